"""Counted subjects: what a number counts whose noun stands before it, in the subject.

"The number of students rose to 3.2 million" prints no noun behind its number. Words for a number of
things name what is counted (number of students, Besucherzahl). Where a word of change tells what
the subject did, people and events count themselves: overnight stays rose to 80.9 million. Events do
so behind a verb of level, too: arrivals totalled 1.4 million. The noun is read as if a number stood
before it, so that no other noun is taken for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.meaning.amounting_verbs import NO_VERB, AmountingVerb, amounting_verb
from silkledger.reading.meaning.counted_phrases import count_of_nouns
from silkledger.reading.meaning.equated_nouns import equated_nouns, is_dash, is_hyphen, is_number
from silkledger.reading.meaning.number_patterns import figure_pattern, number_patterns
from silkledger.reading.meaning.self_counted import (
    Telling,
    amounts_itself,
    in_genitive,
    is_of_money,
    plain_subject,
)
from silkledger.reading.meaning.subject_bounds import CHANGES, is_divided, opens_with, precedes
from silkledger.reading.measures.unit_cells import UnitCell
from silkledger.reading.words.guard_kinds import COUNTING, DRAGGING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import is_activity
from silkledger.reading.words.senses import TIMED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.phrases import Amount, Phrase
    from silkledger.reading.words.senses import Token

_RULE = "unit.subject"
_LINKS = ("", "range", "plus_minus")
# What words say that end the noun phrase of a subject, and without which it has no number.
_PREDICATE = CHANGES | {
    *("verb", "auxiliary", "auxiliary_to", "equals", "attains", "by", "to", "colon", "between"),
    "bound_verb",
}
_TELLS = frozenset(("finite", "verb", "auxiliary", "by", "to", "separable"))
_VERBS = frozenset(("verb", "auxiliary"))
_STOPS = frozenset(("stop", "open", "close"))
_JOINS = frozenset(("and", "or"))
_SUBJECTS = frozenset(("subject", "noun", "matter", "goods"))
_NOUNS = _SUBJECTS | {"unit", "currency"}
_PARTICIPLE = "ing"
# What words say that only tell when or where a subject is, or describe what is said of it.
_PLACES_TIME = frozenset(
    ("neutral", "date_before", "date_loose", "date_word", "date_part", "earlier", "adverb")
)
_LEADS = frozenset(("in", "of"))  # a drop of 5,000 in the number of visits


class _Subject(NamedTuple):
    """Where a subject starts in the wording, where its nouns begin, and these if not as printed.

    `equated` says that no word counts them (Школ – 61), `figure` that one does so which may lead
    to an amount as well (cifra de negocios).
    """

    start: int
    begin: int
    nouns: str = ""
    equated: bool = False
    figure: bool = False
    verb: AmountingVerb = NO_VERB


def counted_subject(
    tokens: Sequence[Token], phrase: Phrase, wording: str, words: Lexicon, settings: Settings
) -> UnitCell | None:
    """Return what the numbers of a wording without a unit count, as a unit cell, or None.

    `tokens` are those of the wording or of a clause of it, `phrase` is what they say.
    """
    amounts = phrase.amounts
    if not (tokens and amounts) or phrase.link not in _LINKS or phrase.multiple:
        return None
    if not all(_counts(amount) for amount in amounts) or is_divided(tokens, settings):
        return None
    verb = amounting_verb(tokens, phrase, settings)
    subject = _named(wording, tokens, verb, settings)
    compound = subject is not None and bool(subject.nouns)
    figure = subject is not None and subject.figure
    tallied = subject is None or figure
    multiplied = phrase.change_part is not None and bool(phrase.change_part.multiple)
    changed = (bool(phrase.change) or multiplied) and not phrase.loss
    if subject is None and (changed or verb.kind or not (phrase.change or phrase.change_part)):
        subject = _changed(tokens, verb)
    if subject is None:
        return None
    named = not (tallied or compound)
    telling = Telling(changed, compound, figure, verb.kind)
    falls = bool(phrase.change) and not phrase.level
    subject = subject._replace(verb=verb)
    for printed in _nouns(wording, tokens, subject, settings, falls=falls, tallied=tallied):
        nouns = plain_subject(printed, settings, verb.kind) if tallied else printed
        alone = not (named or in_genitive(verb.kind, settings))
        counted = count_of_nouns(nouns, words, settings, alone=alone)
        itself = named or amounts_itself(counted, nouns, words, settings, telling)
        if subject.equated:
            itself = not is_of_money(counted, nouns, settings)
        if counted is not None and itself:
            return UnitCell(unit=counted.unit, noun=counted.noun, rule=_RULE)
    return None


def _counts(amount: Amount) -> bool:
    """Whether an amount may count things: it is whole, and no fraction, index or quotient."""
    whole = amount.number.value == amount.number.value.to_integral_value()
    return amount.unit is not None or (whole and not amount.fraction and amount.below is None)


def _named(
    wording: str, tokens: Sequence[Token], verb: AmountingVerb, settings: Settings
) -> _Subject | None:
    """Return the subject of words such as "number of", or of a compound of such a word."""
    start, end = tokens[0].start, tokens[-1].end
    of, head = number_patterns(settings.vocabulary, settings.language or "")
    if of is not None and (match := of.search(wording, start, end)) is not None:
        verbs = (token for token in tokens if token.start == verb.start)
        inside = any(token.start < match.start() < token.end for token in verbs)
        return None if inside else _Subject(match.start(), match.end())  # sont au nombre de
    if head is not None and (match := head.search(wording, start, end)) is not None:
        return _Subject(match.start(), match.end(), match[1])
    figure = figure_pattern(settings.vocabulary, settings.language or "")
    if figure is not None and (match := figure.search(wording, start, end)) is not None:
        return _Subject(match.start(), match.end(), figure=True)
    first = equated_nouns(tokens, settings)
    return _Subject(first.start, first.start, equated=True) if first is not None else None


def _changed(tokens: Sequence[Token], verb: AmountingVerb) -> _Subject | None:
    """Return the subject of a wording of a change: what stands first and governs no number."""
    kinds = ("word", "unknown") if verb.kind == COUNTING else ("word",)
    for token in tokens:
        if token.word.unit is not None or not precedes(token):
            return _Subject(token.start, token.start) if token.kind in kinds else None
    return None


def _leads(tokens: Sequence[Token], start: int) -> bool:
    """Whether a change leads from its number to the subject: 22.77 million in the number of."""
    before = [token for token in tokens if token.end <= start]
    number = max((at for at, token in enumerate(before) if is_number(token)), default=-1)
    behind = before[number + 1 :]
    named = any(
        token.kind == "unknown" or (_NOUNS & token.word.says and TIMED not in token.word.says)
        for token in behind
    )
    return bool(behind) and bool(behind[-1].word.says & _LEADS) and not named


def _nouns(
    wording: str,
    tokens: Sequence[Token],
    subject: _Subject,
    settings: Settings,
    *,
    falls: bool,
    tallied: bool,
) -> Iterator[str]:
    """Yield the noun phrase of a subject, then what stands of it before a preposition or verb.

    What is said of the subject stands between it and its number, or a change leads to it from
    there: a drop of 22.77 million in the number of visits.
    """
    behind = [token for token in tokens if token.start >= subject.begin]
    verb = subject.verb
    end = next((at for at in range(len(behind)) if _ends(behind, at, verb.start)), len(behind))
    number = next((at for at in range(end, len(behind)) if is_number(behind[at])), 0)
    if number:
        between = behind[end:number]
        plain = tallied and not (verb.kind or subject.figure)
        telling = _TELLS if plain else _PREDICATE  # job cuts of 500
        tells = any(telling & token.word.says for token in between)
        tells = tells or verb.start in {token.start for token in between}
        led = end > 0 and "prep" in behind[end - 1].word.roles
        led = led or tallied or bool(subject.nouns)
        tells = tells or (not led and all(map(is_dash, between)))  # число школ – 61
        tells = tells or (not tallied and _follows_verb(tokens, subject.start, behind[:number]))
        stops = any(_STOPS & token.word.says for token in between)
        scaled = behind[number].word.scale is not None and behind[number].kind == "word"
        stops = stops or (scaled and "per" in behind[number - 1].word.roles)  # на тысячу жителей
        other = _names_other(between) or _costs(between, subject, settings)
        if stops or not tells or other or not opens_with(tokens, subject.start, settings):
            return
    elif end < len(behind) or not (falls and _leads(tokens, subject.start)):
        return
    last = behind[end].start if end < len(behind) else tokens[-1].end
    if subject.nouns and _goes_on(behind[:end], settings):
        return
    if subject.nouns:
        yield from (subject.nouns, f"{subject.nouns}s")  # visitor numbers
        return
    yield wording[subject.begin : last].strip()
    for at in range(1, end):
        roles = behind[at].word.roles
        does = is_activity(behind[at].word) and not tallied  # employees saw pay rise
        # trains crossing the border
        does |= "bound_verb" in roles and behind[at].text.endswith(_PARTICIPLE)
        if ("prep" in roles and "of" not in roles) or does:
            if not any(_JOINS & token.word.roles for token in behind[at:end]):
                yield wording[subject.begin : behind[at].start].strip()
            return


def _follows_verb(tokens: Sequence[Token], start: int, behind: Sequence[Token]) -> bool:
    """Whether a verb stands before the subject and a preposition leads from it to its number.

    For example "liegt die Anzahl der Heime bei 12.354".
    """
    verb = any(_VERBS & token.word.roles for token in tokens if token.end <= start)
    leads = any("prep" in token.word.roles and "of" not in token.word.roles for token in behind)
    return verb and leads


def _names_other(between: Sequence[Token]) -> bool:
    """Whether another subject stands before the number: sanken die Kosten auf 3,2 Millionen."""
    led = False
    for token in between:
        word = token.word
        if _PREDICATE & word.says:
            led = False
        led = led or ("prep" in word.roles and not word.roles & {"neutral", "article"})
        named = token.kind == "unknown" or (_SUBJECTS & word.roles and "neutral" not in word.roles)
        named = named and "sizes" not in word.roles  # est estimé à
        if named and not led and not word.unit:
            return True
    return False


def _goes_on(behind: Sequence[Token], settings: Settings) -> bool:
    """Whether a compound goes on with its own head where that is last: the visitor numbers target.

    What a preposition leads to is said of it: student numbers at the university.
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.ends_in_head or not behind:
        return False
    roles = behind[0].word.roles
    return "prep" not in roles and not (roles and roles <= _PLACES_TIME)


def _costs(between: Sequence[Token], subject: _Subject, settings: Settings) -> bool:
    """Whether what the subject costs or does may be the number: it cost the city 3.2 million.

    What a compound does may be so, unless a preposition leads on: visitor numbers generated 3.2
    million.
    """
    taking = guards(settings.vocabulary, settings.language or "", DRAGGING)
    costs = any(token.text.lower() in taking for token in between)
    last = between[-1].word if between and subject.nouns else None
    does = last is not None and is_activity(last) and "attains" not in last.roles
    return costs or does


def _ends(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """Whether the noun phrase of a subject ends before this word, or the bound of a multiple.

    `verb` is where an amounting verb starts.
    """
    token, says = tokens[at], tokens[at].word.says
    hedged = token.word.bound_before and at + 1 < len(tokens) and tokens[at + 1].word.multiple
    return bool(
        is_number(token)
        or token.start == verb
        or hedged  # more than doubled
        or (is_dash(token) and not is_hyphen(tokens, at))
        or _STOPS & says
        or (_PREDICATE & says and token.word.unit is None)
    )
