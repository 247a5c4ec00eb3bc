"""Whatever comes and goes, and whichever receiver fails, an incident is told exactly once."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.alarm import state
from silkledger.alarm.conditions import RUN, STALE, WAITING, Condition
from silkledger.alarm.incidents import Incident, settled
from silkledger.alarm.message import Message
from silkledger.alarm.notifying import Post, tell, untold
from silkledger.alarm.senders import Address
from silkledger.operator_settings import OperatorSettings

AT = "2026-01-02T03:04:05Z"
FIRST, SECOND = "http://first.example.org/x", "http://second.example.org/y"


def condition(cause: str, kind: str = "refused") -> Condition:
    return Condition(kind, cause, f"Because of {cause}.", "Mend it.")


def test_the_same_cause_goes_on_with_the_words_of_today() -> None:
    before = {RUN: Incident.of(condition("a"), AT)}
    today = Condition("refused", "a", "Because of a, still.", "Mend it.")
    opened, over = settled(before, {RUN: today}, "later")
    assert (opened[RUN].since, opened[RUN].reason, over) == (AT, "Because of a, still.", ())


def test_another_cause_is_another_incident_and_no_recovery() -> None:
    before = {RUN: Incident.of(condition("a"), AT)}
    opened, over = settled(before, {RUN: condition("a", "failed")}, "later")
    assert (opened[RUN].state, opened[RUN].since, over) == ("failed", "later", ())


def test_what_is_not_known_stays_and_what_is_well_is_over() -> None:
    before = {RUN: Incident.of(condition("a"), AT), STALE: Incident.of(condition("b"), AT)}
    opened, over = settled(before, {RUN: None}, "later")
    assert list(opened) == [STALE]
    assert over == (before[RUN],)


class Receivers:
    """Two addresses that fail when they are told to, and what each has taken."""

    def __init__(self) -> None:
        self.taken: dict[str, list[Message]] = {FIRST: [], SECOND: []}
        self.failing: set[str] = set()

    def send(self, message: Message, address: Address) -> str:
        if address.value in self.failing:
            return "no answer"
        self.taken[address.value].append(message)
        return ""

    @property
    def post(self) -> Post:
        return Post(OperatorSettings(notify=(FIRST, SECOND)), self.send)


SLOTS = (RUN, WAITING, STALE)
CAUSE = st.sampled_from([None, "a", "b"])
NIGHT = st.tuples(
    st.dictionaries(st.sampled_from(SLOTS), CAUSE, max_size=3),
    st.sets(st.sampled_from([FIRST, SECOND])),
)


@given(st.lists(NIGHT, max_size=12))
def test_every_incident_is_told_once_and_its_end_once(
    nights: list[tuple[dict[str, str | None], set[str]]],
) -> None:
    """Each incident has a number in its words, by which it is counted on the other side."""
    receivers = Receivers()
    opened: dict[str, tuple[str, str]] = {}  # slot: the cause and the number of its incident
    ended, count = set(), 0
    with tempfile.TemporaryDirectory() as folder:
        for causes, failing in [*nights, ({}, set())]:  # in the last night everybody answers
            receivers.failing = failing
            found: dict[str, Condition | None] = {}
            for slot, cause in causes.items():
                if cause is None:
                    found[slot] = None
                    ended |= {opened.pop(slot)[1]} if slot in opened else set()
                    continue
                if opened.get(slot, ("", ""))[0] != cause:
                    count += 1
                    opened[slot] = (cause, f"<{count}>")
                found[slot] = Condition("refused", cause, opened[slot][1], "Mend it.")
            tell(Path(folder), "mini", found, post=receivers.post)
        left = state.load_state(Path(folder), "mini")
    assert left.over == ()
    assert {slot: each.cause for slot, each in left.incidents.items()} == {
        slot: cause for slot, (cause, _) in opened.items()
    }
    for messages in receivers.taken.values():
        told = [message.reason for message in messages if message.state != "recovered"]
        over = [
            number
            for message in messages
            if message.state == "recovered"
            for number in re.findall("<[0-9]+>", message.reason)
        ]
        assert len(set(told)) == len(told)
        assert {number for _, number in opened.values()} <= set(told)
        assert sorted(over) == sorted(ended & set(told))


def test_two_receivers_of_whom_one_fails(tmp_path: Path) -> None:
    receivers = Receivers()
    receivers.failing = {SECOND}
    tell(tmp_path, "mini", {RUN: condition("a")}, post=receivers.post)
    known = state.load_state(tmp_path, "mini")
    assert untold(known, receivers.post.addresses) == ["http://second.example.org"]
    receivers.failing = set()
    tell(tmp_path, "mini", {RUN: condition("a")}, post=receivers.post)
    tell(tmp_path, "mini", {RUN: condition("a")}, post=receivers.post)
    tell(tmp_path, "mini", {RUN: None}, post=receivers.post)
    tell(tmp_path, "mini", {RUN: None}, post=receivers.post)
    told = [[message.state for message in taken] for taken in receivers.taken.values()]
    assert told == [["refused", "recovered"], ["refused", "recovered"]]


def test_who_was_not_told_of_an_incident_is_not_told_of_its_end(tmp_path: Path) -> None:
    receivers = Receivers()
    receivers.failing = {FIRST, SECOND}
    tell(tmp_path, "mini", {RUN: condition("a")}, post=receivers.post)
    receivers.failing = set()
    tell(tmp_path, "mini", {RUN: None}, post=receivers.post)
    assert receivers.taken == {FIRST: [], SECOND: []}


def test_several_ends_are_one_message(tmp_path: Path) -> None:
    receivers = Receivers()
    found = {RUN: condition("a"), STALE: condition("b", "stale")}
    tell(tmp_path, "mini", found, post=receivers.post)
    tell(tmp_path, "mini", {RUN: None, STALE: None}, post=receivers.post)
    assert [message.state for message in receivers.taken[FIRST]] == [
        "refused",
        "stale",
        "recovered",
    ]
    assert "refused since" in receivers.taken[FIRST][-1].reason
    assert "stale since" in receivers.taken[FIRST][-1].reason


def test_what_cannot_be_named_is_taken_over_by_the_dataset_that_it_belongs_to(
    tmp_path: Path,
) -> None:
    receivers = Receivers()
    raws = (tmp_path / "raw",)
    tell(
        tmp_path,
        "",
        {RUN: condition("a", "failed")},
        last_run=state.LastRun("failed", AT, AT, "a"),
        raws=raws,
        post=receivers.post,
    )
    assert [each.dataset for each in state.load_all(tmp_path)] == [""]
    tell(tmp_path, "mini", {RUN: None}, raws=raws, post=receivers.post)
    assert [each.dataset for each in state.load_all(tmp_path)] == ["mini"]
    assert [message.state for message in receivers.taken[FIRST]] == ["failed", "recovered"]


@pytest.mark.parametrize("content", [b"", b"[]", b'{"dataset": 1}', b"\xff"])
def test_a_damaged_memory_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    receivers = Receivers()
    tell(tmp_path, "mini", {RUN: condition("a")}, post=receivers.post)
    state.path_of(tmp_path, "mini").write_bytes(content)
    tell(tmp_path, "mini", {RUN: condition("a")}, post=receivers.post)
    assert [message.state for message in receivers.taken[FIRST]] == ["refused", "refused"]
