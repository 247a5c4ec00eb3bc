"""A place that owns or opens a sentence is not made a partner of the document's place."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# The language, the text below a title on Kenya, and the place of each figure.
OWNED = (
    ("en", "Kenya's exports rise",
     "Uganda exported 5 million tonnes in 2025, worth $171 million.", "Uganda"),
    ("de", "Kenias Exporte steigen",
     "Uganda exportierte 2025 5 Millionen Tonnen, im Wert von 171 Millionen Dollar.", "Uganda"),
    ("fr", "Les exportations du Kenya",
     "L'Ouganda a exporté 5 millions de tonnes en 2025, pour 171 millions de dollars.", "Ouganda"),
    ("es", "Las exportaciones de Kenia",
     "Uganda exportó 5 millones de toneladas en 2025, por 171 millones de dólares.", "Uganda"),
    ("ru", "Экспорт Кении вырос",
     "Уганда экспортировала 5 млн тонн в 2025 году, на сумму 171 млн долларов.", "Уганда"),
    ("zh", "肯尼亚出口增长", "2025年12月乌干达出口咖啡59万吨，价值1.71亿美元。", "乌干达"),
)  # fmt: skip
OPENED = (
    ("en", "Kenya's exports fall",
     "In neighbouring Rwanda, exports earned $116 million, with 21,500 tonnes."),
    ("fr", "Les exportations du Kenya",
     "Au Rwanda voisin, les exportations ont rapporté 116 millions de dollars."),
    ("es", "Las exportaciones de Kenia",
     "En la vecina Ruanda, las exportaciones sumaron 116 millones de dólares."),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "title", "text", "place"), OWNED)
def test_later_figures_are_of_the_place_that_owns_the_name(
    locale: str, title: str, text: str, place: str
) -> None:
    found = candidates_of(f"{title}\n\n{text}\n", locale)
    assert [cell(each, "geography") for each in found] == [place, place]
    assert [cell(each, "counterpart") for each in found] == ["", ""]


@pytest.mark.parametrize(("locale", "title", "text"), OPENED)
def test_a_place_that_opens_a_sentence_is_left_open(locale: str, title: str, text: str) -> None:
    found = candidates_of(f"{title}\n\n{text}\n", locale)
    assert found
    assert not any(cell(each, "geography") or cell(each, "counterpart") for each in found)


def test_a_partner_behind_exports_stays_one() -> None:
    (found,) = candidates_of("Kenya's exports fall\n\nExports to Uganda reached $5 million.", "en")
    assert (cell(found, "geography"), cell(found, "counterpart")) == ("Kenya", "Uganda")


def test_what_is_so_nationwide_is_of_the_country_that_a_paragraph_has_turned_to() -> None:
    text = "肯尼亚出口增长\n\n2025年乌干达出口咖啡59万吨。全国约有180万户农户。\n"
    _, farms = candidates_of(text, "zh")
    assert cell(farms, "geography") == "UGA"
