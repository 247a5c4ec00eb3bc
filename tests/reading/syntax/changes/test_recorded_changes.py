"""German participles that describe what changed: "auf" leads to its level, "um" to its change."""

from __future__ import annotations

import pytest

from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome

ENDINGS = ("e", "en", "er", "es", "em")
DOWN = ("gesunken", "gefallen", "geschrumpft", "zurückgegangen", "reduziert")
UP = ("gestiegen", "gewachsen", "erhöht")


@pytest.mark.parametrize("participle", DOWN + UP)
@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("statistic", [None, "flow"])
def test_a_participle_behind_its_level(participle: str, ending: str, statistic: str | None) -> None:
    wording = f"auf rund 5 Mio. t {participle}{ending} Menge"
    assert outcome(wording, "de", statistic=statistic) == "approx 5000000 t"


@pytest.mark.parametrize("participle", DOWN + UP)
def test_a_participle_behind_its_change(participle: str) -> None:
    sign = "-" if participle in DOWN else ""
    assert outcome(f"die um 5 Mio. t {participle}e Menge", "de") == f"exact {sign}5000000 t"


def test_no_comparative_ends_like_a_participle() -> None:
    listed = [
        word
        for entry in SHIPPED.load("changes", ("direction", "side", "form", "language", "words"))
        if entry["language"] == "de" and entry["side"] == "after"
        for word in entry.list("words")
        if word.startswith(("höher", "geringer", "niedriger", "größer", "kleiner", "weniger"))
    ]
    assert listed
    for word in listed:
        lower = word.startswith(("geringer", "niedriger", "kleiner", "weniger"))
        assert outcome(f"auf 5 % {word} Kosten", "de") == f"exact {'-' * lower}5 percent"
