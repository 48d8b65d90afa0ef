"""Every command ends in one way, and none writes or serves before all is sound."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from geo.command_line import CUT_OFF, INTERRUPTED, UNWRITTEN, ended, run

ROOT = Path(__file__).resolve().parents[1]
ENDINGS = {ended.__name__, run.__name__}
CHECKED = ("dashboard/server.py", "dashboard/pack/pack_command.py", "dashboard/site/site_command.py")


def commands() -> list[Path]:
    """What can be run by ``python -m``."""
    files = [
        file for room in ("geo", "dashboard", "tests/supply_chain") for file in (ROOT / room).rglob("*.py")
    ]
    return [file for file in files if '__name__ == "__main__"' in file.read_text(encoding="utf-8")]


def called(file: Path) -> set[str]:
    """The names of all that ``file`` calls."""
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


def test_every_command_ends_by_the_one_place_for_it() -> None:
    """Which knows of closed pipes, full disks, Ctrl-C and SIGTERM."""
    assert len(commands()) >= 7
    assert [str(file) for file in commands() if not called(file) & ENDINGS] == []


def test_only_these_load_libraries_before_they_can_end_quietly() -> None:
    """What is run now and then by whoever looks after the project."""
    at_once = {str(file.relative_to(ROOT)) for file in commands() if ended.__name__ in called(file)}
    seldom = {f"tests/supply_chain/{name}.py" for name in ("audit", "bill", "licences")}
    assert at_once == {"geo/coastline.py"} | seldom


@pytest.mark.parametrize(
    "command", ["geo", "dashboard", "dashboard.words", "dashboard.lenses", "dashboard.pack"]
)
def test_ctrl_c_while_it_loads_its_libraries_says_nothing(command: str) -> None:
    """Which is most of its time: 130, and not a word."""
    program = (
        "import sys, os, signal, runpy\n"
        # What a shell starts in the background ignores the signal, and so do its children.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name in ('pandas', 'babel', 'yaml', 'pydantic', 'uvicorn'):\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        f"sys.argv = [{command!r}, '--help']\n"
        f"runpy.run_module({command!r}, run_name='__main__')\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (INTERRUPTED, b"", b"")


@pytest.mark.parametrize("file", CHECKED)
def test_nothing_is_served_or_written_unchecked(file: str) -> None:
    assert "require_sound" in called(ROOT / file)


@pytest.mark.parametrize(("to", "status"), [("closed", CUT_OFF), ("full", UNWRITTEN)])
def test_a_command_of_the_page_ends_as_those_of_the_record_do(to: str, status: int) -> None:
    """In a closed pipe without a word, on a full disk with one line."""
    if to == "full" and not Path("/dev/full").exists():
        pytest.skip("the system has no /dev/full")
    read, output = os.pipe() if to == "closed" else (None, os.open("/dev/full", os.O_WRONLY))
    if read is not None:
        os.close(read)
    ran = subprocess.run(
        [sys.executable, "-m", "dashboard.pack", "--help"],
        cwd=ROOT,
        # Unbuffered, argparse itself would swallow what its writing meets.
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
        stdout=output,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(output)
    line = b"The output could not be written: No space left on device\n"
    assert (ran.returncode, ran.stderr) == (status, b"" if to == "closed" else line)
