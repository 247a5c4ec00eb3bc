"""Words of the annotated text are found in a rendition that differs in space and marks."""

from __future__ import annotations

import pytest

from tests.extraction.alignment import Alignment

TEXT = "Head\n\nExports fell by 4.6 percent.\n\nSource\t2022\t2023\nCoal\t5\t7\n"


@pytest.mark.parametrize(
    ("rendition", "words", "expected"),
    [
        (TEXT, "4.6 percent", "4.6 percent"),
        ("# Exports\nfell by\u00a04.6  percent.", "by 4.6 percent", "by\u00a04.6  percent"),
        ("Menu 4.6 percent\n" + TEXT, "fell by 4.6 percent", "fell by 4.6 percent"),
        ("Head\n\n| Source | 2022 | 2023 |\n| --- | --- | --- |\n| Coal | 5 | 7 |", "7", "7"),
        ("Head\n\nSource 2022 2023", "fell by 4.6 percent", None),
        (TEXT, "ell by", None),
    ],
)
def test_words_are_found_or_are_not_there(rendition: str, words: str, expected: str | None) -> None:
    start = TEXT.index(words) if words != "7" else TEXT.index("7\n")
    found = Alignment(TEXT, rendition).span((start, start + len(words)))
    assert (rendition[slice(*found)] if found else None) == expected


def test_chinese_is_compared_character_by_character() -> None:
    text, rendition = "出口下降一成。", "据统计,出口 下降一成!"
    start, end = Alignment(text, rendition).span((2, 6)) or (0, 0)
    assert rendition[start:end] == "下降一成"
