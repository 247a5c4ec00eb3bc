"""Listed forms: unlisted words left of the first number whose base form a vocabulary lists.

Behind a number an unlisted word may be what is counted, so nothing is changed there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.words.lemmas import lemmas
from silkledger.reading.words.senses import is_numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token


_NAMES = frozenset(("subject", "neutral", "matter", "head", "deficit", "surplus"))


def with_listed_forms(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with the words that their base form makes known.

    An adjective is known before a noun alone, and a noun of regions behind its name.
    """
    if "unknown" not in [token.kind for token in tokens]:
        return tokens
    listed = lemmas(settings.vocabulary, settings.language or "")
    if listed is None:
        return tokens
    read = list(tokens)
    for at in range(_first_number(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.kind != "unknown":
            continue
        form = listed.form(token.text)
        if form is not None and not (form.describes and not _is_described(read, at + 1)):
            read[at] = replace(token, kind="word", word=form.word)
    for at in range(1, _first_number(tokens)):
        token, name = tokens[at], read[at - 1]
        named = name.text[:1].isupper() and "subject" in name.word.roles
        if token.kind == "unknown" and named and listed.is_region(token.text):
            read[at] = replace(token, kind="word", word=name.word)
    return read


def _first_number(tokens: Sequence[Token]) -> int:
    numbers = (at for at, token in enumerate(tokens) if is_numeral(token))
    return next(numbers, len(tokens))


def _is_described(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun or another adjective stands here, which one before it describes.

    The code of a currency before its number is none: USD 962.
    """
    if at >= len(tokens) or not tokens[at].text[:1].isalpha():
        return False
    token, word = tokens[at], tokens[at].word
    if word.bound_before or word.spelled or word.scale or word.multiple:
        return False
    leads = at + 1 < len(tokens) and is_numeral(tokens[at + 1])
    noun = word.change_before or word.unit or (word.currency and not leads) or word.roles & _NAMES
    return token.kind == "unknown" or bool(noun)
