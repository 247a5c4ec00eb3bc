"""Decisions on candidates of another text: which candidate of the text of now they are about.

A document changes, or another renderer cuts it. Then a candidate is known again by its table, its
wording and its context, a digest of its sentence in which white space does not count. What was
accepted in a sentence that has changed is proposed again. A rejection stands longer: it holds for
the only candidate with the same wording and the same other cells, or else for the only one with
that wording, unless one of its cells says that it is another figure. Of several that could be
meant all are rejected or none, as all or not all of them were. What is not known for sure is
proposed again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from silkledger.ingest.folder.decisions_file import ACCEPT, ADD, REJECT, UNDO, WORDING, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from silkledger.extraction.candidate import Candidate, TextSpan
    from silkledger.ingest.folder.decisions_file import CurationDecision

    Key = tuple[str, str]
    Histories = dict[Key, tuple[CurationDecision, ...]]

# The digest of a text that a line does not name, and that is not the text of now.
OTHER_TEXT = ""
_ID_DIGITS = 16
# Cells that tell of the place or the extraction, which differ where the figure is the same.
_NOT_OF_FIGURE = (WORDING, "char_start", "char_end", "extractor", "confidence")


def context_of(sentence: str) -> str:
    """Return the digest of a sentence, in which white space does not count.

    >>> context_of("It rose\\nby 9 %.") == context_of("It rose by 9 %.")
    True
    """
    return hashlib.sha256(spaced_once(sentence).encode()).hexdigest()[:_ID_DIGITS]


def spaced_once(text: str) -> str:
    """Return a text with one space wherever it has white space, and none around it."""
    return " ".join(text.split())


def by_words(candidates: Iterable[Candidate]) -> dict[Key, list[Candidate]]:
    """Return candidates by table and wording."""
    alike: dict[Key, list[Candidate]] = {}
    for each in candidates:
        alike.setdefault((each.table, spaced_once(each.wording)), []).append(each)
    return alike


def with_same_cells(cells: Mapping[str, str], alike: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates that have all cells that are told of a figure beyond its wording."""
    told = _of_figure(cells)
    return [each for each in alike if told and told.items() <= _cells(each).items()]


def histories(candidates: Sequence[Candidate], decisions: Sequence[CurationDecision]) -> Histories:
    """Return the standing decisions by table and candidate, or row where there is no candidate.

    Decisions on another text are given to the candidate that is known again.
    """
    made: Histories = {}
    for decision in standing(decisions):
        made[_key(decision)] = (*made.get(_key(decision), ()), decision)
    ids = {(each.table, each.id) for each in candidates}
    lost = {key: _Lost(key, history) for key, history in made.items() if key not in ids}
    if not lost:
        return made
    for was, now in _in_same_sentences(candidates, lost, made):
        made[now] = made.pop(was)
    for was, now in _rejected(candidates, lost, decisions, made):
        made[now] = tuple(
            replace(each, rendition=each.rendition or OTHER_TEXT) for each in made.pop(was)
        )
    return made


@dataclass(frozen=True)
class _Lost:
    """What was decided on a figure whose candidate is not one of the text of now."""

    key: Key
    history: tuple[CurationDecision, ...]

    @property
    def cells(self) -> Mapping[str, str]:
        """The cells of the figure before anybody changed them."""
        cells: dict[str, str] = {}
        for decision in reversed(self.history):
            cells |= decision.before or {}
        return cells if WORDING in cells else {**(self.history[0].after or {}), **cells}

    @property
    def named(self) -> Key:
        return self.key[0], spaced_once(self.cells.get(WORDING, ""))

    @property
    def rendition(self) -> str | None:
        return self.history[0].rendition

    @property
    def is_rejected(self) -> bool:
        judged = [each.action for each in self.history if each.action in (ACCEPT, ADD, REJECT)]
        return judged[-1:] == [REJECT]

    @property
    def place_only(self) -> TextSpan | None:
        """The place that is named if the text is not."""
        return self.history[0].place if self.rendition is None else None

    def is_with(self, other: _Lost) -> bool:
        """Whether both figures were in one text, as far as that is known."""
        return self.rendition == other.rendition or None in (self.rendition, other.rendition)

    def could_be(self, alike: Sequence[Candidate]) -> tuple[str, ...]:
        """Return the ids of those of the candidates with its wording that it may be now."""
        told = _of_figure(self.cells)
        if same := with_same_cells(told, alike):
            return tuple(each.id for each in same)
        is_other = any(
            told.get(name, cell) != cell for each in alike for name, cell in _cells(each).items()
        )
        return () if is_other else tuple(each.id for each in alike)


def _in_same_sentences(
    candidates: Iterable[Candidate], lost: Mapping[Key, _Lost], made: Histories
) -> Iterator[tuple[Key, Key]]:
    again: dict[tuple[Key, str | None], list[_Lost]] = {}
    for each in lost.values():
        again.setdefault((each.named, each.history[0].context), []).append(each)
    for candidate in candidates:
        now = candidate.table, candidate.id
        named = candidate.table, spaced_once(candidate.wording)
        found = again.get((named, context_of(candidate.sentence)), [])
        if now not in made and found and found[0].rendition != candidate.rendition:
            yield found.pop(0).key, now


def _rejected(
    candidates: Sequence[Candidate],
    lost: Mapping[Key, _Lost],
    decisions: Sequence[CurationDecision],
    made: Histories,
) -> Iterator[tuple[Key, Key]]:
    """Yield the rejections that no sentence gives a candidate, each with the one that it is about.

    `made` has the histories that are given to candidates meanwhile.
    """
    last = {_key(decision): at for at, decision in enumerate(decisions)}
    alike = by_words(candidates)
    texts = {each.rendition for each in candidates}
    places = {(each.table, each.span) for each in candidates}
    groups: dict[Key, list[_Lost]] = {}
    for each in (*lost.values(), *_undone(decisions, made, lost, candidates)):
        groups.setdefault(each.named, []).append(each)
    for named, group in groups.items():
        maybe = {each.key: each.could_be(alike.get(named, ())) for each in group}
        for one in group:
            could_be = maybe[one.key]
            is_here = one.rendition in texts or (named[0], one.place_only) in places
            if one.key not in made or not one.is_rejected or is_here:
                continue
            others = [each for each in group if not set(maybe[each.key]).isdisjoint(could_be)]
            if any(
                not other.is_rejected
                and (one.is_with(other) or (other.key in made and last[other.key] > last[one.key]))
                for other in others
            ):
                continue
            count = sum(
                each == one or (each.rendition == one.rendition and one.rendition is not None)
                for each in others
                if each.is_rejected and maybe[each.key] == could_be
            )
            free = [each for each in could_be if (named[0], each) not in made]
            if free and len(could_be) <= count:
                yield one.key, (named[0], free[0])


def _undone(
    decisions: Iterable[CurationDecision],
    made: Histories,
    lost: Mapping[Key, _Lost],
    candidates: Iterable[Candidate],
) -> list[_Lost]:
    """Return the figures of other texts on which no decision stands any more."""
    known = made.keys() | lost.keys() | {(each.table, each.id) for each in candidates}
    undone = {
        _key(each): _Lost(_key(each), (replace(each, action=UNDO),))
        for each in decisions
        if each.wording is not None and _key(each) not in known
    }
    return list(undone.values())


def _key(decision: CurationDecision) -> Key:
    return decision.table, decision.candidate or decision.row_id


def _of_figure(cells: Mapping[str, str]) -> dict[str, str]:
    """Return the cells that tell of a figure; the same words begin a sentence with a capital.

    >>> _of_figure({"as_reported": "5 %", "item": "Tea", "unit": "MW", "period": ""})
    {'item': 'tea', 'unit': 'MW'}
    """
    return {
        name: spaced_once(cell if name == "unit" else cell.casefold())
        for name, cell in cells.items()
        if cell and name not in _NOT_OF_FIGURE
    }


def _cells(candidate: Candidate) -> dict[str, str]:
    return _of_figure({name: cell.value for name, cell in candidate.cells.items()})
