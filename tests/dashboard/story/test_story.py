"""The guided story on the page: its card, its steps for the browser, and steps the page cannot show."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from dashboard.moments.moments import moments
from dashboard.record.record import catalog
from dashboard.story import story
from dashboard.view.lens_ids import LENSES
from dashboard.view.view import at_step, read_view
from dashboard.words.passages import passages
from geo.text import LANGUAGES, Language

LAST = date(2026, 11, 22)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_holds_every_step_with_its_sources(language: Language) -> None:
    """In the order of the record, each with a heading, its text, and links to the pages of its sources."""
    html = story.story(language).replace("&#39;", "'").replace("&amp;", "&")
    articles = re.findall(r'<article data-step="([^"]+)">(.*?)</article>', html, re.DOTALL)
    assert [one for one, _ in articles] == [step.id for step in catalog().story]
    for step, (_, article) in zip(catalog().story, articles, strict=True):
        assert step.title.to(language) in article
        assert step.text.to(language) in article
        (listed,) = re.findall(r'<details class="story-sources">(.*?)</details>', article, re.DOTALL)
        assert re.findall(r'href="sources/([^"]+)"', listed) == list(step.sources)
        assert article.count("<h2") == 1
    assert re.findall(r'data-act="(\w+)"', html) == ["back", "next", "large", "leave"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_of_an_event_with_decisive_words_quotes_them(language: Language) -> None:
    """Folded, all passages in their languages; those that are authentic with the ways to their sources."""
    html = story.story(language)
    articles = dict(re.findall(r'<article data-step="([^"]+)">(.*?)</article>', html, re.DOTALL))
    quoting = 0
    for step in catalog().story:
        quoted = re.findall(r'<details class="story-words">(.*?)</details>', articles[step.id], re.DOTALL)
        for text, words in zip(catalog().texts_of(step.event or ""), quoted, strict=True):
            wanted = passages(text, language)
            told = re.findall(r'<blockquote lang="(\w+)">(.*?)</blockquote>', words)
            assert [(tongue, unescape(quote)) for tongue, quote in told] == [
                (one.language, one.quote) for one in wanted
            ]
            assert re.findall(r'href="sources/([^"]+)"', words) == [
                source for one in wanted for source in one.sources
            ]
            quoting += 1
    assert quoting


def test_the_browser_is_told_the_view_and_the_frame_of_each_step() -> None:
    """The same view as Python reads from a link that names the step alone; today stays today."""
    told = moments(catalog(), "en")["story"]
    for step, known in zip(catalog().story, told, strict=True):
        view, notices = read_view({"story": step.id}, LAST)
        assert notices == ()
        assert view == at_step(step, LAST)
        day = known["day"] or LAST.isoformat()
        assert [known["id"], day, known["island"], known["lens"]] == [
            view.story,
            view.day.isoformat(),
            view.island,
            view.lens,
        ]
        (south, west), (north, east) = known["frame"]
        assert (south, west, north, east) == tuple(step.frame.model_dump().values())
    assert told[-1]["day"] is None


def test_a_step_after_the_last_day_is_told_of_the_last_day() -> None:
    """A page that is held at an earlier day shows no later one."""
    assert read_view({"story": catalog().story[-2].id}, date(1990, 1, 1))[0].day == date(1990, 1, 1)


def test_every_step_is_told_under_a_lens_that_there_is() -> None:
    assert story.unknown_lenses() == []


def test_a_step_under_an_unknown_lens_keeps_the_page_from_starting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The record knows no lenses; the page names file, step, field, what came and what is allowed."""
    step = catalog().story[0].model_copy(update={"lens": "borders"})
    broken = replace(catalog(), story=(step,))
    monkeypatch.setattr(story, "catalog", lambda: broken)
    with pytest.raises(SystemExit) as ended:
        story.require_lenses()
    assert str(ended.value) == (
        f"story.yaml · {step.id} · lens: came 'borders'; allowed: {', '.join(LENSES)}"
    )
