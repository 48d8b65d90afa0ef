"""The page's script: map, timeline, panel, in this order. Streamlit runs it for each visitor.

Streamlit executes this file anew at each full run: whatever belongs to the process, such as a cache, must lie
in an imported module, or each visit makes another.
"""

import secrets
from dataclasses import replace
from html import escape

import streamlit as st
from streamlit_folium import st_folium

from dashboard.frame import icon
from dashboard.frame.masthead import colophon, masthead
from dashboard.frame.view_in_words import title_of
from dashboard.lists.record_lists import record_lists
from dashboard.map.island_map import island_map
from dashboard.panel.panel_component import panel_key, show_panel
from dashboard.panel.panel_memory import written_panel
from dashboard.record.record import catalog
from dashboard.serving.assets import base
from dashboard.serving.collector import spare_the_collector
from dashboard.serving.streamlit_internals import FROM_MAP_FRAME
from dashboard.story import story
from dashboard.timeline.timeline import timeline
from dashboard.view.settled import settled
from dashboard.view.view import read_view, today

# In pixels, until page.css gives the frame its place on the screen.
MAP_HEIGHT = 520


def page() -> None:
    """Show the page for the link in the address bar."""
    session = st.session_state
    if "revision" not in session:
        session.visit = secrets.token_hex(8)
        session.revision = 0
        session.sent_parts = set()
        session.last_day = today()
    _follow_link()
    st.set_page_config(
        page_title=title_of(session.view, session.last_day), page_icon=icon.DATA_URL, layout="wide"
    )
    st.html(masthead(session.view))
    with st.container(key="stage"):
        with st.container(key="story"):
            st.html(story.PLACE)
        with st.container(key="map"):
            st_folium(
                island_map(FROM_MAP_FRAME + base(), session.view.language, session.last_day),
                key="island-map",
                height=MAP_HEIGHT,
                use_container_width=True,
                returned_objects=[],
            )
        with st.container(key="time"):
            timeline(session.view, session.revision, session.visit, session.last_day.isoformat())
        with st.container(key="island-panel"):
            in_time()
    with st.container(key="record-lists"):
        record_lists(session.view.language)
    spare_the_collector()
    st.html(colophon(session.view.language, catalog().edition.version))


@st.fragment
def in_time() -> None:
    """The panel: all that runs again when the view comes to rest."""
    session = st.session_state
    if session.notices:
        st.html(f'<p class="notice" role="status">{escape(" ".join(session.notices))}</p>')
    show_panel(written_panel(session.view), session.view.language, session.sent_parts, _settle)


def _follow_link() -> None:
    """Take over the address bar's view when it changed by itself: at first, on Back, on a pasted link."""
    session = st.session_state
    asked = st.query_params.to_dict()
    if "view" in session and asked == session.link:
        return
    accepted = st.context.headers.get("Accept-Language")
    session.view, session.notices = read_view(asked, session.last_day, accepted)
    session.link = asked
    session.revision += 1


def _settle() -> None:
    """Take over the view that the browser settled on, and put it in the address bar."""
    session = st.session_state
    sent = settled(session, panel_key(session.view.language), session.last_day)
    if sent is None:
        return
    before = session.view
    session.view = replace(sent, language=before.language, named=before.named, edition=before.edition)
    session.notices = ()
    session.link = session.view.query()
    st.query_params.from_dict(session.link)


page()
