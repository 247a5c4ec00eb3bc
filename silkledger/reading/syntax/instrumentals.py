"""Instrumentals: "with" and what comes along, where the same word may be "from".

Russian "с" with a genitive is "from" (с 5 до 6 тонн), with an instrumental it is "with": гостиница
с номерным фондом 500 мест. The dictionary tells the case of the noun. Where a verb or an unknown
adverb stands before it the two may be compared (сравнима с выручкой 5 млн), so it stays "from",
and so it does before words that lead to no figure (с учётом, с вероятностью: guards.csv).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import analyzer, noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_NAMES = frozenset(("subject", "neutral", "matter", "article"))
_DESCRIBING = frozenset(("ADJF", "PRTF"))
_LONGEST = 4  # words from "with" to the noun


def accompanies(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether the word at `at` is "with": an instrumental noun stands behind it."""
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or language.method != "pymorphy":
        return False
    if "with" not in tokens[at].word.roles or not all(map(_is_name, tokens[:at])):
        return False
    for token in tokens[at + 1 : at + 1 + _LONGEST]:
        word = token.text.lower().partition(" ")[0]
        parses = [parse for parse in analyzer().parse(word) if word.isalpha() and parse.is_known]
        nouns = [parse.tag.case for parse in parses if parse.tag.POS == "NOUN"]
        described = any(
            parse.tag.POS in _DESCRIBING and parse.tag.case == "ablt" for parse in parses
        )
        if "ablt" in nouns and "gent" not in nouns and not described:
            lemmas = {str(parse.normal_form) for parse in parses}
            return not lemmas & guards(settings.vocabulary, settings.language)
        if not described:
            return False
    return False


def _is_name(token: Token) -> bool:
    """Whether a token before "with" is a noun or an adjective, and nothing that compares."""
    if token.kind != "unknown":
        return bool(token.word.roles & _NAMES) or token.word.unit is not None
    parts = {parse.tag.POS for parse in analyzer().parse(token.text.lower()) if parse.is_known}
    return bool(parts) and parts <= _DESCRIBING | {"NOUN"}
