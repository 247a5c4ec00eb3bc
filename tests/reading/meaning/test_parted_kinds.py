"""Of an amount and a rate that one word joins, the statistic chooses the one that fits."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

SHARE, AMOUNT = "exact 51.7 percent", "exact 6060000 t"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("6.06 million tonnes or 51.7 percent of the total", "en"),
        ("a total of 6.06 million MT or 51.7 percent of the total", "en"),
        ("6,06 Mio. Tonnen oder 51,7 Prozent der Exporte", "de"),
        ("6,06 Mio. Tonnen bzw. 51,7 Prozent der Exporte", "de"),
        ("6,06 millions de tonnes ou 51,7 % du total", "fr"),
        ("6,06 millions de tonnes, soit 51,7 % du total", "fr"),
        ("6,06 millones de toneladas o el 51,7 % del total", "es"),
        ("6,06 млн тонн или 51,7% экспорта", "ru"),
        ("出口606万吨，即总量的51.7%", "zh"),
        ("出口606萬噸，相當於總量的51.7%", "zh-Hant"),
        ("出口606万吨，即占总量的51.7%", "zh"),
        ("51.7 percent of the total with 6.06 million tonnes", "en"),
        ("51,7 % du total avec 6,06 millions de tonnes", "fr"),
        ("el 51,7 % del total con 6.060.000 toneladas", "es"),
        ("con 6.060.000 toneladas y 51,7 % de participación", "es"),
        ("mit 6,06 Mio. Tonnen und einem Anteil von 51,7 Prozent", "de"),
        ("51.7 percent (6.06 million tonnes) of the total", "en"),
    ],
)
def test_a_share_is_read_beside_its_amount(wording: str, language: str) -> None:
    assert outcome(wording, language, statistic="share") == SHARE
    assert refusals(wording, language)
    assert refusals(wording, language, statistic="increase")


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("con 6.060.000 toneladas y 51,7 % de participación", "es"),
        ("with 6.06 million tonnes and 51.7 percent of the total", "en"),
        ("51.7 percent (6.06 million tonnes) of the total", "en"),
        ("51,7 Prozent (6,06 Mio. Tonnen) der Exporte", "de"),
        ("el 51,7 % (6.060.000 toneladas) del total", "es"),
        ("51,7 % (6,06 millions de tonnes) du total", "fr"),
    ],
)
def test_an_amount_is_read_beside_its_share(wording: str, language: str) -> None:
    found = outcome(wording, language, statistic="flow")
    assert found.replace(".00", "") == AMOUNT


@pytest.mark.parametrize(
    ("wording", "language", "statistic"),
    [
        ("6.06 million tonnes or 51.7 percent of the total", "en", "flow"),
        ("more than 6 million tonnes or 5 percent of the total", "en", "share"),
        ("up to 6 million euros or 5 percent of sales", "en", "share"),
        ("either 6 million tonnes or 5 percent of exports", "en", "share"),
        ("entweder 6 Mio. Tonnen oder 5 Prozent der Exporte", "de", "share"),
        ("fell by 6 million tonnes or 5 percent", "en", "share"),
        ("6 million tonnes or 5 percent less", "en", "share"),
        ("5.8 million tonnes and 20 percent of beer", "en", "flow"),
        ("5.8 million tonnes and 20 percent of beer", "en", "share"),
        ("5 percent or 6 percent of exports", "en", "share"),
        ("5 Tonnen oder 6 Tonnen", "de", "flow"),
        ("出口606万吨，进口总量的51.7%", "zh", "share"),
    ],
)
def test_other_pairs_are_refused(wording: str, language: str, statistic: str) -> None:
    assert refusals(wording, language, statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "language", "said"),
    [
        ("Avec 6 Mt, le Japon a reculé de 27,9 %", "fr", "exact -27.9 percent"),
        ("con 45.000 toneladas registró una contracción de 6,9%", "es", "exact -6.9 percent"),
        ("mit neun Millionen Stück 13 Prozent mehr verkauft", "de", "exact 13 percent"),
        ("mit 75388 Tonnen zwar 0,6% weniger verkauft als 2003", "de", "exact -0.6 percent"),
        ("6 million tonnes or 5 percent more", "en", "exact 5 percent"),
        ("sold 6 million tonnes with a fall of 7.3 percent", "en", "exact -7.3 percent"),
    ],
)
def test_a_change_is_read_beside_its_level(wording: str, language: str, said: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == said


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("mit einem Minus von 70 bzw. 65 Prozent zum Vorjahr", "de"),
        ("stieg um 70 oder 65 Prozent", "de"),
        ("a fall of 70 or 65 percent", "en"),
        ("une baisse de 70 ou 65 %", "fr"),
        ("subió 70 o 65 %", "es"),
        ("снизились на 70 или 65%", "ru"),
    ],
)
def test_two_rates_that_share_percent_compete(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="growth_rate")


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("fell by 433,239, or 0.35 percent", "exact -0.35 percent"),
        ("fell by 12 (3.5 percent)", "exact -3.5 percent"),
        ("um 823 oder 2,8 % gesunken", "exact -2.8 percent"),
    ],
)
def test_a_change_without_a_unit_may_be_said_again(wording: str, said: str) -> None:
    language = "de" if "um" in wording else "en"
    assert outcome(wording, language, statistic="growth_rate") == said


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("61% of the total 213 TWh of electricity generated", "en"),
        ("61% of the nation's approximately 610,000 bridges", "en"),
        ("61 Prozent der rund 321 Millionen gelieferten Schuhe", "de"),
        ("61 % du total de 213 TWh d'électricité", "fr"),
        ("el 61 % de los 213 TWh generados", "es"),
        ("61% из 213 ТВт·ч электроэнергии", "ru"),
    ],
)
def test_the_whole_of_a_share_may_be_counted(wording: str, language: str) -> None:
    assert outcome(wording, language, statistic="share") == "exact 61 percent"


@pytest.mark.parametrize(
    "wording",
    [
        "20 percent of the 2 percent target",
        "20% of the 12 to 15 factories",
        "rose 20 percent of the 350 tonnes",
        "20 percent of 350 tonnes",
    ],
)
def test_another_number_behind_a_share_is_refused(wording: str) -> None:
    assert refusals(wording, statistic="share")
