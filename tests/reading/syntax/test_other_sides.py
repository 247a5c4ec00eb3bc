"""Nouns of the other side of a balance behind a figure: a profit of 3 m against a loss."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

# Language, a gain, a loss, the amount, and words that lead to the other side.
SIDES = [
    ("en", "a profit of {}", "a loss of {}", "3 million euros", "a loss", "a profit"),
    ("de", "ein Gewinn von {}", "ein Verlust von {}", "3 Mio. Euro", "einem Verlust", "Gewinn"),
    ("fr", "un bénéfice de {}", "une perte de {}", "3 millions d'euros", "une perte", "profit"),
    (
        "es",
        "un beneficio de {}",
        "una pérdida de {}",
        "3 millones de euros",
        "una pérdida",
        "beneficio",
    ),
    ("ru", "прибыль {}", "убыток {}", "3 млн евро", "убытка", "прибыли"),
    ("ru", "чистая прибыль составила {}", "убыток составил {}", "3 млн евро", "убытка", "прибыли"),
    ("ru", "профицит {}", "дефицит {}", "3 млн евро", "дефицита", "профицита"),
]
LEADS = {
    "en": ("against", "compared with", "after"),
    "de": ("nach", "gegenüber"),
    "fr": ("contre", "après"),
    "es": ("frente a", "tras"),
    "ru": ("против", "после"),
}
AGO = {"en": " a year earlier", "de": " im Vorjahr", "fr": " en 2022", "es": " en 2022"}


@pytest.mark.parametrize("row", SIDES)
def test_the_noun_of_the_figure_has_the_sign(row: tuple[str, ...]) -> None:
    language, gain, loss, amount, other_loss, other_gain = row
    for lead, ago in product(LEADS[language], ("", AGO.get(language, " годом ранее"))):
        won = f"{gain.format(amount)} {lead} {other_loss}{ago}"
        lost = f"{loss.format(amount)} {lead} {other_gain}{ago}"
        assert outcome(won, language, statistic="balance") == "exact 3000000 EUR", won
        found = outcome(lost, language, statistic="balance")
        assert found == "exact -3000000 EUR" or "." in found.split()[0], (lost, found)


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("ru", "сальдо составило 3 млн евро против дефицита годом ранее"),
        ("ru", "прибыль против убытка в 3 млн евро годом ранее"),
        ("ru", "прибыль после убытка в 3 млн евро"),
        ("en", "a net result of 3 million euros against a loss"),
        ("en", "a profit against a loss of 3 million euros"),
    ],
)
def test_whose_sign_is_open_is_refused(language: str, wording: str) -> None:
    refusals(wording, language, statistic="balance")


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("ru", "3 млн евро чистого убытка"),
        ("ru", "получил 3 млн евро убытка"),
        ("en", "3 million euros in losses"),
        ("de", "3 Mio. Euro Verlust"),
        ("fr", "3 millions d'euros de pertes"),
    ],
)
def test_a_loss_behind_its_figure_is_one(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="balance") == "exact -3000000 EUR"
