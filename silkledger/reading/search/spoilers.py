"""Words right behind a figure that leave it open, so that it can't be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.counted.substantives import is_verb
from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.amount_extent import is_noun
from silkledger.reading.search.amounts_of_others import is_of_others
from silkledger.reading.search.clauses import is_open
from silkledger.reading.search.shared_units import has_noun
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import MULTIPLIED, VALUING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import may_turn

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_LOCATES = ("en", "de")  # languages whose "in" of a share leads to places as well
_BY_NEEDED = ("de",)  # languages whose verbs of change need "by" or "to" before an amount
_MANY_TIMES = 50  # from here on "times" counts how often: es brannte 1.708 Mal
_LEADS = frozenset(("prep", "to", "by", "of", "verb"))
_COMPARES = frozenset(("of", "than", "level", "comparand", "bound_verb"))
_HAN = "\u3400"  # 倍 never counts how often
_NEGATIVE = frozenset(("negative",))
_PHRASES = frozenset(("age", "aged", "age_behind", "prep", "to"))
_HEDGES = frozenset(("neutral", "negation"))  # presumably


def leaves_open(search: FigureSearch, figure: tuple[int, int], quantity: Quantity) -> bool:
    """Whether the word behind a figure makes it unreadable.

    That is a hedge, a word that may say how much less it is (20 % off), a bound of no number (14
    per cent shy of), and behind a multiple a bound of it (halbierte sich nahezu) or a comparative
    that may add it (2.6 times more).
    """
    first, last = figure
    word = search.tokens[last].word
    away = "bearing" in word.roles and quantity.dimension in (*RATIOS, "money")  # 10 % | off
    signed = quantity.dimension in RATIOS and word.roles == _NEGATIVE  # un 5 % negativo
    valuing = guards(search.lexicon.vocabulary, search.lexicon.language or "", VALUING)
    valued = quantity.dimension in RATIOS and search.tokens[last].text.lower() in valuing
    if away or signed or valued or word.roles >= _HEDGES:
        return True
    if quantity.dimension == "multiple":
        if word.change_after:
            return search.read(first, last + 1) is None
        bounds_next = last + 1 < len(search.tokens) and search.is_number(last + 1)
        return bool(word.bound_before) and not bounds_next
    if not word.bound_before or "prep" in word.roles or word.bound_after:
        return False
    if _ends_verb(search, first, last) or _is_deadline(search, last):
        return False
    led = any(
        search.is_number(at) and not is_bare_year(search.tokens[at])
        for at in range(last, len(search.tokens))
    )
    return not (led or word.change_after or word.change_end)


def _ends_verb(search: FigureSearch, first: int, last: int) -> bool:
    """Whether the word behind a figure is the particle of a verb before it: nahm um 5 % ab."""
    tokens, particle = search.tokens, search.tokens[last].text.lower()
    if last + 1 < len(tokens) and search.numerals.starts(last + 1):
        return False  # 300 Betriebe ab 2019
    for token in reversed(tokens[:first]):
        if token.text in SENTENCE_ENDS:
            return False
        if token.word.separable:
            return any(each.particle == particle for each in token.word.separable)
    return False


def _is_deadline(search: FigureSearch, at: int) -> bool:
    """Whether a bound is one of a date: 275 billones de dólares hasta 2050."""
    tokens = search.tokens
    if at + 1 >= len(tokens) or "date_before" not in tokens[at].word.roles:
        return False
    dated = tokens[at + 1].start in search.days or search.behind(at + 1) > at + 2
    return dated or is_bare_year(tokens[at + 1])


def is_unclear(search: FigureSearch, at: int, figure: tuple[int, int], quantity: Quantity) -> bool:
    """Whether it is open what a figure says: how often, or how much; what fell, or by how much.

    "Es brannte 1.708 Mal" is not a multiple, and in "den Flammen fielen 300 Hektar zum Opfer"
    nothing decreases; "one product in five states" is one, not a fifth. `at` is the token of the
    number.
    """
    first, last = figure
    tokens = search.tokens
    others = is_of_others(search, at, figure, quantity)
    if others or is_open(search, first) or _hides_bound(search, first):
        return True
    led = tokens[first:at]
    located = search.lexicon.language in _LOCATES
    if "number.one_in" in quantity.rules and located and has_noun(search, last):
        return "in" not in tokens[at + 1].word.roles  # one product in five states
    if quantity.dimension == "multiple" and _counts_times(search, at, last, quantity):
        return not any(each.word.change_before for each in led)
    if _may_fall(search, first):
        return True
    if quantity.dimension in RATIOS or search.lexicon.language not in _BY_NEEDED:
        return False
    verbs = any(each.word.change_before and "finite" in each.word.roles for each in led)
    return verbs and not any(each.word.roles & {"by", "to"} for each in led)


def _hides_bound(search: FigureSearch, first: int) -> bool:
    """Whether a phrase right before a figure ends in a bound: pour les plus de, aged about.

    As a whole it says whose age follows, or where something is, and the bound is lost.
    """
    phrase = search.tokens[first - 1] if first else None
    if phrase is None or " " not in phrase.text or phrase.word.bound_before:
        return False
    if phrase.word.roles.isdisjoint(_PHRASES):
        return False
    words = phrase.text.split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    tokens = (search.lexicon.tokens(each) for each in ends)
    return any(len(each) == 1 and each[0].word.bound_before for each in tokens)


def _may_fall(search: FigureSearch, first: int) -> bool:
    """Whether an unlisted Russian verb that may say how something falls is led by "by" to a figure.

    For example "сдулся на 8 кг". What adjoins the figure governs it.
    """
    verb, lead = search.tokens[first - 2 : first] if first > 1 else (None, None)
    if verb is None or lead is None or verb.kind != "unknown" or "by" not in lead.word.roles:
        return False
    language = noun_language(search.lexicon.vocabulary, search.lexicon.language or "")
    if language is None or not language.has_cases or not is_verb(verb):
        return False
    return may_turn(verb.text, language, search.lexicon.vocabulary)


def _counts_times(search: FigureSearch, at: int, last: int, quantity: Quantity) -> bool:
    """Whether "times" behind a number may count how often: won the title 18 times.

    It may not where what it multiplies is compared or follows, where a preposition leads to the
    number ("at 12 times earnings"), or the number has decimals.
    """
    tokens = search.tokens
    word, number = tokens[last - 1], tokens[at]
    times = word.word.multiple is not None and word.word.multiple.kind == "times"
    if not times or word.text >= _HAN:
        return False
    behind = tokens[last] if last < len(tokens) else None
    if behind is not None and behind.word.change_after:
        return False
    if quantity.value >= _MANY_TIMES:
        return True
    determiners = guards(search.lexicon.vocabulary, search.lexicon.language, MULTIPLIED)
    if not determiners or not number.text.isdecimal():
        return False
    first = search.first(at)
    led = first > 0 and bool(tokens[first - 1].word.roles & _LEADS)
    if led or behind is None:
        return not led
    compares = behind.word.roles & _COMPARES or behind.text.lower() in determiners
    return not (compares or is_noun(behind))
