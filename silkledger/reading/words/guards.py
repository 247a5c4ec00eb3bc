"""Guards: words that no noun phrase may hold if it is passed over (vocabularies/guards.csv).

They may bound, change or deny a number. A benchmark is what an amount is compared with (a
plan, a record); only an unlisted verb makes it doubtful. A noun of money is not a counted
noun behind a scale: 450 millones de subvenciones. A noun of pairs or groups may not be what
is counted (60 pares de trenes). A word for "after" leads from a change to what there was
before it. A Chinese classifier that is a unit or rank as well counts nothing alone. A flow of
people counts them per time (a daily flow of 300 people); what is owned does not (the daily
needs of 300 people). A priced noun may have its price beside it (priced_nouns). Only words of
time are about a time that changes; beside others it says how long the change lasts. An
unlisted word with a turning part may say that something falls, is missing, is a fraction or a
limit (Ernteverlust), in Chinese a character that also may bound, deny, count or measure; a
word that begins with a prefix is not a compound of the rest (Ent-wertung). A name before a
Chinese noun says whose it is, and is not a part of what is counted (16家中超俱乐部). An amount of
money may be taxed or not (35 euros brut), which leaves it an amount. The endings of
participles tell what was done with what is counted (300 mariages ont été célébrés); those of
infinitives end the base forms of verbs. "Number of" leads to what a number counts that stands
elsewhere, the head of a number ends it (Besucherzahl); of a tallied event a change tells the
number without such a word. An event that is a cause may be why there were so many of
something (muertes por accidente). Words for "of which" open a remark on a part of the amount
before it. Something is filled by a share (заполнены на 96 %); the endings of nouns of doing
tell what is done with what is counted, unless a prefix denies it. Behind "by", the endings of
placing nouns tell a place (ru на шахтах). Units of long things may have a length in the
plural too (30m ships); those that are alike in the plural are counted (5m TEU). A hyphen
joins a number with the ending of an ordinal (на 5-м месте); words of the clock lead to an
hour of the day (в 9 часов). A pace is how fast a change goes: 5 % more slowly is not a rise.
What recurs is counted per time where an adjective names one (20 daily flights), unless a word
says that it was seen within it. A share or rate is rated in percent as growth is, and is not
growth. A:B beside a word of what is scored is a result and not a multiple (a 3:2 win). An
origin is a place or body that others are from. No length describes what is sizeless (3m food
parcels, but 3m timber houses). A window leads to how long something took (innerhalb von zwei
Jahren), an article of a year to the year (en el 2005). An amount is counted per a season
behind "every" (jeden Montag), and a bound word leads to a moment, which bounds nothing (bis
heute 500 Fälle). A plural auxiliary has people or things as its subject (28 % had never
tried). A verb of bound passes a mark, whose number follows (превысила критическую отметку в 8
м).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

# The kinds of guard, by which they are asked for.
BENCHMARK = "benchmark"
MONEY = "money"
PAIRS = "pairs"
AFTER = "after"
CLASSIFIER = "classifier"
FLOWING = "flowing"
OWNED = "owned"
PRICED = "priced"
TIMED = "timed"
TURNING = "turning"
PREFIX = "prefix"
NAMED = "named"
TAXED = "taxed"
PARTICIPLE = "participle"
INFINITIVE = "infinitive"
NUMBER_OF = "number_of"
NUMBER_HEAD = "number_head"
TALLIED = "tallied"
CAUSE = "cause"
OF_WHICH = "of_which"
FILLED = "filled"
DOING = "doing"
DENYING = "denying"
PLACING = "placing"
LONG = "long"
PLURAL_ALIKE = "plural_alike"
ORDINAL = "ordinal"
CLOCK = "clock"
PACE = "pace"
RECURRING = "recurring"
WINDOWED = "windowed"
RATED = "rated"
SCORED = "scored"
ORIGIN = "origin"
SIZELESS = "sizeless"
WINDOW = "window"
YEAR_ARTICLE = "year_article"
SEASON = "season"
MOMENT = "moment"
PLURAL = "plural"
MARK = "mark"
_KINDS = (
    BENCHMARK,
    MONEY,
    PAIRS,
    AFTER,
    CLASSIFIER,
    FLOWING,
    OWNED,
    PRICED,
    TIMED,
    TURNING,
    PREFIX,
    NAMED,
    TAXED,
    PARTICIPLE,
    INFINITIVE,
    NUMBER_OF,
    NUMBER_HEAD,
    TALLIED,
    CAUSE,
    OF_WHICH,
    FILLED,
    DOING,
    DENYING,
    PLACING,
    LONG,
    PLURAL_ALIKE,
    ORDINAL,
    CLOCK,
    PACE,
    RECURRING,
    WINDOWED,
    RATED,
    SCORED,
    ORIGIN,
    SIZELESS,
    WINDOW,
    YEAR_ARTICLE,
    SEASON,
    MOMENT,
    PLURAL,
    MARK,
)


@built_once
def guards(vocabulary: Vocabulary, language: str, kind: str = "") -> frozenset[str]:
    """Return the base forms of the guards of a language and kind ("" or one of these).

    Raises VocabularyError for another kind.
    """
    columns = ("language", "kind", "words")
    listed: set[str] = set()
    for entry in vocabulary.load("guards", columns, required=("language", "words")):
        if entry["kind"] not in ("", *_KINDS):
            raise entry.fault(f"kind must be {', '.join(_KINDS)} or empty")
        if (entry["language"], entry["kind"]) == (language, kind):
            listed.update(entry.list("words"))
    return frozenset(listed)
