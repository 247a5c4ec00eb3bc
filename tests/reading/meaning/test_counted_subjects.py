"""What a number counts whose noun stands before it, in the subject of the wording.

The wordings are put together of a subject, what happened to it and a number, so that the readings
follow from their parts. A subject of money or of two things lends its noun to no number.
"""

from __future__ import annotations

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
