"""Years behind the name of a month: in "am 12. Juni 2024 treffen sich" 2024 counts no meetings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_YEAR = re.compile(r"(?:19|20)\d\d\Z")


def is_month_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is the year of the month before it."""
    return (
        at > 0
        and "date_word" in tokens[at - 1].word.roles
        and tokens[at - 1].text[:1].isalpha()
        and bool(_YEAR.match(tokens[at].text))
    )
