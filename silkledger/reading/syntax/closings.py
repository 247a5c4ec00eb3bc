"""Closings: what an amount settles once it is read: its brackets, the whole of a fraction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES, NEVER_NEGATIVE
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words import neighbours
from silkledger.reading.words.accounts import is_in_words, may_be_below_zero
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.phrases import VERBS, is_activity, is_name
from silkledger.reading.words.senses import LIGHT, NUMBERS, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_DATED = frozenset(("date_before", "date_word", "date_loose"))
_PLACED = frozenset(("in", "date_before"))  # of in, en, which lead to a place as well

_PLAIN = frozenset(("article", "neutral", "subject", "noun", "unit"))
_DETERMINING = frozenset(("article", "neutral", "subject"))


def close_brackets(state: WordingPass, at: int, amount: Amount, sign: int) -> None:
    """Take in the brackets that are open around the amount whose number is at `at`."""
    plain = _is_price(amount) or (_is_measured(amount) and _is_of_place(state))
    if plain and not state.phrase.change and sign > 0:
        # les appartements (2 212 €/m²), in Moscow (311,997 people)
        state.opened, state.complement = False, True
    elif amount.closed:
        tokens = state.tokens
        inside = tokens[max(state.open_at - 1, 0) : at]  # the word before the bracket, too
        changed = any(token.word.change_before for token in inside)
        changed = changed or follows_change(tokens, state.open_at)
        _close(state, amount, signed=changed or sign < 0 or "plus" in tokens[at - 1].word.roles)
    elif amount.relative and _is_closed_later(state, amount.end):
        _put_in_brackets(state, amount)


def follows_change(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of change and where it happened stand before the bracket here.

    The place has capital letters: increased in Europe (33.5 %), stieg in den USA (33,5 %).
    """
    back = at - 1
    while back > 1 and (tokens[back].text[:1].isupper() or tokens[back].word.says <= LIGHT):
        back -= 1
    named = back < at - 1 and tokens[at - 1].text[:1].isupper()
    roles = tokens[back].word.roles
    if not named or back < 1 or roles.isdisjoint(_PLACED) or "by" in roles:
        return False
    change = tokens[back - 1].word
    has = back > 1 and "auxiliary" in tokens[back - 2].word.roles  # a augmenté
    return bool(change.change_before) and (has or "finite" in change.roles)


def _is_of_place(state: WordingPass) -> bool:
    """Whether nothing but "in" and the name of a place stands before the open bracket."""
    first, named = state.tokens[0], state.tokens[1 : state.open_at]
    return (
        bool(first.word.roles & _PLACED)
        and any(token.text[:1].isupper() for token in named)
        and all(token.kind == "unknown" or token.word.says <= _PLAIN for token in named)
    )


def _is_price(amount: Amount) -> bool:
    """Whether an amount is money per what is measured, which is not a loss in any account."""
    below = amount.below
    return amount.currency and below is not None and below.dimension in MEASURES


def _is_measured(amount: Amount) -> bool:
    """Whether an amount is of what no account holds: tonnes, tonnes a day, people."""
    unit = amount.unit
    return unit is not None and unit.dimension.removesuffix("_rate") in NEVER_NEGATIVE


def _close(state: WordingPass, amount: Amount, *, signed: bool) -> None:
    """Take the brackets around an amount for the minus sign that they are in accounting.

    Around a sign or a word of change they are only brackets: (+17 %), (up 17 %). Accounting puts
    digits in them; a text puts a whole amount there, with words, or a rate: Genève (6 %), of which
    the brackets alone say neither. It is read behind the
    noun whose it is, unless that may be below zero, or digits are all that is said of money, and
    an amount with words by itself or behind a date: raises UnreadableError.
    """
    before = state.tokens[: state.open_at]
    named = any(map(is_name, before))
    alone = len(state.phrase.amounts) == 1 and all(
        token.word.roles & _DATED or is_bare_year(token) for token in before
    )
    inside = _inside(state)
    written = _is_measured(amount) or is_in_words(inside) or any(map(str.isalpha, amount.text))
    ends = amount.end == len(state.tokens) and state.tokens[0].text[:1] <= LAST_LETTER
    bounded = state.tokens[state.open_at + 1].word.bound_before is not None
    below = amount.currency and not signed and may_be_below_zero(before, state.amounts.settings)
    beside = written and ends and (bounded or not below)
    rated = amount.relative and (named or (alone and _says_unit(inside)))
    if not signed and (rated or ((named or alone) and beside)) and not state.phrase.change:
        _put_in_brackets(state, amount)
        return
    signed_money = any(token.word.currency or token.word.sign_of for token in inside)
    priced = named and signed_money and not below  # a bicycle ($1,234)
    told = amount.relative and any(token.word.roles & VERBS for token in before)
    if not signed and (written or priced or told or rated):
        raise UnreadableError("sign.parenthesis_words", f"({amount.text})")
    state.phrase.negative = state.phrase.bracketed = not signed
    state.opened = False


def _inside(state: WordingPass) -> Sequence[Token]:
    """Return the tokens between the open bracket and the one that closes it: $(5) million."""
    inside = state.tokens[state.open_at + 1 :]
    end = next((at for at, token in enumerate(inside) if "close" in token.word.roles), len(inside))
    return inside[:end]


def _says_unit(inside: Sequence[Token]) -> bool:
    """Whether the unit of a rate stands in its brackets: (6 %), but not (6)%."""
    return any(token.word.unit is not None for token in inside)


def _put_in_brackets(state: WordingPass, amount: Amount) -> None:
    """Record an amount in the brackets of a text, which no bound before them governs.

    A share has no sign, nor has an amount that is a level: nearly all of them (86 percent).
    """
    inside = state.tokens[state.open_at :]
    if state.phrase.bound_word not in {token.text for token in inside}:
        state.phrase.forget_bound()
    if not _is_changed_inside(state, amount.end):
        state.phrase.parenthesis = f"({amount.text})"
    state.opened, state.complement = False, True


def _is_changed_inside(state: WordingPass, at: int) -> bool:
    """Whether nothing but a word of change stands behind an amount in its brackets: (3 % más)."""
    behind = state.tokens[at : at + 2]
    return len(behind) > 1 and bool(behind[0].word.change_after) and has_role(behind, 1, "close")


def _is_closed_later(state: WordingPass, at: int) -> bool:
    """Whether the brackets around an amount hold more words behind it: (36.89 % of the market)."""
    if state.phrase.change or len(state.phrase.amounts) > 1:
        return False
    behind = state.tokens[at:]
    return any("close" in token.word.roles for token in behind)


def remark_part(state: WordingPass, at: int, fraction: Amount) -> None:
    """Record what the words beside a fraction say of the whole that it is a part of."""
    phrase, tokens = state.phrase, state.tokens
    _refuse_part_of_part(state, fraction)
    if fraction.unit is None and fraction.end < len(tokens):
        neighbours.refuse_part_of_time(tokens, fraction.end)
        following = tokens[fraction.end]
        han = following.text[:1] > LAST_LETTER  # 三分之一企业, not 三分之一强
        noun = not han or following.word.unit is not None or "subject" in following.word.roles
        genitive = noun and neighbours.is_part(tokens, fraction.end)
        behind = tokens[fraction.end :]
        changed = any(each.word.change_before or each.word.change_after for each in behind)
        genitive = genitive and not (state.by_word and changed)  # на треть снизилась
        phrase.of, state.complement = phrase.of or genitive, state.complement or genitive
    if "one_in" in tokens[fraction.end - 1].word.roles:
        _refuse_second_ordinal(tokens, fraction)
        phrase.of = state.complement = True
        phrase.part_of = _measure(tokens[fraction.end : fraction.end + 1])
    end = fraction.end
    end += end < len(tokens) and tokens[end].word.bound_after is not None  # 三分之二以上的家庭
    beside = (*tokens[max(at - 1, 0) : at], *tokens[end : end + 1])
    if any("of_before" in token.word.roles for token in beside):
        phrase.of = True


def _refuse_part_of_part(state: WordingPass, fraction: Amount) -> None:
    """Raise UnreadableError for a fraction of another one: a third of the remaining third."""
    if not has_role(state.tokens, fraction.end, "of"):
        return
    for at in range(fraction.end + 1, len(state.tokens)):
        word = state.tokens[at].word
        if word.spelled is not None and word.spelled.role == "fraction":
            if not ("ordinal" in word.roles and _counts(state.tokens[at + 1 :])):
                text = f"{fraction.text} … {state.tokens[at].text}"
                raise UnreadableError("number.compete", text)
            return
        if not word.roles & _DETERMINING:
            return


def _refuse_second_ordinal(tokens: Sequence[Token], fraction: Amount) -> None:
    """Raise UnreadableError for a share that ranges to another one: jeder dritte bis vierte."""
    second = fraction.end + 1
    if not has_role(tokens, fraction.end, "range") or second >= len(tokens):
        return
    if tokens[second].kind not in NUMBERS:
        raise UnreadableError("number.compete", f"{fraction.text} … {tokens[second].text}")


def _counts(behind: Sequence[Token]) -> bool:
    """Whether what may be an ordinal has a noun behind it: the third quarter."""
    return bool(behind) and not behind[0].word.roles & (_DETERMINING | {"of", "stop", "close"})


def _measure(behind: Sequence[Token]) -> str:
    """Return the unit or money that is not counted and stands here, or "": jeder achte Euro."""
    for token in behind:
        unit = token.word.unit
        if token.word.currency or (unit is not None and unit.dimension not in COUNTED):
            return token.text
    return ""


def refuse_open(state: WordingPass) -> None:
    """Raise UnreadableError for a bracket, verb or range that is not closed."""
    if state.opened:
        raise UnreadableError("sign.parenthesis", "(")
    stem = state.stem
    alone = stem is not None and is_activity(stem.word) and not state.by_word
    if stem is not None and not (state.phrase.change or state.ended or alone):
        raise UnreadableError("wording.unknown", stem.text)
    if state.ranging and state.phrase.link != "range" and not state.phrase.bound:
        raise UnreadableError("number.open_range", state.ranging)
