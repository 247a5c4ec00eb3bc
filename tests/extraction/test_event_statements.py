"""Publications: what an office says on a day, and a report that is issued on one."""

from __future__ import annotations

import pytest

from tests.extraction.test_event_days import events_of
from tests.extraction.texts import candidates_of, cell

# Each with the day of the publication, "" for none.
SAID = [
    ("en", "Waste fell by 2.1 %, the Environmental Data Office said on Tuesday.", "2024-05-14"),
    ("en", "Ports handled 27 million tonnes, the Freight Observatory said on 6 May.", "2024-05-06"),
    ("en", "Exports rose 5 %, data released on Monday by the customs office show.", "2024-05-13"),
    ("en", "The minister said on Monday that exports rose 5 % in April.", ""),
    ("en", "The statistics office said on Monday that it will move.", ""),
    ("en", "Exports rose 5 %, the customs office said last Monday.", ""),
    ("de", "Die Zahl sank um 1,8 Prozent, teilte das Landesamt am Montag mit.", "2024-05-13"),
    ("de", "Es gab 4 Prozent weniger, wie der Branchenverband am Montag mitteilte.", "2024-05-13"),
    ("de", "Der Umsatz stieg um 4 Prozent, sagte der Chef der Firma am Montag.", ""),
    ("fr", "Le prix baisse de 21,4 %, a annoncé le 2 mai le Conseil du cacao.", "2024-05-02"),
    ("fr", "Ils sont 5 % de plus, d'après les chiffres publiés lundi par l'Office.", "2024-05-13"),
    ("fr", "Les ventes ont augmenté de 5 %, a indiqué lundi le directeur.", ""),
    ("es", "La producción cayó un 5,6 %, informó el lunes la Comisión Minera.", "2024-05-13"),
    ("es", "Las ventas subieron un 5 %, informó el lunes el presidente.", ""),
    ("ru", "Перевалка сократилась на 4,1%, сообщила 6 мая Ассоциация портов.", "2024-05-06"),
    ("ru", "Прошло на 8,3% больше, сообщили в понедельник в Комитете авиации.", "2024-05-13"),
    ("ru", "Продажи выросли на 5 %, сообщил в понедельник директор компании.", ""),
    ("zh", "昆明海关5月12日发布数据：外贸总值2036.8亿元，增长9.3%。", "2024-05-12"),
    ("zh-TW", "行政院主計總處13日公布調查結果，就業人數為1,162萬人。", "2024-05-13"),
    # a company says what it made, but not what it will do, nor do its people for it
    ("en", "Copper producer Arcos reported on Friday a 5 % drop in output.", "2024-05-10"),
    ("en", "Miner Arcos PLC (ARC.L) Monday said its output fell 5 %.", "2024-05-13"),
    ("en", "The company said on Monday it will build 300 homes by 2030.", ""),
    ("en", "The company's chairman said on Monday that output fell 5 %.", ""),
    ("fr", "Les ventes reculent de 5 %, ont annoncé lundi les constructeurs.", "2024-05-13"),
    (
        "es",
        "Las ventas cayeron un 5 %, según datos difundidos el lunes por el gremio.",
        "2024-05-13",
    ),
    ("zh", "义乌海关5月12日通报，进出口增长9.3%。", "2024-05-12"),
    # what takes up the figures before
    ("de", "Es gab 5 Prozent mehr. Das teilte der Verband am Montag mit.", "2024-05-13"),
    ("ru", "Экспорт вырос на 5%. Об этом сообщил во вторник Росстат.", "2024-05-14"),
    ("es", "La venta creció un 5 %. Así lo informó el lunes el instituto.", "2024-05-13"),
    ("de", "Es gab mehr Gäste. Das teilte der Verband am Montag mit.", ""),
    ("zh", "公司董事长5月12日表示，今年销售额增长9.3%。", ""),
]
ISSUED = [
    ("en", "First-quarter figures are due to be published on 30 July 2024.", "2024-07-30"),
    ("en", "The next survey is due on 30 July 2024.", "2024-07-30"),
    ("en", "The bank will publish its stability report on 30 July 2024.", "2024-07-30"),
    ("de", "Die Jahreszahlen folgen am 25. Februar 2025.", "2025-02-25"),
    ("zh", "央行定于2024年7月30日发布金融稳定报告。", "2024-07-30"),
    ("de", "Die Zahlen werden am 19. November 2024 veröffentlicht.", "2024-11-19"),
    ("fr", "Les résultats annuels seront publiés le 25 février 2025.", "2025-02-25"),
    ("es", "Los resultados se publicarán el 25 de febrero de 2025.", "2025-02-25"),
    ("ru", "Результаты будут опубликованы 25 февраля 2025 года.", "2025-02-25"),
]


@pytest.mark.parametrize(("locale", "text", "day"), SAID)
def test_an_office_publishes_its_figures(locale: str, text: str, day: str) -> None:
    made = [(each[0], str(each[2].start)) for each in events_of(text, locale) if each[2]]
    assert made == ([("publication", day)] if day else [])


@pytest.mark.parametrize(("locale", "text", "day"), ISSUED)
def test_a_report_is_issued(locale: str, text: str, day: str) -> None:
    made = [(each[0], each[1], str(each[2].start)) for each in events_of(text, locale) if each[2]]
    assert made == [("publication", "planned", day)]


def test_places_of_the_figures_take_no_part_in_their_publication() -> None:
    text = "Exports of Kenya to Uganda rose 5 %, the customs office said on Monday."
    (event,) = [each for each in candidates_of(text, "en", "2024-05-15") if each.table == "events"]
    assert (cell(event, "participants"), cell(event, "place")) == ("", "")
