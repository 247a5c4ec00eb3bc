"""Unlisted nouns and adjectives inside a wording are passed over, but no word that may turn it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.depth import deep, some
from tests.support.readings import read, refusals

# Invented words that have the form of a noun.
INVENTED = {
    "en": ("plombation", "drufflement", "snarkness", "brindality", "wembleship"),
    "de": ("Plombation", "Druffelung", "Schnarkheit", "Brindel", "Wemblerschaft", "Drofprojekt"),
    "fr": ("plombation", "druffelité", "chnarkage", "brindelence", "vemblerie"),
    "es": ("plombación", "drufledad", "esnarcamiento", "brindelancia", "vemblaje"),
}
# Wordings with the place of such a word, and one in which it stands beside the number.
CARRIERS = {
    "en": ("exports with {} reached 5 million tonnes", "sales in {} fell by 5 percent"),
    "de": ("die Ausfuhr mit {} erreichte 5 Mio. Tonnen", "Rückgang der {} um 5 Prozent"),
    "fr": ("les ventes de {} ont atteint 5 Mt", "une baisse des ventes de {} de 5 %"),
    "es": ("las ventas con {} en España de 5 Mt", "la caída de ventas con {} fue del 5 %"),
}
BESIDE = {
    "en": ("exports of {} 5 million tonnes", "exports with {} more than 5 percent"),
    "de": ("die Ausfuhr der {} 5 Mio. Tonnen", "die Ausfuhr mit {} mehr als 5 Prozent"),
    "fr": ("les ventes de {} 5 millions de tonnes", "les ventes avec {} plus de 5 %"),
    "es": ("las ventas de {} 5 millones de toneladas", "las ventas con {} más de 5 %"),
}
NAMED = {"en": "a {} of", "de": "mit einer {} von", "fr": "une {} de", "es": "una {} de"}


def _turning(language: str) -> list[str]:
    path = Path(__file__).parents[1] / "words" / "turning.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["language"] == language]
    words = [word for row in rows for word in row["words"].split(";")]
    return [word for word in words if " " not in word and "'" not in word]


@pytest.mark.parametrize("language", INVENTED)
def test_an_unlisted_noun_inside_a_wording_changes_nothing(language: str) -> None:
    for word in INVENTED[language]:
        amount, change = CARRIERS[language]
        assert read(amount.format(word), language, statistic="flow").value == 5_000_000, word
        assert read(change.format(word), language, statistic="growth_rate").value == -5, word


@pytest.mark.parametrize("language", INVENTED)
def test_an_unlisted_noun_beside_the_number_is_refused(language: str) -> None:
    for word in INVENTED[language]:
        for wording in BESIDE[language]:
            assert refusals(wording.format(word), language, statistic="growth_rate"), word


@pytest.mark.parametrize("language", INVENTED)
def test_an_unlisted_noun_that_leads_to_a_number_may_name_a_fall(language: str) -> None:
    for word in INVENTED[language]:
        lead = NAMED[language].format(word)
        assert read(f"{lead} 5 t", language, statistic="level").value == 5, word
        assert refusals(f"{lead} 5 %", language, statistic="growth_rate"), word


@pytest.mark.parametrize("language", INVENTED)
def test_no_turning_word_is_passed_over(language: str) -> None:
    """In the place of an invented noun they are refused, or read for what they say."""
    passed = []
    for word in some(_turning(language), 3):
        for wording, statistic, plain in (
            (NAMED[language].format(word) + " 5 %", "growth_rate", 5),
            (NAMED[language].format(word) + " 5 t", "flow", 5),
        ):
            found = read_quantity(wording, QuantityContext(locale=language, statistic=statistic))
            if isinstance(found, Quantity) and found.bound == "exact" and found.value == plain:
                passed.append(wording)
    assert not passed, passed


@pytest.mark.parametrize(
    ("locale", "wording", "statistic", "expected"),
    [
        ("fr", "prononcée pour cette catégorie (+5,6 %)", "growth_rate", 5.6),
        ("fr", "celui des marchandises plombées (-16 %)", "growth_rate", -16),
        ("de", "in den vergangenen Tagen sollen 190 Menschen", "flow", 190),
        ("de", "bei denen nach jüngsten Angaben 38 Menschen", "flow", 38),
        ("es", "disminuyendo en la última semana en 866 toneladas", "increase", -866),
        ("es", "pasar del 43,5 % al 46,9 % de su capacidad", "level", 46.9),
        ("en", "laid off some 1,200 workers", "flow", 1200),
    ],
)
def test_small_words_of_the_press_are_read(
    locale: str, wording: str, statistic: str, expected: float
) -> None:
    found = read(wording, locale, statistic=statistic)
    assert found.bound in ("exact", "approx")
    assert float(found.value) == expected


@pytest.mark.parametrize(
    ("locale", "wording"),
    [
        ("es", "ha pasado además de 322 a 347 dólares"),
        ("fr", "aucune hausse pour elle (+5,6 %)"),
        ("de", "die Umfrage vor 5 Prozent"),
    ],
)
def test_small_words_hide_no_start_and_no_negation(locale: str, wording: str) -> None:
    assert refusals(wording, locale, statistic="growth_rate")


@given(
    language=st.sampled_from(sorted(INVENTED)),
    stem=st.text("bdfgklmnprstvz", min_size=2, max_size=3),
    vowel=st.sampled_from("aou"),
    data=st.data(),
)
@settings(derandomize=True, max_examples=deep(32, 200))
def test_an_invented_noun_never_gives_another_value(
    language: str, stem: str, vowel: str, data: st.DataObject
) -> None:
    endings = {"en": "kation", "de": "kung", "fr": "kation", "es": "cación"}
    word = f"{stem[0]}{vowel}{stem[1:]}{vowel}{endings[language]}"
    word = word.capitalize() if language == "de" else word
    carrier = data.draw(st.sampled_from((*CARRIERS[language], *BESIDE[language])))
    statistic = data.draw(st.sampled_from((None, "flow", "growth_rate", "share", "balance")))
    context = QuantityContext(locale=language, statistic=statistic)
    found = read_quantity(carrier.format(word), context)
    bare = read_quantity(" ".join(carrier.format("").split()), context)
    if isinstance(found, Quantity) and isinstance(bare, Quantity):
        assert (found.bound, found.value, found.unit) == (bare.bound, bare.value, bare.unit)
