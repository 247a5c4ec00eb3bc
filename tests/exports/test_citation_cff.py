"""CITATION.cff: YAML by the rules of the format, whatever a title holds; each version cites
itself.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import yaml

from silkledger.exports import citation_cff
from silkledger.store import layout
from tests.support import example
from tests.support import releases as made

# The keys of CFF 1.2.0 that a file must have, and those of an author that is no person.
REQUIRED = {"cff-version", "message", "title", "authors"}


def test_a_release_cites_itself(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    second = made.publish_next(tmp_path, made.changed(value=7.1e10))
    found = yaml.safe_load((second / layout.CITATION).read_bytes())
    assert found.keys() >= REQUIRED
    assert (found["cff-version"], found["type"], found["version"]) == ("1.2.0", "dataset", "1.0.1")
    assert found["authors"] == [{"name": person} for person in example.DATASET.contributors]
    assert (found["title"], found["license"]) == (example.DATASET.title, "CC-BY-4.0")


@pytest.mark.parametrize(
    "title", ['A: "b" # c', "line\nend", "- x", "да, 中国", "{}", "&a *b", "yes", "1.0"]
)
def test_any_title_stays_a_text(title: str) -> None:
    dataset = dataclasses.replace(example.DATASET, title=title, contributors=(title,))
    found = yaml.safe_load(citation_cff.build(dataset, "1.0.0"))
    assert (found["title"], found["authors"]) == (title, [{"name": title}])


def test_the_format_asks_for_an_author_and_an_spdx_licence() -> None:
    bare = dataclasses.replace(
        example.DATASET, contributors=(), licence="Ask the author", description=""
    )
    found = yaml.safe_load(citation_cff.build(bare, "1.0.0"))
    assert found["authors"] == [{"name": f"The maintainers of {bare.name}"}]
    assert not {"license", "abstract"} & found.keys()
    assert citation_cff.text(bare, "1.0.0").endswith(f"{bare.title}, version 1.0.0.")
