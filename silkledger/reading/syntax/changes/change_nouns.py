"""Nouns of change before a number: whether "to" leads to their size, and which change has it.

"Der Rückgang beläuft sich auf 5 %" and "schätzt den Rückgang auf 5 %" give the size of a fall,
where "der Rückgang auf 5 %" leads to a level. A verb of change with such a noun of fall beside it
(stieg nach dem Rückgang um 5 %, raised the cut to 5 %) leaves open whose number it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import LOSING, OPEN_END, RATED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_VERBAL = frozenset(("verb", "auxiliary"))
_PARTS = frozenset(("stop", "colon"))
_BEFORE = _PARTS | {"sizes", "auxiliary"}
_HOLDING = frozenset(("verb", "auxiliary", "activity", "averts", "averts_beside"))
HELD, LESSENED = "fall_held", "loss_lessened"
# The remark of a number that is where a change ended, or how large it was at most.
LIMIT_OR_END = "limit_or_end"
_ARTICLES = frozenset(("article", "level_article", "per", "per_measure"))  # die is "per" as well


def leads_to_size(state: WordingPass, at: int) -> bool:
    """Whether "to" at `at` leads to the size of the noun of change before it.

    A verb that gives sizes stands before it, or behind the number without a stop between; the noun
    is neither in the genitive nor behind a preposition (nach dem Rückgang belief sich der Umsatz).
    Raises UnreadableError behind "a", where it may be a fall to a level, unless the verb describes
    the noun: une croissance économique estimée à 5 %.
    """
    if _leads_to_extent(state, at):
        return True
    if "sizes" not in state.said or not state.phrase.change or state.finite:
        return False
    noun = _last_change(state, at)
    if noun < 0 or not _stands_free(state, noun):
        return False
    if _is_sized(state, noun, at):
        return True
    if state.tokens[noun - 1].word.spelled and noun:  # schätzt einen Rückgang auf 5 %
        raise UnreadableError("sign.unclear", f"{state.tokens[noun].text} {state.tokens[at].text}")
    verbs = [place for place, token in enumerate(state.tokens) if "sizes" in token.word.roles]
    between = state.tokens[at : verbs[-1]]
    return verbs[0] < at or not any(token.word.roles & _PARTS for token in between)


def _is_sized(state: WordingPass, noun: int, at: int) -> bool:
    """Whether a verb that gives sizes stands before "to", and adjectives alone before the verb."""
    between = state.tokens[noun + 1 : at]
    sizes = bool(between) and "sizes" in between[-1].word.roles
    return sizes and all(map(_describes, between[:-1]))


def _leads_to_extent(state: WordingPass, at: int) -> bool:
    """Whether "up to" has an article before its percentage, which is not a level: hasta un 43 %."""
    words = [token.word for token in state.tokens[at : at + 4]]
    if (
        len(words) < 4
        or words[0].bound_before != "le"
        or not (words[1].spelled and "article" in words[1].roles)
    ):
        return False
    unit = words[3].unit
    return state.tokens[at + 2].kind == "number" and unit is not None and unit.name == "percent"


def mark_end(state: WordingPass, at: int, *, sized: bool) -> None:
    """Record the nouns before "to" at `at` that say what the level behind it is."""
    phrase = state.phrase
    _refuse_loss(state, at)
    is_held = _is_held(state, at)
    phrase.fall_to = _noun_of_fall(state, at, held=is_held)
    phrase.rate_to = _noun_of_rate(state, at)
    held = phrase.fall_to and not sized and is_held
    phrase.remarks |= {HELD} if held else frozenset()
    settings = state.amounts.settings
    open_ends = guards(settings.vocabulary, settings.language or "", OPEN_END)
    if not phrase.amounts and state.tokens[at].text.lower() in open_ends and not sized:
        phrase.remarks |= {LIMIT_OR_END} if state.number_follows(at) else frozenset()


def _refuse_loss(state: WordingPass, at: int) -> None:
    """Raise UnreadableError behind a verb of losing, of which "to" says how much at most.

    "Потеряли до 40 %" is not a fall to that level, and whose share is lost is not said.
    """
    settings, change = state.amounts.settings, _last_change(state, at)
    losing = guards(settings.vocabulary, settings.language or "", LOSING)
    to = state.tokens[at]
    if to.word.bound_before and change >= 0 and state.tokens[change].text.lower() in losing:
        raise UnreadableError("bound.misplaced", to.text)


def _is_held(state: WordingPass, at: int) -> bool:
    """Whether nothing but a verb stands between a noun of fall and "to": un recul ramené à 5 %.

    It is the fall that is held or brought to the size behind it, and no level.
    """
    between = state.tokens[_last_change(state, at) + 1 : at]
    roles = between[-1].word.roles if between else frozenset[str]()
    held = not roles.isdisjoint(_HOLDING) and "subject" not in roles  # cut exports to
    return held and all(token.word.roles & _HOLDING or _describes(token) for token in between)


def _noun_of_fall(state: WordingPass, at: int, *, held: bool) -> str:
    """Return the noun of fall before "to" at `at`, or "".

    An article tells it from a verb, or that it is `held` to its size: baisse limitée à 5 %. A rise
    that is limited to 5 % may be less as well.
    """
    noun = back = _last_change(state, at)
    limited = held and any("averts_beside" in t.word.roles for t in state.tokens[noun + 1 : at])
    if state.finite or not (state.phrase.change == "down" or limited):
        return ""
    while back > 0 and _describes(state.tokens[back - 1]):
        back -= 1
    led = held or any(_ARTICLES & token.word.roles for token in state.tokens[back:noun])
    return (
        state.tokens[noun].text
        if noun >= 0 and led and state.tokens[noun].text < LAST_LETTER
        else ""
    )


def compares_change(state: WordingPass, at: int) -> bool:
    """Whether the change at `at` is what a verb does to the noun of change before it.

    For example "le recul s'est réduit" and "la baisse a été réduite". In Chinese nouns and verbs of
    change stand side by side.
    """
    before = state.tokens[at - 1]
    return before.text < LAST_LETTER and bool(before.word.roles & _VERBAL)


def _noun_of_rate(state: WordingPass, at: int) -> str:
    """Return the noun of a share or rate that is not growth before "to" at `at`, or ""."""
    settings = state.amounts.settings
    rates = guards(settings.vocabulary, settings.language, RATED)
    before = (token.text for token in state.tokens[:at])
    return next((text for text in before if text.lower() in rates), "") if rates else ""


def _last_change(state: WordingPass, at: int) -> int:
    """Return the place of the last word of change before `at`, or -1."""
    return next((back for back in reversed(range(at)) if state.tokens[back].word.change_before), -1)


def _stands_free(state: WordingPass, at: int) -> bool:
    """Whether no preposition or other noun governs the noun of change here.

    Its own verb, a stop or nothing stands before it, and articles and adjectives between. Right
    behind the verb no noun of change is its subject: s'établit en baisse à, le chiffre tombe à.
    """
    back = at - 1
    while back >= 0 and _describes(state.tokens[back]):
        back -= 1
    if back < 0:
        return True
    led = any(token.word.roles & _ARTICLES for token in state.tokens[back + 1 : at])
    before = state.tokens[back].word.roles
    return bool(before & _BEFORE) and (led or "sizes" not in before)


def _describes(token: Token) -> bool:
    """Whether an adverb, article or adjective stands here, and no preposition."""
    roles = token.word.roles
    if roles & LIGHT:
        return "prep" not in roles or bool(roles & _ARTICLES)
    return token.text.islower() and roles == {"subject"}


def names_other(words: Sequence[Token]) -> bool:
    """Whether words behind a verb name another amount: Einnahmen von 5 € stehen Ausgaben von 3."""
    return any({"subject", "of"} & token.word.roles and token.text < LAST_LETTER for token in words)


def refuse_opposed(state: WordingPass, noun: Token) -> None:
    """Raise UnreadableError for a noun of fall behind a word of rise.

    So may be a comparative behind any: une croissance supérieure de 5 %. Chinese does not tell
    verbs from nouns of change.
    """
    if "comparative" in noun.word.roles and state.phrase.change:
        raise UnreadableError("sign.unclear", noun.text)
    falls = noun.word.change_before == "down" and "finite" not in noun.word.roles
    if not falls or state.phrase.change != "up" or noun.text > LAST_LETTER:
        return
    for token in reversed(state.tokens[: state.tokens.index(noun)]):
        if token.word.roles & _PARTS:
            return
        if token.word.change_before:
            raise UnreadableError("sign.unclear", f"{token.text} … {noun.text}")


def refuse_prefix(state: WordingPass, at: int) -> None:
    """Raise UnreadableError where a hyphen joins an unlisted prefix to a change: de-grew."""
    if at < 2 or state.tokens[at - 1].text != "-":
        return
    prefix, hyphen, change = state.tokens[at - 2 : at + 1]
    glued = prefix.end == hyphen.start and hyphen.end == change.start
    if glued and prefix.kind == "unknown":
        raise UnreadableError("wording.unknown", f"{prefix.text}-{change.text}")


def mark_lessened(state: WordingPass, noun: Token) -> None:
    """Record that a verb of decrease has a loss as its object: cut its losses by $3m."""
    if "deficit" not in noun.word.roles:
        return
    back = state.tokens.index(noun) - 1
    while back >= 0 and state.tokens[back].word.says and state.tokens[back].word.roles & LIGHT:
        back -= 1
    if back >= 0 and state.tokens[back].word.change_before == "down":
        state.phrase.remarks.add(LESSENED)
