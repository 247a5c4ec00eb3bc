"""Clauses of a refused wording, and what their words say of the numbers in them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES, RELATIVE
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_ordinary, may_turn
from silkledger.reading.words.other_measures import leads_to_measure
from silkledger.reading.words.senses import NO_ROLES, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token, Word

_PARTING = frozenset(("stop", "restates"))
_STARTS = frozenset(("from", "starts_from"))
_NOUNS = frozenset(("noun", "subject", "head", "common", "unit"))
RELATIVE_UNITS = frozenset(("percent", "pp", "x"))
# Roles of words that compare with an earlier time.
BASES = frozenset(("base", "base_words", "earlier", "comparand", "compare"))
_WHOLE = 100  # percent
_FEWEST_DIGITS = 4  # of a number without a unit that can't be a rate
# Roles of words that say nothing of an amount, wherever they stand.
SILENT = frozenset(
    (
        *("subject", "noun", "activity", "common", "head", "matter", "goods", "group", "standing"),
        *("neutral", "article", "verb", "auxiliary", "finite", "and", "adverb", "capacity"),
        *("prep", "of", "topic", "governs_prep", "may_govern_prep", "with"),
        *("date_word", "date_before", "date_loose", "date_part", "time_noun", "determiner"),
        "untimed",
    )
)
_TURNING = frozenset(("negation", "counterfactual", "except"))


def parted_clauses(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the clauses; brackets part one only behind a figure, elsewhere they may be a minus."""
    part: list[Token] = []
    figured = opened = False
    for at, token in enumerate(tokens):
        roles = token.word.roles
        if "open" in roles:
            parts = opened = figured
        elif "close" in roles:
            parts, opened = opened, False
        else:
            parts = token.text == ";" or not roles.isdisjoint(_PARTING) or _is_dash(tokens, at)
        if parts:
            if part:
                yield part
            part = []
        else:
            part.append(token)
            figured = figured or states_number(token)
    if part:
        yield part


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Whether a spaced dash stands here, and no number behind it, of which it may be the minus."""
    if tokens[at].text != "-" or not 0 < at < len(tokens) - 1:
        return False
    before, behind = tokens[at - 1], tokens[at + 1]
    spaced = before.end < tokens[at].start and tokens[at].end < behind.start
    return spaced and not (states_number(behind) or behind.word.currency or behind.word.sign_of)


def states_number(token: Token) -> bool:
    """Whether a token is a number, or a word that has the value of one."""
    multiple, spelled = token.word.multiple, token.word.spelled
    if token.kind in NUMBERS or (multiple is not None and multiple.value is not None):
        return True
    return spelled is not None and spelled.value is not None and not is_any_article(token.word)


def states_amount(token: Token) -> bool:
    """Whether a token is a number, or the scale, unit or money of one."""
    word = token.word
    return states_number(token) or bool(word.scale or word.unit or word.currency)


def holds_number(clause: Sequence[Token]) -> bool:
    """Whether a clause has a number, which may be an article before a scale: über eine Million."""
    return any(map(states_number, clause)) or any(
        first.word.spelled is not None and second.word.scale is not None
        for first, second in pairwise(clause)
    )


def figure_places(tokens: Sequence[Token]) -> list[int]:
    """Return the places of the numbers that are not bare years."""
    return [
        at for at, token in enumerate(tokens) if states_number(token) and not is_bare_year(token)
    ]


def is_of_rates(token: Token) -> bool:
    """Whether a word is percent, percentage points or another unit of rates."""
    return token.word.unit is not None and token.word.unit.dimension in RATES


def is_percentage(tokens: Sequence[Token], number: int) -> bool:
    """Whether percent stands right behind the number at a place."""
    unit = tokens[number + 1].word.unit if number + 1 < len(tokens) else None
    return unit is not None and unit.name == "percent"


def is_turned(tokens: Sequence[Token], also: frozenset[str] = frozenset()) -> bool:
    """Whether a word denies, only supposes or excepts something, or has a role of `also`."""
    return any(token.word.roles & (_TURNING | also) for token in tokens)


def tells_change(token: Token) -> bool:
    """Whether a word tells a change, or a multiple of what there was."""
    word = token.word
    return bool(word.change_before or word.change_after or word.change_end or word.multiple)


def tells_any_change(clause: Sequence[Token]) -> bool:
    """Whether a clause tells a change, which the figure of a later one may say again."""
    return any(token.word.change_before or token.word.change_after for token in clause)


def joins_measures(clauses: Sequence[Sequence[Token]], *, changed: bool) -> bool:
    """Whether "or" leads to the figure of the clauses in another measure: 5 t, or 9 %.

    Beside a level a change is not such a one (5 t, or 9 % less); `changed` says that a change is
    asked for.
    """
    others = [clause for clause in clauses[1:] if leads_to_measure(clause[0])]
    return any(changed or not tells_any_change(clause) for clause in others)


def printed_measures(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the canonical units and the currencies among the tokens, except those of time."""
    units = (token.word.unit for token in tokens)
    names = {unit.canonical for unit in units if unit is not None and unit.dimension != "time"}
    return frozenset(names.union(*(_codes(token) for token in tokens)))


def is_of_amount(token: Token) -> bool:
    """Whether a token is a number, or bounds, scales or measures one."""
    return states_amount(token) or bool(token.word.bound_before)


def leads_to_rate(tokens: Sequence[Token]) -> bool:
    """Whether "to" leads to a rate here, which is a level and no change: fell to 3 %."""
    for at, token in enumerate(tokens):
        if not is_of_rates(token):
            continue
        back = at - 1
        while back > 0 and is_of_amount(tokens[back]) and "to" not in tokens[back].word.roles:
            back -= 1
        if "to" in tokens[back].word.roles:
            return True
    return False


def first_brackets(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the places of the first brackets, None without any, before words or nested."""
    start = next((at for at, token in enumerate(tokens) if "open" in token.word.roles), 0)
    for at in range(start + 1, len(tokens) if start else 0):
        if roles := tokens[at].word.roles & {"open", "close"}:
            return None if "open" in roles else (start, at)
    return None


def _codes(token: Token) -> set[str]:
    return {currency.code for currency in token.word.currency}


def says_only(token: Token, roles: frozenset[str], settings: Settings) -> bool:
    """Whether a listed word has these roles alone, or an unlisted one is ordinary."""
    if token.kind == "unknown":
        return is_ordinary(token.text, settings.language, settings.vocabulary)
    return token.kind == "word" and bool(token.word.says) and token.word.says <= roles


def is_proper(token: Token, settings: Settings) -> bool:
    """Whether an unlisted word is a name by its capital letter, and turns nothing: Воронежская.

    Where all nouns have one, none is.
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    capital = token.kind == "unknown" and token.text[:1].isupper() and token.text[1:2].islower()
    if language is None or language.capital or not capital:
        return False
    return turns_nothing(token, settings)


def turns_nothing(token: Token, settings: Settings) -> bool:
    """Whether an unlisted word turns no meaning, whether or not a dictionary knows it."""
    language = noun_language(settings.vocabulary, settings.language or "")
    return language is not None and not may_turn(token.text, language, settings.vocabulary)


def is_any_article(word: Word) -> bool:
    """Whether a word is an article, which may also be the number one."""
    return "article" in word.roles and word.says - {"spelled"} <= SILENT


def is_of_points(token: Token) -> bool:
    """Whether a word is, or may be, percentage points."""
    unit, ambiguous = token.word.unit, token.word.ambiguous
    if ambiguous is not None and "points" in ambiguous.may_mean:
        return True
    return unit is not None and unit.dimension == "points"


def has_measure(clause: Sequence[Token]) -> bool:
    """Whether a clause has a unit of its own."""
    return any(token.word.unit or token.word.currency or token.word.ambiguous for token in clause)


def is_too_large(clause: Sequence[Token], statistic: str) -> bool:
    """Whether the numbers of a clause without a unit are too large for rates: fue de 1.270.

    A share is at most 100; the clause of a share is the number alone: 226 (75 %).
    """
    texts = [token.text for token in clause if states_number(token)]
    if statistic == "share" and len(clause) == 1:
        return clause[0].text.isdecimal() and int(clause[0].text) > _WHOLE
    if statistic != "growth_rate":
        return False
    scaled = any(token.word.scale for token in clause)
    return scaled or all(sum(map(str.isdigit, text)) >= _FEWEST_DIGITS for text in texts)


def holds_start(clause: Sequence[Token]) -> bool:
    """Whether the only number of a clause is where a change starts: up from 568 in 2023."""
    places = [at for at, token in enumerate(clause) if states_number(token)]
    dated = len(places) == 2 and "date_before" in clause[places[1] - 1].word.roles
    first = places[0] if places else 0
    before = clause[first - 1].word.roles if first else NO_ROLES
    starts = not before.isdisjoint(_STARTS) and "of" not in before
    return starts and (len(places) == 1 or dated)


def is_rate_word(word: Word) -> bool:
    """Whether a word is a unit of rates, a multiple or a fraction."""
    unit, spelled = word.unit, word.spelled
    fraction = spelled is not None and spelled.value is not None and spelled.value < 1
    rate = unit is not None and unit.dimension in RELATIVE
    return rate or fraction or word.multiple is not None


def unless_same(changed: Sequence[Token], tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the changed tokens, or the given ones themselves if none of them was replaced."""
    replaced = any(new is not old for new, old in zip(changed, tokens, strict=True))
    return changed if replaced else tokens


def names_subject(clause: Sequence[Token]) -> bool:
    """Whether a clause names a subject of its own before its number: exports rose by 22 %."""
    first = next((at for at, token in enumerate(clause) if states_number(token)), len(clause))
    return any(map(_is_noun, clause[:first]))


def _is_noun(token: Token) -> bool:
    word = token.word
    changes = word.change_before or word.change_after or word.change_end
    if changes or word.bound_before:
        return False
    return token.kind == "unknown" or not word.roles.isdisjoint(_NOUNS)
