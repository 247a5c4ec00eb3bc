"""Words beside numbers give the same tokens, read for the first time, again, or in a long text."""

import pytest

from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.senses import Token
from silkledger.schemas.vocabulary import SHIPPED

# Longer texts are read without what is known.
SPACES = " " * 200
BESIDE = {
    "en": [
        "more than ",
        "US$",
        "CO2 ",
        "COP",
        "Euro ",
        "G",
        "top ",
        "[",
        "-",
        "- ",
        " × ",
        "'",
        "m²",
    ],
    "de": ["mehr als ", "Öl-", "AOC-Wein ", "um ", "%ige ", "% höhere ", "-prozentig ", "Tsd. "],
    "fr": ["plus d'", "plus de ", "M€ ", "ème ", " à ", "(+", ") "],
    "es": ["más de ", "º ", " mil ", " y ", "un "],
    "ru": ["более ", "-процентный ", " тыс. ", "№ ", " Σ", "на "],
    "zh": ["超过", "万", "月", "人工作", "○"],
}
NUMBERS = ["", "5", "2.5", ".5", "1,200", "10^6", "5-х", "3'000"]


def _shown(tokens: list[Token], moved: int = 0) -> list[tuple[str, str, int, int, object]]:
    return [(t.kind, t.text, t.start - moved, t.end - moved, id(t.word)) for t in tokens]


@pytest.mark.parametrize("locale", BESIDE)
def test_what_is_known_is_what_would_be_read(locale: str) -> None:
    """Tokens are those of the same text behind more spaces than a wording has."""
    beside = BESIDE[locale]
    for before in ["", *beside]:
        for number in NUMBERS:
            for behind in ["", *beside, *(f" {words}7" for words in beside)]:
                text = fold(f"{before}{number}{behind}")
                words = choose(text, locale, SHIPPED)
                expected = _shown(words.tokens(SPACES + text), len(SPACES))
                assert _shown(words.tokens(text)) == expected, text
                assert _shown(words.tokens(text)) == expected, text
