"""Predicates: what words behind an amount say of it without changing it.

A superlative ranks what has the number, a noun repeats its measure word, a verb says what they are,
did or became.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_number_of
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.syntax.unlisted.noun_phrases import is_plain_noun
from silkledger.reading.syntax.wholes.rate_wholes import is_behind_rate
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import PLURAL
from silkledger.reading.words.guards import guards
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBAL, is_name, refuse_words
from silkledger.reading.words.senses import CHINESE, LIGHT, NO_ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_WITHOUT = frozenset(("negation", "except", "prep"))  # Menschen ohne Job
_PASSIVE = frozenset(("verb", "auxiliary"))
_SILENT = _PASSIVE | {"neutral", "prep", "of", "activity"}
_BY_RANK, _HAN = "以", "\u3400"


def ranks(state: WordingPass, token: Token) -> bool:
    """Whether a superlative that ends the clause ranks what has the number: 台南市27人最多."""
    superlative = "superlative" in token.word.roles and token.text[:1] >= _HAN
    if not superlative or not state.ends_clause(state.tokens.index(token)):
        return False
    before = state.tokens[: -len(state.gap)]
    named = len(state.gap) == 1 and state.first_number() > 0
    return named or any(word.text == _BY_RANK for word in before)  # 戶數以新北市5萬戶最多


def repeats(state: WordingPass, token: Token) -> bool:
    """Whether a noun repeats the measure word before its adjectives: 12列新世代列車.

    Where adjectives follow, people right behind another noun describe it: pays participants.
    """
    unit, other = state.phrase.amounts[-1].unit, token.word.unit
    if unit is None or other is None:
        return False
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    behind = language is not None and language.head_first and len(state.gap) == 1
    if behind and unit.dimension in COUNTED and other.dimension == "people":
        return True
    same = unit.equals(other)
    between = [before.word for before in state.gap[:-1]]  # 5 fewer ships
    return same and all("neutral" in word.roles or word.change_after for word in between)


def is_predicate(state: WordingPass, token: Token) -> bool:
    """Whether a verb says that a part are what the noun names: 23 % were women."""
    amount, joined = state.phrase.amounts[-1].unit, state.phrase.link == "in"
    behind = 1 if joined else 0  # 6 de cada 10 donantes vivos son mujeres
    verb = any(word.word.roles & {"verb", "auxiliary"} for word in state.gap[: behind + 1])
    counted = token.word.unit is not None and token.word.unit.dimension in COUNTED
    return verb and counted and (joined or (amount is not None and amount.dimension == "share"))


def in_predicate(state: WordingPass, token: Token) -> bool:
    """Record an unlisted word of what counted things did, which can't change their number.

    "193 personnes ont touché un chèque": a listed verb stands between. Whether they became more or
    fewer is open. A word that may be a misprint is none of these.
    """
    unit, settings = state.phrase.amounts[-1].unit, state.amounts.settings
    if token.kind != "unknown" or token.text[:1] >= _HAN or unit is None:
        return False
    if unit.dimension not in COUNTED or state.phrase.change or state.by_word or state.led:
        return False
    verbs = [at for at, word in enumerate(state.gap) if word.word.roles & VERBAL]
    if not verbs or not all(is_name(word) for word in state.gap[: verbs[0]]):
        return False
    if is_near(token.text.lower(), settings.language, settings.vocabulary):
        return False
    state.phrase.thing = state.phrase.thing or token.text
    return True


_GENITIVE, _DESCRIBING = "er", frozenset(("neutral", "subject"))  # ausländischer


def depends_on_noun(state: WordingPass, token: Token) -> bool:
    """Whether a counted noun is the genitive of a noun behind a rate: на 5% выросло число школ.

    A rate counts nothing itself, so that only a noun right behind it is its whole. A German
    adjective tells the genitive of a plural: 800.000 Nächte ausländischer Gäste.
    """
    unit, settings = token.word.unit, state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if unit is None or unit.dimension not in COUNTED:
        return False
    if language is not None and language.capital and len(state.gap) == 2:
        adjective = state.gap[0]
        described = adjective.text.islower() and adjective.text.endswith(_GENITIVE)
        light = adjective.kind == "unknown" or adjective.word.says <= _DESCRIBING
        own = state.phrase.amounts[-1].unit
        return described and light and own is not None and not own.equals(unit)
    if not is_behind_rate(state):
        return False
    genitive = language is not None and language.has_cases
    return genitive and any(_is_thing(word, state) for word in state.gap[:-1])


def _is_thing(token: Token, state: WordingPass) -> bool:
    """Whether a noun stands here, listed or plain: интерес туристов."""
    plain = token.kind == "unknown" and is_plain_noun(token.text, state.amounts.settings)
    return plain or "subject" in token.word.roles


def denies_predicate(state: WordingPass, token: Token) -> bool:
    """Whether a negation leaves the number as it is: Menschen ohne Job, 37 % of people cannot.

    So does what became of the things that are counted: 500 flights were cancelled.
    """
    if "undone" in token.word.roles and was_undone(state, token):
        return True
    if _denies_share(state, token):
        state.phrase.denied = True
        return True
    if token is state.tokens[-1]:
        return False
    whole = state.phrase.of and state.complement and is_behind_rate(state)
    named = any(is_name(word) for word in state.gap[1:-1])  # 5 % of which not
    return token.word.roles >= _WITHOUT or (whole and named and "negation" in token.word.roles)


def _denies_share(state: WordingPass, token: Token) -> bool:
    """Whether a share are those who do not, or did not: 28 % had never tried, 9 in 10 are not open.

    An auxiliary in the plural has them as its subject, where "5 % was not reached" denies the share
    itself, as a verb of level may do. No noun stands before the number (hopes of 5 % were not met).
    """
    phrase, settings = state.phrase, state.amounts.settings
    unit = phrase.amounts[-1].unit
    share = phrase.link == "in" or (unit is not None and unit.name == "percent")
    if not share or phrase.change or "negation" not in token.word.roles:
        return False
    if not all(map(_leads_to_share, state.tokens[: state.first_number()])):
        return False
    plural = guards(settings.vocabulary, settings.language, PLURAL)
    at = state.tokens.index(token)
    beside = (*state.gap[-2:-1], *state.tokens[at + 1 : at + 2])
    if not plural or not any(word.text.lower() in plural for word in beside):
        return False
    denied = _SILENT | ({"negation"} if phrase.denied else set())
    between = (is_name(word) or word.word.roles & denied for word in state.gap[:-1])
    behind = (word for word in state.tokens[at + 1 :] if word.text.lower() not in plural)
    if not all(between) or any(map(_is_level, behind)):
        return False
    state.complement = True
    return at + 1 < len(state.tokens)


def _leads_to_share(token: Token) -> bool:
    """Whether a word before a share bounds it or says nothing."""
    word = token.word
    return bool(word.bound_before) or (bool(word.says) and word.says <= LIGHT)


def _is_level(token: Token) -> bool:
    """Whether a word may say that a share was reached, or that something changed."""
    word = token.word
    told = word.change_before or word.change_after or word.bound_before or word.bound_after
    return bool(told) or ("verb" in word.roles and "auxiliary" not in word.roles)


def refuse_denied(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for a vague count or a negation at `at`, before a number."""
    token = state.tokens[at]
    if "undone" in token.word.roles and _undoes_counted(state, at):
        return
    if CHINESE not in state.said or not is_number_of(state.tokens, at):
        refuse_words(token)


def mark_undone(state: WordingPass, at: int, amount: Amount) -> None:
    """Record that things are counted at `at` which did not come about, or ended.

    Raises UnreadableError where a number of them may be a decrease.
    """
    if "undone" in state.said:
        described = state.tokens[at : amount.end]
        undone = any("undone" in token.word.roles for token in described)
        state.phrase.undone = state.phrase.undone or undone
    counted = amount.unit is not None and amount.unit.dimension in COUNTED
    if counted and state.phrase.change == "down" and "befalls" in state.said:
        _befall(state, at)


def _befall(state: WordingPass, at: int) -> None:
    """Record that "of" leads from what befell things to their number: the collapse of seven banks.

    "A collapse of 7,000 visitors" may be a decrease, which raises UnreadableError.
    """
    before = [token for token in state.tokens[:at] if not _leads_to_object(token)]
    if len(before) < 2 or "befalls" not in before[-2].word.roles:
        return
    noun, of = before[-2:]
    if "of" not in of.word.roles or not _is_definite(state.tokens[: state.tokens.index(noun)]):
        raise UnreadableError("sign.unclear", noun.text)
    state.phrase.change, state.phrase.undone = "", True


def _is_definite(before: Sequence[Token]) -> bool:
    """Whether the word before a noun is an article that is not "a"."""
    roles = before[-1].word.roles if before else NO_ROLES
    return "neutral" in roles and ("article" not in roles or "prep" in roles)


def _undoes_counted(state: WordingPass, at: int) -> bool:
    """Record what a verb undoes if a number of things is its object: cancelled 1,400 flights."""
    place = at + 1
    while place < len(state.tokens) and _leads_to_object(state.tokens[place]):
        place += 1
    starts = place < len(state.tokens) and state.amounts.numerals.starts(place)
    amount = state.amounts.peek(place) if starts else None
    if amount is None or amount.unit is None or amount.unit.dimension not in COUNTED:
        return False
    state.phrase.undone = True
    return True


def _leads_to_object(token: Token) -> bool:
    word = token.word
    return bool(word.bound_before) or (bool(word.says) and word.says <= LIGHT)


def was_undone(state: WordingPass, token: Token) -> bool:
    """Record a participle of what became of counted things, and tell whether it is one."""
    if state.phrase.change or state.phrase.change_part is not None:
        return False
    unit, before = state.phrase.amounts[-1].unit, state.gap[-2:-1]
    counted = unit is not None and unit.dimension in COUNTED
    if counted and before and not before[0].word.roles.isdisjoint(_PASSIVE):
        state.phrase.undone = True
        return True
    at = state.tokens.index(token) + 1
    noun = at < len(state.tokens) and is_name(state.tokens[at])
    described = noun or (at < len(state.tokens) and state.tokens[at].word.unit is not None)
    return described and bool(before) and "of" in before[0].word.roles


def bears(state: WordingPass) -> bool:
    """Open a complement behind a word that says where a length or time leads: 5 km north of Bonn.

    Of anything else the word may say how much it falls or differs: 5 % off, $20 off.
    """
    unit = state.phrase.amounts[-1].unit
    placed = unit is not None and unit.dimension in ("length", "time")
    state.complement = state.complement or placed
    return placed
