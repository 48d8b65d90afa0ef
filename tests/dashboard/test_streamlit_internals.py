"""What the page relies on of Streamlit, uvicorn and streamlit-folium is still there, documented or not.

Each test that fails here names the touch, and the file that holds it: a new version of one of the three
differs.
"""

import re
import urllib.request
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import streamlit_folium
from streamlit import config, net_util
from streamlit.config import CustomThemeCategories
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.NewSession_pb2 import NewSession
from streamlit.runtime import app_session
from streamlit.web.server import server_util
from streamlit.web.server.starlette import starlette_routes, starlette_server
from uvicorn.config import WS_PROTOCOLS
from websockets.frames import Frame, Opcode

from dashboard.panel.panel_memory import written_panel
from dashboard.serving import streamlit_internals
from dashboard.serving.bundles import FOLDER
from dashboard.serving.streamlit_internals import (
    DOCUMENT_PARTS,
    Asked,
    ask_no_outside_address,
    asked_by,
    bundle,
    ends_run,
    first_document,
    needed_addresses,
    register_map_frame,
    widen_socket_window,
    write_theme_once,
)
from dashboard.view.view import View
from tests.server import running

MAP_FRAME_FOLDER = Path(streamlit_folium.__file__).parent / "frontend" / "build"


@cache
def streamlits_scripts() -> str:
    """All that Streamlit's page runs."""
    return "\n".join(
        file.read_text(encoding="utf-8") for address, file in bundle().items() if address.endswith(".js")
    )


@cache
def words_of_streamlits_scripts() -> set[str]:
    """Each once: there are 20 MB of them."""
    return set(re.findall(r"[\w-]+", streamlits_scripts()))


@cache
def map_frames_document() -> str:
    """The document of streamlit-folium's frame, and what it runs."""
    scripts = sorted((MAP_FRAME_FOLDER / "static" / "js").glob("main.*.js"))
    return "\n".join(file.read_text(encoding="utf-8") for file in (MAP_FRAME_FOLDER / "index.html", *scripts))


# ---- serving/streamlit_internals.py ----


def test_the_sockets_window_is_widened() -> None:
    """uvicorn: of two panels of neighbouring days the second travels in a fraction of the first's bytes.

    Already without their long texts, which travel once: only what each step sends is compared.
    """
    protocol = starlette_server._get_websocket_protocol()
    assert WS_PROTOCOLS[protocol].startswith("uvicorn.protocols.websockets.websockets_sansio_impl:"), (
        f"Streamlit starts uvicorn with {protocol} now, whose sockets widen_socket_window leaves narrow"
    )
    factory = streamlit_internals._wide_factory(server_max_window_bits=12)
    _, extension = factory.process_request_params([("client_max_window_bits", None)], [])
    packed = [
        len(extension.encode(Frame(Opcode.BINARY, written_panel(View(day, "shikotan")).html)).data)
        for day in (date(1956, 10, 19), date(1956, 10, 20))
    ]
    assert packed[1] < packed[0] / 4


def test_a_uvicorn_that_makes_sockets_elsewhere_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server says so instead of sending ten times as much."""
    monkeypatch.delattr(streamlit_internals.websockets_sansio_impl, "ServerPerMessageDeflateFactory")
    with pytest.raises(LookupError, match="uvicorn"):
        widen_socket_window()


def test_a_foreign_origin_makes_streamlit_ask_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A socket from elsewhere is refused without a look-up of this machine's outside address."""

    def asked(*_: object, **__: object) -> None:
        raise AssertionError("an outside host was about to be asked")

    monkeypatch.setattr(net_util, "get_external_ip", net_util.get_external_ip)
    monkeypatch.setattr(net_util, "_make_blocking_http_get", asked)
    with pytest.raises(AssertionError, match="outside host"):
        server_util.is_url_from_allowed_origins("https://elsewhere.example")
    ask_no_outside_address()
    assert not server_util.is_url_from_allowed_origins("https://elsewhere.example")
    assert server_util.is_url_from_allowed_origins("http://localhost:8501")


def test_a_streamlit_that_asks_elsewhere_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version that has the look-up in another place is refused in words."""
    monkeypatch.delattr(net_util, "get_external_ip")
    with pytest.raises(LookupError, match="outside address"):
        ask_no_outside_address()


def themes() -> list[NewSession]:
    """Messages with each section of the theme, and with the first two together, as Streamlit has them."""
    sections = ["theme", *(f"theme.{one.value}" for one in CustomThemeCategories)]
    messages = [NewSession() for _ in [*sections, "together"]]
    for message, section in zip(messages, sections, strict=False):
        app_session._populate_theme_msg(message.custom_theme, section)
    app_session._populate_theme_msg(messages[-1].custom_theme)
    app_session._populate_theme_msg(messages[-1].custom_theme.light, sections[1])
    return messages


def test_the_theme_is_written_once_and_sent_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole, a section without a setting too; from the second run on no setting is read."""
    as_streamlit_does = themes()
    assert as_streamlit_does[0].custom_theme.primary_color
    monkeypatch.setattr(app_session, "_populate_theme_msg", app_session._populate_theme_msg)
    write_theme_once()
    assert themes() == as_streamlit_does
    monkeypatch.setattr(config, "get_options_for_section", lambda _: pytest.fail("read again"))
    assert themes() == as_streamlit_does


def test_a_streamlit_that_writes_its_theme_elsewhere_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Instead of taking a tenth longer for each step."""
    monkeypatch.delattr(app_session, "_populate_theme_msg")
    with pytest.raises(LookupError, match="theme"):
        write_theme_once()


def test_the_maps_frame_is_there_before_anybody_came(tmp_path: Path) -> None:
    """A process that has run the page for nobody answers for streamlit-folium's frame too."""
    with running(tmp_path / "log.txt") as server:
        address = f"http://127.0.0.1:{server.port}/{streamlit_internals.MAP_FRAME}"
        with urllib.request.urlopen(address, timeout=10) as answer:
            assert answer.status == 200
    assert "ScriptRunContext" not in (tmp_path / "log.txt").read_text(encoding="utf-8")


def test_a_streamlit_folium_with_its_frame_elsewhere_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a version is refused in words."""
    monkeypatch.setattr(streamlit_internals, "MAP_FRAME_PACKAGE", "folium")
    with pytest.raises(LookupError, match="folium/frontend/build"):
        register_map_frame()


@pytest.mark.parametrize("name", DOCUMENT_PARTS)
def test_a_changed_document_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    """If Streamlit's document lacks a part, the server says which instead of serving it unfitted."""
    ours = dict.fromkeys(DOCUMENT_PARTS, "")
    assert first_document(ours)
    whole = (streamlit_internals.STATIC / "index.html").read_text(encoding="utf-8")
    lacking = re.sub(DOCUMENT_PARTS[name], "", whole, flags=re.DOTALL)
    (tmp_path / "index.html").write_text(lacking, encoding="utf-8")
    monkeypatch.setattr(streamlit_internals, "STATIC", tmp_path)
    with pytest.raises(LookupError, match=name):
        first_document(ours)


def test_the_bundle_lies_where_it_is_packed_from() -> None:
    """Every script and style sheet that Streamlit's document names is one that the server sends packed."""
    document = (streamlit_internals.STATIC / "index.html").read_text(encoding="utf-8")
    named = re.findall(r'(?:src|href)="\.(/static/[^"]+\.(?:js|css))"', document)
    assert named, "Streamlit's document names no ./static/….js any more: bundle() packs what nobody asks for"
    missing = [address for address in named if address not in bundle()]
    assert not missing, f"bundle() does not find what Streamlit sends as {missing}"


def test_the_addresses_that_the_page_asks_streamlit_for_are_its() -> None:
    """Health and the host's settings where Streamlit answers for them, and the files that it keeps."""
    routes = {f"/{starlette_routes.ROUTE_HEALTH}", f"/{starlette_routes.ROUTE_HOST_CONFIG}"}
    assert routes <= needed_addresses(), "Streamlit answers elsewhere now: look over needed_addresses"
    assert set(bundle()) <= needed_addresses()
    assert f"/{streamlit_internals.MAP_FRAME}" in needed_addresses()
    assert not {one for one in needed_addresses() if one.endswith((".py", ".map", "index.html"))} - {
        f"/{streamlit_internals.MAP_FRAME}"
    }


def test_scripts_may_do_what_both_need() -> None:
    """Nothing is allowed in the policies that neither library needs any more."""
    assert "createObjectURL" in streamlits_scripts(), "Streamlit needs no blob: in BLOBS any more"
    assert "WebAssembly" in streamlits_scripts(), "Streamlit needs no WEB_ASSEMBLY any more"
    assert 'createElement("script")' in map_frames_document(), (
        "streamlit-folium needs no 'unsafe-inline' in MAP_FRAME_SCRIPTS any more"
    )


def test_what_the_page_sends_is_understood_and_nothing_else() -> None:
    """A step as Streamlit's browser half sends it asks for a run; of other kinds only two are passed on."""
    sent = BackMsg()
    sent.rerun_script.fragment_id = "a"
    sent.rerun_script.widget_states.widgets.add(id="timeline", json_value='{"view":{}}')
    assert asked_by(sent.SerializeToString()) == Asked(True, "a")
    kinds = {field.name for field in BackMsg.DESCRIPTOR.fields}
    assert {"rerun_script", "app_heartbeat", "stop_script"} <= kinds, "Streamlit asks by other messages now"
    for kind in kinds - {"rerun_script", "app_heartbeat", "stop_script"}:
        field = BackMsg.DESCRIPTOR.fields_by_name[kind]
        other = BackMsg()
        if field.message_type:
            getattr(other, kind).SetInParent()
        else:
            setattr(other, kind, True)
        assert asked_by(other.SerializeToString()) is None, kind


def test_the_end_of_a_run_is_known() -> None:
    """By the message that Streamlit sends last of each."""
    over, other = ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY), ForwardMsg(hash="a")
    assert ends_run(over.SerializeToString())
    assert not ends_run(other.SerializeToString())
    assert not ends_run(None)


# ---- frame/streamlit_page.js ----


@pytest.mark.parametrize(
    ("touch", "looked_for"),
    [
        ("beforeStreamlit: no dialog over a lost connection", "=window.__streamlit;"),
        ("beforeStreamlit: no dialog over a lost connection", "blockErrorDialogs"),
        ("beforeStreamlit: no icon font", "document.fonts.load("),
        ("beforeStreamlit: no icon font", "Material Symbols"),
        ("beforeStreamlit: no theme of Streamlit's", "`stActiveTheme-${window.location.pathname}`"),
        ("scroller", "stMain"),
        ("followConnection", "data-test-connection-state"),
        ("followConnection", "CONNECTED"),
        ("takeUpLink", "addEventListener(`popstate`,this.onHistoryChange"),
        ("takeUpLink", "onHistoryChange=()=>"),
        ("backCloses", "addEventListener(`popstate`,this.onHistoryChange,!1)"),
    ],
)
def test_streamlits_scripts_do_what_the_page_relies_on(touch: str, looked_for: str) -> None:
    """The words by which each is recognised still stand in what Streamlit's page runs."""
    assert looked_for in streamlits_scripts(), (
        f"Streamlit has no {looked_for} any more: look over {touch} in frame/streamlit_page.js"
    )


# ---- frame/streamlit_page.css, map/folium_frame.css ----


def selected(sheet: str) -> list[str]:
    """The names that a style sheet selects by: classes without ours, ids, and values of data attributes."""
    text = re.sub(r"/\*.*?\*/", "", (FOLDER / sheet).read_text(encoding="utf-8"), flags=re.DOTALL)
    selectors = " ".join(re.findall(r"([^{}]+){", text))
    return sorted(
        {*re.findall(r'data-testid="(\w+)"', selectors)}
        | {*re.findall(r"\[(data-(?!testid)[\w-]+)", selectors)}
        | {one for one in re.findall(r"[.#]([a-zA-Z][\w-]*)", selectors) if not one.startswith("st-key-")}
    )


OF_THE_FIRST_HTML = {"root", "first-view"}
"""Streamlit's place in it, and ours beside that."""


@pytest.mark.parametrize("name", sorted({*selected("frame/streamlit_page.css")} - OF_THE_FIRST_HTML))
def test_streamlits_page_is_built_as_the_styles_take_it(name: str) -> None:
    """What the style sheet selects by is written somewhere in what Streamlit's page runs."""
    assert name in words_of_streamlits_scripts(), (
        f"Streamlit has no {name} any more, by which frame/streamlit_page.css styles its page"
    )


@pytest.mark.parametrize("name", selected("map/folium_frame.css"))
def test_the_maps_frame_is_built_as_the_styles_take_it(name: str) -> None:
    """What the style sheet selects by stands in the document of streamlit-folium's frame."""
    assert re.search(rf'(?:id|class)="[^"]*\b{re.escape(name)}\b', map_frames_document()), (
        f"streamlit-folium's frame has no {name} any more, by which map/folium_frame.css styles it"
    )


# ---- and nowhere else ----

TOUCHES = re.compile(
    r"data-testid|data-stale|data-test-|\.st[A-Z]\w+|__streamlit|popstate|PopStateEvent|fonts\.load"
    r"|map_div|float-child|#root\b|_stcore|get_instance|net_util|uvicorn\.|websockets|streamlit\.__file__"
    r"|streamlit\.(?:web|runtime|config|elements|components\.v1)"
)
PLACES = {
    "serving/streamlit_internals.py",
    "serving/connections.py",
    "serving/process.py",
    "frame/streamlit_page.js",
    "frame/streamlit_page.css",
    "map/folium_frame.css",
}


def test_every_touch_stands_in_its_place() -> None:
    """No other file of the page reaches into what these libraries do not document."""
    touching = {
        path.relative_to(FOLDER).as_posix(): sorted(set(found))
        for path in FOLDER.rglob("*")
        # The page as files has none of Streamlit's: there Back is the page's own.
        if path.suffix in (".py", ".js", ".css", ".html")
        and path.parent.name != "site"
        and (found := TOUCHES.findall(path.read_text(encoding="utf-8")))
    }
    assert set(touching) == PLACES, touching
