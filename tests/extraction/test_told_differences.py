"""Differences that a sentence tells of the amount before it, and tables of levels and rates."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


@pytest.mark.parametrize(
    ("language", "text", "wording", "unit"),
    [
        (
            "de",
            "Im August waren 699.000 offene Stellen gemeldet. Das sind 72.000 weniger als 2020.",
            "72.000 weniger als",
            "offene Stellen",
        ),
        (
            "de",
            "Es kamen 418.000 junge Leute. Das waren 10.000 mehr als im Vorjahr.",
            "10.000 mehr als",
            "junge Leute",
        ),
        (
            "de",
            "Der Umsatz lag bei 5,3 Milliarden Euro. Das sind 200 Millionen weniger als zuvor.",
            "200 Millionen weniger als",
            "Euro",
        ),
        (
            "en",
            "There were 5,200 births in May. That was about 200 fewer than a year earlier.",
            "about 200 fewer than",
            "births",
        ),
        (
            "en",
            "There were 5,200 births in May. That is 200 more than a year earlier.",
            "200 more than",
            "births",
        ),
        (
            "fr",
            "On comptait 5 200 naissances en mai. C'est 200 de moins qu'un an plus tôt.",
            "200 de moins",
            "naissances",
        ),
        (
            "es",
            "Hubo 5.200 nacimientos en mayo. Son 200 menos que un año antes.",
            "200 menos que",
            "nacimientos",
        ),
        # Two units, no amount before, another beginning, and no comparison.
        ("de", "300 Betriebe hatten 5.000 Kühe. Das waren 200 mehr als im Vorjahr.", "", ""),
        ("de", "Die Lage ist gut. Das waren 10.000 mehr als im Vorjahr.", "", ""),
        ("de", "Es kamen 418.000 Leute. In Bonn waren 10.000 mehr als im Vorjahr.", "", ""),
        ("en", "There were 5,200 births in May. That is 200.", "", ""),
    ],
)
def test_the_unit_of_a_difference(language: str, text: str, wording: str, unit: str) -> None:
    last = [each for each in candidates_of(text, language) if each.table == "figures"][-1]
    read = "" if last.reasons or not cell(last, "unit") else cell(last, "as_reported")
    assert (read, cell(last, "unit") if read else "") == (wording, unit)


@pytest.mark.parametrize(
    ("above", "read"),
    [
        ("Emissions (GtCO2eq)\nGrowth rate (%/yr)", False),
        ("Emissions (GtCO2eq)", True),
    ],
)
def test_lines_of_levels_and_rates_give_no_unit(above: str, read: bool) -> None:
    heads = "Gas 1990 2000 2010 1990-2000 2000-2010"
    table = f"{heads}\nCH4 8.2 8.5 9.7 0.3 1.3\nCO2 22.7 25.7 34.1 1.1 2.6"
    figures = candidates_of(f"Growth rates\n\n{above}\n{table}", "en")
    assert any(not each.reasons for each in figures) is read


@pytest.mark.parametrize(
    ("language", "text", "wording", "unit"),
    [
        # A part of the amount of the sentence before.
        (
            "es",
            "Hay 193 millones de personas. De ellas, 40 millones se fueron.",
            "40 millones",
            "personas",
        ),
        (
            "en",
            "Some 193 million people came. Of these, 40 million live there.",
            "40 million",
            "people",
        ),
        ("de", "Es gab 5.300 Betriebe. Davon waren 1.200 in Bayern.", "1.200", "Betriebe"),
        ("ru", "Всего 5,3 млн человек. Из них 1,2 млн живут там.", "1,2 млн", "человек"),
        # Its value at another time.
        (
            "de",
            "Der Umsatz lag bei 249,1 Milliarden Euro. Im Vorjahr waren es 212,1 Milliarden.",
            "212,1 Milliarden",
            "Euro",
        ),
        # Amounts of two kinds, and numbers that may be a page or an age.
        ("de", "Es sind 300 Euro und 5 Tonnen. Im Vorjahr waren es 4,1 Millionen.", "", ""),
        ("de", "Es gab 5.300 Betriebe. Davon waren 12 in Bayern.", "", ""),
        # The number of those whom a clause describes.
        (
            "en",
            "The number of people who go hungry rose by 40 million.",
            "rose by 40 million",
            "people",
        ),
        ("en", "The number of farms fell while exports rose by 40 million.", "", ""),
    ],
)
def test_a_part_of_an_amount_has_its_unit(
    language: str, text: str, wording: str, unit: str
) -> None:
    figures = [
        (cell(each, "as_reported"), cell(each, "unit"))
        for each in candidates_of(text, language)
        if each.table == "figures" and not each.reasons and cell(each, "unit")
    ]
    assert figures == ([(wording, unit)] if unit else [])
