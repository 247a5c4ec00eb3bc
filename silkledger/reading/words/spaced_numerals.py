"""Spaced numerals: Chinese words of numbers that print or a PDF sets apart: 百 分 之 2.4, 三 点 五.

Only the parts of 分之, 百分点 and of a number with a point are joined; other spaces part words.
"""

from __future__ import annotations

import re

_DIGITS = "零〇○一二三四五六七八九"
_NUMERAL = rf"{_DIGITS}两兩十廿卅百千万萬亿億壹贰貳叁參参肆伍陆陸柒捌玖拾佰仟0-9"
_SPACED = re.compile(
    rf"(?<=[{_NUMERAL}]) *分 *之 *(?=[-{_NUMERAL}])|[百佰] *分 *[点點]"
    rf"|(?<=[{_NUMERAL}]) *[点點](?: *[{_DIGITS}])+"
)


def with_numerals_joined(text: str) -> str:
    """Return a text of the same length without spaces inside its words of numbers.

    >>> with_numerals_joined("占 百 分 之 2.4，为 三 点 五 倍")
    '占 百分之   2.4，为 三点五   倍'
    """
    return _SPACED.sub(_joined, text) if " " in text else text


def _joined(match: re.Match[str]) -> str:
    return match[0].replace(" ", "").ljust(len(match[0]))
