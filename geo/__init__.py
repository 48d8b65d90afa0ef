"""What is known of the four island groups on a day: the record, its checks, and the join with the outlines.

>>> from datetime import date
>>> from geo import islands_as_of, load_catalog
>>> islands_as_of(load_catalog(), date(1956, 10, 19))  # doctest: +SKIP
"""

from geo.catalog import Catalog
from geo.join import islands_as_of
from geo.loading import load_catalog
from geo.problem import Problem, RecordError

__all__ = ["Catalog", "Problem", "RecordError", "islands_as_of", "load_catalog"]
