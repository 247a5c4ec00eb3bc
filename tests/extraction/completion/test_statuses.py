"""A figure that is joined to the first one of a forecast is expected, too; others are not."""

from __future__ import annotations

from itertools import product

import pytest

from tests.extraction.texts import candidates_of, cell

# A forecast of a first amount, how a second one is joined to it, and a second sentence part that
# has a verb of its own.
AHEAD = {
    "en": "The plant will make 300 tonnes of wool",
    "de": "Das Werk wird wohl 300 Tonnen Wolle",
    "fr": "L'usine devrait produire 300 tonnes de laine",
    "ru": "Завод будет выпускать 300 тонн шерсти",
}
JOINED = {
    "en": (" and 700 tonnes of flax.", " (700 tonnes with flax)."),
    "de": (" und 700 Tonnen Flachs herstellen.",),
    "fr": (" et 700 tonnes de lin.", " (700 tonnes avec le lin)."),
    "ru": (" и 700 тонн льна.", " (700 тонн со льном)."),
}
APART = {
    "en": (", while it made 700 tonnes of flax in 2023.", "; it made 700 tonnes in 2023."),
    "fr": (", mais elle a produit 700 tonnes de lin en 2023.",),
    "ru": (", а в 2023 году выпустил 700 тонн льна.",),
}
# Words about an expectation that look back.
OUTCOMES = (
    ("en", "Sales fell more than expected, by 3 %."),
    ("de", "Die Verkäufe sanken stärker als erwartet um 3 Prozent."),
    ("fr", "Les ventes ont reculé plus que prévu, de 3 %."),
    ("zh", "零售额按年跌3%逊预期。"),
    ("zh", "零售額高於預期，按年跌3%。"),
)
JOINED_CASES = [(language, end) for language, ends in JOINED.items() for end in ends]
APART_CASES = [(language, end) for language, ends in APART.items() for end in ends]


def statuses(language: str, text: str) -> list[str]:
    found = candidates_of(text, language, "2024-05-01")
    return [cell(each, "status") for each in found if each.table == "figures"]


@pytest.mark.parametrize(("language", "end"), JOINED_CASES)
def test_an_amount_joined_to_a_forecast_is_one(language: str, end: str) -> None:
    assert statuses(language, AHEAD[language] + end) == ["forecast", "forecast"]


@pytest.mark.parametrize(("language", "end"), APART_CASES)
def test_an_amount_of_another_clause_is_none(language: str, end: str) -> None:
    assert statuses(language, AHEAD[language] + end)[1] == ""


@pytest.mark.parametrize(("first", "second"), list(product((3, 27), (5, 265))))
def test_a_rate_and_its_bracket_are_both_expected(first: int, second: int) -> None:
    text = f"Exports will be {first} % ({second} tonnes) higher than now."
    assert statuses("en", text) == ["forecast", "forecast"]


@pytest.mark.parametrize("locale", ["zh", "zh-Hant", "zh-TW"])
@pytest.mark.parametrize("words", [("将达", "將達"), ("将在", "將在"), ("将增加", "將增加")])
def test_words_that_look_ahead_are_known_in_both_scripts(
    locale: str, words: tuple[str, str]
) -> None:
    for word in words:
        assert statuses(locale, f"全年率{word}4%以下。") == ["forecast"]


def test_a_rate_that_somebody_foretold_is_expected() -> None:
    assert statuses("de", "Die Steuerschätzung hat ein Plus von 3,6 Prozent vorhergesagt.") == [
        "forecast"
    ]


@pytest.mark.parametrize("noun", ["目标", "目標"])
@pytest.mark.parametrize("count", ["605万", "1410万"])
def test_a_target_before_a_comma_is_that_of_the_figure_before(noun: str, count: str) -> None:
    text = f"当局订定1000万人次旅客{noun}，今年前3季仅{count}人次。"
    assert statuses("zh", text)[1] == ""


@pytest.mark.parametrize(("language", "text"), OUTCOMES)
def test_an_outcome_beside_an_expectation_is_none(language: str, text: str) -> None:
    (found,) = candidates_of(text, language)
    assert cell(found, "status") == ""


def test_the_value_that_was_expected_is_a_forecast() -> None:
    (found,) = candidates_of("增速高于预期的3%。", "zh")
    assert cell(found, "status") == "forecast"


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("ru", "В 2023 году дороги рассчитывали перевезти 100 млн тонн.", "forecast"),
        ("ru", "Компания надеется добыть 100 млн тонн угля.", "forecast"),
        ("de", "Die Bahn hofft auf 5 Millionen Fahrgäste.", "forecast"),
        ("fr", "La compagnie espère transporter 5 millions de passagers.", "forecast"),
        ("fr", "La compagnie compte transporter 5 millions de passagers.", "forecast"),
        ("es", "La empresa confía en transportar 5 millones de pasajeros.", "forecast"),
        ("en", "The bank projects growth of 5 % in 2025.", "forecast"),
        ("en", "The project has been backed by a $491m loan.", ""),
        ("en", "The railway counted 5 million passengers in 2023.", ""),
    ],
)
def test_what_somebody_hopes_for_is_not_an_outcome(language: str, text: str, status: str) -> None:
    assert statuses(language, text) == [status]
