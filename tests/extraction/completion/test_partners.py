"""A place that something goes to or comes from is not where a figure is measured."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

TEXTS = (
    ("en", "Shipments to Kenya, Ghana and Peru reached 5 million tonnes."),
    ("en", "Shipments went to Kenya (2 %), Ghana (3 %) and Peru, 5 million tonnes in all."),
    ("fr", "Les livraisons vers le Kenya, le Ghana et le Pérou ont atteint 5 millions de tonnes."),
    ("es", "Los envíos a Kenia, Ghana y Perú alcanzaron 5 millones de toneladas."),
)


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_no_partner_is_the_place_of_a_figure(language: str, text: str) -> None:
    found = [
        candidate
        for candidate in candidates_of(text, language, "2024-08-12")
        if "5 mil" in candidate.wording
    ]
    assert [cell(candidate, "geography") for candidate in found] == [""]


def test_a_place_in_a_clause_of_its_own_behind_the_figure_does_not_count() -> None:
    text = (
        "Kenya's refineries bought less, Kenya's ministry says. "
        "Output fell to 5 million tonnes after Kuwait stopped its deliveries."
    )
    (found,) = candidates_of(text, "en", "2024-08-12")
    assert cell(found, "geography") in ("", "Kenya")


@pytest.mark.parametrize(
    ("language", "text", "geography", "counterpart"),
    [
        ("zh", "2023年，中国—东盟贸易额超过9700亿美元。", "中国", "东盟"),
        ("en", "In 2023, China–Kenya trade turnover reached USD 9 billion.", "China", "Kenya"),
        # Investment of two partners may be that of either.
        ("zh", "2023年，中国同东盟国家累计双向投资超过3800亿美元。", "", ""),
    ],
)
def test_two_places_that_words_join_are_both_sides_or_neither(
    language: str, text: str, geography: str, counterpart: str
) -> None:
    (found,) = candidates_of(text, language, "2024-08-12")
    assert (cell(found, "geography"), cell(found, "counterpart")) == (geography, counterpart)
