"""Compounds: German nouns that say what their last part says (Ausfuhrplus, Stromerzeugung).

The heads are the nouns that the vocabularies list for words of change, for subjects and for people
(Fluggäste), with their capital letter. A compound of two words of change (Wachstumsrückgang), or of
one and what turns it (Nullwachstum), stays unknown, and so does one of a unit or number and a plain
noun (Hektarbelastung), whose amount may be per unit, and what may be a misprint of a scale, unit or
currency (Milionen, which ends in Ionen).
Forms of listed nouns, of their compounds and of adjectives are told by their endings (inflections).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, Unit
from silkledger.reading.words.guard_kinds import INVERTING, PREFIX, TURNING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.inflections import Inflections
from silkledger.reading.words.near_words import is_near, plain_nouns
from silkledger.reading.words.senses import UNKNOWN, Token

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.reading.words.listed_words import ListedWord
    from silkledger.reading.words.senses import Word
    from silkledger.schemas.vocabulary import Vocabulary

_SHORTEST_HEAD, _SHORTEST_REST = 4, 3  # letters
_CLEAR_REST = 4  # letters before a head as short as plus and minus
_LESS = ("fehl", "minder", "nicht")  # Mindereinnahmen, Fehlmenge: what is missing
_LINKS = ("", "s", "es", "n", "en")  # letters between the parts
_PLAIN = frozenset(("noun", "subject"))
_ROLES = frozenset(("subject", "deficit", "surplus", "bare", "share"))


class Compounds:
    """The heads of compounds in one language, with their senses.

    A compound with a turning part says what its head says only if that is a change; what stands
    before a head is not a prefix (see guards).
    """

    def __init__(
        self, vocabulary: Vocabulary, language: str, listed: Mapping[str, ListedWord]
    ) -> None:
        self._vocabulary, self._language, self._listed = vocabulary, language, listed
        self._turning = guards(vocabulary, language, TURNING)
        self._prefixes = guards(vocabulary, language, PREFIX)
        self._inverting = guards(vocabulary, language, INVERTING)
        self._heads: dict[str, ListedWord] = {}
        self._changes: set[str] = set()
        self._inflections = Inflections(vocabulary, language, listed)

    def add(self, printed: str, sense: str, value: object, word: ListedWord) -> None:
        """Take a listed word for a head if it is a noun of a subject or change."""
        is_noun = printed.isalpha() and printed[:1].isupper() and not printed.isupper()
        names = (sense == "roles" and value in _ROLES) or sense == "change_before"
        names = names or (isinstance(value, Unit) and value.dimension == "people")
        if is_noun and names and len(printed) >= _SHORTEST_HEAD:
            self._heads[printed.lower()] = word
            if sense == "change_before" or value in ("deficit", "surplus"):
                self._changes.add(printed.lower())

    def word(self, printed: str) -> Word | None:
        """Return the senses of an unknown compound or form, or None if it is none of a listed word.

        What may be a misprint is neither.
        """
        lower = printed.lower()
        known = self._compound(printed) or self._inflections.word(printed, self._compound)
        if known is None or lower in plain_nouns(self._vocabulary, self._language):
            return known
        return None if is_near(lower, self._language, self._vocabulary) else known

    def _compound(self, printed: str) -> Word | None:
        """Return the senses of the listed head of a compound, or None if it has none."""
        if not (self._heads and printed[:1].isupper() and printed[1:2].islower()):
            return None
        lower = printed.lower()
        if lower.startswith(_LESS):
            return None
        turns = any(part in lower for part in self._turning)
        for start in range(_SHORTEST_REST, len(lower) - _SHORTEST_HEAD + 1):
            listed = self._heads.get(lower[start:])
            head = listed.loose if listed is not None else None
            if head is None or (len(lower) - start == _SHORTEST_HEAD and start < _CLEAR_REST):
                continue
            rest = lower[:start]
            if head.change_before:
                turned = rest in self._inverting or any(name in rest for name in self._changes)
                return None if turned else head
            if "noun" in head.says and head.says <= _PLAIN and self._measures(rest):
                return None
            return None if turns or rest in self._prefixes else head
        return None

    def _measures(self, rest: str) -> bool:
        """Whether the first part of a compound is a unit, number or scale: Hektarbelastung.

        Its amount may be one per unit then, which a name of what is priced or made says for itself.
        """
        for link in _LINKS:
            listed = self._listed.get(rest.removesuffix(link))
            word = listed.loose if listed is not None else None
            if word is None:
                continue
            unit = word.unit is not None and word.unit.dimension not in COUNTED
            if unit or word.scale or word.spelled or word.currency or word.multiple:
                return True
        return False

    def hyphenated(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens with names that a hyphen joins to a noun as one word.

        For example AOC-Wein, which says what Wein says.
        """
        joined: list[Token] = []
        for token in _numbered(tokens):
            first = joined[-2] if len(joined) > 1 else None
            if first is None or not self._ends(first, joined[-1], token):
                joined.append(token)
                continue
            text = f"{first.text}-{token.text}"
            kind = "unknown" if token.kind == "unknown" else "word"
            joined[-2:] = [Token(kind, text, first.start, token.end, token.word)]
        return joined

    def _ends(self, first: Token, hyphen: Token, last: Token) -> bool:
        """Whether a hyphen joins a word that says nothing to the noun that ends a compound.

        That is a listed head, or behind a name with a capital a noun that is not listed.
        """
        if hyphen.text != "-" or first.end != hyphen.start or hyphen.end != last.start:
            return False
        name = first.text[:1].isupper() and _says_nothing(first.word)
        if not (first.kind == "unknown" or name) or not first.text[:1].isalpha():
            return False
        if last.kind == "unknown":
            return name and last.text[:1].isupper() and last.text.isalpha()
        return last.text.lower() in self._heads and not last.word.change_before


def _numbered(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with a name and the number that hyphens join to it as one: Covid-19-Fälle.

    The noun behind the second hyphen is what is meant.
    """
    for at in range(len(tokens) - 4):
        name, first, number, second, noun = tokens[at : at + 5]
        glued = all(left.end == right.start for left, right in pairwise(tokens[at : at + 5]))
        if not (glued and first.text == second.text == "-" and number.text.isdecimal()):
            continue
        if name.text[:1].isupper() and noun.text[:1].isupper() and _says_nothing(name.word):
            text = f"{name.text}-{number.text}"
            whole = Token("unknown", text, name.start, number.end, UNKNOWN)
            return _numbered([*tokens[:at], whole, *tokens[at + 3 :]])
    return tokens


def _says_nothing(word: Word) -> bool:
    """Whether a word measures, bounds and changes nothing."""
    measures = word.unit or word.scale or word.currency or word.multiple or word.spelled
    return not (measures or word.bound_before or word.change_before or word.change_after)


def joins_unknown(tokens: Sequence[Token], start: int) -> bool:
    """Whether a hyphen joins the unknown word that starts here to the unknown word before."""
    if len(tokens) < 2 or tokens[-1].text != "-":
        return False
    word, hyphen = tokens[-2:]
    glued = word.end == hyphen.start and hyphen.end == start
    return glued and word.kind == "unknown" and word.text[:1].isalpha()
