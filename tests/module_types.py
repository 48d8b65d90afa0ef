"""The types of the page's browser modules, checked by TypeScript from their JSDoc.

``python -m tests.module_types`` is a part of ``make check``. It ends with 0 when every type holds, or when
there is no node or npm, or npm cannot install the compiler, and says so; with ``CI=true`` that ends with 1.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.environment import in_ci

HERE = Path(__file__).resolve().parent / "javascript"
MODULES = HERE.parents[1] / "dashboard"
LOCK = HERE / "package-lock.json"
INSTALLED = HERE / "node_modules" / ".package-lock.json"
"""npm writes it when all that the lock names is there."""


def unable() -> str:
    """Why the lock's tools are not here, in words; nothing once they are, installed where they were not."""
    if absent := [command for command in ("node", "npm") if shutil.which(command) is None]:
        return f"no {' and no '.join(absent)} on PATH"
    return "npm could not install the tools" if install() else ""


def install() -> int:
    """Install what the lock names, unless it is there; npm's return code."""
    if INSTALLED.exists() and INSTALLED.stat().st_mtime >= LOCK.stat().st_mtime:
        return 0
    print("installing the tools that tests/javascript/package-lock.json names", flush=True)
    return subprocess.run(
        [shutil.which("npm") or "npm", "ci", "--loglevel=error"], cwd=HERE, check=False
    ).returncode


def check(project: Path = HERE / "tsconfig.json") -> subprocess.CompletedProcess[str]:
    """What the compiler says of ``project``: return code 0 and no word if every type holds."""
    compiler = HERE / "node_modules" / "typescript" / "bin" / "tsc"
    command = [shutil.which("node") or "node", str(compiler), "--pretty", "false", "--project", str(project)]
    return subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)


def project_of(modules: Path, folder: Path) -> Path:
    """A project file in ``folder`` that holds ``modules``, a folder, to the committed rules."""
    project = folder / "tsconfig.json"
    files = [str(HERE / "leaflet.d.ts")]
    rules = {"extends": str(HERE / "tsconfig.json"), "include": [f"{modules}/**/*.js"], "files": files}
    project.write_text(json.dumps(rules), "utf-8")
    return project


def main() -> int:
    """Check the modules of the page, or say why not; the return code to end with."""
    if reason := unable():
        verb = "is required with CI=true" if in_ci() else "skipped"
        print(f"module types: {reason}; the check {verb}", file=sys.stderr)
        return int(in_ci())
    said = check()
    print(said.stdout + said.stderr, end="")
    if said.returncode == 0:
        print(f"module types: {len(list(MODULES.rglob('*.js')))} modules checked")
    return said.returncode


if __name__ == "__main__":
    sys.exit(main())
