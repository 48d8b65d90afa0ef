"""The frame that streamlit-folium draws the map in, which any process answers for, visited or not.

Streamlit knows a component only once a visitor's script has imported it; behind a proxy the frame may be
asked of a process that has run the page for nobody yet, and the map would never appear.
"""

import streamlit_folium
from streamlit.components.v1.custom_component import CustomComponent
from streamlit.runtime import get_instance


def register_map_frame() -> None:
    """Make streamlit-folium's component known to the running Streamlit.

    Raises ``LookupError`` if streamlit-folium no longer keeps it where this looks.
    """
    component = getattr(streamlit_folium, "_component_func", None)
    if not isinstance(component, CustomComponent):
        raise LookupError("streamlit-folium no longer keeps its component as _component_func")
    get_instance().component_registry.register_component(component)
