"""Events that two words name: the construction of a bridge began, der Bau der Strecke hat begonnen.

Alone, neither does: construction grew, sales began to rise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.event_vocabulary import BEGINNING, BUILDING, listed_phrases

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.schemas.vocabulary import Vocabulary

_PROJECT = "project"
_CLAUSE = 110  # characters between what is built and the verb
_PARTED = re.compile(r"[,;:，；：()]|\s[–—]\s|\.\s")
# began to rise, begannen 2018 zu steigen
_INFINITIVE = re.compile(r"\s(?:to|à|a|de)\b|[^,.;]*\szu\s[a-zäöü]+n\b")


def pairs_named(text: str, here: Mentions, vocabulary: Vocabulary) -> list[MatchedPhrase]:
    """Return the verbs by which what is built begins or ends, as words of a project.

    >>> from silkledger.extraction.mentions import DocumentFacts, Mentioned
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> sentence = "Construction of the bridge began in 2021."
    >>> here = Mentioned(sentence, DocumentFacts(locale="en")).within(0, len(sentence))
    >>> [sentence[pair.start : pair.end] for pair in pairs_named(sentence, here, SHIPPED)]
    ['began']
    """
    acts = list(listed_phrases(vocabulary, here.language, BEGINNING).find(here.words))
    if not acts:
        return []
    works = list(listed_phrases(vocabulary, here.language, BUILDING).find(here.words))
    return [
        act._replace(value=_PROJECT)
        for act in acts
        if not _INFINITIVE.match(text, act.end)
        and any(_is_one_clause(text, work, act) for work in works)
    ]


def _is_one_clause(text: str, work: MatchedPhrase, act: MatchedPhrase) -> bool:
    start, end = min(work.end, act.end), max(work.start, act.start)
    return start <= end <= start + _CLAUSE and _PARTED.search(text, start, end) is None
