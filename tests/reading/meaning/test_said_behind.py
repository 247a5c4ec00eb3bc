"""What is said behind a counted amount is left out where no word of it may change the amount.

Each wording is an amount, which is read by itself, and words behind it.
"""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.definitions.digit_groups import digits_of
from silkledger.reading.definitions.settings import Settings
from silkledger.reading.meaning.said_behind import without_predicate
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

AMOUNTS = {
    "fr": (("2,4 millions de ménages", "2400000 household"), ("5 300 habitants", "5300 person")),
    "es": (("2,4 millones de hogares", "2400000 household"), ("5.300 vecinos", "5300 person")),
    "de": (("2,4 Millionen Haushalte", "2400000 household"), ("5.300 Mitarbeiter", "5300 person")),
    "en": (("2.4 million households", "2400000 household"), ("5,300 residents", "5300 person")),
}
# What says nothing of the amount; words of it are not in the vocabulary.
SAID = {
    "fr": ("sont locataires", "déambulaient", "rassasiés", "ont aguiché la clientèle"),
    "es": ("son inquilinos", "aguardaban", "hospedados", "habitan la ciénaga"),
    "de": ("fest angestellt", "fest beheimatet", "sind Mieter"),
    "en": ("hobnobbed", "basking", "are tenants"),
}
# What may change it: a fall, a limit, a denial, a denominator, a second number.
TURNS = {
    "fr": ("manquants supprimés", "ou plus", "par jour attendus", "sont au plus 7", "sauf erreur"),
    "es": ("suprimidos", "o más", "al día", "son 7", "salvo error"),
    "de": ("abgebaut", "oder mehr", "pro Tag", "sind 7", "ausgenommen"),
    "en": ("eliminated", "or more", "a day", "are 7"),
}
MEASURED = {
    "fr": ("5 tonnes", "équivalentes"),
    "es": ("5 toneladas", "resecas"),
    "de": ("5 Tonnen", "trockenes"),
    "en": ("5 acres", "basking"),
}


@every_row(
    (language, *amount, said)
    for language in AMOUNTS
    for amount, said in product(AMOUNTS[language], SAID[language])
)
def test_a_predicate_leaves_the_amount(language: str, amount: str, read: str, said: str) -> None:
    for statistic in ("stock", "flow", None):
        assert outcome(amount, language, statistic=statistic) == f"exact {read}"
        assert outcome(f"{amount} {said}", language, statistic=statistic) == f"exact {read}"


@every_row(
    (language, *amount, said)
    for language in AMOUNTS
    for amount, said in product(AMOUNTS[language], TURNS[language])
)
def test_what_may_change_it_is_not_passed_over(
    language: str, amount: str, read: str, said: str
) -> None:
    for statistic in ("stock", None):
        assert outcome(f"{amount} {said}", language, statistic=statistic) != f"exact {read}"


def test_a_change_needs_its_word() -> None:
    for wording, language in (
        ("5 300 habitants déambulaient", "fr"),
        ("5,300 residents hobnobbed", "en"),
        ("5.300 vecinos aguardaban", "es"),
    ):
        for statistic in ("increase", "growth_rate"):
            assert refusals(wording, language, statistic=statistic)


@every_row((language, *row) for language, row in MEASURED.items())
def test_an_adjective_may_qualify_what_measures(language: str, amount: str, said: str) -> None:
    read = outcome(amount, language)
    settings = Settings(SHIPPED, digits_of(SHIPPED, language), None, None, language)
    tokens = lexicon(SHIPPED, language).tokens(f"{amount} {said}")
    assert without_predicate(tokens, None, settings) is tokens
    assert read.startswith("exact ")


def test_a_noun_that_describes_another_is_not_the_one_that_counts() -> None:
    assert outcome("33 school building projects", "en") == "exact 33 project"
    assert refusals("27 lighthouse painted doors", "en")


SHARES = {
    "es": ("el 58% {}", ("corresponderán a la recolección", "eligió una privada", "son rosas")),
    "fr": ("58 % {}", ("ont aguiché la clientèle", "sont locataires")),
    "de": ("58 Prozent {}", ("waren krankgeschrieben", "sind Mieter")),
    "en": ("58 percent {}", ("accessed chandeliers", "are tenants")),
}


@every_row((language, said) for language, (_, rows) in SHARES.items() for said in rows)
def test_what_a_share_does_leaves_it(language: str, said: str) -> None:
    wording = SHARES[language][0].format(said)
    assert outcome(wording, language, statistic="share") == "exact 58 percent"


@every_row(
    [
        ("fr", "58 % n'ont pas été atteints"),
        ("en", "58 percent were eliminated chandeliers"),
        ("es", "el 58% perdió una privada"),
    ]
)
def test_a_share_is_not_read_past_a_denial_or_loss(language: str, wording: str) -> None:
    assert refusals(wording, language, statistic="share")


@every_row(("vierteljährlich", "halbjährlich", "zweimonatlich", "allwöchentlich", "allabendlich"))
def test_a_stretch_of_time_behind_is_not_left_out(often: str) -> None:
    for statistic in (None, "flow", "stock", "level"):
        assert refusals(f"500 Gäste {often}", "de", statistic=statistic)


@pytest.mark.parametrize("thing", ["einen Arbeitsplatz", "eine Wohnung", "ein Haus"])
def test_an_indefinite_article_begins_what_people_have(thing: str) -> None:
    for verb in ("", "bekamen ", "haben "):
        read = outcome(f"mehr als 40.000 Menschen {verb}{thing}", "de")
        assert read == "gt 40000 person", verb
    for lead in ("auf", "je", "pro", "für"):
        wording = f"{lead} 40.000 Menschen {thing}"
        assert not outcome(wording, "de").startswith(("exact", "gt")), wording
