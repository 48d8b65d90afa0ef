"""A frame of an edition: the shown one made as it is asked for, earlier ones as they were kept."""

from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import Response

from dashboard.embed import edition_frames
from dashboard.embed.edition_frames import frames, kept_folder, require_kept_folder, respond
from dashboard.embed.embed_command import main
from dashboard.record.edition import edition_mark
from geo.text import LANGUAGES

EARLIER = "2026.11-0123456789abcdef"


@pytest.fixture(autouse=True)
def _nothing_kept_in_memory() -> None:
    edition_frames._frame.cache_clear()


def answered(edition: str, query: str = "") -> Response:
    """What is sent for the frame of ``edition``."""
    scope = {
        "type": "http",
        "method": "GET",
        "path": f"/editions/{edition}/embed",
        "query_string": query.encode(),
        "headers": [(b"host", b"islands.example")],
        "path_params": {"edition": edition},
    }
    return respond(Request(scope))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shown_edition_has_one(language: str) -> None:
    """It names the edition, may be framed anywhere, and reaches nothing."""
    answer = answered(edition_mark(), f"lang={language}&date=1956-10-19")
    html = bytes(answer.body).decode()
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in html
    assert f'"edition": "{edition_mark()}"' in html
    assert f'href="../../?lang={language}"' in html
    rules = answer.headers["content-security-policy"].split("; ")
    assert "default-src 'none'" in rules
    assert "frame-ancestors *" in rules
    assert "connect-src data:" in rules
    assert "unsafe" not in next(rule for rule in rules if rule.startswith("script-src"))


@pytest.mark.parametrize("edition", [EARLIER, "latest", "..", "2026.12", f"{EARLIER}x"])
def test_one_that_was_not_kept_is_not_there(edition: str) -> None:
    """And what names none leads to no file."""
    assert answered(edition).status_code == 404


def test_a_kept_one_is_what_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte by byte."""
    (tmp_path / EARLIER).mkdir()
    (tmp_path / EARLIER / "embed.ja.html").write_text("<!DOCTYPE html><p>then", encoding="utf-8")
    monkeypatch.setenv(edition_frames.VARIABLE, str(tmp_path))
    assert kept_folder() == tmp_path
    assert bytes(answered(EARLIER, "lang=ja").body) == b"<!DOCTYPE html><p>then"
    assert answered(EARLIER, "lang=ru").status_code == 404


def test_the_command_keeps_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the server looks for them once a newer edition is shown."""
    assert main([str(tmp_path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(LANGUAGES)
    monkeypatch.setenv(edition_frames.VARIABLE, str(tmp_path))
    monkeypatch.setattr(edition_frames, "edition_mark", lambda: "2099.01-00000000")
    kept = answered(edition_mark(), "lang=ru")
    assert bytes(kept.body).decode() == frames_of_the_shown()["ru"]


def frames_of_the_shown() -> dict[str, str]:
    """The frames of the edition shown, by language."""
    return {language: edition_frames.edition_frame(language) for language in LANGUAGES}


def test_frames_lie_under_their_edition() -> None:
    """One a language."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edition_frames, "edition_frame", str)
        assert frames() == {f"{edition_mark()}/embed.{one}.html": one for one in LANGUAGES}


def test_a_folder_that_is_none_is_refused_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what came and what is allowed."""
    monkeypatch.setenv(edition_frames.VARIABLE, str(tmp_path / "nowhere"))
    with pytest.raises(SystemExit, match=r"FOUR_ISLANDS_FRAMES is '.*nowhere'; allowed: a folder"):
        require_kept_folder()
