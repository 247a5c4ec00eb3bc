"""Days that date events alone: weekdays, Chinese days without a month, the day of publication."""

from __future__ import annotations

import datetime as dt

import pytest

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period
from tests.extraction.texts import candidates_of

PUBLISHED = dt.date(2024, 5, 15)  # a Wednesday
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье",
    "zh": "周一 周二 周三 周四 周五 周六 周日",
}
HELD = {
    "en": "The ministers of both countries met in Vienna on {}.",
    "de": "Die Minister beider Länder trafen sich am {} in Wien zu einer Konferenz.",
    "fr": "L'accord entre les deux pays a été signé {} à Vienne.",
    "es": "Los ministros de ambos países se reunieron el {} en Viena.",
    "ru": "Министры двух стран встретились в {} в Вене.",
    "zh": "两国外长{}在维也纳签署协议。",
}
PLANNED = {
    "en": "The ministers of both countries will meet in Vienna on {}.",
    "de": "Die Konferenz der Minister wird am {} in Wien eröffnet.",
    "fr": "La conférence se tiendra {} à Vienne.",
    "es": "La cumbre se celebrará el {} en Viena.",
    "ru": "Встреча министров состоится в {} в Вене.",
    "zh": "两国外长将于{}在维也纳举行会谈。",
}
NEVER = {
    "en": "The council meets every {} in the old hall.",
    "de": "Der Rat tagt jeden {} zu einer Sitzung.",
    "fr": "Le conseil tient sa réunion chaque {}.",
    "es": "El consejo celebra su reunión cada {}.",
    "ru": "Заседание совета проходит каждый {}.",
    "zh": "理事会每{}举行会议。",
}


def events_of(text: str, locale: str) -> list[tuple[str, str, Period | None]]:
    """Kind, status and date of each event, as they are read."""
    made = []
    for each in candidates_of(text, locale, PUBLISHED.isoformat()):
        if each.table != "events":
            continue
        status = each.cells["status"].value if "status" in each.cells else "held"
        read = read_period(
            each.wording,
            PeriodContext(locale=locale, published_on=PUBLISHED, status=status, event=True),
        )
        made.append((each.cells["kind"].value, status, read if isinstance(read, Period) else None))
    return made


CASES = [
    (locale, number, name)
    for locale, names in WEEKDAYS.items()
    for number, name in enumerate(names.split())
]


@pytest.mark.parametrize(("locale", "number", "name"), CASES)
def test_a_weekday_is_the_nearest_of_its_name(locale: str, number: int, name: str) -> None:
    ((_, status, held),) = events_of(HELD[locale].format(name), locale)
    assert held is not None
    assert held.start is not None
    assert (status, held.start.weekday()) == ("held", number)
    assert 0 <= (PUBLISHED - held.start).days < 7
    ((_, status, ahead),) = events_of(PLANNED[locale].format(name), locale)
    assert ahead is not None
    assert ahead.start is not None
    assert (status, ahead.start.weekday()) == ("planned", number)
    assert 0 <= (ahead.start - PUBLISHED).days < 7
    assert not events_of(NEVER[locale].format(name), locale)


@pytest.mark.parametrize(
    ("locale", "text", "dates"),
    [
        # What is said on a day did not happen on it.
        ("en", "The bureau said on Friday that the bridge was opened.", []),
        # A paragraph that told of another time has its own weekdays.
        ("en", "Talks began on 3 May 2019. The ministers met on Friday.", ["2019-05-03"]),
        ("en", "The market was opened on Good Friday.", []),
        ("zh", "双方8日签署合作协议。", ["2024-05-08"]),
        ("zh", "总统于10日至12日访问老挝。", ["2024-05-10"]),
        ("zh", "2019年3月4日双方举行会谈。8日签署协议。", ["2019-03-04"]),
        ("de", "Am 13.05. trifft die Ministerin ihren Kollegen zu Gesprächen.", ["2024-05-13"]),
        ("de", "Am Freitagnachmittag wurde die Brücke eingeweiht.", ["2024-05-10"]),
        ("de", "Am 12./13. Mai tagte die Konferenz.", ["2024-05-12"]),
        ("fr", "Les 3 et 4 mai, le sommet s'est tenu à Lyon.", ["2024-05-03"]),
        ("es", "La feria se celebró los días 3 y 4 de mayo.", ["2024-05-03"]),
        ("ru", "Во вторник, 14 мая, в Бишкеке началось заседание совета.", ["2024-05-14"]),
        # The day of publication dates an event, and not where a report begins with it.
        ("ru", "На заседании совета 15 мая рассмотрены новые правила.", ["2024-05-15"]),
        ("es", "Faro, 15 may (EFE).- La cumbre se celebró el lunes.", ["2024-05-13"]),
        # A meeting on a day takes place; what is opened needs to be opened.
        ("fr", "Depuis la visite du ministre à Lyon, le 3 mai, tout a changé.", ["2024-05-03"]),
        ("en", "The contract of 3 May 2024 is long.", []),
    ],
)  # fmt: skip
def test_which_days_date_events(locale: str, text: str, dates: list[str]) -> None:
    found = [read for *_, read in events_of(text, locale)]
    assert [str(read and read.start) for read in found] == dates


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The deal was signed on 3 May 2024 to support projects of the second phase.", "agreement"),
        ("The minister opened the conference on 3 May 2024.", "meeting"),
        ("The minister opened the bridge on 3 May 2024.", "project"),
    ],
)
def test_which_word_names_the_kind(text: str, kind: str) -> None:
    assert [each[0] for each in events_of(text, "en")] == [kind]


@pytest.mark.parametrize("published", ["", PUBLISHED.isoformat()])
@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "Der Minister reist am {} zu einem Besuch nach China."),
        ("en", "The minister travels on {} to China for talks."),
        ("es", "El ministro viaja el {} a China para una visita."),
        ("ru", "Министр посещает Китай в {} с визитом."),
    ],
)
def test_a_journey_told_in_the_present_lies_ahead(locale: str, text: str, published: str) -> None:
    for name in WEEKDAYS[locale].split()[3:5]:  # the two days behind a Wednesday
        found = candidates_of(text.format(name), locale, published)
        assert [each.cells["status"].value for each in found] == ["planned"], name


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Число заключенных 25 октября 2020 года составило 5 тыс.", []),
        ("25 октября 2020 года число осужденных и заключённых выросло.", []),
        ("1 января 2020 года в Совете Европы заявили о заключенных.", []),
        ("Договор, заключенный 5 мая 2020 года, вступил в силу.", ["agreement"]),
        ("Соглашение заключено 5 мая 2020 года.", ["agreement"]),
    ],
)
def test_a_participle_that_is_a_noun_names_no_event(text: str, kinds: list[str]) -> None:
    found = [each for each in candidates_of(text, "ru") if each.table == "events"]
    assert [each.cells["kind"].value for each in found] == kinds
