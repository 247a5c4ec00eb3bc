"""What a number counts whose noun stands before it, in the subject of the wording.

The wordings are put together of a subject, what happened to it and a number, so that the readings
follow from their parts. A subject of money or of two things lends its noun to no number.
"""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

# Subjects of a number of things and of things that count themselves, and their unit.
SUBJECTS = {
    "en": (("The number of students", "person"), ("the number of hotel rooms", "room")),
    "de": (("Die Zahl der Arbeitslosen", "person"), ("Die Anzahl der Betriebe", "company")),
    "fr": (("Le nombre de visiteurs", "person"), ("le nombre d'entreprises", "company")),
    "es": (("El número de parados", "person"), ("el número de hoteles", "hotel")),
    "ru": (("Число безработных", "person"), ("количество школ", "school")),
}
THEMSELVES = {
    "en": (("visitor numbers", "person"), ("overnight stays", "overnight stay")),
    "de": (("Die Nächtigungen", "overnight stay"), ("Die Besucherzahl", "person")),
    "fr": (("Les nuitées", "overnight stay"), ("les passagers", "person")),
    "es": (("Las pernoctaciones", "overnight stay"), ("los pasajeros", "person")),
    "ru": (("Посещения", "visit"), ("Население", "person")),
}
# What happened: to 3,200, and by 3,200 downwards.
CHANGED = {
    "en": ("rose to 3,200", "fell by 3,200"),
    "de": ("stieg auf 3.200", "sank um 3.200"),
    "fr": ("a progressé à 3 200", "a baissé de 3 200"),
    "es": ("subió hasta 3.200", "bajó en 3.200"),
    "ru": ("выросло до 3200", "снизилось на 3200"),
}
REACHED = {
    "en": "reached 3,200",
    "de": "erreichte 3.200",
    "fr": "a atteint 3 200",
    "es": "alcanzó 3.200",
    "ru": "достигло 3200",
}
# Money of the same people, two things, shares and prices: no noun of these is counted.
OTHERS = {
    "en": (
        *("Spending by students", "Spending on the number of students", "students' debts"),
        *("The number of schools and teachers", "Exports", "banks", "phone numbers"),
    ),
    "de": ("Die Ausgaben der Studenten", "Die Schulden der Gäste", "Exporte", "Die Banken"),
    "fr": ("Les dépenses des touristes", "Les dettes des étudiants", "Les ventes"),
    "es": ("El gasto de los turistas", "Las deudas de los estudiantes", "Las ventas"),
    "ru": ("доходы туристов", "Долги студентов", "Продажи"),
}


@every_row((language, *row) for language, rows in SUBJECTS.items() for row in rows)
def test_words_for_a_number_say_what_it_counts(language: str, subject: str, unit: str) -> None:
    level, fall = CHANGED[language]
    for said in (level, REACHED[language]):
        assert outcome(f"{subject} {said}", language, statistic="stock") == f"exact 3200 {unit}"
    fallen = outcome(f"{subject} {fall}", language, statistic="increase")
    assert fallen == f"exact -3200 {unit}"


@every_row((language, *row) for language, rows in THEMSELVES.items() for row in rows)
def test_people_and_events_that_change_count_themselves(
    language: str, subject: str, unit: str
) -> None:
    level, fall = CHANGED[language]
    assert outcome(f"{subject} {level}", language, statistic="flow") == f"exact 3200 {unit}"
    fallen = outcome(f"{subject} {fall}", language, statistic="increase")
    assert fallen == f"exact -3200 {unit}"


@every_row((language, subject) for language, rows in OTHERS.items() for subject in rows)
def test_a_subject_that_is_not_counted_lends_no_unit(language: str, subject: str) -> None:
    for said in (*CHANGED[language], REACHED[language]):
        assert refusals(f"{subject} {said}", language, statistic="flow")


@every_row(
    (
        ("a drop of 22.77 million over five years in the number of visits", "-22770000 visit"),
        ("a fall of 5,000 in the number of deaths", "-5000 death"),
    )
)
def test_a_change_leads_to_what_is_counted_behind_it(wording: str, read: str) -> None:
    assert outcome(wording, "en", statistic="increase") == f"exact {read}"


@every_row(
    (wording,)
    for wording in (
        "The number of deaths per 100,000 inhabitants fell to 35",
        "The number of students per teacher was 15",
        "arrivals rose to 105.3",
        "The number of students fell by a third",
        "spending of 3,200 on the number of visits",
    )
)
def test_a_rate_index_or_part_counts_nothing(wording: str) -> None:
    assert refusals(wording, "en", statistic="stock")


# language, wordings with a number, what is counted and a number of it, their readings
FRAMES = [
    ("en", "the number of {} fell to {}", ("visitors", "jobs", "new cars", "car accidents")),
    ("en", "the total number of {} was about {}", ("visitors", "jobs", "bus passengers")),
    ("en", "the number of {} rose from 990 in 2019 to {} in 2021", ("visitors", "jobs")),
    ("es", "el número de {} subió a {}", ("visitantes", "empleos", "viviendas vendidas")),
    ("es", "el número de {} se encuentra en {}", ("visitantes", "individuos")),
    ("fr", "le nombre de {} s'élève à {}", ("visiteurs", "logements sociaux", "phares")),
    ("fr", "le nombre de {} est passé de 990 à {}", ("visiteurs", "voitures neuves")),
    ("de", "die Zahl der {} stieg auf {}", ("Besucher", "Arbeitsplätze")),
    ("ru", "число {} выросло до {}", ("туристов", "предприятий")),
]
NUMBERS = {
    "en": ("2,340", "4.2 million"),
    "es": ("2.340", "4,2 millones"),
    "fr": ("2 340", "4,2 millions"),
    "de": ("2.340", "4,2 Mio."),
    "ru": ("2340", "4,2 млн"),
}


@pytest.mark.parametrize(
    ("language", "frame", "counted", "number"),
    [
        (language, frame, noun, number)
        for language, frame, nouns in FRAMES
        for noun, number in product(nouns, NUMBERS[language])
    ],
)
def test_the_number_counts_what_it_is_the_number_of(
    language: str, frame: str, counted: str, number: str
) -> None:
    of = "de " if language in ("es", "fr") and " mill" in number else ""
    plain = outcome(f"{number} {of}{counted}", language, statistic="stock").split(" ", 1)[1]
    found = outcome(frame.format(counted, number), language, statistic="stock")
    assert found.split(" ", 1)[1] == plain


def test_a_change_of_the_number_is_one_of_what_is_counted() -> None:
    wording = "a drop of 22.7 million over five years in the number of visits"
    assert outcome(wording, statistic="increase") == "exact -22700000 visit"
    assert outcome("the number of visitors rose by 340", statistic="increase") == "exact 340 person"


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "the number of cars and trucks rose to 340"),
        ("en", "the number of visitors per resident is 5"),
        ("en", "the number of rooms is 2.3"),
        ("en", "the number of flights per day reached 340"),
        ("en", "the number of cars and the number of trucks rose to 340"),
        ("en", "the number of tonnes rose to 340"),
        ("en", "the number of jobs index rose to 104"),
        ("en", "the index of the number of jobs rose to 104"),
        ("en", "the ratio of the number of jobs to vacancies fell to 3"),
        ("fr", "l'indice du nombre de visiteurs atteint 104"),
        ("es", "el número de muertos y heridos subió a 340"),
        ("fr", "le nombre de banana a reculé, hors zone, à 340"),
    ],
)
def test_where_two_or_none_are_counted_it_is_refused(language: str, wording: str) -> None:
    assert refusals(wording, language, statistic="stock")


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "the number of land-based workers rose to 3,200", "exact 3200 person"),
        ("en", "the number of China-Europe freight trains rose to 3,200", "exact 3200 train"),
        ("es", "el número de ex-alumnos subió a 3.200", "exact 3200 person"),
        ("en", "the number of freight trains crossing the border hit 3,200", "exact 3200 train"),
        ("en", "the number of full-time workers - 3,200", "sign.detached"),
    ],
)
def test_hyphens_and_participles_do_not_end_its_nouns(
    language: str, wording: str, expected: str
) -> None:
    assert outcome(wording, language, statistic="stock") == expected


# Compounds of a number of people or events: their stem and unit.
COMPOUNDS = {
    "en": ("visitor numbers", "student numbers", "Passenger numbers", "member numbers"),
    "de": ("Die Studierendenzahl", "die Besucherzahl", "Die Patientenzahl", "die Gästezahlen"),
}
LEVELS = {
    "en": ("stood at {}", "totalled {}", "were {}", "reached {}", "exceeded {}"),
    "de": ("lag bei {}", "betrug {}", "erreichte {}", "lag noch bei {}"),
}
# What they cost or bring, what pays, and results of firms: no number of these.
UNCOUNTED = {
    "en": (
        *("The number of visitors cost the city 3.2 million", "visitor numbers cost 3.2 million"),
        *("visitor numbers generated 3.2 million", "staff numbers saved 3.2 million"),
        *("The visitor numbers target was 3,200", "visitor numbers index rose to 3,200"),
        *("Record visitor numbers brought in 3.2 million", "phone numbers stood at 3.2 million"),
    ),
    "de": (
        *("Die Kunden zahlen 3,2 Millionen", "Die Mitglieder zahlen bis zu 300.000"),
        *("Das Besucherzahlen-Ziel lag bei 12.400", "Besucherzahlen-Plan: 12.400"),
        *("Unternehmenszahlen lagen bei 12.400", "Haushaltszahlen lagen bei 12.400"),
        *(
            "Die Drehzahl lag bei 12.000",
            "Die Stückzahl lag bei 12.000",
            "Die Postleitzahl ist 12345",
        ),
        *("Der Umsatz lag trotz sinkender Kundenzahl bei 12.400", "Die Kinderzahl lag bei 1,4"),
    ),
}


@every_row((language, noun) for language, nouns in COMPOUNDS.items() for noun in nouns)
def test_a_level_is_told_of_people_as_a_change_is(language: str, noun: str) -> None:
    number = "12,300" if language == "en" else "12.300"
    for level in LEVELS[language]:
        found = outcome(f"{noun} {level.format(number)}", language, statistic="stock")
        assert found.removeprefix("exact ").removeprefix("gt ") == "12300 person", level


@every_row((language, wording) for language, rows in UNCOUNTED.items() for wording in rows)
def test_what_a_subject_costs_or_pays_counts_nothing(language: str, wording: str) -> None:
    for statistic in ("flow", "stock", "level"):
        assert refusals(wording, language, statistic=statistic)
