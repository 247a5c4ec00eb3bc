"""Clauses around a figure: where they end, and how words lead to a number.

What opens a clause of its own is data (vocabularies/clause_words.csv).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.search.governing_words import DEFINITE, DEGREE, is_governing_word
from silkledger.reading.search.unsaid_changes import is_determiner
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import NO_ROLES, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

ENDS = SENTENCE_ENDS | {":", "(", ")", "—", "–", "（", "）", "："}
COMMAS = frozenset((",", "，", "、"))
ARTICLE_OF_SUBJECT = frozenset(("prep", "neutral"))  # roles of le, el, which may be "per" too
DONE = "了"  # says that something was done, and behind a change "by"
_DASHES = frozenset("-–—")
_ARTICLES = frozenset(("article", "neutral", "annual", "each"))
_FAR_NOUN = 30  # tokens between a noun of increase and one of decrease that belongs to it
_PHRASE = 8  # tokens between commas
_NEAR = 3  # tokens from a negation to the bound that its verb leads to
_TURNS = frozenset(("loses", "deficit", "averts", "negation", "adds"))


def is_by(search: FigureSearch, first: int) -> bool:
    """Whether "by" leads to the figure, which then is a change and no level."""
    place = first - 1
    while place >= 0 and search.tokens[place].word.roles & _ARTICLES:
        if "by" in search.tokens[place].word.roles:
            break
        place -= 1
    if place < 0 or not search.tokens[place].word.roles & {"by", "of"}:
        return False
    if search.tokens[place].text == DONE and not tells_fall(search, place - 1):
        return False  # 登记了1686例
    # Behind a comma, "of" leads to a change, too: les ventes ont reculé, selon l'office, de 5 %.
    apart = place > 0 and search.tokens[place - 1].text in COMMAS
    return apart or _only_by(search.tokens[place])


def tells_fall(search: FigureSearch, place: int) -> bool:
    """Whether a word of change, multiple or loss stands here."""
    word = search.tokens[place].word if place >= 0 else UNKNOWN
    return bool(word.change_before or word.multiple or word.roles & _TURNS)


def is_open(search: FigureSearch, first: int) -> bool:
    """Whether an unlisted verb before 了 leads to a figure, which may be a fall: 便宜了12元."""
    if first < 1 or search.tokens[first - 1].text != DONE or tells_fall(search, first - 2):
        return False
    word = search.tokens[first - 2].word if first > 1 else UNKNOWN
    # 登记了, 接待了, 投资了: what heads a count may be a word that says nothing, too.
    return not word.roles & {"activity", "verb", "head"}


def _only_by(token: Token) -> bool:
    return "by" in token.word.roles and not token.word.roles & {"of", "from", "to", "in"}


def is_compared(led: Sequence[Token]) -> bool:
    """Whether "below" and "by" lead to a number, which then is a difference and no bound."""
    below = any(token.word.change_after == "down" for token in led)
    return below and any("by" in token.word.roles for token in led)


def is_joined(search: FigureSearch, behind: int, first: int) -> bool:
    """Whether only "and", a comma, a date or "by" stands between two figures, or "respectively"."""
    words = search.tokens[behind:first]
    joined = any(token.text in COMMAS or token.word.roles & {"and", "or"} for token in words)
    verbs = any(
        token.word.change_before or (token.word.roles & {"verb", "to"}) or token.kind == "unknown"
        for token in words
    )
    return joined and not verbs and len(words) <= 8


def goes_up(search: FigureSearch, behind: int, first: int) -> bool:
    """Whether "and by" or ", by" goes on an increase: rose by 1.3% in the euro area and by 1.1%.

    So does a dash for the verb: в Китай — на 30 %. `behind` is the place behind the figure before,
    `first` the first token of the figure.
    """
    between = search.tokens[behind:first]
    led = search.tokens[first - 2] if first > 1 and first - 2 >= behind else None
    dashed = any(token.text in COMMAS for token in between)
    goes_on = led is not None and (led.text in COMMAS or "and" in led.word.roles)
    if led is None or not (goes_on or (dashed and led.text in _DASHES)):
        return False
    if any(token.word.change_before or token.word.change_after for token in between):
        return False
    if any(token.text in SENTENCE_ENDS or "verb" in token.word.roles for token in between):
        return False
    for token in reversed(search.tokens[:behind]):
        if token.text in SENTENCE_ENDS:
            return False
        if token.word.change_before or token.word.change_after:
            return "up" in (token.word.change_before, token.word.change_after)
    return False


def negation_before(search: FigureSearch, first: int) -> int | None:
    """Return the place of a negation right before a figure or the words that lead to it."""
    place = first - 1
    bound = search.tokens[first].word.bound_before
    if bound and "negation" not in _roles(search, place):
        # ne concernera pas plus de 30: the bound has the negation
        return _denied(search, first) if bound in ("gt", "lt") else None
    while place >= search.floor:
        if "negation" in search.tokens[place].word.roles:
            return place
        if not search.is_silent(place):
            return None
        place -= 1
    return None


def _denied(search: FigureSearch, first: int) -> int | None:
    """Return the negation of the verb right before a bound, or None: did not sell more than 5."""
    for place in range(first - 1, max(search.floor, first - _NEAR) - 1, -1):
        roles = _roles(search, place)
        if "negation" in roles:
            return place
        if not roles & VERBS and ("prep" in roles or "neutral" not in roles):
            return None
    return None


def is_comparative(search: FigureSearch, at: int) -> bool:
    """Whether a word of change stands here that is not a verb: more, but not gefallen."""
    word = search.tokens[at].word
    return bool(word.change_after and not word.change_end)


def leads_on(search: FigureSearch, at: int) -> bool:
    """Whether a word of change leads to the next number with "by": 4.1 billion up by 23.6%."""
    tokens = search.tokens
    word, behind = tokens[at].word, tokens[at + 1 : at + 3]
    changes = bool(word.change_before and word.change_after) and len(behind) > 1
    return changes and "by" in behind[0].word.roles and search.is_number(at + 2)


def leads_to_percentage(search: FigureSearch, first: int) -> bool:
    """Whether an unknown noun that may be a decrease leads to a percentage: a nosedive of 76 %."""
    if first - 2 < search.floor or not _leads(search.tokens[first - 1]):
        return False
    noun = search.tokens[first - 2]
    return noun.kind == "unknown" and noun.text.isalpha()


def _leads(token: Token) -> bool:
    """Whether a word is "of", also with an article (del)."""
    return "of" in token.word.roles and not token.word.roles & {"to", "per"}


def _roles(search: FigureSearch, place: int) -> frozenset[str]:
    return search.tokens[place].word.roles if place >= 0 else NO_ROLES


def is_level(search: FigureSearch, first: int) -> bool:
    """Whether the word before a figure leads to a level: to, at, was, a share of."""
    place = first - 1
    while place >= 0 and search.tokens[place].word.roles & {"article"}:
        place -= 1
    if place < 0:
        return True
    roles = search.tokens[place].word.roles
    if "of" in roles and place:
        noun = place - 1
        while noun and "subject" in search.tokens[noun].word.roles:
            noun -= 1  # una caída general de 3 %
        return not search.tokens[noun].word.change_before
    # A verb of level makes the figure one, unless a decrease is its subject.
    if search.tokens[place].text in COMMAS:
        return enclosed_phrase(search, place, first) is None
    return bool(roles & {"to", "share", "level"})


def comma_before(search: FigureSearch, place: int, behind: int) -> int | None:
    """Return the last comma before a place, which opens what one there closes, or None."""
    commas = (at for at in range(place - 1, behind - 1, -1) if search.tokens[at].text in COMMAS)
    return next(commas, None)


def enclosed_phrase(search: FigureSearch, place: int, first: int) -> int | None:
    """Return the comma before a phrase that the comma at a place ends, None if there is none.

    A preposition or an adverb begins the phrase, no verb is in it, and only an article stands
    between it and the figure at `first`: cayeron, en mayo, un 5 %.
    """
    if not all("article" in each.word.roles for each in search.tokens[place + 1 : first]):
        return None
    opened = comma_before(search, place, max(search.floor, place - _PHRASE))
    if opened is None or is_governing_word(search, DEFINITE, opened + 1):
        return None
    if not search.tokens[opened + 1].word.roles & {"prep", "neutral"}:
        return None
    words = search.tokens[opened + 1 : place]
    said = any(token.word.roles & VERBS or token.word.change_before for token in words)
    return None if said else opened


def ends_ordinal(search: FigureSearch, place: int) -> bool:
    """Whether a full stop is that of a German ordinal: stieg im 2. Quartal um 2,7 %."""
    tokens = search.tokens
    if search.lexicon.language != "de" or not 0 < place < len(tokens) - 1:
        return False
    ordinal, behind = tokens[place - 1], tokens[place + 1]
    return (
        ordinal.text.isdecimal()
        and ordinal.end == tokens[place].start
        and ("date_word" in behind.word.roles or behind.text in ("Quartal", "Halbjahr"))
    )


def is_degree(search: FigureSearch, place: int) -> bool:
    """Whether "by" leads to how far something is done, and to no change: выполнен на 95 %."""
    return is_governing_word(search, DEGREE, place - 1)


def is_of_increase(search: FigureSearch, place: int) -> bool:
    """Whether the noun of decrease at `place` belongs to one of increase: more money for losses."""
    tokens = search.tokens
    if tokens[place].word.roles & {"finite", "bare"}:
        return False
    for at in range(place - 1, max(search.floor, place - _FAR_NOUN) - 1, -1):
        word = tokens[at].word
        if tokens[at].text in (*ENDS, *COMMAS) or "finite" in word.roles:
            return False
        if word.change_before:
            return word.change_before == "up"
    return False


def begins(search: FigureSearch, place: int) -> bool:
    """Whether only an article stands between the start of the clause and a word."""
    back = place - 1
    while back >= 0 and is_determiner(search.tokens[back], search.lexicon):
        back -= 1
    return back < 0 or search.tokens[back].text in (*ENDS, *COMMAS)


def opens_clause(search: FigureSearch, place: int) -> bool:
    """Whether a word opens a clause of its own; one that may be an article does behind a comma."""
    lexicon, token = search.lexicon, search.tokens[place]
    if token.word.roles & {"article", "neutral"} and not _is_behind_comma(search, place):
        return False
    return token.text.lower() in clause_words(lexicon.vocabulary, lexicon.language)


def _is_behind_comma(search: FigureSearch, place: int) -> bool:
    """Whether a comma stands before a word, or before the preposition that leads to it."""
    tokens = search.tokens
    led = place > 0 and "prep" in tokens[place - 1].word.roles
    before = place - 1 - led
    return before >= 0 and tokens[before].text in COMMAS


def clause_words(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words of a language that open a clause of their own."""
    return vocabulary.words("clause_words", language)
