"""The quality of a dataset over its releases, worked by hand."""

from __future__ import annotations

from typing import Any

from silkledger.published import history
from silkledger.published.history import ReleaseQuality


def manifest(**changes: Any) -> dict[str, Any]:
    return {
        "version": "1.0.0",
        "ledger": {"rows": 8, "quarantined": 2},
        "tables": {"figures": {"rows": 4}},
        "counts": {"dated": 3, "meetings": {"clash": 5}, "checks": {"consistent": 1}},
        "outputs": [{"bytes": 1000}, {"bytes": 500}],
        **changes,
    }


def test_a_release_is_measured_by_its_manifest() -> None:
    expected = ReleaseQuality("1.0.0", 0.25, 0.25, clashes=5, contradicted=0, bytes=1500)
    assert history.quality(manifest()) == expected


def test_an_empty_release_has_no_shares() -> None:
    empty = manifest(ledger={"rows": 0, "quarantined": 0}, tables={"figures": {"rows": 0}})
    found = history.quality({**empty, "counts": {"dated": 0, "meetings": {}, "checks": {}}})
    assert (found.refused_share, found.undated_share) == (0, 0)


def of(version: str, refused: float) -> ReleaseQuality:
    return ReleaseQuality(version, refused, 0.5, clashes=0, contradicted=0, bytes=1)


def test_a_line_runs_from_the_oldest_to_the_newest_release_and_larger_is_higher() -> None:
    first, *_, last = history.lines([of("1.2.0", 0.0), of("1.1.0", 0.5), of("1.0.0", 0.25)])
    points = "3.0,18.0 80.0,3.0 157.0,33.0"
    assert first == history.TrendLine("refused rows", points, "0.0 %", "50.0 %", latest="0.0 %")
    assert last.points == "3.0,33.0 80.0,33.0 157.0,33.0"  # a measure that stays is a flat line
    assert last.low == last.high == "1 bytes"


def test_one_release_is_no_line_and_many_are_cut() -> None:
    assert history.lines([of("1.0.0", 0)]) == ()
    many = [of(f"1.{number}.0", 0.1) for number in range(200)]
    assert len(history.lines(many)[0].points.split()) == history.LONGEST
