"""The lexicon of a language: all words of all vocabularies, and the tokens of a wording.

The words are stored in a tree of characters, in which one walk finds the longest word (compiling
them into one regular expression takes a hundred times longer). A word may have several senses (m:
metre or million); the grammar chooses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions import currencies
from silkledger.reading.text import languages
from silkledger.reading.text.characters import any_of, fold
from silkledger.reading.text.variants import variants
from silkledger.reading.words import han_breaks, han_words
from silkledger.reading.words.cardinal_endings import inflected
from silkledger.reading.words.compounds import Compounds, joins_unknown
from silkledger.reading.words.glued_money import glued_money
from silkledger.reading.words.han_measures import measure_behind
from silkledger.reading.words.joined_numbers import joined_number
from silkledger.reading.words.known_shapes import KnownShapes, Shape, is_lone_number
from silkledger.reading.words.known_stretches import KnownStretches
from silkledger.reading.words.led_quarters import with_letters_first
from silkledger.reading.words.listed_words import ListedWord, part_small_letters, share_heads
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.number_patterns import AT_NUMBER, MIXED, OTHER
from silkledger.reading.words.plain_words import plain_words
from silkledger.reading.words.russian_forms import RussianForms
from silkledger.reading.words.senses import UNKNOWN, Separable, Token, Word, senses_of
from silkledger.reading.words.spaced_numerals import with_numerals_joined
from silkledger.reading.words.spellings import respelled
from silkledger.reading.words.word_tree import Longest, WordTree
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.schemas.vocabulary import Entry, Vocabulary

_FIRST_HAN = "\u3400"
_SILENT = frozenset(' "«»“”„「」『』《》')  # spaces and quotation marks
_PERCENT = "prozentig"
_WHOLE = frozenset(("subject", "opaque"))
_NUMBERS = ("一年半", "一年多", "一年余", "十分之")  # no word begins in them: 一|年|半
_STARTS = frozenset("0123456789.,")  # of a number


class Lexicon:
    """All words of one language, including those of every language.

    `variety` is the language with its script, which some rows name (zh-Hant).
    """

    def __init__(self, vocabulary: Vocabulary, variety: str) -> None:
        self.vocabulary = vocabulary
        self.language = language = variety.partition("-")[0]
        self._variants = variants(vocabulary, language)
        self._printed_variants = any_of(self._variants)
        self._inflected = inflected(vocabulary, language)
        self._senses: dict[str, ListedWord] = {}
        self._places: dict[tuple[str, bool, str], Entry] = {}
        nouns = noun_language(vocabulary, language)
        capital = nouns is not None and nouns.capital
        self._compounds = Compounds(vocabulary, language, self._senses) if capital else None
        for sense in respelled(senses_of(vocabulary, variety), vocabulary, language):
            self._add(*sense)
        self._places.clear()  # no other row is read
        if language in languages.language_codes(vocabulary):
            for name, currency in currencies.named(language):
                word = fold(name).lower().translate(self._variants)
                self._senses.setdefault(word, ListedWord()).fill(currency)
        share_heads(self._senses)
        if self._compounds is not None:
            part_small_letters(self._senses)
        words = {lower: senses.merged() for lower, senses in self._senses.items()}
        self._tree = WordTree(words)
        self._plain = tuple(plain_words(vocabulary, language))
        self._tree.add_plain(self._plain)
        self._stretches = None if language == "zh" else KnownStretches(self._tree, self._read_on)
        self._shapes = KnownShapes(self._inflected)
        self._bounds = {word for word in words if len(word) == 1 and words[word][0].bound_before}
        self._comma = words[","][0]
        self._forms = None
        if nouns is not None and nouns.has_cases:
            self._forms = RussianForms(self._senses, self._variants)

    def tokens(self, folded: str) -> list[Token]:
        """Return the tokens of a folded text: a number, else the longest word, else a sign."""
        return self.shaped(folded)[0]

    def shaped(self, folded: str) -> tuple[list[Token], Shape | None]:
        """Return the tokens of a folded text, and its shape if other digits could be read alike."""
        folded = with_letters_first(folded)
        if self._stretches is None:
            folded = with_numerals_joined(folded)
        lower = folded.lower()
        if len(lower) != len(folded):
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
        if self._variants and self._printed_variants.search(lower):
            lower = lower.translate(self._variants)
        if self._stretches is None:
            return self._read_chinese(folded, lower), None
        if (known := self._shapes.tokens(folded, lower)) is not None:
            return known
        tokens: list[Token] = []
        at, end, is_plain = 0, len(lower), True
        while at < end:
            stretch = None
            if lower[at] not in _STARTS:
                stretch = self._stretches.behind(folded, lower, at)
            if stretch is None:
                start, count = at, len(tokens)
                at = self._read_on(folded, lower, at, tokens)
                is_plain = is_plain and is_lone_number(tokens[count:], start, at)
            else:
                at = stretch[0]
                tokens += stretch[1]
        if self._compounds and "-" in folded:
            return self._compounds.hyphenated(tokens), None
        return tokens, self._shapes.keep(folded, tokens) if is_plain else None

    def _read_chinese(self, folded: str, lower: str) -> list[Token]:
        tokens: list[Token] = []
        at = 0
        while at < len(lower):
            at = self._read_on(folded, lower, at, tokens)
        settled = han_words.settled(tokens, self._bounds)
        return han_breaks.with_breaks(settled, folded, self._comma, self.vocabulary)

    def _read_on(self, folded: str, lower: str, at: int, tokens: list[Token]) -> int:
        """Add the tokens from `at` to the end of the next number; return the place behind it."""
        end = len(lower)
        while at < end:
            start = at
            if lower[at] in _SILENT:  # no word starts with one
                at += 1
            elif lower[at] in _STARTS and (match := AT_NUMBER.match(lower, at)):
                mixed = MIXED.match(lower, at) if self.language == "zh" else None
                at = (mixed or match).end()
                kind, text = "chinese" if mixed else "number", folded[start:at]
                if self._inflected and (ending := self._inflected.match(lower, start)):
                    at = ending.end()
                tokens.append(Token(kind, text, start, at, UNKNOWN))
                break
            elif (longest := self._longest(lower, at, tokens)) is not None:
                if longest[1].currency and folded[start : longest[0]].islower():
                    longest = self._tree.without_word(lower, start, longest)
                at, word, exact = longest
                text = folded[start:at]
                if exact is not None:
                    word = exact.get(text, word)
                tokens.append(
                    Token("unknown" if word is UNKNOWN else "word", text, start, at, word)
                )
            else:
                at = self._other(folded, lower, at, tokens)
        return at

    def words(self) -> Iterator[tuple[str, Word]]:
        """Yield every word in lower case with its senses in any case."""
        yield from ((word, senses.loose) for word, senses in self._senses.items() if senses.loose)
        yield from ((each, word) for word, printed in self._plain for each in printed)

    def _longest(self, lower: str, at: int, tokens: Sequence[Token]) -> Longest | None:
        """Return the word that starts here, behind these tokens; None if there is none."""
        longest = self._tree.longest(lower, at)
        if longest is None:
            return None
        if lower[longest[0] - 1] >= _FIRST_HAN:
            if tokens and han_words.ends_date(longest[1], lower[at], tokens, at):
                longest = self._tree.longest(lower[: at + 1], at) or longest  # 5月|租金
            measure = measure_behind(self._tree, lower, at, longest, tokens)
            if measure is None and lower.startswith(_NUMBERS, at):
                return None
            told = han_words.genitive_before_change(self._tree, lower, at, longest, tokens)
            return measure or told or self._cut(lower, at, longest)
        return self._tree.divided(lower, at, longest)

    def _cut(self, lower: str, start: int, longest: Longest) -> Longest:
        """Return the Chinese word that starts here: the longest, or what the next word leaves."""
        if longest[0] == start + 1:
            return longest
        compared = han_words.is_compared(longest[1], lower[longest[0] - 1 :])
        if compared or longest[1].bound_before or longest[1].roles & _WHOLE:
            return longest
        return self._shorter(lower, start, longest[0]) or longest

    def _shorter(self, lower: str, start: int, end: int) -> Longest | None:
        """Return the Chinese word that ends one character earlier, if words are to be cut there.

        They are if the longest word leaves a single character where the shorter one leaves a word:
        增长至|少 is 增长|至少. Of two ways to cut, the one without single characters is meant.
        """
        overlapping = self._tree.longest(lower, end - 1)
        if overlapping is None or overlapping[0] <= end:
            return None
        behind = self._tree.longest(lower, end)
        if behind is not None and behind[0] > end + 1:
            return None
        shorter = self._tree.longest(lower[: end - 1], start)
        if shorter is None or shorter[0] != end - 1:
            return None
        word = shorter[1]
        governs = bool(word.change_before) or "verb" in word.roles
        return shorter if governs or behind is None or end - 1 > start + 1 else None

    def _other(self, folded: str, lower: str, at: int, tokens: list[Token]) -> int:
        """Add the token that starts at `at` and is not a word; return the place behind it."""
        match = OTHER.match(lower, at)
        end, kind = (match.end(), match.lastgroup or "unknown") if match else (at + 1, "space")
        split = None
        if kind == "unknown":
            split = self._money(folded, at, end) or self._percentage(folded, at, end)
        if split is not None:
            tokens += split
        elif kind != "space":
            if kind == "unknown" and joins_unknown(tokens, at):
                at = tokens[-2].start  # Kohlendioxid-Äquivalente
                del tokens[-2:]
            text, word = folded[at:end], None
            if self._compounds is not None and kind == "unknown":
                word = joined_number(text, self._senses) or self._compounds.word(text)
            elif self._forms is not None and kind == "unknown":
                word = self._forms.word(text)
            tokens.append(Token("word" if word else kind, text, at, end, word or UNKNOWN))
        return end

    def _money(self, folded: str, start: int, end: int) -> tuple[Token, Token] | None:
        """Return the code of a currency and a scale glued together as two tokens, or None."""
        parts = glued_money(folded[start:end])
        senses = self._senses.get(parts.scale) if parts is not None else None
        if parts is None or senses is None or senses.loose is None or senses.loose.scale is None:
            return None
        money, scale = self._senses[parts.code.lower()].of_case(parts.code), senses.loose
        first, second = (scale, money) if parts.scale_first else (money, scale)
        middle = start + parts.middle
        return (
            Token("word", folded[start:middle], start, middle, first),
            Token("word", folded[middle:end], middle, end, second),
        )

    def _percentage(self, folded: str, start: int, end: int) -> tuple[Token, Token] | None:
        """Return the number and unit of an adjective (elfprozentig) as two tokens, or None."""
        middle = folded.find(_PERCENT, start, end) if self._compounds is not None else -1
        if middle <= start:
            return None
        number, unit = folded[start:middle], folded[middle:end]
        first, second = (self._senses.get(part.lower()) for part in (number, unit))
        if first is None or second is None or first.loose is None or second.loose is None:
            return None
        if first.loose.spelled is None or second.loose.unit is None:
            return None
        return (
            Token("word", number, start, middle, first.loose),
            Token("word", unit, middle, end, second.loose),
        )

    def _add(self, word: str, exact: bool, sense: str, value: object, entry: Entry | None) -> None:
        printed = fold(word)
        word = printed.translate(self._variants) if self._variants else printed
        lower = word.lower()
        listed = self._senses.get(lower)
        if listed is None:
            listed = self._senses[lower] = ListedWord()
        if sense == "roles" and not exact:
            listed.add_role(str(value))
        else:
            target = listed.of_case(word) if exact else listed.own()
            if sense == "roles":
                target.roles |= {str(value)}
            elif word != printed and getattr(target, sense):
                return  # a variant of a word that is listed
            elif isinstance(value, currencies.Currency):
                target.currency = (*target.currency, value)
            elif isinstance(value, Separable):
                target.separable = (*target.separable, value)
            else:
                if entry is not None:
                    self._refuse_twice(printed if exact else printed.lower(), exact, sense, entry)
                setattr(target, sense, value)
        if self._compounds is not None and not exact:
            self._compounds.add(printed, sense, value, listed)

    def _refuse_twice(self, word: str, exact: bool, sense: str, entry: Entry) -> None:
        """Raise VocabularyError for a word to which another row gives the same sense."""
        place = (word, exact, sense)
        if place in self._places:
            first = self._places[place]
            raise entry.fault(f"{word!r} already appears in {first.place}; keep one", "words")
        self._places[place] = entry


@built_once
def lexicon(vocabulary: Vocabulary, variety: str) -> Lexicon:
    """Return the lexicon of a language, or of a language in a script (zh-Hant)."""
    return Lexicon(vocabulary, variety)
