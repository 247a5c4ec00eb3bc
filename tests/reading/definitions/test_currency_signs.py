"""Whether the unit cell or the wording has a sign of money that a place decides."""

from __future__ import annotations

from silkledger.reading.definitions.currency_signs import leans_on_place


def test_the_unit_cell_may_lean_too() -> None:
    assert leans_on_place("5", "million $")
    assert not leans_on_place("5", "million USD")


def test_wordings_that_differ_in_digits_alone_lean_alike() -> None:
    for text in ("5.2 billion dollars", "US$ 5.2 bn", "5,2 тыс. фунтов", "5.2亿元"):
        others = {leans_on_place(text.replace("5", digit), None) for digit in "0123456789"}
        assert others == {leans_on_place(text, None)}
    assert leans_on_place("5.2 billion dollars", None)
    assert leans_on_place("Q59 millones", None)
    assert not leans_on_place("5 millones en Q3", None)
    assert not leans_on_place("US$ 5.2 bn", None)
