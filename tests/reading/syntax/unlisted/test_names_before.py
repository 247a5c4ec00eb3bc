"""Names and dictionary nouns before an amount say nothing of it; other unlisted words may."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

NAMES = {"fr": ("Trancalou", "Munte", "Acesa"), "es": ("Trancalou", "Munte", "Acesa", "OMS")}
PLACED = {
    "fr": (("de {} à 2 kilomètres", "exact 2 km"), ("par {} avec 50 tonnes", "exact 50 t")),
    "es": (("en {} a 2 kilómetros", "exact 2 km"), ("la {} en 33 países", "exact 33 country")),
}
NOUNS = {"fr": ("parpaings", "soupirail"), "es": ("soplete", "zanja")}
GOVERNED = {
    "fr": ("plus {} de 5 tonnes", "jusqu'à {} à 5 tonnes"),
    "es": ("más {} de 5 toneladas",),
}


@pytest.mark.parametrize(
    ("locale", "wording", "expected"),
    [
        (locale, words.format(name), expected)
        for locale, names in NAMES.items()
        for name in names
        for words, expected in PLACED[locale]
    ],
)
def test_a_name_before_a_preposition_is_passed(locale: str, wording: str, expected: str) -> None:
    assert outcome(wording, locale) == expected


@pytest.mark.parametrize(
    ("locale", "wording"),
    [
        (locale, words.format(name))
        for locale, names in NAMES.items()
        for name in names
        for words in GOVERNED[locale]
    ],
)
def test_a_name_behind_a_bound_is_refused(locale: str, wording: str) -> None:
    assert not outcome(wording, locale).startswith(("exact", "gt", "le"))


@pytest.mark.parametrize(
    ("locale", "noun"), [(locale, noun) for locale, nouns in NOUNS.items() for noun in nouns]
)
def test_a_dictionary_noun_leads_to_an_amount_and_to_no_rate(locale: str, noun: str) -> None:
    kilos = outcome(f"un {noun} de 5 kg", locale)
    assert kilos in ("exact 0.005 t", "wording.unknown")
    assert outcome(f"un {noun} de 5 %", locale, statistic="growth_rate") == "wording.unknown"


@pytest.mark.parametrize(
    ("locale", "wording"),
    [
        ("fr", "un zorglub de 5 kg"),
        ("es", "un zorglub de 5 kg"),
        ("es", "una subida zorgelmente del 5 %"),
    ],
)
def test_nonsense_is_refused(locale: str, wording: str) -> None:
    assert outcome(wording, locale) == "wording.unknown"


@pytest.mark.parametrize(
    ("locale", "wording"),
    [
        ("de", "DPD (13,4 Prozent)"),
        ("de", "die Österreichische Post AG (13,4 Prozent)"),
        ("es", "Manabí (13,4 %)"),
        ("ru", "СЗФО (13,4 %)"),
        ("en", "Acme Corp (13.4%)"),
    ],
)
def test_a_rate_in_brackets_behind_a_name_is_read_as_a_share_alone(
    locale: str, wording: str
) -> None:
    assert outcome(wording, locale, statistic="share") == "exact 13.4 percent"
    for statistic in (None, "growth_rate", "balance"):
        assert outcome(wording, locale, statistic=statistic) == "sign.parenthesis_words"


@pytest.mark.parametrize(
    ("locale", "wording"),
    [("en", "Nearly Acme (5%)"), ("en", "Except Acme (5%)"), ("de", "Unter Meyer (5 %)")],
)
def test_a_rate_in_brackets_behind_other_words_is_refused(locale: str, wording: str) -> None:
    assert not outcome(wording, locale, statistic="share").startswith("exact")
