"""Counted nouns: any noun is counted by its base form; misprints of scales and units are not."""

from __future__ import annotations

import shutil
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import UNKNOWN
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.depth import stride
from tests.support.readings import read, refusals
from tests.support.tables import every_row

if TYPE_CHECKING:
    from pathlib import Path

# Nouns that no vocabulary lists: base form and the forms behind a number of many.
NOUNS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "tunnel": ("tunnels",),
        "banana": ("bananas",),
        "elephant": ("elephants",),
        "lobby": ("lobbies",),
        "torch": ("torches",),
        "glass": ("glasses",),
        "wolf": ("wolves",),
        "hoax": ("hoaxes",),
        "mango": ("mangoes",),
        "sheep": ("sheep",),
        "monkey": ("monkeys",),
        "castle": ("castles",),
    },
    "de": {
        "tunnel": ("Tunnel", "Tunneln"),
        "banane": ("Bananen",),
        "leuchtturm": ("Leuchttürme",),
        "siedlung": ("Siedlungen",),
        "sehenswürdigkeit": ("Sehenswürdigkeiten",),
        "gemeinschaft": ("Gemeinschaften",),
        "skilift": ("Skilifts",),
    },
    "fr": {
        "tunnel": ("tunnels",),
        "banane": ("bananes",),
        "éléphant": ("éléphants",),
        "château": ("châteaux",),
        "canal": ("canaux",),
        "bijou": ("bijoux",),
        "lieu": ("lieux",),
    },
    "ru": {
        "тоннель": ("тоннелей", "тоннелях", "тоннелям", "тоннелями"),
        "банан": ("бананов", "бананам", "бананах"),
        "слон": ("слонов", "слонами"),
        "беседка": ("беседок", "беседках"),
        "катер": ("катеров", "катерах"),
        "озеро": ("озёр", "озер", "озёрах"),
    },
    "zh": {"隧道": ("座隧道", "条隧道"), "地毯": ("条地毯",), "凉亭": ("座凉亭", "个凉亭")},
}
# Wordings around a noun, with bound and value.
PATTERNS = {
    "en": [
        ("27 {}", "exact", 27),
        ("27 new {}", "exact", 27),
        ("27 underground {}", "exact", 27),
        ("about 1,200 {}", "approx", 1200),
        ("more than 300 {} in 2022", "gt", 300),
        ("1.2 million {}", "exact", 1_200_000),
        ("a total of 45 {}", "exact", 45),
        ("27 {}.", "exact", 27),
    ],
    "de": [
        ("27 {}", "exact", 27),
        ("27 neue {}", "exact", 27),
        ("27 unterirdische {}", "exact", 27),
        ("rund 1.200 {}", "approx", 1200),
        ("mehr als 300 {} im Jahr 2022", "gt", 300),
        ("1,2 Mio. {}", "exact", 1_200_000),
    ],
    "fr": [
        ("27 {}", "exact", 27),
        ("27 nouveaux {}", "exact", 27),
        ("27 {} supplémentaires", "exact", 27),
        ("environ 1 200 {}", "approx", 1200),
        ("plus de 300 {} en 2022", "gt", 300),
        ("1,2 million de {}", "exact", 1_200_000),
    ],
    "ru": [
        ("27 {}", "exact", 27),
        ("27 новых {}", "exact", 27),
        ("27 подземных {}", "exact", 27),
        ("около 1200 {}", "approx", 1200),
        ("более 300 {} в 2022 году", "gt", 300),
        ("1,2 млн {}", "exact", 1_200_000),
    ],
    "zh": [
        ("27{}", "exact", 27),
        ("约1200{}", "approx", 1200),
        ("超过300{}", "gt", 300),
        ("300余{}", "gt", 300),
        ("120万{}", "exact", 1_200_000),
    ],
}


@every_row(
    [
        (language, pattern.format(form), bound, value, base)
        for language, nouns in NOUNS.items()
        for base, forms in nouns.items()
        for form in forms
        for pattern, bound, value in PATTERNS[language]
    ]
)
def test_any_noun_is_counted_by_its_base_form(
    language: str, wording: str, bound: str, value: int, base: str
) -> None:
    found = read(wording, language)
    assert (found.bound, found.value, found.unit) == (bound, Decimal(value), "count")
    assert found.counted == base
    assert "noun_unlisted" in found.flags


@pytest.mark.parametrize(
    ("language", "wording", "base"),
    [
        ("en", "27 to 30 tunnels", "tunnel"),
        ("en", "1 tunnel", "tunnel"),
        ("en", "27 highway tunnels", "tunnel"),
        ("ru", "2 тоннеля", "тоннель"),
        ("ru", "21 тоннель", "тоннель"),
        ("ru", "104 тоннеля", "тоннель"),
        ("de", "1 Tunnel", "tunnel"),
        ("fr", "27 tunnels routiers", "tunnel"),
        ("zh", "27座新隧道", "隧道"),
    ],
)
def test_ranges_and_single_things_are_counted(language: str, wording: str, base: str) -> None:
    found = read(wording, language)
    assert (found.unit, found.counted) == ("count", base)


def test_a_count_a_year_keeps_its_noun() -> None:
    found = read("27 new tunnels a year")
    assert (found.unit, found.counted) == ("count/year", "tunnel")


def test_a_listed_noun_is_its_own_unit() -> None:
    found = read("27 new bridges")
    assert (found.unit, found.counted, found.flags) == ("bridge", None, ())


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "13.8 million tones"),
        ("en", "2.4 bilion"),
        ("en", "2.4 bilions"),
        ("en", "2.4 bilion dollars"),
        ("en", "5 million barrells"),
        ("en", "1.25 bananas"),
        ("en", "27 perhaps"),
        ("en", "27 tunnel kilometres"),
        ("en", "27 tunnels kilometres"),
        ("en", "27 tunnels to 30 bridges"),
        ("en", "27 tunnels and bridges"),
        ("en", "27 gallons"),
        ("en", "500 kwachas"),
        ("en", "27 tunnels yonder"),
        ("en", "banana 5"),
        ("ru", "5 млн прибыли"),
        ("ru", "5 миллирадов"),
        ("ru", "5 мильонов"),
        ("ru", "1,5 банана"),
        ("ru", "27 Ивановых"),
        ("ru", "5 километов"),
        ("ru", "27 тоннелей километров"),
        ("de", "5 Milionen"),
        ("de", "27 Tonen"),
        ("de", "5 Milliarden Umsatz"),
        ("de", "27 schnell"),
        ("fr", "5 miliards"),
        ("fr", "27 environs"),
        ("fr", "27 rapide"),
        ("zh", "27隧道"),
        ("zh", "27座隧道公里"),
        ("zh", "27座隧道5公里"),
        ("it", "27 gallerie"),
    ],
)
def test_what_may_be_no_counted_noun_is_refused(language: str, wording: str) -> None:
    assert refusals(wording, language)


@pytest.mark.parametrize(("language", "scale"), [("en", "million"), ("de", "Mio."), ("ru", "млн")])
def test_a_noun_must_fit_the_dimension_of_the_indicator(language: str, scale: str) -> None:
    noun = {"en": "bananas", "de": "Bananen", "ru": "бананов"}[language]
    rules = refusals(f"5 {scale} {noun}", language, indicator="population")
    assert rules == ["unit.dimension"]
    found = read(f"5 {scale} {noun}", language, dimension="count")
    assert found.unit == "count"


# How the letters of the words of a language begin, to misprint words with one of them.
@pytest.mark.no_cover
@pytest.mark.parametrize("language", ["en", "de", "fr", "ru"])
def test_a_misprint_of_a_scale_unit_or_currency_counts_nothing(language: str) -> None:
    words = lexicon(SHIPPED, language)
    listed = {
        "en": ("million", "billion", "trillion", "tonnes", "barrels", "kilometres", "hectares"),
        "de": ("Millionen", "Milliarden", "Tonnen", "Kilometer", "Hektar", "Dollar"),
        "fr": ("millions", "milliards", "tonnes", "barils", "kilomètres", "hectares", "dollars"),
        "ru": ("миллионов", "миллиардов", "тонн", "баррелей", "километров", "гектаров", "рублей"),
    }[language]
    letters = {"ru": "аеилнос"}.get(language, "aeilnost")
    misprints = set()
    for word in listed:
        for at in range(1, len(word)):
            misprints.add(word[:at] + word[at + 1 :])
            misprints |= {word[:at] + letter + word[at:] for letter in letters}
            misprints |= {word[:at] + letter + word[at + 1 :] for letter in letters}
            misprints.add(word[:at] + word[at : at + 2][::-1] + word[at + 2 :])
    assert len(misprints) > 500
    for misprint in sorted(misprints)[:: stride(6, 1)]:
        tokens = words.tokens(misprint)
        if len(tokens) == 1 and tokens[0].word is not UNKNOWN:
            continue  # a listed word
        for wording in (f"5 {misprint}", f"27,000 {misprint}".replace(",", "")):
            found = read_quantity(wording, QuantityContext(locale=language))
            assert not isinstance(found, Quantity), wording


def test_near_words_are_one_letter_apart() -> None:
    assert is_near("tones", "en", SHIPPED)
    assert is_near("bilion", "en", SHIPPED)
    assert is_near("tonnse", "en", SHIPPED)
    assert not is_near("tunnels", "en", SHIPPED)
    assert not is_near("bn", "en", SHIPPED)


def test_a_language_without_rows_has_no_nouns() -> None:
    assert noun_language(SHIPPED, "it") is None


@pytest.mark.parametrize("row", ["en,guess,last,false,,", "en,endings,middle,false,,"])
def test_a_method_that_is_unknown_is_a_fault(tmp_path: Path, row: str) -> None:
    folder = shutil.copytree(SHIPPED.folder, tmp_path / "vocabularies")
    file = folder / "noun_languages.csv"
    file.write_text(f"language,method,head,capital,unlike,note\n{row}\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="method must be one of"):
        noun_language(Vocabulary(folder), "en")


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_a_plural_noun_in_a_unit_cell_is_what_is_counted(language: str) -> None:
    """Those of NOUNS that differ from their base form; a singular may be an unknown unit."""
    thousand = {"en": "thousand", "de": "Tsd.", "fr": "milliers de"}[language]
    for base, forms in NOUNS[language].items():
        for form in (form for form in forms if form.lower() != base):
            for cell, value in ((form, 12), (f"{thousand} {form}", 12_000)):
                found = read("12", language, unit=cell)
                assert (found.unit, found.counted) == ("count", base), cell
                assert found.value == value, cell
                assert "noun_unlisted" in found.flags
        assert refusals("12", language, unit=base.capitalize()) != []


@pytest.mark.parametrize("cell", ["toness", "dollers", "milion tonnes", "banana", "USD per gadget"])
def test_what_may_be_a_misprint_in_a_unit_cell_is_refused(cell: str) -> None:
    assert refusals("12", unit=cell) != []


@pytest.mark.parametrize(
    ("wording", "locale", "unit", "counted"),
    [
        ("合約共3,893份", "zh-Hant", "count", "合約"),
        ("端口数量达11.83亿个", "zh", "count", "端口"),
        ("新增银幕9303块", "zh", "count", "银幕"),
        ("通行班列线路总数已达90条", "zh", "route", None),
        ("可供客房数目增加23.5%至4.7万间", "zh", "room", None),
    ],
)
def test_a_word_of_number_leads_from_a_chinese_noun_to_what_is_counted(
    wording: str, locale: str, unit: str, counted: str | None
) -> None:
    statistic = "increase" if wording.startswith("新增") else "stock"
    found = read(wording, locale, statistic=statistic)
    assert (found.unit, found.counted) == (unit, counted)


@pytest.mark.parametrize("wording", ["产量共3893个", "金额达3893份", "总额3893张"])
def test_an_amount_is_nothing_that_is_counted(wording: str) -> None:
    assert refusals(wording, "zh", statistic="stock")
