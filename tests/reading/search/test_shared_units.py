"""Ends of ranges without a unit of their own: none of them is an amount of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.reading.search.candidates import found_figures

RANGES = {
    "en": ("between {} and {} million", "{}-{} million", "{} to {} million"),
    "de": ("zwischen {} und {} Millionen", "{} bis {} Millionen", "{}–{} Millionen"),
    "fr": ("entre {} et {} millions", "de {} à {} millions"),
    "es": ("entre {} y {} millones", "de {} a {} millones"),
    "ru": ("от {} до {} млн", "между {} и {} млн"),
}
AMOUNT = {
    "en": "Profit was 14.5 million euros, and sales were {}.",
    "de": "Der Gewinn lag bei 14,5 Millionen Euro, der Umsatz bei {}.",
    "fr": "Le bénéfice est de 14,5 millions d'euros, les ventes {}.",
    "es": "El beneficio es de 14,5 millones de euros, las ventas {}.",
    "ru": "Прибыль составила 14,5 млн евро, выручка — {}.",
}


@given(data=st.data(), low=st.integers(12, 400), more=st.integers(1, 300))
def test_no_end_of_a_range_is_an_amount(data: st.DataObject, low: int, more: int) -> None:
    language = data.draw(st.sampled_from(sorted(RANGES)))
    frame = data.draw(st.sampled_from(RANGES[language]))
    text = AMOUNT[language].format(frame.format(low, low + more))
    read = [each.quantity for each in found_figures(text, language) if each.refusal is None]
    ends = {low, low + more, low * 10**6, (low + more) * 10**6}
    assert not [one for one in read if abs(one.value) in ends and one.bound != "range"], text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It sold 5.2 million tonnes in 2020 and 6.1 million in 2021.", [5_200_000, 6_100_000]),
        ("It sold $5 billion, compared with 4.1 billion in 2021.", [5e9, 4.1e9]),
        ("It paid $5 million and 300 workers got 4 million.", [5_000_000, 300]),
        ("Rents were 900 euros in May 2021 and 950 in May 2022.", [900, 950]),
    ],
)
def test_what_is_no_range(text: str, values: list[int]) -> None:
    read = [each.quantity.value for each in found_figures(text, "en") if each.refusal is None]
    assert read == values


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("ru", "Вошли Китай (28,7 тысяч человек), Индия (19,6 тысяч) и Италия (17,7 тысяч).",
         [28_700, 19_600, 17_700]),
        ("en", "They are from China (28,700 people), India (19,600) and Italy (17,700).",
         [28_700, 19_600, 17_700]),
        ("de", "Sie kommen aus China (28.700 Personen), Indien (19.600) und Italien (17.700).",
         [28_700, 19_600, 17_700]),
        ("fr", "Venaient la Chine (28 700 personnes), l'Inde (19 600) et l'Italie (17 700).",
         [28_700, 19_600, 17_700]),
        ("es", "Eran China (28.700 personas), India (19.600) e Italia (17.700).",
         [28_700, 19_600, 17_700]),
        ("ru", "Вошли Китай (28,7 тысяч человек), решение (19,6 тысяч).", [28_700]),
        ("en", "They are from China (28,700 people), page (19).", [28_700]),
        ("en", "They are from China (28,700 people), India (12).", [28_700]),
    ],
)  # fmt: skip
def test_brackets_of_a_list_share_the_unit_of_the_first(
    language: str, text: str, values: list[int]
) -> None:
    read = [each.quantity.value for each in found_figures(text, language) if not each.refusal]
    assert read == values
