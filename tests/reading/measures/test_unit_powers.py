"""Powers of ten in the brackets of a unit cell scale the value however they are written."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity

UNITS = {
    "en": ("persons", "tonnes", "EUR"),
    "de": ("Gäste", "Tonnen", "Euro"),
    "fr": ("habitants", "tonnes", "euros"),
    "es": ("viajeros", "toneladas", "euros"),
    "ru": ("человек", "тонн", "евро"),
}
LEADS = {"en": "in ", "de": "in ", "fr": "en ", "es": "en ", "ru": "в "}
GROUPS = (" ", ".", ",", "'", "")


@given(
    locale=st.sampled_from(sorted(UNITS)),
    place=st.integers(0, 2),
    lead=st.sampled_from(("", "in", "x", "×")),
    one=st.sampled_from(("1", "", "'")),
    group=st.sampled_from(GROUPS),
    groups=st.integers(1, 2),
    many=st.booleans(),
)
def test_a_power_of_ten_in_brackets_is_a_scale(
    locale: str, place: int, lead: str, one: str, group: str, groups: int, *, many: bool
) -> None:
    digits = one + (group if one == "1" else "") + group.join(["000"] * groups)
    lead = LEADS[locale] if lead == "in" else lead
    cell = f"{UNITS[locale][place]} ({lead}{digits}{'s' if many else ''})"
    plain = read_quantity("12", QuantityContext(locale=locale, unit=UNITS[locale][place]))
    scaled = read_quantity("12", QuantityContext(locale=locale, unit=cell))
    assert isinstance(plain, Quantity), plain
    assert isinstance(scaled, Quantity), (cell, scaled)
    assert scaled.value == plain.value * Decimal(1000) ** groups, cell
    assert scaled.unit == plain.unit


@given(year=st.integers(1990, 2030))
def test_a_year_in_brackets_is_none(year: int) -> None:
    found = read_quantity("12", QuantityContext(locale="en", unit=f"tonnes ({year})"))
    assert year == 2000 or (isinstance(found, Quantity) and found.value == 12)
