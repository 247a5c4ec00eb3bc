"""Elided verbs: a change that has the verb of the decrease before it is never read as a rise."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkledger.reading.quantities import QuantityContext
from silkledger.reading.search.candidates import found_figures
from silkledger.reading.search.read_short import PrintedText
from silkledger.reading.search.stretches import figures_at, stretch
from silkledger.reading.text.sentences import sentences
from tests.support.depth import deep

# A decrease of 7 %, then a level, and how a further change of {} % follows without a verb.
FALLS = {
    "en": ("Sales fell by 7 %", "Sales dropped 7 percent", "The farms saw a decline of 7 %"),
    "de": ("Der Absatz sank um 7 %", "Die Ernte ging um 7 % zurück"),
    "fr": ("Les ventes ont reculé de 7 %", "Une baisse de 7 %"),
    "es": ("Las ventas cayeron un 7 %", "La cosecha bajó un 7 %"),
    "ru": ("Экспорт снизился на 7 %", "Добыча сократилась на 7 %"),
}
LEVELS = {
    "en": ("", " to 41 million euros"),
    "de": ("", " auf 41 Mio. Euro"),
    "fr": ("", " à 41 millions d'euros"),
    "es": ("", " hasta los 41 millones de euros"),
    "ru": ("", " до 41 млн евро", " (на 3 млн евро) – до 41 млн евро"),
}
FURTHER = {
    "en": (
        "; in Kent, {}.",
        ", {} at shops.",
        ", in Leeds by {}.",
        " and {} in the north.",
    ),
    "de": (", in Köln um {}.", " und in Köln um {}."),
    "fr": (", à Lyon de {}.", " et de {} à Lyon."),
    "es": (", en Murcia un {}.", " y un {} en Murcia.", "; en Murcia, el {}."),
    "ru": (", в Омске – на {}.", ", энергетического – на {}.", " и на {} в Омске."),
}


def _sentences() -> list[tuple[str, str]]:
    return [
        (language, "".join(parts))
        for language in FALLS
        for parts in itertools.product(FALLS[language], LEVELS[language], FURTHER[language])
    ]


@profile(max_examples=deep(10, 60))
@given(st.sampled_from(_sentences()), st.integers(2, 6))
def test_a_change_without_a_verb_of_its_own_is_no_rise(case: tuple[str, str], number: int) -> None:
    language, sentence = case
    text = sentence.format(f"{number} %")
    read = [
        figure.quantity.value
        for figure in found_figures(text, language)
        if figure.refusal is None and not figure.is_pair
    ]
    assert Decimal(number) not in read, text


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Sales fell by 7 %, and the share of rugs was 4 %.", 4),
        ("en", "Sales fell by 7 %, and rents rose by 4 %.", 4),
        ("de", "Der Absatz sank um 7 %, der Anteil der Ferne betrug 4 %.", 4),
        ("de", "Der Absatz sank um 7 %, die Mieten legten um 4 % zu.", 4),
        ("fr", "Les ventes ont reculé de 7 %, avec une hausse de 4 % des loyers.", 4),
        ("es", "Las ventas cayeron un 7 %. Los precios, un 4 %.", 4),
        ("ru", "Экспорт снизился на 7 %, импорт вырос на 4 %.", 4),
        ("en", "Sales fell 7 % to 3 million euros, still 4 % above the plan.", 4),
        # a rate with its name right before it is a level
        ("zh", "失业率下降0.03个百分点；本地失业率4%。", 4),
        ("zh", "失業率下降0.03個百分點，本地居民失業率4%。", 4),
        ("zh", "入住率下降5%，占比4%。", 4),
        # a dash goes on an increase
        ("ru", "Поставки в Баку выросли на 7 % (с 50 до 65 тонн), в Омск — на 4 %.", 4),
        ("ru", "Рост поставок в Баку — на 7 % (с 50 до 65 тонн), в Омск — на 4 %.", 4),
    ],
)
def test_a_figure_with_words_of_its_own_is_read(language: str, text: str, value: int) -> None:
    assert value in [
        each.quantity.value for each in found_figures(text, language) if not each.refusal
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "全国下降7%；上海4%。"),
        ("zh", "失业率下降3个百分点，就业率4个百分点。"),
        ("zh", "失业率、就业率分别下降7%、4%。"),
        ("ru", "Поставки в Баку снизились на 7 % (с 65 до 50 тонн), в Омск — на 4 %."),
        ("ru", "Экспорт вырос на 5 %, цены снизились на 7 %, в Омске — на 4 %."),
    ],
)
def test_no_rise_is_read_behind_a_decrease(language: str, text: str) -> None:
    assert 4 not in [
        each.quantity.value for each in found_figures(text, language) if not each.refusal
    ]


def test_a_row_of_such_a_change_is_refused_as_read_short() -> None:
    text = "Sales declined 1.4% at shops, 1.3% at inns."
    start = text.index("1.3%")
    told = PrintedText(text, "en").read_short(
        "1.3%", (start, start + 4), QuantityContext(locale="en")
    )
    assert told is not None
    assert told.rule == "raw.read_short"


def test_a_level_behind_brackets_is_no_bound() -> None:
    text = "Добыча снизилась на 7 % (на 3 млн тонн) – до 2 млн 544,1 тыс. тонн."
    found = list(found_figures(text, "ru"))
    assert [figure.refusal is None for figure in found] == [True, False, True]
    assert (found[-1].quantity.value, found[-1].quantity.bound) == (Decimal(2544100), "exact")


def test_a_semicolon_does_not_end_what_a_verb_governs() -> None:
    text = "En Francia cayeron el 8%; en Alemania, el 0,6%; en Italia crecieron un 4 %."
    spans = sentences(text)
    read = [
        text[figure.start : figure.end]
        for number, span in enumerate(spans, start=1)
        for figure in figures_at(text, span, stretch(text, spans[:number]), "es")
        if figure.refusal is None
    ]
    assert read == ["cayeron el 8%", "crecieron un 4 %"]
    start = text.index("0,6%")
    told = PrintedText(text, "es").read_short(
        "0,6%", (start, start + 4), QuantityContext(locale="es")
    )
    assert told is not None


@pytest.mark.parametrize("verb", ["ging {} zurück", "nahm {} ab", "gab {} nach", "brach {} ein"])
@pytest.mark.parametrize("further", ["bereinigt um 6,9 Prozent", "in Köln um 6,9 Prozent"])
def test_a_verb_that_ends_behind_two_levels_governs_the_change_behind_it(
    verb: str, further: str
) -> None:
    levels = "von 371,5 Mio. auf 342,9 Mio. Euro"
    text = f"Der Umsatz {verb.format(levels)}, {further}."
    (figure,) = [each for each in found_figures(text, "de") if each.number == text.index("6,9")]
    assert figure.refusal is not None or figure.quantity.value < 0, text


def test_a_verb_of_increase_that_ends_before_a_change_leaves_it_a_rise() -> None:
    text = "Der Umsatz legte von 371,5 Mio. auf 382,9 Mio. Euro zu, bereinigt um 6,9 Prozent."
    (figure,) = [each for each in found_figures(text, "de") if each.number == text.index("6,9")]
    assert figure.refusal is None
    assert figure.quantity.value > 0
