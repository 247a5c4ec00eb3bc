"""Alternatives: of two numbers that "or" leaves open, and of a bounded range, neither is read."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext
from silkledger.reading.search.candidates import found_figures
from silkledger.reading.search.read_short import PrintedText

# Sentences of two numbers that are one estimate, the span of a row in brackets.
OPEN = (
    ("en", "The rate was 5 or [6 %] in May."),
    ("en", "The rate was around 5 or [6] percent in May."),
    ("en", "The rate was about [5 %] or 6 % in May."),
    ("en", "It sold 70 or [75 million tonnes]."),
    ("en", "It sold [two] or three percent."),
    ("de", "Die Quote lag bei etwa 5 bis [6] Prozent im Mai."),
    ("de", "Sie liegt bei ungefähr 5 oder [6 Prozent]."),
    ("de", "Die Quote sank auf 5 oder [6 Prozent]."),
    ("fr", "Le taux avoisine les 5 ou [6 %] en mai."),
    ("fr", "Le taux avoisine 5 % ou [6 %]."),
    ("es", "La tasa fue de alrededor de 5 a [6 %] en mayo."),
    ("es", "La tasa ronda el 5 o [6 %] en mayo."),
    ("es", "La tasa ronda el [5 %] o el 6 % en mayo."),
    ("es", "La tasa fue de cerca del 5 al [6 %] en mayo."),
    ("es", "Fue de cerca de un 5 a un [6 %]."),
    ("es", "Subió alrededor de un 5 o un [6 %]."),
    ("ru", "Доля составила порядка 5 или [6 %] в мае."),
    ("ru", "Доля составила около [5]–6 % в мае."),
    ("ru", "Вывезли примерно 5 или [6 тонн] в мае."),
    ("zh", "比例约5或[6%]。"),
    ("zh", "产量约[7000万]或7500万吨。"),
    ("zh-Hant", "比例約5%或[6%]。"),
)
# Both are meant, in turn or in two measures; a level behind a change; a year.
SETTLED = (
    ("en", "Sales rose by 12,000 or [6 %] in May."),
    ("en", "Of the farms 3 of 5 or [60 %] were small."),
    ("en", "Rates are 7 % or [9 %] here."),
    ("en", "Sales of about 5 tonnes or [6 %] of the total."),
    ("en", "The share is about 5 versus [6 %] in May."),
    ("de", "Die Quote lag bei 7 bzw. [8 Prozent]."),
    ("es", "La tasa bajó alrededor de 5 puntos a [6 %]."),
    ("es", "Cerca de 2018 o 2019 eran [6 euros]."),
    ("ru", "Доля выросла примерно с 5 до [6 %]."),
    ("zh", "从约5%升至[6%]。"),
    ("zh", "就业增加300人，或[6%]。"),
)


def refused(language: str, marked: str) -> bool:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    wording = text[start:end]
    unit = "%" if wording.isalnum() and "万" not in wording else None
    context = QuantityContext(locale=language, unit=unit)
    return PrintedText(text, language).read_short(wording, (start, end), context) is not None


@pytest.mark.parametrize(("language", "marked"), OPEN)
def test_neither_of_two_numbers_left_open_is_a_figure(language: str, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert refused(language, marked) or "万" in marked
    assert all(each.refusal is not None for each in found_figures(text, language))


@pytest.mark.parametrize(("language", "marked"), SETTLED)
def test_two_numbers_that_are_both_meant_stay(language: str, marked: str) -> None:
    assert not refused(language, marked)
