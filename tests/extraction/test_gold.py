"""The gold is whole: every half has every language and type, and every span fits its text."""

from __future__ import annotations

import csv
import shutil
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from silkledger.indicators import indicators
from silkledger.reading.geography.places import read_place
from silkledger.reading.results import Place
from silkledger.schemas.vocabulary import SHIPPED
from tests.extraction.gold_documents import (
    ANYTHING,
    FOLDER,
    HALVES,
    NOTHING,
    SETS,
    GoldError,
    load,
)

if TYPE_CHECKING:
    from pathlib import Path


# The sets without a document of our own; third to sixth and the last two have both kinds.
PUBLIC_ALONE: dict[str, set[str]] = {
    "seventh": {"es"},
    "eighth": set(),
    "ninth": {"es"},
    "tenth": {"es"},
    "eleventh": {"es"},
    "twelfth": {"es"},
    "thirteenth": {"es"},
    "fourteenth": {"es"},
    "fifteenth": {"es"},
    "sixteenth": {"es"},
    "seventeenth": {"es"},
    "eighteenth": {"es"},
    "nineteenth": {"es"},
    "twentieth": {"es"},
    "twentyfirst": {"es"},
    "twentysecond": {"es"},
    "twentythird": {"es"},
    "twentyfourth": {"es"},
    "twentyfifth": {"es"},
}  # with their further languages


def rows(half: str, table: str) -> list[dict[str, str]]:
    with (FOLDER / half / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("half", HALVES)
def test_each_half_has_all_languages_and_types_and_fits_its_texts(half: str) -> None:
    gold = load(half)
    written, public = gold.documents, [r for r in rows(half, "documents") if r["url"]]
    assert len(written) >= 10
    assert len(public) >= 10
    assert set(gold.absent) == {row["name"] for row in public}
    assert {document.language for document in written} == {"en", "ru", "zh", "de", "fr"}
    assert Counter(row["language"] for row in public) == dict.fromkeys(
        ["de", "en", "fr", "ru", "zh"], 2
    )
    assert {document.type for document in written} == {"txt", "md", "html", "pdf", "docx"}
    assert any(document.events for document in written)


@pytest.mark.parametrize(("name", "further"), PUBLIC_ALONE.items())
def test_a_set_of_public_texts_alone_has_all_languages(name: str, further: set[str]) -> None:
    public = rows(name, "documents")
    assert all(row["url"] for row in public)
    assert len(public) >= 10
    assert {"en", "ru", "zh", "de", "fr"} | further <= {row["language"] for row in public}


@pytest.mark.parametrize("name", [n for n in SETS[len(HALVES) :] if n not in PUBLIC_ALONE])
def test_a_further_set_has_more_languages_and_fits_its_texts(name: str) -> None:
    gold = load(name)
    public = [row for row in rows(name, "documents") if row["url"]]
    assert set(gold.absent) == {row["name"] for row in public}
    assert {"en", "ru", "zh", "de", "fr", "es"} <= {d.language for d in gold.documents}
    assert {"txt", "md", "html"} <= {document.type for document in gold.documents}
    assert len(gold.documents) >= 7
    assert len(public) >= 5


def test_the_sets_share_no_document() -> None:
    names = [row["name"] for half in SETS for row in rows(half, "documents")]
    assert len(names) == len(set(names))


def test_codes_of_the_gold_are_codes_of_the_vocabularies() -> None:
    known = indicators(SHIPPED)
    for half in SETS:
        for row in rows(half, "figures"):
            for code in row["indicator"].split(";"):
                assert code in known or code in ("", NOTHING, ANYTHING), row
            for code in {*row["counterpart"].split(";")} - {"", NOTHING, ANYTHING}:
                place = read_place(code)
                assert isinstance(place, Place), row
                assert place.code == code, row


def test_public_texts_are_not_in_the_repository_but_are_read_from_a_folder(tmp_path: Path) -> None:
    name = next(row["name"] for row in rows("development", "documents") if row["url"])
    assert not list(FOLDER.rglob(f"{name}*"))
    (tmp_path / f"{name}.txt").write_text("something else\n", encoding="utf-8")
    assert load("development", tmp_path).absent[name] == "another text than the annotated one"


@pytest.mark.parametrize(
    ("table", "old", "new", "fault"),
    [
        ("figures", ",27,35,down 31%,", ",28,35,down 31%,", "it stands at 27"),
        ("figures", "down 31%,27,35,", "down 31%,27,900,", "outside the most"),
        ("figures", ",read,-31,", ",read,,", "value is missing"),
        ("figures", ",exact,", ",precise,", "precise is no bound"),
        ("figures", "grain-exports,27", "no-such,27", "no document is named"),
        ("documents", "grain-exports.txt,e", "grain-exports.txt,0", "not the one"),
    ],
)
def test_a_row_that_does_not_fit_is_named(
    tmp_path: Path, table: str, old: str, new: str, fault: str
) -> None:
    shutil.copytree(FOLDER / "development", tmp_path / "development")
    path = tmp_path / "development" / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(GoldError, match=fault):
        load("development", folder=tmp_path)
