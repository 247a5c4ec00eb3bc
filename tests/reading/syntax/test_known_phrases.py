"""A phrase that is known from other digits is the one that would be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from silkledger.reading.definitions.digit_groups import digits_of
from silkledger.reading.definitions.settings import Settings
from silkledger.reading.syntax import grammar
from silkledger.reading.syntax.known_phrases import KnownPhrases
from silkledger.reading.text.characters import fold
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.phrases import Phrase
from silkledger.reading.words.senses import Token
from silkledger.schemas.vocabulary import SHIPPED
from tests.reading.blind.__main__ import FOLDER, rows
from tests.reading.generator.kinds import cases
from tests.support.depth import some

TURNS = 4  # how often a wording is read, each time with other digits
PLAIN = {
    "en": ["more than USD 5.2 million", "up 12.5%", "between USD 10 billion and USD 20 billion"],
    "de": ["rund 5,2 Mrd. Euro", "mehr als 12,5 Prozent"],
    "fr": ["plus de 5,2 milliards d'euros", "environ 12,5 %"],
    "es": ["más de 5.200 millones de euros", "casi el 12,5 %"],
    "ru": ["более 5,2 млрд рублей", "почти 12,5 %"],
    "zh": ["超过52.5亿元", "约12.5%"],
}
LOOKING: list[Callable[[str], object]] = [
    int,
    lambda text: text == "52",
    lambda text: f"{text} million",
    {"52": 1}.get,
    re.compile("5").match,
    lambda text: text > "50",
    lambda text: [*text] == ["5", "2"],
]


def _settings(locale: str) -> Settings:
    language = locale.partition("-")[0]
    return Settings(SHIPPED, digits_of(SHIPPED, locale), language=language)


def _tokens(wording: str, locale: str) -> list[Token]:
    folded = fold(wording)
    return choose(folded, locale, SHIPPED).tokens(folded)


def _varied(wording: str, random: Random) -> str:
    """Return the wording with other digits, none of them 0."""
    return re.sub("[1-9]", lambda _: str(random.randint(1, 9)), wording)


def _outcome(
    read: Callable[[Sequence[Token], Settings], Phrase], tokens: list[Token], settings: Settings
) -> Phrase | tuple[object, ...]:
    try:
        phrase = read(tokens, settings)
    except UnreadableError as fault:
        return fault.rule, fault.text, str(fault.words)
    unread = phrase.unread
    return replace(phrase, unread=None), str(unread)


def _wordings() -> list[tuple[str, str]]:
    """Wordings of all blind sets, by turns, and of the generator."""
    names = sorted(folder.name for folder in FOLDER.glob("round*"))
    blind = [(row["wording"], row["locale"]) for name in names for row in rows(name)]
    return blind[:: 2 * len(names)] + [
        (case.wording, case.locale or "en") for case in cases(3, 400)
    ]


def test_known_phrases_are_those_that_would_be_read() -> None:
    random, settings = Random(2), dict[str, Settings]()
    for wording, locale in some(_wordings(), 3):
        known = KnownPhrases(grammar.read_tokens)
        own = settings.setdefault(locale, _settings(locale))
        for turn in range(TURNS):
            tokens = _tokens(_varied(wording, random) if turn else wording, locale)
            expected = _outcome(grammar.read_tokens, tokens, own)
            assert _outcome(known.phrase, tokens, own) == expected, wording


class Counting:
    """A reader of phrases that counts what it reads."""

    def __init__(self, looks: Callable[[str], object] | None = None) -> None:
        self.count, self._looks = 0, looks

    def __call__(self, tokens: Sequence[Token], settings: Settings) -> Phrase:
        self.count += 1
        for token in tokens if self._looks else ():
            if token.kind == "number":
                assert self._looks is not None
                self._looks(token.text)
        return grammar.read_tokens(tokens, settings)


@pytest.mark.parametrize("locale", PLAIN)
def test_plain_wordings_are_read_once_and_once_without_digits(locale: str) -> None:
    random = Random(1)
    for wording in PLAIN[locale]:
        read, settings = Counting(), _settings(locale)
        known = KnownPhrases(read)
        for _ in range(9):
            known.phrase(_tokens(_varied(wording, random), locale), settings)
        assert read.count == 2, wording


@pytest.mark.parametrize("looks", LOOKING)
def test_a_rule_that_looks_at_digits_is_asked_each_time(looks: Callable[[str], object]) -> None:
    read, settings = Counting(looks), _settings("en")
    known = KnownPhrases(read)
    for number in range(52, 60):
        phrase = known.phrase(_tokens(f"USD {number} million", "en"), settings)
        assert phrase.amounts[0].number.value == Decimal(number) * 10**6
    assert read.count == 9


def test_another_word_number_or_setting_is_another_key() -> None:
    read = Counting()
    known, settings = KnownPhrases(read), _settings("en")
    wordings = ["USD 52 million", "USD 53 million", "USD 54 million"]
    wordings += ["USD 5.4 million", "USD 54 billion", "EUR 54 million", "USD  54 million"]
    for wording in wordings:
        known.phrase(_tokens(wording, "en"), settings)
    known.phrase(_tokens(wordings[0], "en"), _settings("en"))
    assert read.count == 2 + len(wordings) - 2 - 1 + 1


def test_what_is_read_of_a_known_phrase_is_no_part_of_it() -> None:
    known, settings = KnownPhrases(grammar.read_tokens), _settings("en")
    phrases = [
        known.phrase(_tokens(f"a loss of USD {n} million", "en"), settings) for n in (52, 53, 54)
    ]
    phrases[-1].remarks.clear()
    phrases[-1].amounts.clear()
    again = known.phrase(_tokens("a loss of USD 55 million", "en"), settings)
    assert again.remarks == phrases[0].remarks != set()
    assert [amount.number.value for amount in again.amounts] == [Decimal(55_000_000)]
    assert again.amounts[0].text == "55 million"
