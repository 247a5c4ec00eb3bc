"""Places by code and by name in five languages; what is no place, or can be two, is refused."""

from __future__ import annotations

import subprocess
import sys

import pycountry
import pytest
from babel import Locale

from silkledger.reading.geography import place_names
from silkledger.reading.geography.places import (
    members,
    nearest,
    place_name,
    place_rows,
    read_place,
)
from silkledger.reading.results import Place
from silkledger.reading.text import languages
from silkledger.rules import Refusal
from silkledger.schemas.register import PLACES
from silkledger.schemas.vocabulary import SHIPPED

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
COUNTRIES = list(pycountry.countries)


def code(text: str) -> str:
    found = read_place(text)
    assert isinstance(found, Place), found
    return found.code


def refused(text: str, column: str = "geography") -> Refusal:
    found = read_place(text, column=column)
    assert isinstance(found, Refusal), found
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China", "CHN"),
        ("the five Central Asian countries", "XCA"),
        ("the Central Asian region", "XCA"),
        ("Central Asia", "XCA"),
        ("Central Asian countries", "XCA"),
        ("CENTRAL  ASIA", "XCA"),
        ("C5", "XCA"),
        ("中亚五国", "XCA"),
        ("臺灣", "TWN"),
        ("中國臺灣", "TWN"),
        ("烏茲别克斯坦", "UZB"),
        ("中亚", "XCA"),
        ("Центральная Азия", "XCA"),
        ("стран Центральной Азии", "XCA"),
        ("Zentralasien", "XCA"),
        ("l'Asie centrale", "XCA"),
        ("the world", "WLD"),
        ("World", "WLD"),
        ("全球", "WLD"),
        ("весь мир", "WLD"),
        ("Kyrgyz Republic", "KGZ"),
        ("Киргизия", "KGZ"),
        ("Кыргызстана", "KGZ"),
        ("吉尔吉斯斯坦", "KGZ"),
        ("Kirgisistan", "KGZ"),
        ("Ouzbékistan", "UZB"),
        ("Uzbekistan’s", "UZB"),
        ("the Netherlands", "NLD"),
        ("les États-Unis", "USA"),
        ("U.S.", "USA"),
        ("США", "USA"),
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("Iran, Islamic Republic of", "IRN"),
        ("Côte d'Ivoire", "CIV"),
        ("Russian Federation", "RUS"),
        ("Georgia", "GEO"),
        ("Mongolia", "MNG"),
        ("Hong Kong", "HKG"),
        ("ＣＨＮ", "CHN"),
        (" KAZ ", "KAZ"),
        ("KZ", "KAZ"),
        ("398", "KAZ"),
        ("004", "AFG"),
        ("XCA", "XCA"),
        ("WLD", "WLD"),
    ],
)
def test_place(text: str, expected: str) -> None:
    assert code(text) == expected


def test_traditional_characters_and_mixed_ones_name_the_same_places() -> None:
    traditional = ("臺灣", "中國臺灣", "烏茲別克斯坦")
    assert [code(text) for text in traditional] == ["TWN", "TWN", "UZB"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xinjiang", "CN-XJ"),
        ("the Xinjiang Uygur Autonomous Region", "CN-XJ"),
        ("新疆", "CN-XJ"),
        ("Синьцзян", "CN-XJ"),
        ("CN-XJ", "CN-XJ"),
        ("Inner Mongolia", "CN-NM"),
        ("Tibet", "CN-XZ"),
        ("Shaanxi", "CN-SN"),
        ("Shanxi", "CN-SX"),
        ("陕西省", "CN-SN"),
        ("US-GA", "US-GA"),
        ("Astana", "KZ-71"),
    ],
)
def test_part_is_never_its_country(text: str, expected: str) -> None:
    assert code(text) == expected
    assert "-" in code(text)


@pytest.mark.parametrize(
    "text",
    ["Europe and Central Asia", "Narnia", "kaz", "Kaz", "CN-ZZ", "ZZZ", "999", "39", "North",
    "Gulf", "Средняя Азия",
     "Kazakhstan and Uzbekistan", "China, Kazakhstan", "Los", "the", "'s", "-", "США и Китай",
     "中美"],
)  # fmt: skip
def test_unknown_place_is_refused(text: str) -> None:
    found = refused(text, column="counterpart")
    assert (found.rule, found.column, found.text) == ("place.unknown", "counterpart", text)


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Korea", ("PRK", "KOR")),
        ("Congo", ("COD", "COG")),
        ("刚果", ("COD", "COG")),
        ("Almaty", ("KZ-75", "KZ-19")),
        ("Tashkent", ("UZ-TK", "UZ-TO")),
    ],
)
def test_name_of_two_places_is_refused_with_both(text: str, both: tuple[str, str]) -> None:
    found = refused(text)
    assert found.rule == "place.ambiguous"
    assert all(name in found.reason for name in both)


def test_refusal_names_the_nearest() -> None:
    assert nearest("Kasakhstan")[0] == "Kazakhstan KAZ"
    assert nearest("Узбекистон")[0] == "Uzbekistan UZB"
    assert "Turkmenistan TKM" in refused("Turkmenstan").fix
    assert "near" not in refused("qqqqqq").fix


@pytest.mark.parametrize("text", ["", "  ", "\u200b"])
def test_empty_cell_is_refused(text: str) -> None:
    assert refused(text, column="reporter").rule == "place.empty"


def test_rules_say_how_a_place_was_known() -> None:
    assert read_place("KAZ") == Place("KAZ", ("place.code",))
    assert read_place("Kazakhstan") == Place("KAZ", ("place.name",))
    assert read_place("PRC") == Place("CHN", ("place.alias",))
    assert read_place("Xinjiang") == Place("CN-XJ", ("place.alias",))
    assert read_place("Central Asia") == Place("XCA", ("place.name", "place.group"))
    assert read_place("Central Asia", defined_by="world bank") == Place(
        "XCA", ("place.name", "place.group.defined_by")
    )
    assert read_place("Central Asia", defined_by="Nobody") == Place(
        "XCA", ("place.name", "place.group")
    )
    assert read_place("Kazakhstan", defined_by="World Bank") == Place("KAZ", ("place.name",))
    assert read_place("world", defined_by="World Bank") == Place("WLD", ("place.name",))


def test_members_are_those_of_the_publishers_definition() -> None:
    assert members("XCA") == FIVE
    assert members("XCA", "Nobody") == FIVE
    assert members("XCA", "World Bank") == tuple(name for name in FIVE if name != "TKM")
    assert set(members("XCA", "EBRD")) == {*FIVE, "MNG"}
    assert len(members("EUU")) == 27
    assert members("KAZ") == members("WLD") == members("CN-XJ") == ()


@pytest.mark.parametrize("language", languages.language_codes(SHIPPED))
def test_each_country_is_known_by_its_cldr_name(language: str) -> None:
    territories = Locale(language).territories
    for country in COUNTRIES:
        # CLDR calls Brazzaville's "Congo" in Spanish, which papers call either.
        if territories.get(country.alpha_2, "Congo") != "Congo":
            assert code(territories[country.alpha_2]) == country.alpha_3


def test_each_country_is_known_by_its_iso_names_and_codes() -> None:
    for country in COUNTRIES:
        texts = [country.name, country.alpha_3, country.alpha_2, country.numeric]
        texts += [
            getattr(country, field)
            for field in ("official_name", "common_name")
            if hasattr(country, field)
        ]
        # ISO calls Brazzaville's Congo "Congo", which papers call either.
        assert {code(text) for text in texts if text != "Congo"} == {country.alpha_3}
        assert code(place_name(country.alpha_3)) == country.alpha_3


def test_no_name_is_another_place_in_another_language() -> None:
    known: dict[str, set[str]] = {}
    for language in languages.language_codes(SHIPPED):
        for name, codes in place_names.names_in(SHIPPED, language).items():
            assert known.setdefault(name, set(codes)) == set(codes), (language, name)


def test_a_name_in_the_aliases_adds_something() -> None:
    """A row that ISO or the CLDR has already is dead weight."""
    for language in languages.language_codes(SHIPPED):
        territories = Locale(language).territories
        known = place_names.iso_names() if language == "en" else {}
        known |= {
            place_names.key_of(territories[c.alpha_2]): (c.alpha_3,)
            for c in COUNTRIES
            if c.alpha_2 in territories
        }
        assert not {
            name
            for name, codes in place_names.place_aliases(SHIPPED, language).items()
            if codes == known.get(name)
        }, language


def test_parts_in_the_aliases_exist() -> None:
    for entry in SHIPPED.load("place_aliases", ("code", "language", "name")):
        for name in entry.list("code"):
            assert place_name(name)


def test_names_of_codes() -> None:
    assert place_name("XCA") == "Central Asia"
    assert place_name("WLD") == "World"
    assert place_name("KGZ") == "Kyrgyzstan"
    assert place_name("CN-XJ") == "Xinjiang"
    assert place_name("US-GA") == "Georgia"
    for unknown in ("CN-ZZ", "ZZZ", "", "Kazakhstan"):
        with pytest.raises(KeyError):
            place_name(unknown)


def test_rows_hold_the_members_of_groups() -> None:
    table = place_rows(["XCA", "CN-XJ", "WLD", "CHN", "CHN"])
    assert table.schema == PLACES.arrow
    rows = {row["code"]: row for row in table.to_pylist()}
    assert list(rows) == sorted({"XCA", "CN-XJ", "WLD", "CHN", *FIVE})
    assert rows["XCA"]["members"] == list(FIVE)
    kinds = {name: rows[name]["kind"] for name in ("XCA", "WLD", "CHN", "CN-XJ")}
    assert kinds == {"XCA": "group", "WLD": "world", "CHN": "country", "CN-XJ": "part"}
    assert place_rows([]).num_rows == 0
    with pytest.raises(KeyError):
        place_rows(["ZZZ"])


def test_reading_a_place_imports_neither_pyarrow_nor_pandas() -> None:
    script = (
        "import sys; from silkledger.reading.geography.places import read_place; "
        "read_place('China'); "
        "print(sorted({'pyarrow', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("text", ["England", "Andalucía", "Bavaria"])
def test_no_name_that_begins_otherwise_is_suggested(text: str) -> None:
    assert [name for name in nearest(text) if name[0] != text[0]] == []
