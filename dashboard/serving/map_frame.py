"""The frame that streamlit-folium draws the map in, which any process answers for, visited or not.

Streamlit knows a component only once a visitor's script has imported it; behind a proxy the frame may be
asked of a process that has run the page for nobody yet, and the map would never appear.
"""

from importlib.util import find_spec
from pathlib import Path

from streamlit.components.v1.custom_component import CustomComponent
from streamlit.runtime import get_instance

PACKAGE = "streamlit_folium"


def register_map_frame() -> None:
    """Make streamlit-folium's component known to the running Streamlit, as its import by a script does again.

    Raises ``LookupError`` if streamlit-folium no longer keeps its frame where this looks.
    """
    spec = find_spec(PACKAGE)
    frame = Path(spec.origin).parent / "frontend" / "build" if spec and spec.origin else Path()
    if not (frame / "index.html").is_file():
        raise LookupError(f"streamlit-folium no longer keeps its frame in {PACKAGE}/frontend/build")
    component = CustomComponent(name=f"{PACKAGE}.st_folium", path=str(frame), module_name=PACKAGE)
    get_instance().component_registry.register_component(component)
