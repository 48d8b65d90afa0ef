"""Finding browsers, and what is said where there is none; nothing is installed here."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.browser import browsers
from tests.browser.browsers import CHROMIUM_FLAGS, WEBKIT, BrowserSettingError, ensure, find

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = replace(browsers.CHROMIUM, commands=NAMES)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder as the whole PATH of a machine with no Chromium, no CI and no wish."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(browsers, "_IS_ROOT", False)
    return folder


def program(at: Path) -> Path:
    """Put a program there that does nothing."""
    at.parent.mkdir(parents=True, exist_ok=True)
    at.write_text("#!/bin/sh\n")
    at.chmod(0o755)
    return at


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return what was printed since the last look."""
    return capsys.readouterr().out.splitlines()


@pytest.mark.usefixtures("path")
def test_a_machine_without_chromium_has_none() -> None:
    assert find(CHROMIUM) is None


@pytest.mark.parametrize("name", NAMES)
def test_each_known_name_is_found_on_path(path: Path, name: str) -> None:
    there = program(path / name)
    assert find(CHROMIUM) == there


def test_debian_s_name_goes_before_google_s(path: Path) -> None:
    program(path / "google-chrome")
    debian_s = program(path / "chromium")
    assert find(CHROMIUM) == debian_s


@pytest.mark.usefixtures("path")
def test_macos_keeps_it_outside_path(tmp_path: Path) -> None:
    application = program(tmp_path / "Chromium.app" / "Contents" / "MacOS" / "Chromium")
    on_macos = replace(CHROMIUM, commands=(*NAMES, str(tmp_path / "absent"), str(application)))
    assert find(on_macos) == application


def test_what_cannot_be_driven_without_another_program_is_not_there(path: Path) -> None:
    """WebKit's driver needs a screen, if only one in memory."""
    driver = program(path / "WebKitWebDriver")
    assert find(WEBKIT) is None
    program(path / "Xvfb")
    assert find(WEBKIT) == driver


def test_the_wish_goes_before_path(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(path / "chromium")
    wished = program(tmp_path / "elsewhere" / "my chromium")
    monkeypatch.setenv("CHROMIUM", str(wished))
    assert find(CHROMIUM) == wished


def test_the_wish_may_be_a_name_on_path(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wished = program(path / "chromium-canary")
    monkeypatch.setenv("CHROMIUM", "chromium-canary")
    assert find(CHROMIUM) == wished


def test_an_empty_wish_is_no_wish(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "")
    on_path = program(path / "chromium")
    assert find(CHROMIUM) == on_path


def test_a_wish_that_cannot_be_run_is_an_error_even_where_another_could(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program(path / "chromium")
    not_executable = tmp_path / "notes.txt"
    not_executable.write_text("")
    for wish in (tmp_path / "absent", tmp_path, not_executable):
        monkeypatch.setenv("CHROMIUM", str(wish))
        with pytest.raises(BrowserSettingError, match=r"CHROMIUM is .* not a program that can be run"):
            find(CHROMIUM)
        assert ensure(CHROMIUM) == 1
        [line] = lines(capsys)
        assert line.startswith("!!! BROWSER TESTS CANNOT RUN: CHROMIUM is ")


def test_ensure_names_the_chromium_it_found(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = program(path / "chromium")
    assert ensure(CHROMIUM) == 0
    assert lines(capsys) == [f"chromium: {found}"]


@pytest.mark.usefixtures("path")
def test_without_chromium_one_loud_line_says_that_tests_are_skipped(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert ensure(CHROMIUM) == 0
    [line] = lines(capsys)
    assert line.startswith("!!! CHROMIUM TESTS WILL BE SKIPPED")


@pytest.mark.usefixtures("path")
@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("1", 1), ("false", 0), ("", 0)])
def test_ci_does_not_go_on_without_chromium(
    ci: str, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    assert ensure(CHROMIUM) == status
    [line] = lines(capsys)
    assert ("CANNOT RUN" in line) == (status == 1)


def test_root_with_apt_get_installs_what_is_missing_and_looks_again(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program(path / "apt-get")
    calls: list[tuple[str, ...]] = []

    def apt_get(*arguments: str) -> None:
        calls.append(arguments)
        if arguments[0] == "install":
            program(path / "chromium-headless-shell")

    monkeypatch.setattr(browsers, "_IS_ROOT", True)
    monkeypatch.setattr(browsers, "_apt_get", apt_get)
    assert ensure(CHROMIUM) == 0
    assert [call[0] for call in calls] == ["update", "install"]
    assert "chromium-headless-shell" in calls[1]
    assert lines(capsys)[-1] == f"chromium: {path / 'chromium-headless-shell'}"


def test_an_installation_that_fails_is_no_chromium(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program(path / "apt-get").write_text("#!/bin/sh\nexit 100\n")
    monkeypatch.setattr(browsers, "_IS_ROOT", True)
    monkeypatch.setenv("CI", "true")
    assert ensure(CHROMIUM) == 1
    assert lines(capsys)[-1].startswith("!!! CHROMIUM TESTS CANNOT RUN")


@pytest.mark.parametrize("missing", ["root", "apt-get"])
def test_nothing_is_installed_without_root_or_apt_get(
    missing: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_installation(*_arguments: str) -> None:
        raise AssertionError("something was about to be installed")

    monkeypatch.setattr(browsers, "_apt_get", no_installation)
    monkeypatch.setattr(browsers, "_IS_ROOT", missing != "root")
    if missing != "apt-get":
        program(path / "apt-get")
    assert ensure(CHROMIUM) == 0


def test_the_flags_keep_chromium_from_asking_other_hosts() -> None:
    assert {"--disable-background-networking", "--disable-component-update", "--disable-sync"} <= set(
        CHROMIUM_FLAGS
    )
    assert ("--no-sandbox" in CHROMIUM_FLAGS) == browsers._IS_ROOT
