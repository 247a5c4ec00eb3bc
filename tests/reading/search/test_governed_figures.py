"""What stands around a figure and changes it: ranges, negations, deficits, units of other money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.reading.search.candidates import found_figures

REFUSED = "refused"

# Sentences with what they state: wording, value (the middle of a range) and unit, or "refused".
SENTENCES = (
    # A range behind a noun of change, and one that may as well be a change and a level.
    ("en", "It saw a decline of 3 to 5 per cent.", {"decline of 3 to 5 per cent": "-4 percent"}),
    ("de", "Ein Rückgang von 2 bis 4 Prozent.", {"Rückgang von 2 bis 4 Prozent": "-3 percent"}),
    ("de", "Er fiel von 5 auf 4 Prozent.", {"4 Prozent": "4 percent"}),
    ("en", "Output fell by 3 to 5 percent.", {"fell by 3": REFUSED, "5 percent": REFUSED}),
    ("fr", "Une hausse de 1,5 à 2 %.", {"hausse de 1,5": REFUSED, "2 %": REFUSED}),
    ("es", "Una caída de 3 a 5 por ciento.", {"caída de 3": REFUSED, "5 por ciento": REFUSED}),
    ("de", "Die Fläche wuchs auf 800 Hektar.", {"wuchs auf 800 Hektar": "8 km2"}),
    ("de", "Der Absatz sank auf 12 Tonnen.", {"sank auf 12 Tonnen": "12 t"}),
    ("en", "Rents rose by 5% to $800.", {"rose by 5%": "5 percent", "$800": "800 USD"}),
    ("zh", "预计出口增长5%至8%。", {"增长5%至8%": "6.5 percent"}),
    ("ru", "Импорт вырос на 24 % до 38 млрд евро.", {"вырос на 24 %": "24 percent"}),
    # A negation, a hedge.
    ("en", "Exports did not fall 5 percent.", {"fall 5 percent": REFUSED}),
    ("ru", "Цены не выросли на 5 %.", {"выросли на 5 %": REFUSED}),
    ("zh", "降幅收窄6.1个百分点。", {"6.1个百分点": REFUSED}),
    ("de", "Es waren 5 Prozent vermutlich.", {"5 Prozent": REFUSED}),
    ("en", "It did not reach 5 percent.", {"did not reach 5 percent": "5 percent"}),
    ("fr", "Elle ne dépassera pas 5 %.", {"ne dépassera pas 5 %": "5 percent"}),
    # A deficit behind the amount.
    ("en", "A $5 billion trade deficit followed.", {"$5 billion trade deficit": "-5e9 USD"}),
    ("de", "Er machte 5 Mio. Euro Verlust.", {"5 Mio. Euro Verlust": "-5e6 EUR"}),
    # The unit of the money before it; not where a noun follows.
    ("en", "It sold 7 billion euros, against 6 billion a year ago.", {"6 billion": "6e9 EUR"}),
    ("fr", "Il vaut 7 milliards d'euros, contre 6 milliards en 2023.", {"6 milliards": "6e9 EUR"}),
    ("zh", "出口24亿美元，进口38亿。", {"38亿": "3.8e9 USD"}),
    ("en", "It has $2 billion and 7 billion young readers of it.", {"7 billion": None}),
    ("en", "It has $2 billion. It got 7 billion in May.", {"7 billion": None}),
    # A multiple behind its verb, a list, a share of words that are no unit, a place like a verb.
    ("fr", "Les ventes ont été multipliées par 1,4.", {"ont été multipliées par 1,4": "1.4 x"}),
    ("de", "Sie kamen auf 8, 7 bzw. 6,5 %.", {"8": "8 percent", "7": "7 percent"}),
    ("ru", "Леса занимают 11,2 % территории страны.", {"11,2 % территории страны": "11.2 percent"}),
    ("fr", "Rabat vise 52 % en 2030.", {"52 %": "52 percent"}),
    ("fr", "L'aide ne concernera pas plus de 30 tonnes.", {"pas plus de 30 tonnes": "30 t"}),
    # The year of a day.
    ("de", "Am 12. Juni 2024 treffen sich die Minister.", {"2024 treffen": None}),
    # A year alone, and a number too large for the scale of the next one.
    (
        "de",
        "Die Bevölkerung ist 2011 um 92.000 auf 81,8 Millionen Menschen gestiegen.",
        {"2011": None, "92.000": "92000 person", "81,8 Millionen Menschen": "8.18e7 person"},
    ),
    ("en", "It rose from 950,000 to 1.2 million tonnes.", {"950,000": "950000 t"}),
    ("en", "They sold 5, 7 and 9 million tonnes.", {"5": "5e6 t", "7": "7e6 t"}),
    # Currencies before both ends of a range, and of a movement.
    ("en", "It will spend £1.9bn-£2bn on it.", {"£1.9bn-£2bn": "1.95e9 GBP"}),
    (
        "en",
        "Income crept up from £2.8bn to £2.9bn.",
        {"£2.8bn": "2.8e9 GBP", "£2.9bn": "2.9e9 GBP"},
    ),
    # The number of a denominator is not a figure of its own.
    ("en", "It costs 340 kwacha per 50-kg bag.", {"340 kwacha": None, "kwacha per 50-kg": None}),
    (
        "en",
        "Gas costs $340 per 1,000 cubic metres.",
        {"$340 per 1,000 cubic metres": "0.34 USD/m3"},
    ),
    ("de", "Er kostet 5 Euro je 100 kg.", {"5 Euro je 100 kg": "50 EUR/t"}),
    ("ru", "Цена составила 340 тенге за 50 кг.", {"340 тенге за 50 кг": "6800 KZT/t"}),
    # What an amount is for each of, further off in its clause.
    ("zh", "2023年人均消费支出26796元。", {"人均消费支出26796元": "26796 CNY/person"}),
    (
        "de",
        "Der Verbrauch je Einwohner lag 2023 bei 121 Liter pro Tag.",
        {"121 Liter pro Tag": REFUSED},
    ),
    (
        "fr",
        "La consommation par habitant fut de 121 kg.",
        {"par habitant fut de 121 kg": "0.121 t/person"},
    ),
    ("en", "Incomes per head rose, and exports were $5bn.", {"$5bn": "5e9 USD"}),
    # Movements, and unknown nouns that may be ones.
    ("en", "It saw a downward trajectory of 76%.", {"downward trajectory of 76%": "-76 percent"}),
    ("en", "It suffered a kerfuffle of 76%.", {"76%": REFUSED}),
    ("fr", "Ce fut une dégelée de 76 %.", {"76 %": REFUSED}),
    ("es", "Fue un castañazo del 76 %.", {"76 %": REFUSED}),
    ("de", "Es war ein Kladderadatsch von 76 %.", {"76 %": REFUSED}),
    # A bound without a number, and a list that goes on behind brackets.
    ("en", "Output was 14 per cent shy of the plan.", {"14 per cent": REFUSED}),
    ("en", "It saw falls of 3.1% (6.3m teu) and 4%.", {"6.3m teu": REFUSED, "4%": REFUSED}),
    # Per day.
    ("en", "It pumps 5 million barrels daily.", {"5 million barrels daily": "5e6 bbl/d"}),
)


@pytest.mark.parametrize(("locale", "text", "expected"), SENTENCES)
def test_a_figure_says_what_the_words_around_it_say(
    locale: str, text: str, expected: dict[str, str | None]
) -> None:
    found = {text[each.start : each.end]: each for each in found_figures(text, locale)}
    for wording, stated in expected.items():
        figure = found.get(wording)
        if stated is None:
            assert figure is None
            continue
        assert figure is not None, found
        if stated == REFUSED:
            assert figure.refusal is not None
            continue
        value, unit = stated.split()
        assert figure.refusal is None
        assert (figure.quantity.value, figure.quantity.unit) == (Decimal(value), unit)
