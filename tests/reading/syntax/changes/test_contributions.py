"""What is contributed in points is a change up; what drags on growth is not one."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

CONTRIBUTED = {
    "en": ("contributed 6.1 percentage points", "general dealers (contributing {})"),
    "de": ("mit einem Wachstumsbeitrag von 6,1 Prozentpunkten", "steuerte {} bei"),
    "fr": ("une contribution de 6,1 points de pourcentage", "a contribué pour {}"),
    "es": ("aportó 6,1 puntos porcentuales", "con una incidencia de {}"),
    "ru": ("внесла 6,1 процентного пункта", "вклад составил {}"),
    "zh": ("贡献6.1个百分点", "拉动增长{}"),
}
POINTS = {
    "en": "6.1 percentage points",
    "de": "6,1 Prozentpunkte",
    "fr": "6,1 points de pourcentage",
    "es": "6,1 puntos porcentuales",
    "ru": "6,1 п.п.",
    "zh": "6.1个百分点",
}
DRAGGED = {
    "en": ("dragged on growth by {}", "weighed on growth by {}", "the strike cost {} of growth"),
    "de": (
        *("bremste das Wachstum um {}", "drückte das Wachstum um {}", "kostete {} Wachstum"),
        "Bremst das Wachstum um {}",
    ),
    "fr": ("a pesé pour {} sur la croissance", "a coûté {} de croissance"),
    "es": ("lastró el crecimiento en {}", "le costó {} al crecimiento"),
    "ru": ("отняла {} роста", "стоила {} роста"),
    "zh": ("拖累GDP增长{}", "拖低增长{}", "影响增长{}", "下拉增长{}"),
}


@every_row((language, frame) for language, frames in CONTRIBUTED.items() for frame in frames)
def test_a_contribution_in_points_is_a_change(language: str, frame: str) -> None:
    wording = frame.format(POINTS[language])
    assert outcome(wording, language, statistic="increase") == "exact 6.1 pp"


@every_row((language, frame) for language, frames in DRAGGED.items() for frame in frames)
def test_what_drags_on_growth_does_not_add_to_it(language: str, frame: str) -> None:
    assert refusals(frame.format(POINTS[language]), language, statistic="increase")


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "a negative contribution of 6.1 percentage points", "exact -6.1 pp"),
        ("en", "contributed -6.1 percentage points", "exact -6.1 pp"),
        ("es", "con incidencia negativa de 6,1 puntos porcentuales", "exact -6.1 pp"),
        ("fr", "a contribué pour -6,1 points de pourcentage", "exact -6.1 pp"),
        ("zh", "负贡献6.1个百分点", "exact -6.1 pp"),
        ("en", "contributed 6.1 percentage points to the decline", "sign.unclear"),
        ("es", "aportó 6,1 puntos porcentuales a la caída", "sign.unclear"),
        ("fr", "une contribution de 6,1 points de pourcentage à la baisse", "sign.unclear"),
        ("ru", "вклад составил 6,1 п.п. в снижение", "sign.unclear"),
        # Why something grows stands in a clause of its own, and costs may rise.
        ("zh", "受此拖累，增长0.5个百分点", "exact 0.5 pp"),
        ("en", "costs rise 7 percentage points", "exact 7 pp"),
        ("de", "Kosten stiegen um 5 Prozentpunkte", "exact 5 pp"),
        ("es", "restó 0,5 puntos porcentuales al crecimiento", "exact -0.5 pp"),
    ],
)
def test_the_direction_of_a_contribution(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="increase") == expected


@pytest.mark.parametrize(
    ("language", "wording", "statistic", "expected"),
    [
        ("en", "contributes 5% to GDP", "share", "exact 5 percent"),
        ("es", "aportó 5.000 toneladas", "flow", "exact 5000 t"),
        ("fr", "contribue pour 5 % au PIB", "share", "exact 5 percent"),
    ],
)
def test_other_contributions_are_amounts_and_shares(
    language: str, wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == expected
