"""Faulty rows of the vocabularies of places are named by file and line."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.geography import place_codes, place_names
from silkledger.schemas.vocabulary import VocabularyError
from tests.support.vocabularies import own_vocabulary

if TYPE_CHECKING:
    from pathlib import Path

GROUPS = "code,kind,defined_by,name,cldr,members,since,note\n"
ALIASES = "code,language,name\n"


@pytest.mark.parametrize(
    ("file", "text", "what"),
    [
        ("groups", GROUPS + "XCA,group,,Central Asia,143,KAZ;KGX,,five\n", "KGX"),
        ("groups", GROUPS + "XCA,club,,Central Asia,143,KAZ,,five\n", "club"),
        ("groups", GROUPS + "XCA,group,,Central Asia,143,,,five\n", "members"),
        ("groups", GROUPS + "WLD,world,,World,001,KAZ,,all\n", "members"),
        ("groups", GROUPS + "XCA,group,,Central Asia,143,KAZ,2024,five\n", "since"),
        (
            "groups",
            GROUPS + "XCA,group,World Bank,Central Asia,143,KAZ,,four\n",
            "default definition",
        ),
        ("place_aliases", ALIASES + "ZZZ,en,Nowhere\n", "ZZZ"),
        ("place_aliases", ALIASES + "CHN,xx,Kina\n", "xx"),
        ("place_aliases", ALIASES + "CHN,en,PRC\nCHN,en,P.R.C\nCHN,en,prc\n", "already appears"),
    ],
)
def test_faulty_row_is_named_by_its_line(file: str, text: str, what: str, tmp_path: Path) -> None:
    (tmp_path / f"{file}.csv").write_text(text, encoding="utf-8")
    vocabulary = own_vocabulary(tmp_path)
    reads = (
        (lambda: place_codes.place_groups(vocabulary))
        if file == "groups"
        else (lambda: place_names.place_aliases(vocabulary, "en"))
    )
    line = len(list(csv.reader(text.splitlines())))
    with pytest.raises(VocabularyError, match=rf"{file}.csv:{line}: .*{what}"):
        reads()
