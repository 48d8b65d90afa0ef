"""Keeps Streamlit from asking an outside host for this machine's own address.

It does so at the first socket whose Origin is foreign, to allow that address too, and waits for the answer
while everyone else waits. Whoever serves the page under an address of its own names it in
``server.corsAllowedOrigins``; a socket of the page's own origin is allowed without a question.
"""

from streamlit import net_util


def ask_no_outside_address() -> None:
    """From now on Streamlit takes the outside address as unknown.

    Raises ``LookupError`` if Streamlit has changed so that this would do nothing.
    """
    if not hasattr(net_util, "get_external_ip"):
        raise LookupError("Streamlit no longer asks for its outside address where this keeps it from that")
    net_util.get_external_ip = _unknown


def _unknown() -> None:
    return None
