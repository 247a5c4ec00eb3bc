"""A record behind "up to" was reached; a verb of bound beside a change tells its level."""

from __future__ import annotations

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

RECORDS = (
    ("en", "up to a record 3.2 million tonnes"),
    ("de", "bis zu einem Rekord von 3,2 Mio. Tonnen"),
    ("fr", "jusqu'à un record de 3,2 millions de tonnes"),
    ("es", "hasta un récord de 3,2 millones de toneladas"),
    ("ru", "до рекордных 3,2 миллиона тонн"),
)
LIMITS = (
    ("en", "up to 3.2 million tonnes"),
    ("de", "bis zu 3,2 Mio. Tonnen"),
    ("fr", "jusqu'à 3,2 millions de tonnes"),
    ("es", "hasta 3,2 millones de toneladas"),
    ("ru", "до 3,2 миллиона тонн"),
)
TOLD_BESIDE = (
    ("en", "exports rose and exceeded 5 thousand tonnes", "gt 5000 t"),
    ("de", "die Exporte stiegen und übertrafen 5 Tsd. Tonnen", "gt 5000 t"),
    ("es", "crecieron y superaron las 5.000 toneladas", "gt 5000 t"),
    ("ru", "экспорт вырос и превысил 5 тыс. тонн", "gt 5000 t"),
    ("ru", "экспорт сократился и не превысил 5 тыс. тонн", "le 5000 t"),
)


@every_row(RECORDS)
def test_a_record_is_no_limit(language: str, wording: str) -> None:
    assert "bound.level" in refusals(wording, language, statistic="flow")


@every_row(LIMITS)
def test_a_limit_stays_one(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="flow") == "le 3200000 t"


@every_row(TOLD_BESIDE)
def test_a_bound_beside_a_change_tells_its_level(language: str, wording: str, reading: str) -> None:
    assert outcome(wording, language, statistic="flow") == reading


def test_what_is_exceeded_by_is_no_level() -> None:
    refusals("rose and exceeded by 5 tonnes the plan", "en", statistic="flow")
    refusals("crecieron y superaron en 5 toneladas", "es", statistic="flow")


def test_a_verb_of_change_leads_to_a_record() -> None:
    found = outcome("вырос до рекордных 3,2 миллиона тонн", "ru", statistic="flow")
    assert found == "exact 3200000 t"
