"""Confidence: the share of right candidates among those like it.

Right are wording, value, unit and sign, and an indicator that only a word suggests; cells that a
person has to look at anyway don't count.

It is the logistic function of a sum of log-odds, one for each feature of a candidate
(vocabularies/confidence.csv). They are fitted on development documents by
tests/extraction/calibrate.py, with the shipped values as the prior.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import indicators_by_name
from silkledger.extraction.words import words_of
from silkledger.reading.definitions.units import COUNTED
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from silkledger.extraction.candidate import Cell
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention
    from silkledger.schemas.vocabulary import Vocabulary

_SMALL = 100
BASE = "base"


def confidence(setting: FigureSetting, cells: Mapping[str, Cell]) -> float:
    """Return the confidence of a figure, from 0 to 1."""
    features = figure_features(setting, cells)
    return _logistic(setting.mentioned.source.vocabulary, "figures", features)


def figure_features(setting: FigureSetting, cells: Mapping[str, Cell]) -> set[str]:
    """Return the features of a figure by which its confidence is told."""
    quantity = setting.quantity
    features = {BASE}
    if (indicator := cells.get("indicator")) is not None and indicator.value:
        features |= {"named", "suggested"} if _is_suggested(setting, indicator) else {"named"}
    features |= {"unit_shared"} if "unit" in cells and not setting.is_in_table else set()
    features |= {"table"} if setting.is_in_table else set()
    if quantity is None:
        return features | {"unit_implied"}
    counted = quantity.dimension in COUNTED
    flags = {
        "unit_implied": "unit.implied" in quantity.rules,
        "noun_unlisted": "noun_unlisted" in quantity.flags,
        "in_words": "number.words" in quantity.rules,
        "small_count": counted and abs(quantity.value) < _SMALL,
        "time": quantity.dimension == "time",
        "multiple": quantity.dimension == "multiple",
        "governed": any(rule.startswith("sign.") for rule in quantity.rules),
    }
    return features | {name for name, holds in flags.items() if holds}


def _is_suggested(setting: FigureSetting, indicator: Cell) -> bool:
    """Whether only a word suggests the indicator, which is wrong more often than by a name."""
    if indicator.span is None:
        return False
    vocabulary = setting.mentioned.source.vocabulary
    language = setting.here.language
    words = words_of(setting.text[slice(*indicator.span)], language, vocabulary)
    named = indicators_by_name(vocabulary, language).find(words)
    return not any(each.words == len(words) for each in named)


def event_confidence(
    date: PeriodMention, cells: Mapping[str, Cell], vocabulary: Vocabulary
) -> float:
    """Return the confidence of an event, from 0 to 1."""
    features = {BASE, f"kind_{cells['kind'].value}"}
    features |= {"day"} if date.day else set()
    features |= {"participants"} & cells.keys()
    features |= {"planned"} if "status" in cells else set()
    return _logistic(vocabulary, "events", features)


def _logistic(vocabulary: Vocabulary, table: str, features: Iterable[str]) -> float:
    weights = log_odds(vocabulary)
    total = sum(weights.get((table, feature), 0.0) for feature in features)
    return round(1 / (1 + math.exp(-total)), 3)


@built_once
def log_odds(vocabulary: Vocabulary) -> dict[tuple[str, str], float]:
    """Return the log-odds of each feature by table. Raises VocabularyError for no number."""
    columns = ("table", "feature", "log_odds")
    weights: dict[tuple[str, str], float] = {}
    for entry in vocabulary.load("confidence", columns, required=columns, key=columns[:2]):
        try:
            weights[entry["table"], entry["feature"]] = float(entry["log_odds"])
        except ValueError as fault:
            raise entry.fault(f"{entry['log_odds']!r} is not a number", "log_odds") from fault
    return weights
