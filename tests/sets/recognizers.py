"""The specifications of Microsoft Recognizers-Text in English and Chinese.

Each file is an array of {Input, Results: [{Text, Start, End, Resolution: {value, unit, subtype,
isoCurrency}}]}; Start and End are inclusive UTF-16 offsets into Input. A value is a decimal number,
a percentage ("20%") or an interval ("[20,30)"). Numbers have no unit: they are read with the unit
cell USD. Files of ordinals and of other option sets repeat or are no figures, and are passed over.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.sets.rows import Loaded, Row, Stated
from tests.sets.wordings import start_with_words

if TYPE_CHECKING:
    from pathlib import Path

NAME = "recognizers"
LANGUAGES = {"English": "en", "Chinese": "zh"}
KINDS = {
    "NumberWithUnit/*/CurrencyModel.json": "currency",
    "NumberWithUnit/*/DimensionModel.json": "dimension",
    "NumberWithUnit/*/TemperatureModel.json": "temperature",
    "NumberWithUnit/*/AgeModel.json": "age",
    "Number/*/NumberModel.json": "number",
    "Number/*/NumberRangeModel.json": "range",
    "Number/*/PercentModel.json": "percent",
}
UNIT_CELL = {"number": "USD", "range": "USD"}
INTERVAL = re.compile(r"([\[(])([^,]*),([^,]*)[])]")


def load(specs: Path, words: int = 0) -> Loaded:
    """Return the figures of the files below the folder Specs; each wording once by language."""
    rows: dict[tuple[str, ...], Row] = {}
    left_out: Counter[str] = Counter()
    for pattern, kind in KINDS.items():
        for folder, language in LANGUAGES.items():
            path = specs / pattern.replace("*", folder)
            for entry in json.loads(path.read_text(encoding="utf-8-sig")):
                if not entry["Results"]:
                    left_out["no figure in the entry"] += 1
                end = 0
                for result in entry["Results"]:
                    stated = _stated(result["Resolution"] or {}, kind, words)
                    if stated is None:
                        left_out["a unit without a number"] += 1
                        continue
                    wording, end = _wording(entry["Input"], result, language, words, end)
                    key = (language, kind, wording)
                    if key in rows:
                        left_out["a wording that stands twice"] += 1
                        continue
                    rows[key] = Row(
                        public_set=NAME,
                        language=language,
                        kind=kind,
                        wording=wording,
                        unit_name=_unit_name(result["Resolution"], kind),
                        stated=stated,
                        unit_cell=UNIT_CELL.get(kind),
                        text=entry["Input"],
                    )
    return Loaded(tuple(rows.values()), dict(left_out))


def _unit_name(resolution: dict[str, Any], kind: str) -> str:
    return {"percent": "percentage"}.get(kind) or resolution.get("unit") or "-"


def _wording(
    text: str, result: dict[str, Any], language: str, words: int, after: int
) -> tuple[str, int]:
    """Return the wording as printed (`Text` is in lower case) and where it ends."""
    units = text.encode("utf-16-le")
    start = len(units[: 2 * result["Start"]].decode("utf-16-le", "ignore"))
    end = len(units[: 2 * result["End"] + 2].decode("utf-16-le", "ignore"))
    if len(text[start:end].strip()) != len(result["Text"].strip()):
        return result["Text"], after
    return text[start_with_words(text, start, words, language, after=after) : end], end


def _stated(resolution: dict[str, Any], kind: str, words: int) -> Stated | None:
    value = resolution.get("value")
    if value in (None, "", "null"):
        return None
    signed, bounds = words == 0, None if words or kind in ("number", "percent") else ("exact",)
    if interval := INTERVAL.fullmatch(value):
        opening, lower, upper = interval.groups()
        return _interval(opening, lower, upper, value.endswith("]"), signed)
    return Stated(value=Fraction(value.rstrip("%")), bounds=bounds, signed=signed)


def _interval(opening: str, lower: str, upper: str, closed: bool, signed: bool) -> Stated:
    if lower and upper:
        if lower == upper:
            return Stated(value=Fraction(lower), bounds=("exact",), signed=signed)
        return Stated(
            lower=Fraction(lower), upper=Fraction(upper), bounds=("range",), signed=signed
        )
    if lower:
        bounds = ("ge",) if opening == "[" else ("gt",)
        return Stated(value=Fraction(lower), bounds=bounds, signed=signed)
    return Stated(value=Fraction(upper), bounds=("le",) if closed else ("lt",), signed=signed)
