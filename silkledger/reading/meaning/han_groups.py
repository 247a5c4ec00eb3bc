"""Groups that a Chinese number names and counts at once: 三大平台, 5大外送业者.

In a sentence such a name tells whose a figure is (三大银行贷款增长5%); a wording of a stock or
level that is nothing else counts its members.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import states_number, tells_change
from silkledger.reading.words.senses import NUMBERS, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_GREAT = "大"
_COUNTING = ("stock", "level")
_FEW = 2  # characters of a number of members
_NAMES = frozenset(("subject", "head", "common", "goods", "matter", "unit", "activity"))
_MEASURE = Word(roles=frozenset(("classifier", "neutral"))).settled()


def with_members(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens of a group that ends a wording with a measure word: 三大平台.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_members, "目前有三大平台", "zh", "stock")
    '目前有 三 个 平台'
    """
    numbers = [at for at, token in enumerate(tokens) if states_number(token)]
    if statistic not in _COUNTING or len(numbers) != 1 or numbers[0] + 2 >= len(tokens):
        return tokens
    at = numbers[0]
    number, great, *noun = tokens[at:]
    few = number.kind in NUMBERS and len(number.text) <= _FEW
    plain = all(token.kind == "word" and token.word.says <= _NAMES for token in noun)
    named = plain and len(noun[-1].text) > 1 and not any(map(tells_change, tokens))
    if great.text != _GREAT or not (few and named and "activity" not in noun[-1].word.roles):
        return tokens
    return [*tokens[: at + 1], replace(great, text="个", word=_MEASURE), *noun]
