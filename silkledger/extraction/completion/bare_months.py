"""Months that are named alone: "May's total was 5 t", "November sales rose".

They are not read, as in several languages they are other words, too, but a sentence that names one
is not of the time that is told before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.words import period_lexicon

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting

_POSSESSIVE = ("'s", "’s")
# English words that begin a sentence, too, or are verbs.
_AMBIGUOUS = frozenset(("may", "march"))


def names_bare_month(setting: FigureSetting) -> bool:
    """Whether the sentence of a figure names a month alone, in no date of it."""
    here, text = setting.here, setting.text
    lexicon = period_lexicon(setting.mentioned.source.vocabulary, here.language)
    dated = [(each.start, each.end) for each in (*here.periods, *here.bases)]
    for word in here.words:
        printed = text[word.start : word.end]
        name = printed.casefold()
        for ending in _POSSESSIVE:
            name = name.removesuffix(ending)
        known = lexicon.get((name,))
        if known is None or known.kind is not TokenKind.MONTH or name.isdecimal():
            continue
        if here.language in ("en", "de") and not printed[0].isupper():
            continue
        owns = printed.endswith(_POSSESSIVE) or text.startswith(_POSSESSIVE, word.end)
        if name in _AMBIGUOUS and not owns and word.start == setting.sentence.start:
            continue
        if not any(start <= word.start < end for start, end in dated):
            return True
    return False
