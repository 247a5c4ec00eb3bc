"""Lost denominators: what an amount is counted per, left of it, where it can't be read.

"Milk yield per cow was 5 t" is not a mass, and "each plant makes 5 t" none of all plants. A rate of
change keeps its meaning ("spending per pupil rose by 5 %"), and so does an amount with its own. A
noun behind a word for "per" that is a preposition too is a denominator if it is singular without an
article (fr par vache), a living thing of the dictionary (на корову), or a word as "one" says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.measures.goals import is_goal
from silkledger.reading.measures.payments import is_payment
from silkledger.reading.measures.time_rates import (
    RECURS,
    TIMES_BEHIND,
    leading_time,
    names_recurring,
)
from silkledger.reading.syntax.wholes.counted_per import (
    is_apportioned,
    is_per_thing,
    refuse_average,
    refuse_divided,
)
from silkledger.reading.syntax.wholes.investments import described_place, is_put_into
from silkledger.reading.syntax.wholes.other_ratios import OF_OTHER, refuse_of_other
from silkledger.reading.syntax.wholes.second_denominators import is_recurring_time, refuse_second
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.text.faults import MeansOtherError, UnreadableError
from silkledger.reading.words.cases import leads_to_place
from silkledger.reading.words.guard_kinds import DOING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.russian_nouns import is_living
from silkledger.reading.words.senses import LIGHT, NUMBERS, TIMED, has_role, is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_PER_OR_BY = frozenset(("per", "prep"))
_DENOMINATING = _PER_OR_BY | {"article", "neutral"}
_LEADING = frozenset(("per", "each_one", "per_other"))
_LEADING_WORDS = _LEADING | TIMES_BEHIND.keys() | {TIMED, RECURS}
_RARE = _LEADING_WORDS | OF_OTHER
_LEADS_ON = frozenset(("prep", "of", "date_word", "date_before"))
_NAMES = frozenset(("subject", "matter", "verb", "activity", "head", "share"))
_ARTICLE_PER = frozenset(("per", "article"))
_EACH = frozenset(("each", "each_one"))
_ENDS = frozenset(("unit", "scale", "currency"))
_MEANS = frozenset(("means", "prep", "by", "article"))


def refuse_lost(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise MeansOtherError for a denominator that the amount whose number is at `at` loses."""
    if state.phrase.change_part is None and not amount.spelled and state.said.isdisjoint(_RARE):
        return
    timed = amount.below is not None and amount.below.dimension == "time"
    if amount.relative or (amount.below is not None and not timed):
        return
    if state.phrase.change_part is not None:
        if not timed:
            _refuse_before_change(state, at, amount)
        return
    refuse_of_other(state, at, amount)
    if amount.fraction or amount.multiple or state.said.isdisjoint(_LEADING_WORDS):
        return
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    dates = state.amounts.denominators.dates
    for back in (place for place in range(at - 1, -1, -1) if place not in dates):
        if state.tokens[back].kind in NUMBERS and not state.phrase.level:
            return
        if timed and TIMED in state.tokens[back + 1].word.says:
            continue  # weekly turnover per shop, and not per week
        lost = _loses(state, back, at, language) or is_apportioned(state, back, at, amount)
        if lost or (not timed and _is_time(state.tokens, back)):
            words = [other.text for other in state.tokens[back : min(back + 2, at)]]
            raise MeansOtherError("unit.unknown", " ".join(words))


def _refuse_before_change(state: WordingPass, at: int, amount: Amount) -> None:
    """Leave a level behind a change unread that loses what it is counted per, before the change.

    For example "spending per pupil rose by 5 % to 118 euros".
    """
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    for back in range(0 if amount.fraction or state.phrase.unread else state.first_number()):
        if _loses(state, back, at, language):
            words = " ".join(other.text for other in state.tokens[back : back + 2])
            state.phrase.unread = UnreadableError("unit.unknown", words)
            return


def refuse_lost_behind(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for a denominator apart from its unit (fr tonnes traitées par jour).

    Where the word for "per" at `at` is also "by", a unit behind it is a denominator, and so is an
    unlisted noun without an article, behind money whatever it looks like. A time without a unit is
    lost behind any amount that could have one (500 tonnes par trimestre).
    """
    token, unit = state.tokens[at], state.phrase.amounts[-1].unit
    settings = state.amounts.settings
    refuse_average(state, at)
    refuse_divided(state, at)
    if leads_to_place(state.tokens, at, settings.vocabulary, settings.language):
        return
    if state.phrase.amounts[-1].below is not None or "per_year" in state.gap[0].word.roles:
        refuse_second(state, at)
    each = _is_each(state, at) or _leads_to_each(state, at)
    if ("untimed" in token.word.roles and _adjoins(state)) or each:
        words = " ".join(each.text for each in state.tokens[at : at + 2])
        raise UnreadableError("unit.unknown", words)
    if "per_other_behind" in token.word.roles and not state.phrase.amounts[-1].relative:
        raise UnreadableError("unit.unknown", token.text)  # 500 visitantes trimestrales
    if token.word.roles & _DENOMINATING != _PER_OR_BY or at + 1 == len(state.tokens):
        return
    following = state.tokens[at + 1]
    if _is_cause(following, state) or is_put_into(state, at) or is_goal(state.tokens, at):
        return
    paid = state.phrase.amounts[-1].currency
    if paid and is_payment(state.tokens, (at, at + 1), following.word.unit, settings):
        return
    listed = is_subject(following.word) or is_recurring_time(following, state)
    unlisted = (following.kind == "unknown" or listed) and unit is not None
    if unlisted and unit is not None and (listed or unit.dimension != "money"):
        language = noun_language(settings.vocabulary, settings.language)
        relative = state.phrase.amounts[-1].relative
        unlisted = language is not None and not relative
        unlisted = unlisted and _is_denominator(state, at, language)
    if following.word.unit is not None or unlisted:
        raise UnreadableError("unit.unknown", f"{token.text} {following.text}")


def _leads_to_each(state: WordingPass, at: int) -> bool:
    """Whether "per" leads to each of what no unit is: 5 тыс. рублей на каждую семью."""
    amount = state.phrase.amounts[-1]
    lost = amount.below is None and amount.unit is not None and not amount.relative
    per = lost and "per" in state.tokens[at].word.roles
    return per and has_role(state.tokens, at + 1, "each_behind")


def _adjoins(state: WordingPass) -> bool:
    """Whether nothing stands between the amount, which is not a rate, and the word here."""
    amount = state.phrase.amounts[-1]
    level = state.phrase.change_part is None or state.phrase.level
    return len(state.gap) == 1 and level and amount.unit is not None and not amount.relative


def _is_cause(noun: Token, state: WordingPass) -> bool:
    """Whether a plural without a number says why or by what: detenciones por delitos viales."""
    settings, unit = state.amounts.settings, noun.word.unit
    if unit is None or unit.dimension != "count":
        return False
    return is_plural(noun.text, settings.vocabulary, settings.language)


def _is_each(state: WordingPass, at: int) -> bool:
    """Whether a listed noun follows the amount as its denominator: 5 kg a taxpayer."""
    amount, tokens = state.phrase.amounts[-1], state.tokens
    if amount.unit is None or amount.relative or state.phrase.change_part is not None:
        return False
    ends = tokens[at - 1].kind == "number" or not _ENDS.isdisjoint(tokens[at - 1].word.says)
    if not ends or at + 1 == len(tokens):
        return False
    if tokens[at].word.roles >= _ARTICLE_PER and at + 2 == len(tokens):
        acts = any(token.word.roles & VERBS or token.word.change_before for token in tokens[:at])
        return not acts and _is_noun(tokens[at + 1])  # 2 kg el alumno
    noun = tokens[at + 1].word
    if "each_one" in tokens[at].word.roles and is_recurring_time(tokens[at + 1], state):
        return True  # 500 Menschen jeden Montag
    if _EACH.isdisjoint(tokens[at].word.roles) or not is_subject(noun):
        return False
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    cased = language is not None and language.has_cases
    endings = tuple(guards(settings.vocabulary, settings.language, DOING))
    doing = amount.unit.dimension in COUNTED and tokens[at + 1].text.endswith(endings)
    doing = doing or is_put_into(state, at)
    # 500 школ в России, 86 человек за нарушение
    return not (cased and (doing or tokens[at + 1].text[:1].isupper()))


def _loses(state: WordingPass, at: int, number: int, language: NounLanguage | None) -> bool:
    """Whether the word here leads to a noun that the number is counted per."""
    tokens = state.tokens
    roles, noun = tokens[at].word.roles, at + 1
    if "per_other" in roles:
        return True
    if noun >= number or tokens[at].text[:1] > LAST_LETTER:
        return False
    if "each_one" in roles:
        counted = _is_noun(tokens[noun]) or is_recurring_time(tokens[noun], state)
        return counted and not roles & {"part", "one_in"}
    return "per" in roles and _leads_to_noun(tokens, at, number, language)


def _leads_to_noun(
    tokens: Sequence[Token], at: int, number: int, language: NounLanguage | None
) -> bool:
    """Whether the noun behind a word for "per" is a denominator, which the word alone may tell."""
    roles = tokens[at].word.roles
    if not roles & {"prep", "neutral", "article"}:
        return _is_noun(_head(tokens, at + 1, number))
    if language is not None and language.has_cases:
        return _is_per_living(tokens, at, number)
    if language is None or roles & {"neutral", "article"}:
        return False
    return _has_no_article(tokens[at + 1], language)


def _head(tokens: Sequence[Token], at: int, number: int) -> Token:
    """Return the word behind adjectives and hyphens: per available room, per-unit cost."""
    while at + 1 < number and (
        tokens[at].text == "-" or tokens[at].word.roles & {"neutral", "article"}
    ):
        at += 1
    return tokens[at]


def _is_noun(token: Token) -> bool:
    word = token.word
    named = token.kind == "unknown" or word.unit is not None or bool(word.roles & _NAMES)
    return named and token.text[:1].isalpha() and "prep" not in word.roles


def _has_no_article(token: Token, language: NounLanguage) -> bool:
    """Whether a singular noun without article stands here, and no name or means of transport."""
    word, text = token.word, token.text
    if not text.islower() or not text.isalpha() or word.roles & _MEANS:
        return False
    if not (token.kind == "unknown" or word.roles & _NAMES or word.unit is not None):
        return False
    if language.has_cases:
        return False
    form = language.singular(text)
    return form is None or not form.plural


def _is_denominator(state: WordingPass, at: int, language: NounLanguage | None) -> bool:
    """Whether the noun behind the word here is one that an amount is counted per: на корову."""
    tokens = state.tokens
    if language is None or not language.has_cases:
        return language is not None and _has_no_article(tokens[at + 1], language)
    noun = tokens[described_place(tokens, at + 1)].text
    if not tokens[at].word.roles & {"by", "from"}:
        return False
    return is_living(noun) or (_adjoins(state) and is_per_thing(state, at, noun))


def _is_per_living(tokens: Sequence[Token], at: int, number: int) -> bool:
    """Whether a living thing, or the only one of its kind, stands behind a Russian preposition."""
    place, single = at + 1, False
    while place < number:
        token = tokens[place]
        spelled = token.word.spelled
        is_one = (spelled is not None and spelled.value == 1) or "each_behind" in token.word.roles
        single = single or is_one
        described = bool(token.word.roles & LIGHT) or is_living(token.text) is None
        if not (is_one or described):
            break
        place += 1
    if place == number or not (tokens[at].word.roles & {"by", "from"} or single):
        return False
    if tokens[place].kind != "unknown" and not tokens[place].word.roles & _NAMES:
        return False
    return single or has_role(tokens, at, "per_single") or bool(is_living(tokens[place].text))


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time that divides the amount stands here: es se consumen al día 50 litros.

    So does a Chinese day that ends no date and follows no preposition (全市日用水5万吨), or one of
    the days that recur (工作日客流量).
    """
    token = tokens[at]
    if token.text[:1] > LAST_LETTER:
        return bool(leading_time(tokens, at)) or names_recurring(tokens, at)
    if tokens[at].word.roles.isdisjoint(TIMES_BEHIND) or at + 1 == len(tokens):
        return False
    dated = behind_date(tokens, at + 1, loose=False)
    return not (dated or tokens[at + 1].word.roles & _LEADS_ON)
