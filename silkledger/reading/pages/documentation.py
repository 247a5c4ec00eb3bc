"""Write the page docs/reading.md, the list of rules, from the vocabularies.

Run `python -m silkledger.reading.pages.documentation > docs/reading.md`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from silkledger.reading.pages import parity
from silkledger.reading.pages.page_section import PUBLISHED
from silkledger.schemas.vocabulary import SHIPPED

_TITLES = {
    "reading": "Reading rules",
    "refusal": "Refusal rules",
    "choice": "Choice rules",
}


def page() -> str:
    """Return the page as Markdown. A test compares it with the file in docs/."""
    entries = SHIPPED.load("rules", ("rule", "kind", "meaning", "fix"), key=("rule",))
    parts = [
        "# How figures are read",
        "Every reading names the rules that contributed to it, every refusal its own rule. "
        "In messages, {braces} stand for words that are filled in. "
        "This page is generated from `schemas/vocabularies/`: edit the vocabulary, not the page.",
    ]
    parts += [
        "## Languages",
        "What is read in each language, with an example of each feature: bound, value and "
        f"canonical unit, or the dates of a period for a source published on {PUBLISHED}. A test "
        "reads every example. A language that lacks a feature says why.",
        *parity.sections(SHIPPED),
    ]
    for file in dict.fromkeys(Path(entry.file).stem for entry in entries):
        parts.append(f"## {file.capitalize()}")
        for kind, title in _TITLES.items():
            rows = [entry for entry in entries if entry.file.stem == file and entry["kind"] == kind]
            if not rows:
                continue
            columns = ("rule", "meaning", "fix") if kind == "refusal" else ("rule", "meaning")
            lines = [f"| {' | '.join(columns)} |", f"| {' | '.join('---' for _ in columns)} |"]
            lines += [
                "| "
                + " | ".join(_cell(entry[column], code=column == "rule") for column in columns)
                + " |"
                for entry in rows
            ]
            parts += [f"### {title}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def _cell(text: str, *, code: bool) -> str:
    return f"`{text}`" if code else text.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    sys.stdout.write(page())
