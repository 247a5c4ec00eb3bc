"""Chinese verbs of improving, which say what is better and not whether it is more.

A better deficit or pollution is a smaller one (赤字改善22%), and where the clause names nothing
that improved (同比改善22%) it may be either. Better earnings are more (获利改善22%).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import ADVERSE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_BETTER = "改善"
_NAMING = frozenset(("subject", "head", "common", "matter", "goods"))
_HAN = "\u3400"


def refuse_improvement(tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
    """Raise MeansOtherError for an improvement by a number of nothing, or of something adverse."""
    for at, token in enumerate(tokens):
        if not (token.word.change_before and token.text.startswith(_BETTER)):
            continue
        behind = tokens[at + 1 :]
        numbered = any(other.kind in NUMBERS for other in behind)
        numbered = numbered and not any(other.word.multiple for other in behind)  # 改善1.7倍
        named = [other for other in tokens[:at] if _names(other)]
        adverse = guards(vocabulary, "zh", ADVERSE)
        printed = "".join(other.text for other in tokens[:at]).translate(variants(vocabulary, "zh"))
        if numbered and (not named or any(word in printed for word in adverse)):
            raise MeansOtherError("sign.unclear", token.text)


def _names(token: Token) -> bool:
    """Whether a word may name what improved: a noun, or one that no list holds."""
    if token.kind in NUMBERS or token.word.roles & {"stop"}:
        return False
    return token.kind == "unknown" or bool(token.word.roles & _NAMING) or token.text[:1] < _HAN
