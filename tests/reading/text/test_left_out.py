"""Words that are left out are compared with the text piece by piece."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.text.left_out import joined, last_piece, pieces, shortened, stands_at

VERBS = st.sampled_from(("fell", "sank", "снизилась на", "chuté de", "下降"))
FIGURES = st.builds(
    "{}{}".format,
    st.decimals(1, 99, places=1, allow_nan=False),
    st.sampled_from((" %", "%", " t", "吨")),
)
BETWEEN = st.text(st.sampled_from("ab ,;и、%(")).map(" {} ".format)


@given(verb=VERBS, between=BETWEEN, figure=FIGURES, before=BETWEEN, behind=BETWEEN)
def test_a_wording_stands_where_its_pieces_do(
    verb: str, between: str, figure: str, before: str, behind: str
) -> None:
    text = f"{before}{verb}{between}{figure}{behind}"
    start, end = len(before), len(text) - len(behind)
    wording = shortened(verb, figure)
    assert stands_at(text, start, end, wording)
    assert text[slice(*last_piece(start, end, wording))] == figure
    assert pieces(wording) == (verb, figure)
    assert not stands_at(text, start, end, shortened(verb, f"1{figure}"))
    assert not stands_at(text, start, end, shortened(verb, figure[1:]))
    assert not stands_at(text, start, end, shortened(f"not {verb}", figure))
    assert not stands_at(text, start, end + 1, wording)


@given(text=st.text(max_size=30), start=st.integers(0, 30), end=st.integers(0, 30))
def test_a_wording_without_a_mark_is_the_whole_span(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text) and "[" not in text:
        assert stands_at(text, start, end, text[start:end])
        assert last_piece(start, end, text[start:end]) == (start, end)


@pytest.mark.parametrize(
    "wording",
    [
        "rose [...] 3.4 %",
        "fell 2 % [...] 3.4 %",
        "[...] 3.4 %",
        "fell [...]",
        "fell [...] by [...] 3.4 %",
        "exports [...] 3.4 %",
        "did not fall [...] 3.4 %",
    ],
)
def test_only_a_verb_of_decrease_may_stand_apart(wording: str) -> None:
    reading = read_quantity(wording, QuantityContext(locale="en"))
    assert not isinstance(reading, Quantity)


@pytest.mark.parametrize(
    ("locale", "verb", "figure", "value"),
    [
        ("en", "fell by", "3.4 %", "-3.4"),
        ("ru", "снизилась", "на 18,3 тыс. тонн", "-18300"),
        ("de", "sanken", "um 49 Prozent", "-49"),
        ("fr", "chuté", "de 3 %", "-3"),
        ("es", "cayeron", "14 por ciento", "-14"),
        ("zh", "下降", "35.7%", "-35.7"),
    ],
)
@pytest.mark.parametrize("mark", ["[...]", "[…]"])
def test_the_pieces_are_read_as_one(
    locale: str, verb: str, figure: str, value: str, mark: str
) -> None:
    wording = shortened(verb, figure).replace("[...]", mark)
    whole, reading = joined(wording), read_quantity(wording, QuantityContext(locale=locale))
    assert whole is not None
    assert isinstance(reading, Quantity)
    assert f"{reading.value.normalize():f}" == value
    assert reading.rules[-1] == "wording.shortened"
