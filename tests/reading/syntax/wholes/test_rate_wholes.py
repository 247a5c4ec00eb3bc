"""What a rate is of: a comparative behind the whole is a change, a verb tells who a part is."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

WHOLES = {
    "fr": ("de visiteurs", "d'hôtes", "de ventes", "d'élèves"),
    "es": ("de visitantes", "de ventas", "de viviendas nuevas"),
}
MORE: dict[str, dict[str, tuple[str, ...]]] = {
    "fr": {"": ("de plus", "de plus qu'en 2019", "en plus"), "-": ("de moins qu'en 2019",)},
    "es": {"": ("más que en 2019", "más"), "-": ("menos que en 2019", "menos")},
}
PEOPLE = {
    "en": ("six in ten drivers {} women", "6 out of 10 drivers {} women", ("are", "were")),
    "fr": (
        "six conducteurs sur dix {} des femmes",
        "six sur dix {} des femmes",
        ("sont", "étaient"),
    ),
    "es": ("6 de cada 10 donantes {} mujeres", "seis de cada diez {} mujeres", ("son", "eran")),
}


@pytest.mark.parametrize("language", WHOLES)
def test_a_comparative_behind_an_indefinite_whole_tells_a_change(language: str) -> None:
    for whole, sign in product(WHOLES[language], MORE[language]):
        for more in MORE[language][sign]:
            wording = f"6 % {whole} {more}"
            rate = outcome(wording, language, statistic="growth_rate")
            assert rate == f"exact {sign}6 percent", wording
            assert refusals(wording, language, statistic="share"), wording


@pytest.mark.parametrize(
    ("wording", "locale"),
    [("6 % des visiteurs de moins de 30 ans", "fr"), ("el 6 % de los visitantes más ricos", "es")],
)
def test_a_comparative_of_the_whole_tells_none(wording: str, locale: str) -> None:
    assert outcome(wording, locale, statistic="growth_rate") not in (
        "exact 6 percent",
        "exact -6 percent",
    )


@pytest.mark.parametrize("language", PEOPLE)
def test_a_verb_tells_who_a_part_of_so_many_is(language: str) -> None:
    *patterns, verbs = PEOPLE[language]
    for pattern, verb in product(patterns, verbs):
        wording = pattern.format(verb)
        assert outcome(wording, language, statistic="share") == "exact 60 percent", wording


@pytest.mark.parametrize("wording", ["un véhicule d'occasion sur dix", "un vélo d'enfant sur dix"])
def test_a_described_noun_is_one_in_so_many(wording: str) -> None:
    assert outcome(wording, "fr", statistic="share") == "exact 10 percent"
