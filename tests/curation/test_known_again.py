"""Decisions in a text that has changed: a rejected figure stays rejected where it is known again.

A text is written as its figures: sentence, wording, and the cells that were found.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from silkledger.curation.candidate_decisions import decide, open_candidates
from silkledger.curation.worklist import Worklist
from silkledger.extraction.candidate import Candidate, Cell
from silkledger.ingest.folder.decisions_file import ACCEPT, EDIT, REJECT, UNDO, CurationDecision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Figure = tuple[str, str, Mapping[str, str]]

GDP = {"indicator": "gdp_growth", "geography": "Kenya", "period": "in 2023"}
TRADE = {**GDP, "indicator": "exports_growth"}
UNCLEAR = {"geography": "Kenya"}


def text_of(name: str, *figures: Figure, table: str = "figures") -> list[Candidate]:
    found, start = [], 0
    for sentence, wording, cells in figures:
        at = start + sentence.index(wording)
        span = (at, at + len(wording))
        made = {"as_reported": wording, **cells}
        found.append(
            Candidate(
                table=table,
                span=span,
                confidence=0.9,
                cells={name: Cell(cell, span, "printed") for name, cell in made.items()},
                sentence=sentence,
                sentence_span=(start, start + len(sentence)),
                rendition=name,
                extractor=("test", "1"),
            )
        )
        start += len(sentence) + 1
    return found


def made(found: Sequence[Candidate], actions: str) -> list[CurationDecision]:
    """Return decisions on the figures of a text by letter: r(ejected), a(ccepted), - for none."""
    by_letter = {"r": REJECT, "a": ACCEPT}
    return [
        decide(each, "s", by_letter[letter], by="A")
        for each, letter in zip(found, actions, strict=True)
        if letter != "-"
    ]


def states(found: Sequence[Candidate], decisions: Sequence[CurationDecision]) -> str:
    """Return what is known of the figures of a text: r(ejected), k(nown) or o(pen) ones."""
    items = Worklist(found, {}, decisions).items()
    still = open_candidates(found, decisions)
    for item in items:
        assert (item.candidate in still) == (not item.history), "pages and files tell the same"
    return "".join(
        "r" if item.state == "rejected" else "k" if item.history else "o"
        for item in items
        if item.candidate is not None
    )


def test_white_space_does_not_count() -> None:
    before = text_of("one", ("It rose 5 % in 2023.", "rose 5 %", GDP))
    after = text_of("two", ("It rose\n5 %  in 2023.", "rose\n5 %", TRADE))
    assert states(after, made(before, "r")) == "r"
    assert states(after, made(before, "a")) == "k"


@pytest.mark.parametrize(
    ("before", "decided", "after", "known"),
    [
        # The same wording and cells in a changed sentence; what was accepted is proposed again.
        ([("Kenya grew 5 %.", "5 %", GDP)], "r", [("Growth: 5 %.", "5 %", GDP)], "r"),
        ([("Kenya grew 5 %.", "5 %", GDP)], "a", [("Growth: 5 %.", "5 %", GDP)], "o"),
        # The only one with the wording, of which fewer or more cells are known.
        ([("Kenya grew 5 %.", "5 %", UNCLEAR)], "r", [("Growth: 5 %.", "5 %", GDP)], "r"),
        ([("Kenya grew 5 %.", "5 %", GDP)], "r", [("Growth: 5 %.", "5 %", {})], "r"),
        ([("肯尼亚增长5%。", "5%", GDP)], "r", [("去年肯尼亚增长5%。", "5%", UNCLEAR)], "r"),
        (
            [("Tea rose 5 %.", "5 %", {**TRADE, "item": "Tea"})],
            "r",
            [("So tea rose 5 %.", "5 %", {**TRADE, "item": "tea"})],
            "r",
        ),
        # Another figure with the same wording, and another wording.
        (
            [("Power: 5.", "5", {"unit": "MW"})],
            "r",
            [("So power: 5.", "5", {"unit": "mW"})],
            "o",
        ),
        ([("Kenya grew 5 %.", "5 %", GDP)], "r", [("Exports: 5 %.", "5 %", TRADE)], "o"),
        (
            [("Kenya grew 5 %.", "5 %", GDP)],
            "r",
            [("Growth: 5 %.", "5 %", {**GDP, "geography": "Mali"})],
            "o",
        ),
        (
            [("Kenya grew 5 %.", "5 %", GDP)],
            "r",
            [("Growth: 5 %.", "5 %", {**GDP, "period": "in 2024"})],
            "o",
        ),
        (
            [("Kenya grew 5.", "5", {**GDP, "unit": "%"})],
            "r",
            [("Growth: 5.", "5", {**GDP, "unit": "points"})],
            "o",
        ),
        ([("Kenya grew 5 %.", "5 %", GDP)], "r", [("Growth: 5.1 %.", "5.1 %", GDP)], "o"),
        # Two with the wording now: the one with the same cells, else none.
        (
            [("Kenya grew 5 %.", "5 %", GDP)],
            "r",
            [("Exports: 5 %.", "5 %", TRADE), ("Growth: 5 %.", "5 %", GDP)],
            "or",
        ),
        (
            [("Kenya grew 5 %.", "5 %", {})],
            "r",
            [("Growth: 5 %.", "5 %", {}), ("So 5 %.", "5 %", {})],
            "oo",
        ),
        (
            [("Kenya grew 5 %.", "5 %", GDP)],
            "r",
            [("Growth: 5 %.", "5 %", GDP), ("So 5 %.", "5 %", GDP)],
            "oo",
        ),
        (
            [("Kenya grew 5 %.", "5 %", UNCLEAR)],
            "r",
            [("Growth: 5 %.", "5 %", GDP), ("So 5 %.", "5 %", {})],
            "ro",
        ),
        # Two with the wording then: it may be the other one, unless both were rejected.
        (
            [("Kenya grew 5 %.", "5 %", UNCLEAR), ("So 5 %.", "5 %", UNCLEAR)],
            "ra",
            [("Growth: 5 %.", "5 %", GDP)],
            "o",
        ),
        (
            [("Kenya grew 5 %.", "5 %", UNCLEAR), ("So 5 %.", "5 %", UNCLEAR)],
            "rr",
            [("Growth: 5 %.", "5 %", GDP)],
            "r",
        ),
        (
            [("Kenya grew 5 %.", "5 %", GDP), ("So 5 %.", "5 %", GDP)],
            "rr",
            [("Growth: 5 %.", "5 %", GDP), ("Again 5 %.", "5 %", GDP)],
            "rr",
        ),
        (
            [("Kenya grew 5 %.", "5 %", GDP), ("Exports 5 %.", "5 %", TRADE)],
            "ra",
            [("Exports: 5 %.", "5 %", TRADE), ("Growth: 5 %.", "5 %", GDP)],
            "or",
        ),
        # A sentence that stays the same gives its figure away first.
        (
            [("Kenya grew 5 %.", "5 %", GDP), ("So 5 %.", "5 %", GDP)],
            "rr",
            [("Growth: 5 %.", "5 %", GDP), ("So 5 %.", "5 %", GDP)],
            "rr",
        ),
        (
            [("Kenya grew 5 %.", "5 %", GDP), ("So 5 %.", "5 %", GDP)],
            "ra",
            [("Growth: 5 %.", "5 %", GDP), ("So 5 %.", "5 %", GDP)],
            "ok",
        ),
    ],
)
def test_a_rejection_stands_for_the_figure_that_is_known_again(
    before: list[Figure], decided: str, after: list[Figure], known: str
) -> None:
    decisions = made(text_of("one", *before), decided)
    assert states(text_of("two", *after), decisions) == known
    # The same text is known by its ids alone, even where another renderer found less.
    assert "r" not in states(text_of("one", ("So it is: 5 %.", "5 %", {})), decisions)


def test_an_event_is_another_one_if_its_kind_or_title_is() -> None:
    strike = {"kind": "strike", "title": "A strike"}
    decisions = made(
        text_of("one", ("A strike in May 2024.", "in May 2024", strike), table="events"), "r"
    )

    def known(**cells: str) -> str:
        figure = ("What came in May 2024.", "in May 2024", strike | cells)
        return states(text_of("two", figure, table="events"), decisions)

    assert (known(), known(kind="flood"), known(title="A flood")) == ("r", "o", "o")
    assert states(text_of("two", ("What came in May 2024.", "in May 2024", {})), decisions) == "o"


def test_what_was_decided_later_in_another_text_counts() -> None:
    texts = [
        text_of(str(number), (f"Version {number}: 5 %.", "5 %", GDP)) for number in range(1, 4)
    ]
    first, second = (made(each, "r")[0] for each in texts[:2])
    assert states(texts[2], [first, replace(second, action=ACCEPT)]) == "o"
    assert states(texts[2], [replace(first, action=ACCEPT), second]) == "r"
    assert states(texts[2], [first, second]) == "r"
    assert states(texts[1], [first, replace(first, action=UNDO)]) == "o"
    accepted = replace(second, action=ACCEPT)
    assert states(texts[2], [first, accepted, replace(accepted, action=UNDO)]) == "r"
    beside = replace(first, row_id="s:90-93", candidate="other", span=(90, 93))
    assert states(texts[2], [first, beside, replace(beside, action=UNDO)]) == "o"


def test_the_cells_are_those_that_were_found_and_not_what_a_person_made_of_them() -> None:
    (found,) = text_of("one", ("Kenya grew 5 %.", "5 %", GDP))
    edited = replace(
        decide(found, "s", EDIT, by="A"),
        before={"indicator": "gdp_growth"},
        after={"indicator": "exports_growth"},
    )
    rejected = decide(found, "s", REJECT, by="A")
    rejected = replace(rejected, before={**(rejected.before or {}), **(edited.after or {})})
    assert states(text_of("two", ("It: 5 %.", "5 %", GDP)), [edited, rejected]) == "r"
    assert states(text_of("two", ("It: 5 %.", "5 %", TRADE)), [edited, rejected]) == "o"


def test_a_line_by_hand_holds_for_the_only_one_with_its_wording() -> None:
    def by_hand(place: str, action: str = REJECT, **cells: str) -> CurationDecision:
        at = "2026-01-01T08:00:00Z"
        before = {"as_reported": "5 %", **cells}
        return CurationDecision(at, "A", action, "figures", f"s:{place}", before)

    one = ("Growth of Kenya was 5 %.", "5 %", GDP)
    found = text_of("two", one)
    assert states(found, [by_hand("70-73")]) == "r"
    assert states(found, [by_hand("70-73", period="in 2022")]) == "o"
    assert states(found, [by_hand("70-73", ACCEPT)]) == "o"
    assert states(found, [by_hand("70-73"), by_hand("80-83", ACCEPT)]) == "o"
    assert states(found, [by_hand("70-73"), by_hand("70-73", UNDO)]) == "o"
    two = text_of("two", one, ("Once more 5 %.", "5 %", GDP))
    assert states(two, [by_hand("70-73")]) == "oo"
    # Both lines may be about one figure, which stood elsewhere in another text.
    assert states(two, [by_hand("70-73"), by_hand("90-93")]) == "oo"
    accepted = made(text_of("one", ("Growth: 5 %.", "5 %", GDP)), "a")
    assert states(found, [by_hand("70-73"), *accepted]) == "o"
    placed = by_hand("70-73", char_start="70", char_end="73")
    (item,) = Worklist(found, {}, [placed]).items()
    assert (item.state, item.span) == ("rejected", found[0].span)
