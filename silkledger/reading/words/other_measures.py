"""Other measures: "or" leads to the same figure in another measure, as "bzw." and "или" do.

Of "5 million tonnes, or 44 % of the total" either may be the figure. What an amount is compared
with is another figure, though the same list has its words: contre, gegenüber, против, versus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.reading.words.senses import Token


def leads_to_measure(token: Token) -> bool:
    """Whether a word is "or", and none that compares."""
    roles = token.word.roles
    return "or" in roles and "base" not in roles
