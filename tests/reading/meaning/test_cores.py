"""The statistic chooses the clause that states the figure, and ordinary words are left out.

The wordings are made of levels, rates and clauses around them, so that the readings follow from how
they were put together. None of these forms has a rule of its own in the grammar.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.reading.definitions.digit_groups import digits_of
from silkledger.reading.definitions.settings import Settings
from silkledger.reading.meaning.cores import core_figure
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, refusals

# A level, its reading, and rates of change behind it in a clause of their own.
LEVELS = {
    "en": ("sold 4,100 tonnes", "exact 4100 t", ("a rise of 7%", "a drop of 7%")),
    "de": ("verkaufte 4.100 Tonnen", "exact 4100 t", ("ein Plus von 7 %", "ein Minus von 7 %")),
    "fr": ("a vendu 4 100 tonnes", "exact 4100 t", ("une hausse de 7 %", "une baisse de 7 %")),
    "es": ("vendió 4.100 toneladas", "exact 4100 t", ("un aumento del 7 %", "una caída del 7 %")),
    "ru": ("продал 4 100 тонн", "exact 4100 t", ("рост на 7%", "падение на 7%")),
}
PARTED = ("{}, {}", "{} ({})", "{} – {}", "{}; {}")
# What people do, in words that no vocabulary lists.
BASES = {
    "en": ("up 7% from 3,800 tonnes a year ago", "up 7% to 3,800 tonnes"),
    "es": ("un 7 % más que las 3.800 toneladas de 2019", "un 7 % más hasta 3.800 toneladas"),
    "fr": ("en hausse de 7 % par rapport aux 3 800 tonnes de 2019", "en hausse de 7 % à 3 800 t"),
    "de": ("7 % mehr als die 3.800 Tonnen von 2019", "um 7 % auf 3.800 Tonnen gestiegen"),
}
SHARES = {
    "en": ("6% of the total, up 65%", "up 65%, to 6%"),
    "es": ("el 6 % del total, un 65 % más", "un 65 % más, el 6 %"),
    "fr": ("6 % du total, en hausse de 65 %", "en hausse de 65 %, 6 %"),
}
ORDINARY = {
    "en": "5,300 residents hobnobbed",
    "de": "5.300 Einwohner verließen ihre Kirche",
    "fr": "5 300 habitants aguichaient une cliente",
    "es": "5.300 habitantes aguardaban una intervención",
}
LANGUAGES = tuple(LEVELS)


@pytest.mark.parametrize(("language", "form"), [*product(LANGUAGES, PARTED)])
def test_a_level_and_its_rate_are_chosen_by_the_statistic(language: str, form: str) -> None:
    level, read, rates = LEVELS[language]
    for rate, sign in zip(rates, ("", "-"), strict=True):
        wording = form.format(level, rate)
        assert outcome(wording, language, statistic="flow") == read
        assert outcome(wording, language, statistic="growth_rate") == f"exact {sign}7 percent"


@pytest.mark.parametrize(("language", "form"), [*product(LANGUAGES, PARTED)])
def test_two_clauses_that_the_statistic_can_mean_compete(language: str, form: str) -> None:
    level, _, rates = LEVELS[language]
    assert refusals(form.format(level, level), language, statistic="flow")
    assert refusals(form.format(*rates), language, statistic="growth_rate")


@pytest.mark.parametrize("language", BASES)
def test_a_change_from_a_base_is_no_second_level(language: str) -> None:
    level, read, _ = LEVELS[language]
    base, other = BASES[language]
    for wording in (f"{level}, {base}", f"{level} ({base})", f"{level}; {base}"):
        assert outcome(wording, language, statistic="flow") == read
    assert refusals(f"{level}, {other}", language, statistic="flow")


@pytest.mark.parametrize("language", SHARES)
def test_a_part_and_its_change_are_chosen_by_the_statistic(language: str) -> None:
    wording, unclear = SHARES[language]
    assert outcome(wording, language, statistic="share") == "exact 6 percent"
    assert outcome(wording, language, statistic="growth_rate") == "exact 65 percent"
    assert outcome(unclear, language, statistic="growth_rate") != "exact 6 percent"


@pytest.mark.parametrize("start", ["up from 568", "up from 5 in 2023", "from 568 in 2023"])
def test_the_start_of_a_change_is_not_the_change(start: str) -> None:
    assert outcome(f"{start} – a rise of 20%", statistic="growth_rate") == "exact 20 percent"
    assert refusals(f"{start} – a rise of 20%", statistic="flow")


@pytest.mark.parametrize("number", ["1.270", "12.700", "3,4 millones"])
def test_a_large_number_without_a_unit_is_no_rate(number: str) -> None:
    wording = f"fue de {number}, lo que supone una caída del 29,5 %"
    assert outcome(wording, "es", statistic="growth_rate") == "exact -29.5 percent"
    assert refusals(wording.replace(number, "5"), "es", statistic="growth_rate")


@pytest.mark.parametrize("language", ORDINARY)
def test_unlisted_words_of_the_dictionary_are_left_out(language: str) -> None:
    wording = ORDINARY[language]
    for statistic in ("stock", None):
        assert outcome(wording, language, statistic=statistic) == "exact 5300 person"
    assert refusals(wording, language, statistic="increase")


@pytest.mark.parametrize(
    ("language", "wording", "statistic"),
    [
        ("en", "banana more than 5 million tonnes", "flow"),  # it adjoins the bound
        ("en", "banana 5 million tonnes", "flow"),
        ("en", "5 tonnes (chandelier)", "flow"),
        ("en", "exports (24%)", "growth_rate"),  # the brackets may be a minus sign
        ("en", "imports - $28.8bn", "balance"),
        ("en", "from 289 to 315 tonnes, 9 %", "flow"),
        ("en", "82% (6.6 million people)", "flow"),
        ("de", "Quorbelnak fast 5 Mio. Tonnen", "flow"),
        ("fr", "en baisse, dit-on, 5 %", "growth_rate"),
        ("ru", "овин 5 тонн", "flow"),
    ],
)
def test_nothing_that_may_say_something_of_the_figure_is_left_out(
    language: str, wording: str, statistic: str
) -> None:
    assert refusals(wording, language, statistic=statistic)


@cache
def telling(language: str) -> list[str]:
    return sorted(
        word
        for word, senses in lexicon(SHIPPED, language).words()
        if (senses.change_before or senses.change_after or senses.bound_before)
        or senses.roles & {"negation", "except", "averts", "per", "deficit"}
    )


@given(
    st.sampled_from(LANGUAGES).flatmap(
        lambda code: st.tuples(st.just(code), st.sampled_from(telling(code)))
    )
)
def test_no_clause_of_telling_words_is_left_out(told: tuple[str, str]) -> None:
    language, word = told
    level = LEVELS[language][0]
    settings = Settings(SHIPPED, digits_of(SHIPPED, language), None, None, language)
    for wording in (f"{word}, {level}", f"{level}, {word}", f"{level}; {word} {word} {word}"):
        tokens = lexicon(SHIPPED, language).tokens(wording)
        assert core_figure(tokens, "flow", settings, judge=_never) is None


def _never(_: object) -> NoReturn:
    raise AssertionError("a clause was read beside a telling word")


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "5 million tonnes, exports rose by 21%"),
        ("de", "5 Mio. Tonnen, der Export stieg um 21 %"),
        ("ru", "5 млн тонн, экспорт вырос на 21%"),
    ],
)
def test_the_rate_of_another_subject_is_not_the_growth(language: str, wording: str) -> None:
    assert refusals(wording, language, statistic="growth_rate")
