"""Names of indicators: every language names every indicator, and no name stands for two."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.indicator_names import indicator_names
from silkledger.indicators import indicators
from silkledger.reading.text import languages
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError

if TYPE_CHECKING:
    from pathlib import Path

NAMES = indicator_names(SHIPPED)


def test_every_language_names_every_indicator() -> None:
    assert set(NAMES) == set(languages.language_codes(SHIPPED))
    for language, names in NAMES.items():
        assert set(names) == set(indicators(SHIPPED)), language
        assert all(names.values()), language


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("en", "policy_rate", "key rate"),
        ("zh", "electricity_output", "发电量"),
        ("zh", "electricity_output", "發電量"),
        ("zh", "unemployment_rate", "失业率"),
        ("zh", "unemployment_rate", "失業率"),
        ("ru", "freight_turnover", "грузооборот"),
        ("de", "budget_deficit", "Haushaltsdefizit"),
        ("fr", "public_debt", "dette publique"),
    ],
)
def test_names_are_those_of_the_press(language: str, code: str, name: str) -> None:
    assert name in NAMES[language][code]


def test_chinese_names_come_in_both_scripts() -> None:
    simplified = "额贸业产车农铁电"
    for code, names in NAMES["zh"].items():
        if any(character in name for name in names for character in simplified):
            assert any(not set(name) & set(simplified) for name in names), code


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("nothing,fr,rien", "code: 'nothing' is not in indicators.csv"),
        ("gdp,it,PIL", "language is 'it'; move the row to it.csv"),
        ("gdp,fr,", "names: the cell is empty"),
        ("gdp,fr,produit", "code: gdp has names in fr already; keep one row"),
        ("imports,fr,Exportations", "'Exportations' already names exports; keep one"),
    ],
)
def test_every_fault_of_the_names_names_its_line(tmp_path: Path, row: str, fault: str) -> None:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    file = folder / "indicator_names" / "fr.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    if row.startswith("imports"):
        lines = [line for line in lines if not line.startswith("imports,")]
    lines.append(row)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=rf"fr.csv:{len(lines)}: .*{fault}"):
        indicator_names(Vocabulary(folder))


def test_an_indicator_without_a_name_in_a_language_is_a_fault(tmp_path: Path) -> None:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    file = folder / "indicator_names" / "ru.csv"
    kept = [
        line
        for line in file.read_text(encoding="utf-8").splitlines()
        if not line.startswith(("gdp,", "harvest,"))
    ]
    file.write_text("\n".join(kept) + "\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"ru.csv:\d+: names of gdp, harvest are missing"):
        indicator_names(Vocabulary(folder))
