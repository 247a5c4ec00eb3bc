"""diff, withdraw, quarantine and replay: their output, exit statuses and JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.cli.releases import _shown
from silkledger.published.releases import Listed
from tests.conftest import FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

GOOD = "".join(f"USD {n} billion,gdp,China,in {n + 1900},{n}00,{n}14\n" for n in range(1, 40))


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what the tests share."""
    return tmp_path_factory.mktemp("once") / "releases"


@pytest.fixture
def releases(mini: Mini, command: Command, once: Path) -> Mini:
    """1.0.0 with a refused row, then 1.0.1 with another number; each test has a copy."""
    if not once.exists():
        _publish_two(mini, command)
        shutil.copytree(mini.raw.parent, once)
    shutil.copytree(once, mini.raw.parent, dirs_exist_ok=True)
    return mini


def _publish_two(mini: Mini, command: Command) -> None:
    figures = FIGURES + GOOD + "5m,gdp,Kazakhstan,in 2022,90,92\n"
    for content in (figures, figures.replace("USD 70", "USD 71")):
        mini.write("s/figures.csv", content)
        said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
        assert said.code == 0, said.err


def test_diff_says_what_changed_and_exits_with_1(releases: Mini, command: Command) -> None:
    said = command("diff", "1.0.0", "mini/1.0.1", "--published", releases.published)
    assert (said.code, said.err) == (1, "")
    (line,) = (line for line in said.out.splitlines() if "USD 71 billion" in line)
    assert line.endswith("70\u00a0billion\u00a0USD to 71\u00a0billion\u00a0USD (raw row changed)")


def test_diff_of_a_release_with_itself_exits_with_0(releases: Mini, command: Command) -> None:
    folder = releases.published / "mini" / "1.0.0"
    said = command("diff", folder, "1.0.0", "--published", releases.published)
    assert (said.code, said.out.splitlines()[-1]) == (0, "the tables are equal")


@pytest.mark.parametrize("other", ["1.0.9", "nowhere", "nowhere/1.0.0"])
def test_diff_with_something_that_is_not_a_release_exits_with_2(
    other: str, releases: Mini, command: Command
) -> None:
    said = command("diff", "1.0.0", other, "--published", releases.published)
    assert (said.code, said.out, len(said.err.strip().splitlines())) == (2, "", 1)
    assert other.removeprefix("mini/") in said.last


def test_a_refused_candidate_is_compared_and_its_rows_listed_by_its_run_id(
    releases: Mini, command: Command
) -> None:
    releases.write("s/figures.csv", FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n")
    said = command(
        "release", releases.raw, "--published", releases.published, "--no-prefect", "--json"
    )
    assert said.code == 1
    run = Path(json.loads(said.out)["folder"]).name
    at = ("--published", releases.published)
    found = json.loads(command("diff", "1.0.1", run, *at, "--json").out)
    assert {"table": "figures", "change": "row_removed", "count": 39} in found["counts"]
    assert '"several"' in command("quarantine", run, *at).out
    assert command("replay", run, *at).code == 0


def test_a_fault_of_the_disk_is_one_line(releases: Mini, command: Command) -> None:
    latest = releases.published / "mini" / "latest.json"
    latest.unlink()
    latest.mkdir()
    said = command("releases", "--published", releases.published)
    assert (said.code, len(said.err.strip().splitlines())) == (2, 1)
    assert "latest.json" in said.last


def test_diff_with_a_damaged_release_exits_with_2(releases: Mini, command: Command) -> None:
    (releases.published / "mini" / "1.0.1" / "manifest.json").write_text("{}")
    said = command("diff", "1.0.0", "1.0.1", "--published", releases.published)
    assert said.code == 2
    assert "silkledger verify" in said.last


def test_diff_as_json_is_one_object(releases: Mini, command: Command) -> None:
    said = command("diff", "1.0.0", "1.0.1", "--published", releases.published, "--json")
    found = json.loads(said.out)
    assert (said.code, said.err, found["same"]) == (1, "", False)
    assert {"table", "change", "key", "column", "old", "new", "reason"} == set(found["changes"][0])
    assert sum(row["count"] for row in found["counts"]) == len(found["changes"])


@pytest.mark.parametrize(("count", "words"), [(1, "1 figure"), (2, "2 figures")])
def test_withdrawn_figures_are_counted_in_words_that_fit(count: int, words: str) -> None:
    withdrawn = tuple(map(str, range(count)))
    entry = Listed("1.0.0", "ok", True, 9, 0, 0, "2026-01-02T03:04:05Z", 0, withdrawn, "")
    assert _shown(entry)["why"] == f"{words} withdrawn"


def test_withdraw_takes_back_and_says_what_holds_now(releases: Mini, command: Command) -> None:
    words = ("--by", "A. Person", "--reason", "wrong unit", "--published", releases.published)
    said = command("withdraw", "mini", "1.0.1", *words)
    assert (said.code, said.err) == (0, "")
    assert "mini 1.0.1 was withdrawn: wrong unit (A. Person)" in said.out
    assert "still the current release" in said.out
    assert (releases.published / "mini" / "1.0.1.WITHDRAWN.md").is_file()
    back = json.loads(
        command("withdraw", "mini", "1.0.1", *words, "--latest", "1.0.0", "--json").out
    )
    assert (back["current"], back["state"], len(back["withdrawals"])) == ("1.0.0", "withdrawn", 1)
    listed = json.loads(command("releases", "--published", releases.published, "--json").out)[
        "mini"
    ]
    assert [(row["version"], row["state"], row["latest"]) for row in listed] == [
        ("1.0.1", "withdrawn", False),
        ("1.0.0", "ok", True),
    ]


def test_a_withdrawn_current_release_is_told_and_not_recommended(
    releases: Mini, command: Command
) -> None:
    folder = ("--published", releases.published)
    command("withdraw", "mini", "1.0.1", "--by", "A", "--reason", "wrong unit", *folder)
    page = (releases.published / "mini" / "index.html").read_text(encoding="utf-8")
    assert 'version="1.0.0"' in page
    assert "1.0.1/figures.parquet" not in page.partition('id="section-reading"')[2]
    told = command("report", "1.0.1", *folder)
    assert told.out.strip().endswith("report/index.html")
    assert "1.0.1 was withdrawn: wrong unit (A); correct raw/ and release again" in told.last
    assert "superseded by 1.0.1, which was withdrawn" in command("report", "1.0.0", *folder).last
    assert "superseded by 1.0.1" in command("verify", "1.0.0", *folder).out
    refused = command("series", "gdp", *folder)
    assert (refused.code, "the latest release that was not is 1.0.0" in refused.last) == (1, True)
    assert "(--withdrawn)" in refused.last
    read = command("series", "gdp", "--withdrawn", *folder)
    assert (read.code, "China" in read.out) == (0, True)


def test_figures_are_separated_by_spaces_or_commas(releases: Mini, command: Command) -> None:
    import silkledger

    ids = silkledger.load(published=releases.published)["figure_id"].tolist()[:4]
    words = ("--by", "A", "--reason", "misread", "--published", releases.published, "--json")
    said = command("withdraw", "mini", "1.0.1", *words, "--figures", ids[0], ids[1])
    assert json.loads(said.out)["withdrawals"][-1]["figure_ids"] == sorted(ids[:2])
    said = command("withdraw", "mini", "1.0.1", *words, "--figures", f"{ids[2]},{ids[3]}")
    assert json.loads(said.out)["withdrawals"][-1]["figure_ids"] == sorted(ids[2:])
    assert json.loads(said.out)["state"] == "ok"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("9.9.9",), "no release 9.9.9"),
        (("1.0.1", "extra"), "unexpected arguments"),
        (("1.0.1", "--figures", ""), "--figures is empty"),
        (("1.0.1", "--figures", "zz"), "no figure zz"),
        (("1.0.1", "--latest", "1.0.1"), "withdrawn itself"),
    ],
)
def test_what_cannot_be_withdrawn_exits_with_2_and_changes_nothing(
    words: tuple[str, ...], message: str, releases: Mini, command: Command
) -> None:
    status = (releases.published / "mini" / "status.json").read_bytes()
    said = command(
        "withdraw",
        "mini",
        *words,
        "--by",
        "A",
        "--reason",
        "wrong",
        "--published",
        releases.published,
    )
    assert (said.code, said.out) == (2, "")
    assert message in said.last
    assert (releases.published / "mini" / "status.json").read_bytes() == status


def test_quarantine_lists_what_was_refused_and_what_would_fix_it(
    releases: Mini, command: Command
) -> None:
    said = command("quarantine", "--published", releases.published)
    assert (said.code, said.err) == (0, "")
    assert (
        '  raw/s/figures.csv:43: "5m": "m" may be a scale or a unit; write million or metre in full'
        in said.out
    )
    found = json.loads(
        command("quarantine", "mini/1.0.0", "--published", releases.published, "--json").out
    )
    assert [(rule["rule"], rule["count"]) for rule in found["rules"]] == [("scale.unclear", 1)]
    none = command("quarantine", "--published", releases.published, "--rule", "place.unknown")
    assert (none.code, "no rows refused" in none.out) == (0, True)


def test_replay_says_what_would_pass(releases: Mini, command: Command) -> None:
    said = command("replay", "1.0.0", "--published", releases.published)
    assert (said.code, said.err) == (0, "")
    assert "1 refused before; now 0 would pass, 1 would be refused" in said.out
    found = json.loads(command("replay", "--published", releases.published, "--json").out)
    assert found["counts"] == {"passes": 0, "refused": 1, "undecided": 0}
    assert found["rows"][0]["line"] == 43


def test_without_releases_every_command_says_so(mini: Mini, command: Command) -> None:
    for words in (("quarantine",), ("replay",), ("diff", "1.0.0", "1.0.1")):
        said = command(*words, "--published", mini.published)
        assert (said.code, len(said.err.strip().splitlines())) == (2, 1)
