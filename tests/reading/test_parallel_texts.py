"""Classes of wordings that two languages were read otherwise in: one of them was wrong."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures
from tests.support.readings import outcome, refusals

MONEY = ("Zuschuss", "Zuschüsse", "Gutschein", "Spende", "Kredit", "Darlehen", "Förderung")
READ = [
    ("will bring up to 10 inches", "en", "le 0.000254 km"),
    ("build up to 10 plants", "en", "le 10 factory"),
    ("give up to 10 million dollars", "en", "le 10000000 USD"),
    ("was brought up to 10 million tonnes", "en", "exact 10000000 t"),
    ("0.05 mg per cubic metre", "en", "exact 50 ug/m3"),
    ("0,05 mg par mètre cube", "fr", "exact 50 ug/m3"),
    ("142 gigabytes", "fr", "exact 142 GB"),
    ("um die 500 Menschen", "de", "approx 500 person"),
    ("5 Tonnen oder mehr", "de", "ge 5 t"),
    ("5 t of oil and gas or more", "en", "ge 5 t"),
    ("5 млн тонн нефти примерно", "ru", "approx 5000000 t"),
    ("USD 50", "ru", "exact 50 USD"),
    ("um 10 % fielen die Preise", "de", "exact -10 percent"),
    ("sogar um 10 % sanken die Preise", "de", "exact -10 percent"),
    ("dass die Preise um 10 % fielen", "de", "exact -10 percent"),
    ("lag die Menge um 4,1 % unter dem Vorjahresniveau", "de", "exact -4.1 percent"),
    ("unter den geplanten 20 Prozent", "de", "lt 20 percent"),
    ("der Nasdaq gab 0,94 Prozent auf", "de", "exact -0.94 percent"),
    ("un estimado de 5 millones de toneladas", "es", "approx 5000000 t"),
    ("une estimation de 5 millions de tonnes", "fr", "approx 5000000 t"),
    ("über ein Jahr", "de", "gt 1 year"),
    ("über eine Million Menschen", "de", "gt 1000000 person"),
    ("ein Rückgang von 5 %", "de", "exact -5 percent"),
    ("Einbußen von 5 %", "de", "exact -5 percent"),
    ("a chuté de 5 %", "fr", "exact -5 percent"),
    ("более чем на 50 % выросли", "ru", "gt 50 percent"),
    ("5 million barrels daily", "en", "exact 5000000 bbl/d"),
    # A noun of money right behind it names what it is.
    *((f"5.000 Euro {noun}", "de", "exact 5000 EUR") for noun in MONEY),
    ("45.000 Euro Zuschuss vom Land", "de", "exact 45000 EUR"),
    ("ein Zuschuss von 5.000 Euro", "de", "exact 5000 EUR"),
    ("500 Kredite", "de", "exact 500 count"),
    ("produces 3 times as much", "en", "exact 3 x"),
    ("gagne 3 fois le salaire minimum", "fr", "exact 3 x"),
]
REFUSED = [
    # A verb behind people is not what is counted.
    ("15 million people visit", "en"),
    # A loss that is made good is not known to be one.
    ("compensation for income losses was 17 %", "en"),
    ("insurance against losses of 5 million euros", "en"),
    ("Entschädigung für Einkommensverluste 17 %", "de"),
    ("Ausgleich der Verluste von 17 Mio. Euro", "de"),
    ("indemnisation des pertes de 5 millions d'euros", "fr"),
    ("indemnización por la pérdida de 5 millones de euros", "es"),
    # A bound behind "and" is that of what follows.
    ("5 % et au moins", "fr"),
    ("5 % y al menos", "es"),
    ("5 Tonnen und mindestens", "de"),
    ("5 тонн и максимум", "ru"),
    ("37 мм в диаметре и ножки расположены примерно", "ru"),
    ("37 mm de diamètre et se situent environ", "fr"),
    ("5 million tonnes and prices are approximately", "en"),
    # "Um … zu" tells a purpose.
    ("um die 12 Abkommen zu verabschieden", "de"),
    ("um die 12 separaten Abkommen verabschiedet zu bekommen", "de"),
    ("um die 500 Stellen aufzubauen", "de"),
    # A Russian unit before its number makes it a rough one.
    ("долларов 50", "ru"),
    ("фунтов стерлингов тремя", "ru"),
    # How often something was done.
    ("100,000 times", "en"),
    ("40 Millionen Mal heruntergeladen", "de"),
    ("startete 18 Mal von der", "de"),
    ("played 18 times", "en"),
    ("reutilizados 18 veces", "es"),
    ("a été réélu 5 fois", "fr"),
    # The verb of the clause that follows: the first part has its own.
    ("Dollar um weitere 10 % fielen die", "de"),
    ("der Zölle um 10 % sank der Absatz", "de"),
    ("Steuern um 5 % stieg die Inflation", "de"),
    ("im Wert von 300 Milliarden Dollar fielen die globalen", "de"),
    # "Among" and a superlative bound nothing.
    ("unter den ärmsten 20 Prozent", "de"),
    ("unter den reichsten 20 % der Haushalte", "de"),
    # An article behind "over" is about a thing.
    ("der EU über ein Konjunkturpaket", "de"),
    # "From" leads to the start of a change.
    ("sank von 88 Prozent", "de"),
    ("fiel von 5 Mio. Tonnen", "de"),
    # The rate of the subject of a verb.
    ("la moyenne de 10 % a réduit", "fr"),
    ("une taxe de 10 % a augmenté", "fr"),
    # A comparative bounds no number.
    ("более мелких деревьев выросли на 50 процентов", "ru"),
    # An adjective of time behind a preposition describes what follows.
    ("25,000 euro for daily", "en"),
    ("25.000 Euro für tägliche", "de"),
    ("25.000 euros para diarias", "es"),
    ("5 млн рублей на ежедневные", "ru"),
    # Scales that the language lacks.
    ("23,94 lakh Fälle", "de"),
    ("eine einzigartige Kombination aus 22", "de"),
]


@pytest.mark.parametrize(("wording", "locale", "expected"), READ)
def test_what_both_languages_say(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected


@pytest.mark.parametrize(("wording", "locale"), REFUSED)
def test_what_neither_language_says(wording: str, locale: str) -> None:
    assert refusals(wording, locale)


@pytest.mark.parametrize("change", ["rise", "fall"])
@pytest.mark.parametrize("measure", ["percent per kilo", "dollars per kilo", "percent per tonne"])
def test_a_range_with_a_denominator_behind_a_change_stays_whole(change: str, measure: str) -> None:
    text = f"The price would {change} by 10 to 20 {measure}."
    assert [figure.refusal is None for figure in found_figures(text, "en")] == [False, False]
