"""The money that a document states, which decides ambiguous signs where no place is known.

It is the one in brackets behind such a sign (元（人民幣，下同）), else the only one that amounts of
the document name. Chinese amounts in 元 take only the first, since papers of Hong Kong name the
money of others alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions import currencies
from silkledger.reading.text.characters import fold, folded_origins
from silkledger.reading.text.variants import variants
from silkledger.reading.text.word_patterns import any_word
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_AMOUNT = re.compile(r"\d(?:\s?[^\W\d]{1,12})?\s?\Z")
_NEAR = 20  # characters
_AMBIGUOUS, _MAY_BE = "currency.ambiguous", "may be"
_CODE = re.compile(r"\b[A-Z]{3}\b")


class StatedMoney(NamedTuple):
    """The words of a money, their span, its code, and that of the country whose money it is."""

    start: int
    end: int
    text: str
    code: str
    place: str


def stated_money(text: str, language: str, vocabulary: Vocabulary) -> StatedMoney | None:
    """Return the money that a text states, None if there is none or several.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> found = stated_money("Sales were £25m, or 21p a share.", "en", SHIPPED)
    >>> found.text, found.place
    ('£', 'GBR')
    """
    folded, origins = folded_origins(text)
    folded = folded.lower().translate(variants(vocabulary, language))
    codes, certain, shared = _words(vocabulary, language)
    uses = [each.span() for each in certain.finditer(folded)]
    declared = [use for use in uses if shared.search(folded[max(use[0] - _NEAR, 0) : use[0]])]
    if language != "zh" and not declared:
        declared = [use for use in uses if _is_of_amount(folded, use)]
    stated = {codes[folded[slice(*use)]] for use in declared}
    code = stated.pop() if len(stated) == 1 else ""
    place = _place(code)
    if not place:
        return None
    start, end = origins[declared[0][0]], origins[declared[0][1] - 1] + 1
    return StatedMoney(start, end, text[start:end], code, place)


def moneys_meant(rule: str, message: str) -> tuple[str, ...]:
    """Return the codes that a refusal says an ambiguous sign may be, none for another rule.

    >>> moneys_meant("currency.ambiguous", '"FCFA" may be XAF, XOF')
    ('XAF', 'XOF')
    >>> moneys_meant("unit.none", '"5" has no unit')
    ()
    """
    return tuple(_CODE.findall(message.rpartition(_MAY_BE)[2])) if rule == _AMBIGUOUS else ()


def moneys_named(text: str, language: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the codes of the moneys that a text names by words of their own.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> sorted(moneys_named("人民幣5億元，港元3億，7億元", "zh", SHIPPED))
    ['CNY', 'HKD']
    """
    folded = fold(text).lower().translate(variants(vocabulary, language))
    codes, certain, _ = _words(vocabulary, language)
    return frozenset(codes[match[0]] for match in certain.finditer(folded))


def _is_of_amount(text: str, span: tuple[int, int]) -> bool:
    """Whether a sign stands right before or behind a number."""
    behind = text[span[1] : span[1] + 2].strip()
    before = text[max(span[0] - _NEAR, 0) : span[0]]
    return behind[:1].isdecimal() or _AMOUNT.search(before) is not None


@built_once
def _words(
    vocabulary: Vocabulary, language: str
) -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str]]:
    """Return the codes of words that mean one money, their pattern, and that of shared signs."""
    codes, shared, other = {}, set(), variants(vocabulary, language)
    for of, word, currency, _ in currencies.printed(vocabulary):
        if of.partition("-")[0] in (language, "*"):
            if currency.certain:
                codes[fold(word).lower().translate(other)] = currency.code
            else:
                shared.add(fold(word).lower().translate(other))
    for word, currency in currencies.named(language):
        codes.setdefault(fold(word).lower().translate(other), currency.code)
    codes = {word: code for word, code in codes.items() if word not in shared}
    return codes, any_word(codes), re.compile(rf"(?:{any_word(shared).pattern})\s*[(（]\s*\Z")


@cache
def _place(code: str) -> str:
    """Return the code of the country whose letters begin that of its money, "" if none."""
    import pycountry

    country = pycountry.countries.get(alpha_2=code[:2])
    return str(country.alpha_3) if country is not None else ""
