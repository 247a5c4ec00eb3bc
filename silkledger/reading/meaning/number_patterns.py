"""Patterns of the words that lead to what a number counts (number of), or end it (Besucherzahl).

A language that writes its compounds in one word prints no space before the head: "Kunden zahlen 3
Millionen" is what customers pay.
"""

from __future__ import annotations

import re

from silkledger.reading.words.guard_kinds import FIGURE_OF, NUMBER_HEAD, NUMBER_OF
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.schemas.vocabulary import Vocabulary, built_once


@built_once
def figure_pattern(vocabulary: Vocabulary, language: str) -> re.Pattern[str] | None:
    """Return the pattern of words that lead to people or events: la cifra de damnificados."""
    words = sorted(guards(vocabulary, language, FIGURE_OF), key=len, reverse=True)
    leading = rf"(?i)(?<!\w)(?:{'|'.join(words)})(?!\w)".replace(" ", r"\s+")
    return re.compile(leading) if words else None


@built_once
def number_patterns(
    vocabulary: Vocabulary, language: str
) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return the patterns of words that lead to the nouns of a number, and that end them."""
    of = sorted(guards(vocabulary, language, NUMBER_OF), key=len, reverse=True)
    head = sorted(guards(vocabulary, language, NUMBER_HEAD), key=len, reverse=True)
    leading = rf"(?i)(?<!\w)(?:{'|'.join(of)})" if of else ""
    nouns = noun_language(vocabulary, language)
    space = "" if nouns is not None and nouns.capital else r"\s?"
    ending = rf"(?i)(?<!\w)(\w{{3,}}?){space}(?:{'|'.join(head)})(?![\w-])" if head else ""
    return (
        re.compile(leading.replace(" ", r"\s+")) if leading else None,
        re.compile(ending) if ending else None,
    )
