"""The tokens of a text whose shape is known are those that would be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

import pytest

from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.known_shapes import KnownShapes, Shape
from silkledger.reading.words.lexicon import Lexicon, lexicon
from silkledger.reading.words.senses import Token
from silkledger.schemas.vocabulary import SHIPPED
from tests.reading.blind.__main__ import FOLDER, rows
from tests.reading.generator.kinds import cases

TURNS = 4  # how often a wording is read, each time with other digits


class NoShapes(KnownShapes):
    """Keeps nothing."""

    __slots__ = ()

    def keep(self, folded: str, tokens: Sequence[Token]) -> Shape | None:
        return None


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> Lexicon:
    words = lexicon(SHIPPED, "en")
    monkeypatch.setattr(words, "_shapes", KnownShapes(None))
    return words


def _told(tokens: Sequence[Token]) -> list[tuple[object, ...]]:
    return [(each.kind, each.text, each.start, each.end, id(each.word)) for each in tokens]


def test_tokens_of_known_shapes(monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(3)
    names = sorted(folder.name for folder in FOLDER.glob("round*"))
    texts = [(row["wording"], row["locale"]) for name in names for row in rows(name)][:: len(names)]
    texts += [(case.wording, case.locale or "en") for case in cases(4, 600)]
    known = 0
    for text, locale in texts:
        words = choose(fold(text), locale, SHIPPED)
        for _ in range(TURNS):
            folded = fold(re.sub("[0-9]", lambda _: str(random.randint(0, 9)), text))
            tokens, shape = words.shaped(folded)
            known += shape is not None
            with monkeypatch.context() as patched:
                patched.setattr(words, "_shapes", NoShapes(None))
                assert _told(tokens) == _told(words.tokens(folded)), folded
    assert known > 500


def test_texts_of_one_shape_share_it(words: Lexicon) -> None:
    texts = ("more than USD 5.2 million", "more than USD 7.9 million")
    first, second = (words.shaped(text) for text in texts)
    assert first[1] is second[1] is not None
    assert [token.text for token in second[0]] == ["more than", "USD", "7.9", "million"]
    assert first[0][0] is second[0][0]
    assert first[0][2] is not second[0][2]


@pytest.mark.parametrize(
    "text",
    [
        "more than USD 0.9 million",  # may be grouped otherwise
        "more than USD 7.9 billion",
        "more than USD 7,9 million",
        "More than USD 7.9 million",
        "more than USD 17.9 million",
    ],
)
def test_other_texts_have_another(words: Lexicon, text: str) -> None:
    _, shape = words.shaped("more than USD 5.2 million")
    assert words.shaped(text)[1] is not shape


@pytest.mark.parametrize("text", ["in 2019", "0.5 %", "million", "COP28", "5 CO2", "rose 5e3 t"])
def test_texts_whose_digits_matter_have_none(words: Lexicon, text: str) -> None:
    assert words.shaped(text)[1] is None
