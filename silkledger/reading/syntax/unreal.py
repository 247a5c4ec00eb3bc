"""Unreal moods: what would have happened did not, and states no figure: would have cost $5 million.

A verb of doing stands behind the words of the mood. Without one they say what someone would own:
would have 5 million customers. A conditional that may also be hearsay (aurait coûté 5 millions) is
unreal beside "without".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import PARTICIPLE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import is_activity
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_VERBS = frozenset(("verb", "auxiliary", "bound_verb"))
MOODS = frozenset(("unreal", "hearsay"))
_WITHOUT = frozenset(("negation", "prep"))
_SHORTEST = 4  # letters of an unlisted participle


def refuse_unreal(tokens: Sequence[Token], settings: Settings) -> None:
    """Raise UnreadableError where a verb stands behind words of an unreal mood.

    The words of the wording say one of MOODS (Word.says).
    """
    without = any(token.word.roles >= _WITHOUT for token in tokens)
    for at, token in enumerate(tokens):
        if without and "hearsay" in token.word.roles:
            raise UnreadableError("wording.negation", token.text)
        if "unreal" not in token.word.roles:
            continue
        behind = at + 1
        while behind + 1 < len(tokens) and _is_adverb(tokens[behind]):
            behind += 1
        if behind == len(tokens) or _is_verb(tokens[behind], settings):
            raise UnreadableError("wording.negation", token.text)


def _is_adverb(token: Token) -> bool:
    """Whether a word says nothing and is not an article."""
    return bool(token.word.says) and token.word.says <= LIGHT - {"article"}


def _is_verb(token: Token, settings: Settings) -> bool:
    word = token.word
    if token.kind == "unknown":
        endings = guards(settings.vocabulary, settings.language, PARTICIPLE)
        return len(token.text) >= _SHORTEST and token.text.endswith(tuple(endings))
    verb = word.change_before or word.multiple or is_activity(word) or word.roles & _VERBS
    return bool(verb) and "subject" not in word.roles
