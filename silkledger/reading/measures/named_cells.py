"""Named cells: a unit cell that names the figure before its unit: Punctuality %, Sales, USD mn.

The head of a table column often does both. The unit fills the brackets that end the cell, or is
behind its last comma or "in", or is a percent sign; a name is words that measure, count, divide,
bound and turn nothing. Such a name may say that the figure is a decrease without a listed word
(Shrinkage %), so the cell is read under a statistic of levels only.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.measures.unit_cells import UnitCell, read_unit_cell
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import HEDGING, MULTIPLYING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_ordinary, may_be_verb, may_turn

if TYPE_CHECKING:
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_NAMED = re.compile(
    r"(?s)\s*(?P<name>[^()\[\]%]+?)"
    r"(?:\s*\((?P<bracket>[^()]+)\)|\s*\[(?P<square>[^()\[\]]+)\]|\s*,(?P<comma>[^,()]+)"
    r"|\s(?P<inside>in\s[^,()]+)|\s(?P<percent>%(?:\s+of\s.*)?))\s*\Z"
)
_UNKNOWN = "unit.unknown"
_SHORTEST = 4  # letters of an unlisted word that is not an abbreviation of a scale or unit
_NAMING = frozenset(
    (
        *("subject", "noun", "common", "matter", "goods", "head", "activity", "neutral", "article"),
        *("of", "prep", "share", "stop", "acts", "standing", "may_last", "annual"),
        *("extent", "comparand_of", "price_of"),
    )
)


def read_named_cell(folded: str, lexicon: Lexicon, settings: Settings) -> UnitCell:
    """Return what a folded unit cell says, perhaps behind a name of the figure.

    Raises UnreadableError.
    """
    fault: UnreadableError | None = None
    cell = UnitCell()
    try:
        cell = read_unit_cell(folded, lexicon, settings)
    except UnreadableError as refused:
        fault = refused
    says_nothing = cell.unit is None and cell.scale == 1
    match = _NAMED.match(folded) if says_nothing else None
    unknown = fault is None or fault.rule == _UNKNOWN
    if unknown and match is not None and _is_name(lexicon.tokens(match["name"]), settings):
        unit = next(part for part in match.groups()[1:] if part)
        named = read_unit_cell(unit, lexicon, settings)
        if named.unit is not None and not named.noun:
            return replace(named, named=True)
    if fault is not None:
        raise fault
    return cell


def _is_name(tokens: list[Token], settings: Settings) -> bool:
    """Whether words before the unit of a cell only name the figure."""
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not tokens:
        return False
    multiplying = guards(settings.vocabulary, language.code, MULTIPLYING)
    hedging = guards(settings.vocabulary, language.code, HEDGING)
    for token in tokens:
        word, text = token.word, token.text.lower()
        measures = word.unit or word.scale or word.currency or word.multiple or word.spelled
        turns = word.bound_before or word.bound_after or word.change_before  # growth rate (%)
        if measures or turns or text in multiplying or text in hedging:
            return False
        if not word.roles <= _NAMING or may_turn(text, language, settings.vocabulary):
            return False
        if token.kind == "unknown" and not _is_noun(token.text, language, settings):
            return False
        if token.kind != "unknown" and (not word.roles or word.separable):
            return False
    return True


def _is_noun(text: str, language: NounLanguage, settings: Settings) -> bool:
    """Whether an unlisted word of the dictionary names something, and does nothing."""
    if len(text) < _SHORTEST or text.isupper() or (language.capital and not text.istitle()):
        return False
    if not is_ordinary(text, language.code, settings.vocabulary):
        return False
    return language.capital or not may_be_verb(text.lower(), language.code, settings.vocabulary)
