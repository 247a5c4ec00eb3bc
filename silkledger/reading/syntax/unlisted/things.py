"""Things: the nouns and adjectives behind an amount that name what is measured or counted.

They can't change the number: "505.000 Petajoule Primärenergie", "a 404 km line". A word that may be
a misprint, an adverb, a comparative or a participle is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, FLOWS, MEASURES, OF_THINGS, RATES
from silkledger.reading.syntax.unlisted.done_behind import does, done_beside_auxiliary, says_done
from silkledger.reading.syntax.unlisted.han_things import takes_han_thing
from silkledger.reading.syntax.unlisted.noun_phrases import is_plain_noun
from silkledger.reading.words.cases import may_be_genitive
from silkledger.reading.words.guard_kinds import MULTIPLIED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.number_endings import multiplies
from silkledger.reading.words.ordinary import is_plain_word
from silkledger.reading.words.phrases import VERBAL, counts_things, is_name
from silkledger.reading.words.senses import NUMBERS, has_role, is_subject

if TYPE_CHECKING:
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token, Word

_HAN = "\u3400"
_ADJECTIVE, _COMPARATIVE = re.compile(r"\w{3,}e[rn]\Z"), re.compile(r"ere[rnsm]?\Z")
# Kinds of multiples whose verb has an object: в 2,2 раза превышает показатель, удвоил экспорт.
_TIMES_IN = frozenset(("times_in", "ratio_in"))
_TIMES = _TIMES_IN | {"times"}
_MULTIPLIED = frozenset(("ratio", "multiplied"))
_DETERMINED = frozenset(("ratio", "times", "counted", "as"))
_OWNER = frozenset(("neutral",))  # sus, ses
_PAIR = ("noun", "owner")  # of a change
_PIECE = "unit"  # 100 Stück Granaten
_GOVERNING = frozenset(("governs_prep", "subject"))  # 5 Euro Zuschuss
_OF_RATE = (frozenset(("price_of", "subject")), frozenset(("extent", "subject")))
_OF_MORE = frozenset(("time", "money"))


def takes_thing(state: WordingPass, token: Token) -> bool:
    """Record a word right behind an amount that names what is measured, if it does.

    A listed noun does so behind a percentage too (7 percent inflation).
    """
    if token.text[:1] >= _HAN:
        return takes_han_thing(state, token)
    unit = state.phrase.amounts[-1].unit
    times = state.phrase.multiple in _TIMES
    names = [behind for behind in state.gap if behind.text != "-"]
    if names and names[0].word.bound_after and names[0].text.startswith("-"):
        names = names[1:]  # the $10 billion-plus economy
    dimensions = _OF_MORE if token.kind == "unknown" else _OF_MORE | MEASURES
    more = unit is not None and unit.dimension in dimensions and len(state.gap) == 2
    more = more and bool(state.gap[0].word.change_after)  # 12 Tage mehr Urlaub, 5 t more beef
    described = _is_of_described(state, unit)
    if times or state.by_word or more or described:  # в 2,2 раза больше показателя
        names = [behind for behind in names if not _governs(behind.word)]
    if _follows_verb(state) or done_beside_auxiliary(state, token) or does(state, token):
        return True
    if unit is None or state.complement or not all(is_name(behind) for behind in names):
        return False
    if token.text == "-" or _is_threshold(state, token):
        glued = bool(names and names[-1].end == token.start)  # хлопка-сырца
        return glued or _is_threshold(state, token)
    if _is_subject(token, state.amounts.settings, shared=unit.dimension == "share"):
        language = noun_language(state.amounts.settings.vocabulary, state.amounts.settings.language)
        genitive = language is not None and language.has_cases
        follows = genitive or (language is not None and language.head_first)
        counted = unit.dimension in COUNTED and follows  # единиц техники, hôpitaux publics
        apart = language is not None and language.capital and token.text.islower()
        counted = counted or unit.name == _PIECE or (apart and unit.dimension in COUNTED)
        takes = counted or times or unit.dimension in OF_THINGS | {"share"}
        takes = takes or more
        if takes and "noun" in token.word.roles:
            state.phrase.thing = state.phrase.thing or token.text
        return takes
    return _takes_unknown(state, token, unit)


def _is_of_described(state: WordingPass, unit: Unit | None) -> bool:
    """Whether a word is right behind the noun of change that a rate describes: 5%-ный рост цен."""
    rate = unit is not None and unit.dimension == "share" and len(state.gap) == len(_PAIR)
    return rate and bool(state.phrase.change and state.gap[0].word.change_before)


def _is_subject(token: Token, settings: Settings, *, shared: bool) -> bool:
    """Whether a listed noun stands here; one of levels may too: рублей доходов, 5 Euro Gebühr.

    Behind a percentage one of prices or extents may: a 25% tariff, a 5% volume increase.
    """
    if is_subject(token.word):
        return True
    language = noun_language(settings.vocabulary, settings.language)
    follows = language is not None and (language.has_cases or language.capital)
    roles = token.word.roles
    standing = follows and "standing" in roles and roles <= {"standing", "subject"}
    standing = standing or (language is not None and language.capital and roles == _GOVERNING)
    return standing or (shared and roles in _OF_RATE)


def _is_threshold(state: WordingPass, token: Token) -> bool:
    """Whether a hyphen joins the unit to what it bounds: unter der 20-Prozent-Marke.

    Without a bound the number may be missed or passed: an der 5-Prozent-Hürde.
    """
    tokens = state.tokens
    if not state.phrase.bound:
        return False
    at = tokens.index(token)
    hyphen = at if token.text == "-" else at - 1
    if tokens[hyphen].text != "-" or not has_role(tokens, hyphen + 1, "threshold"):
        return False
    glued = tokens[hyphen - 1].end == tokens[hyphen].start
    return glued and tokens[hyphen].end == tokens[hyphen + 1].start


def _governs(word: Word) -> bool:
    return "bound_verb" in word.roles or bool(word.change_after or word.change_before)


def _follows_verb(state: WordingPass) -> bool:
    """Record a plain noun behind a verb of level behind the amount: 5 млн голов составляли коровы.

    It says what the amount is of, and can't change an amount of a measure or count.
    """
    unit, gap = state.phrase.amounts[-1].unit, state.gap
    verb = len(gap) > 1 and gap[0].word.roles & VERBAL
    if not verb or unit is None or unit.dimension not in MEASURES | COUNTED | {"share"}:
        return False
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if language is not None and language.capital and gap[-1].text.islower():
        done = len(gap) == 2 and "auxiliary" in gap[0].word.roles
        done = not state.complement and done and language.is_thing(gap[-1].text)  # wurden geboren
        state.phrase.thing = state.phrase.thing or (gap[-1].text if done else "")
        return done
    if says_done(state, language):
        return True
    follows = not state.complement and all(
        (is_name(name) or counts_things(name)) and _is_plain(name, settings) for name in gap[1:]
    )
    if unit.dimension == "share":  # 79,8% расследовали сотрудники
        genitive = language is not None and language.has_cases
        follows = follows and genitive and not state.by_word
        state.phrase.thing = state.phrase.thing or (gap[-1].text if follows else "")
    return follows


def _is_plain(token: Token, settings: Settings) -> bool:
    return token.kind != "unknown" or is_plain_noun(token.text, settings)


def _takes_unknown(state: WordingPass, token: Token, unit: Unit) -> bool:
    """Record an unknown word that the language knows for a noun, and that is near no unit."""
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    times = state.phrase.multiple in _TIMES_IN
    if language is None or token.kind != "unknown" or _may_scale(state, token):
        return False
    rate = unit.dimension in RATES and is_plain_noun(token.text, settings)
    changed = (state.by_word or state.phrase.by) and bool(state.phrase.change)
    if rate and (changed or language.is_thing(token.text)):
        # на 5% увеличилось производство молока; подешевели на 2% бананы; 57% забоя скота
        state.phrase.thing = state.phrase.thing or token.text
        return True
    pieces = language.capital and unit.name == _PIECE
    if not (unit.dimension in _of(language, token) or pieces or times):
        return False
    if _may_qualify(language, unit):
        return False
    led = language.capital and token.text[:1].islower() and (state.by_word or state.led)
    near = is_near(token.text.lower(), settings.language, settings.vocabulary)
    named = language.is_thing(token.text, of_verb=times) or _describes_thing(state, language)
    if led or near or not named:  # um 5 % abgebaut
        return False
    state.phrase.thing = state.phrase.thing or token.text
    return True


def _may_scale(state: WordingPass, token: Token) -> bool:
    """Whether a word right behind digits, whose money stands before them, may be a scale: $40 mill.

    What is bought is a word of the dictionary: a $40 ticket.
    """
    at, settings = state.tokens.index(token), state.amounts.settings
    if len(state.gap) > 1 or not at or state.tokens[at - 1].kind not in NUMBERS:
        return False
    known = is_plain_word(token.text, settings.language or "", settings.vocabulary)
    return not known or multiplies(token, settings)


def _describes_thing(state: WordingPass, language: NounLanguage) -> bool:
    """Whether a German adjective stands before a noun: 5 Tonnen umgeschlagener Fracht.

    A comparative does not, and neither does a word that a number or nothing follows.
    """
    at = state.tokens.index(state.gap[-1])
    following = state.tokens[at + 1].text if at + 1 < len(state.tokens) else ""
    text = state.tokens[at].text
    cased = language.capital and text.islower() and following[:1].isupper()
    return cased and bool(_ADJECTIVE.search(text)) and not _COMPARATIVE.search(text)


def _may_qualify(language: NounLanguage, unit: Unit) -> bool:
    """Whether an unknown word behind a unit may make it another one: millas marinas.

    Where adjectives follow and "de" leads to a noun, such a word is an adjective.
    """
    measured = unit.dimension in OF_THINGS
    return language.begins_with_head and measured


def _of(language: NounLanguage, token: Token) -> frozenset[str]:
    """Return the dimensions of amounts that the word may be of; an adjective is of nouns too."""
    adjective = language.head_first  # or a genitive: единиц техники
    adjective = adjective or (language.capital and token.text[:1].islower())
    return OF_THINGS | COUNTED if adjective else OF_THINGS


def is_whole(state: WordingPass, token: Token) -> bool:
    """Whether a noun right behind a share is the whole, without "of": 三成旅客, 98% детей."""
    unit, share = token.word.unit, state.phrase.amounts[-1].unit
    if unit is None or unit.dimension not in COUNTED:
        return False
    language = noun_language(state.amounts.settings.vocabulary, state.amounts.settings.language)
    if language is None or not (language.has_cases or language.method == "printed"):
        return False
    return len(state.gap) == 1 and share is not None and share.dimension == "share"


def _is_genitive(state: WordingPass, token: Token) -> bool:
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or not language.has_cases:
        return False
    return may_be_genitive(token.text)


def is_object_of_verb(state: WordingPass, token: Token) -> bool:
    """Whether a counted noun is what the measure before it is of: a 404 km line, a 500 MW plant."""
    unit, other = state.phrase.amounts[-1].unit, token.word.unit
    if unit is None or other is None or other.dimension not in COUNTED or state.complement:
        return False
    measured = unit.dimension in MEASURES | FLOWS
    measured = measured and other.dimension != "people"  # 40W人 are 400,000
    others = all(is_name(behind) or behind is token for behind in state.gap)
    if not others or other.name.isupper():
        return False
    if unit.name.isupper() and unit.dimension in COUNTED:
        return True  # 2,2 млн ДФЭ гружёных контейнеров
    part = unit.dimension == "share" and len(state.gap) > 1  # 35 % населения страны
    if (part or unit.dimension in COUNTED) and _is_genitive(state, token):
        return True  # 17 регионов страны
    owned = len(state.gap) > 1 and "neutral" in state.gap[0].word.roles
    if state.phrase.multiple in _TIMES_IN or (state.phrase.multiple == "ratio" and owned):
        return True  # утроить количество туристов, quintuplicó sus pedidos
    scaled = unit.dimension == "money" and state.phrase.amounts[-1].scale != 1
    return measured or scaled


def is_multiplied(state: WordingPass, token: Token) -> bool:
    """Whether a listed noun behind a possessive alone is what is multiplied: duplicó sus ventas.

    Behind a determiner it opens a complement: three times the amount that was raised.
    """
    phrase, owner, settings = state.phrase, state.gap[0].word, state.amounts.settings
    determiners = guards(settings.vocabulary, settings.language or "", MULTIPLIED)
    if phrase.multiple in _DETERMINED and len(state.gap) > 1 and "subject" in token.word.roles:
        state.complement = state.complement or state.gap[0].text.lower() in determiners
    multiplied = phrase.multiple in _MULTIPLIED and not state.complement
    return multiplied and len(state.gap) > 1 and owner.says == _OWNER and is_subject(token.word)
