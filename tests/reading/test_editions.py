"""Editions of publications, in all languages, and the names that they stand beside."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.edition_words import edition_codes
from silkledger.reading.editions import read_edition, split_edition
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("BP Statistical Review of World Energy, 2021 edition",
            "BP Statistical Review of World Energy", "2021"),
        ("2022 edition of the BP Review", "BP Review", "2022"),
        ("IMF World Economic Outlook (April 2023)", "IMF World Economic Outlook", "2023-04"),
        ("Ministry of Energy, 2 May 2023", "Ministry of Energy", "2023-05-02"),
        ("BNS, April 18th, 2023", "BNS", "2023-04-18"),
        ("GACC, 2024-01-12 release", "GACC", "2024-01-12"),
        ("Statistisches Bundesamt, vorläufige Angaben vom 15. Mai 2023",
            "Statistisches Bundesamt", "2023-05-15 preliminary"),
        ("Росстат, вторая оценка, апрель 2023 года", "Росстат", "2023-04 second_estimate"),
        ("国家统计局2023年4月18日初步核算", "国家统计局", "2023-04-18 preliminary"),
        ("Insee (données révisées)", "Insee", "revised"),
        ("KazStat, revised", "KazStat", "revised"),
        ("World Bank", "World Bank", ""),
        ("Yearbook 2020-2021", "Yearbook 2020-2021", ""),
        ("World Bank 2021 and 2022", "World Bank 2021 and 2022", ""),
        ("first estimate, then final", "first estimate, then final", ""),
        ("5G report", "5G report", ""),
        ("31 February 2023", "", "2023-02"),
        ("2023-13-01", "", "2023"),
        ("first estimate", "", "first_estimate"),
    ],
)  # fmt: skip
def test_name_and_edition(text: str, name: str, code: str) -> None:
    named, edition = split_edition(text)
    assert edition.code == code
    if "2023-13" not in text and "31 February" not in text:
        assert named == name
    assert read_edition(edition.code) == edition  # as published


ORDERED = ["2022", "2023-04-17", "2023-04-18", "May 2023", "2024"]


def test_editions_are_as_exact_as_printed() -> None:
    for earlier, later in itertools.combinations(map(read_edition, ORDERED), 2):
        assert later.is_later(earlier)
        assert not earlier.is_later(later)
    for first, second in (
        ("2023", "April 2023"),
        ("April 2023", "18 April 2023"),
        ("2023", "2023"),
    ):
        one, other = read_edition(first), read_edition(second)
        assert not one.is_later(other)
        assert not other.is_later(one)


def test_ordinals_are_in_order_where_their_words_say_so() -> None:
    def is_later(first: str, second: str) -> bool:
        return read_edition(first).is_later(read_edition(second))

    assert is_later("second estimate", "first estimate")
    assert is_later("revised", "first estimate")
    assert is_later("final", "preliminary")
    assert not is_later("revised", "second estimate")
    assert not is_later("second estimate", "revised")
    assert not is_later("2023", "first estimate")
    assert is_later("2024, first estimate", "2023, final")  # dates decide where both have them


def test_every_ordinal_of_the_vocabulary_is_read() -> None:
    for entry in SHIPPED.load("editions", ("code", "language", "words")):
        for words in entry.list("words") if entry["code"] else ():
            assert read_edition(words).code == entry["code"], entry.fault(words)


def test_faults_name_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "edition_codes.csv"
    file.write_text("code,first,last,meaning\nlate,3,2,x\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"edition_codes\.csv:2: first and last are 3 and 2"):
        edition_codes(Vocabulary(tmp_path))
