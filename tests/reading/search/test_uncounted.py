"""Numbers that a noun behind them or a sign beside them takes from what the sentence implies."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "With a population of nine million, it saw 455 fatalities.",
            {"nine million", "455 fatalities"},
        ),
        ("Men aged 27 and 28 destroyed two relay cabinets.", {"27", "28"}),
        ("The aged spirit is sold as six bottles in one box.", set()),
        ("The average age of 27.6 fell.", {"27.6"}),
        ("The population of nine million rose.", {"nine million"}),
        ("The bag is 19x12x7 cm large, and weighs 3 kg.", {"3 kg"}),
        ("Bytes run from 0x00 to 0x7F.", set()),
        ("It is a 5×5 puzzle.", set()),
    ],
)
def test_figures_of_a_text(text: str, figures: set[str]) -> None:
    assert {text[each.start : each.end] for each in found_figures(text, "en")} == figures
