"""Figures found by words, shown whole, and cited."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

import silkledger
from silkledger.errors import CannotRunError
from silkledger.ingest.inputs import fingerprint
from tests.support import releases as made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    made.publish_first(folder)
    return folder


def ids(words: str, published: Path) -> set[str]:
    return set(silkledger.search(words, published=published)["figure_id"])


def test_every_word_narrows_the_search(published: Path) -> None:
    figures = silkledger.load(published=published)
    everything = set(figures["figure_id"])
    indicator = figures["indicator"].iloc[0]
    found = ids(indicator, published)
    assert found >= set(figures.loc[figures["indicator"] == indicator, "figure_id"])
    assert found != everything
    assert ids("", published) == everything
    assert ids(f"{indicator} no-such-word", published) == set()
    assert ids(indicator.upper(), published) == found


def test_names_in_other_languages_find_an_indicator(published: Path) -> None:
    figures = silkledger.load(published=published)
    population = set(figures.loc[figures["indicator"] == "population", "figure_id"])
    assert population
    for word in ("人口", "население", "Bevölkerung", "población"):
        assert population <= ids(word, published), word


def test_names_that_the_dataset_gave_find_an_indicator(tmp_path: Path) -> None:
    own = tmp_path / "raw" / "vocabularies" / "indicator_names"
    own.mkdir(parents=True)
    rows = (
        "code,language,names,replaces",
        "population,es,vecindario,population",
        "population,qu,runa,",
    )
    (own / "further.csv").write_text("\n".join(rows), encoding="utf-8")
    file = fingerprint(own / "further.csv", "vocabularies/indicator_names/further.csv", within=own)
    example = made.candidate()
    made.publish_next(tmp_path, replace(example, inputs=(*example.inputs, file)))
    figures = silkledger.load(published=tmp_path)
    population = set(figures.loc[figures["indicator"] == "population", "figure_id"])
    for word in ("Vecindario", "Runa", "население"):
        assert population <= ids(word, tmp_path), word
    assert population.isdisjoint(
        ids("población", tmp_path)
    )  # the dataset replaces the shipped names


def test_a_figure_is_shown_with_what_names_it(published: Path) -> None:
    conflict = silkledger.load("conflicts", published=published, arrow=True).to_pylist()[0]
    figure_id = conflict["figure_ids"][0]
    shown = silkledger.show(figure_id, published=published)
    assert shown["figure"]["figure_id"] == figure_id
    assert shown["source"]["source_id"] == shown["figure"]["said_by"]
    assert conflict in shown["conflicts"]
    with pytest.raises(CannotRunError, match="no figure none; `silkledger search WORDS` finds ids"):
        silkledger.show("none", published=published)


def test_a_citation_names_source_wording_place_and_release(published: Path) -> None:
    for figure_id in silkledger.load(published=published)["figure_id"]:
        shown = silkledger.show(figure_id, published=published)
        figure, source = shown["figure"], shown["source"]
        text = silkledger.cite(figure_id, published=published)
        item = silkledger.cite(figure_id, "csl", published=published)
        assert isinstance(text, str)
        assert isinstance(item, dict)
        for part in (source["title"], figure["as_reported"], figure_id, "version 1.0.0"):
            assert part in text
        assert str(source["published_on"]) in text
        assert item["issued"]["date-parts"] == [
            [source["published_on"].year, source["published_on"].month, source["published_on"].day]
        ]
        json.dumps(item)


def test_bibtex_is_balanced_whatever_a_title_holds(published: Path) -> None:
    from silkledger.reader.figure_citations import _bibtex

    item = silkledger.cite("a01", "csl", published=published)
    assert isinstance(item, dict)
    entry = _bibtex({**item, "title": r"100 % of {it} & \more_$1^2~#"})
    plain = re.sub(r"\\[{}$&#%_]", "", entry)
    depth = 0
    for character in plain:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0
    assert not re.search(r"(?<!\\)[%&#$_^~]", plain.replace("@misc", ""))


def test_an_unknown_format_is_named(published: Path) -> None:
    with pytest.raises(CannotRunError, match="no format ris; formats are text, bibtex, csl"):
        silkledger.cite("a01", "ris", published=published)  # type: ignore[arg-type]


def test_the_commands_print_what_the_functions_return(
    published: Path, command: Callable[..., CommandOutput]
) -> None:
    said = command("search", "population", "--published", published, "--json")
    assert {row["figure_id"] for row in json.loads(said.out)["figures"]} == ids(
        "population", published
    )
    assert "a01" in command("search", "--published", published, "").out
    nothing = command("search", "no-such-word", "--published", published)
    assert (nothing.code, nothing.out) == (0, "no figure has all of: no-such-word\n")
    shown: dict[str, Any] = json.loads(
        command("show", "a01", "--published", published, "--json").out
    )
    assert shown["figure"]["figure_id"] == "a01"
    assert "as_reported" in command("show", "a01", "--published", published).out
    cited = command("cite", "a01", "--published", published, "--format", "bibtex").out
    assert cited.startswith("@misc{a01,\n  author = ")
    assert cited.endswith("\n}\n")
    missing = command("cite", "none", "--published", published)
    assert (missing.code, missing.last) == (
        2,
        "silkledger: no figure none; `silkledger search WORDS` finds ids",
    )
