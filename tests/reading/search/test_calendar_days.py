"""Days of dates are not figures, and the amounts around them are found."""

from itertools import permutations

import pytest

from tests.extraction.texts import candidates_of
from tests.support.depth import some

SENTENCES = {
    "de": ("die Bevölkerung", "betrug", "{date}", "{amount}"),
    "en": ("the population", "was", "{date}", "{amount}"),
    "fr": ("la population", "comptait", "{date}", "{amount}"),
    "es": ("la población", "era", "{date}", "{amount}"),
    "ru": ("население", "составляло", "{date}", "{amount}"),
}
AMOUNTS = {
    "de": "83 Millionen",
    "en": "83 million",
    "fr": "83 millions de personnes",
    "es": "83 millones",
    "ru": "83 млн человек",
}
DATES = {
    "de": ("zum 1. Januar 2020", "am 31. März 2006", "am 1. Jan. 2020", "am 1. 3. 2006"),
    "en": ("on 1 January 2020", "on January 1, 2020", "on May 1st, 2020", "on May 9", "on 9 May"),
    "fr": ("au 1er janvier 2020", "au 31 mars 2006", "le 9 mai", "le 1er mai 2020"),
    "es": ("al 1 de enero de 2020", "a 31 de marzo de 2006", "el 9 de mayo", "el 1º de mayo"),
    "ru": ("на 1 января 2020 года", "на 31 марта 2006 г.", "на 1-е января 2020 года", "9 мая"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "date"), some([(key, date) for key in DATES for date in DATES[key]], 5)
)
def test_no_order_of_date_verb_and_amount_makes_the_day_a_figure(language: str, date: str) -> None:
    words = [part.format(date=date, amount=AMOUNTS[language]) for part in SENTENCES[language]]
    for subject in (0, 1):
        for order in permutations(words[1:]):
            parts = [*order[:subject], words[0], *order[subject:]]
            text = " ".join(parts)
            found = [
                each
                for each in candidates_of(text[0].upper() + text[1:] + ".", language)
                if each.table == "figures"
            ]
            assert all("83" in each.wording for each in found), text


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("de", "Die Bevölkerung betrug zum 1. Januar 2020 83 Millionen.", "83 Millionen"),
        ("de", "Die Bevölkerung lag zum 31. März 2006 bei 6 Millionen.", "6 Millionen"),
        ("de", "Die Bevölkerung betrug am 1. und 2. Januar 83 Millionen.", "83 Millionen"),
        ("de", "Das Durchschnittsalter lag am 31. Dezember 2011 bei 43,9.", "43,9"),
        ("de", "Die Einwohnerzahl betrug am 31. Dezember 2011 4.500.", "4.500"),
        ("de", "Die Bevölkerung lag am 31. 3. 2006 bei 6 Millionen.", "6 Millionen"),
        ("de", "Die Bevölkerung betrug am 1.1.2020 83 Millionen.", "83 Millionen"),
        ("de", "Die Bevölkerung betrug per 31.12.2020 83 Millionen.", "83 Millionen"),
        ("de", "Die Bevölkerung stieg zum 1. Januar 2020 auf 83 Millionen.", "83 Millionen"),
        ("en", "The population was on January 1, 2020 83 million.", "83 million"),
        ("en", "The population on May 1 was 83 million.", "83 million"),
        ("ru", "Население на 1-е января 2020 года составляло 83 млн.", "83 млн"),
    ],
)
def test_the_amount_beside_a_date_is_the_only_figure(
    language: str, text: str, wording: str
) -> None:
    found = candidates_of(text, language)
    assert [(each.wording, each.reasons) for each in found] == [(wording, ())]


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("en", "In May 12 workers died.", "12 workers"),
        ("en", "The mine shipped in January 5 tonnes.", "5 tonnes"),
        ("en", "Since January 12 people have died.", "12 people"),
        ("de", "Es starben 31. Mai und Juni waren kalt.", ""),
        ("es", "En enero 12 personas murieron.", "12 personas"),
    ],
)
def test_a_count_beside_a_month_stays_a_figure(language: str, text: str, wording: str) -> None:
    found = [each.wording for each in candidates_of(text, language) if each.table == "figures"]
    assert found == ([wording] if wording else [])
