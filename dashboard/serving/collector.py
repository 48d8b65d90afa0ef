"""The garbage collector's rounds, without what lives as long as the process.

This must be an imported module: Streamlit executes the page's script anew for each visitor, and a cache in
it would be new each time. Each visit would then freeze its own sockets and memory for good.
"""

import gc
from functools import cache


@cache
def spare_the_collector() -> None:
    """Once everything is loaded, take it out of the garbage collector's rounds; the second call does nothing.

    Streamlit collects after each run; going through half a million objects that live as long as the
    process (pandas, folium, the record) would take six times as long as the run itself.
    """
    gc.collect()
    gc.freeze()
