"""Digests as a column of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Sequence


def hexadecimal(prefix: bytes, digests: Sequence[bytes]) -> pa.StringArray:
    """Return each digest, all of which have one length, as a prefix and its hexadecimal digits.

    >>> hexadecimal(b"m", [b"\\x00\\xff"]).to_pylist()
    ['m00ff']
    """
    digits = np.frombuffer(b"".join(digests).hex().encode(), np.uint8)
    digits = digits.reshape(len(digests), -1) if len(digests) else digits.reshape(0, 0)
    texts = np.empty((len(digests), len(prefix) + digits.shape[1]), np.uint8)
    texts[:, : len(prefix)] = np.frombuffer(prefix, np.uint8)
    texts[:, len(prefix) :] = digits
    ends = np.arange(len(digests) + 1, dtype=np.int32) * np.int32(texts.shape[1])
    return pa.StringArray.from_buffers(len(digests), pa.py_buffer(ends), pa.py_buffer(texts))
