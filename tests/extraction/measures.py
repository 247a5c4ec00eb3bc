"""Numbers of a score: precision, recall, F1, cells, calibration."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.extraction.scoring import Score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.extraction.gold_documents import Document
    from tests.extraction.scoring import Scored

# Lower ends of the classes of confidence.
CLASSES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts of figures or events, and the rates that follow from them.

    `expected` is what the gold expects, `read` what the extractor read, `right` both. The reading
    is alike where value, unit and sign are right, whatever the span.
    """

    expected: int
    read: int
    right: int
    alike: int = 0

    @property
    def precision(self) -> float:
        """Right of what was read."""
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """Right of what was expected."""
        return self.right / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> Measure(expected=10, read=8, right=6).f1
        0.6666666666666666
        """
        return 2 * self.right / (self.expected + self.read) if self.right else 0.0

    @property
    def value_f1(self) -> float:
        """The same, where only value, unit and sign count."""
        return 2 * self.alike / (self.expected + self.read) if self.alike else 0.0


def figures(score: Score) -> Measure:
    """Return the measure of the figures of a score."""
    outcomes = Counter(each.outcome for each in score.figures)
    expected = sum(each.figure is not None and each.outcome != "false" for each in score.figures)
    read = outcomes["right"] + outcomes["wrong"] + outcomes["short"] + outcomes["false"]
    alike = sum(each.read_alike for each in score.figures)
    return Measure(expected, read, outcomes["right"], alike)


def bounds(score: Score) -> tuple[int, int]:
    """Return how many figures with the right value and unit have the right bound, and how many."""
    alike = [each for each in score.figures if each.read_alike]
    return sum("bound" not in each.faults for each in alike), len(alike)


def events(score: Score) -> Measure:
    """Return the measure of the events of a score."""
    outcomes = Counter(each.outcome for each in score.events)
    expected = outcomes["right"] + outcomes["wrong"] + outcomes["missed"]
    read = outcomes["right"] + outcomes["wrong"] + outcomes["false"]
    return Measure(expected, read, outcomes["right"])


@dataclass(frozen=True, slots=True)
class Class:
    """Candidates that were read, of one class of confidence."""

    lowest: float
    count: int
    confidence: float
    right: float


def calibration(scored: Iterable[Scored]) -> list[Class]:
    """Return per class of confidence its mean and the share that is right; empty ones are left out.

    Of the candidates at 0.9, nine in ten should be right.
    """
    classes: dict[float, list[tuple[float, bool]]] = {}
    for each in scored:
        if each.candidate is None or each.candidate.refused or each.candidate.confidence is None:
            continue
        confidence = each.candidate.confidence
        lowest = max(edge for edge in CLASSES if edge <= confidence)
        classes.setdefault(lowest, []).append((confidence, each.outcome == "right"))
    return [
        Class(
            lowest,
            len(members),
            sum(confidence for confidence, _ in members) / len(members),
            sum(right for _, right in members) / len(members),
        )
        for lowest, members in sorted(classes.items())
    ]


def calibration_error(classes: Iterable[Class]) -> float:
    """Return the mean distance of confidence and share, weighted by the candidates of a class."""
    classes = list(classes)
    count = sum(each.count for each in classes)
    distance = sum(each.count * abs(each.confidence - each.right) for each in classes)
    return distance / count if count else 0.0


def grouped(score: Score, key: Callable[[Document], str]) -> dict[str, Score]:
    """Return the parts of a score by a property of their documents, in alphabetical order."""
    documents = [each.document for each in score.figures]
    documents += [each.document for each in score.events]
    names = sorted(set(map(key, documents)))
    return {
        name: Score(
            tuple(each for each in score.figures if key(each.document) == name),
            tuple(each for each in score.events if key(each.document) == name),
        )
        for name in names
    }
