"""A change for better or worse of what is adverse is no figure without its subject."""

from __future__ import annotations

from itertools import product

from silkledger.reading.search.candidates import found_figures
from tests.support.tables import every_row

# Sentences with a subject; adverse subjects, and others.
FRAMES = {
    "en": ("{} improved by 22 %.", "Last year {} improved by 22 %.", "{} improved 22 % in 2020."),
    "de": ("{} verbesserte sich 2020 um 22 %.", "{} hat sich um 22 % verbessert."),
    "fr": ("{} s'est amélioré de 22 %.", "En 2020, {} s'est amélioré de 22 %."),
    "es": ("{} mejoró un 22 %.", "En 2020 {} mejoró un 22 %."),
    "ru": ("{} улучшился на 22 %.", "В 2020 году {} улучшился на 22 %."),
}
ADVERSE = {
    "en": ("The deficit", "the trade deficit", "Unemployment", "its debt"),
    "de": ("Das Defizit", "Die Verschuldung", "Die Arbeitslosigkeit"),
    "fr": ("Le déficit", "Le taux de chômage", "La dette"),
    "es": ("El déficit", "La deuda", "La tasa de paro"),
    "ru": ("Дефицит", "Уровень безработицы"),
}
GOOD = {
    "en": (
        "Sales",
        "The margin",
        "Unemployment fell to 5 % and sales",
        "Despite the deficit, sales",
    ),
    "de": ("Der Umsatz", "Das Ergebnis"),
    "fr": ("Le résultat", "Le chiffre d'affaires"),
    "es": ("El margen", "El resultado"),
    "ru": ("Результат", "Экспорт"),
}


@every_row((code, *row) for code in FRAMES for row in product(FRAMES[code], ADVERSE[code]))
def test_what_is_adverse_has_no_sign(code: str, frame: str, noun: str) -> None:
    for found in found_figures(frame.format(noun), code):
        assert found.refusal is not None


@every_row((code, *row) for code in FRAMES for row in product(FRAMES[code], GOOD[code]))
def test_what_is_good_has_that_of_the_verb(code: str, frame: str, noun: str) -> None:
    *_, found = found_figures(frame.format(noun), code)
    assert found.refusal is None
    assert found.quantity.value == 22


@every_row(
    (code, text)
    for code, text in (
        ("en", "The unemployment rate improved to 22 %."),
        ("de", "Die Arbeitslosenquote verbesserte sich auf 22 %."),
        ("fr", "Le taux de chômage s'est amélioré à 22 %."),
        ("es", "La tasa de paro mejoró hasta el 22 %."),
    )
)
def test_a_level_is_one_whatever_improved(code: str, text: str) -> None:
    assert next(found_figures(text, code)).refusal is None
