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
from dashboard.panel.panel_component import Sent, panel_key, show_panel
from dashboard.panel.panel_memory import written_panel
from dashboard.record.record import catalog
from dashboard.serving.assets import base
from dashboard.serving.collector import spare_the_collector
from dashboard.serving.streamlit_internals import FROM_MAP_FRAME
from dashboard.story import story
from dashboard.timeline.timeline import timeline
from dashboard.view.readers_day import last_day, readers_day
from dashboard.view.settled import settled
from dashboard.view.view import fixed_day, read_view

# In pixels, until page.css gives the frame its place on the screen.
MAP_HEIGHT = 520


def page() -> None:
    """Show the page for the link in the address bar."""
    session = st.session_state
    if "revision" not in session:
        session.visit = secrets.token_hex(8)
        session.revision = 0
        session.sent = Sent()
    _follow_day()
    _follow_link()
    st.set_page_config(
        page_title=title_of(session.view, session.last_day), page_icon=icon.DATA_URL, layout="wide"
    )
    st.html(masthead(session.view))
    stage = st.container(key="stage")
    stage.container(key="story").html(story.PLACE)
    with stage.container(key="map"):
        st_folium(
            island_map(FROM_MAP_FRAME + base(), session.view.language, fixed_day()),
            key="island-map",
            height=MAP_HEIGHT,
            use_container_width=True,
            returned_objects=[],
        )
    with stage.container(key="time"):
        timeline(session.view, session.revision, session.visit, session.last_day.isoformat())
    with stage.container(key="island-panel"):  # the one box about it: a fragment copies them all at each run
        in_time()
    with st.container(key="record-lists"):
        record_lists(session.view.language)
    spare_the_collector()
    st.html(colophon(session.view.language, catalog().edition.version))


@st.fragment
def in_time() -> None:
    """The panel: all that runs again when the view comes to rest."""
    session = st.session_state
    before = session.last_day
    _follow_day()
    if session.last_day != before:
        st.rerun()  # the timeline's end, which stands outside, moves with it
    if session.notices:
        st.html(f'<p class="notice" role="status">{escape(" ".join(session.notices))}</p>')
    show_panel(written_panel(session.view), session.view.language, session.sent, _settle)


def _follow_day() -> None:
    """Let the page go up to the reader's own day; past midnight the browser asks for a run.

    Who opened a link without a day, and is still there, moves along: it means today, whenever that is. One
    that names a day means that day. The end never moves back, as for a traveller who goes west: it was seen.
    """
    session = st.session_state
    last = last_day(st.query_params.to_dict(), readers_day(st.context.timezone_offset))
    before = session.get("last_day", last)
    session.last_day = max(before, last)
    if last > before and session.view.day == before and "date" not in session.link:
        session.view = replace(session.view, day=last)
        session.revision += 1


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
    view = replace(sent, language=before.language, named=before.named, edition=before.edition)
    if view == before.usual():
        return  # it asks whether there is a new day
    session.view = view
    session.notices = ()
    session.link = session.view.query()
    st.query_params.from_dict(session.link)


page()
