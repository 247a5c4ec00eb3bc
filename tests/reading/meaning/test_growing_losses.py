"""Under a balance a loss before a verb of change is its subject, and a gap has no sign."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

ENGLISH = ("losses", "the loss", "net losses")
VERBS = ("widened", "narrowed", "grew", "ballooned", "fell")
GERMAN = (
    "der Verlust stieg auf {}",
    "die Verluste sanken auf {}",
    "die Verluste weiteten sich auf {} aus",
)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("noun", ENGLISH)
def test_a_loss_that_grows_is_the_balance(noun: str, verb: str) -> None:
    wording = f"{noun} {verb} to €4 million"
    assert outcome(wording, "en", statistic="balance") == "exact -4000000 EUR"
    for other in (f"{noun} {verb} by €4 million", f"{noun} {verb} from €4 million"):
        assert refusals(other, statistic="balance"), other
    for statistic in ("increase", "growth_rate", None):
        assert refusals(wording, statistic=statistic), wording


@pytest.mark.parametrize("frame", GERMAN)
def test_a_german_loss_that_grows_is_the_balance(frame: str) -> None:
    wording = frame.format("12 Mio. Euro")
    assert outcome(wording, "de", statistic="balance") == "exact -12000000 EUR"


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("the gap between exports and imports widened to $5 billion", "en"),
        ("the gap between exports and imports narrowed to $5 billion", "en"),
        ("the balance between exports and imports was $5 billion", "en"),
        ("the spread between revenue and spending reached $3bn", "en"),
        ("die Spanne zwischen Einnahmen und Ausgaben betrug 5 Mrd. Euro", "de"),
        ("die Lücke zwischen Ausfuhren und Einfuhren wuchs auf 5 Mrd. Euro", "de"),
    ],
)
def test_a_gap_between_two_amounts_has_no_sign(wording: str, locale: str) -> None:
    assert refusals(wording, locale, statistic="balance")


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("the surplus of trade between China and Chile was $5 billion", "exact 5000000000 USD"),
        ("the trade gap widened to $5 billion", "exact -5000000000 USD"),
        ("made a profit of €136 million", "exact 136000000 EUR"),
        ("returned a profit of €136 million", "exact 136000000 EUR"),
        ("turned in a loss of €136 million", "exact -136000000 EUR"),
    ],
)
def test_a_balance_that_says_its_sign_is_read(wording: str, expected: str) -> None:
    assert outcome(wording, "en", statistic="balance") == expected
