"""Extraction of a document: its rendition, and every candidate in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.extraction.document_facts import DocumentFacts
from silkledger.extraction.events import events
from silkledger.extraction.figures import figures
from silkledger.extraction.given_figures import given_figures
from silkledger.extraction.listed_figures import with_listed
from silkledger.extraction.mentions import Mentioned
from silkledger.extraction.other_events import with_given_events
from silkledger.extraction.others import other_figures
from silkledger.extraction.passages import passages
from silkledger.extraction.stated_money import stated_money
from silkledger.extraction.tables import table_figures
from silkledger.extraction.topic import topic
from silkledger.parts import untracked
from silkledger.reading.definitions.digit_groups import language_of_tag
from silkledger.reading.periods.mentions import reading_language
from silkledger.reading.text.languages import is_read, read_languages
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.documents.rendition import Rendition
    from silkledger.extraction.candidate import Candidate, TextSpan
    from silkledger.extraction.passages import Passages
    from silkledger.parts import Track
    from silkledger.schemas.vocabulary import Vocabulary

NAME = "silkledger"


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document as text, and its candidates in text order.

    `broken` tells of rows of another extractor's file that can't be read.
    """

    rendition: Rendition
    candidates: tuple[Candidate, ...]
    broken: tuple[str, ...] = ()


def extract(
    rendition: Rendition,
    *,
    locale: str | None = None,
    default_geography: str | None = None,
    vocabulary: Vocabulary = SHIPPED,
    figures_file: Path | None = None,
    track: Track = untracked,
) -> Extraction:
    """Return the candidates of a document.

    `locale` is the language tag of the document, by default what it says of itself. With
    `figures_file`, the figures are those of another extractor, which are completed. `track` may
    tell how far the sentences and tables of a long document are. Raises CannotRunError for a
    language that is not read, and for one that can't be told.
    """
    published = rendition.printed.published_at[:10]
    locale = locale or rendition.printed.locale or None
    _require_read(rendition.original, locale, vocabulary)
    source = DocumentFacts(
        locale=locale,
        published_on=dt.date.fromisoformat(published) if published else None,
        default_geography=default_geography,
        vocabulary=vocabulary,
    )
    text_passages = passages(rendition.text, vocabulary)
    mentioned = Mentioned(rendition.text, source, track=track)
    mentioned.topic = topic(text_passages, mentioned)
    if mentioned.topic.place is None and default_geography is None:
        language = reading_language(rendition.text, source.locale, vocabulary)
        mentioned.money = stated_money(rendition.text, language, vocabulary)
    if figures_file is not None:
        mentioned.given = given_figures(figures_file, rendition.text, source)
    made_by = rendition.sha256, _extractor()
    made = [
        *_prose(text_passages, mentioned, made_by),
        *table_figures(text_passages, mentioned, *made_by),
    ]
    if mentioned.given is not None:
        made.sort(key=_place)
        made = list(other_figures(text_passages, mentioned, made, rendition.sha256))
    happened = list(events(text_passages, mentioned, *made_by))
    broken = mentioned.given.broken if mentioned.given is not None else ()
    happened, left = with_given_events(mentioned, happened, rendition.sha256)
    ordered = tuple(sorted((*made, *happened), key=_place))
    return Extraction(rendition, ordered, (*broken, *left))


def _place(candidate: Candidate) -> tuple[TextSpan, str]:
    return candidate.span, candidate.table


@cache
def _extractor() -> tuple[str, str]:
    """Return the name and version of this extractor; to look it up takes as long as a sentence."""
    return NAME, version(NAME)


def _prose(
    text_passages: Passages, mentioned: Mentioned, made_by: tuple[str, tuple[str, str]]
) -> list[Candidate]:
    """Return the figures of sentences and of lists."""
    found = list(figures(text_passages, mentioned, *made_by))
    return with_listed(text_passages, mentioned, found, made_by)


def _require_read(document: str, locale: str | None, vocabulary: Vocabulary) -> None:
    """Raise CannotRunError unless the words of a document's language are read.

    Without them, its numbers would be read short: the EUR 40 of "EUR 40 milioni".
    """
    language, read = language_of_tag(locale), read_languages(vocabulary)
    if language is None:
        raise CannotRunError(f"{document}: can't tell its language; state the locale: {read}")
    if not is_read(vocabulary, language):
        raise CannotRunError(
            f"{document}: its language ({language}) is not read; read are {read}; "
            f"state the locale if it is one of them"
        )
