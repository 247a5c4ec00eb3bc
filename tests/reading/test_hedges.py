"""Tests of hedges: a phrase that bounds a number is read or refused, and never passed over."""

import csv
from pathlib import Path

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity

ROWS = list(csv.DictReader(Path(__file__).with_name("hedges.csv").open(encoding="utf-8")))
MONEY = {"de": "26.500 Euro", "fr": "26 500 euros", "es": "26.500 euros"}
MASS = {"de": "26,5 Tonnen", "fr": "26,5 tonnes", "es": "26,5 toneladas"}
RATE = {"de": "12 Prozent", "fr": "12 %", "es": "12 %"}


@pytest.mark.parametrize("amounts", [MONEY, MASS, RATE], ids=["money", "mass", "rate"])
def test_a_hedge_bounds_the_number_behind_it_or_refuses_it(amounts: dict[str, str]) -> None:
    """The statistic is a level, which no word of change and no sign can explain away."""
    found = {
        row["words"]: _bound(f"{row['words']} {amounts[row['locale']]}", row["locale"])
        for row in ROWS
    }
    assert found == {row["words"]: row["bound"] for row in ROWS}


@pytest.mark.parametrize(
    ("wording", "locale", "bound"),
    [
        ("In der Nähe von Berlin entstehen 500 Wohnungen", "de", "exact"),
        ("im Bereich der Windkraft wurden 500 MW installiert", "de", "exact"),
        ("à proximité de Paris, 500 logements", "fr", "exact"),
        ("al borde de la carretera había 5 coches", "es", "exact"),
        ("5 millones de euros sobre la renta", "es", "exact"),
        ("dès la première année 500 logements", "fr", "exact"),
    ],
)
def test_a_word_of_place_bounds_no_number_apart_from_it(
    wording: str, locale: str, bound: str
) -> None:
    """A verb or comma parts the two."""
    assert _bound(wording, locale) == bound


@pytest.mark.parametrize(
    ("wording", "locale", "bound"),
    [
        ("hat 5 Millionen Euro überschritten", "de", "gt"),
        ("erstmals die Marke von 100 Milliarden Euro geknackt", "de", "gt"),
        ("die Schwelle von 5 Millionen Euro unterschritten", "de", "lt"),
        ("wurde mit 5 Millionen Euro übertroffen", "de", "refused"),
        ("wurde von 5 Millionen Besuchern übertroffen", "de", "refused"),
        ("hat 5 Millionen Euro um 3 Prozent übertroffen", "de", "refused"),
        ("la barre des 5 millions de chômeurs a été franchie", "fr", "gt"),
        ("el umbral de los 5 millones de euros fue superado", "es", "gt"),
        ("ont dépassé le milliard d'euros", "fr", "gt"),
        ("übersteigt die Milliarde Euro", "de", "gt"),
        ("die Milliarden Euro", "de", "refused"),
    ],
)
def test_a_verb_of_bound_that_ends_its_clause_bounds_its_object(
    wording: str, locale: str, bound: str
) -> None:
    """A preposition before the number makes it no object; a scale with its article is one."""
    assert _bound(wording, locale, "flow") == bound


def _bound(wording: str, locale: str, statistic: str = "level") -> str:
    context = QuantityContext(unit=None, locale=locale, statistic=statistic, geography=None)
    reading = read_quantity(wording, context)
    return reading.bound if isinstance(reading, Quantity) else "refused"
