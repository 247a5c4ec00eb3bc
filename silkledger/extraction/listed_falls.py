"""Rates in brackets behind places of which a verb of decrease tells: fell in A (5 %) and B (3 %).

Whether such a rate is the fall or the level is open, so that none of the list is read as a rise.
A rate with a sign or with other words in its bracket is none of them, nor one of another clause.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.bracketed_values import CLOSED
from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.clauses import clause_words
from silkledger.reading.search.found_figure import cut_short
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import TextSentence
    from silkledger.reading.search.found_figure import FoundFigure

_NAMED = re.compile(r"(?<![^\W\d_])[A-ZÀ-ÖØ-ÞА-ЯЁ][^\s(]*\s?[(]\Z")
_WORDS = re.compile(r"[^\W\d_]+|;")


def with_falls_refused(
    mentioned: Mentioned, sentence: TextSentence, figures: Sequence[FoundFigure]
) -> list[FoundFigure]:
    """Return the figures of a sentence, with a refusal for rates that may be falls."""
    listed = [each for each in figures if _is_listed(mentioned, sentence, each)]
    if not listed:
        return list(figures)
    verbs = list(_verbs(mentioned, sentence))
    refused = {}
    for figure in listed:
        before = [verb for verb in verbs if verb[0] < figure.start]
        if before and before[-1][1] == "down" and not _is_apart(mentioned, before[-1][0], figure):
            own = figure.start, figure.end
            whole = before[-1][0], figure.end
            refused[figure.start] = cut_short(mentioned.text, whole, own)
    return [
        replace(each, refusal=refused[each.start]) if each.start in refused else each
        for each in figures
    ]


def _is_listed(mentioned: Mentioned, sentence: TextSentence, figure: FoundFigure) -> bool:
    """Whether a figure is a rate without a sign, alone in a bracket behind a name."""
    quantity, text = figure.quantity, mentioned.text
    plain = text[figure.start : figure.start + 1].isdecimal() and quantity.value > 0
    if figure.refusal is not None or quantity.dimension not in RATIOS or not plain:
        return False
    named = _NAMED.search(text, sentence.start, figure.start) is not None
    return named and CLOSED.match(text, figure.end) is not None


def _verbs(mentioned: Mentioned, sentence: TextSentence) -> Iterator[tuple[int, str]]:
    """Yield where the verbs of change of a sentence stand, each with its direction."""
    source = mentioned.source
    folded = fold(mentioned.text[sentence.start : sentence.end])
    tokens = choose(folded, source.locale, source.vocabulary).tokens(folded)
    for at, token in enumerate(tokens):
        has = at > 0 and "auxiliary" in tokens[at - 1].word.roles  # a baissé
        if token.word.change_before and (has or "finite" in token.word.roles):
            yield sentence.start + token.start, token.word.change_before


def _is_apart(mentioned: Mentioned, verb: int, figure: FoundFigure) -> bool:
    """Whether another clause begins between a verb and a figure."""
    language = mentioned.within(verb, figure.start).language
    opening = {*clause_words(mentioned.source.vocabulary, language), ";"}
    between = mentioned.text[verb : figure.start].casefold()
    return not opening.isdisjoint(_WORDS.findall(between))
