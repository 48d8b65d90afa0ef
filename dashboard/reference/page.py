"""A reference page from its template: what every one of them is given."""

from collections.abc import Mapping
from typing import Any

from babel.numbers import format_decimal

from dashboard.frame import icon, manifest
from dashboard.frame.dataset import dataset_script
from dashboard.frame.link_preview import Preview, preview
from dashboard.frame.theme import FIRST_PAINT
from dashboard.record.record import catalog
from dashboard.reference import corrections
from dashboard.reference.entry_address import page_of
from dashboard.reference.reader import Reader
from dashboard.serving.assets import base
from dashboard.words.dates import date_with_era
from dashboard.words.languages import LOCALES
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from dashboard.words.wording import language_links, wording
from geo.alphabet import alphabetical


def render(
    name: str,
    reader: Reader,
    title: str,
    description: str,
    shown: Mapping[str, str] | None = None,
    **more: Any,
) -> str:
    """A reference page; ``page_title``, if it is given, tells it apart from others headed alike.

    ``shown`` are the parameters of the view that stands for it as a picture.
    """
    language = reader.language
    known = catalog()
    page_title = f"{more.get('page_title', title)} – {wording(language).name}"
    # What is not there has no address for good.
    told = Preview(reader.request, reader.up, language, page_title, description, shown=shown or {})
    links = preview(told) if name != "missing" else ""
    return template(f"reference/{name}.html", language).render(
        more | {"page_title": page_title},
        preview=links,
        language=language,
        title=title,
        description=description,
        up=reader.up,
        files_only=reader.files_only,
        theme=FIRST_PAINT,
        to=reader.to,
        map=reader.map,
        at_step=reader.at_step,
        here=reader.here,
        assets=base(),
        wording=wording(language),
        language_links=language_links,
        catalog=known,
        words=known.vocabulary,
        **template_functions(known, language),
        with_era=lambda when: date_with_era(when, language),
        number=lambda figure: format_decimal(figure, locale=LOCALES[language], decimal_quantization=False),
        by_name=lambda ids: alphabetical((known.islands[one] for one in ids), language),
        icons=f"{icon.links(reader.up)}\n{manifest.link(language, reader.up)}",
        dataset=dataset_script(language, reader.root),
        way=lambda address: (place := page_of(address)) and reader.to(place),
        changes_of=lambda address: [one for one in known.changes if one.touches(address)],
        correction=lambda address, says: corrections.proposal(address, says, language),
        correction_address=corrections.address(),
        mailto=corrections.mailto,
    )
