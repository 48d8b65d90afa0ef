"""A text for readers, kept beside its translations; every such text in the record is keyed by language."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Language = Literal["en", "ja", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "ja", "ru")

Words = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1, max_length=4000)]


class Entry(BaseModel):
    """A part of the record: frozen, and closed to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Entry):
    """Words in English and, where they are ready, in Japanese and Russian."""

    en: Words = Field(description="in English")
    ja: Words | None = Field(default=None, description="in Japanese")
    ru: Words | None = Field(default=None, description="in Russian")

    def to(self, language: Language) -> str:
        """The words in ``language``, or in English where that translation is not there yet."""
        return getattr(self, language) or self.en
