"""Numbers in brackets, in parts of a list and of a number of something have the unit of that."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Language, text, and the unit of each number, "-" where it is refused.
TEXTS = [
    ("en", "Most tourists came from Oman (43,010) and Iran (14,399).",
     {"43,010": "tourists", "14,399": "tourists"}),
    ("de", "Die meisten Touristen kamen aus Oman (43.010) und dem Iran (14.399).",
     {"43.010": "Touristen", "14.399": "Touristen"}),
    ("fr", "La plupart des touristes viennent d'Oman (43 010) et d'Iran (14 399).",
     {"43 010": "touristes", "14 399": "touristes"}),
    ("es", "La mayoría de los turistas vinieron de Omán (43.010) e Irán (14.399).",
     {"43.010": "turistas", "14.399": "turistas"}),
    ("ru", "Больше всего туристов прибыло из Омана (43 010) и Ирана (14 399).",
     {"43 010": "туристов", "14 399": "туристов"}),
    # One place alone, years, two kinds of people, what is not counted.
    ("en", "Most tourists came from Oman (43,010) and paid more.", {"43,010": "-"}),
    ("en", "Most tourists came from Oman (2010) and Iran (2012).", {"2010": "", "2012": ""}),
    ("en", "Most tourists and workers came from Oman (43,010) and Iran (14,399).",
     {"43,010": "-", "14,399": "-"}),
    ("en", "Wheat exports went to Oman (43,010) and Iran (14,399).",
     {"43,010": "-", "14,399": "-"}),
    ("en", "The number of tourists (2,136,236) was 53% higher.", {"2,136,236": "tourists"}),
    ("de", "2019 lag die Zahl der Touristen (2.136.236) höher.", {"2.136.236": "Touristen"}),
    ("fr", "Le nombre de touristes (2 136 236) a augmenté.", {"2 136 236": "touristes"}),
    ("es", "El número de turistas (2.136.236) fue mayor.", {"2.136.236": "turistas"}),
    ("ru", "Количество туристов (2 136 236) выросло.", {"2 136 236": "туристов"}),
    ("en", "The number of tourists abroad (2,136,236) was higher.", {"2,136,236": "-"}),
    ("en", "The hotel (2,136,236) had a number of tourists.", {"2,136,236": "-"}),
    # The number of one thing, which another describes.
    ("en", "The number of overnight stays of tourists rose by 4 percent to 36,200.",
     {"36,200": "overnight stays"}),
    ("de", "Die Zahl der Übernachtungen von Touristen stieg um 4 Prozent auf 36.200.",
     {"36.200": "Übernachtungen"}),
    ("fr", "Le nombre de nuitées de touristes a augmenté de 4 % à 36 200.", {"36 200": "nuitées"}),
    ("en", "The number of births fell behind deaths at 36,200.", {"36,200": "-"}),
    # Parts of a list add up to what is above them.
    ("en", "Passengers: 29.6 million, +2.9%;\nDomestic: 23.9 million;\nAbroad: 5.7 million.",
     {"23.9 million": "Passengers", "5.7 million": "Passengers"}),
    ("de", "Passagiere: 29.600\nInland: 23.900\nAusland: 5.700\n",
     {"23.900": "Passagiere", "5.700": "Passagiere"}),
    ("en", "Passengers: 29.6 million\nDomestic: 23.9 million\nAbroad: 5.9 million\n",
     {"23.9 million": "-", "5.9 million": "-"}),
    ("en", "Passengers: 29.6 million\n\nDomestic: 23.9 million\nAbroad: 5.7 million\n",
     {"23.9 million": "-", "5.7 million": "-"}),
    ("en", "Deaths: 53,900; births rose.", {"53,900": "Deaths"}),
    ("en", "Domestic: 53,900; births rose.", {"53,900": "-"}),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "text", "expected"), TEXTS)
def test_what_stands_before_gives_the_unit(
    locale: str, text: str, expected: dict[str, str]
) -> None:
    found = {
        each.wording: "-" if each.reasons else cell(each, "unit")
        for each in candidates_of(text, locale)
    }
    assert {number: found.get(number, "") for number in expected} == expected


CHANGES = [
    ("en", "In May 393,029 people (down 18,922) were out of work.", "down 18,922", True),
    ("en", "In May 393,029 people (+18,922) were out of work.", "+18,922", True),
    ("de", "Im Mai waren 393.029 Personen (minus 18.922) ohne Arbeit.", "minus 18.922", True),
    ("de", "Im Mai waren 393.029 Personen (-18.922) ohne Arbeit.", "-18.922", True),
    ("fr", "En mai, 393 029 personnes (moins 18 922) cherchaient.", "moins 18 922", True),
    ("es", "En mayo, 393.029 personas (menos 18.922) buscaban.", "menos 18.922", True),
    ("ru", "В мае 393 029 человек (минус 18 922) искали работу.", "минус 18 922", True),
    ("de", "Im Mai waren 3.029 Personen (minus 18.922) ohne Arbeit.", "minus 18.922", False),
    ("de", "Im Mai waren es 393.029 Tonnen (minus 18.922).", "minus 18.922", False),
    ("de", "Im Mai waren 393.029 Personen (minus 3,5) ohne Arbeit.", "minus 3,5", False),
]


@pytest.mark.parametrize(("locale", "text", "wording", "changes"), CHANGES)
def test_a_signed_number_behind_a_count_is_a_change(
    locale: str, text: str, wording: str, *, changes: bool
) -> None:
    found = [each for each in candidates_of(text, locale) if each.wording == wording]
    told = [each for each in found if not each.reasons and cell(each, "unit")]
    assert bool(told) is changes
    assert all(cell(each, "statistic") == "increase" for each in told)
