"""The server: it refuses a broken record, and sends nothing that names another host."""

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import brotli
import pytest
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message

from dashboard.document import document
from dashboard.pack import pack_command
from dashboard.record.record import FOLDER_VARIABLE
from dashboard.serving import assets
from dashboard.serving.headers import HEADERS, SecurityHeaders
from geo.loading import DATA
from tests.awaiting import awaited
from tests.dashboard.reference.asking import map_page

ROOT = Path(__file__).resolve().parents[2]


def started(root: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """A server that is to end by itself, started with ``environment`` beside this process's own."""
    return subprocess.run(
        [sys.executable, "-m", "dashboard", "--port", "0"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)} | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_broken_record_is_never_served(tmp_path: Path) -> None:
    """With a broken record the server says every problem on start-up and exits non-zero."""
    broken = tmp_path / "data"
    shutil.copytree(DATA, broken)
    offer = broken / "offer.yaml"
    offer.write_text(
        offer.read_text(encoding="utf-8").replace("status: frozen", "status: thawed"), encoding="utf-8"
    )
    (broken / "parties.yaml").unlink()
    others = ("glossary.yaml", "neutrality.yaml", "order.yaml", "translations.yaml", "context.geojson")
    for file in others:
        path = broken / file
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    ended = started(**{FOLDER_VARIABLE: str(broken)})
    assert ended.returncode != 0
    assert "thawed" in ended.stderr
    for file in ("parties.yaml", *others):
        assert file in ended.stderr
    assert "the page does not start" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_broken_catalog_of_messages_is_never_served(tmp_path: Path) -> None:
    """No reader of any language gets a page that lacks another's words."""
    for room in ("dashboard", "geo", "data"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    path = tmp_path / "dashboard" / "words" / "locale" / "ru" / "LC_MESSAGES" / "messages.po"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    ended = started(tmp_path)
    assert ended.returncode != 0
    told = [line for line in ended.stderr.splitlines() if ": came " in line]
    assert [line.split(":")[0] for line in told] == ["ru/LC_MESSAGES/messages.po"]
    assert "the page does not start" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_pack_without_a_last_day_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other commands refuse what the server refuses, in the same words."""
    monkeypatch.setenv("FOUR_ISLANDS_TODAY", "1855")
    with pytest.raises(SystemExit, match="FOUR_ISLANDS_TODAY is '1855'; allowed: a day"):
        pack_command.main([str(tmp_path / "pack")])
    assert not (tmp_path / "pack").exists()


def test_a_last_day_that_is_none_is_refused_at_the_start() -> None:
    """Whoever starts the server reads it in one line, and no visitor finds it."""
    ended = started(FOUR_ISLANDS_TODAY="tomorrow")
    assert ended.returncode != 0
    assert ended.stderr.splitlines()[-1].startswith("FOUR_ISLANDS_TODAY is 'tomorrow'; allowed: a day")
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("port", "allowed"),
    [("8501", True), ("1", True), ("65535", True)]
    + [(port, False) for port in ("65536", "70000", "0", "08501", "-1", "a", "85 01", "9" * 30, "")],
)
def test_a_port_that_is_none_is_refused_in_words(port: str, allowed: bool) -> None:
    """``make run`` says what a port can be, before anything is installed or started."""
    ended = subprocess.run(
        ["make", "--no-print-directory", "port", f"PORT={port}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode == 0) == allowed
    assert (f"PORT is '{port}'; allowed: a number from 1 to 65535" in ended.stderr) != allowed


def test_assets_name_no_other_host() -> None:
    """Nothing that the page serves of its own refers to an address outside it."""
    for name, asset in assets.assets().items():
        if name.endswith((".js", ".css")) and not name.startswith("leaflet/"):
            assert not re.search(r"https?://(?!www\.w3\.org)", asset.plain.decode()), name


def test_assets_are_packed_faithfully_and_addressed_by_content() -> None:
    """What is sent packed unpacks to the same bytes, and the address changes with them."""
    for asset in assets.assets().values():
        assert gzip.decompress(asset.gzip) == asset.plain
        assert brotli.decompress(asset.brotli) == asset.plain
    assert re.fullmatch(r"assets/[0-9a-f]{16}/", assets.base())


def test_what_is_asked_for_of_another_version_is_answered_and_never_kept() -> None:
    """A page that was open while the server was replaced finds its modules; they are this version's."""
    own, other = (asset(f"{digest}/page.css") for digest in (assets.base().split("/")[1], "0" * 16))
    assert own.body == other.body == assets.assets()["page.css"].plain
    assert "immutable" in own.headers["cache-control"]
    assert other.headers["cache-control"] == "no-store"
    for nothing in (f"{'0' * 16}/nothing.css", "nothing.css", ""):
        assert asset(nothing).status_code == 404


def asset(path: str) -> Response:
    """The answer at ``path`` below ``assets/``."""
    scope = {"type": "http", "method": "GET", "path": f"/assets/{path}", "headers": []}
    return assets.respond(Request(scope | {"path_params": {"path": path}}))


def test_the_document_is_fitted_once() -> None:
    """Streamlit's document carries this page's title, style and language, and not its own title."""
    html = map_page("en")
    assert html.count("<title>") == 1
    assert "<title>Streamlit</title>" not in html
    assert f'href="./{assets.base()}page.css"' in html
    for name in document.FIRST_MODULES:
        assert f'<link rel="modulepreload" href="./{assets.base()}{name}" />' in html


@pytest.mark.parametrize(
    ("path", "media_type", "documents"),
    [("/assets/x", one, True) for one in ("text/html; charset=utf-8", "image/svg+xml", None)]
    + [("/api/state", "application/json", True)]
    + [
        ("/assets/x", one, False)
        for one in ("text/javascript; charset=utf-8", "text/css", "application/json", "font/woff2")
    ],
)
def test_every_document_has_its_policy(path: str, media_type: str | None, documents: bool) -> None:
    """Whatever may stand as a document says what it may reach; what it only uses does not repeat it."""
    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    async def nothing() -> Message:
        return {"type": "http.request", "body": b""}

    app = SecurityHeaders(Response(b"", media_type=media_type))
    awaited(app({"type": "http", "method": "GET", "path": path, "headers": []}, nothing, keep))
    headers = Headers(raw=sent[0]["headers"])
    assert ("Content-Security-Policy" in headers) == documents
    assert headers["X-Content-Type-Options"] == HEADERS["X-Content-Type-Options"]
