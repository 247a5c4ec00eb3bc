"""The figures of running text as candidates: found, completed, and rated."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.bracketed_counts import bracketed_counts
from silkledger.extraction.bracketed_points import bracketed_points
from silkledger.extraction.bracketed_values import bracketed_values
from silkledger.extraction.candidate import Candidate, CandidateReason, Cell
from silkledger.extraction.compared_counts import compared_counts
from silkledger.extraction.completion.cells import completed
from silkledger.extraction.completion.setting import FigureSetting
from silkledger.extraction.confidence import confidence
from silkledger.extraction.counted_subjects import counted_subjects
from silkledger.extraction.country_money import country_money, country_moneys
from silkledger.extraction.cut_numbers import is_cut_number, is_unit_alone
from silkledger.extraction.deficit_figures import with_deficit
from silkledger.extraction.home_money import home_money, home_moneys, with_money_sign
from silkledger.extraction.index_points import index_points
from silkledger.extraction.joined_numbers import with_joined_refused
from silkledger.extraction.lent_across import lent_across
from silkledger.extraction.listed_falls import with_falls_refused
from silkledger.extraction.listed_values import listed_values
from silkledger.extraction.mentions import currency_place
from silkledger.extraction.named_money import without_named_money
from silkledger.extraction.open_figures import open_figures, open_numbers_of
from silkledger.extraction.package_sizes import without_package_sizes
from silkledger.extraction.publisher_money import publisher_money
from silkledger.extraction.restated_changes import restated_changes
from silkledger.extraction.row_reading import RowReader, checked_as_change
from silkledger.extraction.stated_units import stated_unit
from silkledger.extraction.summed_parts import summed_parts
from silkledger.extraction.told_differences import told_differences
from silkledger.extraction.units_below import is_unit_note
from silkledger.extraction.unsettled_money import unsettled_money
from silkledger.reading.search.stretches import MOST, figures_at, stretch
from silkledger.reading.text.left_out import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import Passages, TextSentence
    from silkledger.extraction.restated_changes import LentUnit
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber

_BACK = 3  # sentences before one whose amounts its changes may be of


def figures(
    passages: Passages, mentioned: Mentioned, rendition: str, extractor: tuple[str, str]
) -> Iterator[Candidate]:
    """Yield the figures of all sentences in text order, refused ones too."""
    reader = RowReader(mentioned.source)
    earlier: dict[int, list[FoundFigure]] = {}
    for sentence in mentioned.track(passages.sentences, "sentences"):
        sentence_figures, lent = _found(passages, mentioned, sentence, earlier)
        earlier[sentence.number] = sentence_figures
        earlier.pop(sentence.number - _BACK - 1, None)
        yield from open_figures(
            passages, mentioned, sentence, sentence_figures, (rendition, extractor)
        )
        for setting, figure in _settings(passages, mentioned, sentence, sentence_figures):
            given = _unit(passages.text, figure) or stated_unit(mentioned, figure.quantity)
            given |= _lent(lent, figure) | _increase(figure)
            cells = completed(setting, given)
            whole, cells, reasons = _whole(setting, figure, cells)
            reasons = reasons or lent_across(setting, figure)
            if not reasons:
                cells, reasons = _checked(reader, figure, cells)
                if (unit := country_money(mentioned, reasons)) is not None:
                    cells, reasons = _checked(reader, figure, cells | _unit_cell(unit))
                reasons = reasons or unsettled_money(mentioned, whole.quantity, cells)
                unit = home_money(mentioned, whole.span, reasons)
                if unit is not None and "unit" not in cells:
                    cells, reasons = _checked(reader, figure, cells | _unit_cell(unit))
            yield Candidate(
                table="figures",
                span=whole.span,
                confidence=confidence(whole, cells),
                cells=cells,
                sentence=passages.text[sentence.start : sentence.end],
                sentence_span=(sentence.start, sentence.end),
                rendition=rendition,
                extractor=extractor,
                reasons=reasons,
            )


def figure_settings(
    passages: Passages, mentioned: Mentioned, sentence: TextSentence
) -> Iterator[tuple[FigureSetting, FoundFigure]]:
    """Yield the figures of a sentence, each in its setting."""
    return _settings(passages, mentioned, sentence, _figures_of(passages, mentioned, sentence))


def _found(
    passages: Passages,
    mentioned: Mentioned,
    sentence: TextSentence,
    earlier: Mapping[int, Sequence[FoundFigure]],
) -> tuple[list[FoundFigure], dict[int, LentUnit]]:
    """Return the figures of a sentence, and the units that words elsewhere give to some of them.

    `earlier` has the figures of sentences before it. Units are by the place of the first digit.
    """
    sentence_figures = _figures_of(passages, mentioned, sentence)
    numbers = open_numbers_of(mentioned, sentence, sentence_figures)
    unitless = [
        each for each in numbers if [reason.rule for reason in each.reasons] == ["unit.none"]
    ]
    monies = [
        *publisher_money(passages, mentioned, sentence, numbers),
        *country_moneys(mentioned, numbers),
    ]
    monies = monies or [*home_moneys(mentioned, numbers)]
    settled = [
        *bracketed_points(passages, mentioned, sentence, sentence_figures, numbers),
        *index_points(mentioned, sentence, numbers),
        *monies,
    ]
    if not unitless and not settled:
        return sentence_figures, {}
    near = range(sentence.number - _BACK, sentence.number)
    amounts = [each for number in near for each in earlier.get(number, ())]
    units = [
        *settled,
        *restated_changes(mentioned, sentence, sentence_figures, unitless, amounts),
        *bracketed_values(mentioned, sentence_figures, unitless),
        *bracketed_counts(mentioned, sentence, sentence_figures, unitless),
        *counted_subjects(mentioned, sentence, sentence_figures, unitless),
        *told_differences(mentioned, sentence, unitless, earlier.get(sentence.number - 1, ())),
    ]
    units += summed_parts(mentioned, sentence_figures, unitless)
    units += compared_counts(mentioned, sentence, sentence_figures, unitless, units)
    units += listed_values(mentioned, unitless)
    lent = {_digit(passages.text, number): unit for number, unit in units}
    if not lent:
        return sentence_figures, {}
    words = {at: unit.words for at, unit in lent.items()}
    spans = {_digit(passages.text, number): (number.start, number.end) for number, _ in monies}
    return [
        with_money_sign(figure, spans.get(figure.number))
        for figure in _figures_of(passages, mentioned, sentence, words)
    ], lent


def _digit(text: str, number: OpenNumber) -> int:
    return next(at for at in range(number.start, number.end) if text[at].isdecimal())


def _figures_of(
    passages: Passages,
    mentioned: Mentioned,
    sentence: TextSentence,
    lent: Mapping[int, str] | None = None,
) -> list[FoundFigure]:
    number, source = sentence.number + 1, mentioned.source
    stretched = passages.sentences[max(number - MOST, 0) : number]
    sentence_figures = figures_at(
        passages.text,
        (sentence.start, sentence.end),
        stretch(passages.text, [(each.start, each.end) for each in stretched]),
        source.locale,
        source.vocabulary,
        currency_place(mentioned),
        lent=lent,
    )
    kept = [each for each in sentence_figures if not is_cut_number(passages.text, each.number)]
    kept = [each for each in kept if not is_unit_alone(passages.text, each.start, each.end)]
    here = mentioned.within(sentence.start, sentence.end)
    span = sentence.start, sentence.end
    kept = with_joined_refused(passages.text, span, kept, here.language, source.vocabulary)
    kept = with_falls_refused(mentioned, sentence, kept)
    kept = without_named_money(passages.text, kept, here.language, source.vocabulary)
    kept = without_package_sizes(passages.text, kept, source.locale, source.vocabulary)
    return [each for each in kept if not is_unit_note(mentioned, each.start, each.end)]


def _settings(
    passages: Passages,
    mentioned: Mentioned,
    sentence: TextSentence,
    sentence_figures: Sequence[FoundFigure],
) -> Iterator[tuple[FigureSetting, FoundFigure]]:
    for number, figure in enumerate(sentence_figures):
        setting = FigureSetting(
            passages=passages,
            mentioned=mentioned,
            sentence=sentence,
            span=(figure.start, figure.end),
            quantity=figure.shortened.quantity if figure.shortened else figure.quantity,
            before=sentence_figures[number - 1].end if number else sentence.start,
            behind=sentence_figures[number + 1].start
            if number + 1 < len(sentence_figures)
            else sentence.end,
            number=number,
            count=len(sentence_figures),
            first=sentence_figures[0].start,
            may_increase=figure.increase is not None,
            is_compared=figure.is_compared,
        )
        yield setting, figure


def _checked(
    reader: RowReader, figure: FoundFigure, cells: dict[str, Cell]
) -> tuple[dict[str, Cell], tuple[CandidateReason, ...]]:
    """Return the cells that can be read, and why the row can't be, if so."""
    span = figure.start, figure.end
    return checked_as_change(reader, cells, figure.quantity, span, is_pair=figure.is_pair)


def _lent(lent: Mapping[int, LentUnit], figure: FoundFigure) -> dict[str, Cell]:
    """Return the cells of a figure to which words elsewhere give a unit."""
    unit = lent.get(figure.number)
    if unit is None:
        return {}
    cells = _unit_cell(unit)
    if unit.another_time:
        why = "it is the value of another time, whose days are not said"
        cells["period"] = Cell("", (figure.start, figure.end), why)
    if unit.is_change:
        why = "its sign tells a change of the amount before its bracket"
        cells["statistic"] = Cell("increase", (figure.start, figure.end), why)
    if unit.open_place:
        why = "what is counted may be of that place, or come from there"
        cells["geography"] = Cell("", (figure.start, figure.end), why)
    return cells


def _unit_cell(unit: LentUnit) -> dict[str, Cell]:
    return {"unit": Cell(unit.words, (unit.start, unit.end), unit.reason)}


def _increase(figure: FoundFigure) -> dict[str, Cell]:
    """Return the statistic of an amount that words outside of its own call an increase."""
    told = figure.increase
    if told is None or not told.is_sure:
        return {}
    reason = "words beside it tell an increase"
    return {"statistic": Cell("increase", (told.start, told.end), reason)}


def _unit(text: str, figure: FoundFigure) -> dict[str, Cell]:
    """Return the unit that a figure shares with a later number of its list, as its cell."""
    if figure.unit is None:
        return {}
    words = text[slice(*figure.unit)].replace("\n", " ")
    return {"unit": Cell(words, figure.unit, "the unit of the list")}


def _whole(
    setting: FigureSetting, figure: FoundFigure, cells: dict[str, Cell]
) -> tuple[FigureSetting, dict[str, Cell], tuple[CandidateReason, ...]]:
    """Return a figure with the words that stand apart from it and change it, or why it is refused.

    One of a list has the verb of the list, with what stands between left out.
    """
    if (told := figure.shortened) is None:
        return with_deficit(setting, figure, cells)
    verb, words = (setting.text[slice(*span)] for span in (told.verb, told.figure))
    whole = replace(setting, span=(told.verb[0], told.figure[1]), quantity=told.quantity)
    wording = Cell(shortened(verb, words), whole.span, "printed, with the verb of its list")
    return whole, {**cells, "as_reported": wording}, ()
