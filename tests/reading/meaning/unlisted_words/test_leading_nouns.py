"""Unlisted French and Spanish words are read as listed ones are, unless they may turn a number."""

from __future__ import annotations

import csv
from itertools import product
from pathlib import Path

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.guard_kinds import GOVERNING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.ordinary import is_plain_word
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import stride
from tests.support.readings import outcome, refusals

AMOUNTS = {
    "fr": {
        "5 millions de tonnes": "exact 5000000 t",
        "plus de 30 millions d'euros": "gt 30000000 EUR",
        "500 touristes": "exact 500 person",
    },
    "es": {
        "5 millones de toneladas": "exact 5000000 t",
        "más de 30 millones de euros": "gt 30000000 EUR",
        "500 turistas": "exact 500 person",
    },
}
# Words that no vocabulary lists, in the frames in which a listed word of their kind is read.
LED = {
    "fr": [
        *(f"ont {verb}" for verb in ("brodé", "tricoté", "lustré", "brossé", "astiqué")),
        *(
            f"{verb}"
            for verb in ("brodaient", "tricotera", "lustrait", "brossent", "astiquer", "brodé")
        ),
        *(f"un {noun} avec" for noun in ("abreuvoir", "poulailler", "lutrin", "cageot")),
        *(f"la {noun} atteint" for noun in ("mandoline", "roulotte", "tanière", "gondole")),
    ],
    "es": [
        *(f"han {verb}" for verb in ("hilvanado", "tatuado", "lustrado", "enhebrado")),
        *("hilvanó", "tatuaban", "lustrará", "enhebran", "hilvanar"),
        *(f"un {noun} de" for noun in ("botijo", "pesebre", "tintero", "abanico")),
        *(f"la {noun} alcanza" for noun in ("botavara", "panatela", "candileja", "muceta")),
    ],
}
BEHIND = {
    "fr": ("joufflus", "en calèche", "avaient brodé une nappe"),
    "es": ("bigotudos", "en carruaje", "habían hilvanado una manta"),
}
ENDINGS = {
    "er": ("e", "ent", "a", "ait", "aient", "era", "é", "ée", "és", "ant", "er"),
    "ir": ("it", "issent", "i", "ie", "issait", "ira", "ir"),
    "ar": ("a", "an", "ó", "aron", "ado", "adas", "aba", "ará", "ando", "ar"),
    "es er": ("e", "en", "ió", "ieron", "ido", "idas", "ía", "erá", "iendo", "er"),
    "es ir": ("e", "en", "ió", "ieron", "ido", "idas", "ía", "irá", "iendo", "ir"),
}
FRAMES = {
    "fr": ("{} 5 millions de tonnes", "ont {} 30 millions d'euros", "le village {} 500 touristes"),
    "es": (
        "{} 5 millones de toneladas",
        "habían {} 30 millones de euros",
        "el pueblo {} 500 turistas",
    ),
}
CASES = [
    (language, lead, amount)
    for language in LED
    for lead, amount in product(LED[language], AMOUNTS[language])
]


@pytest.mark.parametrize(("language", "lead", "amount"), CASES)
def test_an_unlisted_word_before_an_amount_says_nothing(
    language: str, lead: str, amount: str
) -> None:
    for statistic in (None, "flow", "stock"):
        read = outcome(f"{lead} {amount}", language, statistic=statistic)
        assert read == AMOUNTS[language][amount]


@pytest.mark.parametrize(
    ("language", "said"), [(language, said) for language in BEHIND for said in BEHIND[language]]
)
def test_an_unlisted_word_behind_people_says_nothing(language: str, said: str) -> None:
    people = {"fr": "500 touristes", "es": "500 turistas"}[language]
    assert outcome(f"{people} {said}", language) == "exact 500 person"


@pytest.mark.no_cover
@pytest.mark.parametrize("language", FRAMES)
def test_a_governing_word_is_never_passed_over(language: str) -> None:
    """Each form of the thesaurus, and each turning word, in each frame in which a verb is read."""
    with (Path(__file__).parents[2] / "words" / "turning.csv").open(
        encoding="utf-8", newline=""
    ) as lines:
        turning = {
            word.lower()
            for row in csv.DictReader(lines)
            if row["language"] == language
            for word in row["words"].split(";")
        }
    governing = guards(SHIPPED, language, GOVERNING)
    listed = dict(lexicon(SHIPPED, language).words())
    forms = {form for word in governing for form in _forms(word, language)}
    unlisted = sorted(form for form in forms | turning if form not in listed)
    known = [form for form in unlisted if is_plain_word(form, language, SHIPPED)]
    assert len(governing) > 500
    assert len(known) > 800
    wrong = [
        wording
        for form, frame in product(known[:: stride(8, 1)], FRAMES[language])
        if isinstance(
            read_quantity(wording := frame.format(form), QuantityContext(locale=language)),
            Quantity,
        )
    ]
    assert not wrong, wrong[:20]


def _forms(word: str, language: str) -> list[str]:
    """Return the forms of a verb, and the plural of any other word."""
    for conjugation in (f"{language} {word[-2:]}", word[-2:]):
        if endings := ENDINGS.get(conjugation):
            return [word[:-2] + ending for ending in endings]
    return [word, f"{word}s"]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("fr", "banana plus de 5 millions de tonnes"),  # a noun, or what someone did
        ("fr", "plus banana de 5 millions de tonnes"),
        ("fr", "théorbe 5 millions de tonnes"),
        ("fr", "schtroumpf augmenter de 5 %"),
        ("fr", "zorglub brodaxa 5 millions de tonnes"),
        ("fr", "ont désarrimé 30 millions d'euros"),  # it may undo something
        ("es", "habían desenhebrado 30 millones de euros"),
        ("fr", "glorieusement 5 millions de tonnes"),
        ("es", "botavara 5 millones de toneladas"),
        ("es", "zorgluba 5 millones de toneladas"),
        ("es", "zalameramente 5 millones de toneladas"),
    ],
)
def test_what_may_be_a_hedge_or_no_word_is_refused(language: str, wording: str) -> None:
    assert refusals(wording, language)


@pytest.mark.parametrize("statistic", ["growth_rate", "increase", "balance"])
def test_a_verb_may_say_what_becomes_of_a_change(statistic: str) -> None:
    assert refusals("ont brodé 30 millions d'euros", "fr", statistic=statistic)
    assert refusals("han hilvanado 30 millones de euros", "es", statistic=statistic)


def test_a_noun_with_an_article_is_the_subject_of_a_change() -> None:
    assert outcome("la roulotte augmente de 5 %", "fr") == "exact 5 percent"
    assert outcome("la botavara cayó un 5 %", "es") == "exact -5 percent"
