"""Number patterns: digits, Chinese numerals and note marks that the lexicon takes as one token."""

from __future__ import annotations

import re

from silkledger.reading.words.word_tree import LETTER

# Digits, with signs and spaces between groups of three, then a power of ten. A sign may lead them
# (.5), but a comma behind a word, a bracket or a percent sign ends that (下降5%,30吨), unless it
# leads to a year; what it leads may be malformed as a whole (,17,9).
_NUMBER = (
    r"(?:10\^[-+]?[0-9]+"
    r"|(?:[0-9]{1,3}(?:[ '][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
    r"|(?:[0-9]+|(?<![0-9.])(?<![㐀-鿿])(?:\.|(?<!["
    + LETTER
    + r"])(?:,(?=[12][0-9]{3}年)|(?<![%‰)\]»”\"]),))[0-9]+)(?:[.,'·][0-9]+)*)"
    r"(?:e[-+]?[0-9]+(?![0-9"
    + LETTER
    + r"])|\ ?[×x*·⋅]\ ?10(?:\^\ ?[-+]?[0-9]+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?)"
)
# Digits before places: 4千1百万.
MIXED = re.compile(r"(?:[1-9]千[1-9]百(?:[1-9]十[1-9]?)?|[1-9]百[1-9]十[1-9]?)[万亿]?(?![0-9])")
_NOTE = r"[⁰¹²³⁴-⁹]+|[①-⑳]|\[[^\]]{0,6}\]"
_DIGITS = "零〇一二两兩三四五六七八九"
_CHEQUE = "壹贰貳叁參参肆伍陆陸柒捌玖"  # 陆 and 参 are words as well, before no place
_PLACES = "十百万萬亿億拾佰"
_ANY_PLACE = rf"[{_PLACES}千仟]"
# A 千 that belongs to a unit (千瓦, 千克, 千米) is not part of a numeral.
_INSIDE = (
    rf"(?:[{_DIGITS}○廿卅{_PLACES}点點]|[千仟](?![瓦克米卡赫])|[{_CHEQUE}](?={_ANY_PLACE})"
    rf"|(?<={_ANY_PLACE})[{_CHEQUE}](?![㐀-鿿])"
    rf"|(?<={_ANY_PLACE})\ (?=[{_DIGITS}])|(?<=[{_DIGITS}])\ (?={_ANY_PLACE}(?![瓦克米卡赫]))"
    r"|(?<=[零〇○一二三四五六七八九十])[.·](?=[零〇○一二三四五六七八九]))"
)
_CHINESE = (
    rf"(?:(?:[{_DIGITS}十廿卅]|○(?=[.·点點零〇○一二三四五六七八九])|[{_CHEQUE}拾](?={_ANY_PLACE})"
    rf"|拾(?=[{_DIGITS}]{_ANY_PLACE})){_INSIDE}*|(?<=分之)[{_CHEQUE}])"
)
# What is read where no word of a vocabulary matches.
OTHER = re.compile(
    rf"(?P<chinese>{_CHINESE})|(?P<note>{_NOTE})|(?P<space>\s+)"
    rf"|(?P<unknown>[{LETTER}][{LETTER}0-9']*|(?s:.))"
)
AT_NUMBER = re.compile(_NUMBER)
