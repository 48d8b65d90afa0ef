"""How Japanese names are read: whether a reading fits the kana that a name is written with."""

import re

_KATAKANA = re.compile(r"[ァ-ヶ]")
_KANA = re.compile(r"[ぁ-ゖァ-ヶー]")
_PARTS = re.compile(r"([ぁ-ゖー]+)|([一-鿿々]+)")


def in_hiragana(text: str) -> str:
    """``text`` with its katakana as hiragana; all else as it is."""
    return _KATAKANA.sub(lambda sign: chr(ord(sign.group()) - 0x60), text)


def starts_with_kana(name: str) -> bool:
    """Whether ``name`` begins with a sign that is read as it is written."""
    return _KANA.match(name) is not None


def fits(name: str, reading: str) -> bool:
    """Whether ``reading`` (hiragana) can be that of ``name``, or of the first of a pair of names.

    Kana is read as it is written, and kanji as something.
    """
    return any(re.fullmatch(_expression(one), reading) for one in (name, name.partition("／")[0]))


def _expression(name: str) -> str:
    return "".join(re.escape(kana) if kana else ".+" for kana, _ in _PARTS.findall(in_hiragana(name)))
