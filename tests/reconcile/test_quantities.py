"""Quantities are read in an order of their own, and joined to their rows."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from silkledger.parts import ThisProcess
from silkledger.reconcile import quantities
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pytest

TEXTS = ("USD {} million", "more than USD {} bn", "{} per cent", "about {} tonnes", "lots of {}")


def test_each_row_has_the_reading_of_its_own_wording() -> None:
    random = Random(5)
    wordings = [
        random.choice(TEXTS).format(f"{random.randint(1, 999)}.{random.randint(1, 9)}")
        for _ in range(3_000)
    ]
    printed = _printed(wordings)
    together = quantities.read_quantities(printed, SHIPPED)
    for at in range(0, len(wordings), 97):
        rows = {name: column.slice(at, 1) for name, column in printed.items()}
        (alone,) = quantities.read_quantities(rows, SHIPPED).results
        assert together.results[together.groups.codes[at]] == alone
    values = together.column("value", pa.float64()).to_pylist()
    assert len({value for value in values if value is not None}) > 1_000


class _Others(ThisProcess):
    """Workers that remember what they were given."""

    parts = 2

    def __init__(self) -> None:
        super().__init__()
        self.given: list[str] = []

    def each(self, do: Any, shared: Any, parts: Sequence[Any], name: str) -> Iterable[Any]:
        self.given = [wording for part in parts for wording, *_ in part]
        return super().each(do, shared, parts, name)


def test_the_first_two_of_each_kind_are_read_before_processes_are_forked() -> None:
    wordings = [f"USD {number}.{digit} m" for number in range(100, 999) for digit in range(1, 7)]
    rare = ["USD 7", "USD 8", "USD 9"]
    printed = _printed([*wordings, *rare])
    others = _Others()
    read = quantities.read_quantities(printed, SHIPPED, others)
    assert "USD 9" in others.given
    assert not {*rare[:2], *wordings[:2]} & {*others.given}
    assert read.column("value", pa.float64()).to_pylist()[-4:] == [998_600_000, 7, 8, 9]


def _printed(wordings: Sequence[str]) -> dict[str, pa.Array]:
    nothing = pa.nulls(len(wordings), pa.string())
    return {
        "as_reported": pa.array(wordings),
        "indicator": pa.array(["exports"] * len(wordings)),
        **dict.fromkeys(("unit", "statistic", "locale", "geography", "default_geography"), nothing),
    }


def test_a_language_is_read_in_one_part_but_for_the_one_that_most_are_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(quantities, "_BATCH", 3)
    locales = ["de", "en", "fr", "en", "de-AT", None, "en", "en", "en", "de"]
    wordings = ["1 t", "1 t", "1 t", "2 t", "2 t", "1 t", "3 t", "4 t", "5 kg", "3 t"]
    printed = [
        (wording, None, "gdp", None, locale, None, None)
        for wording, locale in zip(wordings, locales, strict=True)
    ]
    first, *others, last = quantities._parts(printed)
    assert [*first] == [1, 3, 8]  # the first two of a kind, and the one of another kind
    assert [[*part] for part in others] == [[0, 4, 9], [2], [5]]
    assert [*last] == [6, 7]
    assert quantities._parts([]) == [[]]


def test_many_wordings_of_a_language_are_several_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quantities, "_LARGE", 4)
    parts = quantities._large_parts(range(11))
    assert [[*part] for part in parts] == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10]]
    assert quantities._large_parts(range(5)) == [range(5)]
