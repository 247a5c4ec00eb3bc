"""What is counted changes something else if an object stands behind the verb of change."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

SUBJECTS = {
    "fr": ("200 000 personnes", "300 entreprises", "40 communes"),
    "es": ("200.000 personas", "300 empresas", "40 municipios"),
}
DONE = {
    "fr": ("ont perdu leur emploi", "ont perdu la vie", "ont supprimé des postes"),
    "es": ("perdieron su empleo", "perdieron la vida", "han perdido sus casas"),
}
CHANGED = (
    ("fr", "200 000 emplois ont été perdus", "exact -200000 job"),
    ("fr", "30 postes ont été supprimés l'an dernier", "exact -30 job"),
    ("es", "200.000 empleos se perdieron el año pasado", "exact -200000 job"),
)
CASES = [
    (locale, f"{subject} {verb}")
    for locale in SUBJECTS
    for subject in SUBJECTS[locale]
    for verb in DONE[locale]
]


@pytest.mark.parametrize(("locale", "wording"), CASES)
def test_those_who_do_so_are_counted(locale: str, wording: str) -> None:
    assert outcome(wording, locale).startswith(f"exact {wording[:2]}")


@pytest.mark.parametrize(("locale", "wording", "expected"), CHANGED)
def test_what_is_changed_falls(locale: str, wording: str, expected: str) -> None:
    assert outcome(wording, locale) == expected
