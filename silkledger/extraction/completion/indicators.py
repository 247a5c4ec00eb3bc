"""The indicator of a figure: ranked by the words that name it and by what fits the figure.

Names say what is measured; the figure says how: a rate of exports is their growth, a multiple their
multiple, a share of a total their share. An indicator whose dimension does not fit is not a choice.
The cell is filled where one choice is clearly ahead, else it is empty, with the choices.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell, Choice
from silkledger.extraction.completion.asides import named_besides, namesakes
from silkledger.extraction.completion.counted_others import counts_houses, counts_others
from silkledger.extraction.completion.items import of_item, with_item_told
from silkledger.extraction.completion.lists import in_order
from silkledger.extraction.completion.named_wholes import lacks_whole
from silkledger.extraction.completion.names_of_others import stands_behind
from silkledger.extraction.completion.open_dates import says_change
from silkledger.extraction.completion.rates_of_levels import is_rate_of_another, of_factor
from silkledger.extraction.completion.stated_statistics import is_share, statistics_of
from silkledger.extraction.completion.vague_names import is_vague
from silkledger.extraction.mentions import currency_place
from silkledger.extraction.vocabularies import names_deficit, places
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.geography.place_codes import WORLD
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.indicators import Indicator
    from silkledger.schemas.vocabulary import Vocabulary

_STOPPED = re.compile(r"\.\s+[^\W\d_a-zà-ÿа-яё]")  # a sentence begins
_OWN, _LED = 0.75, 0.95  # scores of a name in the clause of the figure, and of one "in" leads to
_APART = 0.25  # of a name where another one adjoins the figure: 进出口统计，出口5亿
_BEHIND = 2  # characters between a percentage and the whole that stands right behind it
_OF = 12  # characters between "of" and the name of the whole
_CHANGES = ("growth_rate", "contribution")  # statistics of what changes
_MOST = 5
_DESCRIBED = 4  # characters between an amount and the name of what it is
_COMMAS = ",，;；"
_CLEAR = 0.12  # by which the first choice must be ahead
_LEAST, _LEAST_ALONE = 0.45, 0.38
_FAR = 160  # characters at which closeness no longer counts


@dataclass(frozen=True, slots=True)
class NamedIndicator:
    """A name of an indicator near a figure, with a score from 0 to 1 and where it stands."""

    code: str
    match: MatchedPhrase
    score: float
    reason: str


def indicator_cell(setting: FigureSetting, unit: str | None = None) -> Cell | None:
    """Return the cell `indicator`, or None if no words suggest one. `unit` is the unit cell."""
    return ranked(setting, list(_named(setting)), unit)


def ranked(
    setting: FigureSetting, named: list[NamedIndicator], unit: str | None = None
) -> Cell | None:
    """Return the cell `indicator` by these names of indicators, or None if none fits."""
    named.sort(key=lambda each: -each.score)
    best: dict[str, Choice] = {}
    for each in named:
        for code, score, reason in _fitting(setting, each, unit):
            span = each.match.start, each.match.end
            if code not in best or best[code].score < score:
                best[code] = Choice(code, span, reason, round(min(score, 1.0), 3))
    best = {code: of_item(setting, of_factor(setting, each)) for code, each in best.items()}
    best = {choice.value: choice for choice in sorted(best.values(), key=lambda each: each.score)}
    choices = tuple(sorted(best.values(), key=lambda choice: -choice.score)[:_MOST])
    if not choices:
        return None
    first = choices[0]
    second = choices[1].score if len(choices) > 1 else 0.0
    if first.score < (_LEAST if second else _LEAST_ALONE) or first.score - second < _CLEAR:
        reason = "several indicators fit" if second else "named too far off"
        return Cell("", first.span, reason, choices)
    return with_item_told(setting, Cell(first.value, first.span, first.reason, choices))


def _named(setting: FigureSetting) -> Iterator[NamedIndicator]:
    """Yield the names of indicators around the figure, with a score by scope and closeness."""
    start, end = setting.span
    listed = in_order(setting, setting.here.indicators, lambda each: each.value)
    if listed is not None and listed.start < start:
        yield NamedIndicator(str(listed.value), listed, 0.9, "in the order of the list")
        return
    own, names = setting.own, named_besides(setting)
    led = next((match for match in names if stands_behind(setting, end, match)), None)
    if led is not None:
        yield NamedIndicator(str(led.value), led, _LED, "right behind it")
        return
    adjoining = setting.here.language == "zh" and any(each.end == start for each in names)
    for match in names:
        before = match.start < end
        if not before and _STOPPED.search(setting.text, end - 1, match.end):
            continue  # 20 млрд руб. Выручка: the next sentence
        if _is_of_figure_before(setting, match):
            continue
        if own[0] <= match.start and match.end <= own[1]:
            base, scope = _OWN, "in its clause"
        elif not before or setting.breaks(match.end, max(start, match.end)):
            continue  # the next clause is about something else
        else:
            base, scope = 0.4, "in its sentence"
        gap = start - match.end if match.end <= start else match.start - end
        near = 1 - min(max(gap, 0), _FAR) / _FAR
        behind = 0.12 if match.start >= end else 0.0
        weight = 0.15 if base == _OWN else 0.35
        apart = _APART if adjoining and match.end != start else 0.0
        score = base + weight * near + 0.05 * (match.words - 1) - behind - apart
        yield NamedIndicator(str(match.value), match, score, scope)
        for other in namesakes(setting, match):
            yield NamedIndicator(str(other.value), other, score, "in the heading")
    if not setting.here.indicators:
        yield from _above(setting)


def _is_of_figure_before(setting: FigureSetting, name: MatchedPhrase) -> bool:
    """Whether a Chinese name follows the amount before, and a comma parts it from this amount.

    享受139.6亿元中央补贴，带动销售733.6亿元: the subsidies are the first of the two.
    """
    quantity, text = setting.quantity, setting.text
    if setting.here.language != "zh" or not setting.number or quantity is None:
        return False
    if quantity.dimension in RATIOS or not setting.before <= name.start < setting.span[0]:
        return False
    beside = name.start - setting.before <= _DESCRIBED
    told = text[setting.before : name.end], text[name.end : setting.span[0]]
    parted = [any(comma in words for comma in _COMMAS) for words in told]
    return beside and parted == [False, True]


def _above(setting: FigureSetting) -> Iterator[NamedIndicator]:
    """Yield names in the sentence before, and in the heading."""
    for sentence in setting.passages.paragraph(setting.sentence)[:1]:
        mentions = setting.mentioned.within(sentence.start, sentence.end)
        for match in mentions.indicators[-1:]:
            yield NamedIndicator(str(match.value), match, 0.3, "in the sentence before")
    heading = setting.passages.headings.get(setting.sentence.block)
    if heading is not None:
        named = setting.mentioned.within(*heading).indicators
        if len({match.value for match in named}) == 1:
            yield NamedIndicator(str(named[0].value), named[0], 0.35, "in the heading")


def _fitting(
    setting: FigureSetting, named: NamedIndicator, unit: str | None
) -> Iterator[tuple[str, float, str]]:
    """Yield the indicators that the name and the figure together may mean, with their scores."""
    if is_vague(setting, named.match):
        return
    known = indicators(setting.mentioned.source.vocabulary)
    words = setting.text[named.match.start : named.match.end]
    own = known[named.code]
    if is_rate_of_another(setting, own) or counts_houses(setting, own):
        return
    if _fits(setting, own, unit) and not _is_changed(setting, own):
        yield named.code, named.score, f'"{words}" {named.reason}'
    whole = _is_whole(setting, named)
    relatives = [
        each
        for each in _kindred(setting.mentioned.source.vocabulary).get(named.code, ())
        if each.code != named.code
        and (_is_of(each, named.code, whole=whole) or _is_factor(each, own))
        and (each.whole_place != WORLD or names_world(setting))
        and not lacks_whole(setting, each)
    ]
    fitting = [each for each in relatives if _fits(setting, each, unit)]
    wanted = statistics_of(setting)
    if names_deficit(words, setting.mentioned.source.vocabulary, setting.here.language):
        wanted = wanted - {"growth_rate"}  # a loss that falls by 20 % is not a fall of profit
    if whole and setting.quantity is not None and setting.quantity.dimension in RATIOS:
        yield from _shares_in(setting, named, unit)
        return
    for each in fitting:
        if each.statistic not in wanted and each.code not in own.factors:
            continue
        alike = sum(candidate.statistic == each.statistic for candidate in fitting)
        reason = f'"{words}" {named.reason}, as {each.statistic.replace("_", " ")}'
        yield each.code, named.score - 0.02 - (0.1 if alike > 1 else 0.0), reason


def _is_changed(setting: FigureSetting, indicator: Indicator) -> bool:
    """Whether a figure is a change, and an indicator is a rate of a level.

    A column says that its rates are changes, or a plus sign does: die Arbeitslosigkeit (+17,1 %).
    """
    signed = setting.text[setting.span[0]] == "+"
    if not (setting.changes or signed) or setting.quantity is None:
        return False
    rates = setting.quantity.dimension in RATIOS and indicator.dimension in ("rate", "share")
    return rates and indicator.statistic not in _CHANGES


def _shares_in(
    setting: FigureSetting, named: NamedIndicator, unit: str | None
) -> Iterator[tuple[str, float, str]]:
    """Yield the shares in a whole: of a part that the sentence names, or of a partner."""
    known = indicators(setting.mentioned.source.vocabulary)
    words = setting.text[named.match.start : named.match.end]
    named_here = {str(match.value) for match in setting.here.indicators}
    for each in known.values():
        own_part = each.whole == named.code and each.part in named_here - {named.code}
        partner = each.code == f"{named.code}_share" and each.dimension == "share"
        if (own_part or partner) and _fits(setting, each, unit):
            yield each.code, 0.8 if own_part else 0.7, f'share in "{words}"'


@built_once
def _kindred(vocabulary: Vocabulary) -> dict[str, list[Indicator]]:
    """Return by its code the indicators that may be of another one, or its factors."""
    known = indicators(vocabulary).values()
    kindred: dict[str, list[Indicator]] = defaultdict(list)
    for each in known:
        products = {product.code for product in known if each.code in product.factors}
        for code in {each.level, each.whole, each.part, *products} - {""}:
            kindred[code].append(each)
    return kindred


def _is_of(indicator: Indicator, code: str, *, whole: bool) -> bool:
    """Whether an indicator is a change of another one, or its share or a share in it."""
    return code in (indicator.level, indicator.whole if whole else indicator.part)


def _is_factor(indicator: Indicator, product: Indicator) -> bool:
    """Whether an indicator is the quantity of which another one is the value."""
    return indicator.code in product.factors and indicator.statistic == product.statistic


def _is_whole(setting: FigureSetting, named: NamedIndicator) -> bool:
    """Whether a name is that of the whole of which the figure is a share: a third of exports."""
    start, end = setting.span
    if 0 <= named.match.start - end <= _BEHIND:
        return True  # 34,1 % ВВП
    return any(
        each.value in ("of", "behind")
        and 0 <= named.match.start - each.end <= _OF
        and start < each.start <= end + 2
        for each in setting.here.shares
    )


def names_world(setting: FigureSetting) -> bool:
    """Whether the sentence names the world."""
    here = setting.here
    known = places(setting.mentioned.source.vocabulary, here.language)
    return any(match.value == (WORLD,) for match in known.find(here.words))


def _is_signed_count(setting: FigureSetting) -> bool:
    """Whether a count has a plus sign, so that it is not a level: l'emploi accélère (+48 000)."""
    counts = setting.quantity is not None and setting.quantity.dimension in COUNTED
    return counts and setting.text[setting.span[0]] == "+"


def _fits(setting: FigureSetting, indicator: Indicator, unit: str | None) -> bool:
    """Whether the figure can be one of the indicator, by its unit and its wording."""
    source = setting.mentioned.source
    context = QuantityContext(
        unit=unit,
        locale=source.locale,
        indicator=indicator,
        default_geography=currency_place(setting.mentioned),
        vocabulary=source.vocabulary,
    )
    reading = read_quantity(setting.text[slice(*setting.span)].replace("\n", " "), context)
    quantity = setting.quantity
    is_level = indicator.statistic != "increase"
    increases = setting.may_increase or _is_signed_count(setting)
    if not isinstance(reading, Quantity) or (increases and is_level):
        return False
    # Of a change with its level, the indicator must read the same of the two.
    if quantity is not None and (reading.dimension in RATIOS) != (quantity.dimension in RATIOS):
        return False
    if quantity is not None and counts_others(quantity, indicator, source.vocabulary):
        return False
    if indicator.statistic == "growth_rate":
        return not is_share(setting)
    if indicator.statistic == "increase":
        return "increase" in statistics_of(setting)
    return not (indicator.statistic == "share" and says_change(setting))
