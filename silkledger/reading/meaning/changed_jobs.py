"""Changed jobs: verbs and nouns that make or cut jobs, whose number is then a change.

"Created 3,200 jobs" and "1.500 Stellen gestrichen" say by how many jobs there are more or fewer.
Of other things such words tell a flow (created 50 artworks) or what is done with them. This is read
under the statistic of a change or without one, in a wording whose other words say nothing of the
number. Under a flow it is how many jobs were made or cut: 5 100 emplois perdus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, definitions
from silkledger.reading.meaning.clause_words import (
    SILENT,
    figure_places,
    is_any_article,
    says_only,
)
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import JOB_CUTTING, JOB_MAKING, JOBS, KNOWN
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_CHANGES, _FLOW = ("increase", "flow", None), "flow"
_TOLD = {"up": JOB_MAKING, "down": JOB_CUTTING}
_REACH = 4  # tokens from a number to its noun: 3 thousand new manufacturing jobs
# Roles of words that say nothing of a number of jobs beside them.
_BESIDE = SILENT | {"auxiliary_to", "to", "by", "in", "each", "separable", "per_measure"}
_ARTICLES = frozenset(("article", "level_article"))
_LEADS, _OF = frozenset(("to", "from", "between")), frozenset(("of", "by"))
_BESIDE |= {"spreads", "renewed", "from", "between"}


def with_job_change(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the number of jobs behind a word of change, as it is if nothing makes or cuts them.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_job_change, "1.500 Stellen sollen wegfallen", "de", "increase")
    'wegfallen 1.500 Stellen'
    """
    places = figure_places(tokens) if statistic in _CHANGES else []
    end = _behind_jobs(tokens, places[0], settings) if len(places) == 1 else 0
    if not end:
        return tokens
    start = places[0]
    while start and _is_plain_bound(tokens[start - 1]):
        start -= 1
    beside = [*tokens[:start], *tokens[end:]]
    told = {token: _way(token, beside, settings) for token in beside}
    telling = [token for token in beside if told[token]]
    others = [token for token in beside if not told[token]]
    ways = {told[token] for token in telling}
    if len(ways) != 1 or not all(_is_silent(other, beside, settings) for other in others):
        return tokens
    jobs = [*tokens[start : end - 1], _as_jobs(tokens[end - 1], settings)]
    if statistic == _FLOW:
        leads = any(map(_leads_to_end, others))
        return tokens if leads else jobs
    verb = telling[0]
    change = Word(change_before=ways.pop(), roles=frozenset(("finite",))).settled()
    return [Token("word", verb.text, verb.start, verb.end, change), *jobs]


def _leads_to_end(token: Token) -> bool:
    """Whether a word leads to an end of the change, and not to its size: cut to 500 jobs."""
    roles = token.word.roles
    return not roles.isdisjoint(_LEADS) and roles.isdisjoint(_OF)


def _is_plain_bound(token: Token) -> bool:
    return bool(token.word.bound_before) and "bound_verb" not in token.word.roles


def _way(token: Token, beside: Sequence[Token], settings: Settings) -> str:
    """Return which way a word changes jobs, or ""; a stem does with its particle (baut … ab)."""
    for way, kind in _TOLD.items():
        if token.text.lower() in guards(settings.vocabulary, settings.language or "", kind):
            return way
    particles = {each.text.lower() for each in beside if each is not token}
    senses = [sense for sense in token.word.separable if sense.particle in particles]
    return "down" if any(sense.direction == "down" for sense in senses) else ""


def _is_silent(token: Token, beside: Sequence[Token], settings: Settings) -> bool:
    """Whether a word says nothing of the number: a place, a year, the particle of the verb."""
    unit = token.word.unit
    placed = unit is not None and unit.dimension in COUNTED
    particles = {sense.particle for each in beside for sense in each.word.separable}
    return (
        says_only(token, _BESIDE | {"unit"} if placed else _BESIDE, settings)
        or is_any_article(token.word)
        or not token.word.roles.isdisjoint(_ARTICLES)
        or token.text.lower() in guards(settings.vocabulary, settings.language or "", KNOWN)
        or is_bare_year(token)
        or token.text.lower() in particles
    )


def _behind_jobs(tokens: Sequence[Token], at: int, settings: Settings) -> int:
    """Return the place behind the noun of jobs that the number at a place counts, or 0."""
    nouns = guards(settings.vocabulary, settings.language or "", JOBS)
    for place in range(at + 1, min(at + 1 + _REACH, len(tokens))):
        word, unit = tokens[place].word, tokens[place].word.unit
        if unit is not None or tokens[place].text.lower() in nouns:
            return place + 1 if unit is None or unit.name == "job" else 0
        described = word.scale is not None or (word.says and word.says <= _BESIDE)
        if not described:
            return 0
    return 0


def _as_jobs(noun: Token, settings: Settings) -> Token:
    """Return a noun that names jobs among other things (Stellen, roles) with their unit."""
    if noun.word.unit is not None:
        return noun
    job = definitions(settings.vocabulary)["job"]
    return Token(noun.kind, noun.text, noun.start, noun.end, Word(unit=job).settled())
