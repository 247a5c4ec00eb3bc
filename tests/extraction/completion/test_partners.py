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


TURNED = (
    ("en", "Kenya sold more.\n\nTunisian demand rose 5 %. Revenue reached 7 million euros."),
    ("de", "Kenia verkaufte mehr.\n\nIn Polen stieg die Nachfrage um 5 %. Es kamen 7 Mio. Euro."),
    (
        "fr",
        "Le Kenya vend.\n\nEn Tunisie, la demande a crû de 5 %. Elle atteint 7 millions d'euros.",
    ),
)


@pytest.mark.parametrize(("language", "text"), TURNED)
def test_a_paragraph_that_turned_to_another_place_does_not_go_back(
    language: str, text: str
) -> None:
    last = candidates_of(text, language)[-1]
    assert "7 " in last.wording
    assert cell(last, "geography") not in ("Kenya", "Kenia", "KEN")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'emploi, hors Mayotte, augmente de 0,3 %."),
        ("en", "Output, except for Kenya, rose 3 %."),
        ("ru", "В страны СНГ поставлено 17,9 млн тонн нефти."),
        ("ru", "Объем перевозок с КНР вырос на 82 %."),
        ("zh", "我国产量占世界的60%。"),
        ("zh", "中国内地住客为984.4万人次、香港221.9万人次。"),
    ],
)
def test_an_aside_a_partner_or_a_whole_is_no_place(language: str, text: str) -> None:
    found = candidates_of(text, language)
    assert found
    assert {cell(each, "geography") for each in found} == {""}
