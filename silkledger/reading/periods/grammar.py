"""The grammar of periods: which sequence of tokens has which form (vocabularies/period_forms.csv).

Each row is a pattern over the kinds of tokens. Lower case names a kind, upper case a macro (a row
of level `macro`; KNOWN is any word of a vocabulary); `[x]` is optional, `x|y` either word, `x | y`
either side, `(…)` groups, `*` and `+` repeat, `name=x` keeps what matched for the builder of the
form. Rows are tried in file order and the whole sequence must match. A pattern becomes a regular
expression over one character per kind. Spans (rows of level `span`) are found first: a row of level
`period` sees each of them as the single word SPAN. The form of a sequence of kinds is cached.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from silkledger.reading.periods.kinds import PeriodToken, TokenKind
from silkledger.reading.text.languages import language_codes
from silkledger.schemas.vocabulary import FOLDER, Entry, Vocabulary, built_once

Places = tuple[tuple[int, int], ...]
BuildPlan = tuple[str, tuple[tuple[str, int, int], ...]]

LEVELS = ("macro", "span", "period")
COLUMNS = ("level", "form", "languages", "pattern", "example", "context", "start", "end", "nature")
_WORD = r"(?:[a-z_]+=)?[A-Za-z_0-9]+[*+]?"
_TERM = re.compile(
    rf"\s*(?:(?P<name>[a-z_]+)=\(|(?P<words>{_WORD}(?:\|{_WORD})*)|(?P<sign>[\[\]()|]))"
)
_SIGNS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
_KINDS = {kind.name.lower(): kind for kind in TokenKind}
_SPAN = "\u03a3"  # stands for a stretch of tokens that is a span; no kind has it
LONGEST, LONGEST_SPAN = 40, 12  # tokens; no form is longer
_KNOWN = "[^" + re.escape(TokenKind.WORD.value + TokenKind.DIGITS.value) + "]"


@dataclass(frozen=True, slots=True)
class Form:
    """One row: the form's name, its languages, and an example with what that reads as."""

    level: str
    name: str
    languages: tuple[str, ...]
    pattern: str
    example: str
    context: str
    start: str
    end: str
    nature: str


@dataclass(frozen=True, slots=True)
class FormMatch:
    """A form found in tokens: its name, and the tokens kept under each name of its pattern."""

    form: str
    kept: dict[str, tuple[PeriodToken, ...]]

    def __contains__(self, name: str) -> bool:
        return name in self.kept

    def value(self, name: str) -> int | str:
        """Return the value of the first token under that name that has one; empty if none has."""
        return next((token.value for token in self.kept[name] if token.value != ""), "")

    def number(self, name: str) -> int:
        """Return the number under that name."""
        return next(token.value for token in self.kept[name] if isinstance(token.value, int))

    def kind(self, name: str) -> TokenKind:
        """Return the kind of the first token under that name."""
        return self.kept[name][0].kind


@built_once
def forms(vocabulary: Vocabulary) -> tuple[Form, ...]:
    """Return all rows in file order.

    Raises VocabularyError for an unknown level, language, kind, macro or sign.
    """
    rows: list[Form] = []
    for entry in vocabulary.load("period_forms", COLUMNS, required=("level", "form", "pattern")):
        if entry["level"] not in LEVELS:
            raise entry.fault(
                f"{entry['level']!r} is unknown; write one of {', '.join(LEVELS)}", "level"
            )
        unknown = set(entry.list("languages")) - set(language_codes(vocabulary))
        if unknown:
            raise entry.fault(
                f"{', '.join(sorted(unknown))} is unknown; "
                f"write some of {', '.join(language_codes(vocabulary))}",
                "languages",
            )
        if entry.added or vocabulary.folder != FOLDER:  # the shipped ones hold, says a test
            macros = [form.name for form in rows if form.level == "macro"]
            _require_pattern(entry, dict.fromkeys((*macros, "SPAN"), ""))
        rows.append(
            Form(
                entry["level"],
                entry["form"],
                entry.list("languages"),
                entry["pattern"],
                *(entry[name] for name in ("example", "context", "start", "end", "nature")),
            )
        )
    return tuple(rows)


def _require_pattern(entry: Entry, macros: dict[str, str]) -> None:
    try:
        re.compile(_expression(entry["pattern"], macros))
    except re.error as fault:
        raise entry.fault(f"not a pattern ({fault}); mend it", "pattern") from fault
    except ValueError as fault:
        raise entry.fault(str(fault), "pattern") from fault


def match(
    level: str, tokens: tuple[PeriodToken, ...], language: str, vocabulary: Vocabulary
) -> FormMatch | None:
    """Return the first form of that level that the whole sequence has in that language, or None."""
    shape = "".join([token.kind.value for token in tokens])
    plan = _plan(vocabulary, level, shape, language)
    if plan is None:
        return None
    form, groups = plan
    return FormMatch(form, {name: tokens[start:end] for name, start, end in groups})


@lru_cache(maxsize=16384)
def _plan(vocabulary: Vocabulary, level: str, shape: str, language: str) -> BuildPlan | None:
    """Return the first form that a sequence of kinds has, and the stretch of it under each name."""
    if len(shape) > LONGEST:
        return None
    whole = (shape, tuple((at, at + 1) for at in range(len(shape))))
    readings = [whole] if level == "span" else [whole, *_reduced(vocabulary, shape, language)]
    for form, pattern in _patterns(vocabulary, level, language):
        for reduced, places in readings:
            matched = pattern.fullmatch(reduced)
            if matched is not None:
                kept = (
                    (name, *matched.span(name))
                    for name, text in matched.groupdict().items()
                    if text
                )
                return form, tuple(
                    (name, places[start][0], places[end - 1][1]) for name, start, end in kept
                )
    return None


def _reduced(vocabulary: Vocabulary, shape: str, language: str) -> list[tuple[str, Places]]:
    """Return the shape with one or two spans replaced by the sign of a span, longer ones first.

    With each comes the stretch of the shape that each of its characters stands for.
    """
    spans = [pattern for _, pattern in _patterns(vocabulary, "span", language)]
    size = len(shape)
    stretches = [
        (start, end)
        for start in range(size)
        for end in range(start + 1, min(size, start + LONGEST_SPAN) + 1)
        if any(span.fullmatch(shape, start, end) for span in spans)
    ]
    ones = [(stretch,) for stretch in stretches]
    twos = [(first, last) for first in stretches for last in stretches if first[1] < last[0]]
    shapes = []
    for chosen in sorted(
        (*ones, *twos), key=lambda chosen: sum(start - end for start, end in chosen)
    ):
        places: list[tuple[int, int]] = []
        for start, end in chosen:
            places += [(at, at + 1) for at in range(places[-1][1] if places else 0, start)]
            places.append((start, end))
        places += [(at, at + 1) for at in range(places[-1][1], size)]
        signs = [_SPAN if place in chosen else shape[place[0]] for place in places]
        shapes.append(("".join(signs), tuple(places)))
    return shapes


@built_once
def _patterns(
    vocabulary: Vocabulary, level: str, language: str
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the forms of that level in that language, compiled."""
    rows, macros = _rows(vocabulary, language)
    return tuple(
        (row.name, re.compile(_expression(row.pattern, macros)))
        for row in rows
        if row.level == level
    )


@built_once
def _rows(vocabulary: Vocabulary, language: str) -> tuple[tuple[Form, ...], dict[str, str]]:
    """Return the rows that hold in that language, and its macros as regular expressions."""
    rows = tuple(
        form for form in forms(vocabulary) if not form.languages or language in form.languages
    )
    macros = {"SPAN": _SPAN}
    for row in rows:
        if row.level == "macro":
            macros[row.name] = _expression(row.pattern, macros, keep=False)
    return rows, macros


def _expression(pattern: str, macros: dict[str, str], *, keep: bool = True) -> str:
    """Return the regular expression of a pattern, without its names if `keep` is False.

    Raises ValueError for text that is not a pattern.
    """
    parts, at = [], 0
    while at < len(pattern):
        term = _TERM.match(pattern, at)
        if term is None:
            raise ValueError(f"pattern can't be read from {pattern[at:]!r} on")
        if term["words"]:
            parts.append(_words(term["words"], macros, keep=keep))
        elif term["name"]:
            parts.append(f"(?P<{term['name']}>" if keep else "(?:")
        else:
            parts.append(_SIGNS[term["sign"]])
        at = term.end()
    return "".join(parts)


def _words(words: str, macros: dict[str, str], *, keep: bool) -> str:
    """Return the expression of one word or of alternatives.

    A name before the first alternative covers all of them, unless others have their own.
    """
    name, _, rest = words.partition("=")
    if "|" in words and "=" in words and "=" not in rest and "|" not in name:
        either = "|".join(_word(word, macros, keep=keep) for word in rest.split("|"))
        return f"(?P<{name}>{either})" if keep else f"(?:{either})"
    return f"(?:{'|'.join(_word(word, macros, keep=keep) for word in words.split('|'))})"


def _word(word: str, macros: dict[str, str], *, keep: bool) -> str:
    name, _, what = word.rpartition("=")
    repeat = what[-1] if what[-1] in "*+" else ""
    what = what.rstrip("*+")
    if what in _KINDS:
        inner = re.escape(_KINDS[what].value)
    elif what == "KNOWN":
        inner = _KNOWN
    elif what in macros:
        inner = f"(?:{macros[what]})"
    else:
        raise ValueError(f"pattern names {what!r}, which is neither a kind nor a macro above it")
    return f"(?P<{name}>{inner}{repeat})" if name and keep else inner + repeat
