"""A full stop of a sign of money before a number ends no sentence."""

from __future__ import annotations

import pytest

from silkledger.reading.text.sentences import sentences

TEXTS = [
    ("Exports rose to Rs. 276,276 million in May. They fell.", 2),
    ("El costo es de Bs. 12 millones. Subió.", 2),
    ("Der Umsatz stieg auf Fr. 12.50 im Mai. Er fiel.", 2),
    ("It costs Tk. 500 a day.", 1),
    ("He paid in Rs. The bank was shut.", 2),
    ("Er war da. 5 Tonnen fehlten.", 2),
]


@pytest.mark.parametrize(("text", "count"), TEXTS)
def test_the_sentences_of_a_text(text: str, count: int) -> None:
    assert len(sentences(text)) == count
