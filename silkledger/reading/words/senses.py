"""Senses: what a word may mean to the grammar, and the vocabularies that define it.

A word may have several senses (m: metre or million); the grammar chooses by its neighbours. Words
are found in a text by lexicon.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading import base
from silkledger.reading.text.variants import variety_of
from silkledger.reading.words import verb_forms
from silkledger.reading.words.implied_roles import IMPLIED
from silkledger.reading.words.measure_senses import measures
from silkledger.schemas.figure_columns import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from silkledger.reading.definitions.currencies import Currency
    from silkledger.reading.definitions.digit_groups import Digits, Number, UnknownDigits
    from silkledger.reading.definitions.units import Ambiguous, Unit
    from silkledger.schemas.vocabulary import Entry, Vocabulary

NO_ROLES: frozenset[str] = frozenset()
LIGHT = frozenset(("article", "neutral"))  # roles of words that say nothing by themselves
NUMBERS = frozenset(("number", "chinese"))  # kinds of tokens that are printed numbers
# Kinds of words of multiples, and those that have a value of their own.
_WITH_VALUE = ("ratio", "ratio_in", "counted")
_MULTIPLES = (*_WITH_VALUE, "times", "times_in", "fold", "as", "multiplied", "divided")
_SIDES = ("before", "after", "end", "around")
# A bare form describes a noun (сниженная ставка 5 %) unless "by" or "times" stands behind it.
_FORMS = ("finite", "other", "bare")
_SUBJECT = frozenset(
    ("subject", "noun", "head", "activity", "growth", "capacity", "common", "sizes", "recurs")
)
_GAP = " … "  # between the stem and the particle of a verb around a number


class Scale(NamedTuple):
    """A scale word: its factor, and when it is one.

    `when` is empty (always), alone (it is a number itself), joined (alone, and hundreds may follow
    it: 76 mil 94 millones), bounded (a number itself right behind a bound word, and else perhaps a
    plural: более тысячи), money or money_or_noun (before a counted noun or a mass).
    """

    factor: Decimal
    when: str

    @property
    def alone(self) -> bool:
        """Whether the word is a number without another one before it."""
        return self.when in ("alone", "joined")


class Spelled(NamedTuple):
    """A number word: its value (None if vague) and its role in the grammar of numerals."""

    value: Fraction | None
    role: str


class Separable(NamedTuple):
    """A particle that ends the verb whose stem stands before the number, and the direction.

    For example "zu" of "legte ... zu".
    """

    particle: str
    direction: str


class MultipleWord(NamedTuple):
    """A word of multiples: ratio (doubled), times, fold and so on, with its value if it has one."""

    kind: str
    value: Decimal | None


@dataclass(slots=True)
class Word:
    """The senses of one word.

    `sign_of` holds the currencies whose own code or name the word may accompany ($ in "CAD $ 5"),
    `below` is the unit of a word that is a unit only below the line ("per head"), `names` holds the
    numbers behind the word that make it a name (COP28). `says` are the names of all senses that the
    word has, its roles, and TIMED for a unit of time (see `settled`).
    """

    scale: Scale | None = None
    spelled: Spelled | None = None
    bound_before: str | None = None
    bound_after: str | None = None
    literal: bool = False
    change_before: str | None = None
    change_after: str | None = None
    change_end: str | None = None
    separable: tuple[Separable, ...] = ()
    multiple: MultipleWord | None = None
    unit: Unit | None = None
    ambiguous: Ambiguous | None = None
    currency: tuple[Currency, ...] = ()
    sign_of: frozenset[str] = NO_ROLES
    below: Unit | None = None
    names: tuple[range, ...] = ()
    roles: frozenset[str] = NO_ROLES
    says: frozenset[str] = NO_ROLES

    def settled(self) -> Word:
        """Return the word with `says` filled in, once all its senses are known."""
        senses = [name for name in _SENSES if getattr(self, name)]
        timed = self.unit is not None and self.unit.dimension == "time"
        self.says = self.roles.union(senses, (TIMED,) if timed else ())
        return self


_SENSES = tuple(name for name in Word.__slots__ if name not in ("roles", "says"))
TIMED, CHINESE = "unit of time", "Chinese character"
_CHINESE_SAYS, _FIRST_HAN = frozenset((CHINESE,)), "\u3400"
UNKNOWN = Word()


@dataclass(slots=True, eq=False)
class Token:
    """A piece of a wording.

    `kind` is number, chinese, word, note or unknown; `start` and `end` are indexes into the folded
    text.
    """

    kind: str
    text: str
    start: int
    end: int
    word: Word

    def number(self, digits: Digits | UnknownDigits, *, indian: bool) -> Number:
        """Return the number that its digits are. Raises UnreadableError."""
        return digits.read(self.text, indian=indian)


def is_numeral(token: Token) -> bool:
    """Whether a token is a number, in digits, Chinese numerals or words."""
    return token.kind in NUMBERS or token.word.spelled is not None


def has_role(tokens: Sequence[Token], at: int, role: str) -> bool:
    """Whether there is a token at this place that has the role."""
    return at < len(tokens) and role in tokens[at].word.roles


def said_by(tokens: Sequence[Token]) -> frozenset[str]:
    """Return what the words of a wording say (Word.says): most rules are about a rare word.

    CHINESE is among it where a Chinese character is printed.
    """
    printed = "".join([token.text for token in tokens if token.kind != "number"])
    chinese = not printed.isascii() and max(printed) >= _FIRST_HAN
    return _joined(_CHINESE_SAYS if chinese else NO_ROLES, *[token.word.says for token in tokens])


@lru_cache(maxsize=4096)
def _joined(*says: frozenset[str]) -> frozenset[str]:
    """Return what several words say: one object for the same words, which is hashed once."""
    return NO_ROLES.union(*says)


def is_subject(word: Word) -> bool:
    """Whether a word is a listed noun or adjective of subjects and nothing else."""
    return "subject" in word.roles and word.roles <= _SUBJECT


def senses_of(
    vocabulary: Vocabulary, language: str
) -> Iterator[tuple[str, bool, str, object, Entry | None]]:
    """Yield word, whether its case matters, sense, value and row, over all vocabularies.

    A language with a script (zh-Hant) has the rows of the language and those of the script; one
    without has those of its likely script.
    """
    script = language if "-" in language else variety_of(language)
    ours = {language.partition("-")[0], script or language, "*"}
    for name, columns, sense_of in _FILES:
        for entry in vocabulary.load(
            name, (*columns, "language", "words"), required=("language", "words")
        ):
            if entry["language"] in ours:
                for sense, value in sense_of(entry):
                    for word in entry.list("words"):
                        if sense == "separable":
                            yield *_separated(entry, word, str(value)), entry
                        else:
                            yield word, False, sense, value, entry
    for word, sense, value in verb_forms.senses(vocabulary, ours):
        yield word, False, sense, value, None
    yield from _bases(vocabulary, ours)
    yield from measures(vocabulary, ours)


def _scale(entry: Entry) -> Iterator[tuple[str, object]]:
    if entry["when"] not in ("", "alone", "joined", "bounded", "money", "money_or_noun"):
        raise entry.fault("when must be empty, alone, joined, money or money_or_noun")
    yield "scale", Scale(_decimal(entry, "factor"), entry["when"])


def _spelled(entry: Entry) -> Iterator[tuple[str, object]]:
    if entry["role"] in ("digit", "place", "point"):
        return
    try:
        value = Fraction(entry["value"]) if entry["value"] else None
    except ValueError as fault:
        raise entry.fault(f"value {entry['value']!r} is not a number") from fault
    yield "spelled", Spelled(value, entry["role"])


def _bound(entry: Entry) -> Iterator[tuple[str, object]]:
    if entry["bound"] not in BOUNDS or entry["side"] not in ("before", "after"):
        raise entry.fault(f"bound must be one of {', '.join(BOUNDS)}, side before or after")
    if entry.truth("close") and entry["bound"] != "gt":
        raise entry.fault("only gt can be close; slightly below is nearly")
    yield f"bound_{entry['side']}", entry["bound"]
    for role in ("verb", "close"):
        if entry.truth(role):
            yield "roles", f"bound_{role}"


def _change(entry: Entry) -> Iterator[tuple[str, object]]:
    known = ("up", "down", "level") if entry["side"] == "around" else ("up", "down")
    if entry["direction"] not in known or entry["side"] not in _SIDES:
        raise entry.fault(f"direction must be up or down, side {', '.join(_SIDES)}")
    if (entry["side"] == "before") != (entry["form"] in _FORMS):
        raise entry.fault(
            f"form must be {', '.join(_FORMS)} for side before, and empty for the rest"
        )
    if entry["side"] == "around":
        yield "separable", entry["direction"]
    else:
        yield f"change_{entry['side']}", entry["direction"]
    if entry["form"] in ("finite", "bare"):
        yield "roles", entry["form"]


def _separated(entry: Entry, word: str, direction: str) -> tuple[str, bool, str, Separable]:
    stem, gap, particle = word.partition(_GAP)
    if not (stem and gap and particle):
        raise entry.fault(f"{word!r} must be a stem and a particle with{_GAP}between them")
    return stem, False, "separable", Separable(particle, direction)


def _multiple(entry: Entry) -> Iterator[tuple[str, object]]:
    if entry["kind"] not in _MULTIPLES or (entry["kind"] in _WITH_VALUE) != bool(entry["value"]):
        raise entry.fault(
            f"kind must be one of {', '.join(_MULTIPLES)}; "
            f"value must be filled in for {', '.join(_WITH_VALUE)}, and only for these"
        )
    value = _decimal(entry, "value") if entry["value"] else None
    yield "multiple", MultipleWord(entry["kind"], value)


def _role(entry: Entry) -> Iterator[tuple[str, object]]:
    yield from (("roles", role) for role in IMPLIED.get(entry["role"], (entry["role"],)))


def _decimal(entry: Entry, column: str) -> Decimal:
    try:
        return Decimal(entry[column])
    except InvalidOperation as fault:
        raise entry.fault(f"{column} {entry[column]!r} is not a number") from fault


_FILES: tuple[tuple[str, tuple[str, ...], Callable[[Entry], Iterator[tuple[str, object]]]], ...] = (
    ("scales", ("factor", "when"), _scale),
    ("number_words", ("value", "role"), _spelled),
    ("bounds", ("bound", "side", "verb", "close"), _bound),
    ("changes", ("direction", "side", "form"), _change),
    ("multiples", ("kind", "value"), _multiple),
    ("particles", ("role",), _role),
)


def _bases(
    vocabulary: Vocabulary, ours: set[str]
) -> Iterator[tuple[str, bool, str, object, Entry | None]]:
    """Yield the words of bases, or those before their date, with their role in the grammar.

    Words without a role are read word by word.
    """
    for entry in base.base_rows(vocabulary):
        if entry["language"] in ours and entry["particle"]:
            for words in entry.list("words"):
                word = words.partition(base.DATE)[0].strip()
                yield word, False, "roles", entry["particle"], entry
                if entry["particle"] in ("prep", "date_loose"):
                    yield word, False, "roles", "base_words", None
