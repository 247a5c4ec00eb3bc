"""Amounts that are a whole, a base or an alternative, and their like that are amounts alone."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures


def _read(text: str, language: str) -> dict[str, float]:
    figures = found_figures(text, language)
    return {
        text[each.start : each.end]: float(each.quantity.value)
        for each in figures
        if each.refusal is None and each.quantity.dimension not in ("share", "rate", "multiple")
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Half of 12 million tonnes was sold."),
        ("en", "Sales were twice the $12 million of last year."),
        ("en", "They began under a $50 million deal."),
        ("en", "The dispute over a $50 million loan goes on."),
        ("de", "Doppelt so viele wie die 300 Betriebe von 2010 meldeten sich."),
        ("fr", "Un tiers de 12 millions de tonnes a été vendu."),
        ("fr", "Trois fois les 12 millions d'euros ont été obtenus."),
        ("fr", "Ce sont 5, voire 7 millions de tonnes."),
        ("fr", "Le résultat est de moins 5 millions d'euros."),
        ("es", "El doble de los 12 millones de euros se obtuvo."),
        ("es", "Son 5 o incluso 7 millones de toneladas."),
        ("ru", "Вдвое больше 12 млн тонн продали."),
        ("ru", "Это 5, а то и 7 млн тонн."),
        ("zh", "1200万吨的一半已售出。"),
        ("zh", "价格为每100公斤5元。"),
        ("zh", "出口500来万吨。"),
    ],
)
def test_what_a_part_or_a_multiple_is_of_is_not_read(language: str, text: str) -> None:
    assert _read(text, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "Half of the 12 million tonnes was sold.", {"12 million tonnes": 12e6}),
        ("en", "Sales of over a million dollars were told.", {"over a million dollars": 1e6}),
        ("en", "Exports of 5 million tonnes, even of tin.", {"5 million tonnes": 5e6}),
        ("fr", "Les ventes sont de 5 millions d'euros.", {"5 millions d'euros": 5e6}),
        ("ru", "Больше 12 млн тонн продали.", {"Больше 12 млн тонн": 12e6}),
        ("zh", "50亿元的3个项目已开工。", {"50亿元": 5e9, "3个项目": 3}),
        (
            "de",
            "5 Mio. Tonnen weniger als die 12 Mio. Tonnen.",
            {"5 Mio. Tonnen weniger als": -5e6},
        ),
    ],
)
def test_an_amount_of_its_own_is_read(language: str, text: str, figures: dict[str, float]) -> None:
    assert _read(text, language) == figures
