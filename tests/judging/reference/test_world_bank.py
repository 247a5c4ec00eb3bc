"""Fetching the World Bank's series, against a server on this machine that speaks its interface,
faults included.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from silkledger.errors import CannotRunError
from silkledger.ingest.inputs import fingerprint
from silkledger.judging.reference.codes import reference_codes
from silkledger.judging.reference.places import places_of
from silkledger.judging.reference.tables import read_reference
from silkledger.judging.reference.world_bank import (
    COLUMNS,
    LONGEST_WAIT,
    TRIES,
    Client,
    Fetched,
    refresh,
)
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.world_bank import PLACES, POPULATION, Answer, Bank, serving


def only(code: str, answer: Callable[[int, int], Answer | None]) -> Bank:
    """A server with a fault in one series."""
    return Bank(lambda asked_for, page, asked: answer(page, asked) if asked_for == code else None)


def outcome(results: tuple[Fetched, ...], code: str) -> Fetched:
    return next(result for result in results if result.code == code)


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_series_of_the_vocabulary_is_fetched_page_by_page_and_read_back(
    tmp_path: Path,
) -> None:
    with serving(Bank()) as bank:
        results = refresh(tmp_path, PLACES, bank.client(size=5))
    wanted = sorted(code.code for code in reference_codes(SHIPPED).values() if code.world_bank_unit)
    assert [result.code for result in results] == wanted
    assert len(wanted) > 10
    assert {(result.rows, result.fault) for result in results} == {
        (17, "")
    }  # three places, six years, one null
    assert [page for code, page in bank.asked if code == POPULATION] == [1, 2, 3, 4]
    assert bank.waits == [bank.waits[0]] * len(
        bank.asked
    )  # polite before each request, patient before none

    made = rows(tmp_path / f"world_bank_{POPULATION}.csv")
    assert tuple(made[0]) == COLUMNS
    assert made[0] == {
        "indicator": POPULATION, "geo": "KAZ", "counterpart": "", "period": "2018",
        "value": "2018507.5",
        "unit": "persons", "source": f"World Bank World Development Indicators {POPULATION}",
        "edition": "2026-10-30",
        "source_repo": "",
        "source_path": f"{bank.base}/v2/country/KAZ;UZB;WLD/indicator/{POPULATION}",
        "licence": "CC-BY-4.0", "retrieved": "2026-11-25",
    }  # fmt: skip
    assert ("UZB", "2020") not in [(row["geo"], row["period"]) for row in made]
    rates = rows(tmp_path / "world_bank_PA.NUS.FCRF.csv")
    assert {row["geo"]: row["unit"] for row in rates if row["geo"] != "WLD"} == {
        "KAZ": "KZT per USD",
        "UZB": "UZS per USD",
    }
    assert {row["counterpart"] for row in rows(tmp_path / "world_bank_TX.VAL.MRCH.CD.WT.csv")} == {
        "WLD"
    }

    files = [fingerprint(path, path.name, within=tmp_path) for path in sorted(tmp_path.iterdir())]
    reference = read_reference(files, ["population", "exports"])
    (value,) = [one for one in reference.observations["population", "KAZ", ""] if one.year == 2020]
    assert (float(value.number), value.unit, value.origin.words) == (
        2020508.0,
        "person",
        "World Development Indicators, 2026-10-30 edition",
    )
    assert reference.unusable == ()


def test_requests_to_a_busy_server_are_repeated_with_longer_waits(tmp_path: Path) -> None:
    busy = only(POPULATION, lambda page, asked: (429, "", {"Retry-After": "7"}) if asked == 1 else
                (503, "", {}) if asked == 2 else None)  # fmt: skip
    with serving(busy) as bank:
        results = refresh(tmp_path, PLACES, bank.client())
    assert outcome(results, POPULATION).rows == 17
    pause = bank.waits[0]
    assert [wait for wait in bank.waits if wait != pause] == [7.0, 14.0]


def test_patience_ends_and_the_last_file_stays(tmp_path: Path) -> None:
    file = tmp_path / f"world_bank_{POPULATION}.csv"
    file.write_text("the last one", encoding="utf-8")
    with serving(only(POPULATION, lambda page, asked: (500, "", {"Retry-After": "99999"}))) as bank:
        results = refresh(tmp_path, PLACES, bank.client())
    assert outcome(results, POPULATION) == Fetched(
        POPULATION, 0, None, "the World Bank returned status 500"
    )
    assert bank.asked.count((POPULATION, 1)) == TRIES
    assert max(bank.waits) == LONGEST_WAIT
    assert file.read_text(encoding="utf-8") == "the last one"
    assert sum(1 for result in results if result.file) == len(results) - 1
    assert not list(tmp_path.glob(".*"))


MESSAGE = (
    '[{"message":[{"id":"120","key":"Invalid value",'
    '"value":"The provided parameter value is not valid"}]}]'
)
HEAD = {"page": 1, "pages": 1, "per_page": 1000, "total": 1}
VALUE = {"countryiso3code": "KAZ", "date": "2020", "value": 5}


FAULTS = (
    (200, MESSAGE, "Invalid value: The provided parameter value is not valid"),
    (200, '[{"page":1,', "the response is not valid JSON"),
    (200, "<html>maintenance</html>", "the response is not valid JSON"),
    (200, "{}", "the response is not a page of values"),
    (200, "[]", "the response is not a page of values"),
    (200, '[{"page":1,"pages":"many","total":1},[]]', "the response is not a page of values"),
    (
        200,
        json.dumps([{**HEAD, "total": 0, "pages": 0, "page": 0}, None]),
        "has no value for these places",
    ),
    (200, json.dumps([{**HEAD, "total": 9}, [VALUE]]), "1 values were returned instead of 9"),
    (200, json.dumps([{**HEAD, "page": 2}, [VALUE]]), "page 2 was returned instead of page 1"),
    (200, json.dumps([HEAD, [{**VALUE, "value": "n/a"}]]), "a value can't be read"),
    (200, json.dumps([HEAD, [{**VALUE, "date": "2020M01"}]]), "a value can't be read"),
    (200, json.dumps([HEAD, [{**VALUE, "countryiso3code": ""}]]), "a value can't be read"),
    (404, "", "the World Bank returned status 404"),
)


def test_a_faulty_response_is_reported_and_affects_no_other_series(tmp_path: Path) -> None:
    codes = sorted(
        {code.code for code in reference_codes(SHIPPED).values() if code.world_bank_unit}
    )
    faults = dict(zip(codes[1:], FAULTS, strict=False))  # a series for each
    assert len(faults) == len(FAULTS) < len(codes) - 1

    def answer(code: str, page: int, asked: int) -> Answer | None:
        return (*faults[code][:2], {}) if code in faults else None

    with serving(Bank(answer)) as bank:
        results = refresh(tmp_path, PLACES, bank.client())
    for code, (_, _, fault) in faults.items():
        assert fault in outcome(results, code).fault
        assert not (tmp_path / f"world_bank_{code}.csv").exists()
        assert bank.asked.count((code, 1)) == 1  # waiting would not help
    assert [result.code for result in results if not result.file] == list(faults)


def test_a_series_that_changes_between_two_pages_is_not_mixed(tmp_path: Path) -> None:
    def other(page: int, asked: int) -> Answer | None:
        return (
            (200, json.dumps([{"page": 2, "pages": 4, "total": 99}, [VALUE]]), {})
            if page == 2
            else None
        )

    with serving(only(POPULATION, other)) as bank:
        results = refresh(tmp_path, PLACES, bank.client(size=5))
    assert "changed between two pages" in outcome(results, POPULATION).fault


def test_an_unreachable_server_is_reported(tmp_path: Path) -> None:
    with serving(Bank()) as bank:
        client = bank.client()
    results = refresh(tmp_path, PLACES, client)
    assert {result.fault for result in results} == {
        "the World Bank can't be reached (ConnectError)"
    }
    assert max(bank.waits) <= LONGEST_WAIT


def test_a_folder_that_cannot_be_created_is_reported(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(CannotRunError, match="can't be created"):
        refresh(
            tmp_path / "taken" / "reference",
            PLACES,
            Client("http://127.0.0.1:9", wait=lambda _: None),
        )


def test_places_are_those_of_the_dataset_with_members_and_the_world(tmp_path: Path) -> None:
    dataset = tmp_path / "dataset.toml"
    dataset.write_text(
        'name = "d"\ntitle = "D"\nrequired_places = ["CHN", "XCA"]\n', encoding="utf-8"
    )
    assert places_of(tmp_path) == ("CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB", "WLD")
    dataset.write_text('name = "d"\ntitle = "D"\n', encoding="utf-8")
    with pytest.raises(CannotRunError, match="names no country"):
        places_of(tmp_path)


def test_the_command_writes_into_reference_and_leaves_with_2_for_a_series_that_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from silkledger.cli import main
    from silkledger.judging.reference import world_bank

    monkeypatch.setattr(world_bank, "PAUSE", 0.0)
    (tmp_path / "dataset.toml").write_text(
        'name = "d"\ntitle = "D"\nrequired_places = ["KAZ"]\n', encoding="utf-8"
    )

    def run(bank: Bank) -> int:
        words = [
            "silkledger",
            "reference",
            "refresh",
            "--raw",
            str(tmp_path),
            "--api",
            f"{bank.base}/v2",
        ]
        monkeypatch.setattr("sys.argv", words)
        with pytest.raises(SystemExit) as left:
            main()
        return int(str(left.value.code))

    with serving(Bank()) as bank:
        assert run(bank) == 0
    said = capsys.readouterr()
    assert f"{tmp_path / 'reference'}: " in said.out
    assert f"reference  {POPULATION}: 12 values" in said.err
    with serving(only(POPULATION, lambda page, asked: (404, "", {}))) as bank:
        assert run(bank) == 2
    assert f"{POPULATION} could not be downloaded" in capsys.readouterr().err
