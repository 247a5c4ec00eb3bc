"""A quarantine read again: what would pass by now does, what would not keeps its reasons, what
can't be judged says why.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from silkledger.errors import CannotRunError
from silkledger.operations.refusals import by_rule
from silkledger.operations.replay import Replayed, replay
from silkledger.pipeline import chain
from silkledger.reading.geography import places
from silkledger.reading.quantities import QuantityContext
from silkledger.release.job import Job
from tests.conftest import DATASET, HEADER, SOURCE
from tests.support.first_releases import release_first

if TYPE_CHECKING:
    from tests.conftest import Mini

BAD = """5m,gdp,Kazakhstan,in 2022,40,42
USD 5 billion,gdp,Elbonia,in 2022,50,63
USD 6 billion,gdp,Elbonia,Q5 2022,70,83
USD 7 billion,gdp
"USD 8 billion",gdp,Kazakhstan,in 2022,99,90
"""
GOOD = "".join(f"USD {n} billion,gdp,China,in {n + 1900},{n}00,{n}14\n" for n in range(1, 90))
EVENTS = (
    "as_reported,kind,title,participants,char_start,char_end\n"
    "sometime soon,meeting,A meeting,China,9000,9013\n"
)


@pytest.fixture
def release(mini: Mini) -> Path:
    figures = mini.raw / "s" / "figures.csv"
    mini.write("s/figures.csv", figures.read_text() + BAD + GOOD)
    mini.write("s/events.csv", EVENTS)
    return release_first(mini)


def _by_line(rows: tuple[Replayed, ...]) -> dict[int, Replayed]:
    return {row.line: row for row in rows if row.table == "figures"}


def test_with_the_same_rules_the_same_is_refused(release: Path) -> None:
    rows = replay(release)
    assert [(row.file, row.line) for row in rows] == [
        ("s/events.csv", 2),
        *(("s/figures.csv", n) for n in range(4, 9)),
    ]
    assert [row.outcome for row in rows] == [
        "refused",
        "refused",
        "refused",
        "refused",
        "undecided",
        "refused",
    ]
    assert "could not be split" in (_by_line(rows)[7].why or "")
    for row in rows:
        if row.outcome == "refused":
            assert tuple(reason["rule"] for reason in row.reasons) == row.rules_then


def test_a_row_passes_once_the_vocabulary_knows_its_word(
    release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from silkledger.reconcile import readings

    def read_place(text: str, **context: Any) -> object:
        return places.read_place("KAZ" if text == "Elbonia" else text, **context)

    monkeypatch.setattr(readings, "read_place", read_place)
    rows = _by_line(replay(release))
    assert (rows[5].outcome, rows[5].rules_then) == ("passes", ("place.unknown",))
    assert (rows[5].reading["value"], rows[5].reading["unit"], rows[5].reading["geography"]) == (
        5e9,
        "USD",
        "KAZ",
    )
    # Of two reasons one is left.
    assert rows[6].outcome == "refused"
    assert "place.unknown" in rows[6].rules_then
    assert all(reason["rule"].startswith("period.") for reason in rows[6].reasons)


def test_a_figure_that_is_published_by_now_is_not_said_to_pass(
    mini: Mini, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same identity as a published figure: raw cells of that one are not at hand, so that
    nothing is promised.
    """
    mini.write(
        "s/figures.csv",
        (mini.raw / "s" / "figures.csv").read_text() + GOOD + "5m,gdp,Kazakhstan,in 2022,0,14\n",
    )
    folder = chain.release(Job((mini.raw,), mini.published)).folder
    assert folder is not None
    from silkledger.reconcile import quantities

    def read_quantity(words: str, context: QuantityContext) -> object:
        return _read_quantity("USD 5 million" if words == "5m" else words, context)

    from silkledger.reading.quantities import read_quantity as _read_quantity

    monkeypatch.setattr(quantities, "read_quantity", read_quantity)
    (row,) = replay(folder)
    assert row.outcome == "undecided"
    assert "which is published" in (row.why or "")


def test_a_span_is_judged_again_with_its_document_only(mini: Mini, tmp_path: Path) -> None:
    wordings = [f"USD {number} billion" for number in range(10, 30)]
    text = ". ".join(wordings).encode()
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "a.txt").write_bytes(text)
    digest = hashlib.sha256(text).hexdigest()
    mini.write("s/source.toml", f'{SOURCE}document = "a.txt"\ndocument_sha256 = "{digest}"\n')
    starts = [16 * number for number in range(len(wordings))]
    starts[3] += 1
    rows = zip(wordings, starts, strict=True)
    mini.write(
        "s/figures.csv", HEADER + "".join(f"{w},gdp,China,in 2022,{s},{s + 14}\n" for w, s in rows)
    )
    folder = chain.release(Job((mini.raw,), mini.published, documents=documents)).folder
    assert folder is not None
    (row,) = replay(folder)
    assert (row.outcome, row.rules_then[0].startswith("raw.span_")) == ("undecided", True)
    assert "--documents" in (row.why or "")
    (row,) = replay(folder, documents)
    assert row.outcome == "refused"
    assert row.reasons[0]["rule"] == row.rules_then[0]
    with pytest.raises(CannotRunError, match="no such folder"):
        replay(folder, documents / "none")


def test_refused_rows_by_rule(release: Path) -> None:
    found = {each.rule: each for each in by_rule(release)}
    assert next(iter(found)) == "place.unknown"  # the one with most refusals comes first
    assert [one.line for one in found["place.unknown"].refused] == [5, 6]
    ragged = found["ingest.ragged"].refused[0]
    assert (ragged.file, ragged.line, ragged.words) == ("s/figures.csv", 7, "USD 7 billion,gdp")
    assert all(
        one.reason and one.fix and one.words for each in found.values() for one in each.refused
    )


def test_no_quarantine_and_a_damaged_one_are_one_clear_line(release: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match=r"has no quarantine\.parquet"):
        by_rule(tmp_path)
    (release / "quarantine.parquet").write_bytes(b"PAR1")
    with pytest.raises(CannotRunError, match="silkledger verify"):
        by_rule(release)


def test_rows_of_a_large_file_are_read_again_too(tmp_path: Path) -> None:
    """Ragged rows belong to no source, a row may name an unknown one; neither stops the others,
    then or now.
    """
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "dataset.toml").write_text(DATASET)
    (raw / "sources.csv").write_text(
        "source_id,title,published_at,locale\na,A,2023-05-03,en\nb,B,2023-05-03,en\n"
    )
    good = "".join(
        f"{'ab'[n % 2]},USD {n} billion,gdp,China,in 2001,{40 * n},{40 * n + 14}\n"
        for n in range(10, 60)
    )
    bad = (
        "a,5m,gdp,China,in 2001,1,3\n"
        "zz,USD 9 billion,gdp,China,in 2001,9000,9013\n"
        "b,USD 9 billion\n"
    )
    header = "source_id,as_reported,indicator,geography,period,char_start,char_end\n"
    (raw / "figures.csv").write_text(header + good + bad)
    folder = chain.release(Job((raw,), tmp_path / "published")).folder
    assert folder is not None
    assert [(row.line, row.outcome, row.rules_then) for row in replay(folder)] == [
        (52, "refused", ("scale.unclear",)),
        (53, "refused", ("raw.source_unknown",)),
        (54, "undecided", ("ingest.ragged",)),
    ]
