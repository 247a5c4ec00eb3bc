"""Nothing read short: what is found holds every word that changes it, or is refused.

The sentences below are made of a governing part, a figure and what may stand between; what they
state follows from how they are made, not from the reader.
"""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkledger.indicators import indicators
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.candidates import found_figures
from silkledger.reading.search.found_figure import READ_SHORT
from silkledger.reading.search.read_short import PrintedText
from silkledger.schemas.vocabulary import SHIPPED
from tests.extraction.texts import candidates_of
from tests.support.depth import deep

# Templates of a decrease by language, with {x} for a percentage and {m} for words that change
# nothing; and templates that state the percentage as a level or an increase.
FALLS = {
    "en": (
        "Exports fell {m} by {x}.",
        "Output fell {x}.",
        "The office reported a {x} decline.",
        "Output was {x} less than in 2021.",
        "Exports declined, according to customs, by {x}.",
        "The decline in exports was {x}.",
        "Sales decreased {m} by {x} and went on.",
        "Output slipped, after two years of growth, by {x}.",
        "The economy shrank {x}.",
        "Sales dipped slightly, by {x}.",
        "It saw a decline, to the surprise of analysts, of {x}.",
    ),
    "de": (
        "Die Ausfuhren sanken {m} um {x}.",
        "Die Ausfuhren gingen {m} um {x} zurück.",
        "Sie sind {m} um {x} gesunken.",
        "Es gab {x} weniger.",
        "Ein Rückgang um {x} folgte.",
        "Die Ausfuhren gingen {m} um {x} auf 202 Mrd. Euro zurück.",
        "Er büßte {x} ein.",
        "Ein Minus von {x} folgte.",
    ),
    "ru": (
        "Экспорт сократился {m} на {x}.",
        "Выпуск упал на {x}.",
        "Произведено на {x} меньше.",
        "Падение составило {x}.",
        "Снижение экспорта составило {x}.",
        "Экспорт снизился, по данным ведомства, на {x}.",
    ),
    "fr": (
        "Les ventes ont reculé de {x}.",
        "Une baisse de {x} a suivi.",
        "Les ventes ont reculé, selon l'office, de {x}.",
        "Il y en avait {x} de moins.",
    ),
    "es": ("La producción cayó {m} un {x}.", "Una caída del {x} siguió.", "Hubo un {x} menos."),
    "zh": ("出口下降{x}。", "出口同比下降了{x}。", "产量减少{x}。"),
}
RISES = {
    "en": ("Exports rose {m} by {x}.", "Unemployment fell to {x}.", "The share was {x}."),
    "de": ("Die Ausfuhren stiegen {m} um {x}.", "Die Quote sank auf {x}.", "Sie legten um {x} zu."),
    "ru": ("Экспорт вырос {m} на {x}.", "Доля снизилась до {x}."),
    "fr": ("Les ventes ont progressé de {x}.", "Le taux a reculé à {x}."),
    "es": ("La producción creció {m} un {x}.", "La tasa cayó al {x}."),
    "zh": ("出口增长{x}。", "失业率下降至{x}。"),
}
BETWEEN = {
    "en": ("", "in May", "sharply", "in the first quarter"),
    "de": ("", "im Mai", "im ersten Quartal"),
    "ru": ("", "в мае", "в первом квартале"),
    "fr": ("",),
    "es": ("", "en mayo"),
    "zh": ("",),
}
PERCENT = {"en": "{} percent", "de": "{} %", "ru": "{}%", "fr": "{} %", "es": "{} %", "zh": "{}%"}
NUMBERS = ("5", "12", "3.4", "0.7")


def number(printed: str, language: str) -> str:
    decimal = printed if language in ("en", "zh") else printed.replace(".", ",")
    return PERCENT[language].format(decimal)


def sentence(template: str, between: str, words: str) -> str:
    return " ".join(template.format(m=between, x=words).split())


def cases(templates: dict[str, tuple[str, ...]]) -> list[tuple[str, str, str]]:
    return [
        (language, sentence(template, between, number(value, language)), value)
        for language, several in templates.items()
        for template, between, value in itertools.product(several, BETWEEN[language], NUMBERS)
    ]


def test_a_decrease_is_read_with_its_sign_or_refused() -> None:
    wrong, refused = [], 0
    made = cases(FALLS)
    for language, text, value in made:
        found = [
            each for each in found_figures(text, language) if each.quantity.dimension != "money"
        ]
        refused += any(each.refusal is not None for each in found) or not found
        wrong += [
            text
            for each in found
            if each.refusal is None and f"{-each.quantity.value:f}" != f"{float(value):g}"
        ]
    assert wrong == []
    assert refused <= 0.2 * len(made)


def test_a_level_and_an_increase_have_no_sign() -> None:
    for language, text, value in cases(RISES):
        found = [
            f"{each.quantity.value:f}"
            for each in found_figures(text, language)
            if each.refusal is None
        ]
        assert found == [f"{float(value):g}"], text


@given(st.sampled_from(cases(FALLS)), st.data())
@profile(derandomize=True, max_examples=deep(24, 150))
def test_no_span_inside_a_decrease_is_let_through_as_an_increase(
    case: tuple[str, str, str], data: st.DataObject
) -> None:
    language, text, value = case
    printed = number(value, language)
    at = text.index(printed)
    start = data.draw(st.integers(0, at))
    while start and text[start - 1].isalnum():
        start -= 1
    end = data.draw(st.integers(at + len(printed), len(text)))
    context = QuantityContext(locale=language)
    own = read_quantity(text[start:end], context)
    refusal = PrintedText(text, language).read_short(text[start:end], (start, end), context)
    if isinstance(own, Quantity) and own.value > 0:
        assert refusal is not None, (text, text[start:end])
        assert refusal.rule == READ_SHORT


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Exports fell 5 % in May and 7 % in June.", [("fell 5 %", -5), ("7 %", None)]),
        ("en", "5, 7 and 9 million tonnes", [("5", 5e6), ("7", 7e6), ("9 million tonnes", 9e6)]),
        ("en", "It rose from 5 to 7 %.", [("5", 5), ("7 %", 7)]),
        ("en", "Prices rose 5 %, after falling 3 %.", [("rose 5 %", 5), ("falling 3 %", -3)]),
        ("en", "exports fell while the share of oil was 5 %", [("5 %", 5)]),
        ("en", "falling prices in a country with inflation of 5 %", [("5 %", 5)]),
        ("ru", "19 млн 865,3 тыс. тонн", [("19 млн 865,3 тыс. тонн", 19_865_300)]),
        ("ru", "На фоне снижения цен доля нефти составила 5 %.", [("5 %", None)]),
        ("ru", "Показатель ниже прошлогоднего на 5 %.", [("ниже прошлогоднего на 5 %", -5)]),
        ("fr", "70 milliards de dollars, +5 %", [("70 milliards de dollars", 7e10), ("+5 %", 5)]),
        ("es", "70.000 millones de dólares", [("70.000 millones de dólares", 7e10)]),
        ("zh", "四成五", [("四成五", 45)]),
    ],
)
def test_figures_hold_what_adjoins_and_governs_them(
    language: str, text: str, expected: list[tuple[str, float | None]]
) -> None:
    assert [
        (text[each.start : each.end], None if each.refusal else float(each.quantity.value))
        for each in found_figures(text, language)
    ] == expected


def test_words_of_a_deficit_govern_a_balance_alone() -> None:
    text = "It had a trade deficit of USD 5 billion."
    wording = "USD 5 billion"
    span = text.index(wording), text.index(wording) + len(wording)
    known = indicators(SHIPPED)
    for code, refused in (("trade_balance", True), ("exports", False)):
        context = QuantityContext(locale="en", indicator=known[code])
        refusal = PrintedText(text, "en").read_short(wording, span, context)
        assert (refusal is not None) is refused


@pytest.mark.parametrize(
    ("locale", "text", "wording"),
    [
        ("en", "Net profit tumbled to a loss of $45m.", "$45m"),
        ("en", "Net profit fell after a write-down of $45m.", "$45m"),
        ("ru", "Чистая прибыль сменилась убытком в 45 млн рублей.", "45 млн рублей"),
    ],
)
def test_a_loss_is_no_profit(locale: str, text: str, wording: str) -> None:
    """Whether it is the result, with a minus sign, or a part of it, a person decides."""
    at = text.index(wording)
    known = indicators(SHIPPED)
    context = QuantityContext(locale=locale, indicator=known["net_profit"])
    short = PrintedText(text, locale).read_short(wording, (at, at + len(wording)), context)
    assert short is not None
    assert short.rule == READ_SHORT
    (found,) = (one for one in candidates_of(text, locale, "2024-05-01") if wording in one.wording)
    assert found.cells["indicator"].value == "net_profit"
    assert found.reasons


@pytest.mark.parametrize(
    ("locale", "text", "wording", "told"),
    [
        ("en", "Output saw a 5.2 percent decline.", "5.2 percent", "a … decline"),
        ("en", "Sales fell by 5 % in May", "5 %", "fell by"),
        ("en", "It sold nearly 5 million tonnes.", "5 million tonnes", "nearly"),
        ("en", "Exports fell by 3 to 5 %.", "5 %", "fell by 3 to"),
        ("en", "per 100,000 people there were 27 beds", "27 beds", "per 100,000 people there were"),
        ("de", "Der Rückgang bei Ford lag bei 5 %.", "5 %", "Rückgang bei Ford lag bei"),
        ("zh", "产量下降了5%", "5%", "下降了"),
    ],
)
def test_a_refusal_names_the_words_that_were_left_out(
    locale: str, text: str, wording: str, told: str
) -> None:
    at = text.index(wording)
    context = QuantityContext(locale=locale)
    refusal = PrintedText(text, locale).read_short(wording, (at, at + len(wording)), context)
    assert refusal is not None
    assert refusal.reason.endswith(f'; left out is "{told}"')


def test_a_row_that_holds_the_words_and_one_of_other_words_pass() -> None:
    text = "Trade rose 5 % to USD 70 billion; it has grown more than 100 times."
    for wording in ("rose 5 %", "5 %", "USD 70 billion", "more than 100 times"):
        span = text.index(wording), text.index(wording) + len(wording)
        context = QuantityContext(locale="en")
        assert PrintedText(text, "en").read_short(wording, span, context) is None
    for wording in ("70 billion", "100 times"):
        span = text.index(wording), text.index(wording) + len(wording)
        context = QuantityContext(locale="en")
        refusal = PrintedText(text, "en").read_short(wording, span, context)
        assert (refusal is not None) is (wording == "100 times")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Car sales more than doubled to 9 tonnes.", ["more than doubled", "9 tonnes"]),
        ("en", "Two-thirds of the population lives there.", ["Two-thirds of the population"]),
        (
            "en",
            "One in five cars is red; half of exports went.",
            ["One in five cars", "half of exports"],
        ),
        ("en", "The number rose fivefold.", ["rose fivefold"]),
        ("en", "The double tax treaty and the twofold aim were agreed.", []),
        ("de", "Die Zahl hat sich mehr als verdoppelt.", ["mehr als verdoppelt"]),
        ("ru", "Экспорт вырос вдвое.", ["вырос вдвое"]),
        ("fr", "Le nombre a plus que doublé.", ["plus que doublé"]),
        (
            "es",
            "Uno de cada cuatro hogares; se triplicó.",
            ["Uno de cada cuatro hogares", "triplicó"],
        ),
        ("zh", "产量翻了一番。", ["翻了一番"]),
    ],
)
def test_multiples_and_fractions_in_words_are_figures(
    language: str, text: str, expected: list[str]
) -> None:
    assert [text[each.start : each.end] for each in found_figures(text, language)] == expected


@pytest.mark.parametrize("wording", ["21,116", "3.62 %", "4,500", "5.1 %"])
@pytest.mark.parametrize("parting", ["\t", " | ", "    ", "\n"])
def test_a_cell_of_a_table_is_not_read_with_the_cell_before_it(parting: str, wording: str) -> None:
    text = parting.join(("Bremen", "21,116", "3.62 %", "4,500", "5.1 %"))
    at = text.index(wording)
    context = QuantityContext(locale="en", unit=None if "%" in wording else "persons")
    printed = PrintedText(text, "en")
    assert printed.read_short(wording, (at, at + len(wording)), context) is None


@pytest.mark.parametrize("parting", ["\t", "   ", " | "])
def test_wide_spaces_of_a_text_part_no_verb_from_its_change(parting: str) -> None:
    text = f"Sales fell by{parting}5 %{parting}in May"
    at = text.index("5 %")
    context = QuantityContext(locale="en")
    assert PrintedText(text, "en").read_short("5 %", (at, at + 3), context) is not None
