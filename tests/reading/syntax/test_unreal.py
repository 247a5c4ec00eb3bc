"""What would have happened states no figure, whatever it is said of; what is owned does."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals
from tests.support.tables import every_row

AMOUNTS = {
    "en": ("5 million tonnes", "$5 million", "about 300 people", "12 %", "5 GW"),
    "fr": ("5 millions de tonnes", "5 millions d'euros", "environ 300 personnes", "12 %", "5 GW"),
}
UNREAL = {
    "en": (
        *("would have reached {}", "would have cost {}", "would've been {}", "was to have hit {}"),
        *("should have totalled {}", "could have exceeded {}", "would otherwise have been {}"),
        *("would have otherwise been {}", "was supposed to reach {}", "were meant to reach {}"),
        *("had it reached {}", "had they been {}", "were it to reach {}", "should it reach {}"),
        *("as if it were {}", "assuming {}", "otherwise {}", "{} would have vanished"),
        *("{} would have been lost", "the firm would have made {}"),
    ),
    "fr": (
        *("aurait dû atteindre {}", "auraient pu atteindre {}", "était censé atteindre {}"),
        *("s'il atteignait {}", "en admettant {}", "a failli atteindre {}", "faillit atteindre {}"),
        *("a manqué d'atteindre {}", "plutôt que {}", "aurait atteint {} sans ces mesures"),
        *("serait de {} sans aide", "sans aide, serait de {}", "à défaut de {}"),
    ),
}
REAL = {
    "en": (
        *("would reach {}", "could reach {}", "may have reached {}", "has reached {}"),
        *("would have {}", "would have to pay {}", "had reached {}"),
    ),
    "fr": (
        *("atteindrait {}", "devrait atteindre {}", "aurait atteint {}", "serait de {}"),
        "pourrait atteindre {}",
    ),
}
STATISTICS = (None, "flow", "stock", "level", "share", "growth_rate", "increase")


@every_row([(language, frame) for language, frames in UNREAL.items() for frame in frames])
def test_an_unreal_mood_states_no_figure(language: str, frame: str) -> None:
    for amount in AMOUNTS[language]:
        for statistic in STATISTICS:
            assert refusals(frame.format(amount), language, statistic=statistic)


@every_row([(language, frame) for language, frames in REAL.items() for frame in frames])
def test_a_forecast_hearsay_or_possession_does(language: str, frame: str) -> None:
    for amount in AMOUNTS[language][:2]:
        assert read(frame.format(amount), language, statistic="flow").value == 5_000_000


@pytest.mark.parametrize("conditional", ["aurait", "auraient"])
def test_a_conditional_is_hearsay_of_a_change(conditional: str) -> None:
    assert read(f"{conditional} reculé de 5 %", "fr", statistic="growth_rate").value == -5
    wording = f"{conditional} reculé de 5 % sans la crise"
    assert "wording.negation" in refusals(wording, "fr", statistic="growth_rate")


@pytest.mark.parametrize(
    ("wording", "language", "statistic"),
    [
        ("anything but 40 percent", "en", "share"),
        ("5% up or down", "en", "growth_rate"),
        ("5 % en hausse ou en baisse", "fr", "growth_rate"),
        ("tout sauf 40 %", "fr", "share"),
    ],
)
def test_what_may_be_either_or_anything_else_is_refused(
    wording: str, language: str, statistic: str
) -> None:
    assert refusals(wording, language, statistic=statistic)
