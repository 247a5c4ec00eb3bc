"""Only the last number of a witness contradicts others, whatever it said before."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.comparing import meeting
from silkledger.judging.conflicts import pairs, shown_meetings
from tests.support.claims import claim
from tests.support.depth import deep
from tests.support.judged import LONG_OVER, figure, judge

Row = dict[str, Any]

TRIED = settings(max_examples=deep(12, 100), derandomize=True)
NUMBERS = st.integers(11, 19).map(str)


def office(name: str, number: str, year: int, edition: str | None = None) -> Row:
    """What an article of a year quotes of the office."""
    cells: Row = {"edition": edition or f"{year}"} if edition != "" else {}
    cells |= LONG_OVER
    day = dt.date(year, 7, 1)
    return figure(
        name, claim("exact", number), measured_by="Office", stated_on=day, said_by=name, **cells
    )


def bank(name: str, number: str, year: int = 2031) -> Row:
    """What another witness says."""
    day = dt.date(year, 7, 2)
    return figure(
        name,
        claim("exact", number),
        measured_by=f"Bank {name}x",
        stated_on=day,
        said_by=name,
        **LONG_OVER,
    )


def paper(name: str, number: str, year: int) -> Row:
    """What a paper says that names nobody."""
    return figure(
        name,
        claim("exact", number),
        stated_on=dt.date(year, 7, 3),
        said_by=name,
        **LONG_OVER,
    )


def found(*rows: Row) -> dict[frozenset[str], set[str]]:
    """The verdicts on each pair of figures of two readings."""
    verdicts: dict[frozenset[str], set[str]] = {}
    for row in judge(*rows)["conflicts"]:
        first, second = (
            row["figure_ids"][: row["first_figures"]],
            row["figure_ids"][row["first_figures"] :],
        )
        for one in first:
            for other in second:
                verdicts.setdefault(frozenset((one, other)), set()).add(row["verdict"])
    return verdicts


@TRIED
@given(
    st.lists(NUMBERS, min_size=2, max_size=5),
    st.lists(NUMBERS, min_size=1, max_size=4),
    st.booleans(),
    st.sampled_from([8, 1]),
)
def test_only_the_last_number_of_a_chain_clashes(
    chain: list[str], others: list[str], printed: bool, few: int
) -> None:
    rows = [
        office(f"o{place}", number, 2022 + place, None if printed else "")
        for place, number in enumerate(chain)
    ]
    rows += [bank(f"b{place}", number) for place, number in enumerate(others)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "FEW", few)
        patch.setattr(shown_meetings, "EVERY", pairs.FEW)
        verdicts = found(*rows)
        standing = {row["figure_id"]: row["standing"] for row in judge(*rows)["figures"]}
    last = chain[-1]
    for place, number in enumerate(chain):
        clashing = {
            name
            for pair, words in verdicts.items()
            if "clash" in words and f"o{place}" in pair
            for name in pair - {f"o{place}"}
        }
        if number != last:
            assert not clashing
        elif few == 8:
            assert clashing == {
                f"b{other}"
                for other, its in enumerate(others)
                if meeting(claim("exact", number), claim("exact", its)).verdict == "clash"
            }
    if last in others and len(set(others)) == 1:
        assert "disputed" not in standing.values()


@pytest.mark.parametrize("edition", [None, ""])
def test_a_replaced_number_may_be_a_revision(edition: str | None) -> None:
    verdicts = found(
        office("a", "11", 2022, edition), office("b", "12", 2023, edition), bank("c", "12.1")
    )
    assert verdicts[frozenset("ac")] == {"may_be_revision"}
    assert verdicts[frozenset("bc")] == {"rounding"}


def test_a_number_that_another_witness_still_states_clashes_apart_from_the_replaced_one() -> None:
    verdicts = found(
        office("a", "11", 2022), office("b", "12", 2023), bank("c", "12.1"), bank("d", "11")
    )
    assert verdicts[frozenset("ac")] == {"may_be_revision"}
    assert verdicts[frozenset("cd")] == {"clash"}


def test_two_numbers_of_one_edition_replace_nothing() -> None:
    verdicts = found(
        office("a", "11", 2022, "2021"), office("b", "12", 2023, "2021"), bank("c", "12.1")
    )
    assert verdicts[frozenset("ab")] == {"clash"}
    assert verdicts[frozenset("ac")] == {"clash"}


def test_an_old_edition_that_is_quoted_late_replaces_nothing() -> None:
    verdicts = found(
        office("a", "12", 2022, "2022"), office("b", "11", 2023, "2021"), bank("c", "11.2")
    )
    assert verdicts[frozenset("ac")] == {"clash"}
    assert verdicts[frozenset("bc")] == {"rounding"}


def test_an_outdated_copy_accuses_nobody() -> None:
    verdicts = found(
        office("a", "11", 2022),
        office("b", "12", 2023),
        office("e", "11", 2024, ""),
        bank("c", "12.1"),
    )
    assert verdicts[frozenset("ce")] == {"may_be_revision"}


def test_a_paper_that_names_nobody_may_have_what_was_replaced() -> None:
    chain = office("a", "667.2", 2022, ""), office("b", "660.1", 2023, "")
    verdicts = found(*chain, paper("p", "667", 2022), paper("q", "710", 2022))
    assert verdicts[frozenset("bp")] == {"may_be_revision"}
    assert verdicts[frozenset("bq")] == {"clash"}


def test_a_paper_that_has_what_somebody_still_states_clashes_with_the_new_number() -> None:
    chain = office("a", "667.2", 2022), office("b", "660.1", 2023)
    verdicts = found(*chain, bank("c", "667.2"), paper("p", "667", 2022))
    assert verdicts[frozenset("bc")] == {"clash"}
    assert verdicts[frozenset("bp")] == {"clash"}


def test_an_estimate_of_before_the_end_contradicts_no_outcome() -> None:
    cells: Row = {"period": "2023", "period_end": dt.date(2023, 12, 31)}
    rows = [
        office("a", "4.8", 2024, "2023-10") | cells,
        office("b", "5.1", 2024, "2024-04") | cells,
        bank("c", "5.2") | cells,
    ]
    assert found(*rows)[frozenset("ab")] == {"revision"}
    assert found(*rows)[frozenset("ac")] == {"may_be_revision"}
    assert found(rows[0], rows[2])[frozenset("ac")] == {"may_be_revision"}
    assert found(*rows)[frozenset("bc")] == {"clash"}


def test_who_estimated_ahead_did_not_measure_the_outcome_beside_it() -> None:
    cells: Row = {"period": "2023", "period_end": dt.date(2023, 12, 31), "said_by": "s"}
    rows = [office("a", "4.8", 2024, "2023-10") | cells, paper("p", "5.1", 2024) | cells]
    assert found(*rows)[frozenset("ap")] == {"may_be_revision"}
