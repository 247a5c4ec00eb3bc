"""A figure that is a part of what is printed is refused; the level that a fall leads to is not."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

PARTS = (
    ("ru", "поставки должны вырасти как минимум до 20 млрд кубометров", "20 млрд кубометров"),
    ("zh-TW", "美國旅客50萬017人次", "50萬"),
    ("en", "Two dollars in every five came from abroad", "Two dollars"),
    ("de", "Das waren 2 088 Wohnungen oder 18,3 Prozent weniger.", "2 088 Wohnungen"),
    ("fr", "Le rendement est à 76,2 t/ha : - 10,6 % sur un an", "10,6 %"),
    ("de", "Es brannte insgesamt 1.708 Mal auf 3 Hektar.", "1.708 Mal"),
    ("fr", "En retrait : Asie - 0,9 %, Afrique - 4,3 %", "4,3 %"),
    ("es", "Por regiones: Asia - 3,4 %, Europa - 2 %", "3,4 %"),
    ("de", "Da verlor die Aktie bis zum Mittag 11,3 Prozent.", "11,3 Prozent"),
)
WHOLE = (
    ("ru", "составил 26,6 тыс. пассажиров (- 29.8%)", "(- 29.8%)", "-29.8"),
    ("fr", "en PACA (- 8,6 %) surtout", "(- 8,6 %)", "-8.6"),
    ("fr", "24,4 millions de nuitées (+ 2,6 %)", "+ 2,6 %", "2.6"),
    ("en", "In 2023 1,600 people left", "1,600 people", "1600"),
    ("de", "Es gab 888 Waldbrände im Jahr 2011 dort.", "888 Waldbrände", "888"),
    ("zh", "票房收入292.31亿元，观影人次6.41亿。", "6.41亿", "641E6"),
    (
        "en",
        "revenue for the quarter rose to USD 11.4 billion",
        "rose to USD 11.4 billion",
        "11.4E9",
    ),
    ("en", "The S&P 500 gained 0.7 percent.", "gained 0.7 percent", "0.7"),
    ("ru", "19 млн 865,3 тыс. тонн", "19 млн 865,3 тыс. тонн", "19865300"),
    ("ru", "1 млн 944 тыс. 648 человек", "1 млн 944 тыс. 648 человек", "1944648"),
    ("es", "siete millones 009 mil 128 visitas", "siete millones 009 mil 128 visitas", "7009128"),
    ("de", "Damit verlor die Aktie 5 Prozent.", "verlor die Aktie 5 Prozent", "-5"),
    ("de", "ist um 5 % auf 41 Mrd. Euro gefallen", "41 Mrd. Euro", "41E9"),
    ("ru", "ушло 12,9 млрд кубометров, в Турцию — 9,9 млрд", "9,9 млрд", "9.9E9"),
    ("ru", "Прирост - 4,3 %", "4,3 %", "4.3"),
    ("en", "Sales grew – 5 % in May alone", "5 %", "5"),
    (
        "en",
        "70 million euros covers less than a tenth of the cost",
        "70 million euros",
        "7E7",
    ),
    ("en", "Trade was 5 percent less than in 2020", "5 percent less than", "-5"),
    ("en", "Trade was 5 percent less than two years ago", "5 percent less than", "-5"),
    ("es", "(-2,89% el paro y +0,89% el empleo)", "-2,89% el paro", "-2.89"),
    ("fr", "une marge d'au-moins 4%", "au-moins 4%", "4"),
    ("de", "Die Marge sackte von 8,1 auf 1,4 Prozent ab.", "8,1", "8.1"),
)


@pytest.mark.parametrize(("locale", "text", "part"), PARTS)
def test_a_part_is_refused(locale: str, text: str, part: str) -> None:
    found = {text[each.start : each.end]: each for each in found_figures(text, locale)}
    assert found[part].refusal is not None


def test_a_verb_whose_particle_is_cut_off_is_not_read() -> None:
    text = "Den Flammen fielen 4.300 Hektar zum Opfer."
    assert all(each.refusal is not None for each in found_figures(text, "de"))


def test_what_is_whole_is_read() -> None:
    for locale, text, wording, value in WHOLE:
        found = {text[each.start : each.end]: each for each in found_figures(text, locale)}
        assert found[wording].refusal is None, text
        assert float(found[wording].quantity.value) == float(value), text


def test_a_fraction_has_no_unit_of_its_own() -> None:
    text = "Der Auftragseingang brach um mehr als ein Fünftel auf 318 Mio. Euro ein"
    found = [text[each.start : each.end] for each in found_figures(text, "de")]
    assert "mehr als ein Fünftel" not in found
