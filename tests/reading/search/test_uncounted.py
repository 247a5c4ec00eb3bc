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


MONTHS = ("enero", "mayo", "julio", "agosto", "septiembre")
HOURS = ("a las {} horas", "sobre las {} horas", "desde las {} horas", "pasadas las {} horas")


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize("words", ["el próximo {} de {}", "hasta el {} de {}", "el {} de {}"])
def test_a_spanish_day_is_no_figure(month: str, words: str) -> None:
    assert not list(found_figures(f"Será {words.format(8, month)} en Sevilla.", "es"))


@pytest.mark.parametrize("hour", ["20,00", "9,30", "21.45"])
@pytest.mark.parametrize("words", HOURS)
def test_an_hour_of_the_day_is_no_length(hour: str, words: str) -> None:
    assert not list(found_figures(f"Empieza {words.format(hour)}.", "es"))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("es", "empresas de tamaño medio de Estados Unidos"),
        ("es", "recibe el beneficiario medio de pensiones"),
        ("es", "la población sefardí en 1492"),
        ("fr", "la population sépharade en 1492"),
        ("fr", "Nord Stream 2 les conséquences"),
    ],
)
def test_nothing_is_counted(locale: str, text: str) -> None:
    assert not list(found_figures(text, locale))


@pytest.mark.parametrize("count", ["1 fois", "3 salariés du privé", "2 personnes en âge de voter"])
def test_a_count_apart_from_its_whole_is_cut_off(count: str) -> None:
    found = next(found_figures(f"C'est le cas de {count} sur 10.", "fr"))
    assert found.refusal is not None


@pytest.mark.parametrize(
    ("locale", "text", "found"),
    [
        ("es", "La planta iniciada en el año 2010 ha parado.", []),
        ("es", "La crisis iniciada en 2010 ha terminado.", []),
        ("es", "Las obras de 2010 ha terminado.", []),
        ("es", "El sector en 2010 ha producido 5 toneladas.", ["5 toneladas"]),
        ("es", "Desde el año 2010 ha crecido un 5 %.", ["ha crecido un 5 %"]),
        ("es", "Se quemaron 2010 ha de bosque.", ["2010 ha"]),
        ("es", "Se quemaron 2010 ha.", ["2010 ha"]),
        ("en", "Since 2012 tons have been shipped.", []),
        ("en", "During 2012 students protested.", []),
        ("de", "Seit 2010 Studenten demonstrieren.", []),
        ("fr", "L'année 2010 tonnes et barils manquent.", []),
    ],
)
def test_a_year_before_a_word_that_is_also_a_unit_is_no_amount(
    locale: str, text: str, found: list[str]
) -> None:
    assert [text[each.start : each.end] for each in found_figures(text, locale)] == found
