"""Series keys: which series are one and the same publication, and in which order they stand."""

from __future__ import annotations

from silkledger.judging.reference.series import OfficialSeries, SeriesKey


def not_given(computed: OfficialSeries, published: list[OfficialSeries]) -> list[OfficialSeries]:
    """Return a computed series without the periods that its publication gives itself, if any.

    What is not on the usual basis, such as people of an age, is given only on that basis.
    """
    origin = (_as_given(computed.key), computed.reporter)
    given = {
        period
        for series in published
        if (_as_given(series.key), series.reporter) == origin
        for period in series.amounts
    }
    rest = {period: amounts for period, amounts in computed.amounts.items() if period not in given}
    return [OfficialSeries(computed.key, rest, computed.how, computed.reporter)] if rest else []


def _as_given(key: SeriesKey) -> SeriesKey:
    return without_basis(key) if key.usual else key


def without_basis(key: SeriesKey) -> SeriesKey:
    """Return the key of a series for any basis."""
    return SeriesKey(key.origin, key.file, "", key.unit, key.usual)


def key_order(key: SeriesKey) -> tuple[str, ...]:
    """Return what sorts keys: publication, edition, file, basis and unit."""
    origin = key.origin
    return (
        origin.name,
        *(f"{part:04d}" for part in origin.order),
        str(origin.retold),
        key.file,
        key.basis,
        key.unit,
    )
