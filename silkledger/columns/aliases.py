"""The types of the numpy arrays that stand for columns and rows."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

# One small integer per row: equal values have equal codes.
Codes: TypeAlias = npt.NDArray[np.signedinteger[Any]]
# Row numbers, counted from 0; where many are kept, with 32 bits.
RowNumbers: TypeAlias = npt.NDArray[np.signedinteger[Any]]
# One boolean per row.
Mask: TypeAlias = npt.NDArray[np.bool_]
