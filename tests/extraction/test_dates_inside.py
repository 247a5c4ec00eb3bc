"""A date between the words of a figure is its own, in all languages; two of them leave it open."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Language, text, the figure that is looked at, and its period ("" for an open one).
DATES = (
    ("de", "Die Einfuhren gingen 2023 um 3,1 % zurück.", "gingen 2023 um 3,1 % zurück", "2023"),
    ("de", "Die Einfuhren sanken 2022 um 5 %.", "sanken 2022 um 5 %", "2022"),
    ("de", "Der Absatz ging im März um 3 % zurück.", "ging im März um 3 % zurück", "im"),
    (
        "de",
        "Die Zahl der Gäste ging 2019 um 3,1 % auf 5.152 zurück.",
        "ging 2019 um 3,1 % auf 5.152 zurück",
        "2019",
    ),
    ("de", "Der Bestand nahm 2023 um 2021 Personen ab.", "nahm 2023 um 2021 Personen ab", "2023"),
    ("de", "Der Absatz nahm gegenüber 2022 um 3 % ab.", "nahm gegenüber 2022 um 3 % ab", ""),
    ("en", "In 2021, output rose. Exports declined 2022 by 4 %.", "declined 2022 by 4 %", "2022"),
    ("en", "Output declined in March by 5 %.", "declined in March by 5 %", "in"),
    ("en", "Output fell in 2021 and in 2022 by 3 %.", "fell in 2021 and in 2022 by 3 %", ""),
    ("en", "Output fell from 2022 by 3 %.", "fell from 2022 by 3 %", ""),
    ("es", "Las importaciones cayeron en 2023 un 3,1 %.", "cayeron en 2023 un 3,1 %", "en 2023"),
    ("ru", "Импорт снизился в 2023 году на 3,1 %.", "снизился в 2023 году на 3,1 %", "в 2023 году"),
    ("ru", "За 2023 год построили 2 млн кв. метров.", "2 млн кв. метров", "За 2023 год"),
    ("zh", "波兰出口下降了2022年的3%。", "下降了2022年的3%", ""),
)


@pytest.mark.parametrize(("locale", "text", "wording", "period"), DATES)
def test_a_date_inside_the_words_is_that_of_the_figure(
    locale: str, text: str, wording: str, period: str
) -> None:
    found = {each.wording: each for each in candidates_of(text, locale, "2024-06-01")}
    told = cell(found[wording], "period")
    assert told.startswith(period)
    assert bool(told) == bool(period)
