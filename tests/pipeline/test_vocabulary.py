"""A dataset of a subject that the shipped vocabularies lack: read, judged, published, verified."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from silkledger.errors import InputError
from silkledger.operations.replay import replay
from silkledger.pipeline import additions
from silkledger.release.job import Job
from silkledger.schemas.vocabulary import SHIPPED
from silkledger.verify import verify
from tests.conftest import Mini
from tests.support.released import released

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Vocabularies that no dataset can add to are the shipped ones.
FIXED_IN = {
    f"silkledger.reading.{name}" for name in ("edition_words", "text.languages", "text.variants")
}


@pytest.fixture
def quinoa(mini: Mini) -> Mini:
    """A dataset with an indicator, a unit, a place and a publication of its own."""
    mini.write("dataset.toml", 'name = "quinoa"\ntitle = "Q"\nrequired_indicators = ["quinoa"]\n')
    mini.write(
        "vocabularies/indicators.csv",
        "code,name,definition,dimension,canonical_unit,statistic,part,whole,parts\n"
        "quinoa,Quinoa quinoa,What was reaped,mass,t,flow,,,red_harvest;white_harvest\n"
        "red_harvest,Red,Of it red,mass,t,flow,,,\n"
        "white_harvest,White,Of it white,mass,t,flow,,,\n"
        "red_share,Share of red,Red of all,share,percent,share,red_harvest,quinoa,\n"
        "gers,Homes,Gers in use,count,ger,stock,,,\n",
    )
    mini.write("vocabularies/units.csv", "unit,base,factor,dimension\nger,ger,1,count\n")
    mini.write("vocabularies/unit_words.csv", "unit,language,words\nger,en,ger;gers\n")
    mini.write(
        "vocabularies/groups.csv",
        "code,kind,name,members,note\nXAL,group,Andean land,BOL;PER,own\n",
    )
    mini.write(
        "vocabularies/publications.csv",
        "publication,publisher,aliases\nSeed Review,Seed Office,Seed Review;SR\n",
    )
    mini.write(
        "s/figures.csv",
        "as_reported,indicator,geography,period,measured_by,char_start,char_end\n"
        "90000 t,quinoa,Andean land,in 2022,SR 2023,0,7\n"
        "50000 t,quinoa,Bolivia,in 2022,Seed Review 2023,10,17\n"
        "39000 t,quinoa,Peru,in 2022,SR 2023,20,27\n"
        "20000 t,red_harvest,Bolivia,in 2022,SR 2023,30,37\n"
        "30000 t,white_harvest,Bolivia,in 2022,SR 2023,40,47\n"
        "40%,red_share,Bolivia,in 2022,SR 2023,50,53\n"
        "1200 gers,gers,Bolivia,at the end of 2022,,60,69\n"
        "5 quipus,gers,Bolivia,in 2021,,70,78\n",
    )
    return mini


def _release(mini: Mini) -> Path:
    return released(Job((mini.raw,), mini.published))


def _rows(folder: Path, table: str) -> list[dict[str, Any]]:
    return pq.read_table(folder / f"{table}.parquet").to_pylist()


def test_nothing_is_read_or_judged_with_the_shipped_vocabulary(
    quinoa: Mini, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, asked = SHIPPED.once, list[object]()
    added = {path.stem for path in (quinoa.raw / "vocabularies").iterdir()}

    def once(what: Any, build: Callable[[], object]) -> object:
        function = what[0] if isinstance(what, tuple) else what
        # What this dataset adds nothing to is the same in both, and read once.
        loads_same = function in ("load", "rows") and what[1] not in added
        if not (loads_same or getattr(function, "__module__", "") in FIXED_IN):
            asked.append(what)
        return kept(what, build)

    # The additions themselves are checked against what is shipped; nothing else looks at it.
    monkeypatch.setattr(additions, "check_additions", lambda _: None)
    monkeypatch.setattr(SHIPPED, "once", once)
    folder = _release(quinoa)
    assert asked == []
    figures = {row["indicator"]: row for row in _rows(folder, "figures")}
    assert (figures["gers"]["value"], figures["gers"]["unit"]) == (1200.0, "ger")
    assert figures["quinoa"]["unit"] == "t"
    kinds = {row["kind"] for row in _rows(folder, "checks")}
    assert {"share_identity", "sum_of_members", "sum_of_parts", "plausibility"} <= kinds
    names = {row["code"]: row["name"] for row in _rows(folder, "indicators")}
    assert names["gers"] == "Homes"
    assert {row["code"]: row["members"] for row in _rows(folder, "places")}["XAL"] == ["BOL", "PER"]
    (refused,) = _rows(folder, "quarantine")
    assert "raw/vocabularies/" in refused["fix"] or "quipus" in refused["reason"]


def test_a_release_carries_its_vocabularies_and_is_verified_and_replayed_with_them(
    quinoa: Mini,
) -> None:
    text = "1200 gers and 90000 t"
    quinoa.write("s/d.txt", text)
    quinoa.write("s/source.toml", (quinoa.raw / "s/source.toml").read_text() + 'document = "d.txt"')
    quinoa.write(
        "s/figures.csv",
        "as_reported,indicator,geography,period,char_start,char_end\n"
        "1200 gers,gers,Bolivia,at the end of 2022,0,9\n"
        "90000 t,quinoa,Boliviana,in 2022,14,21\n",
    )
    quinoa.write("dataset.toml", 'name = "quinoa"\ntitle = "Q"\n')
    job = Job((quinoa.raw,), quinoa.published, accept={"gate.refused_share": "A: tiny"})
    folder = released(job)
    for name in ("indicators", "units", "unit_words", "groups", "publications"):
        shipped = folder / "vocabularies" / f"{name}.csv"
        assert shipped.read_bytes() == (quinoa.raw / "vocabularies" / f"{name}.csv").read_bytes()
    manifest = json.loads((folder / "manifest.json").read_text())
    inputs = {entry["name"] for entry in manifest["inputs"]}
    assert {"vocabularies/units.csv", "s/figures.csv"} <= inputs
    assert manifest["vocabularies"]["units"] != SHIPPED.digests()["units"]
    assert manifest["vocabularies"]["rules"] == SHIPPED.digests()["rules"]
    shutil.rmtree(quinoa.raw / "vocabularies")  # the release needs nothing else
    assert verify(folder, quinoa.raw / "s") == ()
    (row,) = replay(folder)
    assert row.outcome == "refused"
    assert [reason["rule"] for reason in row.reasons] == ["place.unknown"]
    (folder / "vocabularies" / "units.csv").write_text("unit,base,factor,dimension\n")
    assert any(problem.file == "vocabularies/units.csv" for problem in verify(folder))


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        (
            "vocabularies/units.csv",
            "unit,base,factor,dimension\nt,t,1,mass\n",
            "raw/vocabularies/units.csv:2 (unit): t already appears in schemas/vocabularies/units/",
        ),
        (
            "vocabularies/unit.csv",
            "unit,base\n",
            "vocabularies/unit.csv: there is no vocabulary unit; did you mean",
        ),
        ("vocabularies/rules.csv", "rule\n", "a dataset can't add to the vocabulary rules"),
        ("vocabularies/units.txt", "", "vocabularies/units.txt: not a CSV file"),
        ("expectations/a.toml", "[[expectation]]\n", "raw/expectations/a.toml:1 (replaces)"),
        (
            "vocabularies/units.csv",
            "unit,base,factor,dimension\nt,t,1,mass\nkg,kg,1,mass\n",
            "in the column replaces",
        ),
    ],
)
def test_a_fault_stops_the_run_in_one_line_and_writes_nothing(
    quinoa: Mini, file: str, text: str, said: str
) -> None:
    quinoa.write(file, text)
    with pytest.raises(InputError) as fault:
        _release(quinoa)
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)
    assert not (quinoa.published / "quinoa").exists() or not any(
        (quinoa.published / "quinoa").glob("*.*.*")
    )


def test_a_source_can_not_have_a_reserved_name(quinoa: Mini) -> None:
    quinoa.write("expectations/source.toml", 'title = "x"\npublished_at = 2023-05-03\n')
    with pytest.raises(InputError, match=r"expectations/source\.toml"):
        _release(quinoa)
