"""Find figures of a release: `search` by words, `show` by id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError
from silkledger.indicator_names import COLUMNS, indicator_names
from silkledger.reader.locate import files_of_vocabulary, release_folder
from silkledger.reader.tables import load, load_more
from silkledger.schemas.vocabulary import SHIPPED
from silkledger.schemas.vocabulary_file import vocabulary_entries

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    import pyarrow as pa

FOUND = (
    "figure_id",
    "indicator_name",
    "place",
    "counterpart_place",
    "entity",
    "item",
    "period",
    "as_reported",
    "bound",
    "value",
    "unit",
    "said_by",
    "measured_by",
)
_WORD = re.compile(r"\w+")
# Writing systems without spaces: what is asked for is looked for as it stands.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def search(
    words: str,
    version: str | None = None,
    dataset: str | None = None,
    published: str | Path | None = None,
    *,
    withdrawn: bool = False,
) -> pd.DataFrame:
    """Return the figures that have every word: a row per figure, in the order of the release.

        silkledger.search("gas reserves turkmenistan")

    A word is found at the start of a word of the indicator (code, name and definition, and its
    names in the languages of the press, the dataset's own included), of the places, entity, item,
    period, source or publisher, or of the printed wording; case does not matter. Arguments and
    errors are those of `load`.
    """
    figures = named(version, dataset, published, withdrawn=withdrawn)
    names = _names_by_code(release_folder(version, dataset, published))
    texts = [
        " ".join(str(cell) for cell in row if isinstance(cell, str)).casefold()
        + names.get(code, "")
        for code, row in zip(
            figures["indicator"],
            figures[[*FOUND[1:], "indicator", "definition", "title"]].itertuples(index=False),
            strict=True,
        )
    ]
    asked = [word.casefold() for word in words.split()]
    keep = [all(_has(text, word) for word in asked) for text in texts]
    return figures.loc[keep, list(FOUND)].reset_index(drop=True)


def show(
    figure_id: str,
    version: str | None = None,
    dataset: str | None = None,
    published: str | Path | None = None,
    *,
    withdrawn: bool = False,
) -> dict[str, Any]:
    """Return all that a release says of a figure.

        silkledger.show("a1b2c3")["figure"]["as_reported"]

    The keys are figure, source, indicator (dicts), best, conflicts and checks (lists of dicts of
    the rows that name the figure) and official_values (those that the checks cite). Arguments and
    errors are those of `load`; raises CannotRunError also if there is no such figure.
    """
    place: dict[str, Any] = {"version": version, "dataset": dataset, "published": published}
    figure = one_figure(figure_id, withdrawn=withdrawn, **place)
    (source,) = _rows("sources", "source_id", figure["said_by"], **place)
    (indicator,) = _rows("indicators", "code", figure["indicator"], **place)
    naming = {
        table: _naming(table, figure_id, **place) for table in ("best", "conflicts", "checks")
    }
    return {
        "figure": figure,
        "source": source,
        "indicator": indicator,
        **naming,
        "official_values": _official_values(naming["checks"], **place),
    }


def one_figure(figure_id: str, *, withdrawn: bool, **place: Any) -> dict[str, Any]:
    """Return the row of the figure. Raises CannotRunError if there is none."""
    figures = load("figures", arrow=True, withdrawn=withdrawn, **place)
    rows = _having(figures, "figure_id", figure_id)
    if not rows:
        raise CannotRunError(f"no figure {figure_id}; `silkledger search WORDS` finds ids")
    return rows[0]


def named(
    version: str | None,
    dataset: str | None,
    published: str | Path | None,
    *,
    withdrawn: bool = False,
) -> pd.DataFrame:
    """Return the figures with the names of their indicators, places and sources."""
    place: dict[str, Any] = {"version": version, "dataset": dataset, "published": published}
    figures = load("figures", withdrawn=withdrawn, **place)
    indicators = load_more("indicators", **place).set_index("code")
    places = load_more("places", **place).set_index("code")["name"]
    sources = load_more("sources", **place).set_index("source_id")["title"]
    return figures.assign(
        indicator_name=figures["indicator"].map(indicators["name"]),
        definition=figures["indicator"].map(indicators["definition"]),
        place=figures["geography"].map(places).fillna(figures["geography"]),
        counterpart_place=figures["counterpart"].map(places).fillna(figures["counterpart"]),
        title=figures["said_by"].map(sources),
    )


def _names_by_code(release: Path) -> dict[str, str]:
    """Return the names of each indicator in all languages, as one text.

    They are the shipped names and those that the release carries. The release was checked when it
    was made: its names are only added here, so that it is read by another program's version too.
    """
    names = {
        (code, language): own
        for language, by_code in indicator_names(SHIPPED).items()
        for code, own in by_code.items()
    }
    for file in files_of_vocabulary(release, "indicator_names"):
        for entry in vocabulary_entries(file, COLUMNS, required=COLUMNS, added=True):
            names[entry["code"], entry["language"]] = entry.list("names")
    texts: dict[str, list[str]] = {}
    for (code, _), own in names.items():
        texts.setdefault(code, []).extend(own)
    return {code: " " + " ".join(own).casefold() for code, own in texts.items()}


def _has(text: str, word: str) -> bool:
    if _UNSPACED.search(word) or not _WORD.fullmatch(word):
        return word in text
    return re.search(rf"\b{re.escape(word)}", text) is not None


def _rows(table: str, column: str, value: object, **place: Any) -> list[dict[str, Any]]:
    return _having(load_more(table, arrow=True, **place), column, value)


def _having(rows: pa.Table, column: str, value: object) -> list[dict[str, Any]]:
    import pyarrow.compute as pc

    matching: list[dict[str, Any]] = rows.filter(pc.equal(rows[column], value)).to_pylist()
    return matching


def _official_values(checks: list[dict[str, Any]], **place: Any) -> list[dict[str, Any]]:
    """Return the values that checks cite; checks before schema 1.3.0 hold theirs themselves."""
    ids = {name for row in checks for name in row.get("official_ids", ())}
    return [
        row
        for row in (load_more("official_values", arrow=True, **place).to_pylist() if ids else ())
        if row["official_id"] in ids
    ]


def _naming(table: str, figure_id: str, **place: Any) -> list[dict[str, Any]]:
    """Return the rows of a table that name the figure in any of their cells."""
    return [
        row
        for row in load_more(table, arrow=True, **place).to_pylist()
        if any(
            cell == figure_id or (isinstance(cell, list) and figure_id in cell)
            for cell in row.values()
        )
    ]
