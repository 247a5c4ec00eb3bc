"""A change that a word stops, delays or wards off is not a change of its number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import read, refusals, said

VERBS = {
    "en": (
        ("delayed", "postponed", "blocked", "vetoed", "staved off", "froze", "ended", "ruled out"),
        ("a rise of {}", "an increase of {}", "a fall of {}", "a {} rise"),
        "{} percent",
    ),
    "ru": (
        ("задержал", "отложили", "остановили", "предотвратили", "сдержали", "отменили"),
        ("рост на {}", "падение на {}", "повышение цен на {}"),
        "{} %",
    ),
    "de": (
        ("verzögerte", "verhinderte", "stoppte", "blockierte", "verschob", "vermied"),
        ("den Anstieg um {}", "eine Senkung um {}", "die Erhöhung der Preise um {}"),
        "{} Prozent",
    ),
    "fr": (
        ("a reporté", "a bloqué", "a évité", "a suspendu", "a protégé d'"),
        ("une hausse de {}", "une baisse de {}"),
        "{} %",
    ),
    "es": (
        ("retrasó", "aplazó", "evitó", "bloqueó", "salvó de", "protegió de"),
        ("un aumento del {}", "una caída del {}"),
        "{} %",
    ),
    "zh": (
        ("推迟", "暂缓", "避免", "阻止", "叫停", "取消"),
        ("上涨{}", "上调{}", "增长{}", "下降{}"),
        "{}%",
    ),
}


@pytest.mark.parametrize("language", VERBS)
@given(st.data(), st.integers(2, 90))
def test_an_averted_change_is_refused(language: str, data: st.DataObject, number: int) -> None:
    verbs, changes, percent = VERBS[language]
    change = data.draw(st.sampled_from(changes)).format(percent.format(number))
    space = "" if language == "zh" else " "
    wording = f"{data.draw(st.sampled_from(verbs))}{space}{change}"
    assert refusals(wording, language, statistic="growth_rate"), wording


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("a 5 percent increase was postponed", "en"),
        ("an increase of 5 percent in fees has been blocked", "en"),
        ("the prevention of a fall of 5 percent", "en"),
        ("protection against a fall of 5 percent", "en"),
        ("опасность: спасли от падения на 5 %", "ru"),
        ("остановка роста на 5 %", "ru"),
        ("защита от снижения на 5 %", "ru"),
        ("рост на 5 % был остановлен", "ru"),
        ("die Erhöhung um 5 Prozent wurde gestoppt", "de"),
        ("setzte die Erhöhung um 5 Prozent aus", "de"),
        ("ein Anstieg um 5 Prozent blieb aus", "de"),
        ("la hausse de 5 % a été reportée", "fr"),
        ("le gel de la hausse de 5 %", "fr"),
        ("la protección frente a una subida del 5 %", "es"),
        ("la congelación de la subida del 5 %", "es"),
        ("上调5%的计划推迟", "zh"),
        ("推遲調漲5%", "zh-Hant"),
    ],
)
def test_a_noun_or_a_passive_averts_a_change_too(wording: str, locale: str) -> None:
    assert refusals(wording, locale, statistic="growth_rate")


@pytest.mark.parametrize(
    ("wording", "locale", "statistic", "expected"),
    [
        ("saved 250 jobs", "en", "flow", "exact 250 job"),
        ("delayed 5,000 flights", "en", "flow", "exact 5000 flight"),
        ("delayed flights rose by 5 percent", "en", "growth_rate", "exact 5 percent"),
        ("spending on social protection rose 5 percent", "en", "growth_rate", "exact 5 percent"),
        ("ended the year 2022 with growth of 5 percent", "en", "growth_rate", "exact 5 percent"),
        ("задержали 250 тонн груза", "ru", "flow", "exact 250 t"),
        ("спасли от гибели 5 человек", "ru", "flow", "exact 5 person"),
        ("расходы на защиту выросли на 5 %", "ru", "growth_rate", "exact 5 percent"),
        ("спасли завод, рост составил 5 %", "ru", "growth_rate", "exact 5 percent"),
    ],
)
def test_such_words_say_nothing_of_other_numbers(
    wording: str, locale: str, statistic: str, expected: str
) -> None:
    quantity = read(wording, locale, statistic=statistic)
    assert f"{quantity.bound} {quantity.value} {quantity.unit}" == expected


UNREAL = {
    "en": ("would have grown by {}", "would have been {} higher", "could have fallen by {}"),
    "de": ("wäre um {} gewachsen", "hätte um {} zugelegt", "um {} gestiegen wäre"),
    "ru": ("вырос бы на {}", "снизилась бы на {}", "был бы на {} выше"),
    "es": ("hubiera caído un {}", "debería haber crecido un {}", "a punto de caer un {}"),
    "zh": ("本应增长{}", "险些下跌{}", "原本会增长{}", "差点下降{}"),
}
UNREAL_LEVELS = {
    "de": ("hätte {} betragen", "es wären {} gewesen", "fast wären es {} geworden"),
    "es": ("hubiera alcanzado {}", "hubiese sido de {}", "que hubieran costado {}"),
}
AMOUNTS = {"de": ("500 Tonnen", "5 Mio. Euro"), "es": ("500 toneladas", "5 millones de euros")}


@pytest.mark.parametrize("language", UNREAL)
@pytest.mark.parametrize("number", [4, 17, 60])
def test_a_change_that_did_not_come_is_refused(language: str, number: int) -> None:
    percent = VERBS[language][2].format(number)
    for frame in UNREAL[language]:
        wording = frame.format(percent)
        assert "wording.negation" in refusals(wording, language, statistic="growth_rate"), wording


def test_what_may_come_is_a_change() -> None:
    assert said(read("would grow by 5 percent", "en", statistic="growth_rate"))[1] == 5
    assert said(read("would have to pay 5 million euros", "en", statistic="flow"))[1] == 5_000_000


def test_a_count_in_a_day_is_a_count_a_day() -> None:
    a_day = said(read("4,500 more patients a day", "en", statistic="increase"))
    assert said(read("4,500 more patients in a day", "en", statistic="increase")) == a_day
    assert read("rose $5 in a day", "en", statistic="increase", geography="USA").unit == "USD"


@pytest.mark.parametrize("language", UNREAL_LEVELS)
@pytest.mark.parametrize("statistic", [None, "flow", "level"])
def test_an_amount_that_did_not_come_is_refused(language: str, statistic: str | None) -> None:
    for frame in UNREAL_LEVELS[language]:
        for amount in AMOUNTS[language]:
            wording = frame.format(amount)
            assert "wording.negation" in refusals(wording, language, statistic=statistic), wording


def test_what_is_said_or_foreseen_is_an_amount() -> None:
    assert said(read("habría alcanzado 500 toneladas", "es", statistic="flow"))[1] == 500
    assert said(read("sería de 500 toneladas", "es", statistic="flow"))[1] == 500
    assert said(read("könnte 500 Tonnen betragen", "de", statistic="flow"))[1] == 500


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("evita exportar 18 toneladas", "es"),
        ("se niega a comprar 18 toneladas", "es"),
        ("prohíbe exportar el 18 % de la producción", "es"),
        ("se abstuvo de comprar 18 toneladas", "es"),
        ("renonce à exporter 18 tonnes", "fr"),
        ("interdit d'exporter 18 % de la production", "fr"),
        ("a oublié de déclarer 18 tonnes", "fr"),
    ],
)
def test_what_is_not_done_states_no_number(wording: str, locale: str) -> None:
    assert refusals(wording, locale) == ["wording.negation"]


@pytest.mark.parametrize("verb", ["avoids buying", "refrained from buying", "declined to buy"])
def test_what_somebody_does_not_do_is_not_an_amount(verb: str) -> None:
    assert refusals(f"{verb} 18 tonnes", "en") == ["wording.negation"]
    assert said(read("declined to 18 tonnes", "en", statistic="level"))[1] == 18
