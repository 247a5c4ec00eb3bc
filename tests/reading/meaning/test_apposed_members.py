"""Those whom a share is of may stand right behind it; a change of them is none."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

MEMBERS = {
    "de": ("Prozent", ("Frauen", "Einheimische", "ausländische Touristen", "neue Autos")),
    "en": ("percent", ("women", "foreigners", "foreign tourists")),
    "fr": ("%", ("femmes", "étrangers")),
    "es": ("%", ("mujeres", "extranjeros")),
}


@pytest.mark.parametrize("locale", sorted(MEMBERS))
def test_members_behind_a_share(locale: str) -> None:
    percent, members = MEMBERS[locale]
    for number in (5, 12, 82):
        for member in members:
            for statistic in (None, "share"):
                wording = f"{number} {percent} {member}"
                found = outcome(wording, locale, statistic=statistic)
                assert found == f"exact {number} percent", wording


@pytest.mark.parametrize(
    ("wording", "locale", "statistic"),
    [
        ("12 Prozent Touristen mehr", "de", None),
        ("um 12 Prozent Touristen", "de", None),
        ("verlor 12 Prozent Wähler", "de", None),
        ("gewann 12 Prozent Mitglieder", "de", None),
        ("17 Prozent Beschäftigte auf 500", "de", None),
        ("12 Prozent Frauen", "de", "growth_rate"),
        ("cut 5 percent staff", "en", None),
        ("40% women and 60% men", "en", None),
        ("12 percent vehicles tax", "en", None),
    ],
)
def test_a_change_of_members_is_no_share(wording: str, locale: str, statistic: str | None) -> None:
    assert outcome(wording, locale, statistic=statistic).split()[0] in {
        "unit.two",
        "number.compete",
        "wording.unknown",
    }
