"""Levels and rates that "with" leads to before the words of a change, and what ends such words."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

BESIDE = [
    ("de", "mit 3,8 Mio. Containern gingen 11,7 % weniger Boxen über die Kais", "-11.7", "3800000"),
    ("de", "wurden mit 5.200 Containern knapp 3 % mehr umgeschlagen", "nearly 3", "5200"),
    ("de", "stieg mit 690 Containern geringfügig um 0,4 %", "0.4", "690"),
    ("de", "wuchs im April mit 1,9 Mio. Containern kräftig um 9,5 %", "9.5", "1900000"),
    ("de", "übertraf mit 444 Containern den Vorjahreswert um 5 %", "5", "444"),
    ("de", "nahm mit 444 Containern (20 Fuß) deutlich um 5 % ab", None, None),
    ("es", "creció con 5,2 millones de contenedores un 3 %", "3", "5200000"),
    ("fr", "avec 5,2 millions de conteneurs 3 % de plus qu'en 2019", "3", "5200000"),
]


@pytest.mark.parametrize(("language", "wording", "rate", "level"), BESIDE)
def test_the_statistic_chooses_of_a_level_and_the_rate_behind_it(
    language: str, wording: str, rate: str | None, level: str | None
) -> None:
    if rate is None or level is None:
        assert refusals(wording, language, statistic="flow")
        return
    said = rate if " " in rate else f"exact {rate}"
    assert outcome(wording, language, statistic="growth_rate") == f"{said} percent"
    assert outcome(wording, language, statistic="flow").startswith(f"exact {level} ")
    assert refusals(wording, language)


@pytest.mark.parametrize(
    "wording",
    [
        "pro Tag mit 5.000 Containern 3 % mehr",
        "jede Woche mit 5.000 Containern um 3 % gestiegen",
        "täglich mit 5.000 Containern 3 % mehr",
    ],
)
def test_a_level_keeps_what_it_is_counted_per(wording: str) -> None:
    assert refusals(wording, "de", statistic="flow")


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("wuchs mit 2 Prozent", "exact 2 percent"),
        ("wuchs mit 2 Prozent etwas weniger stark", "exact 2 percent"),
        ("wuchs mit rund 2 Prozent langsamer als im Vorjahr", "approx 2 percent"),
        ("sank mit 3 Prozent deutlich", "exact -3 percent"),
        ("nahm mit 3 Prozent kräftig ab", "exact -3 percent"),
        ("stieg mit 0,4 Prozent leicht auf 51 Tonnen an", "exact 0.4 percent"),
        ("sank mit 0,4 Prozent leicht auf 51 Tonnen", "exact -0.4 percent"),
        ("wuchs um 2 Prozent weniger stark", None),
        ("wuchs mit 2 Prozent Rendite", None),
        ("sank nicht mit 3 Prozent", None),
        ("liegt mit 3 Prozent etwas niedriger", None),
    ],
)
def test_with_leads_to_a_rate_behind_a_verb_of_change(wording: str, said: str | None) -> None:
    if said is None:
        assert refusals(wording, "de", statistic="growth_rate")
    else:
        assert outcome(wording, "de", statistic="growth_rate") == said


def test_a_level_behind_such_a_rate_is_read() -> None:
    wording = "stieg mit 0,4 Prozent leicht auf rund 51 Tonnen an"
    assert outcome(wording, "de", statistic="flow") == "approx 51 t"


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("de", "mit 1.341 t einen sehr guten Start"),
        ("de", "erreichte mit 1.341 t einen neuen Rekord"),
        ("de", "mit 1.341 t Fracht ein Rekordergebnis erzielt"),
        ("de", "mit 1.341 t das beste Jahr"),
        ("es", "con 1.341 toneladas un muy buen resultado"),
    ],
)
def test_what_an_amount_was_ends_a_wording(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="flow") == "exact 1341 t"


@pytest.mark.parametrize(
    "wording",
    [
        "mit 1.341 t ein kräftiger Rückgang",
        "mit 1.341 t ein dicker Absatzeinbruch",
        "mit 1.341 Euro ein hoher Verlust",
        "mit 1.341 t ein Zehntel der Ernte",
        "mit 1.341 t eine doppelt so hohe Ernte",
        "mit 1.341 t kein guter Start",
    ],
)
def test_what_may_tell_more_than_the_amount_is_not_left_out(wording: str) -> None:
    assert refusals(wording, "de", statistic="flow")
