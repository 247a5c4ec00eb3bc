"""Names and open classes left of a number: unlisted words that form and place tell to be harmless.

Where nouns have no capital letter, a word with one is a name ("the Uefa level of 70 %"); a German
word with the ending of an adjective describes the listed noun right behind it ("die sektoralen
Umsätze"). Nouns and adjectives are told by their endings (open_endings.csv), German nouns by their
capital letter. None of them may adjoin the number, or govern it by "of" unless it is a noun without
a word of change beside it; none may be near a unit or hold a turning part (guards). Each is
remembered as a thing: where the sign counts, it might name a fall.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.syntax.unlisted.plain_before import (
    goes_on,
    is_first_name,
    is_listed_noun,
    is_plain_before,
)
from silkledger.reading.syntax.unlisted.subjects_behind import is_subject_behind
from silkledger.reading.words.guard_kinds import PREFIX
from silkledger.reading.words.guards import guards
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_plain_word, is_unheard, may_be_verb, may_turn
from silkledger.reading.words.senses import LIGHT, NUMBERS, has_role
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_SHORTEST = 3  # letters of a modifier
_SHORTEST_OPEN = 5  # letters of a noun or adjective that its ending tells
NOUN, ADJECTIVE = _CLASSES = "noun", "adjective"
_LONGEST_ACRONYM = 6
_INFLECTED = ("er", "es", "em")  # of German adjectives; verbs and adverbs rarely end so
_WEAK = ("e", "en")  # behind a word that only an adjective or noun follows
_TO_NUMBER = frozenset(("by", "to", "of", "plus", "minus", "from"))
_SIGNS = frozenset(("plus", "minus", "negation"))
_LEADS_NAME = frozenset(("article", "prep", "per", "subject", "matter", "activity"))
_DEPENDS = LIGHT | {"of", "subject"}
_DETERMINES = frozenset(("article", "neutral", "prep"))


def is_harmless(state: WordingPass, at: int) -> bool:
    """Whether the unlisted word at `at` is a name, a noun or an adjective that can't change it."""
    token = state.tokens[at]
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or language.method not in ("endings", "lemmas"):
        return False
    if at + 1 == len(state.tokens) or not _is_letters(token.text) or state.phrase.amounts:
        return False
    if is_near(token.text.lower(), settings.language, settings.vocabulary):
        return False
    if leads := _leads_on(state, at + 1):
        known = _is_named_amount(state, at, language) or _is_placed(state, at, language)
    else:
        known = _is_name(state, at, language) or _is_modifier(state, at, language)
        known = known or _is_open(state, at, language) or is_plain_before(state, at, language)
    known = known or _is_owner(state, at, language)
    if known or may_turn(token.text, language, settings.vocabulary):
        return known
    return is_subject_behind(state, at, language, leads=leads)


def _is_placed(state: WordingPass, at: int, language: NounLanguage) -> bool:
    """Whether a name stands here and a preposition leads on to the number: Munte à 22 km.

    A name says nothing of an amount. It may be the place that a change leads to.
    """
    text, roles = state.tokens[at].text, state.tokens[at + 1].word.roles
    leads = "prep" in roles and roles.isdisjoint(_SIGNS) and not state.phrase.change
    acronym = text.isupper() and 1 < len(text) <= _LONGEST_ACRONYM
    cased = text[:1].isupper() and (acronym or text[1:2].islower())
    if not (leads and cased and at > 0 and language.head_first):
        return False
    before = state.tokens[at - 1].word
    governs = before.bound_before or before.change_after or before.roles & _SIGNS
    return bool(before.roles & _LEADS_NAME) and not governs


def _is_open(state: WordingPass, at: int, language: NounLanguage) -> bool:
    """Whether the word here is a noun by its form, or an adjective of the listed noun beside it."""
    text, vocabulary = state.tokens[at].text, state.amounts.settings.vocabulary
    if len(text) < _SHORTEST_OPEN or may_turn(text, language, vocabulary):
        return False
    if _ends(text, NOUN, language, vocabulary) or (language.capital and _is_capital(state, at)):
        return True
    beside = at - 1 if language.head_first else at + 1
    described = beside >= 0 and is_listed_noun(state.tokens[beside].word)
    return described and _ends(text, ADJECTIVE, language, vocabulary)


def _is_named_amount(state: WordingPass, at: int, language: NounLanguage) -> bool:
    """Whether "of" leads to the number from a noun here, or from the one that it describes.

    A word that begins with a prefix may undo something. Behind a word of change the noun may be a
    change of its own (a rise after a zorglubation of 5 %), unless it is what changes.
    """
    text, vocabulary = state.tokens[at].text, state.amounts.settings.vocabulary
    roles = state.tokens[at + 1].word.roles
    leads = roles & {"of", "by"} if state.phrase.change else roles & {"of"}
    if not leads or (state.phrase.change and not _is_changed(state, at)):
        return False
    prefixes = guards(vocabulary, language.code, PREFIX)
    undoes = not state.phrase.change and text.lower().startswith(tuple(prefixes))
    if undoes or len(text) < _SHORTEST_OPEN or may_turn(text, language, vocabulary):
        return False
    noun = _ends(text, NOUN, language, vocabulary) or (language.capital and _is_capital(state, at))
    noun = noun or (language.head_first and _is_known_noun(text, language, vocabulary))
    adjective = language.head_first and at > 0 and is_listed_noun(state.tokens[at - 1].word)
    return noun or (adjective and _ends(text, ADJECTIVE, language, vocabulary))


def _is_known_noun(text: str, language: NounLanguage, vocabulary: Vocabulary) -> bool:
    """Whether a word with a small letter is one of the dictionary, and neither verb nor adverb."""
    known = text.islower() and is_plain_word(text, language.code, vocabulary)
    return (
        known
        and not text.endswith(language.unlike)
        and not may_be_verb(text, language.code, vocabulary)
    )


def _is_changed(state: WordingPass, at: int) -> bool:
    """Whether nothing but nouns, articles and "of" stand between a word of change and here."""
    for token in reversed(state.tokens[:at]):
        if token.word.change_before:
            return True
        if token.kind != "unknown" and not token.word.roles & _DEPENDS:
            return False
    return False


def _is_capital(state: WordingPass, at: int) -> bool:
    """Whether a word inside the wording has the capital letter of a noun."""
    text = state.tokens[at].text
    return at > 0 and text[:1].isupper() and text[1:2].islower()


def _ends(text: str, kind: str, language: NounLanguage, vocabulary: Vocabulary) -> bool:
    capital = language.capital and kind == NOUN
    return text.endswith(_endings(vocabulary, language.code, kind)) and (
        text[:1].isupper() if capital else text.islower()
    )


@built_once
def _endings(vocabulary: Vocabulary, language: str, kind: str) -> tuple[str, ...]:
    columns = ("language", "class", "endings")
    listed: list[str] = []
    for entry in vocabulary.load("open_endings", columns, required=columns):
        if entry["class"] not in _CLASSES:
            raise entry.fault(f"class must be one of {', '.join(_CLASSES)}")
        if (entry["language"], entry["class"]) == (language, kind):
            listed.extend(entry.list("endings"))
    return tuple(listed)


def _is_letters(text: str) -> bool:
    return all(c.isalpha() or c in "-'" for c in text)


def _is_name(state: WordingPass, at: int, language: NounLanguage) -> bool:
    """Whether a name stands here: capitals, and not beside the number.

    The capital letter of the first word tells nothing: it is a name before a name or noun, if it
    has no ending of another word and no turning part.
    """
    text = state.tokens[at].text
    if text.isupper():
        return 1 < len(text) <= _LONGEST_ACRONYM and goes_on(state, at)
    cased = text[:1].isupper() and not text.isupper()
    camel = any(map(str.isupper, text[1:]))  # FedEx: German nouns have one capital letter
    if at == 0 and not camel:
        cased = cased and (
            _begins(state, language) or is_first_name(state, language) or _is_unheard(state)
        )
    return cased and (camel or not language.capital)


def _is_unheard(state: WordingPass) -> bool:
    """Whether the first word is in no dictionary, and a verb or noun stands behind: Vacon employs.

    A misprinted word of change before its number has none of them behind it.
    """
    first, behind = state.tokens[:2]
    word = behind.word
    acts = behind.kind == "word" and behind.text.islower()
    acts = acts and not (word.bound_before or word.unit or word.multiple or word.change_after)
    code = state.amounts.settings.language or ""
    return acts and len(first.text) >= _SHORTEST and is_unheard(first.text, code)


def _is_owner(state: WordingPass, at: int, language: NounLanguage) -> bool:
    """Whether a name in the English genitive stands here, even before the number: LSC's 30 staff.

    The first word is one if it has capitals alone or is in no dictionary.
    """
    owner, mark, ending = state.tokens[at].text.partition("'")
    if not mark or ending != "s" or language.head_first or not owner[:1].isupper():
        return False
    return at > 0 or (owner.isupper() and len(owner) > 1) or is_unheard(owner, language.code)


def _begins(state: WordingPass, language: NounLanguage) -> bool:
    """Whether the first word is the name that a name or noun behind it goes on with."""
    first, behind = state.tokens[:2]
    lower = first.text.lower()
    named = behind.kind == "unknown" and behind.text[:1].isupper()
    named = named or is_listed_noun(behind.word)
    turning = may_turn(first.text, language, state.amounts.settings.vocabulary)
    return named and not turning and not lower.endswith(language.unlike)


def _is_modifier(state: WordingPass, at: int, language: NounLanguage) -> bool:
    """Whether the word describes the listed noun right behind it, also one that is counted."""
    text, behind = state.tokens[at].text, state.tokens[at + 1]
    unit = behind.word.unit
    noun = is_listed_noun(behind.word) or (unit is not None and unit.dimension in COUNTED)
    if not (language.capital and noun) or len(text) < _SHORTEST:
        return False
    if text[:1].isupper() or not behind.text[:1].isupper():
        return False
    determined = at > 0 and bool(state.tokens[at - 1].word.roles & _DETERMINES)
    return text.endswith(_INFLECTED) or (determined and text.endswith(_WEAK))


def _is_verb_of_ratio(token: Token) -> bool:
    """Whether a verb stands here that is a multiple itself, before which its subject stands.

    For example "doubled", "a doublé".
    """
    multiple = token.word.multiple
    return multiple is not None and multiple.kind == "ratio" and multiple.value is not None


def _leads_on(state: WordingPass, at: int) -> bool:
    """Whether the number stands here, or a word or bound that leads to it from the word before.

    A verb that is a multiple has its subject before it, unless an auxiliary stands before that.
    """
    behind_auxiliary = at > 1 and has_role(state.tokens, at - 2, "auxiliary")
    for token in state.tokens[at:]:
        word = token.word
        if token.kind in NUMBERS or word.spelled or word.scale or word.multiple:
            return behind_auxiliary or not _is_verb_of_ratio(token)
        leads = word.bound_before or word.currency or word.roles & (_TO_NUMBER | LIGHT)
        if not leads:
            return False
    return True
