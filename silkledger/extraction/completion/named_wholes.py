"""Whether a text names the whole of an indicator that is a share: tax revenue in percent of output.

"Tax revenue made up 82 % of total revenue" and 占体育产业增加值的比重为70.1% are shares of
something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.qualities import printed_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentions import Mentions
    from silkledger.indicators import Indicator

_OUTPUT = "gdp"
_LED = 40  # characters of a whole that begins within the wording: 82 % of total revenue
_WORDS_OF_SHARE = "占的比重例率为為达達到约約了"
_LEAST = 2  # characters of a Chinese name
_ABOVE = 800  # characters above the value of a table in which its caption may stand


def lacks_whole(setting: FigureSetting, indicator: Indicator) -> bool:
    """Whether an indicator is a share of output, and the figure is none or may be none.

    A deficit or debt in percent is one of output unless the text says of what it is.
    """
    if indicator.whole != _OUTPUT or indicator.part == _OUTPUT:
        return False
    printed = _stated_whole(setting)
    if printed is not None:
        return not any(_is_inside(setting.here, *printed))
    return indicator.dimension == "share" and not any(map(_names_output, _around(setting)))


def _is_inside(here: Mentions, start: int, end: int) -> Iterator[bool]:
    """Yield whether output is what each name of an indicator between two places is of."""
    for each in here.indicators:
        if each.start < end and start < each.end:
            yield str(each.value).startswith(_OUTPUT)


def _names_output(here: Mentions) -> bool:
    return any(_is_inside(here, here.start, here.end))


def _around(setting: FigureSetting) -> Iterator[Mentions]:
    """Yield what the sentence mentions, those before it, the heading and the title.

    For the value of a table, it is what stands above.
    """
    yield setting.here
    if setting.is_in_table:
        start = max(setting.span[0] - _ABOVE, 0)
        yield setting.mentioned.within(start, setting.span[0])
        return
    yield from setting.earlier
    heading = setting.passages.headings.get(setting.sentence.block)
    for span in filter(None, (heading, setting.passages.title)):
        yield setting.mentioned.within(*span)


def _stated_whole(setting: FigureSetting) -> tuple[int, int] | None:
    """Return the words for the whole of which the text says that the figure is a share."""
    start, end = setting.span
    if (printed := printed_whole(setting)) is not None:
        return printed
    leads = [each for each in setting.here.shares if each.value != "before"]
    inside = next((each for each in leads if start < each.start < each.end <= end), None)
    if inside is not None:
        return inside.start, min(end + _LED, setting.behind)
    if setting.here.language != "zh":
        return None
    words = [
        each.end
        for each in setting.here.shares
        if setting.own[0] <= each.start and each.end <= start
    ]
    first = min(words, default=start)
    told = setting.text[first:start].strip(_WORDS_OF_SHARE)
    return (first, start) if len(told) >= _LEAST else None
