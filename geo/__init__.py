"""What is known of the four island groups on a day: the record, its checks, and the join with the outlines.

>>> from datetime import date
>>> from geo import history, islands_as_of, load_catalog
>>> islands_as_of(load_catalog(), date(1956, 10, 19))  # doctest: +SKIP
>>> history(load_catalog())  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geo.catalog import Catalog
    from geo.export.history import history
    from geo.join import islands_as_of
    from geo.loading import load_catalog
    from geo.problem import Problem, RecordError

__all__ = ["Catalog", "Problem", "RecordError", "history", "islands_as_of", "load_catalog"]

# Each is loaded when it is first asked for: pandas takes a second, and ``python -m geo`` must be able to
# answer Ctrl-C before that.
_MODULES = {
    "Catalog": "geo.catalog",
    "Problem": "geo.problem",
    "RecordError": "geo.problem",
    "history": "geo.export.history",
    "islands_as_of": "geo.join",
    "load_catalog": "geo.loading",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
