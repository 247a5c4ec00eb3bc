"""Clauses of a Chinese wording, each with a figure of its own: 产量5万吨，同比减少3万吨，下降37.5%.

Commas and brackets part the level of a subject from its change, from the change said again as a
rate, and from its share of a whole. Each clause is read by itself, and the statistic chooses the
only one that can be meant; a clause with a subject of its own never is. An amount that a list or
brackets join to another is none of the two. Without such a choice the wording stays refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES, LEVELS
from silkledger.reading.meaning.clause_words import (
    BASES,
    RELATIVE_UNITS,
    is_of_points,
    joins_measures,
    states_number,
)
from silkledger.reading.meaning.han_shares import SHARES, alone, only_share
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.meaning.han_shares import HanJudge
    from silkledger.reading.results import Quantity
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token

# Each of these makes several figures of one clause, or of the clauses it joins.
_EACH = ("分别", "分別", "各", "依序", "依次")
# Roles that a word before the number of a later clause may have: it speaks of the same subject.
_SAME = LIGHT | {
    *("verb", "auxiliary", "base_words", "base", "comparand", "compare", "prep", "per_year"),
    *("annual", "multiple_by", "multiple_more", "multiple_to", "of_before", "finite", "whole"),
    *("share", "stop", "open", "of_total", "bound_verb", "bound_close", "guard", "plus", "minus"),
    *("date_before", "date_word", "date_part", "time_noun", "earlier", "range", "to"),
}
_BASES = ("比", "较", "較", "相比", "相较", "相較", "对比", "對比")
_THAN = tuple("于於")
# How much more or less was added than earlier: the change of a change.
_MORE_ADDED = ("多增", "少增", "多减", "多減", "少减", "少減", "多增加", "少增加")
_MEAN = "平均"  # a comparand that may be of now
_COMMAS = frozenset((",", ";", ""))
_WITH = "以"  # leads to an amount of its own: 增长2.9%,以11722万吨


@dataclass(slots=True)
class _Clause:
    """The tokens of one clause.

    `own` says that it names no other subject, `apart` that nothing but commas part it from others.
    """

    tokens: Sequence[Token]
    own: bool
    apart: bool


def by_clause(
    tokens: Sequence[Token],
    statistic: str | None,
    judge: HanJudge,
) -> Quantity | None:
    """Return the figure of the only clause that the statistic can mean, or None.

    `judge` returns the phrase of a clause and its quantity, or None for a refused one; it raises
    UnreadableError where the words themselves can't be read.
    """
    if statistic is None or any(map(_says_each, tokens)):
        return None
    clauses = list(_clauses(tokens))
    printed = [each.tokens for each in clauses]
    if statistic == "share":
        figure = alone(tokens, judge) or only_share(printed, judge)
        if figure is not None:
            return figure
    if len(clauses) == 1 or joins_measures(printed, changed=statistic in CHANGES):
        return None
    judged = _judged(clauses, statistic, judge)
    if judged is None:
        return None
    chosen = [
        (clause, figure)
        for clause, phrase, figure in judged
        if _is_meant(clause, phrase, figure, statistic)
    ]
    if statistic == "level" and len({_is_relative(figure) for _, figure in chosen}) > 1:
        chosen = [(clause, figure) for clause, figure in chosen if not _is_relative(figure)]
    if len(chosen) != 1 or not chosen[0][0].own:
        return None
    told = [phrase for clause, phrase, figure in judged if clause.own and figure.unit != "pp"]
    directions = {"" if phrase.level else phrase.change for phrase in told}
    opposed = statistic in CHANGES and directions >= {"up", "down"}
    return None if opposed else chosen[0][1]


def _says_each(token: Token) -> bool:
    return token.text.startswith(_EACH) and "of_all_kinds" not in token.word.roles  # 各级各类学校


def _judged(
    clauses: Sequence[_Clause],
    statistic: str,
    judge: HanJudge,
) -> list[tuple[_Clause, Phrase, Quantity]] | None:
    """Return the clauses that hold a figure with what they say, None where one is unreadable."""
    judged = list[tuple["_Clause", "Phrase", "Quantity"]]()
    for clause in clauses:
        try:
            phrase, quantity = judge(clause.tokens)
        except UnreadableError:
            if _compares(clause.tokens, statistic):
                continue
            return None
        if quantity is not None:
            judged.append((clause, phrase, quantity))
        elif _may_be_meant(phrase, statistic):
            return None
    return judged


def _may_be_meant(phrase: Phrase, statistic: str) -> bool:
    """Whether the statistic may mean a figure that is refused: 三成企业亏损，七成盈利."""
    amount = phrase.amounts[0] if phrase.amounts else None
    if amount is None or statistic == "multiple":
        return bool(amount is None or phrase.multiple)
    told = phrase.tells_change and not phrase.level
    rate = amount.fraction or (amount.unit is not None and amount.unit.dimension == "share")
    rated = statistic in ("share", "growth_rate")
    fits = amount.unit is None or (rate if rated else not amount.relative)
    return fits and told == (statistic in CHANGES)


def _compares(tokens: Sequence[Token], statistic: str) -> bool:
    """Whether a clause only compares the figure before it, and can't be the figure itself.

    For example 净增59家，远低于同期700家水平 and 新增5万，同比多增1万; a change may be such a
    figure: 较2023年少开1010家. Points are none under other statistics than an increase.
    """
    first = tokens[0]
    if any(token.text in _MORE_ADDED for token in tokens[: _first(tokens)]):
        return True
    if statistic != "increase" and any(map(is_of_points, tokens)):
        return True  # 降幅收窄0.2个百分点
    than = first.word.bound_before and first.text.endswith(_THAN)
    return bool(than) or (statistic in LEVELS and first.text.startswith(_BASES))


def _clauses(tokens: Sequence[Token]) -> Iterator[_Clause]:
    """Yield the clauses that hold a figure; words without one belong to the clause before them.

    A bare number goes on with the words before the first: 增加839件、2.7%.
    """
    parts: list[list[Token]] = [[]]
    signs: list[str] = [""]
    for token in tokens:
        roles = token.word.roles
        if "stop" in roles or token.text == ";" or ("open" in roles and _has_figure(parts[-1])):
            if _has_figure(parts[-1]):
                parts.append([])
                signs.append(token.text)
                continue
        elif "close" in roles and not any("open" in each.word.roles for each in parts[-1]):
            parts.append([])
            signs.append("")
            continue
        parts[-1].append(token)
    figured = [place for place, part in enumerate(parts) if _has_figure(part)]
    signs.append("")
    lead = parts[figured[0]][: _first(parts[figured[0]])] if figured else []
    for place in figured:
        part, apart = parts[place], {signs[place], signs[place + 1]} <= _COMMAS
        before = part[: _first(part)]
        bare = place != figured[0] and all(map(_is_silent, before))
        bare = bare and not part[0].text.startswith((*_BASES, _WITH))
        own = place == figured[0] or all(map(_is_same, before))
        yield _Clause([*lead, *part] if bare else part, own, apart)


def _has_figure(tokens: Sequence[Token]) -> bool:
    return _first(tokens) < len(tokens)


def _first(tokens: Sequence[Token]) -> int:
    """Return the place of the first number or multiple, or the length."""
    return next((at for at, token in enumerate(tokens) if states_number(token)), len(tokens))


def _is_silent(token: Token) -> bool:
    word = token.word
    return bool(word.bound_before) or (bool(word.roles) and word.roles <= LIGHT)


def _is_same(token: Token) -> bool:
    """Whether a word before a number names no subject of its own, behind 占 the whole apart."""
    word = token.word
    measures = word.unit is not None and not word.roles  # 报每桶73.4美元
    return bool(word.change_before or word.bound_before or measures) or (
        bool(word.roles) and word.roles - {"guard"} <= _SAME
    )


def _is_relative(quantity: Quantity) -> bool:
    return quantity.unit in RELATIVE_UNITS


def _is_meant(clause: _Clause, phrase: Phrase, quantity: Quantity, statistic: str) -> bool:
    """Whether the statistic can mean the figure of a clause."""
    tokens = clause.tokens
    told = phrase.tells_change
    told = told and not (statistic == "flow" and phrase.adds)  # 新增存款2万亿元
    if statistic in CHANGES:
        rate = quantity.unit == "percent"
        return told and rate == (statistic == "growth_rate") and (rate or clause.apart)
    if statistic == "multiple":
        return quantity.unit == "x"
    before = [token for token in tokens[: _first(tokens)] if token.text != _MEAN]
    earlier = any(token.word.roles & BASES for token in before)
    if statistic not in LEVELS or not clause.apart or (told and not phrase.level):
        return False
    if earlier and not told:
        return False  # 去年同期为5万吨
    if statistic == "share":
        clause.own = clause.own or _tells_part(tokens)
        return quantity.unit == "percent"
    return statistic == "level" or not _is_relative(quantity)


def _tells_part(tokens: Sequence[Token]) -> bool:
    """Whether a clause begins with a word for a share, or says the amount before it again.

    For example 占总量的51.7%, 约占总量的51.7% and 即总量的51.7%.
    """
    lead = next((token for token in tokens if not token.word.bound_before), tokens[0])
    told = tokens[0].text.endswith(SHARES) or lead.text.startswith(SHARES)  # 约占, 占
    return told or "restates" in lead.word.roles
