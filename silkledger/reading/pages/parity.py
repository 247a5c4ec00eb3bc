"""The table of parity on docs/reading.md: what is read, feature by language, with examples.

A feature that a language does not have says why, and so does an example that is refused. A
language is a file in vocabularies/feature_examples, named by its code; it states every feature
once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.reading.text.languages import language_names
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Entry, Vocabulary

REFUSED = "refused"
PERIODS = "Periods"
_COLUMNS = ("feature", "example", "unit", "statistic", "reads_as", "reason")


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that the press prints in every language, or in some; `group` heads its table."""

    code: str
    group: str
    meaning: str

    @property
    def is_period(self) -> bool:
        """Whether its examples are periods, which read as an EDTF form, and not quantities."""
        return self.group == PERIODS


@dataclass(frozen=True, slots=True)
class FeatureCell:
    """A feature in a language: an example and its reading, or the reason for having none.

    `reads_as` is "bound value unit", a range "range low..high unit", the EDTF form of a period
    ("undated" without one), or "refused". `unit` and `statistic` are stated beside the example.
    """

    feature: Feature
    language: str
    example: str
    unit: str
    statistic: str
    reads_as: str
    reason: str

    @property
    def shown(self) -> str:
        """The cell as the page shows it."""
        if not self.example:
            return self.reason
        unit = f", unit `{self.unit}`" if self.unit else ""
        reason = f": {self.reason}" if self.reason else ""
        return f"`{self.example}`{unit} → {self.reads_as}{reason}"


@built_once
def features(vocabulary: Vocabulary) -> dict[str, Feature]:
    """Return all features by code, in the order of the page."""
    columns = ("feature", "group", "meaning")
    entries = vocabulary.load("features", columns, required=columns, key=("feature",))
    return {entry["feature"]: Feature(*(entry[column] for column in columns)) for entry in entries}


@built_once
def cells(vocabulary: Vocabulary) -> dict[tuple[str, str], FeatureCell]:
    """Return all cells by feature and language; a VocabularyError names what is not stated."""
    known = features(vocabulary)
    entries = vocabulary.load("feature_examples", _COLUMNS, required=("feature",))
    stated: dict[tuple[str, str], FeatureCell] = {}
    for entry in entries:
        language = entry.file.stem
        if entry["feature"] not in known:
            raise entry.fault(f"feature {entry['feature']!r} is not in features.csv")
        if (entry["feature"], language) in stated:
            raise entry.fault(f"{entry['feature']} is stated twice; keep one row")
        _check(entry)
        stated[entry["feature"], language] = FeatureCell(
            known[entry["feature"]], language, *(entry[column] for column in _COLUMNS[1:])
        )
    for entry in {entry.file: entry for entry in entries}.values():
        missing = [code for code in known if (code, entry.file.stem) not in stated]
        if missing:
            raise entry.fault(f"the file lacks {', '.join(missing)}; add an example or a reason")
    return stated


def languages(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the languages of the table, in the order of the page."""
    stated = {language for _, language in cells(vocabulary)}
    return tuple(language for language in language_names(vocabulary) if language in stated)


def sections(vocabulary: Vocabulary) -> list[str]:
    """Return a heading and a table, in Markdown, for each group of features."""
    columns = languages(vocabulary)
    parts = []
    for group in dict.fromkeys(feature.group for feature in features(vocabulary).values()):
        headings = ["feature", *(language_names(vocabulary)[language] for language in columns)]
        lines = [f"| {' | '.join(headings)} |", f"| {' | '.join('---' for _ in headings)} |"]
        for code, feature in features(vocabulary).items():
            if feature.group == group:
                row = [cells(vocabulary)[code, language] for language in columns]
                statistic = next((cell.statistic for cell in row if cell.statistic), "")
                first = feature.meaning + (f" (statistic `{statistic}`)" if statistic else "")
                lines.append(f"| {' | '.join([first, *(cell.shown for cell in row)])} |")
        parts += [f"### {group}", "\n".join(lines)]
    return parts


def _check(entry: Entry) -> None:
    """Raise for a cell that says neither what an example reads as nor why there is none."""
    if bool(entry["example"]) != bool(entry["reads_as"]):
        raise entry.fault("write both example and reads_as, or neither")
    if not entry["reason"] and entry["reads_as"] in ("", REFUSED):
        raise entry.fault("reason is empty; say in words why nothing is read")
