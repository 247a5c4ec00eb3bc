"""Words that only say which things or levels the figure is of: a group, a comparative, a date."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("the three countries produced 84 percent of the crop", "en", "exact 84 percent"),
        ("the five districts received $84 million", "en", "exact 84000000 USD"),
        ("Diese drei Länder zusammen produzierten 84 Prozent", "de", "exact 84 percent"),
        ("die zwei Minen förderten 500 Tonnen", "de", "exact 500 t"),
        ("ces trois pays ont produit 84 % de la récolte", "fr", "exact 84 percent"),
        ("los tres países concentran el 84 %", "es", "exact 84 percent"),
        # Each of them, things with a number of their own, and no group that is known.
        ("the two mines produced 500 tonnes each", "en", "number.compete"),
        ("each of the two mines produced 500 tonnes", "en", "number.compete"),
        ("die zwei Minen förderten jeweils 500 Tonnen", "de", "number.compete"),
        ("les cinq communes ont reçu chacune 84 euros", "fr", "number.compete"),
        ("las cinco comunas recibieron cada una 84 euros", "es", "number.compete"),
        ("the three ships carried 84 people", "en", "number.compete"),
        ("three countries produced 84 percent", "en", "number.compete"),
        ("the first three countries produced 84 percent", "en", "number.compete"),
    ],
)
def test_the_number_of_a_group_says_who_it_is(wording: str, locale: str, expected: str) -> None:
    statistic = "share" if "%" in wording or "erce" in wording or "Proz" in wording else "flow"
    assert outcome(wording, locale, statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("a higher share of 75 percent", "en", "exact 75 percent"),
        ("mit einem deutlich höheren Anteil von 75 %", "de", "exact 75 percent"),
        ("ein niedrigeres Niveau von 75 %", "de", "exact 75 percent"),
        # By how much it is higher, or the level: un taux plus élevé de 5 %.
        ("un taux plus élevé de 5 %", "fr", "wording.unknown"),
        ("una tasa más alta de 5 %", "es", "wording.unknown"),
    ],
)
def test_a_comparative_describes_a_level(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale, statistic="share") == expected


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("zwischen 0,7 und einem Prozent", "de", "range 0.85 percent"),
        ("zwischen 0,7 und einem Prozentpunkt", "de", "range 0.85 pp"),
        ("entre 0,7 et un pour cent", "fr", "range 0.85 percent"),
        ("zwischen 2015 und einem Jahr später", "de", "number.open_range"),
        ("zwischen 5 und einem Drittel Prozent", "de", "number.compete"),
    ],
)
def test_a_range_ends_in_one(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale, statistic="share") == expected


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("überschritt im vergangenen Jahr die Marke von 500 Tonnen", "de", "gt 500 t"),
        ("übertraf im Jahr 2016 die Schwelle von 500 Tonnen", "de", "gt 500 t"),
        ("a franchi l'an dernier le seuil de 500 tonnes", "fr", "gt 500 t"),
        ("superó el año pasado la barrera de las 500 toneladas", "es", "gt 500 t"),
        # Last year itself, or somebody, may be what is surpassed.
        ("exceeded last year 500 tonnes", "en", "bound.misplaced"),
        ("a dépassé l'an dernier 500 tonnes", "fr", "bound.misplaced"),
        ("übertraf die Firma mit der Marke von 500 Tonnen", "de", "bound.misplaced"),
        ("430 units shipped last August", "en", "exact 430 unit"),
        ("430 buques hicieron escala", "es", "exact 430 ship"),
    ],
)
def test_a_time_parts_no_bound_from_its_mark(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale, statistic="flow") == expected
