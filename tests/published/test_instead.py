"""What to use instead of a release: never one that was withdrawn itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.published import instead
from silkledger.published.states import STATES, Status, Withdrawal

WRONG = Withdrawal("A. Person", "wrong unit", "2026-01-02T03:04:05Z")


def status(version: str, state: str = "ok", by: str | None = None, repair: str = "") -> Status:
    wrong = replace(WRONG, repaired_by=repair or None)
    withdrawals = (wrong,) if state == "withdrawn" else ()
    return Status(version, state, "", "", by, withdrawals)


def named(*entries: Status) -> dict[str, Status]:
    return {entry.version: entry for entry in entries}


@pytest.mark.parametrize(
    ("entries", "version", "told"),
    [
        (named(status("1.0.0", "superseded", "1.1.0"), status("1.1.0")), "1.0.0", "1.1.0"),
        (
            named(
                status("1.0.0", "superseded", "1.1.0"),
                status("1.1.0", "withdrawn", "1.2.0"),
                status("1.2.0"),
            ),
            "1.0.0",
            "1.1.0, which was withdrawn; use 1.2.0",
        ),
        (
            named(status("1.0.0", "superseded", "1.1.0"), status("1.1.0", "withdrawn")),
            "1.0.0",
            "1.1.0, which was withdrawn",
        ),
    ],
)
def test_a_superseded_release_names_the_one_to_use(
    entries: dict[str, Status], version: str, told: str
) -> None:
    assert instead.superseded(entries, version) == f"was superseded by {told}"


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (named(status("1.0.0", "withdrawn"), status("1.1.0")), "; use 1.1.0"),
        (
            named(status("1.0.0", "withdrawn", repair="1.1.0"), status("1.1.0")),
            "; repaired by 1.1.0; use 1.1.0",
        ),
        (
            named(
                status("1.0.0", "withdrawn", repair="1.1.0"),
                status("1.1.0", "withdrawn"),
                status("1.2.0"),
            ),
            "; use 1.2.0",
        ),
        (
            named(
                status("0.9.0", "superseded", "1.0.0"),
                status("1.0.0", "withdrawn", repair="1.1.0"),
                status("1.1.0", "withdrawn"),
            ),
            "; correct raw/ and release again, or make 0.9.0 current with silkledger withdraw ... "
            "--latest 0.9.0",
        ),
        (named(status("1.0.0", "withdrawn")), "; correct raw/ and release again"),
    ],
)
def test_a_withdrawn_release_names_a_valid_one(entries: dict[str, Status], told: str) -> None:
    (warning,) = instead.warnings(entries, "1.0.0")
    assert warning == f"1.0.0 was withdrawn: wrong unit (A. Person){told}"


def test_a_repair_counts_only_from_the_release_on_that_made_it() -> None:
    wrong = replace(WRONG, figure_ids=("a01",), repaired_by="1.2.0")
    later = replace(status("1.1.0", "superseded", "1.2.0"), withdrawals=(wrong,))
    entries = named(status("1.0.0"), later, status("1.2.0", "superseded", "1.0.0"))
    assert instead.use(entries, "1.1.0", wrong) is None
    (warning,) = instead.warnings(entries, "1.1.0")
    assert warning.endswith("correct its row in raw/ or remove it, and release again")


@given(st.lists(st.sampled_from(STATES[1:]), min_size=1, max_size=5), st.data())
def test_nothing_recommends_a_withdrawn_release(states: list[str], data: st.DataObject) -> None:
    versions = [f"1.{at}.0" for at in range(len(states))]
    following = [*versions[1:], versions[-1]]
    entries = named(
        *(
            status(version, state, by, repair=by)
            for version, state, by in zip(versions, states, following, strict=True)
        )
    )
    current = data.draw(st.sampled_from([*versions, None]))
    if current is not None:
        entries[current] = status(current)
    withdrawn = {version for version, entry in entries.items() if entry.state == "withdrawn"}
    for version, entry in entries.items():
        for sentence in instead.warnings(entries, version):
            advice = sentence.partition("(A. Person)")[2]
            assert not [other for other in withdrawn if other in advice], sentence
        recommended = (instead.superseded(entries, version) or "").partition("use ")[2]
        assert recommended not in withdrawn
        for withdrawal in entry.withdrawals:
            assert instead.use(entries, version, withdrawal) not in withdrawn
