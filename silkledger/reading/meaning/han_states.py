"""What Chinese words say of the people that are counted, without which they are read again.

In 4.7亿人处于失业或未充分就业状态 the state of the people may hold a bound or a negation that says
nothing of their number. A verb of bound is no such word (3亿人未达), nor is one before the number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.text.variants import variants

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_PEOPLE = "people"
_STATES = (
    *("处于", "生活在", "居住在", "身处", "居于", "住在", "长期处于", "仍处于", "正处于"),
    *("被认定为", "被列为", "被列入", "被视为", "被归类为", "被诊断为", "被评为", "被纳入"),
    *("面临", "面对", "遭受", "陷入", "属于", "患有", "罹患", "从事", "参与", "参加", "选择"),
    *("缺乏", "缺少", "无法", "没能", "无力", "无家可归", "得不到", "没有", "享有", "享受"),
    *("获得", "接受", "领取", "依赖", "依靠", "受益于", "受惠于", "受困于", "流离失所"),
)
_NOT = ("未", "仍未", "尚未", "还未", "从未", "并未", "未能", "仍未能", "尚未能")
# Characters behind "not" that compare with a number.
_REACHING = frozenset("到及满足达过超至逾破")
_LONGEST = 5  # characters of the words above
_ENDS = frozenset(("stop", "close", "open"))
_NO_LEVELS = frozenset((*CHANGES, "multiple", "balance"))


def without_people_state(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a number of people without what is said of them: 3亿人未获得保障.

    >>> from silkledger.reading.definitions.digit_groups import UnknownDigits
    >>> from silkledger.reading.definitions.settings import Settings
    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> settings = Settings(SHIPPED, UnknownDigits(), language="zh")
    >>> tokens = lexicon(SHIPPED, "zh").tokens("超过3亿人未获得保障")
    >>> "".join(token.text for token in without_people_state(tokens, "stock", settings))
    '超过3亿人'
    """
    first = next((at for at, token in enumerate(tokens) if states_number(token)), None)
    if first is None or statistic in _NO_LEVELS:
        return tokens
    for at in range(first + 1, len(tokens) - 1):
        token = tokens[at]
        if token.word.roles & _ENDS:
            return tokens
        if token.word.unit is None or token.word.unit.dimension != _PEOPLE:
            continue
        end = next((n for n in range(at, len(tokens)) if tokens[n].word.roles & _ENDS), len(tokens))
        told = tokens[at + 1 : end]
        if not any(map(states_number, told)) and _tells_state(told, settings):
            return [*tokens[: at + 1], *tokens[end:]]
        return tokens
    return tokens


def _tells_state(tokens: Sequence[Token], settings: Settings) -> bool:
    """Whether words begin with a verb of state or with "not", behind which none compares."""
    simple = variants(settings.vocabulary, "zh")
    printed = "".join(token.text for token in tokens).translate(simple)
    ends = {0}
    for token in tokens:
        ends.add(max(ends) + len(token.text))
    if any(printed.startswith(state) and len(state) in ends for state in _STATES):
        return True
    negation = max((word for word in _NOT if printed.startswith(word)), key=len, default="")
    return bool(negation) and printed[len(negation) : len(negation) + 1] not in _REACHING
