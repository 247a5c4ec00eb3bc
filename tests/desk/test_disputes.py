"""Refused rows and conflicts at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.desk.conftest import Browser, Desk


def test_a_refused_row_leads_to_its_card_and_is_gone_once_it_reads(
    desk: Desk, browser: Browser
) -> None:
    item = browser.items()[1]
    browser.change(item, "accept", cells={**item["cells"], "indicator": "population"})
    (rule,) = browser.get("/quarantine")["rules"]
    assert rule["rule"] == "unit.dimension"
    (row,) = rule["rows"]
    assert (row["source"], row["table"], row["words"]) == (
        "note",
        "figures",
        "nearly USD 15 billion",
    )
    assert row["span"] == item["span"]
    browser.change(browser.items()[1], "edit", cells=item["cells"])
    assert browser.get("/quarantine")["rules"] == []


def test_a_conflict_is_decided_by_a_correction_with_a_reason(desk: Desk, clash: Browser) -> None:
    (found,) = [each for each in clash.get("/conflicts")["conflicts"] if each["verdict"] == "clash"]
    figure = next(each for each in found["figures"] if each["source"] == "note")
    change = {"column": "period", "value": "in 2021", "reason": "misread: a year earlier"}
    answer = clash.post("/correct", source="note", row=figure, change={**change, "reason": " "})
    assert answer["fault"] == "a correction needs a name and a reason"
    left = clash.post("/correct", source="note", row=figure, change=change)
    assert left["conflicts"] == []
    lines = (desk.places.folder / "corrections.csv").read_text().splitlines()
    assert lines[0] == "row_id,column,expect,value,reason,by,date"
    assert lines[1].startswith(
        f"{figure['row_id']},period,in 2022,in 2021,misread: a year earlier,Ana,"
    )
    row = desk.places.table("figures").read_text().splitlines()[1]
    assert ",in 2022," in row  # the row itself stays as it was transcribed


def test_a_second_correction_of_a_cell_expects_the_first(desk: Desk, clash: Browser) -> None:
    found = clash.get("/conflicts")["conflicts"][0]
    figure = next(each for each in found["figures"] if each["source"] == "note")
    change = {"column": "coverage", "value": "goods", "reason": "goods only"}
    clash.post("/correct", source="note", row=figure, change=change)
    answer = clash.post("/correct", source="note", row=figure, change=change)
    assert answer["fault"] == "coverage is that already; write what it should be"
    change = {"column": "coverage", "value": "services", "reason": "services after all"}
    assert clash.post("/correct", source="note", row=figure, change=change)["status"] == 200


def test_a_row_is_left_out_by_a_correction(desk: Desk, clash: Browser) -> None:
    found = clash.get("/conflicts")["conflicts"][0]
    figure = next(each for each in found["figures"] if each["source"] == "other")
    change = {"column": "*", "value": "exclude", "reason": "withdrawn by its publisher"}
    assert clash.post("/correct", source="other", row=figure, change=change)["conflicts"] == []
    change = {"column": "*", "value": "burn", "reason": "x"}
    assert clash.post("/correct", source="other", row=figure, change=change)["status"] == 422
