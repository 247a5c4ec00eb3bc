"""Which figures conflict: all pairs compared one at a time, from the conventions of comparing."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import combinations
from typing import Any

from silkledger.judging.comparing import Claim, Manner, Readings, Relation, meeting
from silkledger.judging.comparing.claim_intervals import cut, wide
from silkledger.judging.comparing.claims import COLUMNS, claim_of

Row = dict[str, Any]
_SAME = ("indicator", "unit", "geography", "counterpart", "period", "nature", "statistic", "status")
_QUALITIES = ("share_of", "reporter", "basis", "coverage")
_LOOSE, _TRUNCATED = {"loose"}, {"truncated"}
_MANNERS = {Manner.LOOSE: _LOOSE, Manner.TRUNCATED: _TRUNCATED, Manner.FINER: _TRUNCATED}
Verdicts = dict[tuple[str, str], tuple[str, frozenset[str]]]


def oracle(given_rows: list[Row]) -> Verdicts:
    """The verdict on each pair of figures and its flags, from the conventions.

    Pairs of figures of two things are left out.
    """
    dated = [_as_dated(row, given_rows) for row in given_rows]
    copied = [_as_copy(row, dated) for row in dated]
    found = {}
    listed = _listed(copied)
    replaced = _replaced(copied)
    for one, other in combinations(sorted(copied, key=lambda row: row["figure_id"]), 2):
        verdict = _verdict(one, other, listed, replaced, copied)
        if verdict is not None:
            found[one["figure_id"], other["figure_id"]] = verdict
    return found


def _listed(given_rows: list[Row]) -> set[str]:
    """The figures of three or more numbers that one article says of one thing, without edition."""
    alike: dict[tuple[object, ...], list[Row]] = {}
    for row in given_rows:
        if (row["period"] is None and "window_not_stated" in row["flags"]) or row.get("edition"):
            continue
        same = (row.get(name) for name in (*_SAME, *_QUALITIES, "said_by"))
        alike.setdefault((*same, _witness(row), row["period"] or _anchor(row)), []).append(row)
    found = set()
    for rows in alike.values():
        apart: list[list[Row]] = []
        for row in rows:
            meeting_it = [
                part
                for part in apart
                if any(wide(_claim(row)).meets(wide(_claim(x))) for x in part)
            ]
            apart = [part for part in apart if part not in meeting_it]
            apart.append([row, *(x for part in meeting_it for x in part)])
        if len(apart) > 2:
            found |= {row["figure_id"] for row in rows}
    return found


def _verdict(
    one: Row, other: Row, listed: set[str], replaced: set[str], given_rows: list[Row]
) -> tuple[str, frozenset[str]] | None:
    left_open = _left_open(one, other)
    if left_open is None:
        return None
    relation = Relation.INDEPENDENT
    if _witness(one) == _witness(other):
        relation = _of_one_witness(one, other)
    found = meeting(
        _claim(one),
        _claim(other),
        relation,
        is_open=left_open,
        is_unstated=bool(listed & {one["figure_id"], other["figure_id"]})
        or all(row["period"] is None and not row.get("edition") for row in (one, other)),
        is_expectation=one["status"] == "forecast",
        is_replaced=bool(replaced & {one["figure_id"], other["figure_id"]}),
        is_listed={one["figure_id"], other["figure_id"]} <= listed,
        has_finer=any(_gives_both(row, one, other) for row in given_rows),
    )
    flags = {"not_stated_met_stated"} if left_open else set()
    return found.verdict, frozenset(flags | _MANNERS.get(found.manner, set()))


def _gives_both(row: Row, one: Row, other: Row) -> bool:
    """Whether two numbers that exclude each other may be printed from that of another row."""
    if any(_left_open(row, side) is None for side in (one, other)):
        return False
    claims = [_claim(row), _claim(one), _claim(other)]
    if {claim.bound for claim in claims} != {"exact"} or not _exclude(one, other):
        return False
    number = claims[0].value
    return all(_prints(claim, number) for claim in claims[1:])


def _exclude(one: Row, other: Row) -> bool:
    found = meeting(_claim(one), _claim(other))
    return found.verdict == "clash"


def _replaced(given_rows: list[Row]) -> set[str]:
    """The figures that their own witness replaced, and what may be copied from them."""
    own = [row for row in given_rows if _is_replaced(row, given_rows)]
    standing = [row for row in given_rows if row not in own and row["printed"].get("measured_by")]
    found = {row["figure_id"] for row in own}
    silent = [row for row in given_rows if row not in own and row not in standing]
    copied = {
        row["figure_id"]
        for row in silent
        if any(_may_be_printed_as(other, row) for other in own)
        and not any(_may_be_printed_as(other, row) for other in standing)
    }
    return found | {
        row["figure_id"]
        for row in silent
        if all(
            other["figure_id"] in copied
            for other in given_rows
            if _left_open(row, other) is False
            and _witness(row) == _witness(other)
            and _claim(row) == _claim(other)
        )
    }


def _may_be_printed_as(row: Row, other: Row) -> bool:
    """Whether the number of a row, rounded or cut off, may be what another one says."""
    if _left_open(row, other) is not False or _claim(row).bound != "exact":
        return False
    return _prints(_claim(other), _claim(row).value)


def _prints(claim: Claim, number: Decimal) -> bool:
    """Whether a number may be printed as a claim, rounded or cut off."""
    broad, kept = wide(claim), cut(claim)
    above = broad.low is None or broad.low <= number
    below = broad.high is None or number <= broad.high
    return (above and below) or (kept is not None and kept.contains(number))


def _is_replaced(row: Row, given_rows: list[Row]) -> bool:
    """Whether the witness of a row states another number later, for certain or perhaps."""
    own = [
        other
        for other in given_rows
        if _left_open(row, other) is False and _witness(row) == _witness(other)
    ]
    claims = list(dict.fromkeys(map(_claim, own)))
    order, _ = Readings.of(claims).in_order()
    rank = {claims[place]: number for number, place in enumerate(order)}

    def taken_back(one: Row) -> bool:
        later = (
            other
            for other in own
            if _is_year(_edition(one))
            and _is_year(_edition(other))
            and str(_edition(other)) > str(_edition(one))
        )
        return bool(one.get("outdated")) or any(later)

    def withdrawn(one: Row) -> bool:
        alike = [other for other in own if _claim(other) == _claim(one)]
        stands = any(_is_year(_edition(other)) and not taken_back(other) for other in alike)
        return any(map(taken_back, alike)) and not stands

    alike = [other for other in own if _claim(other) == _claim(row)]
    standing = sorted(
        (other for other in own if not withdrawn(other)),
        key=lambda other: (
            -other["stated_on"].toordinal(),
            rank[_claim(other)],
            _edition(other) or "",
        ),
    )
    if withdrawn(row) or not standing:
        return withdrawn(row)
    last = standing[0]
    return (
        last["stated_on"] > max(other["stated_on"] for other in alike)
        and _exclude(row, last)
        and all(_may_be_followed(_edition(other), _edition(last)) for other in alike)
    )


def _may_be_followed(own: str | None, last: str | None) -> bool:
    if own is not None and own == last:
        return False
    return not (_is_year(own) and _is_year(last) and str(own) > str(last))


def _of_one_witness(one: Row, other: Row) -> Relation:
    for copy, printed in ((one, other), (other, one)):
        if copy.get("outdated") and _is_year(printed.get("edition")):
            return Relation.OUTDATED
    editions = _edition(one), _edition(other)
    if editions[0] == editions[1]:
        return Relation.SAME_EDITION if editions[0] else Relation.OPEN_EDITION
    return Relation.OTHER_EDITION if all(map(_is_year, editions)) else Relation.OPEN_EDITION


def _is_year(edition: str | None) -> bool:
    return edition is not None and edition.isdigit()


def _edition(row: Row) -> str | None:
    """What an article states by itself is of the edition of that article."""
    return row.get("edition") if row.get("measured_by") else f"article {row['said_by']}"


def _left_open(one: Row, other: Row) -> bool | None:
    """Whether one states a quality that the other leaves open; None for two things."""
    if any(one[name] != other.get(name) for name in _SAME if name in one):
        return None
    if one["period"] is None and (
        "window_not_stated" in one["flags"] + other["flags"] or _anchor(one) != _anchor(other)
    ):
        return None
    left_open = False
    for name in _QUALITIES:
        here, there = one.get(name), other.get(name)
        if here != there:
            if here is not None and there is not None:
                return None
            left_open = True
    return left_open


def _as_dated(row: Row, given_rows: list[Row]) -> Row:
    """An undated figure with the date of what its own article says too, by nobody else."""
    if row["period"] is not None or "window_not_stated" in row["flags"]:
        return row
    names = [name for name in (*_SAME, *_QUALITIES, "said_by") if name not in ("period", "nature")]
    alike = [
        other
        for other in given_rows
        if other["period"] is not None
        and all(row.get(name) == other.get(name) for name in names)
        and _claim(row) == _claim(other)
    ]
    if len({other["period"] for other in alike}) != 1:
        return row
    measurers = {row.get("measured_by"), alike[0].get("measured_by")}
    if len(measurers - {None}) > 1:
        return row
    return {**row, **{name: alike[0].get(name) for name in ("period", "nature")}}


def _as_copy(row: Row, given_rows: list[Row]) -> Row:
    """A figure without an edition that prints a revised number, as what it copies."""
    row = {**row, "printed": row}
    if row.get("edition"):
        return row
    alike = [other for other in given_rows if _left_open(row, other) is False]
    printed = [other for other in alike if other.get("edition")]
    # Each number of a publication, in the latest edition that states it.
    last: dict[tuple[str, object], Row] = {}
    for other in sorted(printed, key=lambda other: other["edition"]):
        last[other["measured_by"], _number(other)] = other
    for (measurer, number), old in sorted(last.items(), key=lambda cell: cell[0][0]):
        if row.get("measured_by") not in (None, measurer) or number != _number(row):
            continue
        later = {
            new["edition"]
            for new in printed
            if new["measured_by"] == measurer and new["edition"] > old["edition"]
        }
        if not later:
            continue
        outdated = row["stated_on"] > min(_known(measurer, year, given_rows) for year in later)
        if not outdated and row.get("measured_by"):
            return row
        edition = None if outdated else old["edition"]
        return {**row, "measured_by": measurer, "edition": edition, "outdated": outdated}
    return row


def _known(measurer: str, year: str, given_rows: list[Row]) -> dt.date:
    """The first day on which an edition was known: its own last day, or the first article."""
    naming = [
        row["stated_on"]
        for row in given_rows
        if (row.get("measured_by"), row.get("edition")) == (measurer, year)
    ]
    return min([dt.date(int(year), 12, 31), *naming])


def _number(row: Row) -> tuple[object, ...]:
    return row["bound"], row["value"], row["lower"], row["upper"]


def _claim(row: Row) -> Claim:
    return claim_of(*(row[name] for name in COLUMNS))


def _anchor(row: Row) -> tuple[object, ...]:
    """What dates an undated figure: its printed edition, otherwise its source."""
    row = row.get("printed", row)
    if row.get("edition"):
        return ("edition", row["measured_by"], row["edition"])
    return ("source", _witness(row), row["said_by"])


def _witness(row: Row) -> str:
    return row.get("measured_by") or f"source {row['said_by']}"
