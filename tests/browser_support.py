"""What the page's modules and style sheets use is known to every browser that the page is said to work in.

``python -m tests.browser_support`` is a part of ``make check``: ESLint holds dashboard/ to the list in
dashboard/package.json, by the rules of tests/javascript/eslint.config.mjs. It ends with 0 when nothing
newer is used, or when there is no node or npm, or npm cannot install ESLint, and says so; with ``CI=true``
that ends with 1.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.environment import in_ci
from tests.module_types import HERE, MODULES, unable

RULES = HERE / "eslint.config.mjs"


def check(folder: Path = MODULES) -> subprocess.CompletedProcess[str]:
    """What ESLint says of ``folder``: return code 0 and no word if nothing in it is too new."""
    eslint = HERE / "node_modules" / "eslint" / "bin" / "eslint.js"
    # What is known of browsers is pinned with the tools; that it grows old is no news.
    quiet = {"BROWSERSLIST_IGNORE_OLD_DATA": "1", "BASELINE_BROWSER_MAPPING_IGNORE_OLD_DATA": "true"}
    command = [shutil.which("node") or "node", str(eslint), "--config", str(RULES), str(folder)]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **quiet}, capture_output=True, text=True, check=False
    )


def main() -> int:
    """Check the modules and style sheets of the page, or say why not; the return code to end with."""
    if reason := unable():
        verb = "is required with CI=true" if in_ci() else "skipped"
        print(f"browser support: {reason}; the check {verb}", file=sys.stderr)
        return int(in_ci())
    said = check()
    print(said.stdout + said.stderr, end="")
    if said.returncode == 0:
        checked = [*MODULES.rglob("*.js"), *MODULES.rglob("*.css")]
        print(f"browser support: {len(checked)} modules and style sheets checked")
    return said.returncode


if __name__ == "__main__":
    sys.exit(main())
