"""Same inputs, same bytes: whatever the order of raw rows, the clock's zone, the locale, the hash
seed, the processors, how much is done at once and by how many processes.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from silkledger.release.job import Job
from tests.conftest import DATASET, SOURCE
from tests.support import sizes
from tests.support.crowd import Crowd, crowd
from tests.support.depth import deep, some
from tests.support.released import released
from tests.support.releases import differing, tree

HEADER = "as_reported,indicator,geography,counterpart,period,char_start,char_end,note\n"
EVENTS = "as_reported,kind,title,participants,char_start,char_end\n"
# What names the bytes of the raw files, or of the tables that show in which line a row stood.
OF_THE_FILES = {"manifest.json", "manifest.sha256", "croissant.json", "datapackage.json"}
OF_THE_LINES = ("ledger", "quarantine")


def _figures() -> list[str]:
    """Rows of every outcome: fine, repeated, contradicting each other, unreadable, ragged."""
    rows = [
        (
            f"USD {n} billion,trade_turnover,China,{place},in "
            f"{1990 + n},{40 * n},{40 * n + len(f'USD {n} billion')},"
        )
        for n, place in (
            (n, ("Kazakhstan", "Uzbekistan", "Tajikistan")[n % 3]) for n in range(1, 31)
        )
    ]
    rows += [
        f"more than {n} million,population,Kazakhstan,,last year,{9000 + 40 * n},{9016 + 40 * n},"
        for n in (11, 12)
    ]
    rows += [row + "seen twice" for row in rows[:3]]
    rows += [
        "USD 5 billion,gdp,China,,in 2001,7000,7013,",
        "USD 6 billion,gdp,China,,in 2001,7000,7013,",
    ]
    rows += ["5m,gdp,China,,in 2002,7100,7102,", "USD 7 billion,gdp,Ruritania,,in 2002,7200,7213,"]
    return [*rows, "USD 9 billion,gdp", "USD 10 billion,gdp"]


EVENT_ROWS = [
    f"{n} May 2019,meeting,Meeting {n},China;Kazakhstan,{100 * n},{100 * n + 10}"
    for n in range(1, 9)
]


def _raw(folder: Path, seed: int | None = None) -> Path:
    """The raw folder with its rows in another order for each seed; None leaves them as they are."""
    chance = random.Random(seed)
    for name, header, rows in (("figures", HEADER, _figures()), ("events", EVENTS, EVENT_ROWS)):
        shuffled = rows if seed is None else chance.sample(rows, len(rows))
        path = folder / "s" / f"{name}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(header + "\n".join(shuffled) + "\n", encoding="utf-8")
    (folder / "dataset.toml").write_text(DATASET, encoding="utf-8")
    (folder / "s" / "source.toml").write_text(SOURCE, encoding="utf-8")
    corrections = (
        "row_id,column,expect,value,reason,by,date\ns:160-173,*,,exclude,misprint,A. "
        "Person,2023-06-01\n"
    )
    (folder / "s" / "corrections.csv").write_text(corrections, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    return released(Job((_raw(folder / "raw"),), folder / "published"))


def _without_lines(path: Path) -> list[str]:
    return sorted(str(row) for row in pq.read_table(path).drop_columns(["line"]).to_pylist())


def test_the_rows_have_every_outcome(whole: Path) -> None:
    outcomes = pq.read_table(whole / "ledger.parquet")["outcome"].to_pylist()
    assert {name: outcomes.count(name) for name in set(outcomes)} == {
        "published": 31 + 8,
        "duplicate": 3,
        "quarantined": 6,
        "excluded": 1,
    }


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_raw_rows_does_not_show(seed: int, whole: Path, tmp_path: Path) -> None:
    shuffled = released(Job((_raw(tmp_path / "raw", seed),), tmp_path / "published"))
    assert tree(whole).keys() == tree(shuffled).keys()
    may_differ = OF_THE_FILES | {f"{name}.parquet" for name in OF_THE_LINES}
    others = {name for name in differing(whole, shuffled) if not name.startswith("report/")}
    assert others <= may_differ
    for name in OF_THE_LINES:
        assert _without_lines(whole / f"{name}.parquet") == _without_lines(
            shuffled / f"{name}.parquet"
        )


ELSEWHERE = {
    "far east, C, another seed": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"},
    "far west, comma for a point": {
        "TZ": "America/Adak",
        "LC_ALL": "de_DE.UTF-8",
        "PYTHONHASHSEED": "4711",
    },
}
CODE = """
import os, sys
processors = int(sys.argv[3])
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:processors])
os.cpu_count = lambda: processors
import locale
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
import pyarrow
pyarrow.set_cpu_count(processors)
from pathlib import Path
from silkledger.pipeline import chain
from silkledger.release.job import Job
chain.release(Job((Path(sys.argv[1]),), Path(sys.argv[2])))
"""


@pytest.mark.parametrize(("elsewhere", "processors"), some(zip(ELSEWHERE, (1, 8), strict=True), 2))
def test_where_it_runs_does_not_show(
    elsewhere: str, processors: int, whole: Path, tmp_path: Path
) -> None:
    words = [
        sys.executable,
        "-c",
        CODE,
        str(_raw(tmp_path / "another name")),
        str(tmp_path / "out"),
        str(processors),
    ]
    subprocess.run(
        words, env={**os.environ, **ELSEWHERE[elsewhere]}, check=True, timeout=600, cwd=tmp_path
    )
    assert differing(tmp_path / "out" / "mini" / "1.0.0", whole) == []


def test_whether_the_document_is_at_hand_does_not_show(tmp_path: Path) -> None:
    wordings = [f"USD {n} billion" for n in range(10, 20)]
    text = ". ".join(wordings)
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "a.txt").write_text(text, encoding="utf-8")
    raw = _raw(tmp_path / "raw")
    for name in ("events", "corrections"):
        (raw / "s" / f"{name}.csv").unlink()
    digest = hashlib.sha256(text.encode()).hexdigest()
    (raw / "s" / "source.toml").write_text(
        f'{SOURCE}document = "a.txt"\ndocument_sha256 = "{digest}"\n'
    )
    rows = [f"{word},gdp,China,,in 2001,{16 * n},{16 * n + 14}," for n, word in enumerate(wordings)]
    (raw / "s" / "figures.csv").write_text(HEADER + "\n".join(rows) + "\n")
    made = [
        released(Job((raw,), tmp_path / str(at_hand), documents=documents if at_hand else None))
        for at_hand in (True, False)
    ]
    assert differing(*made) == []


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Crowd:
    return crowd(tmp_path_factory.mktemp("crowd"))


@pytest.mark.parametrize("seed", range(deep(2, 12)))
def test_how_much_is_done_at_once_does_not_show(
    seed: int, crowded: Crowd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = shutil.copytree(crowded.published, tmp_path / "published")
    chance = random.Random(seed)
    sizes.draw(monkeypatch, chance)
    folder = released(Job((crowded.raw,), published, workers=chance.randint(1, 3)))
    assert differing(folder, crowded.second) == []
