"""A level that "of" leads to is never the size of the change that a verb behind it tells."""

import pytest

from silkledger.reading.search.candidates import candidates, found_figures

NOUNS = {
    "en": ("The occupancy rate of", "The share of", "The quota of about", "Unemployment of"),
    "de": ("Die Auslastung von", "Die Quote von etwa", "Der Anteil von", "Die Inflation von"),
    "fr": ("Le taux d'occupation de", "La part de", "Le niveau de près de", "Le chômage de"),
    "es": ("La tasa de ocupación de", "La cuota del", "El nivel de casi un", "El paro del"),
}
VERBS = {
    "en": ("rises", "fell", "drops", "increased", "slightly rises"),
    "de": ("sinkt", "stieg", "ist gesunken", "sank leicht"),
    "fr": ("recule", "progresse", "recule légèrement", "baisse"),
    "es": ("disminuye", "sube", "retrocede"),
}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        (locale, f"{noun} 66 % {verb}.")
        for locale in NOUNS
        for noun in NOUNS[locale]
        for verb in VERBS[locale]
    ],
)
def test_a_level_is_not_read_as_the_change_of_its_verb(locale: str, text: str) -> None:
    for found in found_figures(text, locale):
        level = found.quantity.value == 66 and text[found.start : found.end][-1] == "%"
        assert found.refusal is not None or level, found


@pytest.mark.parametrize(
    ("locale", "text", "value"),
    [
        ("fr", "Le taux d'occupation recule de 66 %.", -66),
        ("fr", "Le chiffre d'affaires a reculé de 66 %.", -66),
        ("en", "There was a rate of 66 % increase.", 66),
        ("de", "Die Quote stieg um 66 %.", 66),
        ("es", "La tasa de ocupación es del 66 %.", 66),
    ],
)
def test_a_change_and_a_level_alone_are_read(locale: str, text: str, value: int) -> None:
    (found,) = candidates(text, locale)
    assert found.quantity.value == value
