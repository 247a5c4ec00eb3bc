"""Counted subjects that act: a verb of decrease behind people or things may be what they do.

"700 people lost their homes", "7,500 buildings collapsed" and "500 people could fall into debt" say
how many did so, and nothing is 500 fewer; "700 jobs lost" and "500 posts were cut" are a decrease.
Where what falls is money or measured ("7 inches fell"), or the object of another verb ("900 firms
reporting reduced hours"), the words don't tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import MeansOtherError, UnreadableError
from silkledger.reading.words.guard_kinds import KNOWN, SINGULAR_VERB
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER, is_light
from silkledger.reading.words.senses import LIGHT, has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

# What one of the words says that a rule here is about.
ACTING = frozenset(("acts", "activity", "loses"))
_HELPING = frozenset(("auxiliary", "auxiliary_to", "verb"))
_OBJECT = frozenset(("article", "neutral"))


def acts(state: WordingPass, token: Token) -> bool:
    """Whether the amount before a word of decrease counts those who do what it says.

    Raises UnreadableError where the word belongs to another verb behind the amount.
    """
    amount, phrase = state.phrase.amounts[-1], state.phrase
    if amount.relative or phrase.change or phrase.by or state.by_word or state.led:
        return False
    if amount.unit is None or amount.unit.dimension not in COUNTED:
        if "acts" in token.word.roles and _is_finite(state, token):
            raise UnreadableError("sign.unclear", f"{amount.text} {token.text}")
        return False
    before = state.gap[:-1]
    if _does_else(before):
        raise UnreadableError("sign.unclear", f"{amount.text} {token.text}")
    if "acts" in token.word.roles:
        return _is_finite(state, token)
    return "loses" in token.word.roles and _loses_something(state, token)


def refuse_subject(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError where a rate or money is the subject of a verb of decrease behind it.

    Nothing says by how much it falls: 5 % fell, 40 % could be reduced, 5 Mio. Euro sanken.
    """
    amount, phrase, words = state.phrase.amounts[-1], state.phrase, state.gap
    if len(phrase.amounts) > 1 or phrase.by or state.by_word or phrase.change or state.led:
        return
    if phrase.multiple:
        return  # вдвое снизился
    if "loses" in token.word.roles:
        return  # das 5 Prozent verlor
    helped = len(words) > 1 and not words[0].word.roles.isdisjoint(_HELPING)
    near = words[0] is token or (len(words) == 2 and words[0].word.says <= LIGHT)
    ends = token.word.change_end is not None and amount.relative
    near = near and not ends  # (um) 5 % verkleinerte
    if not (helped or (near and "finite" in token.word.roles)):
        return
    if not (amount.relative or amount.currency) or token.text[:1] > LAST_LETTER:
        return
    before = state.tokens[: state.first_number()]
    if all(map(is_light, before)):
        raise UnreadableError("sign.unclear", f"{amount.text} {token.text}")


def refuse_singular_verb(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError where a verb in the singular follows several things: models was cut.

    They are not its subject: output of 944 models was cut.
    """
    amount, settings, words = state.phrase.amounts[-1], state.amounts.settings, state.gap
    verbs = guards(settings.vocabulary, settings.language or "", SINGULAR_VERB)
    if not verbs or amount.unit is None or amount.unit.dimension != "count":
        return
    if words[0].text.lower() in verbs and amount.number.value != 1:
        raise UnreadableError("sign.unclear", f"{amount.text} {token.text}")


def refuse_inverted(state: WordingPass, token: Token) -> None:
    """Raise MeansOtherError for a German verb between a change of something else and its subject.

    In "nach der Erhöhung der Zölle um 10 % fielen die Kurse" the noun before "um" has the 10 %, in
    "um 10 % fielen die Kurse" the verb.
    """
    settings, at = state.amounts.settings, state.tokens.index(token)
    behind = state.tokens[at + 1 : at + 2]
    if settings.language != "de" or not behind or len(state.gap) != 1:
        return
    if "finite" not in token.word.roles:
        return
    if behind[0].text.lower() not in guards(settings.vocabulary, "de", KNOWN):
        return
    first = state.first_number()
    by = next((n for n in range(first) if "by" in state.tokens[n].word.roles), None)
    for place in range(first) if by is None else range(max(by - 1, 0), by):
        before = state.tokens[place]
        named = any(part[:1].isupper() for part in before.text.split())
        if named and (place or " " in before.text or not _says_nothing(before)):
            raise MeansOtherError("sign.unclear", f"{before.text} … {token.text}")


def _says_nothing(token: Token) -> bool:
    return token.kind != "unknown" and token.word.says <= LIGHT


def _is_finite(state: WordingPass, token: Token) -> bool:
    """Whether a word is a verb here, and no noun: could fall, fell, but not a fall."""
    before = state.gap[:-1]
    helped = bool(before) and not before[-1].word.roles.isdisjoint(_HELPING)
    return helped or token.word.change_after is None


def _does_else(words: list[Token]) -> bool:
    """Whether a verb of doing stands here, and no auxiliary behind it that leads on."""
    doing = [at for at, token in enumerate(words) if "activity" in token.word.roles]
    return bool(doing) and all(
        token.word.roles.isdisjoint(_HELPING) for token in words[doing[-1] + 1 :]
    )


def _loses_something(state: WordingPass, token: Token) -> bool:
    """Whether people lose, or an object follows: 700 jobs lost their appeal.

    What is lost itself is lost by somebody else: 700 jobs have been lost, 700 jobs lost in May.
    """
    before = state.gap[-2].word.roles if len(state.gap) > 1 else frozenset()
    unit = state.phrase.amounts[-1].unit
    if unit is not None and unit.dimension == "people" and "verb" not in before:
        return True
    at = state.tokens.index(token) + 1
    words = state.tokens[at : at + 1]
    led = bool(words) and (words[0].word.roles & {"prep", "date_before"})
    return (
        bool(words)
        and not led
        and words[0].word.says <= _OBJECT
        and not has_role(state.tokens, at, "date_word")
    )
