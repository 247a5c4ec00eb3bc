"""Entities are one by the names that a vocabulary lists, in any language; else by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pytest

from silkledger.judging.entities import entity_name, entity_names, is_site, site_words
from silkledger.judging.qualities import DIFFER, EQUAL, qualities
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError

if TYPE_CHECKING:
    from pathlib import Path


def _vocabulary(folder: Path, *rows: str) -> Vocabulary:
    text = "\n".join(("name,aliases,note", *rows, ""))
    (folder / "entities.csv").write_text(text, encoding="utf-8")
    return Vocabulary(additions=folder)


def test_one_entity_in_several_languages_is_one(tmp_path: Path) -> None:
    railway = "Northern railway,Северная железная дорога;北方铁路,"
    vocabulary = _vocabulary(tmp_path, railway)
    printed = ["the northern railway", "«Северная железная дорога»", "北方鐵路", "Northern Railway"]
    cells = pa.table({"entity": [*printed, "Northern railway station", "Южная железная дорога"]})
    stated = qualities(cells, vocabulary)
    first = np.full(4, 3)
    verdicts = stated.compare(first, np.array([1, 2, 4, 5])).verdict.tolist()
    assert verdicts == [EQUAL, EQUAL, DIFFER, DIFFER]
    assert entity_name("северная  железная дорога", vocabulary) == "Northern railway"
    unlisted = qualities(cells, SHIPPED).compare(first, np.array([1, 2, 4, 5]))
    assert unlisted.verdict.tolist() == [DIFFER] * 4


def test_a_name_of_two_entities_is_told(tmp_path: Path) -> None:
    vocabulary = _vocabulary(tmp_path, "A,the north,", "B,The  North,")
    with pytest.raises(VocabularyError, match=r"entities\.csv:3: .*already used for A; keep one"):
        entity_names(vocabulary)


@pytest.mark.parametrize("name", ["Astra", "Nordholm", "Астра", "星河", "Total", "Capital", "星海"])
def test_only_a_word_of_the_name_makes_an_entity_a_site(name: str) -> None:
    words = site_words(SHIPPED)
    assert not is_site(name)
    for word in words.words:
        assert is_site(f"{word} {name}")
        assert is_site(f"{name.lower()} {word}")
        assert not any(is_site(f"{word} {name} {company}") for company in words.companies)
    assert all(is_site(f"{name} Neu{ending}") for ending in words.endings)
    for word in words.last:
        assert is_site(f"{name}{word}")
        assert not is_site(f"{word}{name}")


def test_an_unknown_form_of_site_words_is_told(tmp_path: Path) -> None:
    (tmp_path / "site_words.csv").write_text("language,form,words\nen,middle,x\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"site_words.csv:2: form: 'middle'"):
        site_words(Vocabulary(tmp_path))
