"""Units that the amount before lends to the numbers beside it: lists, parts, levels, comparisons.

"22.2 TWh, the United Kingdom 21.1", "1.3 billion litres, of which 747.6 million", "slid by 300
barrels to 9,000", "46,900 tonnes, against 41,200". A number that may as well count something else
has no unit. The words that lead to a part are data (vocabularies/lent_units.csv).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.geography.place_names import names_in
from silkledger.reading.search.amount_extent import is_dated
from silkledger.reading.search.clauses import COMMAS, ENDS, opens_clause
from silkledger.reading.search.shared_units import Shared, is_fraction, shared_by, unit_of
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import NUMBERS
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_MOST, _SMALLEST = 10, 100  # times of the first number of a list; numbers that may share its unit
_DASHES = ("—", "–", "-")
_VERB = 4  # tokens before a change that may hold its verb
_NAME = 8  # tokens of the subject of an item
_ARTICLES = frozenset(("article", "neutral"))
_PARTING = VERBS | {"to", "from", "by", "per", "base", "date_word"}


def listed_unit(
    search: FigureSearch, at: int, last: int, earlier: tuple[int, int] | None
) -> Shared | None:
    """Return the figure of the number from `at` to `last` by the unit of the amount before it.

    `earlier` is the place of the number of that amount, and the one behind its last token.
    """
    unit = unit_of(search, earlier) if earlier is not None else None
    if earlier is None or unit is None:
        return None
    if any(token.text in SENTENCE_ENDS for token in search.tokens[earlier[1] : at]):
        return None
    whole = search.read(*earlier)
    if whole is None or is_fraction(search, at, last):
        return None  # 4 billion euros, of which two thirds
    first = search.first(at)
    shared = shared_by(search, first, last, unit)
    if shared is not None and _leads_to_part(search, first):
        smaller = shared.quantity.value < whole.value
        scaled = last > at + 1 or not _is_scaled(search, earlier)
        listed = shared if smaller and scaled and is_sizable(search, at, last) else None
    else:
        listed = (
            _level(search, (at, last), earlier, unit, whole)
            or _beside(search, (at, last), earlier, shared, whole)
            or _named(search, (first, at, last), earlier, unit, whole)
        )
    if listed is not None:
        search.listed = at, last
    return listed


def _level(
    search: FigureSearch,
    number: tuple[int, int],
    earlier: tuple[int, int],
    unit: tuple[int, int],
    whole: Quantity,
) -> Shared | None:
    """Return the level to which an amount changed: redujo en 150 hectáreas, hasta 33.400."""
    tokens, (at, last) = search.tokens, number
    led = tokens[max(0, earlier[0] - _VERB) : earlier[0]]
    changes = any(token.word.change_before for token in led)
    if not changes or not any("by" in token.word.roles for token in led):
        return None
    between = [token for token in tokens[earlier[1] : at] if token.text not in COMMAS]
    while between and between[-1].word.roles & _ARTICLES and "to" not in between[-1].word.roles:
        between.pop()
    if len(between) != 1 or "to" not in between[0].word.roles:
        return None
    if last == at + 1 and _is_scaled(search, earlier):
        return None
    shared = shared_by(search, at, last, unit)
    return shared if shared is not None and shared.quantity.value > abs(whole.value) else None


def _beside(
    search: FigureSearch,
    number: tuple[int, int],
    earlier: tuple[int, int],
    shared: Shared | None,
    whole: Quantity,
) -> Shared | None:
    """Return the value that another amount is compared with: against 74,600 a year earlier.

    A number with a scale and one without are compared by what they say: 670,300 and 1.1 million.
    """
    (at, last), is_scaled = number, _is_scaled(search, earlier)
    if shared is None or (is_scaled and last == at + 1) or not is_sizable(search, at, last):
        return None
    return shared if _compares(search, shared, earlier) and _is_alike(shared, whole) else None


def _compares(search: FigureSearch, shared: Shared, earlier: tuple[int, int]) -> bool:
    """Whether words before a number say that it is the same at another time or place.

    "Against", "than", "in 2021 they were", or a dash if a year follows the number.
    """
    tokens, place = search.tokens, shared.first - 1
    while place > earlier[1] and tokens[place].word.roles & _ARTICLES:
        place -= 1
    if leads(search, "same", shared.first):
        return True
    if tokens[place].word.roles & {"base", "than"}:
        # 5,200 boxes, while customers sent letters, against 4,100
        return not any(opens_clause(search, at) for at in range(earlier[1], place))
    parted = tokens[shared.first - 1].text in _DASHES and shared.first - 1 == earlier[1]
    return parted and is_dated(tokens, shared.last)


def _named(
    search: FigureSearch,
    number: tuple[int, int, int],
    earlier: tuple[int, int],
    unit: tuple[int, int],
    whole: Quantity,
) -> Shared | None:
    """Return the number of a further item of a list: what it is of stands before or behind it.

    "1,450 euros in Dublin, 1,120 in Cork", "Skoda mit 4.259 Autos vor Seat mit 3.212", "Italy took
    22.2 TWh, the United Kingdom 21.1", "Китай (28,7 тыс. человек), Италия (17,7 тыс.)".
    """
    tokens, (first, at, last) = search.tokens, number
    begins = max(earlier[1], search.listed[1])
    words = _out_of_brackets(tokens[begins:first], tokens[last : last + 1])
    gapped = _is_item(search, words) and _ends(tokens, last)
    joined = any(
        token.text in COMMAS or "and" in token.word.roles for token in tokens[earlier[1] : at]
    )
    behind = any(_are_alike(tokens, last, place) for place in (earlier[1], search.listed[1]))
    before = _same(tokens, first - 1, earlier[0] - 1) and _ends(tokens, last)
    opened = tokens[first - 1].text in COMMAS or "and" in tokens[first - 1].word.roles
    if not joined or not (gapped or before or (behind and opened)):
        return None
    if not is_sizable(search, at, last):
        return None
    if _is_scaled(search, earlier) and last == at + 1:
        if not gapped or (tokens[unit[0]].word.currency and unit[0] < earlier[0] + 1):
            return None
        unit = earlier[0] + 1, earlier[1]  # 1.251 millones de euros, el pepino 672
    shared = shared_by(search, first, last, unit)
    if shared is None or not (last > at + 1 or _is_alike(shared, whole)):
        return None
    return shared


def _out_of_brackets(words: Sequence[Token], behind: Sequence[Token]) -> Sequence[Token]:
    """Return the words between two figures in brackets without these, else all of them."""
    signs = [token.text for token in (*words[:1], *words[-1:], *behind)]
    return words[1:-1] if signs == [")", "(", ")"] else words


def _is_item(search: FigureSearch, words: Sequence[Token]) -> bool:
    """Whether words are a comma or "and" and the subject of an item, without a verb of its own."""
    if not 1 < len(words) <= _NAME:
        return False
    joint, rest = words[0], words[1:]
    if joint.text not in (*COMMAS, ";") and "and" not in joint.word.roles:
        return False
    article = " " in joint.text or bool(rest[0].word.roles & _ARTICLES)  # y el
    names = names_in(search.lexicon.vocabulary, search.lexicon.language)
    if not article and " ".join(token.text for token in rest).casefold() not in names:
        return False
    return not any(_parts(token) for token in rest)


def _parts(token: Token) -> bool:
    """Whether a word cannot be part of the subject of an item."""
    word = token.word
    if token.kind in NUMBERS or token.text in (*ENDS, *COMMAS):
        return True
    governs = word.change_before or word.bound_before or word.unit or word.currency or word.scale
    led = "prep" in word.roles and not word.roles & _ARTICLES
    return bool(governs or led or (word.roles & _PARTING and not word.roles & _ARTICLES))


def _is_alike(shared: Shared, whole: Quantity) -> bool:
    """Whether a number is of the size of the amount before it."""
    number, other = abs(shared.quantity.value), abs(whole.value)
    return other / _MOST <= number <= other * _MOST


def is_sizable(search: FigureSearch, at: int, last: int) -> bool:
    """Whether the number from `at` to `last` has a scale, or is not a page, flight or age."""
    return last > at + 1 or _is_large(search, at)


def _is_large(search: FigureSearch, at: int) -> bool:
    """Whether a number has three digits, or a sign in it."""
    text = search.tokens[at].text
    return len(text) >= len(str(_SMALLEST)) or not text.isdecimal()


def _is_scaled(search: FigureSearch, amount: tuple[int, int]) -> bool:
    return any(token.word.scale for token in search.tokens[slice(*amount)])


def _same(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether the same preposition stands in both places."""
    if min(left, right) < 0 or max(left, right) >= len(tokens):
        return False
    alike = tokens[left].text.lower() == tokens[right].text.lower()
    return alike and "prep" in tokens[left].word.roles


def _are_alike(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether the same preposition stands in both places, or prepositions before names."""
    named = _is_in_place(tokens, left), _is_in_place(tokens, right)
    return all(named) or (not any(named) and _same(tokens, left, right))


def _is_in_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition and a name stand here: à Bruxelles, en Flandre."""
    name = at + 1
    if name < len(tokens) and tokens[name].word.roles & _ARTICLES:
        name += 1
    if name >= len(tokens) or "prep" not in tokens[at].word.roles:
        return False
    return tokens[name].text[:1].isupper() and "date_word" not in tokens[name].word.roles


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether an item of a list ends here."""
    return (
        at == len(tokens) or tokens[at].text in (*ENDS, *COMMAS) or "and" in tokens[at].word.roles
    )


def _leads_to_part(search: FigureSearch, at: int) -> bool:
    return leads(search, "part", at)


def leads(search: FigureSearch, kind: str, at: int) -> bool:
    """Whether words such as "the number of" lead to a noun, or "including" to a number."""
    lexicon = search.lexicon
    before = search.folded[: search.tokens[at].start].lower().rstrip()
    heads = lending_words(lexicon.vocabulary, lexicon.language, kind)
    return any(before.endswith(head) and not before[: -len(head)][-1:].isalpha() for head in heads)


@built_once
def lending_words(vocabulary: Vocabulary, language: str, kind: str) -> frozenset[str]:
    """Return the words of a kind and language in lent_units.csv."""
    columns = ("kind", "language", "words")
    return frozenset(
        word
        for entry in vocabulary.load("lent_units", columns, required=columns)
        if (entry["kind"], entry["language"]) == (kind, language)
        for word in entry.list("words")
    )
