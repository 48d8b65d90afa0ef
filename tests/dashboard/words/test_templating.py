"""Labels in the middle of a sentence."""

import pytest

from dashboard.words.templating import lower_first


@pytest.mark.parametrize(
    ("label", "within"),
    [
        ("Not in the text", "not in the text"),
        ("USSR law", "USSR law"),
        ("A treaty", "a treaty"),
        ("В силе", "в силе"),
        ("О двух группах", "о двух группах"),
        ("凍結", "凍結"),
        ("1956 offer", "1956 offer"),
        ("", ""),
    ],
)
def test_capitals_that_are_not_only_a_beginning_stay(label: str, within: str) -> None:
    """As in words/lower_first.js; a word of one letter is a word too."""
    assert lower_first(label) == within
