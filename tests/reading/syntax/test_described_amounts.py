"""Amounts that an adjective, "with", a whole or a record parts from what they are."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

READ = (
    ("de", "flow", "eine knappe halbe Milliarde Euro", "nearly 500000000 EUR"),
    ("de", "flow", "einer guten Million Tonnen", "gt 1000000 t"),
    ("de", "flow", "Eine weitere Million Tonnen", "exact 1000000 t"),
    ("de", "share", "ein knappes Viertel der Exporte", "nearly 25 percent"),
    ("de", "flow", "mit etwa 113.100 geernteten Tonnen", "approx 113100 t"),
    ("de", "flow", "500 zusätzliche Megawatt", "exact 500 MW"),
    ("en", "flow", "500 additional megawatts", "exact 500 MW"),
    ("en", "flow", "5 million planted hectares", "exact 50000 km2"),
    ("de", "flow", "lag mit 75 Tonnen unter dem Vorjahreswert", "exact 75 t"),
    ("de", "flow", "lag mit 75 Tonnen weit über dem Vorjahr", "exact 75 t"),
    ("de", "growth_rate", "mit einem Minus von 4 % unter dem Vorjahr", "exact -4 percent"),
    ("de", "growth_rate", "lag 5 % hinter dem Vorjahr", "exact -5 percent"),
    ("de", "growth_rate", "unterschritt den Vorjahreswert um 5 %", "exact -5 percent"),
    ("de", "growth_rate", "fiel um ein Viertel niedriger aus", "exact -25 percent"),
    ("de", "growth_rate", "fiel um 5 % niedriger aus als 2021", "exact -5 percent"),
    ("de", "flow", "fiel mit 75 Tonnen auf den niedrigsten Stand", "exact 75 t"),
    ("de", "flow", "gingen 518 neue Windräder in Betrieb", "exact 518 turbine"),
    ("en", "share", "90% of the 350,000 tonnes", "exact 90 percent"),
    ("de", "share", "44 Prozent der rund 321 Millionen Euro", "exact 44 percent"),
    ("en", "growth_rate", "fell more sharply by 8%", "exact -8 percent"),
    ("en", "growth_rate", "grew at a healthy rate of 6.6%", "exact 6.6 percent"),
    ("en", "flow", "the $10 billion-plus economy", "ge 10000000000 USD"),
    ("de", "level", "übertreffen mit 3,4 t/ha die Vorjahreserträge", "exact 340 t/km2"),
    ("en", "flow", "500 domestic and foreign tourists", "exact 500 person"),
    ("de", "flow", "500 neue und gebrauchte Autos", "exact 500 car"),
    ("en", "flow", "309,303 60-kg bags", "exact 309303 count"),
    ("en", "flow", "500 20-foot containers", "exact 500 container"),
    ("en", "flow", "500 agents sold cars", "exact 500 count"),
    ("en", "flow", "subscriptions stood at 38.4 million", "exact 38400000 subscription"),
)
REFUSED = (
    ("de", "share", "lag mit 3,6 Prozent unter dem Durchschnitt"),
    ("de", "growth_rate", "ein Rückgang von 5 % über dem Schnitt"),
    ("de", "flow", "500 Meter hinter der Grenze"),
    ("de", "flow", "fiel mit 3,6 Prozent auf den niedrigsten Stand"),
    ("de", "flow", "ein gutes Jahr"),
    ("de", "flow", "7,34 Euro 85 Cent"),
    ("de", "flow", "50 Euro pro Woche und Person"),
    ("de", "flow", "50 Kilowattstunden pro Jahr und Person"),
    ("en", "flow", "500 annual tonnes"),
    ("en", "flow", "500 lost tonnes"),
    ("en", "share", "90% of the 350,000 tonnes were not exported"),
    ("en", "flow", "90% of the 350,000 tonnes"),
    ("en", "growth_rate", "grew 8% more sharply"),
    ("en", "flow", "2.5 hours 10 minutes"),
    ("en", "flow", "5,000 tonnes of cocoa less than last year"),
    ("en", "flow", "617,171 (60) kilogram bags"),
    ("en", "flow", "2 billion gals"),
    ("de", "flow", "500 neue und 200 gebrauchte Autos"),
)


@pytest.mark.parametrize(("language", "statistic", "wording", "expected"), READ)
def test_such_an_amount_is_read(language: str, statistic: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic=statistic) == expected


@pytest.mark.parametrize(("language", "statistic", "wording"), REFUSED)
def test_another_one_is_refused(language: str, statistic: str, wording: str) -> None:
    assert refusals(wording, language, statistic=statistic)
