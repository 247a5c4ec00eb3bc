"""Try one rewrite of rereadings on a wording, by hand or in an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.digit_groups import digits_of
from silkledger.reading.definitions.settings import Settings
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from silkledger.reading.meaning.han_rereadings import Rewrite


def rewritten(rewrite: Rewrite, wording: str, language: str, statistic: str | None = None) -> str:
    """Return the words that a rewrite leaves of a wording; of unlisted ones, in angle brackets.

    >>> rewritten(lambda tokens, statistic, settings: tokens[1:], "the corkscrew of 5 t", "en")
    '<corkscrew> of 5 t'
    """
    settings = Settings(SHIPPED, digits_of(SHIPPED, language), language=language)
    tokens = rewrite(lexicon(SHIPPED, language).tokens(wording), statistic, settings)
    return " ".join(
        f"<{token.text}>" if token.kind == "unknown" else token.text for token in tokens
    )
