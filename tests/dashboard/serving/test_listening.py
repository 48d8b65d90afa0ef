"""Where the page listens, and what is said where it cannot."""

import socket

import pytest

from dashboard.serving.listening import ListeningError, in_words, listener, reserve


def test_a_port_is_had_by_one_who_asks_alone() -> None:
    """A second is refused in one line, though it would share."""
    with listener("127.0.0.1", 0) as one:
        port = one.getsockname()[1]
        for again in (listener, reserve):
            with pytest.raises(ListeningError, match=f"port {port}: Address already in use") as refused:
                again("127.0.0.1", port)
            assert "\n" not in str(refused.value)


def test_a_reserved_port_is_listened_at_by_several_and_had_by_no_other() -> None:
    """Whoever comes is taken up by one that listens; who only holds the port takes up nobody."""
    with reserve("127.0.0.1", 0) as held:
        port = held.getsockname()[1]
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port), timeout=5)
        with (
            listener("127.0.0.1", port, shared=True) as one,
            listener("127.0.0.1", port, shared=True) as other,
        ):
            for _ in range(10):
                socket.create_connection(("127.0.0.1", port), timeout=5).close()
            for listening in (one, other):
                listening.setblocking(False)
            assert taken_up(one) + taken_up(other) == 10
            for another in (listener, reserve):
                with pytest.raises(ListeningError, match="already in use"):
                    another("127.0.0.1", port)


def taken_up(listening: socket.socket) -> int:
    count = 0
    try:
        while True:
            listening.accept()[0].close()
            count += 1
    except BlockingIOError:
        return count


@pytest.mark.parametrize("address", ["", "300.1.1.1", "no such name", "a" * 300, "1.2.3.4\n", "http://here"])
def test_an_address_that_is_none_is_refused_in_one_line(address: str) -> None:
    with pytest.raises(ListeningError, match=r"^ADDRESS is .*; allowed: ") as refused:
        listener(address, 0)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("localhost", "http://localhost:8501"),
        ("127.0.0.1", "http://localhost:8501"),
        ("0.0.0.0", "http://localhost:8501"),
        ("::", "http://localhost:8501"),
        ("192.0.2.7", "http://192.0.2.7:8501"),
        ("2001:db8::1", "http://[2001:db8::1]:8501"),
    ],
)
def test_it_says_what_to_type_into_a_browser(address: str, words: str) -> None:
    assert in_words(address, 8501) == words
