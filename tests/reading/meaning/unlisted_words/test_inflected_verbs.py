"""A Russian verb of the dictionary stands before the amount that is its object.

One that may bound, change, deny or only promise an amount stays unknown.
"""

from __future__ import annotations

import pytest

from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.russian import parsed
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import stride
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

PLAIN = """
красить клеить вышивать склеить погладить развесить прослужить обмолотить сфотографировать
подмести вскопать упаковать наточить сварить побелить постирать
"""
# Verbs that bound an amount or come close to it, change or lose it, deny it, or only wish for it.
FEARED = """
переплюнуть перемахнуть переступить преодолеть проскочить зашкалить перевыполнить обскакать
затмить перерасти переваливать переваливаться перехлестнуть подобраться подступить подползти
дотянуть дотянуться доползти дорасти дожать докатиться добраться упереться уткнуться
округлить округлять прикинуть прикидывать предположить варьировать колебаться болтаться топтаться
балансировать удержаться крутиться ограничиться уложиться укладываться довольствоваться
недосчитаться недополучить недобрать недодать недоплатить недовесить недолить недооценить
лишиться задолжать прогореть промотать растратить профукать прозевать проморгать просадить
упустить прохлопать прошляпить прогулять проспать отставать уступать просаживать убавить урезать
обрезать скостить сбавить сбивать отнять вычесть списывать уничтожить истребить погубить
сократить похудеть сдуться ужаться усохнуть обвалиться рухнуть нырнуть спикировать скатиться
сползти съёжиться схлопнуться обмелеть оскудеть поредеть растаять улетучиться испариться исчезнуть
прибавить добавить накинуть набавить взвинтить взмыть подпрыгнуть разбухнуть распухнуть раздуть
подкинуть подбросить надстроить растянуть сузить ускорить замедлить отсрочить отложить
удвоить утроить умножить помножить множить разделить поделить делить раздробить располовинить
уполовинить дробить отменить аннулировать отозвать отклонить отвергнуть забраковать запретить
заморозить приостановить прекратить сорвать сорваться провалить завалить саботировать
заблокировать предотвратить избежать миновать уклониться воздержаться отказаться передумать
раздумать помешать препятствовать забыть позабыть перестать бросить отвыкнуть разучиться расхотеть
побояться постесняться поостеречься остеречься зарекаться притвориться чудиться мерещиться сниться
воображать возомнить мнить приписать исказить сфальсифицировать подделать оспорить опровергнуть
отрицать усомниться хотеть желать сулить посулить пророчить прочить напророчить предвещать гадать
намереваться намечать наметить нацелиться замахнуться прицелиться замыслить задумать угрожать
пригрозить завысить занизить преувеличить преуменьшить просчитаться сдвинуть сместиться отыграть
отвоевать окупить исчерпать кончиться закончиться деноминировать разменять контрастировать
перерасходовать переплатить опоздать слететь кануть
"""
AMOUNTS = (
    ("5 тысяч тонн", "exact 5000 t"),
    ("более 25 лет", "gt 25 year"),
    ("около $5 млн", "approx 5000000 USD"),
    ("300 – 400 домов", "range 350 building"),
)
FORMS = (
    {"VERB", "past", "plur"},
    {"VERB", "past", "sing", "femn"},
    {"VERB", "indc", "plur", "3per"},
    {"VERB", "indc", "sing", "3per"},
    {"INFN"},
)


def forms(verb: str) -> list[str]:
    """The forms of a verb of the dictionary that no vocabulary lists."""
    base = next(parse for parse in parsed(verb) if parse.tag.POS == "INFN")
    inflected = [base.inflect(form) for form in FORMS]
    words = [str(form.word) for form in inflected if form is not None]
    tokens = {word: lexicon(SHIPPED, "ru").tokens(word) for word in words}
    return [word for word in words if [token.kind for token in tokens[word]] == ["unknown"]]


@every_row((verb,) for verb in PLAIN.split())
def test_a_plain_verb_has_the_amount_for_its_object(verb: str) -> None:
    for form in forms(verb):
        for amount, reading in AMOUNTS:
            assert outcome(f"{form} {amount}", "ru", statistic=None) == reading


@pytest.mark.no_cover
@every_row((verb,) for verb in FEARED.split()[:: stride(6, 1)])
def test_a_verb_that_may_turn_the_amount_stays_unknown(verb: str) -> None:
    for form in forms(verb):
        for amount, _ in AMOUNTS:
            for statistic in (None, "flow", "stock"):
                assert refusals(f"{form} {amount}", "ru", statistic=statistic), form


@pytest.mark.parametrize("statistic", ["growth_rate", "increase", "balance"])
def test_a_plain_verb_before_a_change_stays_unknown(statistic: str) -> None:
    assert refusals("причесали 5 тысяч тонн", "ru", statistic=statistic)
    assert refusals("причесали на 5 %", "ru", statistic=statistic)


@pytest.mark.parametrize("words", ["на", "до", "с", "от", "не", "к", "за", "под"])
def test_what_leads_from_the_verb_to_the_amount_keeps_it_unknown(words: str) -> None:
    assert refusals(f"причесали {words} 5 тысяч тонн", "ru", statistic="flow")


def test_a_word_of_no_dictionary_is_no_verb() -> None:
    for word in ("зорглубили", "пограбыкали", "плюмпсали"):
        assert refusals(f"{word} 5 тысяч тонн", "ru", statistic="flow")


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("прослужит более двадцати пяти лет", None, "gt 25 year"),
        ("планируется заменить более 20 тыс. лифтов", None, "gt 20000 count"),
        ("подмели 527 тысяч тонн, что на 17% больше", "flow", "exact 527000 t"),
        ("продлили 5 тыс. договоров", "flow", "exact 5000 contract"),
        ("на 35 полигонах страны", None, "exact 35 count"),
    ],
)
def test_examples(wording: str, statistic: str | None, expected: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == expected


def test_groups_of_what_is_counted_behind_them_count_nothing() -> None:
    for noun in ("пар поездов", "куч домов", "партий вагонов"):
        assert refusals(f"20 {noun}", "ru", statistic=None)


def test_under_before_an_amount_may_be_nearly() -> None:
    for wording in ("под 5 тысяч тонн", "собрали под 100 тысяч человек", "кредит под 5%"):
        assert refusals(wording, "ru", statistic=None)
    printed = "площади под зерновыми 5 млн га"
    assert outcome(printed, "ru", statistic=None) == "exact 50000 km2"


@every_row((verb,) for verb in ("подкрадывается", "подползает", "тяготеет", "шагнул", "выпрыгнул"))
def test_a_verb_that_comes_near_or_passes_an_amount_stays_unknown(verb: str) -> None:
    for preposition in ("к", "за"):
        for amount in ("14 трлн рублей", "$5 млн", "5 тысячам тонн"):
            for statistic in (None, "flow", "stock", "level"):
                assert refusals(f"{verb} {preposition} {amount}", "ru", statistic=statistic)
