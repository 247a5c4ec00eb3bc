"""A sign that few countries share is the money of the only one of them that a document names."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of

TEXT = "Un accord a été signé par {first} et {other}. Il vaut 47 milliards de {money}. {last}"


def _unit(first: str, other: str, last: str, money: str = "francs CFA") -> list[str]:
    text = TEXT.format(first=first, other=other, last=last, money=money)
    (found,) = (each for each in candidates_of(text, "fr") if "47" in each.wording)
    unit = found.cells.get("unit")
    return [reason.rule for reason in found.reasons] or [unit.value if unit else ""]


@pytest.mark.parametrize(
    ("first", "other", "last", "unit"),
    [
        ("le Bénin", "la Suisse", "Le Bénin et la Suisse s'en réjouissent.", "XOF"),
        ("le Gabon", "le Japon", "L'accord est bon pour le Cameroun.", "XAF"),
        ("le Bénin", "la Suisse", "Tous s'en réjouissent.", "currency.ambiguous"),  # in passing
        ("le Bénin", "le Gabon", "Le Bénin et le Gabon s'en réjouissent.", "currency.ambiguous"),
        ("le Japon", "la Suisse", "Le Japon s'en réjouit.", "currency.ambiguous"),
    ],
)
def test_only_countries_with_such_a_money_settle_it(
    first: str, other: str, last: str, unit: str
) -> None:
    assert _unit(first, other, last) == [unit]


def test_what_is_meant_without_a_country_is_not_settled_so() -> None:
    assert _unit("l'Égypte", "la Suisse", "L'Égypte s'en réjouit.", "livres") != ["EGP"]
