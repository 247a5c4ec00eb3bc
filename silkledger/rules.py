"""Rules by id: what each means, and the message of a refusal (schemas/vocabularies/rules/*.csv).

A rule of kind `reading` contributed to a reading and is kept with the figure. A rule of kind
`choice` chose among figures and is kept with the chosen one. A rule of kind `refusal` refuses a
row; its `meaning` and `fix` are templates in which {text} is the offending text, {column} its raw
column, and callers supply the other names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from silkledger.schemas.vocabulary import SHIPPED

KINDS = ("reading", "refusal", "choice")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its id (dotted), kind, meaning, and for a refusal how to fix the row."""

    id: str
    kind: str
    meaning: str
    fix: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a raw row is refused, in words that a person can act on."""

    rule: str
    column: str
    text: str
    reason: str
    fix: str


@cache
def rules() -> dict[str, Rule]:
    """Return all rules by id. Raises VocabularyError for a row that is not a rule."""
    by_id: dict[str, Rule] = {}
    for entry in SHIPPED.load(
        "rules",
        ("rule", "kind", "meaning", "fix"),
        required=("rule", "kind", "meaning"),
        key=("rule",),
    ):
        if entry["kind"] not in KINDS:
            raise entry.fault(f"kind is {entry['kind']!r}; write one of {', '.join(KINDS)}")
        if (entry["kind"] == "refusal") != bool(entry["fix"]):
            raise entry.fault("fix must be filled in for a refusal, and only for a refusal")
        by_id[entry["rule"]] = Rule(entry["rule"], entry["kind"], entry["meaning"], entry["fix"])
    return by_id


def refuse(rule: str, column: str, text: str, **words: object) -> Refusal:
    """Return the refusal of `text` in raw column `column` by a rule.

    `words` fill the templates. Raises KeyError if one is missing or the rule does not refuse.

    >>> refusal = refuse("scale.twice", "as_reported", "5 million million")
    >>> refusal.reason
    'the scale is given twice: "5 million million"'
    """
    entry = rules()[rule]
    if entry.kind != "refusal":
        raise KeyError(f"{rule} is not a refusal")
    words = {"text": text, "column": column, **words}
    return Refusal(rule, column, text, entry.meaning.format_map(words), entry.fix.format_map(words))
