"""A text for readers, kept beside its translations; every such text in the record is keyed by language."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Language = Literal["en", "ja", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "ja", "ru")

Words = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1)]


class Entry(BaseModel):
    """A part of the record: frozen, and closed to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Entry):
    """Words in English and, where they are ready, in Japanese and Russian."""

    en: Words
    ja: Words | None = None
    ru: Words | None = None

    def to(self, language: Language) -> str:
        """The words in ``language``, or in English where that translation is not there yet."""
        return getattr(self, language) or self.en
