"""Subjects behind their verb: names and nouns between a finite verb and its number."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity

LEVELS = (
    *("beziffert {} auf 5 Mio. Euro", "schätzt {} auf 5 Mio. Euro", "betrug {} 5 Mio. Euro"),
    *("beläuft sich {} auf rund 5 Mio. Euro", "kletterte {} auf 5 Mio. Euro"),
    *("investiert {} 5 Mio. Euro", "erwartet {} mehr als 5 Mio. Euro", "lag {} bei 5 Mio. Euro"),
)
RATES = (
    *("stieg {} um 5 Prozent", "sank {} um 5 Prozent", "legte {} um 5 Prozent zu"),
    *("nahm {} um 5 Prozent ab", "steigerte {} den Umsatz um 5 Prozent"),
    *("senkte {} die Kosten um 5 Prozent", "verzeichnete {} ein Plus von 5 Prozent"),
)
FALLS = ("sank", "nahm", "senkte")
SUBJECTS = (
    *("der ZDV", "Zorgel", "die Zorgel AG", "die Kranichgruppe", "der Bad Zorgener Konzern"),
    *("die Stadt Zorgen", "der Verband der Zorgenbauer"),
)
# Nouns that hold a turning part: they may say that the number is a fall or a part.
TURNING = ("der Zorgelrückgang", "der Kranichschwund", "die Zorgelhälfte", "der Zorgelverlust")


def reading(wording: str, statistic: str, locale: str = "de") -> tuple[str, int, str] | None:
    found = read_quantity(wording, QuantityContext(locale=locale, statistic=statistic))
    return (found.bound, int(found.value), found.unit) if isinstance(found, Quantity) else None


@pytest.mark.parametrize(("frame", "subject"), [*product(LEVELS, SUBJECTS)])
def test_who_does_it_changes_no_amount(frame: str, subject: str) -> None:
    found = reading(frame.format(subject), "flow")
    assert found is not None
    assert found[1:] == (5_000_000, "EUR")


@pytest.mark.parametrize("frame", [frame for frame in LEVELS if "kletterte" not in frame])
def test_a_balance_may_be_what_an_unlisted_subject_lost(frame: str) -> None:
    assert reading(frame.format("Zorgel"), "balance") is None


@pytest.mark.parametrize(("frame", "subject"), [*product(RATES, SUBJECTS)])
def test_the_verb_gives_the_sign(frame: str, subject: str) -> None:
    sign = -1 if frame.startswith(FALLS) else 1
    assert reading(frame.format(subject), "growth_rate") == ("exact", 5 * sign, "percent")


@pytest.mark.parametrize(("frame", "subject"), [*product(LEVELS[:4], TURNING)])
def test_a_noun_that_may_turn_the_number_is_refused_or_turns_it(frame: str, subject: str) -> None:
    found = reading(frame.format(subject), "increase")
    assert found is None or found[1] < 0


@pytest.mark.parametrize(
    ("wording", "statistic", "locale"),
    [
        ("meldete Zorgel 5 Prozent", "growth_rate", "de"),
        ("verkaufte Zorgel 5 Autos", "increase", "de"),
        ("verkaufte Zorgel 5", "flow", "de"),
        ("in der Zorgel 5 Tonnen", "flow", "de"),
        ("erhöhte die Zorgel auf 25 Autos", "flow", "de"),
        ("betrug der Umsatz Dolar 5 Mio. Euro", "flow", "de"),
        ("lag Zorgel 10 bei 5 Prozent", "share", "de"),
        ("selon Zorgel 5 millions d'euros", "flow", "fr"),
    ],
)
def test_without_verb_or_unit_and_under_signs_it_is_refused(
    wording: str, statistic: str, locale: str
) -> None:
    assert reading(wording, statistic, locale) is None


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("facturó Zorgel 5 euros", "es"),
        ("estime Zorgel à 5 euros", "fr"),
        ("verbuchte Zorgel 5 Euro", "de"),
    ],
)
def test_names_stand_behind_their_verb_in_other_languages_too(wording: str, locale: str) -> None:
    assert reading(wording, "flow", locale) == ("exact", 5, "EUR")
