"""What pages may ask for, asked without a browser."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from silkledger.curation.accept import accept
from silkledger.curation.candidate_decisions import PROGRAM, read
from silkledger.curation.places import sha256
from silkledger.ingest.folder.seen_rows import unreviewed
from tests.support import curated

if TYPE_CHECKING:
    from tests.desk.conftest import Browser, Desk


def test_an_accepted_figure_is_a_row_that_a_release_publishes(desk: Desk, browser: Browser) -> None:
    items = browser.items()
    assert [item["state"] for item in items] == ["open", "open", "refused"]
    answer = browser.change(items[1], "accept")
    assert answer["status"] == 200
    assert [item["state"] for item in answer["changed"]] == ["accepted"]
    (decision,) = (desk.places.folder / "decisions.jsonl").read_text().splitlines()
    assert json.loads(decision)["by"] == "Ana"
    rows = desk.places.table("figures").read_text().splitlines()
    assert len(rows) == 2
    assert rows[1].startswith("nearly USD 15 billion,,in 2022,,gdp,Kazakhstan,")
    assert (desk.places.folder / "source.toml").exists()


def test_how_rows_read_is_told_before_they_are_accepted(browser: Browser) -> None:
    items = browser.items()
    read = browser.post("/sources/note/readings", ids=[item["id"] for item in items])["read"]
    gdp = read[items[1]["id"]]
    assert (gdp["reads"], gdp["when"], gdp["places"]) == (
        "nearly 15\u00a0billion\u00a0USD",
        "2022",
        "Kazakhstan",
    )
    assert gdp["refusals"] == []
    cells = {**items[1]["cells"], "indicator": ""}
    (row,) = browser.post("/sources/note/readings", rows=[cells])["rows"]
    assert [refusal["column"] for refusal in row["refusals"]] == ["indicator"]
    assert row["reads"] == "nearly 15\u00a0billion\u00a0USD"
    cells = {**items[1]["cells"], "as_reported": "nearly USD 16 billion"}
    (row,) = browser.post("/sources/note/readings", rows=[cells])["rows"]
    assert [refusal["rule"] for refusal in row["refusals"]] == ["raw.span_mismatch"]


def test_what_a_figure_meets_is_told_before_it_is_accepted(desk: Desk, browser: Browser) -> None:
    text = "The GDP of Kazakhstan was USD 19 billion in 2022.\n"
    cells = {"indicator": "gdp", "geography": "Kazakhstan", "period": "in 2022"}
    other = curated.figure(text, "USD 19 billion", cells)
    curated.write(desk.root, "other", text, [other])
    seen = browser.get("/sources/other")["items"][0]
    change = {"item": seen["id"], "action": "accept"}
    assert browser.post("/sources/other/change", changes=[change])["status"] == 200
    item = browser.items()[1]
    met = browser.post("/sources/note/meetings", table="figures", cells=item["cells"])
    assert [each["verdict"] for each in met["met"]] == ["clash"]
    assert met["met"][0]["others"][0]["said_by"] == "other"
    cells = {**item["cells"], "period": "in 2021"}
    assert browser.post("/sources/note/meetings", table="figures", cells=cells)["met"] == []


def test_two_people_at_one_source_see_each_other_and_lose_nothing(desk: Desk) -> None:
    ana, ben = desk.browser("Ana"), desk.browser("Ben")
    item = ana.items()[0]
    assert ben.get("/sources/note")["lock"]["by"] == "Ana"
    answer = ben.change(item, "accept")
    assert (answer["status"], answer["fault"][:20]) == (423, "Ana is at this sourc")
    assert not desk.places.table("figures").exists()
    ana.post("/sources/note/leave")
    assert ben.get("/sources/note/state")["lock"]["mine"]
    cells = {**item["cells"], "geography": "China"}
    assert ben.change(item, "edit", cells=cells)["status"] == 200
    ben.post("/sources/note/leave")
    answer = ana.change(item, "accept")
    assert (answer["status"], answer["fault"][:21]) == (409, "Ben has changed this ")


def test_accepting_all_above_a_confidence_takes_no_refused_row(browser: Browser) -> None:
    answer = browser.post("/sources/note/accept", confidence=0.9)
    assert len(answer["about"]) == 2
    assert [item["state"] for item in browser.items()] == ["accepted", "accepted", "refused"]
    browser.post("/sources/note/undo")
    assert [item["state"] for item in browser.items()] == ["open", "open", "refused"]
    assert browser.post("/sources/note/accept", confidence=0.99)["status"] == 422


def test_a_figure_is_added_by_its_words(browser: Browser) -> None:
    start = curated.TEXT.index("15 billion")
    cells = {"as_reported": "15 billion", "char_start": str(start), "char_end": str(start + 10)}
    answer = browser.post("/sources/note/add", table="figures", cells=cells, sentence="Its GDP.")
    assert answer["about"][0] in answer["order"]
    assert len(browser.items()) == 4


def test_what_a_source_says_of_itself_keeps_the_lines_of_others(
    desk: Desk, browser: Browser
) -> None:
    browser.change(browser.items()[0], "accept")
    path = desk.places.folder / "source.toml"
    path.write_text(f"# by hand\n{path.read_text()}")
    declared = {"title": 'A "note"', "published_at": "2023-05-03", "publisher": "The press"}
    defaults = {"measured_by": "Bureau"}
    answer = browser.post("/sources/note/declare", declared=declared, defaults=defaults)
    assert answer["declared"]["publisher"] == "The press"
    assert path.read_text().startswith('# by hand\ntitle = "A \\"note\\""\n')
    items = browser.items()
    assert items[1]["cells"]["measured_by"] == "Bureau"
    assert "measured_by" not in items[0]["cells"]


def test_how_a_source_names_its_fiscal_years_dates_its_figures(
    desk: Desk, browser: Browser
) -> None:
    browser.change(browser.items()[0], "accept")
    row = {**browser.items()[1]["cells"], "period": "FY2022"}
    declared = {"title": "A note", "published_at": "2023-05-03", "fiscal_year_start_month": "4"}
    for named_by, period in (("", "2021-04 to 2022-03"), ("start", "2022-04 to 2023-03")):
        stated = {**declared, "fiscal_year_named_by": named_by}
        assert browser.post("/sources/note/declare", declared=stated, defaults={})["status"] == 200
        (read,) = browser.post("/sources/note/readings", rows=[row])["rows"]
        assert read["when"] == period
    assert 'fiscal_year_named_by = "start"\n' in (desk.places.folder / "source.toml").read_text()
    faulty = {**declared, "fiscal_year_named_by": "middle"}
    browser.post("/sources/note/declare", declared=faulty, defaults={})
    assert "use one of end, start" in browser.get("/sources/note")["fault"]


def test_a_source_without_a_date_says_what_is_missing_and_can_be_worked_on(
    desk: Desk, browser: Browser
) -> None:
    curated.write(desk.root, "undated", declared='title = "A note"\n')
    source = browser.get("/sources/undated")
    assert "published_at is missing" in source["fault"]
    ids = [item["id"] for item in source["items"]]
    read = browser.post("/sources/undated/readings", ids=ids)["read"]
    assert read[ids[1]]["when"] == "2022"


def test_a_file_that_changes_on_the_disk_is_noticed(desk: Desk, browser: Browser) -> None:
    browser.change(browser.items()[0], "accept")
    version = browser.get("/sources/note/state")["version"]
    path = desk.places.table("figures")
    path.write_text(path.read_text().replace("Kazakhstan", "Uzbekistan"))
    assert browser.get("/sources/note/state")["version"] != version
    assert browser.items()[0]["cells"]["geography"] == "Uzbekistan"


def test_a_word_of_the_dataset_is_added_and_used_at_once(desk: Desk, browser: Browser) -> None:
    cells = {"code": "KAZ", "language": "en", "name": "the great steppe"}
    assert browser.post("/vocabulary", kind="place_aliases", cells=cells)["status"] == 200
    row = {**browser.items()[1]["cells"], "geography": "the great steppe"}
    (read,) = browser.post("/sources/note/readings", rows=[row])["rows"]
    assert read["places"] == "Kazakhstan"
    wrong = {"code": "nowhere", "language": "en", "name": "nowhere"}
    answer = browser.post("/vocabulary", kind="place_aliases", cells=wrong)
    assert answer["status"] == 422
    assert "place_aliases.csv" in answer["fault"]


def test_requests_that_make_no_sense_are_answered_in_one_line(browser: Browser) -> None:
    assert browser.get("/sources/nothing")["fault"] == "there is no such source"
    assert browser.post("/sources/note/change")["status"] == 400
    assert browser.post("/sources/note/undo", more=1)["status"] == 400
    answer = browser.post("/sources/note/change", changes=[{"item": "x", "action": "burn"}])
    assert answer["fault"] == "burn is not something that can be done"
    answer = browser.post("/sources/note/change", changes=[{"item": "x", "action": "accept"}])
    assert answer["status"] == 409


@pytest.mark.parametrize("judged", [False, True])
def test_moving_rows_to_a_changed_text_judges_none_of_them(
    desk: Desk, browser: Browser, judged: bool
) -> None:
    accept(desk.places, by=PROGRAM)
    if judged:
        item = browser.items()[0]
        browser.change(item, "edit", cells={**item["cells"], "geography": "Uzbekistan"})
    curated.write(desk.root, text=f"A new first paragraph.\n\n{curated.TEXT}")
    assert [item["moved"] for item in browser.items()] == [True, True, False]
    assert browser.post("/sources/note/move")["status"] == 200
    rows = {("figures", f"note:{'-'.join(map(str, each['span']))}") for each in browser.items()[:2]}
    unseen = unreviewed(read(desk.places.folder))
    assert unseen == set(sorted(rows)[1:] if judged else rows)
    item = browser.items()[1]
    browser.change(item, "edit", cells={**item["cells"], "geography": "Uzbekistan"})
    assert len(unreviewed(read(desk.places.folder))) == (0 if judged else 1)


def test_a_source_without_rows_follows_a_changed_text(desk: Desk, browser: Browser) -> None:
    browser.change(browser.items()[0], "reject")
    text = f"A new first paragraph.\n\n{curated.TEXT}"
    curated.write(desk.root, text=text)
    items = browser.items()
    assert [item["state"] for item in items] == ["rejected", "open", "refused"]
    assert browser.change(items[1], "accept")["status"] == 200
    declared = (desk.places.folder / "source.toml").read_text()
    assert f'document_sha256 = "{sha256(text)}"' in declared
