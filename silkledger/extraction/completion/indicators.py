"""The indicator of a figure: ranked by the words that name it and by what fits the figure.

Names say what is measured; the figure says how: a rate of exports is their growth, a multiple their
multiple, a share of a total their share. An indicator whose dimension does not fit is no choice.
The cell is filled where one choice is clearly ahead, else it is empty, with the choices.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell, Choice
from silkledger.extraction.completion.lists import in_order
from silkledger.indicators import indicators
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.completion.setting import Setting
    from silkledger.extraction.phrases import Found
    from silkledger.indicators import Indicator

_MOST = 5
_CLEAR = 0.12  # by which the first choice must be ahead
_LEAST, _LEAST_ALONE = 0.45, 0.38
_SHARE_NEAR = 45  # characters between words of a share and the figure
_FAR = 160  # characters at which closeness no longer counts


@dataclass(frozen=True, slots=True)
class Named:
    """A name of an indicator near a figure, with a score from 0 to 1 and where it stands."""

    code: str
    found: Found
    score: float
    reason: str


def indicator_cell(setting: Setting, unit: str | None = None) -> Cell | None:
    """Return the cell `indicator`, or None if no words suggest one. `unit` is the unit cell."""
    return ranked(setting, list(_named(setting)), unit)


def ranked(setting: Setting, named: list[Named], unit: str | None = None) -> Cell | None:
    """Return the cell `indicator` by these names of indicators, or None if none fits."""
    named.sort(key=lambda each: -each.score)
    best: dict[str, Choice] = {}
    for each in named:
        for code, score, reason in _fitting(setting, each, unit):
            span = each.found.start, each.found.end
            if code not in best or best[code].score < score:
                best[code] = Choice(code, span, reason, round(min(score, 1.0), 3))
    choices = tuple(sorted(best.values(), key=lambda choice: -choice.score)[:_MOST])
    if not choices:
        return None
    first = choices[0]
    second = choices[1].score if len(choices) > 1 else 0.0
    if first.score < (_LEAST if second else _LEAST_ALONE) or first.score - second < _CLEAR:
        reason = "several indicators fit" if second else "named too far off"
        return Cell("", first.span, reason, choices)
    return Cell(first.value, first.span, first.reason, choices)


def _named(setting: Setting) -> Iterator[Named]:
    """Yield the names of indicators around the figure, with a score by scope and closeness."""
    start, end = setting.span
    clause = setting.clause
    listed = in_order(setting, setting.here.indicators, lambda each: each.value)
    if listed is not None:
        yield Named(str(listed.value), listed, 0.9, "in the order of the list")
        return
    for found in setting.here.indicators:
        if clause[0] <= found.start and found.end <= clause[1]:
            base, scope = 0.75, "in its clause"
        elif found.end <= start and not setting.breaks(found.end, start):
            base, scope = 0.6, "in its sentence"
        else:
            base, scope = 0.4, "in its sentence"
        gap = start - found.end if found.end <= start else found.start - end
        near = 1 - min(max(gap, 0), _FAR) / _FAR
        behind = 0.12 if found.start >= end else 0.0
        score = base + 0.15 * near + 0.05 * (found.words - 1) - behind
        yield Named(str(found.value), found, score, scope)
    if not setting.here.indicators:
        yield from _above(setting)


def _above(setting: Setting) -> Iterator[Named]:
    """Yield names in the sentence before, and in the heading."""
    for sentence in setting.passages.paragraph(setting.sentence)[:1]:
        mentions = setting.mentioned.within(sentence.start, sentence.end)
        for found in mentions.indicators[-1:]:
            yield Named(str(found.value), found, 0.45, "in the sentence before")
    heading = setting.passages.headings.get(setting.sentence.block)
    if heading is not None:
        named = setting.mentioned.within(*heading).indicators
        if len({found.value for found in named}) == 1:
            yield Named(str(named[0].value), named[0], 0.5, "in the heading")


def _fitting(setting: Setting, named: Named, unit: str | None) -> Iterator[tuple[str, float, str]]:
    """Yield the indicators that the name and the figure together may mean, with their scores."""
    known = indicators(setting.mentioned.source.vocabulary)
    words = setting.text[named.found.start : named.found.end]
    own = known[named.code]
    if _fits(setting, own, unit):
        yield named.code, named.score, f'"{words}" {named.reason}'
    relatives = [
        each
        for each in known.values()
        if named.code in (each.level, each.part) and each.code != named.code
    ]
    fitting = [each for each in relatives if _fits(setting, each, unit)]
    wanted = _statistics(setting)
    for each in fitting:
        if each.statistic not in wanted:
            continue
        alike = sum(one.statistic == each.statistic for one in fitting)
        reason = f'"{words}" {named.reason}, as {each.statistic.replace("_", " ")}'
        yield each.code, named.score - 0.02 - (0.1 if alike > 1 else 0.0), reason


def _statistics(setting: Setting) -> frozenset[str]:
    """Return the statistics besides a level that the words of the figure allow."""
    quantity = setting.quantity
    if is_share(setting):
        return frozenset(("share",))
    if quantity is not None and quantity.dimension == "multiple":
        return frozenset(("multiple",))
    if quantity is not None and quantity.dimension in ("rate", "share", "points"):
        return frozenset(("growth_rate",))
    changes = _is_change(setting) or (quantity is not None and "/" in quantity.unit)
    return frozenset(("increase",)) if changes else frozenset()


def _fits(setting: Setting, indicator: Indicator, unit: str | None) -> bool:
    """Whether the figure can be one of the indicator, by its unit and its wording."""
    source = setting.mentioned.source
    context = QuantityContext(
        unit=unit,
        locale=source.locale,
        indicator=indicator,
        default_geography=source.default_geography,
        vocabulary=source.vocabulary,
    )
    reading = read_quantity(setting.text[slice(*setting.span)].replace("\n", " "), context)
    if not isinstance(reading, Quantity):
        return False
    if indicator.statistic == "growth_rate":
        return not is_share(setting)
    if indicator.statistic == "increase":
        return "increase" in _statistics(setting)
    return not (indicator.statistic == "share" and _is_change(setting))


def is_share(setting: Setting) -> bool:
    """Whether the words say that the figure is a share of a total."""
    if setting.share is not None:
        return setting.share
    if setting.quantity is None or setting.quantity.dimension not in ("share", "rate"):
        return False
    if _is_change(setting):
        return False
    start, end = setting.span
    return any(
        (
            found.value == "before"
            and 0 <= start - found.end <= _SHARE_NEAR
            and not setting.has_comma(found.end, start)
        )
        or (found.value == "behind" and 0 <= found.start - end <= 3)
        or (found.value == "of" and 0 <= found.start - end <= 1)
        or (start <= found.start < end and found.value != "of")
        for found in setting.here.shares
    )


def _is_change(setting: Setting) -> bool:
    """Whether the words of the figure are those of a change."""
    quantity = setting.quantity
    return quantity is not None and (
        quantity.value < 0 or any(rule.startswith("sign.") for rule in quantity.rules)
    )
