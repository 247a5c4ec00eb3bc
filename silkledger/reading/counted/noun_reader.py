"""What the readers of counted nouns share: the tokens of a wording and the nouns of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token


class NounReader:
    """A reader of the nouns that the numbers of one wording count."""

    __slots__ = ("settings", "tokens")

    def __init__(self, tokens: Sequence[Token], settings: Settings) -> None:
        self.tokens = tokens
        self.settings = settings

    @property
    def _language(self) -> NounLanguage | None:
        return noun_language(self.settings.vocabulary, self.settings.language)
