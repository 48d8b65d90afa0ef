"""WebKitGTK as Debian packs it, driven by Selenium on a screen in memory."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.common.exceptions import TimeoutException
from selenium.webdriver import Remote
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.browsers import WEBKIT, find, fresh_home
from tests.browser.journeys.driver import HEIGHT, PATIENCE_SECONDS, WIDTH

_BROWSER = "webkit2gtk-4.1/MiniBrowser"
"""Below the folder of libraries: the small browser that comes with Debian's driver."""

_KEYS = {
    "Shift": Keys.SHIFT,
    "Control": Keys.CONTROL,
    "ArrowLeft": Keys.ARROW_LEFT,
    "ArrowRight": Keys.ARROW_RIGHT,
    "ArrowUp": Keys.ARROW_UP,
    "ArrowDown": Keys.ARROW_DOWN,
    "PageUp": Keys.PAGE_UP,
    "PageDown": Keys.PAGE_DOWN,
    "Home": Keys.HOME,
    "End": Keys.END,
    "Enter": Keys.ENTER,
    "Escape": Keys.ESCAPE,
    "Space": Keys.SPACE,
    "Tab": Keys.TAB,
}
"""The DOM's names of keys, in WebDriver's letters; a letter stands for itself."""


@contextmanager
def screen_in_memory() -> Iterator[str]:
    """A display for one browser, as DISPLAY names it; Xvfb itself chooses a number that is free."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ("Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"),
        pass_fds=(writing,),
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        os.close(writing)
        with os.fdopen(reading) as number:
            # One line once it stands, or the end of the file if it never will.
            display = number.readline().strip()
        if not display:
            raise RuntimeError("Xvfb did not start")
        yield f":{display}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def webkit() -> Iterator["WebKitDriver"]:
    """WebKit in the narrow fonts, gone with all it started when the block ends."""
    program = find(WEBKIT)
    assert program, "no WebKit found"
    browser = next(Path("/usr/lib").glob(f"*/{_BROWSER}"), None)
    assert browser, f"no {_BROWSER} found"
    with screen_in_memory() as display, fresh_home() as environment:
        options = Options()
        options.binary_location = str(browser)
        options.add_argument("--automation")
        service = Service(str(program), env=environment | {"DISPLAY": display})
        # selenium's own WebKitGTK calls what selenium warns of; a connection of one's own does not.
        service.start()
        try:
            connection = RemoteConnection(client_config=ClientConfig(service.service_url))
            driven = Remote(command_executor=connection, options=options)
            try:
                yield WebKitDriver(driven)
            finally:
                driven.quit()
        finally:
            service.stop()


class WebKitDriver:
    """A session of WebKit's driver; a window of its own for each journey."""

    engine = "webkit"

    def __init__(self, driven: Remote) -> None:
        """Drive ``driven``."""
        self._driven = driven
        self._hosts: set[str] = set()

    def begin(self) -> None:
        old = self._driven.window_handles
        self._forget()
        self._driven.switch_to.new_window("window")
        new = self._driven.current_window_handle
        for handle in old:
            self._driven.switch_to.window(handle)
            self._driven.close()
        self._driven.switch_to.window(new)
        self._fit_window()

    def _fit_window(self) -> None:
        """Give the page its size. The window's own bars are a part of the window's size.

        A new size reaches the page some time after it is set, on a busy machine a long time: what the page
        says before is of the old one. So whenever the page has another size, what still differs is made good.
        """
        seen: list[int] = []

        def fits(driven: Remote) -> bool:
            size = driven.execute_script("return [innerWidth, innerHeight]")
            if size != seen:
                seen[:] = size
                window = driven.get_window_size()
                driven.set_window_size(window["width"] + WIDTH - size[0], window["height"] + HEIGHT - size[1])
            return bool(size == [WIDTH, HEIGHT])

        WebDriverWait(self._driven, PATIENCE_SECONDS, poll_frequency=0.05).until(fits)

    def _forget(self) -> None:
        """Empty what the journey before has stored: all windows of a session share it."""
        self.run("() => { if (location.protocol === 'http:') { localStorage.clear(); } }")

    def go(self, address: str) -> None:
        self._driven.get(address)

    def run(self, function: str, *arguments: object) -> Any:
        return self._driven.execute_script(f"return ({function})(...arguments)", *arguments)

    def wait(self, function: str, *arguments: object) -> Any:
        try:
            return WebDriverWait(self._driven, PATIENCE_SECONDS, poll_frequency=0.05).until(
                lambda _: self.run(function, *arguments)
            )
        except TimeoutException as error:
            raise TimeoutError(f"never true: {function} of {arguments}") from error

    def move(self, x: float, y: float) -> None:
        actions = self._actions()
        actions.pointer_action.move_to_location(round(x), round(y))
        actions.perform()

    def button_down(self) -> None:
        actions = self._actions()
        actions.pointer_action.pointer_down()
        actions.perform()

    def button_up(self) -> None:
        actions = self._actions()
        actions.pointer_action.pointer_up()
        actions.perform()

    def _actions(self) -> ActionBuilder:
        # Where the pointer is told to go it is at once.
        return ActionBuilder(self._driven, duration=0)

    def press(self, keys: str) -> None:
        actions = self._actions()
        pressed = [_KEYS.get(key, key) for key in keys.split("+")]
        for key in pressed:
            actions.key_action.key_down(key)
        for key in reversed(pressed):
            actions.key_action.key_up(key)
        actions.perform()

    def back(self) -> None:
        self._driven.back()

    def forward(self) -> None:
        self._driven.forward()

    def reload(self) -> None:
        self._driven.refresh()

    @contextmanager
    def another_tab(self) -> Iterator[None]:
        """A window: a second tab of MiniBrowser would keep its driver waiting for ever."""
        first = self._driven.current_window_handle
        self._driven.switch_to.new_window("window")
        try:
            yield
        finally:
            self._driven.close()
            self._driven.switch_to.window(first)

    def printed(self) -> bytes:
        raise NotImplementedError("WebKitGTK's driver has no printing")

    def errors(self) -> list[str]:
        """None: the driver does not hand on what the console says."""
        return []
