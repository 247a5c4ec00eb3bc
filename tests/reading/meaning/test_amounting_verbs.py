"""Subjects that are as many as their verb says, and those whose number is of something else.

The wordings are put together of a noun, a verb, a bound and a number, so that what is counted
follows from the noun: itself, or nothing where it has a price, a mass or a rate.
"""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

NUMBERS = {"en": "12,400", "de": "12.400", "fr": "12 400", "es": "12.400", "ru": "12 400"}
# Bounds in words before the number, where the verb says none.
BOUNDS = {
    "en": (("", "exact"), ("about ", "approx"), ("more than ", "gt"), ("nearly ", "nearly")),
    "de": (("", "exact"), ("rund ", "approx"), ("mehr als ", "gt"), ("fast ", "nearly")),
    "fr": (("", "exact"), ("environ ", "approx"), ("plus de ", "gt")),
    "es": (("", "exact"), ("unos ", "approx"), ("más de ", "gt")),
    "ru": (("", "exact"), ("около ", "approx"), ("более ", "gt")),
}
PEOPLE = {
    "en": ("Visitors", "The museum's visitors", "Members", "Visitors to the museum", "Staff"),
    "de": ("Die Besucher", "Die Mitglieder", "Die Besucher des Museums"),
    "fr": ("Les visiteurs", "Les adhérents", "Les visiteurs du musée"),
    "es": ("Los asistentes", "los visitantes", "Los visitantes del museo"),
    "ru": ("Посетителей", "Учащихся", "Посетителей музея", "Погибших"),
}
# Things that have no price and no size of their own, and events, with their unit.
THINGS = {
    "en": (("Schools", "school"), ("Fires", "fire"), ("Libraries", "library"), ("Deaths", "death")),
    "de": (("Die Schulen", "school"), ("Die Brände", "fire"), ("Die Todesfälle", "death")),
    "fr": (("Les écoles", "school"), ("Les incendies", "fire"), ("Les décès", "death")),
    "es": (("Las escuelas", "school"), ("Los incendios", "fire"), ("Las bibliotecas", "library")),
    "ru": (("Школ", "school"), ("Пожаров", "fire"), ("Библиотек", "library")),
}
# Verbs of all things, and those that tell so of people and events only.
COUNTING = {
    "en": ("numbered", "totalled", "amounted to"),
    "de": ("beliefen sich auf", "summierten sich auf"),
    "fr": ("s'élèvent à", "se chiffraient à", "se montent à"),
    "es": ("fueron", "sumaron", "ascendieron a", "totalizaron"),
    "ru": ("было", "насчитывается", "насчитывалось", "зарегистрировано", "зафиксировано"),
}
REACHING = {
    "en": ("reached", "were", "stood at", "hit"),
    "de": ("waren", "erreichten", "lagen bei", "betrugen"),
    "fr": ("ont atteint", "atteignent"),
    "es": ("alcanzaron", "llegaron a", "se situaron en"),
}
PASSING = {
    "en": ("exceeded", "topped", "surpassed"),
    "de": ("überstiegen", "übertrafen"),
    "fr": ("ont dépassé", "dépassent"),
    "es": ("superaron los", "superan los"),
}
LEVELS = {
    "en": ("rose to", "fell to"),
    "de": ("stiegen auf", "sanken auf"),
    "fr": ("sont montés à", "ont reculé à"),
    "es": ("subieron a", "bajaron a"),
}
# Words for a number, of anything that is counted, with the verbs of a singular.
NUMBERS_OF = {
    "en": (
        *("The number of {}", "the total number of {}", "The tally of {}", "The total of {}"),
        "The count of {}",
    ),
    "de": ("Die Zahl der {}", "die Anzahl der {}", "Die Gesamtzahl der {}"),
    "fr": ("Le nombre de {}", "le nombre total de {}"),
    "es": ("El número de {}", "la cifra de {}", "El número total de {}"),
    "ru": ("Число {}", "количество {}", "Общее число {}", "общее количество {}"),
}
NUMBERED = {
    "en": (("visitors", "person"), ("fires", "fire"), ("schools", "school")),
    "de": (("Besucher", "person"), ("Brände", "fire"), ("Schulen", "school")),
    "fr": (("visiteurs", "person"), ("bibliothèques", "library")),
    "es": (("asistentes", "person"), ("incendios", "fire")),
    "ru": (("посетителей", "person"), ("пожаров", "fire"), ("школ", "school")),
}
SINGULAR = {
    "en": ("was", "reached", "stood at", "rose to", "fell to", "totalled", "came to"),
    "de": ("lag bei", "betrug", "erreichte", "stieg auf", "sank auf", "belief sich auf"),
    "fr": ("s'élève à", "est de", "a atteint", "est tombé à", "s'établit à"),
    "es": ("fue de", "ascendió a", "alcanzó", "cayó a", "se situó en"),
    "ru": ("составило", "достигло", "выросло до", "сократилось до"),
}
# What is money, a mass, a rate or a price, and what stands in the singular.
OTHERS = {
    "en": (
        *("Exports", "Sales", "Spending", "Production", "Capacity", "Revenues", "Prices", "Rates"),
        *("The index", "Visitors' spending", "Spending by visitors"),
        *("The museum's revenues", "The visitor", "The school", "Wages of teachers", "Costs"),
        *("Imports", "Profits", "Loans to students", "The value of visitors"),
    ),
    "de": (
        *("Die Exporte", "Die Umsätze", "Die Ausgaben", "Die Produktion", "Die Preise"),
        *("Die Löhne der Lehrer", "Die Ausgaben der Besucher", "Die Kosten", "Die Kapazität"),
        *("Die Einnahmen", "Die Banken", "Die Aktien", "Die Kredite an Studenten"),
    ),
    "fr": (
        *("Les exportations", "Les ventes", "Les dépenses", "La production", "Les prix"),
        *("Les dépenses des visiteurs", "Les amendes aux visiteurs", "Les recettes"),
        *("Les salaires des enseignants", "Les actions", "Les banques", "Les dettes"),
    ),
    "es": (
        *("Las exportaciones", "Las ventas", "Los gastos", "La producción", "Los precios"),
        *("El gasto de los turistas", "Las multas a los visitantes", "Los ingresos"),
        *("Los sueldos de los maestros", "Las acciones", "Los bancos", "Las deudas"),
    ),
    "ru": (
        *("Экспорт", "Продаж", "Расходов", "Доходов", "Экспорта", "Выручки"),
        *("Производство", "Цена", "Выручка", "Доходов посетителей", "Расходов на школы"),
    ),
}


def _said(code: str, noun: str, verb: str, bound: str = "") -> str:
    return f"{noun} {verb} {bound}{NUMBERS[code]}"


@every_row((code, *row) for code in PEOPLE for row in product(PEOPLE[code], BOUNDS[code]))
def test_people_are_as_many_as_a_verb_says(code: str, noun: str, bound: tuple[str, str]) -> None:
    for verb in (*COUNTING[code], *REACHING.get(code, ())):
        if verb in ("fueron", "son") and bound[0]:
            continue  # of which bounds are asked below
        found = outcome(_said(code, noun, verb, bound[0]), code, statistic="stock")
        assert found == f"{bound[1]} 12400 person", verb


@every_row((code, *row) for code in PASSING for row in product(PEOPLE[code], PASSING[code]))
def test_a_verb_that_passes_the_number_bounds_it(code: str, noun: str, verb: str) -> None:
    assert outcome(_said(code, noun, verb), code, statistic="stock") == "gt 12400 person"


@every_row((code, *row) for code in THINGS for row in product(THINGS[code], COUNTING[code]))
def test_things_without_a_price_count_themselves(
    code: str, noun: tuple[str, str], verb: str
) -> None:
    assert outcome(_said(code, noun[0], verb), code, statistic="stock") == f"exact 12400 {noun[1]}"


@every_row((code, *row) for code in LEVELS for row in product(THINGS[code], LEVELS[code]))
def test_so_do_they_where_their_number_changes(code: str, noun: tuple[str, str], verb: str) -> None:
    assert outcome(_said(code, noun[0], verb), code, statistic="stock") == f"exact 12400 {noun[1]}"


@every_row(
    (code, *row)
    for code in NUMBERS_OF
    for row in product(NUMBERS_OF[code], NUMBERED[code], SINGULAR[code])
)
def test_words_for_a_number_count_anything(
    code: str, words: str, noun: tuple[str, str], verb: str
) -> None:
    found = outcome(_said(code, words.format(noun[0]), verb), code, statistic="stock")
    assert found == f"exact 12400 {noun[1]}"


@every_row((code, noun) for code in OTHERS for noun in OTHERS[code])
def test_what_is_not_counted_stays_refused(code: str, noun: str) -> None:
    verbs = (*REACHING.get(code, ()), *PASSING.get(code, ()), *LEVELS.get(code, ()))
    for verb in (*COUNTING[code], *verbs, *SINGULAR[code]):
        for statistic in ("stock", "flow", None):
            assert refusals(_said(code, noun, verb), code, statistic=statistic)


# What has a price, or may do something to a number, and the verbs that leave open which it is.
PRICED = {
    "en": ("Shares", "Houses", "Banks", "Tickets", "Cars", "Companies", "Loans"),
    "de": ("Die Aktien", "Die Häuser", "Die Banken", "Die Autos"),
    "fr": ("Les actions", "Les maisons", "Les banques", "Les voitures"),
    "es": ("Las acciones", "Las casas", "Los bancos", "Los coches"),
}
SINGULARS = {
    "en": ("The school", "The visitor", "The library"),
    "de": ("Die Schule", "Die Bibliothek"),
    "fr": ("L'école", "La bibliothèque"),
    "es": ("La escuela", "La biblioteca"),
    "ru": ("Школа", "Школе", "Посетителям"),
}


@every_row((code, *row) for code in PRICED for row in product(PRICED[code], LEVELS[code]))
def test_what_has_a_price_is_not_counted_by_a_change(code: str, noun: str, verb: str) -> None:
    for reaching in (verb, *REACHING[code], *PASSING[code]):
        assert refusals(_said(code, noun, reaching), code, statistic="stock")


@every_row((code, noun) for code in SINGULARS for noun in SINGULARS[code])
def test_one_thing_is_not_many(code: str, noun: str) -> None:
    for verb in (*SINGULAR[code], *(COUNTING[code] if code == "ru" else ())):
        assert refusals(_said(code, noun, verb), code, statistic="stock")


@every_row(
    (noun, unit)
    for noun, unit in (
        *(("Houses", "dwelling"), ("Banks", "bank"), ("Wolves", "count"), ("The herds", "count")),
        *(("Companies", "company"), ("Cars", "car"), ("Orchards", "count")),
    )
)
def test_what_is_numbered_is_counted_whatever_it_is(noun: str, unit: str) -> None:
    assert outcome(_said("en", noun, "numbered"), statistic="stock") == f"exact 12400 {unit}"


@every_row(
    (code, wording)
    for code, wording in (
        *(("en", "Residents reached 100"), ("en", "The students were 14")),
        *(
            ("en", "Drivers hit 200"),
            ("en", "Visitors reached 2.5"),
            ("en", "Visitors paid 12,400"),
        ),
        *(("de", "Die Schüler waren 14"), ("de", "Die Besucher zahlten 12.400")),
        *(("es", "Los vecinos alcanzaron 100"), ("ru", "Детям было 12")),
        *(("en", "Visitors numbered 12,400 a day"), ("en", "Visitors and guides numbered 12,400")),
        *(("en", "Schools reached 12,400"), ("en", "Hotels hit 12,400")),
    )
)
def test_ages_means_and_two_things_stay_refused(code: str, wording: str) -> None:
    assert refusals(wording, code, statistic="stock")


# Verbs that bring a number to a level, words for it in a phrase, and dates before a subject.
@every_row(
    (
        ("en", "taking the total number of members to 6,500", "exact 6500 person"),
        ("en", "bringing the number of schools to 914", "exact 914 school"),
        ("en", "raising the number of visitors to 6,500", "exact 6500 person"),
        ("en", "In March 2023, visitors to Spain totalled 6,500", "exact 6500 person"),
        ("en", "The death toll reached 87", "exact 87 death"),
        ("en", "The visitor count fell to 6,500", "exact 6500 person"),
        ("en", "Visitors reached a record 2 million", "exact 2000000 person"),
        ("fr", "les adhérents sont au nombre de 914", "exact 914 person"),
        ("fr", "Les maisons étaient au nombre de 914", "exact 914 dwelling"),
        ("fr", "les fourmis étaient au nombre de 4", "exact 4 count"),
        ("fr", "le total des visiteurs atteint 6 500", "exact 6500 person"),
        ("fr", "En 2023, les visiteurs s'élevaient à 6 500", "exact 6500 person"),
        ("es", "dejando el número de parados en 6.500", "exact 6500 person"),
        ("es", "la cifra de asistentes rondó los 6.500", "approx 6500 person"),
        ("es", "La cifra de incendios superó los 6.500", "gt 6500 fire"),
        ("ru", "Вакантных должностей – 107", "exact 107 count"),
        ("ru", "доведя число школ до 914", "exact 914 school"),
        ("ru", "число посетителей музея выросло до 914", "exact 914 person"),
        ("ru", "В 2023 году посетителей было 914", "exact 914 person"),
        ("ru", "волков в области насчитывается 914", "exact 914 count"),
    )
)
def test_numbers_that_are_brought_or_led_to_what_they_count(
    code: str, wording: str, said: str
) -> None:
    assert outcome(wording, code, statistic="stock") == said


@every_row(
    (code, wording)
    for code, wording in (
        *(("en", "Teachers were paid 12,400"), ("en", "Teachers were fined 12,400")),
        *(("en", "Teachers were among 12,400"), ("en", "Visitors were to pay 12,400")),
        *(("en", "Members exceeded 12,400 in donations"), ("en", "The road toll rose to 12,400")),
        *(("en", "School fees totalled 12,400"), ("en", "Fire losses totalled 12,400")),
        *(("en", "taking the value of the shares to 6,500"), ("en", "Costs, visitors totalled 5")),
        *(("de", "Die Besucher waren mit 12.400 zufrieden"), ("de", "Die Schulgebühren: 914")),
        *(("fr", "le total des ventes atteint 12 400"), ("fr", "les ventes sont au nombre de 914")),
        *(("es", "la cifra de ventas subió a 914"), ("es", "el total de ayudas rondó los 914")),
        *(("ru", "Доходов – 107"), ("ru", "Посетителям было 14"), ("ru", "Тонн было 914")),
    )
)
def test_what_is_paid_or_done_is_no_number_of_the_subject(code: str, wording: str) -> None:
    for statistic in ("stock", "flow", None):
        assert refusals(wording, code, statistic=statistic)


MEANS = {
    "en": ("Pupils numbered 24 in each class", "Visitors totalled 914 a day"),
    "de": ("Die Schüler waren 914 je Klasse", "Die Zahl der Schüler lag bei 24 in jeder Klasse"),
    "fr": ("Les élèves sont 24 par classe", "Le nombre d'élèves est de 24 par classe"),
    "es": ("Los alumnos son 24 por clase", "El número de alumnos fue de 24 en cada clase"),
    "ru": ("Учеников было 24 на класс", "число учеников составило 24 на класс"),
}
# Scores of players, and money of which the subject is people or budgets.
SCORED = {
    "en": ("Players totalled 87", "Visitors totalled 12.4 billion"),
    "de": ("Die Haushalte beliefen sich auf 914 Milliarden",),
    "es": ("Los jugadores sumaron 12", "Los visitantes sumaron 12.400 millones"),
    "fr": ("Les clients s'élèvent à 12 milliards",),
    "ru": ("Денег было 914", "Рублей было 914"),
}


@every_row((code, wording) for rows in (MEANS, SCORED) for code in rows for wording in rows[code])
def test_means_scores_and_sums_are_no_numbers_of_people(code: str, wording: str) -> None:
    assert refusals(wording, code, statistic="stock")


@every_row(
    (
        ("ru", "число учеников составило 914 на начало 2023 года", "exact 914 person"),
        ("ru", "число учеников составило 914 на территории области", "exact 914 person"),
        ("es", "El número de alumnos cayó a 914 por la crisis", "exact 914 person"),
        ("en", "The unemployed numbered 12,400", "exact 12400 person"),
        ("en", "Policemen numbered 87", "exact 87 person"),
    )
)
def test_places_dates_and_causes_divide_no_number(code: str, wording: str, said: str) -> None:
    assert outcome(wording, code, statistic="stock") == said
