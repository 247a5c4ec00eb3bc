"""Words of a document are folded by the vocabulary that is passed in, and no other."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.extraction.extraction import extract
from silkledger.extraction.words import words_of
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary
from tests.extraction.texts import cell, rendition

if TYPE_CHECKING:
    from pathlib import Path

RARE = "\u9f98"  # a character that no variant is listed for


@pytest.fixture
def own(tmp_path: Path) -> Vocabulary:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    with (folder / "variants.csv").open("a", encoding="utf-8") as lines:
        lines.write(f"zh,行,{RARE}\n")
    return Vocabulary(folder)


def test_words_have_the_forms_of_the_vocabulary(own: Vocabulary) -> None:
    assert [word.form for word in words_of(f"举{RARE}", "zh", own)] == ["举", "行"]
    assert [word.form for word in words_of(f"举{RARE}", "zh", SHIPPED)] == ["举", RARE]


def test_the_place_of_an_event_is_found_by_the_vocabulary(own: Vocabulary) -> None:
    text = f"2023年5月18日，中国同哈萨克斯坦领导人在西安举{RARE}会晤。"
    document = rendition(text, "zh", "2023-08-01")
    found = [
        each for each in extract(document, vocabulary=own).candidates if each.table == "events"
    ]
    assert [cell(each, "place") for each in found] == ["西安"]
