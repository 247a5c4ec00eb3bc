"""Events that two words name: the construction of a bridge began, the results were published.

Alone, neither does: construction grew, sales began to rise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.event_frames import acts_named, compounds_named, is_one_clause
from silkledger.extraction.event_vocabulary import (
    BEGINNING,
    BUILDING,
    INFINITIVE,
    ISSUED,
    LATE,
    REPORT,
    endings,
    listed_phrases,
)
from silkledger.extraction.known_figures import known_figures

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_PROJECT, _PUBLICATION = "project", "publication"
_CLAUSE_END = re.compile(r"[,.;]")
_VERB = re.compile(r"\s[^\W\d_]+n\b")  # begannen 2018 zu | steigen


def pairs_named(text: str, here: Mentions, vocabulary: Vocabulary) -> list[MatchedPhrase]:
    """Return the verbs by which what is built begins or ends, as words of a project.

    Those by which a report is issued are words of a publication, acts of a frame those of its kind.

    >>> from silkledger.extraction.document_facts import DocumentFacts
    >>> from silkledger.extraction.mentions import Mentioned
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> sentence = "Construction of the bridge began in 2021."
    >>> here = Mentioned(sentence, DocumentFacts(locale="en")).within(0, len(sentence))
    >>> [sentence[pair.start : pair.end] for pair in pairs_named(sentence, here, SHIPPED)]
    ['began']
    """
    named = [*_issued(text, here, vocabulary), *acts_named(text, here, vocabulary)]
    acts = list(listed_phrases(vocabulary, here.language, BEGINNING).find(here.words))
    if not acts:
        return named
    works = list(listed_phrases(vocabulary, here.language, BUILDING).find(here.words))
    ends = endings(vocabulary, here.language, BUILDING)  # de Abbruch|arbeiten
    works += compounds_named(here, ends, BUILDING)
    return named + [
        act._replace(value=_PROJECT)
        for act in acts
        if not _leads_verb(text, here, act, vocabulary)
        and any(
            is_one_clause(text, work, act)
            for work in works
            if here.language != "zh" or work.end <= act.start
        )
    ]


def _issued(text: str, here: Mentions, vocabulary: Vocabulary) -> list[MatchedPhrase]:
    """Return the verbs by which a report is issued, as words of a publication."""
    acts = list(listed_phrases(vocabulary, here.language, ISSUED).find(here.words))
    if not acts:
        return []
    reports = list(listed_phrases(vocabulary, here.language, REPORT).find(here.words))
    return [
        act._replace(value=_PUBLICATION)
        for act in acts
        if any(is_one_clause(text, report, act) for report in reports)
    ]


def is_of_report(
    mentioned: Mentioned,
    here: Mentions,
    event: tuple[PeriodMention, MatchedPhrase],
    told: list[tuple[PeriodMention, MatchedPhrase]],
) -> bool:
    """Whether a month is what published figures are of: to release the April figures on 21 May.

    Beside a day of the publication it is, between the verb and its figures (公布4月數據), and where
    figures stand before the verb.
    """
    text, vocabulary = mentioned.text, mentioned.source.vocabulary
    date, kind = event
    if kind.value != _PUBLICATION or date.day:
        return False
    if any(other.day and same.value == _PUBLICATION for other, same in told):
        return True
    figures = known_figures(here.text, mentioned.source.locale, vocabulary)
    if any(here.start + each.end <= kind.start for each in figures):
        return True  # in May 5,000 tourists came, according to data published
    reports = listed_phrases(vocabulary, here.language, REPORT).find(here.words)
    return any(
        kind.end <= date.start and date.end <= each.start and is_one_clause(text, kind, each)
        for each in reports
    )


def _leads_verb(text: str, here: Mentions, act: MatchedPhrase, vocabulary: Vocabulary) -> bool:
    """Whether something else begins to be done: began to rise, begannen 2018 zu steigen."""
    right = listed_phrases(vocabulary, here.language, INFINITIVE).find(here.words)
    if any(0 <= each.start - act.end <= 1 for each in right):
        return True
    return any(
        each.start >= act.end
        and not _CLAUSE_END.search(text, act.end, each.start)
        and (verb := _VERB.match(text, each.end)) is not None
        and verb[0].islower()
        for each in listed_phrases(vocabulary, here.language, LATE).find(here.words)
    )
