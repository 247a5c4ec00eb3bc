from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

from silkledger.reading.pages import vocabulary_page
from silkledger.reading.pages.documentation import page
from silkledger.reading.pages.examples import Example
from silkledger.rules import rules
from tests.support.readings import read, refusals
from tests.support.tables import every_row

ROOT = Path(__file__).parent.parent.parent.parent


def test_the_page_is_the_one_that_the_vocabularies_make() -> None:
    assert (ROOT / "docs" / "reading.md").read_text(encoding="utf-8") == page()


def test_every_rule_is_on_the_page_and_every_rule_of_the_code_exists() -> None:
    assert set(re.findall(r"^\| `([a-z_.0-9]+)` \|", page(), re.MULTILINE)) == set(rules())
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "silkledger").rglob("*.py"))
    assert set(re.findall(r'refuse\(\s*"([a-z_]+\.[a-z_.]+)"', code)) <= set(rules())


EXAMPLES = [
    cell
    for table in vocabulary_page.tables()
    for row in table.rows
    for cell in row
    if isinstance(cell, Example)
]


def test_the_page_of_words_is_the_one_that_the_vocabularies_make() -> None:
    assert (ROOT / "docs" / "vocabularies.md").read_text(encoding="utf-8") == vocabulary_page.page()


@every_row(EXAMPLES)
def test_each_example_of_the_page_reads_as_the_page_says(example: Example) -> None:
    if example.rule:
        assert refusals(example.wording, example.locale) == [example.rule]
        return
    found = read(example.wording, example.locale)
    assert (found.bound, found.unit) == (example.bound, example.unit)
    assert abs(Fraction(found.value) - example.value) <= abs(example.value) / 10**20


def test_the_page_has_its_sections_and_no_cell_that_breaks_a_table() -> None:
    text = vocabulary_page.page()
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == [
        table.heading for table in vocabulary_page.tables()
    ]
    for table in vocabulary_page.tables():
        assert table.rows, table.heading
        width = len(table.columns)
        for row in table.rows:
            assert sum(2 if isinstance(cell, Example) else 1 for cell in row) == width
    lines = [line for line in text.splitlines() if line.startswith("|")]
    assert len(lines) == sum(len(table.rows) + 2 for table in vocabulary_page.tables())
