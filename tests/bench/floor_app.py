"""The floor: an empty Streamlit page that sends a day and shows it, as fast as Streamlit does that at all.

It is one fragment with the two things that a settled step needs: an element (components v2, as this page's
timeline is one) that sends Python a day, and an ``st.html`` that says it. Each key is the next day, sent at
once: it waits for no hand to rest, so its input is its settling. Between the key and the words lie
Streamlit's messages, its run of the fragment and its drawing. Like this page it takes what lives as long as
the process out of the garbage collector's rounds, and is started without one after each run: without that it
would take longer than this page does, and be no floor.

It is not an app: no map, record, link, style or history; its panel is one line, where this page's is a
screenful that Python writes, the wire carries and the browser lays out. What this page takes beyond it is
its own doing. It is served as the naive app is, with this checkout's Streamlit settings.
"""

import gc
from functools import cache

import streamlit as st

FIRST = "1956-10-19"

SENDER = """
export default ({ parentElement, setStateValue }) => {
  const slider = parentElement.querySelector("[role=slider]");
  slider.onkeydown = () => {
    const day = new Date(slider.dataset.date);
    day.setUTCDate(day.getUTCDate() + 1);
    slider.dataset.date = day.toISOString().slice(0, 10);
    setStateValue("day", slider.dataset.date);
  };
};
"""
SLIDER = f'<div role="slider" tabindex="0" aria-label="Day" data-date="{FIRST}">Day</div>'


@st.fragment
def floor() -> None:
    """The sender and the line."""
    sender = st.components.v2.component("floor", html=SLIDER, js=SENDER, isolate_styles=False)
    sent = sender(key="sender", default={"day": FIRST}, on_day_change=lambda: None)
    with st.container(key="island-panel"):
        st.html(f'<p data-island="none"><time datetime="{sent.day}">{sent.day}</time></p>')


@cache
def spare_the_collector() -> None:
    """Once everything is loaded, take it out of the garbage collector's rounds."""
    gc.collect()
    gc.freeze()


floor()
spare_the_collector()
