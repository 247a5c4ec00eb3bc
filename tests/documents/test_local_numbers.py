"""Numbers of Switzerland tell its German; a comma or points of groups tell another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.documents.local_numbers import with_variety
from silkledger.documents.rendering import render_document
from tests.extraction.texts import candidates_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Ende 2019 lebten in der Schweiz 8'603'900 Menschen, das sind 0.7 Prozent mehr als 2018.\n"


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        (TEXT, "de-CH"),
        (TEXT.replace("'", "’"), "de-CH"),
        (TEXT.replace("0.7", "0,7"), "de"),
        (TEXT.replace("8'603'900", "8.603.900"), "de"),
        (TEXT.replace("8'603'900", "vier"), "de"),  # no groups that tell it
        (TEXT + "Am 30.6. waren es 1.250 mehr.\n", "de"),
    ],
)
def test_numbers_tell_the_variety(text: str, locale: str) -> None:
    assert with_variety(text, "de") == locale


def test_other_languages_stay() -> None:
    assert with_variety(TEXT, "en") == "en"


def test_a_document_is_read_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    locale = render_document(path).printed.locale
    assert locale == "de-CH"
    assert all(not each.reasons for each in candidates_of(TEXT, locale))


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Una inversión de más de $1,000 millones.", "es-419"),
        ("Exportó 1,234,567 toneladas.", "es-419"),
        ("Subió 7.2 % a 12,345 toneladas.", "es-419"),
        ("Subió 7,2 % a 1,000 toneladas.", "es"),
        ("Exportó 1.234.567 toneladas y 1,000 sacos.", "es"),
        ("La incidencia fue de 7,146 puntos.", "es"),  # a decimal may have three digits
    ],
)
def test_spanish_of_latin_america_is_told_by_its_numbers(text: str, locale: str) -> None:
    assert with_variety(text, "es") == locale
