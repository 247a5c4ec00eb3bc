"""The quality of a dataset over its releases: shares and counts of each, a line for each measure.

Everything comes from the manifests, so that the page is the same whenever it is written. How long
runs took is in their timings, outside of every release.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST = 50  # releases in a line
_WIDTH, _HEIGHT, _EDGE = 160.0, 36.0, 3.0


@dataclass(frozen=True, slots=True)
class ReleaseQuality:
    """The quality of one release: shares of rows and figures, counts, and bytes of its files."""

    version: str
    refused_share: float
    undated_share: float
    clashes: int
    contradicted: int
    bytes: int


@dataclass(frozen=True, slots=True)
class TrendLine:
    """A measure over the releases, oldest first: `points` of a polyline in 160 by 36 units.

    `low` and `high` are the smallest and the largest value, `latest` that of the last release, in
    words.
    """

    title: str
    points: str
    low: str
    high: str
    latest: str


def quality(manifest: Mapping[str, Any]) -> ReleaseQuality:
    """Return the quality of the release with that manifest.

    Raises KeyError or TypeError if it has no counts, as in the first schema versions.
    """
    counts, rows = manifest["counts"], manifest["ledger"]["rows"]
    figures = manifest["tables"]["figures"]["rows"]
    return ReleaseQuality(
        version=str(manifest["version"]),
        refused_share=manifest["ledger"]["quarantined"] / rows if rows else 0.0,
        undated_share=(figures - counts["dated"]) / figures if figures else 0.0,
        clashes=counts["meetings"].get("clash", 0),
        contradicted=counts["checks"].get("contradicted", 0),
        bytes=sum(output["bytes"] for output in manifest["outputs"]),
    )


def lines(history: Sequence[ReleaseQuality]) -> tuple[TrendLine, ...]:
    """Return a line for each measure, for releases that are given newest first.

    There is none for fewer than two releases.
    """
    shown = list(reversed(history[:LONGEST]))
    if len(shown) < 2:
        return ()
    return (
        _line("refused rows", [each.refused_share for each in shown], percent),
        _line("undated figures", [each.undated_share for each in shown], percent),
        _line("clashes", [each.clashes for each in shown], _count),
        _line("contradicted claims", [each.contradicted for each in shown], _count),
        _line("size", [each.bytes for each in shown], size),
    )


def percent(share: float) -> str:
    """Format a share for people.

    >>> percent(0.1234), percent(0.0)
    ('12.3 %', '0.0 %')
    """
    return f"{share * 100:.1f} %"


def size(number: float) -> str:
    """Format a number of bytes for people.

    >>> [size(812), size(34_000), size(5_200_000)]
    ['812 bytes', '34 kB', '5.2 MB']
    """
    for power, name in ((9, "GB"), (6, "MB"), (3, "kB")):
        if number >= 10**power:
            scaled = number / 10**power
            return f"{scaled:.1f} {name}" if scaled < 10 and power > 3 else f"{scaled:,.0f} {name}"
    return f"{number:.0f} bytes"


def _count(number: float) -> str:
    return f"{number:,.0f}"


def _line(title: str, values: Sequence[float], shown: Any) -> TrendLine:
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    step = (_WIDTH - 2 * _EDGE) / (len(values) - 1)
    points = " ".join(
        f"{_EDGE + step * place:.1f},"
        f"{_HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * (value - low) / span:.1f}"
        for place, value in enumerate(values)
    )
    return TrendLine(title, points, shown(low), shown(high), shown(values[-1]))
