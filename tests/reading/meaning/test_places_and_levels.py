"""Places where something changed are counted; a level beside a rate is told apart from it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize("statistic", [None, "stock", "flow", "level"])
@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("output rose in just three provinces", "en", "exact 3 province"),
        ("exports fell in at least seven countries", "en", "ge 7 country"),
        ("die Preise stiegen in 12 Städten", "de", "exact 12 city"),
        ("les prix ont baissé dans 12 villes", "fr", "exact 12 city"),
    ],
)
def test_places_are_counted(
    wording: str, language: str, expected: str, statistic: str | None
) -> None:
    assert outcome(wording, language, statistic=statistic) == expected
    for change in ("growth_rate", "increase", "balance", "share"):
        assert outcome(wording, language, statistic=change) != expected


@pytest.mark.parametrize(
    "wording",
    [
        *("exports did not fall in seven countries", "exports fell in 7 months"),
        *("output fell in 12 of 20 cities", "output fell in five months"),
    ],
)
def test_other_words_around_a_place_are_refused(wording: str) -> None:
    assert "." in outcome(wording, "en").split()[0]


@pytest.mark.parametrize(
    ("wording", "rate"),
    [
        ("der Umschlag legte mit 23,6 Mio. t um 12,3 % zu", "exact 12.3 percent"),
        ("stieg der Umschlag mit 23,6 Mio. t um rund 12,3 %", "approx 12.3 percent"),
        ("ging mit 23,6 Mio. t um 12,3 % zurück", "exact -12.3 percent"),
        ("lag mit 23,6 Mio. t um 12,3 % über dem Vorjahr", "exact 12.3 percent"),
    ],
)
def test_the_statistic_chooses_rate_or_level(wording: str, rate: str) -> None:
    assert outcome(wording, "de", statistic="growth_rate") == rate
    assert outcome(wording, "de", statistic="flow") == "exact 23600000 t"
    assert "." in outcome(wording, "de").split()[0]
    assert outcome(f"nicht {wording}", "de", statistic="growth_rate") == "wording.negation"


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("inflation eased to 5.2% from 5.7%", "en", "exact 5.2 percent"),
        ("GDP growth accelerated to 2.1% from 1.8%", "en", "exact 2.1 percent"),
        ("die Inflation sank von 5,7 auf 5,2 Prozent", "de", "exact 5.2 percent"),
        ("das Wachstum verlangsamte sich von 5,7 auf 5,2 Prozent", "de", "exact 5.2 percent"),
        ("das Wachstum ging auf 2,2 Prozent zurück", "de", "exact 2.2 percent"),
        ("die Teuerungsrate schwächte sich auf 2,2 Prozent ab", "de", "exact 2.2 percent"),
        ("la inflación bajó al 3,2 % desde el 3,5 %", "es", "exact 3.2 percent"),
        ("unemployment rose to 6% from 5%", "en", "number.start_of_change"),
        ("VAT rose to 20% from 18%", "en", "number.start_of_change"),
        ("der Rückgang schwächte sich auf 2,9 Prozent ab", "de", "sign.unclear"),
    ],
)
def test_a_rate_of_growth_that_moved_is_its_end(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("stieg auf 1 Milliarde Franken an", "exact 1000000000 CHF"),
        ("stieg auf etwas über 1 Milliarde Franken an", "gt 1000000000 CHF"),
        ("von 6,3 auf 6,2 Mio. t gesunken", "exact 6200000 t"),
        ("nur geringfügig von 6,3 auf 6,2 Mio. t zurückgegangen", "exact 6200000 t"),
        ("Ausfuhren 2022: 1.594 Mrd. Euro", "exact 1594000000000 EUR"),
        ("Bevölkerung 2022: 5,7 Millionen Menschen", "exact 5700000 person"),
        ("Bevölkerung 2022: 5,7 Millionen", "unit.none"),
    ],
)
def test_what_ends_a_clause_or_dates_a_label_changes_no_level(wording: str, expected: str) -> None:
    assert outcome(wording, "de", statistic="flow") == expected


@pytest.mark.parametrize("verb", ["gestiegen", "gesunken", "zugelegt", "eingebüßt"])
@pytest.mark.parametrize("level", ["20 Euro", "951 Millionen", "3,4 Mio. Tonnen"])
def test_a_level_may_part_a_rate_from_its_verb(verb: str, level: str) -> None:
    sign = "" if verb in ("gestiegen", "zugelegt") else "-"
    wording = f"6,6 Prozent auf {level} {verb}"
    assert outcome(wording, "de", statistic="growth_rate") == f"exact {sign}6.6 percent"
    for other in (f"6,6 Prozent auf {level} mehr", f"zahlt 6,6 Prozent auf {level} mehr"):
        assert refusals(other, "de", statistic="growth_rate"), other
    assert refusals(f"nicht {wording}", "de", statistic="growth_rate")
    assert refusals(f"6,6 Prozent auf 20 Prozent {verb}", "de", statistic="growth_rate")


@pytest.mark.parametrize("noun", ["Wohnungen", "Betriebe", "Beschäftigte"])
def test_a_change_counts_what_its_level_counts(noun: str) -> None:
    wording = f"sank um 94 100 auf 260 100 {noun}"
    assert outcome(wording, "de", statistic="increase").startswith("exact -94100 ")
    assert outcome(wording, "de", statistic="stock").startswith("exact 260100 ")
    for other in ("sank um 12 auf 260 100 {}", "sank um 500 auf 20 Millionen {}"):
        assert refusals(other.format(noun), "de", statistic="increase"), other
    assert refusals(wording, "de", statistic="growth_rate")
