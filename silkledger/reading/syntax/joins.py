"""Joins: how two numbers of a wording relate, and what a dash is: minus sign, range or neither.

Two numbers that no range word, ±, ratio or "in" joins compete, and the wording is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.numeric.ratios import is_round
from silkledger.reading.syntax.changes.told_starts import refuse_told_start
from silkledger.reading.syntax.ranged_years import may_end_time
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.bare_years import is_bare_year, may_be_year
from silkledger.reading.words.guard_kinds import SCORED, SUPERLATIVE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.digit_groups import Number
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Amount, Phrase
    from silkledger.reading.words.senses import Token


_DESCRIBES = frozenset(("neutral", "subject", "noun"))
_JOINTS, _NAMES = frozenset(("and", "range")), frozenset(("subject", "noun"))
_ONE_OF = frozenset(("of", "one_of"))
_MILLION = 1_000_000
_GROUPED = re.compile(r"[0-9][^0-9][0-9]{3}(?![0-9])")
_PLUS_AND = 2  # tokens from "plus" to "minus" behind "and"
# Words between a part and the whole it is of: 25 of the 40 groups.
_OF_ALL = frozenset(("of", "article", "neutral", "in"))


def is_range(gap: Sequence[Token], *, between: bool) -> bool:
    """Whether the tokens between two numbers make them a range.

    Money and neutral words are ignored.
    """
    if any("earlier" in token.word.roles for token in gap):
        return False  # from 20 million last year to 30 million
    words = [token for token in gap if not (token.word.currency or "neutral" in token.word.roles)]
    words = words or [token for token in gap if "range" in token.word.roles]
    if len(words) > 1 and words[-1].text == "+":
        words.pop()  # от +5 до +8 °С
    if len(words) != 1:
        return False
    roles = words[0].word.roles
    return "range" in roles or words[0].text == "-" or (between and "and" in roles)


def is_between_places(gap: Sequence[Token], first: Amount, second: Amount) -> bool:
    """Whether two amounts of one unit are joined, each in its place: zwischen 90 l in A und 143 l.

    Places are names with a capital letter behind a preposition; two dates make two figures.
    """
    joints = [place for place, token in enumerate(gap) if token.word.roles & _JOINTS]
    if len(joints) != 1 or first.unit is None or second.unit is None:
        return False
    place = [token for token in gap[: joints[0]] if "article" not in token.word.roles]
    named = len(place) > 1 and "prep" in place[0].word.roles
    capital = all(t.text[:1].isupper() or t.text == "-" for t in place[1:])
    names = all(t.kind == "unknown" or t.text == "-" or t.word.says <= _NAMES for t in place[1:])
    behind = gap[joints[0] + 1 :]
    alone = all("article" in token.word.roles for token in behind)
    return named and capital and names and alone and first.unit.equals(second.unit)


def adds_time(amounts: Sequence[Amount], tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" joins the number at `at` to an amount of time: 5 years and 20 weeks."""
    unit = amounts[-1].unit if amounts and has_role(tokens, at - 1, "and") else None
    return unit is not None and unit.dimension == "time"


def refuse_other(
    tokens: Sequence[Token],
    phrase: Phrase,
    gap: Sequence[Token],
    second: Amount,
    settings: Settings,
) -> None:
    """Raise UnreadableError for the two numbers of a score, and for a dash between other words."""
    first = phrase.amounts[0]
    if phrase.link == "range" and _is_dash_apart(tokens, first, gap):
        raise UnreadableError("number.compete", f"{first.text} - {second.text}")
    if phrase.link == "range":
        refuse_told_start(tokens, second, settings)
    if phrase.link == "range" and _is_dashed_off(tokens, first, gap, second):
        raise UnreadableError("number.compete", f"{first.text} - {second.text}")
    if phrase.link == "in":
        ranked = tokens[tokens.index(gap[-1]) + 1 : second.end + 1]
        _refuse_ranked(ranked, second, settings)
    if phrase.link == "ratio":
        scored = guards(settings.vocabulary, settings.language, SCORED)
        if any(token.text.lower() in scored for token in tokens):
            raise UnreadableError("number.name", f"{first.text}:{second.text}")


def _refuse_ranked(tokens: Sequence[Token], whole: Amount, settings: Settings) -> None:
    """Raise UnreadableError for one of the largest, not a share: один из пяти крупнейших."""
    stems = tuple(guards(settings.vocabulary, settings.language or "", SUPERLATIVE))
    if not stems:
        return
    for token in tokens:
        if token.text.lower().startswith(stems):
            raise UnreadableError("number.compete", f"{whole.text} {token.text}")


def refuse_alike(phrase: Phrase, numbers: Sequence[Number], text: str) -> None:
    """Raise UnreadableError for a range of one number (a 50-50 venture), but not of -50 to +50."""
    signs = {amount.sign for amount in phrase.amounts}
    if phrase.link == "range" and len(signs) == 1 and numbers[0].value == numbers[-1].value:
        raise UnreadableError("number.compete", text)


def _is_dash_apart(tokens: Sequence[Token], first: Amount, gap: Sequence[Token]) -> bool:
    """Whether a dash of the gap does not follow the first number: it joins what stands between.

    In "15 % gegenüber dem Durchschnitt 2018-2023" the first year is a date, the dash that of the
    years.
    """
    dash = next((each for each in gap if each.text == "-" or "range" in each.word.roles), None)
    return (dash is not None and dash.text == "-") and any(
        token.start < dash.start and not token.word.currency for token in tokens[first.end :]
    )


def _is_dashed_off(
    tokens: Sequence[Token], first: Amount, gap: Sequence[Token], second: Amount
) -> bool:
    """Whether a dash sets off a year or what was before: 0,60 euro/action - 2016."""
    dash = next((place for place, token in enumerate(gap) if token.text == "-"), None)
    if dash is None or first.unit is None:
        return False
    year = tokens[tokens.index(gap[-1]) + 1]
    dated = second.unit is None and first.currency and is_bare_year(year)
    dated = dated and may_end_time(first.text, year.text)
    behind = [token.word.roles for token in gap[dash + 1 :]]
    return dated or any("neutral" in roles and "article" not in roles for roles in behind)


def link(first: Amount, gap: Sequence[Token], second: Amount, *, between: bool) -> str:
    """Return how two amounts are linked: range, plus_minus, ratio, in or of_all.

    Raises UnreadableError if they compete.
    """
    if second.sign < 0 and gap and gap[-1].text == "-":
        gap = gap[:-1]
    roles = [token.word.roles for token in gap if not token.word.currency]
    if first.spelled and roles and "in" in roles[-1]:
        # une voiture neuve sur quatre, un véhicule d'occasion sur dix
        names = [role for role in roles[:-1] if not (role <= _DESCRIBES or "of" in role)]
        roles = [*names, roles[-1]]
    only = roles[0] if len(roles) == 1 else frozenset()
    if "plus_minus" in only:
        return "plus_minus"
    if is_range(gap, between=between) or (between and is_between_places(gap, first, second)):
        _refuse_bare_end(first, gap, second)
        _refuse_year(first, gap, second, between=between)
        return "range"
    if "colon" in only and first.unit is None:
        return "ratio"
    counted = first.unit is not None and first.unit.dimension in COUNTED and first.scale == 1
    whole = second.unit is None or second.unit.dimension in COUNTED or second.scale == 1
    whole = whole and not second.relative
    part = first.fraction and first.unit is None
    if part and "in" in only and second.unit is not None and not second.relative:
        return "of_all"  # die Hälfte von 26.500 Euro, but not of 40 %
    if only & _ONE_OF and _is_one_of_them(first, second):
        raise UnreadableError("number.compete", f"{first.text} {gap[0].text} {second.text}")
    dated = "date_before" in only  # en in: 3 women in 10, but not 6 games in 14
    fits = not dated or first.number.value == 1 or is_round(second.number)
    part_of = counted and second.unit is None and fits
    dates = second.unit is None and may_be_year(first.text)  # 2020 zugeteilte Menge von 21.026
    if "in" in only and whole and (first.unit is None or part_of) and not dates:
        return "in"
    plain = first.scale == second.scale == 1 and (counted or first.unit is None)
    of = any("of" in role for role in roles) and all(role & _OF_ALL for role in roles) and not dates
    of = of and not (first.spelled and first.number.value == 1 and "in" not in roles[0])
    things = second.unit is None or second.unit.dimension in COUNTED  # deux tubes de 19 mm
    if of and not second.relative and ((plain and things) or (part and second.scale == 1)):
        return "of_all"
    raise UnreadableError(
        "number.compete", " ".join([first.text, *(token.text for token in gap), second.text])
    )


def _is_one_of_them(first: Amount, whole: Amount) -> bool:
    """Whether one of many is no share of them: eine Summe von 500, eines von 56, not einer von 25.

    Shares are told of few, of round numbers, and of those with one significant digit where they
    count no other things than people: einer von 500, but not eines von 300 Schiffen.
    """
    if first.number.value != 1:
        return False
    things = whole.unit is not None and whole.unit.dimension == "count"
    if things and not is_round(whole.number):
        return True
    digits = whole.number.value.normalize().as_tuple().digits
    is_odd = not is_round(whole.number) and len(digits) > 1
    return is_odd or (first.spelled and first.unit is not None)


def _refuse_bare_end(first: Amount, gap: Sequence[Token], second: Amount) -> None:
    """Raise UnreadableError where a rate alone has its unit: (a fall of) 10.6 % to 6,862.

    Thousands to thousands of millions may share the millions: de 2 mil a 4 mil millones. A year
    before a number with groups of digits dates what was before: (from 5 t) in 2014 to 2,500 t.
    """
    if first.unit is None and may_be_year(first.text) and _GROUPED.search(second.text):
        raise UnreadableError("number.compete", f"{first.text} {gap[-1].text} {second.text}")
    if first.unit is None and first.scale > 1 and second.scale == first.scale * _MILLION:
        raise UnreadableError("scale.unclear", f"{first.text} {gap[-1].text} {second.text}")
    printed = first.relative and not first.spelled
    if printed and second.unit is None and any("to" in token.word.roles for token in gap):
        raise UnreadableError("number.compete", f"{first.text} {gap[-1].text} {second.text}")


def _refuse_year(first: Amount, gap: Sequence[Token], second: Amount, *, between: bool) -> None:
    """Raise UnreadableError if the end of a range may be a year: EUR 500 bis 2030."""
    if between or first.unit is None or second.unit is not None:
        return
    if first.scale == second.scale == 1 and may_end_time(first.text, second.text):
        raise UnreadableError("number.compete", f"{first.text} {gap[-1].text} {second.text}")


def sign(
    tokens: Sequence[Token], at: int, gap: Sequence[Token], *, second: bool, between: bool
) -> int:
    """Return -1 if a minus sign belongs to the number here, else 1.

    `gap` holds the tokens since the number before (`second`: there is one). Raises UnreadableError
    for a dash that may be a minus sign or not, and for a number attached to a word (COVID-19).
    """
    if at > 1 and tokens[at - 1].word.currency and tokens[at - 2].text == "-":
        return _sign_of_money(tokens, at, gap, second=second, between=between)
    if not at or "minus" not in tokens[at - 1].word.roles:
        return 1
    minus, number = tokens[at - 1], tokens[at]
    if at > _PLUS_AND and "plus" in tokens[at - 1 - _PLUS_AND].word.roles:
        raise UnreadableError("sign.unclear", f"{tokens[at - 1 - _PLUS_AND].text} {number.text}")
    if minus.text != "-":
        joined = at > 1 and tokens[at - 2].text == "-" and tokens[at - 2].end == minus.start
        if joined:  # the end of another word: "X-moins 5 %"
            raise UnreadableError("number.glued", f"-{minus.text} {number.text}")
        return -1
    if gap and is_range(gap, between=between):
        return 1
    before = tokens[at - 2] if at > 1 else None
    if before is not None and before.end == minus.start and not _may_lead(before, tokens, at):
        raise UnreadableError("number.glued", f"{before.text}-{number.text}")
    opened = before is not None and "open" in before.word.roles  # 5 млн евро (-9%)
    behind = second and not opened and not is_range(gap[:-1], between=between)
    if minus.end < number.start or behind:
        raise UnreadableError(
            "sign.detached", f"{before.text if before else ''} -{number.text}".strip()
        )
    return -1


def _may_lead(before: Token, tokens: Sequence[Token], at: int) -> bool:
    """Whether a minus sign may touch this token: money, an opening parenthesis, a bound sign.

    So may a Chinese verb of level, which no space parts from its number (增长率为-0.6‰), and before
    a rate at `at` a base (同比-5%) or a colon.
    """
    word = before.word
    led = {"verb", "multiple_to", "multiple_more", "head"}  # 净利润-33156万元
    if before.text[-1:] > LAST_LETTER and word.roles & led:
        return True
    unit = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
    if unit is not None and unit.dimension == "share" and word.unit is None:
        based = before.text[-1:] > LAST_LETTER and word.roles & {"neutral", "comparand"}
        if based or "colon" in word.roles:
            return True
    return bool(word.currency or "open" in word.roles or word.bound_before or "range" in word.roles)


def _sign_of_money(
    tokens: Sequence[Token], at: int, gap: Sequence[Token], *, second: bool, between: bool
) -> int:
    """Return the sign of -$5: -1 if the dash touches the money and nothing before it."""
    minus, currency = tokens[at - 2], tokens[at - 1]
    if gap and is_range(gap, between=between):
        return 1
    free = at == 2 or tokens[at - 3].end < minus.start or "open" in tokens[at - 3].word.roles
    if not free or minus.end < currency.start or second:
        raise UnreadableError("sign.detached", f"-{currency.text}{tokens[at].text}")
    return -1
