from __future__ import annotations

import re
from pathlib import Path

from silkledger.reading.documentation import page
from silkledger.rules import rules

ROOT = Path(__file__).parent.parent.parent


def test_the_page_is_the_one_that_the_vocabularies_make() -> None:
    assert (ROOT / "docs" / "reading.md").read_text(encoding="utf-8") == page()


def test_every_rule_is_on_the_page_and_every_rule_of_the_code_exists() -> None:
    assert set(re.findall(r"^\| `([a-z_.0-9]+)` \|", page(), re.MULTILINE)) == set(rules())
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "silkledger").rglob("*.py"))
    assert set(re.findall(r'refuse\(\s*"([a-z_]+\.[a-z_.]+)"', code)) <= set(rules())
