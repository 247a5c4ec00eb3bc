"""Figures with a part at an edge that changes them are read whole or refused, never without it."""

from __future__ import annotations

import pytest

from silkledger.reading.figure import FigureReader
from tests.extraction.short_figures import drawn, read_short
from tests.extraction.texts import candidates_of

REFUSED = (
    ("en", "Exports were 16 million and 373 thousand tonnes.", ("16 million",)),
    ("fr", "Les ventes ont été de 15 milliards et 564 millions d'euros.", ("564 millions",)),
    ("de", "Es waren 7 und eine halbe Million Tonnen.", ("eine halbe Million",)),
    ("es", "Se exportaron desde 14 hasta 16 millones de toneladas.", ("14", "hasta 16")),
    ("ru", "Вывезли с 9 по 15 млн тонн.", ("15 млн",)),
    ("en", "The port handled a third of the 18 million tonnes.", ("18 million",)),
    ("zh", "产量为4万吨的三分之一。", ("4万",)),
)
READ = (
    ("en", "Exports were 16 million tonnes and 373 thousand litres.", 2),
    ("en", "Imports were 16 million and 18 million tonnes in two years.", 1),
    ("es", "Las exportaciones subieron desde 14 hasta 16 millones de toneladas.", 2),
    ("de", "Im Jahr 2023 waren es eine halbe Million Tonnen.", 1),
    ("en", "A third of the 18 million tonnes was burnt.", 1),
)


@pytest.mark.parametrize(("locale", "text", "cut"), REFUSED)
def test_a_number_that_goes_on_beside_it_is_refused(
    locale: str, text: str, cut: tuple[str, ...]
) -> None:
    made = [each for each in candidates_of(text, locale) if each.table == "figures"]
    refused = [each.wording for each in made if each.outcome == "refused"]
    assert all(any(words in each for each in refused) for words in cut)


@pytest.mark.parametrize(("locale", "text", "count"), READ)
def test_numbers_that_stand_alone_are_read(locale: str, text: str, count: int) -> None:
    made = [each for each in candidates_of(text, locale) if each.table == "figures"]
    assert sum(each.outcome != "refused" for each in made) >= count


def test_no_figure_is_read_short() -> None:
    """One carrier of each wording; `drawn` yields the others as well."""
    reader, seen = FigureReader(), set()
    for number, figure in enumerate(drawn(1, each=1)):
        if number % 3 == 0:
            seen.add(read_short(figure, reader))
    assert seen == {""}
