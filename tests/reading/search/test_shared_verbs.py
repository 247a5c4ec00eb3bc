"""A figure of a list takes the verb of the list only where nothing else can govern it.

The texts are made of a decrease, what joins a second figure to it, and that figure; what they say
follows from how they are made.
"""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext
from silkledger.reading.search.candidates import found_figures
from silkledger.reading.search.read_short import LEFT_OUT, PrintedText
from silkledger.reading.text.left_out import shortened

# Decreases with their unit, what joins a further figure, and what follows it.
LISTS = {
    "en": (
        ("Output fell {} percent", "Prices dropped by {} percent"),
        (", {} percent and 9 percent", " and {} percent", " in May and {} percent in June"),
    ),
    "de": (
        ("Der Absatz sank um {} Prozent", "Die Preise fielen um {} Prozent"),
        (", in Bayern um {} Prozent", " und um {} Prozent", ", für Zeitungen um {} Prozent"),
    ),
    "ru": (
        ("Добыча снизилась на {}%", "Выпуск сократился на {}%"),
        (" (на {} тонн)", ", или на {} тонн", ", газоконденсата – на {}%", " и на {}%"),
    ),
    "fr": (
        ("La production a reculé de {} %", "Les ventes ont chuté de {} %"),
        (" et de {} %", " en mai et de {} % en juin", " et {} %, respectivement"),
    ),
    "es": (
        ("Las ventas cayeron un {} %", "La producción bajó {} %"),
        (" y {} %", " en valor y {} % en volumen", ", {} % y 9 %"),
    ),
    "zh": (("出口、进口分别下降{}%", "产量分别减少{}%"), ("、{}%", "和{}%")),
}
# What makes the second figure something else: a verb, a level, a part, a change of its own.
OTHERS = {
    "en": (
        ", and rose {} percent in June",
        ", beating forecasts by {} percent",
        ", {} percent of it abroad",
        ", {} percent were sold abroad",
        " and {} percent growth is expected",
        " against {} percent a year ago",
        " to {} percent",
        ", {} percent more than planned",
    ),
    "de": (
        ", stieg im Juni aber um {} Prozent",
        ", der Anteil lag bei {} Prozent",
        ", wobei {} Prozent auf Bayern entfielen",
        " auf {} Prozent",
        " gegenüber {} Prozent im Vorjahr",
    ),
    "ru": (
        ", опережая план на {}%",
        ", доля составила {}%",
        ", цены выросли на {}%",
        " до {}%",
        ", превысив уровень мая на {}%",
        " после роста на {}%",
    ),
    "fr": (
        ", tandis que les prix ont augmenté de {} %",
        ", dépassant les prévisions de {} %",
        ", dont {} % à l'étranger",
        " à {} %",
    ),
    "es": (
        ", mientras los precios subieron un {} %",
        ", superando la meta en un {} %",
        ", el {} % de ellas en Lugo",
        " hasta {} %",
    ),
    "zh": ("，进口增长{}%", "，占{}%", "，进口{}%"),
}


def _cases(ends: dict[str, tuple[str, ...]]) -> list[tuple[str, str, int]]:
    return [
        (language, f"{fall.format(5)}{end.format(number)}.", number)
        for language, (falls, _) in LISTS.items()
        for fall, end, number in product(falls, ends[language], (3, 14))
    ]


TOLD = _cases({language: joints for language, (_, joints) in LISTS.items()})


@pytest.mark.parametrize(("language", "text", "number"), TOLD)
def test_a_list_is_read_with_its_verb(language: str, text: str, number: int) -> None:
    found = [each for each in found_figures(text, language) if abs(each.quantity.value) == number]
    assert found, text
    for each in found:
        value = each.shortened.quantity.value if each.shortened else each.quantity.value
        assert value == -number, text
        assert each.refusal is None or each.shortened is not None, text


@pytest.mark.parametrize(("language", "text", "number"), _cases(OTHERS))
def test_what_has_words_of_its_own_is_no_fall(language: str, text: str, number: int) -> None:
    for each in found_figures(text, language):
        if abs(each.quantity.value) == number:
            assert each.shortened is None, text


@pytest.mark.parametrize(("language", "text", "number"), TOLD[::3])
def test_the_guard_accepts_what_the_search_finds(language: str, text: str, number: int) -> None:
    printed, context = PrintedText(text, language), QuantityContext(locale=language)
    for each in found_figures(text, language):
        if (told := each.shortened) is None:
            continue
        verb, figure = (text[slice(*span)] for span in (told.verb, told.figure))
        wording, span = shortened(verb, figure), (told.verb[0], told.figure[1])
        assert printed.read_short(wording, span, context) is None, text


@pytest.mark.parametrize(
    ("text", "verb", "figure"),
    [
        ("Exports fell 5 percent, and imports rose 3 percent.", "fell", "3 percent"),
        ("Exports fell 5 percent, 60 percent of them to China.", "fell", "60 percent"),
        ("It fell 5 percent. Sales were up 3 percent.", "fell", "3 percent"),
        ("It fell to a share of 3 percent.", "fell", "3 percent"),
    ],
)
def test_the_guard_refuses_what_the_document_does_not_join(
    text: str, verb: str, figure: str
) -> None:
    start, end = text.index(verb), text.index(figure) + len(figure)
    refusal = PrintedText(text, "en").read_short(
        shortened(verb, figure), (start, end), QuantityContext(locale="en")
    )
    assert refusal is not None
    assert refusal.rule == LEFT_OUT
