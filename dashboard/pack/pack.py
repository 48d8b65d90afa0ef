"""The classroom pack in one language: map, timeline, story and worksheet, in a file that needs no network."""

from dashboard.drawing.patterns import patterns
from dashboard.drawing.still_map import still_map
from dashboard.embed.embed import STILL, frame_settings, within_element
from dashboard.frame.theme import OWN_COLOURS
from dashboard.frame.view_in_words import sentence_of
from dashboard.record.record import catalog
from dashboard.reference.story_page import marks
from dashboard.serving.assets import assets, leaflet_file, style_sheet
from dashboard.serving.bundles import bundle
from dashboard.serving.data_address import data_address
from dashboard.serving.document_policy import ALONE, with_policy
from dashboard.timeline.timeline import words_of_page
from dashboard.view.view import View, at_step, today
from dashboard.words.dates import day_with_era
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from dashboard.words.wording import wording
from geo.alphabet import claimants_by_name, islands_by_name
from geo.catalog import Catalog
from geo.codes import Claimant
from geo.decisive_texts import DecisiveText
from geo.entries import Source
from geo.snapshot import Snapshot, snapshot
from geo.text import Language
from geo.vocabulary import STRONG

MAPS = 4
"""How many of the story's steps the worksheet asks about, from the first that has an event of its own."""
MAP_SIZE = 330, 260
"""Of each, in pixels."""
PLACES = 6
"""How many sources of each side the worksheet names, as many of one as of the other."""


def pack(language: Language) -> str:
    """The whole file."""
    known, last = catalog(), today()
    view = View(last, language=language)
    leaflet, script = leaflet_file("leaflet.js").decode(), bundle("pack/pack.js")
    settings = frame_settings(view, _carried) | {"wording": words_of_page(language)}
    html = template("pack/pack.html", language).render(
        template_functions(known, language),
        language=language,
        own_colours=OWN_COLOURS,
        catalog=known,
        words=wording(language),
        view=view,
        day=day_with_era(last, language),
        sentence=sentence_of(view),
        patterns=patterns(),
        still=still_map(view, *STILL, own_patterns=False),
        style=leaflet_file("leaflet.css").decode()
        + style_sheet("embed.css").decode()
        + style_sheet("pack.css").decode(),
        settings=within_element(settings),
        leaflet=leaflet,
        script=script,
        claimants=claimants_by_name(known, language),
        maps=_maps(language),
        marks=marks(language),
        sources=_places(known),
        passages_asked=_asked(known),
        cite_nothing=lambda _: "",
    )
    return with_policy(html, ALONE)


def _carried(name: str) -> str:
    return data_address("application/json", assets()[name].plain)


def _maps(language: Language) -> list[dict[str, str]]:
    steps = [step for step in catalog().story if step.event][:MAPS]
    views = [at_step(step, today()) for step in steps]
    return [
        {"svg": still_map(view, *MAP_SIZE, own_patterns=False), "day": day_with_era(view.day, language)}
        for view in views
    ]


def _first_group(known: Catalog) -> Snapshot:
    """What is said today of the first group by name, from which the worksheet takes what it asks about."""
    return snapshot(known, islands_by_name(known, "en")[0].id, today())


def _places(known: Catalog) -> dict[Claimant, list[Source]]:
    """Of each side the official sources and texts in which it gives its grounds today, as many of each."""
    state = _first_group(known)
    found = {
        party: [
            source
            for source in (
                known.sources[one]
                for one in dict.fromkeys(one for ground in held.span.grounds for one in ground.sources)
            )
            if source.kind in STRONG and source.side == party
        ]
        for party, held in state.claims.items()
    }
    most = min([PLACES, *(len(sources) for sources in found.values())])
    return {party: found.get(party, [])[:most] for party in known.claimants}


def _asked(known: Catalog) -> list[DecisiveText]:
    """The passage that the handover clause is, read in two ways."""
    state = _first_group(known)
    return [known.texts[one] for one in state.offer.span.texts[:1]]
