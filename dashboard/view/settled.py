"""What a browser says that it settled on: a view, or nothing that changes anything."""

import logging
from collections.abc import Mapping, MutableMapping
from datetime import date
from typing import Any

from dashboard.view.view import View, read_view

_TOLD = "told-of-no-view"


def settled(session: MutableMapping[Any, Any], key: str, last_day: date) -> View | None:
    """The view that the component with ``key`` last settled on, on a page whose last day is ``last_day``.

    None where it sent what is no view: whoever opens a socket may send anything. The log tells of that once
    a visit, which ``session`` is, and not what came: it may be long, and is no more than what somebody wanted
    to have there.
    """
    state = session.get(key)
    sent = state.get("view") if isinstance(state, Mapping) else None
    view = _view(sent, last_day) if isinstance(sent, Mapping) else None
    if view is None and not session.get(_TOLD):
        session[_TOLD] = True
        logging.getLogger(__name__).warning("a browser settled on what is no view; it was left aside")
    return view


def _view(sent: Mapping[str, object], last_day: date) -> View | None:
    parts = {name: sent.get(name) for name in ("date", "with", "island", "lens", "story")}
    asked = {name: part for name, part in parts.items() if isinstance(part, str)}
    if "date" not in asked or any(part is not None and name not in asked for name, part in parts.items()):
        return None
    view, notices = read_view(asked, last_day)
    return None if notices else view
