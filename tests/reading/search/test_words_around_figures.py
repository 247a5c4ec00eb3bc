"""Words around a figure that change it, or only look as if they did, in several languages."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

READ = (
    # A verb of decrease with a phrase between commas.
    ("es", "Las ventas cayeron, en el primer trimestre, un 5,3 %.", "", -5.3),
    ("es", "Las ventas cayeron, las compras, un 5,3 %, subieron.", "", 5.3),
    # A verb of decrease before a sign says it twice.
    ("es", "La categoría cae un -13,1% este año.", "", -13.1),
    # A minus sign that a bracket opens, with words behind the number.
    ("de", "Die Fläche (- 7 Prozent gegenüber 2019) blieb.", "", -7),
    # "More than" before a multiple.
    ("es", "Las ventas más que duplicaron el resultado.", "gt", 2),
    # "And up" leads to the next number.
    ("en", "It was down 11.5% and up 3% on the year.", "", -11.5),
    # "With" leads to a level, and the comparative is of the subject.
    ("de", "Der Anstieg war mit 0,9 Prozent noch geringer.", "", 0.9),
    ("de", "Die Preise lagen 0,9 Prozent niedriger.", "", -0.9),
    # A verb that bounds its object, not the number with "with".
    ("de", "Die Erträge übertrafen mit 3 Tonnen das Vorjahr.", "exact", 3),
    ("de", "Die Erträge übertrafen 3 Tonnen.", "gt", 3),
    # "By" says how far something is done.
    ("ru", "План выполнен на 95 %.", "", 95),
    # Nouns of loss that a preposition leads to.
    ("en", "The 3.0 percent rate stemmed from loss of jobs.", "", 3),
    ("zh", "中国从巴西进口了2750万吨大豆。", "exact", 27_500_000),
    # Bounds of a date.
    ("es", "La inversión es inmensa (275 billones de dólares hasta 2050).", "exact", 275e12),
    # A phrase behind the number.
    ("de", "Die Kosten sollen 5 Mio. Euro nicht übersteigen.", "le", 5e6),
    ("en", "Not even 5 percent was sold.", "lt", 5),
    ("en", "Prices came off 5 percent.", "", -5),
    # An ordinal between a verb and its change, and a range that a noun says.
    ("de", "Der Index stieg im 2. Quartal um 2,7% und steht hoch.", "", 2.7),
    ("fr", "Il s'apprécie dans une fourchette de 2 à 6 %.", "", 4),
    # Each of something else.
    ("en", "Every year 5 tonnes are sold.", "", 5),
    ("de", "Er zahlte 5 Euro.", "", 5),
    ("de", "Es sind 15 447 Firmen und Höfe.", "", 15_447),
    ("de", "Die Exporte wuchsen mit 5 Prozent.", "", 5),
)


@pytest.mark.parametrize(("language", "text", "bound", "value"), READ)
def test_the_words_are_read_together(language: str, text: str, bound: str, value: float) -> None:
    first = next(iter(found_figures(text, language)))
    assert first.refusal is None
    assert float(first.quantity.value) == pytest.approx(value)
    assert bound not in ("le", "lt", "gt", "exact") or first.quantity.bound == bound


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Экспорт изменился на 95 %."),
        ("zh", "手机便宜了12元。"),
        ("en", "Sales fell 5 percent and $3 million."),
        ("de", "Die Kosten sollen auf 5 oder 6 Mio. Euro sinken."),
        ("fr", "Les coûts sont 5 fois moindres."),
        # What an amount is for each of, or at a time, and what is paid for.
        ("en", "Every inhabitant uses 5 tonnes."),
        ("de", "Jeder Einwohner verbraucht 5 Tonnen."),
        ("ru", "Каждый житель потребляет 5 тонн."),
        ("fr", "Par habitant, 5 tonnes sont consommées."),
        ("es", "La planta produce al día 5 toneladas."),
        ("de", "Der Preis beträgt 5 Euro die Tonne."),
        # A compound whose end is told later, and a rate that "with" leads to.
        ("de", "2023 wurden 15 447 Firmen- und Privatkonkurse eröffnet."),
        ("de", "Das Wachstum verlangsamte sich mit 2,9 Prozent."),
        ("de", "Die Exporte sanken mit 5 Prozent."),
    ],
)
def test_the_last_figure_is_refused(language: str, text: str) -> None:
    *_, last = found_figures(text, language)
    assert last.refusal is not None


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "It fell, a year-on-year reduction of 9.8% in volume.", "reduction of 9.8%"),
        ("en", "In January-March to 1.36 million tonnes was sold.", "1.36 million tonnes"),
        ("fr", "Le SARS-CoV-2, soit 1,3% des tests.", "1,3%"),
        ("zh", "《长安三万里》票房达18亿元。", "18亿元"),
        ("es", "La tasa de la población entre 55 y 64 años subió un 3 %.", "subió un 3 %"),
        ("en", "It has a margin of 3/8 percent and 5 percent.", "5 percent"),
        ("zh", "票房达178亿元，观影人次已超4.35亿。", "178亿元 已超4.35亿"),
        ("zh", "旅游收入达30亿元，游客人数达500万。", "30亿元 500万"),
    ],
)
def test_names_ages_and_fractions_are_no_figures(language: str, text: str, words: str) -> None:
    figures = [each for each in found_figures(text, language) if each.refusal is None]
    assert " ".join(text[each.start : each.end] for each in figures) == words


def test_a_chinese_number_counts_the_noun_before_it() -> None:
    _, visits = found_figures("票房达178亿元，观影人次已超4.35亿。", "zh")
    assert (visits.quantity.unit, visits.quantity.bound) == ("visit", "gt")
