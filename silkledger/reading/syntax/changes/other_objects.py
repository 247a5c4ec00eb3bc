"""Other objects: a rate behind a fall that is what another verb or noun has, and no size of it.

"The fall concerns 84 % of employees" and "despite the fall in prices, 12 % of households" give
shares, and nothing falls by them: a verb of activity, a comma or "and" parts the two, and the rate
has a whole of its own. So "lost and left 1,000 people dead" is not a loss of people. An amount "of"
another noun is what that noun has, if a verb leads from the fall to it ("the decline reflects sales
of $5 million"), or people have it ("reduce the working hours of 100 people"). Where adjectives
stand behind their noun, a participle before a verb only describes its subject: "les personnes à
mobilité réduite représentent 12 %".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.words_leading import change_place
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.cases import may_be_plural_genitive
from silkledger.reading.words.guard_kinds import HEADCOUNT, OF_WHICH, PARTICIPLE, REPORTING, WINNING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER, is_light
from silkledger.reading.words.phrases import is_activity
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_PARTING = frozenset(("stop", "and"))
_AND = frozenset(("and",))
_NOUNS = frozenset(("noun", "subject", "common"))
_OWNERS = ("household", "company", "country", "farm")  # units of those who have something
_LEADS = frozenset(("by", "to"))
_HAVING = " von"  # in Höhe von, im Wert von
_INFLECTED = ("e", "en", "em", "er", "es")
_PREPOSITIONS = frozenset(("prep", "of"))
_VERBAL = frozenset(("to", "auxiliary", "auxiliary_to"))
_DETERMINES, _FIRST = frozenset(("article", "neutral", "of", "prep")), frozenset[str]()


def refuse_other_object(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError for the number at `at` if the decrease before it is not its own.

    >>> from silkledger.reading.quantities import QuantityContext, read_quantity
    >>> wording = "la baisse concerne 84 % des salariés"
    >>> [fault.rule for fault in read_quantity(wording, QuantityContext(locale="fr"))]
    ['sign.unclear']
    """
    phrase, tokens = state.phrase, state.tokens
    change = change_place(tokens, at)
    if change is None or phrase.level or phrase.amounts:
        return
    between = tokens[change + 1 : at]
    if _is_of_which(state, between):
        raise UnreadableError("sign.unclear", f"{tokens[change].text} {amount.text}")
    if phrase.change != "down" or tokens[change].text[:1] > LAST_LETTER:
        return
    if _describes_subject(state, change, between):
        other = True
    elif amount.relative:
        other = _has_whole(state, amount) and (_is_parted(between) or _does(between))
        other = other or _is_of_what_is_done(state, between)
    else:
        other = _does_besides(between) or _is_of_noun(state, change, between, amount)
        does = _does(between) and not _attains(between)
        other = other or (_names_change(state, change) and _of(between) < 0 and does)
    other = other or _is_won(state, change, amount) or _is_attribute(state, change, between)
    if other:
        raise UnreadableError("sign.unclear", f"{tokens[change].text} {amount.text}")


def _is_of_which(state: WordingPass, between: Sequence[Token]) -> bool:
    """Whether the number is a part of what changed: exports fell, of which 37 % went abroad.

    Behind "by" it is how much that part changed.
    """
    settings = state.amounts.settings
    parts = guards(settings.vocabulary, settings.language, OF_WHICH)
    for start in range(len(between)):
        printed = f"{' '.join(token.text.lower() for token in between[start:])} "
        if any(printed.startswith(f"{part} ") for part in parts):
            return not any("by" in token.word.roles for token in between[start:])
    return False


def _describes_subject(state: WordingPass, change: int, between: Sequence[Token]) -> bool:
    """Whether the change is a participle right behind a noun, and a verb follows."""
    tokens, settings = state.tokens, state.amounts.settings
    if not change or "finite" in tokens[change].word.roles or tokens[change].word.change_after:
        return False
    if not guards(settings.vocabulary, settings.language, PARTICIPLE):
        return False
    before = tokens[change - 1]
    noun = before.kind == "unknown" or bool(before.word.roles & _NOUNS or before.word.unit)
    return noun and any("verb" in token.word.roles for token in between)


def _is_of_noun(state: WordingPass, change: int, between: Sequence[Token], amount: Amount) -> bool:
    """Whether "of" right before an amount leads from a noun that a fall only acts on, or people.

    A fall of those who have it stays one: a réduit ses effectifs de 100 personnes.
    """
    of = _of(between)
    if of < 1:
        return False
    if _is_of_what_is_done(state, between):
        return True
    unit, settings = amount.unit, state.amounts.settings
    owned = unit is not None and (unit.dimension == "people" or unit.name in _OWNERS)
    before = state.tokens[change - 1].word.roles if change else _FIRST
    if not owned or before & _DETERMINES or not any(map(_is_noun, between[:of])):
        return False
    heads = guards(settings.vocabulary, settings.language, HEADCOUNT)
    return not any(token.text.lower() in heads for token in between[:of])


def _is_of_what_is_done(state: WordingPass, between: Sequence[Token]) -> bool:
    """Whether "of" leads from a noun behind a verb: führte zu einem Anteil von 5 Prozent."""
    of = _of(between)
    doing = [n for n in range(of) if is_activity(between[n].word) and _is_verb(state, between, n)]
    return bool(doing) and any(map(_is_noun, between[doing[0] + 1 : of]))


def _is_attribute(state: WordingPass, change: int, between: Sequence[Token]) -> bool:
    """Whether the decrease describes a German noun right behind it: reduzierten Einsatzes von 5 €.

    "By" and "to" lead from a verb to its size.
    """
    if state.amounts.settings.language != "de" or not between:
        return False
    text, lead = state.tokens[change].text, between[-1]
    sized = _of(between) >= 0 or lead.text.endswith(_HAVING)
    described = text.islower() and text.endswith(_INFLECTED) and between[0].text[:1].isupper()
    led = any(_LEADS & token.word.roles for token in between)
    return sized and described and not led


def _is_won(state: WordingPass, change: int, amount: Amount) -> bool:
    """Whether the decrease of a price is a gain elsewhere: décroché un contrat de 5 millions."""
    settings, unit = state.amounts.settings, amount.unit
    rated = amount.relative or (unit is not None and unit.dimension == "points")
    winning = guards(settings.vocabulary, settings.language, WINNING)
    return not rated and state.tokens[change].text.lower() in winning


def _of(between: Sequence[Token]) -> int:
    """Return the place of the "of" that leads to the number behind, or -1."""
    of = next((n for n in reversed(range(len(between))) if not _is_bound(between[n])), -1)
    return of if of >= 0 and "of" in between[of].word.roles else -1


def _is_verb(state: WordingPass, between: Sequence[Token], place: int) -> bool:
    """Whether a word of activity is a verb: neither selling prices nor the fall recorded in May."""
    settings, text = state.amounts.settings, between[place].text.lower()
    if not place:
        participles = guards(settings.vocabulary, settings.language, PARTICIPLE)
        return not (participles and text.endswith(tuple(participles)))
    before = between[place - 1]
    return before.text != "-" and before.word.roles.isdisjoint(_DETERMINES)


def _names_change(state: WordingPass, change: int) -> bool:
    """Whether the decrease is a noun behind an article or preposition: la baisse, nach dem Fall."""
    settings = state.amounts.settings
    if guards(settings.vocabulary, settings.language, REPORTING):
        return False  # a language with these has rules of its own (purposes)
    before = state.tokens[change - 1].word.roles if change else _FIRST
    verbal = "finite" in state.tokens[change].word.roles or before & _VERBAL
    led = before if change else state.tokens[change + 1].word.roles & _PREPOSITIONS
    return bool(led & _DETERMINES) and not verbal


def _is_bound(token: Token) -> bool:
    """Whether a word between "of" and a number says at most its bound."""
    return "of" not in token.word.roles and is_light(token)


def _is_noun(token: Token) -> bool:
    """Whether a word names something, and not only that it is a number or an average."""
    word = token.word
    if "share" in word.roles:
        return True
    named = token.kind == "unknown" or word.unit is not None or bool(word.roles & _NOUNS)
    return named and "neutral" not in word.roles and not word.currency


def _has_whole(state: WordingPass, amount: Amount) -> bool:
    """Whether "of" leads from a rate to what it is a share of; in Russian, a genitive is that."""
    behind = state.tokens[amount.end : amount.end + 1]
    if not behind or state.amounts.settings.language != "ru":
        return bool(behind) and "of" in behind[0].word.roles
    return behind[0].kind != "number" and may_be_plural_genitive(behind[0].text.lower())


def _is_parted(between: Sequence[Token]) -> bool:
    """Whether a comma or "and" stands right before the number, its article and its bound."""
    for token in reversed(between):
        word = token.word
        if word.roles & _PARTING:
            return True
        if "by" in word.roles or not (word.roles & LIGHT or word.bound_before):
            return False
    return False


def _does(between: Sequence[Token]) -> bool:
    """Whether a verb of activity stands before the number, and no "by" behind it."""
    for token in reversed(between):
        if is_activity(token.word):
            return True
        if "by" in token.word.roles:
            return False
    return False


def _attains(between: Sequence[Token]) -> bool:
    """Whether the change itself attains the number: the fall in exports could reach 5 million.

    No subject of its own stands before that verb: despite the fall sales reached 5 million.
    """
    verb = next((n for n, token in enumerate(between) if is_activity(token.word)), None)
    if verb is None or "attains" not in between[verb].word.roles:
        return False
    free = 0  # nouns that a preposition may lead to
    for token in between[:verb]:
        free += not token.word.roles.isdisjoint(_PREPOSITIONS)
        free -= _is_noun(token)
        if token.word.roles & _PARTING or free < 0:
            return False
    return not any(is_activity(token.word) for token in between[verb + 1 :])


def _does_besides(between: Sequence[Token]) -> bool:
    """Whether "and" leads to a verb of activity that has the number for its object."""
    joints = [n for n, token in enumerate(between) if token.word.roles & _AND]
    return bool(joints) and _does(between[joints[-1] + 1 :])
