"""Readings come whole from another process."""

from __future__ import annotations

import pickle
from dataclasses import fields

import pytest

from silkledger.reading.results import Quantity
from tests.support.readings import read


@pytest.mark.parametrize(
    "wording",
    ["USD 5.20 million", "more than 7 per cent", "between 3 and 4.5 tonnes", "some 12 tractors"],
)
def test_a_quantity_is_the_same_in_another_process(wording: str) -> None:
    quantity = read(wording)
    sent = pickle.loads(pickle.dumps([quantity] * 2, 5))[1]
    for field in fields(Quantity):
        # As texts, in which 5.20 is another number than 5.2.
        assert repr(getattr(sent, field.name)) == repr(getattr(quantity, field.name))
