"""French words that say nothing of a number, up to the sixty thousand most frequent.

They are lists (plain_words; adverbs: particles/fr_neutral.csv). None may turn a number, and a
rate that nothing but such a noun or verb tells of is refused: the word might be what becomes less.
"""

from __future__ import annotations

import pytest

from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import stride
from tests.support.readings import outcome, refusals

TONS = ("longues", "courtes")  # which are other tons
ADVERB = "ment"  # other neutral words may say more: journalier


def listed(role: str) -> list[str]:
    """The words of a role in the lists, of which each test takes some."""
    columns = ("role", "language", "words")
    rows = [row for row in SHIPPED.load("particles", columns) if row["role"] == "neutral"]
    return [
        word
        for entry in (*SHIPPED.load("plain_words", columns), *rows)
        if entry["language"] == "fr" and entry["role"] == role
        for word in entry.list("words")
        if (role != "neutral" or word.endswith(ADVERB)) and word not in TONS
    ]


@pytest.mark.no_cover
@pytest.mark.parametrize("role", ["noun", "subject", "activity", "neutral"])
def test_a_word_leaves_the_number_beside_it_alone(role: str) -> None:
    words = listed(role)
    assert len(words) > 100
    wrong = [
        (wording, read)
        for word in words[:: stride(194, 11)]
        for wording, expected in (
            (f"{word} 5 millions de tonnes", "exact 5000000 t"),
            (f"5 millions de tonnes {word}", "exact 5000000 t"),
            (f"a augmenté {word} de 5 %", "exact 5 percent"),
            (f"une baisse {word} de 5 %", "exact -5 percent"),
        )
        if (read := outcome(wording, "fr")) != expected
    ]
    assert not wrong, wrong[:20]


@pytest.mark.no_cover
@pytest.mark.parametrize("role", ["noun", "activity"])
def test_a_noun_or_verb_alone_makes_no_rate(role: str) -> None:
    read = [
        word
        for word in listed(role)[:: stride(302, 31)]
        if outcome(f"{word} de 5 %", "fr", statistic="growth_rate").startswith("exact")
    ]
    assert not read, read[:20]


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("on compte 5 millions de personnes", "exact 5000000 person"),
        ("a pu atteindre 5 %", "exact 5 percent"),
        ("une deuxième hausse de 5 %", "exact 5 percent"),
        ("un temps de parcours de 38 minutes", "exact 38 min"),
        ("l'activité conteneurisée en retrait de 2,8 %", "exact -2.8 percent"),
        ("2,5 millions de consommatrices", "exact 2500000 person"),
        ("un million et demi d'abbayes", "exact 1500000 count"),
        ("concernent les ventes de matériel (+ 3,5 %)", "exact 3.5 percent"),
        ("les ventes conclues (-3,5 %)", "exact -3.5 percent"),
        ("demeure 4,6 % sous celui enregistré en novembre", "exact -4.6 percent"),
        ("reste 4,6 % sous celles de 2019", "exact -4.6 percent"),
        ("les prix restent plus bas de 5 %", "exact -5 percent"),
        ("sont moins faibles de 5 %", "exact 5 percent"),
        ("le prix moyen a cru de 6 %", "exact 6 percent"),
        ("une croissance économique estimée à 5 % en 2024", "exact 5 percent"),
        ("une baisse estimée à 5 %", "exact -5 percent"),
        ("la baisse du taux à 5 %", "exact 5 percent"),
    ],
)
def test_common_words_in_wordings(wording: str, expected: str) -> None:
    assert outcome(wording, "fr") == expected


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("chiffre à 27 % le recul de la production", "fr"),
        ("évalue à 5 millions d'euros la baisse des ventes", "fr"),
        ("cifra en un 27 % la caída de las ventas", "es"),
        ("beziffert auf 27 Prozent den Rückgang", "de"),
    ],
)
def test_the_size_of_a_fall_is_no_increase(wording: str, locale: str) -> None:
    assert refusals(wording, locale) == ["sign.unsaid"]


@pytest.mark.parametrize(
    "wording",
    [
        "une baisse limitée à 5 %",
        "le recul est ramené à 5 %",
        "une baisse de la production estimée à 5 millions de tonnes",
    ],
)
def test_a_fall_that_is_held_at_a_size_is_no_level(wording: str) -> None:
    assert refusals(wording, "fr") == ["sign.unclear"]


def test_what_could_not_be_is_no_figure() -> None:
    assert refusals("aurait pu atteindre 5 %", "fr") == ["wording.negation"]
    assert refusals("concernent 3,5 % des ventes", "fr") == ["wording.unknown"]
