"""Words of events: of a kind, that something happens, is called off or lies ahead, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.phrases import MatchedPhrase, Phrases
from silkledger.extraction.words import form_of
from silkledger.reading.words.noun_forms import noun_language
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.words import PrintedWord
    from silkledger.schemas.vocabulary import Vocabulary

HAPPENED, CANCELLED, AHEAD, UNTIL = "happened", "cancelled", "ahead", "until"
PRESENT, EVERY = "present", "every"
CONDITION, WITHIN = "condition", "within"
PARTICIPLE, LEADING = "participle", "leading"
BESIDES, TRIP, OFFICE = "besides", "trip", "office"
VISIT, OBJECT, ANNIVERSARY = "visit", "object", "anniversary"
SAID, THIS, FOLLOWING = "said", "this", "following"
PAST = "past"  # auxiliaries of what happened: wurde eröffnet
AUXILIARY = "auxiliary"  # those of any passive
BUILDING, BEGINNING = "building", "beginning"  # two words of one event: the construction began
CEREMONY = "ceremony"  # nouns of acts that take place on a day: the inauguration
APPEAL = "appeal"  # what is launched or opened and no project: an appeal, fire
INFINITIVE, LATE = "infinitive", "late_infinitive"  # began to, begannen ... zu
FINITE, NOT_FINITE = "finite", "not_finite"  # how verbs end that tell, put into operation
DECISION = "decision"  # what is decided on a day or in a month: approved
HELD = "held"  # of meetings: was held, 举行
APPLYING = "applying"  # what goes on since a day: applies from 1 May
FOR = "for"  # words that mean by as well as for: es para 2026
DAY_COUNT, DAY_NAME, HOUR = "day_count", "day_name", "hour"  # 为期3日, Good Friday, 3 p.m.
LAST, NEXT, RECENT, COMING = "last", "next", "recent", "coming"
RELEASED, PUBLISHER = "released", "publisher"  # an office said figures on Thursday
ISSUER, SPEAKER = "issuer", "speaker"  # a company said its figures, but not its director
BACK = "back"  # words that take up the figures before: that was said by the office
REPORT, ISSUED = "report", "issued"  # two words of one event: results are to be published
_OTHERS = (
    *(RELEASED, PUBLISHER, ISSUER, SPEAKER, BACK, REPORT, ISSUED, HAPPENED, CANCELLED, AHEAD),
    *(PRESENT, UNTIL, EVERY, CONDITION, WITHIN, PARTICIPLE, LEADING, BESIDES, TRIP, OFFICE),
    *(VISIT, OBJECT, ANNIVERSARY, SAID, THIS, FOLLOWING, PAST),
    *(BUILDING, BEGINNING, CEREMONY, APPEAL, AUXILIARY),
    *(INFINITIVE, LATE, FINITE, NOT_FINITE, DECISION, FOR, HELD, APPLYING, DAY_COUNT, DAY_NAME),
    *(HOUR, LAST, NEXT, RECENT, COMING),
)
_MEETING = "meeting"
_OBJECTS = {_MEETING: OBJECT, "project": APPEAL}
_END = "*"  # before the last part of a compound: de Handels|abkommen
_FIRST_PART = 3  # characters at least
_YEARS = 5  # characters between 建交 and 周年
_REMEMBERED = 60  # characters between an anniversary and what it is of
_COMMAS = (",", "，")
_OBJECT = 45  # characters between a verb and its object
_REACH = 6  # characters of an article between "under" and a name


@built_once
def event_words(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words of a language that name an event, each with its kind.

    Raises VocabularyError for a kind that is neither in event_kinds.csv nor one of the others.
    """
    kinds = {entry["kind"] for entry in vocabulary.load("event_kinds", ("kind", "meaning"))}
    return _words(vocabulary, language, frozenset(kinds))


def kinds_named(
    words: Sequence[PrintedWord], vocabulary: Vocabulary, language: str
) -> list[MatchedPhrase]:
    """Return the words that name an event, compounds of them too (de Wirtschaftskonferenz).

    None is of a condition (if it were signed), or what something else is within (under the
    agreement).
    """
    named = list(event_words(vocabulary, language).find(words))
    named += [
        MatchedPhrase(word.start, word.end, kind, 1)
        for word in words
        if not any(each.start <= word.start < each.end for each in named)
        and (kind := _compound_kind(word, vocabulary, language))
    ]
    named += trips_named(words, vocabulary, language)
    besides = list(listed_phrases(vocabulary, language, BESIDES).find(words))
    named = [
        each
        for each in named
        if not any(other.start <= each.start and each.end <= other.end for other in besides)
    ]
    around = list(_hedges(vocabulary, language).find(words))
    conditions = [each for each in around if each.value == CONDITION]
    within = [each for each in around if each.value == WITHIN]
    return sorted(
        each
        for each in named
        if not any(other.end <= each.start for other in conditions)
        and not any(0 <= each.start - other.end <= _REACH for other in within)
        and not _is_remembered(each, words, vocabulary, language)
        and not _takes_object(each, words, vocabulary, language)
    )


def _is_remembered(
    kind: MatchedPhrase, words: Sequence[PrintedWord], vocabulary: Vocabulary, language: str
) -> bool:
    """Whether a word names what an anniversary is of: 50 years of diplomatic relations."""
    far = (0, _YEARS) if language == "zh" else (_REMEMBERED, 0)
    return kind.value != _MEETING and any(
        0 <= kind.start - each.end <= far[0] or 0 <= each.start - kind.end <= far[1]
        for each in listed_phrases(vocabulary, language, ANNIVERSARY).find(words)
    )


def _takes_object(
    kind: MatchedPhrase, words: Sequence[PrintedWord], vocabulary: Vocabulary, language: str
) -> bool:
    """Whether the object of a verb makes it no event: met its target, launched an appeal."""
    listed = _OBJECTS.get(str(kind.value), "")
    if not listed or kind not in _verbs(words, vocabulary, language):
        return False
    nouns = noun_language(vocabulary, language)
    verb = next((word.text for word in words[1:] if word.start == kind.start), "")
    if nouns is not None and nouns.capital and verb[:1].isupper():
        return False  # de ein Treffen
    ends = endings(vocabulary, language, listed)
    objects = [each.start for each in listed_phrases(vocabulary, language, listed).find(words)]
    objects += [word.start for word in words if ends and word.text.lower().endswith(ends)]
    commas = [word.start for word in words if word.text in _COMMAS]
    after = [each.end for each in listed_phrases(vocabulary, language, FOLLOWING).find(words)]
    return any(
        abs(start - kind.end) <= _OBJECT
        and not any(kind.end <= end <= start for end in after)  # reopened after a strike
        # a lancé, lundi, un appel: two set a day off, one ends the clause
        and sum(min(start, kind.end) <= comma <= max(start, kind.end) for comma in commas) != 1
        for start in objects
    )


def _verbs(
    words: Sequence[PrintedWord], vocabulary: Vocabulary, language: str
) -> list[MatchedPhrase]:
    spans = {(each.start, each.end) for each in happenings(vocabulary, language).find(words)}
    named = event_words(vocabulary, language).find(words)
    return [each for each in named if (each.start, each.end) in spans]


def _compound_kind(word: PrintedWord, vocabulary: Vocabulary, language: str) -> str:
    """Return the kind that the last part of a compound names, empty if it names none."""
    if not word.text[0].isupper():
        return ""
    return next(
        (
            kind
            for end, kind in _compound_ends(vocabulary, language).items()
            if word.form.endswith(end) and len(word.form) - len(end) >= _FIRST_PART
        ),
        "",
    )


def trips_named(
    words: Sequence[PrintedWord], vocabulary: Vocabulary, language: str
) -> list[MatchedPhrase]:
    """Return the words by which somebody in an office travels, as meetings: the envoy arrived."""
    trips = list(listed_phrases(vocabulary, language, TRIP).find(words))
    if not holds_office(words, vocabulary, language):
        return []
    return [each._replace(value=_MEETING) for each in trips]


def holds_office(words: Sequence[PrintedWord], vocabulary: Vocabulary, language: str) -> bool:
    """Whether some words name somebody in an office: the envoy, der Bundeskanzler."""
    ends = endings(vocabulary, language, OFFICE)
    return any(word.text.lower().endswith(ends) for word in words if ends) or any(
        listed_phrases(vocabulary, language, OFFICE).find(words)
    )


@built_once
def happenings(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words that say that an event happens (HAPPENED) or is called off."""
    return _words(vocabulary, language, frozenset((HAPPENED, CANCELLED)))


@built_once
def looking_ahead(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words that say that an event lies ahead (AHEAD): will, состоится.

    A verb in the present (PRESENT) does so of a day that is nearer as the next one.
    """
    return _words(vocabulary, language, frozenset((AHEAD, PRESENT)))


def future_forms(
    words: Sequence[PrintedWord], vocabulary: Vocabulary, language: str
) -> list[MatchedPhrase]:
    """Return the words whose ending alone says that they look ahead: fr séjournera."""
    ends = endings(vocabulary, language, AHEAD)
    return [
        MatchedPhrase(word.start, word.end, AHEAD, 1)
        for word in words
        if ends and word.text.endswith(ends) and word.text.islower()
    ]


@built_once
def nearness(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words beside a weekday that say which one: last, next (of another week, LAST and
    NEXT), the nearest one (RECENT, COMING), or that of the week (THIS).
    """
    return _words(vocabulary, language, frozenset((LAST, NEXT, RECENT, COMING, THIS)))


@built_once
def until(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words before a day until which something is counted: as of, 截至."""
    return _words(vocabulary, language, frozenset((UNTIL,)))


@built_once
def every(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words before a weekday that make it any of its name (EVERY): every, 每."""
    return _words(vocabulary, language, frozenset((EVERY,)))


@built_once
def _hedges(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words that make an event a condition, or something else part of one."""
    return _words(vocabulary, language, frozenset((CONDITION, WITHIN)))


@built_once
def led_nouns(vocabulary: Vocabulary, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return nouns of events that are participles as well, and the words that lead to the nouns.

    Behind another noun they are participles (PARTICIPLE): fr les patients traités, not les traités.
    """
    return _listed(vocabulary, language, PARTICIPLE), _listed(vocabulary, language, LEADING)


def _listed(vocabulary: Vocabulary, language: str, kind: str) -> frozenset[str]:
    columns = ("kind", "language", "words")
    return frozenset(
        word.lower()
        for entry in vocabulary.load("event_words", columns, required=columns)
        if (entry["language"], entry["kind"]) == (language, kind)
        for word in entry.list("words")
    )


@built_once
def listed_phrases(vocabulary: Vocabulary, language: str, kind: str) -> Phrases[str]:
    """Return the words of a kind that names no event, such as those of a visit (VISIT)."""
    return _words(vocabulary, language, frozenset((kind,)))


@built_once
def endings(vocabulary: Vocabulary, language: str, kind: str) -> tuple[str, ...]:
    """Return the endings of words of a kind, which are written behind an asterisk."""
    return tuple(
        word.removeprefix(_END)
        for word in sorted(_listed(vocabulary, language, kind))
        if word.startswith(_END)
    )


def _words(vocabulary: Vocabulary, language: str, wanted: frozenset[str]) -> Phrases[str]:
    kinds = {entry["kind"] for entry in vocabulary.load("event_kinds", ("kind", "meaning"))}
    phrases = Phrases[str](vocabulary, language, exact=AHEAD in wanted)
    columns = ("kind", "language", "words")
    for entry in vocabulary.load("event_words", columns, required=columns):
        if entry["kind"] not in (*kinds, *_OTHERS):
            raise entry.fault(f"{entry['kind']!r} is not in event_kinds.csv; add it there", "kind")
        if entry["language"] == language and entry["kind"] in wanted:
            for word in entry.list("words"):
                if not word.startswith(_END):
                    phrases.add(word, entry["kind"])
    return phrases


@built_once
def _compound_ends(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the last parts of compounds that name an event, as forms, each with its kind."""
    columns = ("kind", "language", "words")
    return {
        form_of(word.removeprefix(_END), language, vocabulary): entry["kind"]
        for entry in vocabulary.load("event_words", columns, required=columns)
        if entry["language"] == language and entry["kind"] not in _OTHERS
        for word in entry.list("words")
        if word.startswith(_END)
    }
