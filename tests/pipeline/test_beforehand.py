"""What is loaded while a run waits for a server, and that its faults are left to the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.gate import library
from silkledger.ingest.folder.additions import vocabulary_of
from silkledger.pipeline import beforehand

if TYPE_CHECKING:
    from tests.conftest import Mini


@pytest.mark.parametrize("has_suite", [True, False])
def test_the_library_is_loaded_where_a_dataset_has_suites(
    has_suite: bool,
    mini: Mini,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if has_suite:
        mini.write("expectations/figures.json", "{}")
    asked = list[bool]()
    monkeypatch.setattr(library, "great_expectations", lambda: asked.append(True))
    beforehand.start([mini.raw / "s"])
    beforehand.wait()
    assert asked == [True] * has_suite


def test_what_fails_is_left_to_its_step(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    mini.write("vocabularies/units.csv", "no,such,columns\n")
    monkeypatch.setattr(beforehand, "MODULES", ("no_such_module",))
    beforehand.start([mini.raw, mini.raw / "absent"])
    beforehand.wait()
    beforehand.wait()  # nothing is left to wait for


def test_the_vocabulary_of_a_folder_is_kept_until_a_file_changes(mini: Mini) -> None:
    text = "unit,base,factor,dimension\nger,ger,1,count\n"
    mini.write("vocabularies/units.csv", text)
    first = vocabulary_of(mini.raw)
    assert vocabulary_of(mini.raw) is first
    mini.write("vocabularies/units.csv", text.replace("ger,1", "ger,2"))
    second = vocabulary_of(mini.raw)
    assert second is not first
    mini.write("vocabularies/unit_words/de.csv", "unit,language,words\nger,de,Ger\n")
    assert vocabulary_of(mini.raw) is not second
