"""Signs: what a minus sign, parentheses, a word of decrease or a deficit make of a number.

A decrease turns the sign and mirrors the bound. A verb of change under an indicator of levels is
refused, because the figure is then not what the indicator measures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.base import CHANGES
from silkledger.reading.definitions.units import RELATIVE
from silkledger.reading.meaning.choices import LEVELS
from silkledger.reading.numeric.multiples import RATIOS, turns_multiple
from silkledger.reading.syntax.changes.change_nouns import HELD, LESSENED, LIMIT_OR_END
from silkledger.reading.syntax.changes.contributions import CONTRIBUTES
from silkledger.reading.syntax.changes.indices import MOVED, PLUS
from silkledger.reading.syntax.changes.levels import START_BALANCED
from silkledger.reading.syntax.changes.sized_falls import SIZED
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.phrases import BALANCED

if TYPE_CHECKING:
    from silkledger.reading.measures.figure_case import Measured
    from silkledger.reading.words.phrases import Phrase

_SIGNED = frozenset((*CHANGES, "balance"))  # an unknown thing behind the unit may be a loss
# Statistics under which a dash with spaces before the number is not a minus sign.
_EQUATED = frozenset(("flow", "stock", "level", "share"))
_BRACKETED = ("flow", "stock", "level")  # statistics of amounts that a text puts in brackets
_HAN = "\u3400"
_SHARES = frozenset(("share", "of_losers"))
# Dimensions in which a change is printed as often as a level, and the statistics that decide.
_DECIDED = frozenset(("share", "level"))


class Sign(NamedTuple):
    """The factor (-1 or 1), whether words turned it, and the rules that applied.

    Words that turn the sign turn the bound with it.
    """

    factor: int
    turned: bool
    rules: tuple[str, ...]


def refuse_dash(phrase: Phrase, statistic: str | None) -> None:
    """Raise UnreadableError for a dash with spaces that may be a minus sign."""
    if phrase.dash and statistic not in _EQUATED:
        raise UnreadableError("sign.detached", phrase.dash)


def read_sign(phrase: Phrase, statistic: str | None, indicator: Measured | None, text: str) -> Sign:
    """Return the sign that the words give, apart from the minus signs of single numbers.

    Raises UnreadableError.
    """
    told = ("share",) if phrase.amounts[0].relative else _BRACKETED
    if phrase.parenthesis and (statistic not in told or phrase.change):
        raise UnreadableError("sign.parenthesis_words", phrase.parenthesis)
    _refuse_plus(phrase, statistic, text)
    if phrase.denied and statistic != "share":
        raise UnreadableError("wording.negation", text)
    if phrase.undone and statistic in _SIGNED and not phrase.change:
        raise UnreadableError("wording.negation", text)  # 500 cancelled jobs
    if statistic is None and HELD in phrase.remarks:
        raise UnreadableError("sign.unclear", phrase.fall_to)
    sized = _counts_jobs(phrase) or SIZED in phrase.remarks
    if statistic in CHANGES or (statistic is None and sized):
        _refuse_unsaid(phrase, indicator, text)
    ends: object = phrase.level or MOVED in phrase.remarks
    ends = ends or (phrase.led_to and not (phrase.explicit or phrase.negative))
    rated = bool(phrase.amounts[0].relative or phrase.multiple)
    rated = rated and LIMIT_OR_END not in phrase.remarks
    changing = statistic == "increase" or (statistic == "growth_rate" and not rated)
    if changing and ends and phrase.restated is None:
        raise UnreadableError("number.end_of_change", text)
    if statistic == "balance":
        _refuse_gap(phrase, text)
    if statistic == "growth_rate":
        _refuse_slower(phrase, text)
    if statistic == "flow" and indicator is None and _is_flow(phrase):
        return Sign(1, False, ("sign.flow",))
    return _read(phrase, statistic, indicator, text)


def _refuse_plus(phrase: Phrase, statistic: str | None, text: str) -> None:
    """Raise UnreadableError where a plus sign makes a change of a level: sales (+5 m)."""
    if PLUS not in phrase.remarks or statistic not in _BRACKETED or phrase.level:
        return
    unit = phrase.amounts[0].unit
    signed = unit is None or unit.dimension == "temperature" or phrase.remarks & BALANCED
    if not signed:
        raise UnreadableError("sign.change_under_level", text, statistic=statistic)


def _counts_jobs(phrase: Phrase) -> bool:
    """Whether jobs are counted, whose number is a change where they are destroyed."""
    unit = phrase.amounts[0].unit
    return unit is not None and unit.name == "job" and "unsaid" in phrase.remarks


def _refuse_unsaid(phrase: Phrase, indicator: Measured | None, text: str) -> None:
    """Raise UnreadableError for the extent of a change whose direction isn't quoted: um 76 %.

    An indicator of growth says it, but not before a fall: 5 %, the first decline. A rate alone may
    be printed so.
    """
    unnamed = indicator is None and (phrase.by or phrase.explicit)
    if not (unnamed or "falls_behind" in phrase.remarks):
        return
    told = phrase.tells_change or phrase.negative or bool(phrase.restated or phrase.multiple)
    told = told or phrase.of_growth or (phrase.indexed and phrase.signed)
    if not (told or phrase.remarks & BALANCED):
        raise UnreadableError("sign.unsaid", text)


def _refuse_gap(phrase: Phrase, text: str) -> None:
    """Raise UnreadableError where an amount only lies between two: the gap of exports and imports.

    Which of the two is larger is open. So is the sign of what only goes out: an overrun, outflows.
    """
    between = "between" in phrase.remarks and phrase.link != "range"
    between = between or "outgoing" in phrase.remarks
    minus = phrase.negative or -1 in [amount.sign for amount in phrase.amounts]
    if between and not (phrase.remarks & BALANCED or phrase.signed or minus):
        raise UnreadableError("sign.deficit_unclear", text)


def _refuse_slower(phrase: Phrase, text: str) -> None:
    """Raise UnreadableError for the rate by which a growth is less: growth slowed by 5 %."""
    unit = phrase.amounts[0].unit
    rated = unit is not None and unit.dimension == "share"
    slower = phrase.of_growth and phrase.change == "down" and not (phrase.loss or phrase.negative)
    slower = slower or "slower_growth" in phrase.remarks
    if rated and slower and not phrase.level:
        raise UnreadableError("sign.unclear", text)
    if phrase.level:
        _refuse_end(phrase)
    if phrase.led_to and not (phrase.explicit or phrase.signed or phrase.multiple):
        raise UnreadableError("number.end_of_change", phrase.led_to)


def _refuse_end(phrase: Phrase) -> None:
    """Raise UnreadableError for the end of a change that is not growth, or perhaps a fall's size.

    What rose to 5 % may be a growth rate, but not unemployment; and "une baisse limitée à 5 %" may
    be one of 5 %.
    """
    if phrase.fall_to:
        raise UnreadableError("sign.unclear", phrase.fall_to)
    if phrase.rate_to and not phrase.of_growth:
        raise UnreadableError("number.end_of_change", phrase.rate_to)


def _read(phrase: Phrase, statistic: str | None, indicator: Measured | None, text: str) -> Sign:
    """Return the sign that changes, minus signs and deficits give."""
    minus = -1 in [amount.sign for amount in phrase.amounts]
    printed = phrase.negative or minus
    if statistic is None and phrase.loses and _is_timed(phrase):
        raise UnreadableError("sign.deficit_unclear", text)  # lost 267 Gt a year: a flow or not
    if phrase.multiple:
        if printed:
            raise UnreadableError("sign.double", text)
        return Sign(1, turns_multiple(phrase, text), ())
    repeated = minus and phrase.negative
    if repeated and not (phrase.described_negative and _is_said_once(phrase)):
        raise UnreadableError("sign.double", text)
    rules = ("sign.parentheses" if phrase.bracketed else "sign.minus",) if printed else ()
    factor = -1 if phrase.negative and not repeated else 1
    is_balance = statistic == "balance" and phrase.loss and bool(phrase.remarks & BALANCED)
    is_balance = is_balance and LESSENED not in phrase.remarks
    if phrase.change and not phrase.level and not is_balance:
        if statistic == "balance" and _is_lost(phrase) and not printed:
            return Sign(-1, True, ("sign.deficit",))
        return _change(phrase, statistic, text, factor, rules)
    if "of_deficit" in phrase.remarks and not phrase.change:
        if statistic != "share" or printed:
            raise UnreadableError("sign.deficit_unclear", text)
        return Sign(1, False, ())  # 38 % of the deficit
    if phrase.remarks & BALANCED:
        return _balance(phrase, statistic, indicator, text, printed=printed)
    return Sign(factor, False, (*rules, "sign.level") if phrase.level else rules)


def _change(
    phrase: Phrase, statistic: str | None, text: str, factor: int, rules: tuple[str, ...]
) -> Sign:
    """Return the sign of a change; `factor` and `rules` are those of the sign before the number."""
    if statistic in LEVELS:
        raise UnreadableError("sign.change_under_level", text, statistic=statistic)
    if phrase.change == "up":
        return Sign(factor, False, (*rules, "sign.increase"))
    if rules:
        minus = -1 in [amount.sign for amount in phrase.amounts]
        if not (minus and _is_said_once(phrase)):
            raise UnreadableError("sign.double", text)
        return Sign(1, False, ("sign.decrease",))  # baisse de -22,2 %
    if phrase.signed:
        raise UnreadableError("sign.unclear", text)  # demand fell, +10.4 %
    return Sign(-1, True, ("sign.decrease",))


def _is_said_once(phrase: Phrase) -> bool:
    """Whether a minus sign may repeat what words say of one number: en baisse d'environ -0,7 %."""
    return phrase.bound in ("", "approx", "nearly") and len(phrase.amounts) == 1


def check_subject(phrase: Phrase, statistic: str | None, dimension: str, *, capital: bool) -> None:
    """Raise UnreadableError where unknown words left of a verb of level may name a decrease.

    "The slide exceeded 5 %" is a fall, although no word of the vocabulary says so. Where a verb of
    change governs the number, the verb gives the sign. Where nouns have no `capital` letter, a word
    with one is a name, which is not a fall of a level.
    """
    if statistic == "multiple" and phrase.multiple in RATIOS:
        return  # 订单翻了一番, le volume exporté a doublé: whatever the subject is
    name = (not capital and phrase.thing[:1].isupper()) or "rated" in phrase.remarks
    percentage = dimension == "share" and statistic not in (_DECIDED if name else ("share",))
    # What decides the sign: a change, or the deficit or surplus of a balance.
    told = (bool(phrase.change) and not (statistic == "balance" and phrase.level)) or phrase.signed
    told = told or (statistic == "balance" and bool(phrase.remarks & BALANCED))
    told = told or (statistic in CHANGES and CONTRIBUTES in phrase.remarks)
    if phrase.thing and (statistic in _SIGNED or percentage) and not told:
        raise UnreadableError("wording.unknown", phrase.thing)
    if not phrase.subject or (phrase.change and not phrase.level):
        return
    if statistic == "multiple" and "multiple_to" in phrase.remarks:
        return  # 效率是人工的30倍, whatever the subject is
    decided = statistic in _DECIDED or phrase.remarks & {"share", "of_total"}
    relative = dimension in RELATIVE and not decided
    # Chinese characters that may name a loss make no subject.
    signed = statistic == "balance" and phrase.subject[:1] < _HAN and not told
    changing = (relative or statistic in CHANGES) and not phrase.signed  # vendues (+3,5 %)
    changing = changing and not (statistic in CHANGES and CONTRIBUTES in phrase.remarks)
    if changing or signed:
        raise UnreadableError("wording.unknown", phrase.subject)


def _is_flow(phrase: Phrase) -> bool:
    """Whether words of losses, surpluses or additions only name what flows: 新增477例.

    "A loss of 3 million" is one of +3 million, where no indicator says what a loss is to it, and
    what is lost is counted or measured: lost 267 gigatonnes. Money that is lost may be a result.
    """
    amount = phrase.amounts[0]
    if phrase.negative or phrase.multiple or -1 in [amount.sign for amount in phrase.amounts]:
        return False
    if phrase.collects and phrase.change == "up" and amount.currency:
        return not (phrase.level or phrase.by)
    if phrase.adds or (phrase.loses and phrase.change and not amount.currency):
        return not (phrase.level or phrase.by or amount.relative)
    governed = (phrase.change and not (phrase.loss or phrase.level)) or phrase.by
    return bool(phrase.remarks & BALANCED) and amount.currency and not governed


def _is_timed(phrase: Phrase) -> bool:
    """Whether an amount is one per time."""
    below = phrase.amounts[0].below
    timed = below is not None and below.dimension == "time"
    return timed or "per_year" in phrase.remarks


def _is_lost(phrase: Phrase) -> bool:
    """Whether a verb of losing says that the result itself is a loss: lost £180m."""
    governed = phrase.by or phrase.level or phrase.remarks & BALANCED
    return phrase.loses and not governed and all(amount.currency for amount in phrase.amounts)


def _balance(
    phrase: Phrase, statistic: str | None, indicator: Measured | None, text: str, *, printed: bool
) -> Sign:
    """Return the sign of a deficit or surplus under a balance.

    Under an indicator of deficit the signs are reversed.
    """
    changes = statistic in CHANGES and not (printed or phrase.change or phrase.level)
    if changes and phrase.loses and not any(amount.currency for amount in phrase.amounts):
        return Sign(-1, True, ("sign.decrease",))  # a loss of 3,000 jobs
    is_deficit = indicator is not None and indicator.is_deficit
    shares = not phrase.remarks.isdisjoint(_SHARES)
    if statistic == "share" and shares and not (printed or indicator):
        return Sign(1, False, ())  # 损失占38%, 80 % of firms made losses
    if "damage" in phrase.remarks and statistic is None and not (printed or indicator):
        return Sign(1, False, ("sign.flow",))  # 直接经济损失15亿元
    people = all(amount.unit and amount.unit.dimension == "people" for amount in phrase.amounts)
    if statistic == "stock" and people and not (printed or indicator):
        return Sign(1, False, ())  # 人才缺口500万人
    # A loss of what may be lost, under its own statistic, is below zero: a net loss is a profit.
    profits = indicator is not None and indicator.has_losses and statistic == indicator.statistic
    if printed or not (statistic == "balance" or is_deficit or profits):
        raise UnreadableError("sign.deficit_unclear", text)
    if statistic == "balance" and "of_losers" in phrase.remarks:
        raise UnreadableError("sign.deficit_unclear", text)
    if phrase.remarks >= BALANCED or START_BALANCED in phrase.remarks:
        raise UnreadableError("sign.unclear", text)  # from a deficit of 5 m to a surplus of 3 m
    negative = ("deficit" in phrase.remarks) != is_deficit
    return Sign(-1 if negative else 1, negative, ("sign.deficit",))
