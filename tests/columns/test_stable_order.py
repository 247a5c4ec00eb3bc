"""The order of numbers by their digits, compared with that of numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from silkledger.columns import stable_order

if TYPE_CHECKING:
    import numpy.typing as npt


@pytest.mark.parametrize("type_", [np.int8, np.int16, np.int32, np.int64])
@pytest.mark.parametrize("most", [1, 1 << 15, 1 << 16, 1 << 31, (1 << 62) - 1])
def test_numbers_of_any_width_stay_in_order_where_they_are_equal(most: int, type_: type) -> None:
    most = min(most, np.iinfo(type_).max)
    numbers = np.random.default_rng(most % 97).integers(0, most, 300, endpoint=True)
    repeated: npt.NDArray[Any] = np.concatenate([numbers, [most, 0], numbers[::-1]]).astype(type_)
    expected = np.argsort(repeated, kind="stable")
    assert stable_order(repeated).tolist() == expected.tolist()


def test_no_numbers_have_an_order() -> None:
    assert stable_order(np.zeros(0, np.int64)).tolist() == []
