"""Dated events in lists and in prose: what dates them, and what is none."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

TEXTS: tuple[tuple[str, str, list[str]], ...] = (
    ("de", "- 7. bis 8. März 2024: Treffen der Minister in Bratislava.", ["meeting"]),
    ("de", "- 2. Juni 2024: Die Brücke bei Vidin wird eröffnet; Kosten: 2 Euro.", ["project"]),
    ("fr", "L'OCDE a publié ses perspectives le 2 mai 2024.", ["publication"]),
    ("ru", "20 марта 2024 года введена в строй вторая очередь станции.", ["project"]),
    ("zh", "2024年6月26日，博览会在乌鲁木齐开幕。", ["meeting"]),
    ("en", "Berth 26 reopened on 3 June 2024.", ["project"]),
    ("en", "The ministers will meet in Arusha on 3 March 2025.", ["meeting"]),
    ("zh-TW", "- 2024年3月5日：與日本商社在東京簽署合作協議，出資三成。", ["agreement"]),
    ("zh-TW", "- 2024年4月8日：第三期風場動工。", ["project"]),
    ("zh-TW", "2024年5月6日，兩國外長在河內舉行會談。", ["meeting"]),
    ("zh", "- 2024年8月12日：公布上半年财报。", ["publication"]),
    # Figures of a year, and an agreement that only has a date, are none.
    ("ru", "В 2023 году страну посетили 7,1 млн туристов.", []),
    ("en", "The agreement of 3 June 2024 is short.", []),
)


@pytest.mark.parametrize(("locale", "text", "kinds"), TEXTS)
def test_what_dates_an_event(locale: str, text: str, kinds: list[str]) -> None:
    found = [each for each in candidates_of(text, locale, "2024-12-01") if each.table == "events"]
    assert [each.cells["kind"].value for each in found] == kinds


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Am 23. April 2024 trafen sich die Minister in Wien.", "Wien"),
        ("Am 23. April 2024 trafen sich die Minister im Gebäude des Senats.", ""),
        ("Am 23. April 2024 trafen sich die Minister in Anwesenheit des Königs.", ""),
    ],
)
def test_a_german_noun_is_no_place(text: str, place: str) -> None:
    found = [each for each in candidates_of(text, "de", "2024-12-01") if each.table == "events"]
    assert [cell(each, "place") for each in found] == [place]


# Published on 29 January 2026: kinds, and "planned" for what lies ahead.
CALENDARS: tuple[tuple[str, str, list[str] | None], ...] = (
    ("en", "The forum will be held in Rome on 4 March.", ["meeting planned"]),
    ("en", "The forum will take place in Rome from March 4.", ["meeting planned"]),
    ("en", "Ministers met on 3 January and will meet again.", ["meeting"]),
    (
        "en",
        "13 January: the ministers met in Oman.\n20 January: a link was put into service.\n"
        "9 February: the bank publishes its annual report.\n24 March: Muscat hosts a summit.\n",
        ["meeting", "project", "publication planned", "meeting planned"],
    ),
    # A list that goes back in time is no list by date.
    ("en", "20 January: the ministers met.\n9 December: a plant was commissioned.\n", None),
    ("ru", "Совещание пройдёт в Шымкенте 26 марта.", ["meeting planned"]),
    ("de", "Am 12. März wird das Gleis in Betrieb genommen.", ["project planned"]),
    ("de", "Am 23. April trifft sich die Branche zur Jahrestagung.", ["meeting planned"]),
    ("es", "Los ministros se reunirán el 6 de marzo.", ["meeting planned"]),
    ("fr", "Le 8 avril, la commission mixte se réunira à Rabat.", ["meeting planned"]),
    ("en", "The board meets next on April 3.", ["meeting planned"]),
    ("zh", "第六届消博会将于4月13日至18日在海口举行。", ["meeting planned"]),
    (
        "en",
        "They signed an accord on Jan 9. A plant was commissioned on Jan 12, the first of eight "
        "that are to follow.",
        None,
    ),
    # Each date has the kind of its own clause, and an embassy that reports is none.
    ("en", "They signed an accord on 9 January, and on 12 January a plant was opened.", None),
    ("zh", "1月4日，中国驻老挝大使馆发布年度报告》。", ["publication"]),
    # Days of the report, or until which something is counted.
    ("zh", "本报昆明1月5日讯 铁路开通运营满四年。", []),
    ("zh", "截至1月2日，铁路开通运营满四年。", []),
    # A year is too long for what was opened on a day of it.
    ("ru", "В 2025 году введено в эксплуатацию жильё.", []),
)
OWN = {
    "9 December": ["meeting", "project"],
    "an accord": ["agreement", "project"],
}


@pytest.mark.parametrize(("locale", "text", "kinds"), CALENDARS)
def test_what_lies_ahead(locale: str, text: str, kinds: list[str] | None) -> None:
    found = [
        " ".join(each.cells[name].value for name in ("kind", "status") if name in each.cells)
        for each in candidates_of(text, locale, "2026-01-29")
        if each.table == "events"
    ]
    expected = next((own for words, own in OWN.items() if words in text), kinds)
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("fr", "Le 5 mai 2023, l'hôpital de Paris a accueilli 300 patients traités.", []),
        ("fr", "Les 300 patients traités ont été accueillis le 5 mai 2023 à Paris.", []),
        ("fr", "Le 5 mai 2023, un patient traité a participé à l'étude.", []),
        ("fr", "Le 5 mai 2023, trois traités ont été signés.", ["agreement"]),
        ("fr", "Le nouveau traité est entré en vigueur le 5 mai 2023.", ["agreement"]),
        ("fr", "Traité signé le 5 mai 2023 à Paris.", ["agreement"]),
        ("es", "El 5 de mayo de 2023 se celebró con 300 pacientes tratados.", []),
        ("es", "El tratado fue firmado el 5 de mayo de 2023.", ["agreement"]),
    ],
)
def test_a_participle_behind_its_noun_is_no_agreement(
    language: str, text: str, kinds: list[str]
) -> None:
    found = candidates_of(text, language)
    assert [cell(each, "kind") for each in found if each.table == "events"] == kinds
