"""Whether all that the page is made of is sound, before any of it is served or written."""

from dashboard.record.record import require_catalog
from dashboard.serving.assets import require_leaflet
from dashboard.view.view import require_today
from dashboard.words.message_catalog import require_messages


def require_sound() -> None:
    """End the process with 1, saying what came and what is allowed, if a part is not what it must be.

    Each check is a ``require_…`` that says it in words, and calls nothing that has not been checked.
    """
    require_catalog()
    require_messages()
    require_today()
    require_leaflet()
