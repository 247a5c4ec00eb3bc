"""Numbers and dates of a workbook as displayed: a stored value under its number format.

Follows ECMA-376, 18.8.30. The formats that people use for figures are rendered exactly: whole and
decimal numbers, grouping, percent, literal text and currency signs, ISO-like and English dates. Any
other format is refused, as is anything that depends on the width of the column or on the settings
of whoever opens the file, because what was displayed can't be determined. The two signs of a number
depend on the settings, too: they are those of the source, whose locale is what it is read by.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import NamedTuple

_LITERAL = r'"[^"]*"|\\.|\[\$[^\]-]*(?:-[0-9A-Fa-f]+)?\]|_.|[-+ $€£¥()]'
_NUMBER = re.compile(
    rf"(?P<colour>\[[A-Za-z]+\])?(?P<before>(?:{_LITERAL})*)"
    r"(?P<grouped>#,##)?(?P<whole>[0#]+)(?:\.(?P<decimals>0+))?"
    rf"(?P<after>(?:%|{_LITERAL})*)"
)
_DATE_PART = re.compile(
    r"yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|\"[^\"]*\"|\\.|[-/.,: ]", re.IGNORECASE
)
_ENGLISH = re.compile(r"^\[\$-(?:0*409|0*809|x-sysdate)\]", re.IGNORECASE)
# Excel displays these two in the short date format of whoever opens the file.
_LOCALE_DEPENDENT = ("mm-dd-yy", "m/d/yy h:mm")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONGEST_FORMAT = 255  # characters, as spreadsheet programs allow
# A column of standard width displays this many digits of a number in the format General.
_GENERAL_DIGITS = 11


class UnknownDisplayError(ValueError):
    """What a cell displays can't be determined."""


class Signs(NamedTuple):
    """The sign before the decimals of a number, and the one between groups of its digits."""

    decimal: str
    group: str


ENGLISH = Signs(".", ",")


def displayed(value: object, number_format: str, signs: Signs | None = ENGLISH) -> str:
    """Return the displayed text of a cell.

    `value` is a string, bool, number, date or datetime, `signs` those of numbers, None if nobody
    tells them. Raises UnknownDisplayError if the displayed text can't be determined.

    >>> displayed(0.0894, "0.0%"), displayed(1234.5, "[$€-407] #,##0.0")
    ('8.9%', '€ 1,234.5')
    >>> displayed(1234.5, "#,##0.0", Signs(",", "."))
    '1.234,5'
    """
    if len(number_format) > _LONGEST_FORMAT:
        raise UnknownDisplayError
    match value:
        case str():
            return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), value)
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            try:
                return _number(Decimal(repr(value)), number_format, signs)
            except ArithmeticError as fault:  # more digits than a spreadsheet shows
                raise UnknownDisplayError from fault
        case dt.datetime() | dt.date():
            moment = (
                value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time.min)
            )
            return _date(moment, number_format)
        case _:
            raise UnknownDisplayError


def _number(value: Decimal, number_format: str, signs: Signs | None) -> str:
    if not value.is_finite() or len(value.as_tuple().digits) > 17:
        raise UnknownDisplayError
    if number_format in ("General", "@"):
        return _signed(_general(value), signs)
    sections = _sections(number_format)
    if value < 0 and len(sections) > 1:
        sign, section, value = "", sections[1], -value
    elif value == 0 and len(sections) > 2:
        sign, section = "", sections[2]
    else:
        sign, section, value = "-" if value < 0 else "", sections[0], abs(value)
    match = _NUMBER.fullmatch(section)
    if not match or (match["grouped"] and match["whole"] != "0") or "#" in match["whole"][1:]:
        raise UnknownDisplayError
    percents = _outside_quotes(match["after"]).count("%")
    exact = (value * 100**percents).quantize(
        Decimal(1).scaleb(-len(match["decimals"] or "")), ROUND_HALF_UP
    )
    if not exact:
        sign = ""
    whole, _, decimals = f"{exact:f}".partition(".")
    whole = whole.zfill(len(match["whole"]))
    if match["grouped"]:
        whole = f"{int(whole):,}"
    number = _signed(f"{whole}.{decimals}" if decimals else whole, signs)
    return f"{sign}{_literals(match['before'])}{number}{_literals(match['after'])}".strip()


def _signed(number: str, signs: Signs | None) -> str:
    """Return a number in English digits with the signs of others."""
    if signs is None and not number.removeprefix("-").isdecimal():
        raise UnknownDisplayError
    if signs is None or signs == ENGLISH:
        return number
    return number.translate({ord("."): signs.decimal, ord(","): signs.group})


def _general(value: Decimal) -> str:
    digits = f"{value.normalize():f}"
    if len(digits.strip("-").replace(".", "")) > _GENERAL_DIGITS:
        raise UnknownDisplayError
    return "0" if value == 0 else digits


@cache
def _sections(number_format: str) -> tuple[str, ...]:
    return tuple(re.findall(r'(?:"[^"]*"|\\.|[^;"\\])+', number_format)) or ("",)


def _outside_quotes(literals: str) -> str:
    return re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", literals)


def _literals(literals: str) -> str:
    """Return the displayed form of literals, escapes, currency signs and padding of a format."""
    text = ""
    for part in re.findall(rf"%|{_LITERAL}", literals):
        if part.startswith('"'):
            text += part[1:-1]
        elif part.startswith("[$"):
            text += part[2:-1].split("-")[0]
        elif part.startswith("\\"):
            text += part[1]
        elif part.startswith("_"):
            text += " "
        else:
            text += part
    return text


def _date(moment: dt.datetime, number_format: str) -> str:
    if number_format in _LOCALE_DEPENDENT:
        raise UnknownDisplayError
    pattern = _ENGLISH.sub("", number_format).removesuffix(";@")
    parts = _DATE_PART.findall(pattern)
    if "".join(parts) != pattern:
        raise UnknownDisplayError
    text, after_hour = "", False
    for part in parts:
        code = part.lower()
        if code[0] == "m" and after_hour and code in ("m", "mm"):
            text += f"{moment.minute:0{len(code)}d}"
        elif code in _DATE:
            text += _DATE[code](moment)
        else:
            text += part[1:-1] if part.startswith('"') else part.removeprefix("\\")
        if code[0].isalpha():
            after_hour = code[0] == "h"
    return text


_DATE = {
    "yyyy": lambda moment: f"{moment.year:04d}",
    "yy": lambda moment: f"{moment.year % 100:02d}",
    "mmmm": lambda moment: _MONTHS[moment.month - 1],
    "mmm": lambda moment: _MONTHS[moment.month - 1][:3],
    "mm": lambda moment: f"{moment.month:02d}",
    "m": lambda moment: f"{moment.month}",
    "dddd": lambda moment: _DAYS[moment.weekday()],
    "ddd": lambda moment: _DAYS[moment.weekday()][:3],
    "dd": lambda moment: f"{moment.day:02d}",
    "d": lambda moment: f"{moment.day}",
    "hh": lambda moment: f"{moment.hour:02d}",
    "h": lambda moment: f"{moment.hour}",
    "ss": lambda moment: f"{moment.second:02d}",
    "s": lambda moment: f"{moment.second}",
}
