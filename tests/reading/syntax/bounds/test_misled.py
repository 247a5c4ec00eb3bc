"""A word of bound bounds only the number that it leads to."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("of Florida> for 10.1 million dollars", "bound.misplaced"),
        ("> to 13.4 pct", "bound.misplaced"),
        ("> said it has sold 254,608 shares", "bound.misplaced"),
        ("> 5 pct", "gt 5 percent"),
        (">5%", "gt 5 percent"),
        ("< $5", "lt 5 USD"),
        ("well below capacity despite being only 130 miles", "bound.misplaced"),
        ("under plan 5 tonnes", "bound.misplaced"),
        ("its maximum capacity is unchanged at 550,000 tonnes", "exact 550000 t"),
        ("above the 5% target", "gt 5 percent"),
        ("bring the total value up to 18 dollars", "exact 18 USD"),
        ("September attacks pushed claims up to $37bn", "exact 37000000000 USD"),
        ("lifted its stake up to 10%", "exact 10 percent"),
        ("taking the total up to 500 stores", "exact 500 store"),
        ("took up to 500 people", "le 500 person"),
        ("buy up to 5 million shares", "le 5000000 share"),
        ("raised prices of up to 5%", "le 5 percent"),
        ("had approached six European countries", "bound.misplaced"),
        ("approached 5 banks", "bound.misplaced"),
        ("approached 5%", "nearly 5 percent"),
        ("approaching 500,000 visitors", "nearly 500000 person"),
        ("close to buying 20 aircraft", "bound.misplaced"),
        ("almost bought 20 aircraft", "bound.misplaced"),
        ("close to reaching 5 million tonnes", "nearly 5000000 t"),
        ("almost totalled 5 million tonnes", "nearly 5000000 t"),
        ("down 14 per cent in Finland and up", "bound.misplaced"),
        ("$100 and up", "ge 100 USD"),
        ("beating consensus forecasts of 235 million euros", "gt 235000000 EUR"),
        ("topped estimates of 5%", "gt 5 percent"),
        ("exceeded imports and forecasts of 5 tonnes", "bound.misplaced"),
        ("5.35% for a minimum balance", "exact 5.35 percent"),
        ("above expectations of 5 percent", "gt 5 percent"),
        ("above analysts' expectations of 5 percent", "gt 5 percent"),
        ("below forecasts of $5 million", "lt 5000000 USD"),
        ("above the target of the government of 5 percent", "gt 5 percent"),
        ("above the forecast of analysts, 5 percent", "bound.misplaced"),
        ("below market expectations of 190,000 new jobs", "lt 190000 job"),
        ("exceeded economists' predictions of 190,000 jobs", "gt 190000 job"),
        ("below its quota of 5,000 tonnes", "lt 5000 t"),
        ("above the average of the 27 countries", "bound.misplaced"),
        ("under plans for a budget of 5 million dollars", "exact 5000000 USD"),
        ("5 percent below expectations", "exact -5 percent"),
        ("Profit was up to EUR0.9m", "bound.misplaced"),
        ("imports were up to 136,029 tonnes", "bound.misplaced"),
        ("had been up to 5 percent", "bound.misplaced"),
        ("the fine is up to 5,000 euros", "le 5000 EUR"),
        ("Profit was up 5%", "exact 5 percent"),
        ("Profit was up at EUR0.9m", "exact 900000 EUR"),
    ],
)
def test_a_bound_leads_to_its_number(wording: str, expected: str) -> None:
    assert outcome(wording) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("lag unter den Erwartungen von 5 Prozent", "lt 5 percent"),
        ("unter den Erwartungen der Analysten von 5 Prozent", "lt 5 percent"),
        ("unter der Prognose von 5 Mio. Euro", "lt 5000000 EUR"),
        ("über dem Ziel von 5 Mio. Tonnen", "gt 5000000 t"),
        ("unter den Schätzungen von 190.000 Stellen", "lt 190000 count"),
        ("unter dem Durchschnitt der 27 Länder", "bound.misplaced"),
        ("Diskussion über Prognosen von 5 Prozent", "bound.misplaced"),
        ("5 Prozent über dem Ziel", "exact 5 percent"),
        ("das Ziel von 5 Prozent", "exact 5 percent"),
        ("dass die 17 Ziele", "exact 17 count"),
    ],
)
def test_a_german_bound_leads_to_what_was_expected(wording: str, expected: str) -> None:
    assert outcome(wording, "de") == expected


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("fast verkaufte 20 Flugzeuge", "de"),
        ("a presque vendu 20 avions", "fr"),
        ("casi vendió 20 aviones", "es"),
        ("почти продал 20 самолетов", "ru"),
        ("几乎卖出20架飞机", "zh"),
    ],
)
def test_what_was_nearly_done_is_no_amount(wording: str, locale: str) -> None:
    assert outcome(wording, locale) == "bound.misplaced"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("up to amounted to 36 tonnes", "en"),
        ("up to at 38 tonnes", "en"),
        ("bis zu war 51 Tonnen", "de"),
        ("jusqu'à totalise 13 tonnes", "fr"),
        ("hasta totaliza 13 toneladas", "es"),
        ("bis zu erreichte 11 Tonnen", "de"),
        ("jusqu'à a atteint 25 tonnes", "fr"),
    ],
)
def test_a_finite_verb_behind_up_to_loses_no_bound(wording: str, language: str) -> None:
    read = outcome(wording, language)
    assert read.startswith("le ") or " " not in read, read
