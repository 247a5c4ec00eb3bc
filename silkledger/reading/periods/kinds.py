"""The kinds of tokens that the words of periods are cut into."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class TokenKind(Enum):
    """The kind of a token. Its value is the character that stands for it in grammar's shapes."""

    NUMBER = "N"  # one or two digits
    HUNDREDS = "3"  # three digits
    YEAR = "Y"  # four digits within YEARS
    DIGITS = "?"  # any other digits: no form takes them
    WORD = "_"  # a word that no vocabulary knows
    COUNT = "n"  # a number word
    ARTICLE = "ª"  # en a: a number word, too; a year alone is a rate, unlike one year
    ORDINAL = "O"
    FIRST = "1"  # first, as in first quarter and first nine months
    FIRST_N = "2"  # first, only before a number (zh 前)
    ORDINAL_MARK = "o"  # th, st, -й
    ORDINAL_LEAD = "#"  # zh 第
    MONTH = "M"
    MONTH_MARK = "月"
    DAY_MARK = "日"
    DECADE_MARK = "s"
    DECADE_OF = "∂"  # es década de, before the year in which the decade starts
    CENTURY_MARK = "世"
    LAST_CENTURY = "纪"
    DAYS = "d"
    WEEKS = "w"
    MONTHS = "m"
    MONTHS_SIGN = "μ"  # M, as in 9M23; in ru also a mark of ordinals
    QUARTER = "q"  # one quarter, or the sign Q
    QUARTERS = "u"
    QUARTER_NAME = "Ⅳ"  # a word that names the quarter itself (de Schlussquartal)
    PART_OF_YEAR = "¼"  # es bimestre, cuatrimestre; value: its months
    HALF = "h"
    HALVES = "a"
    HALF_NAME = "H"  # a word that names the half itself (zh 上半年)
    YEARS = "y"
    YEAR_TERM = "度"  # zh 年度, which with two years names a fiscal one
    YEARS_PLURAL = "j"  # fr années, which before a number is a decade
    DECADES = "c"
    THIRD = "旬"  # ten days of a month (zh 上旬)
    RELATIVE_YEAR = "R"
    ROC = "民"  # zh 民国, before a year of the Republic of China
    RELATIVE_FISCAL = "§"
    RELATIVE_HALF = "K"
    RELATIVE_QUARTER = "Q"
    FINAL_QUARTER = "4"
    RELATIVE_MONTH = "P"
    RELATIVE_WEEK = "U"
    RELATIVE_DAY = "T"
    UNTIL_MARK = "止"  # zh 止, behind the end that by or up to names
    NOW = "t"
    SO_FAR = "f"
    SO_FAR_YEAR = "g"
    EDGE = "E"  # start, middle, end
    YEAR_END = "8"
    EARLY = (
        "G"  # a word that is the start after since and as of, and else only some time early in it
    )
    BY = "B"
    AS_OF = "A"
    SINCE = "S"
    SINCE_AFTER = "z"  # zh 以来
    SINCE_THEN = "Z"
    FROM = "F"
    TO = "-"
    DASH = "–"
    AND = "&"
    BETWEEN = "b"
    ENDED = "e"
    PAST = "p"
    PAST_MARK = "l"  # zh 来
    AHEAD = "r"
    VAGUE = "v"
    # A rate without its window (annual). Value: the months that it is a rate of, or year_earlier.
    WINDOW = "W"
    AVERAGE = "ø"  # an average over the period that stands with it, else such a rate
    WHOLE = "x"
    FISCAL = "$"
    PLAN = "5"
    PLAN_NAME = "6"  # a word that names the plan itself (zh 十四五)
    CHINA = "C"
    EARLIER = "<"
    AGO = "ä"  # the same before the length (de vor, fr il y a)
    YEAR_EARLIER = ">"  # a word that is a year earlier (de Vorjahreszeitraum); value: its months
    PREVIOUS_YEAR = "["
    PREVIOUS_QUARTER = "]"
    PREVIOUS_MONTH = "{"
    SAME_PERIOD = "="  # value: its months, if it names a quarter or a month
    LEANING = "λ"  # the year, quarter or month of another date; value: months, 0 for its period
    PERIOD = "π"  # a period without its dates; a filler beside other words
    CONFLICTING = "!"  # words that name two periods; the value is the rule that refuses them
    WEEKDAY = "D"
    SLASH = "/"
    DOT = "."
    APOSTROPHE = "'"
    OPEN = "("
    CLOSE = ")"
    PREPOSITION = "i"
    FILLER = ","


class PeriodToken(NamedTuple):
    """A token: its kind, its value (a number or the vocabulary's word), and the printed text."""

    kind: TokenKind
    value: int | str
    text: str
