"""Tonnes of an equivalent: what follows them makes them another unit, or one that is not known.

A tonne of oil equivalent is 11.63 MWh, one of coal equivalent 8.141 MWh. A barrel or a cubic metre
of oil equivalent has no one size, and is refused.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read, refusals, said

OIL, COAL, CARBON = (Decimal("11.63"), "MWh"), (Decimal("8.141"), "MWh"), (Decimal(1), "tCO2e")
# Tonnes of 1,000 by language, and what one of them is.
TONNES = {
    "en": {
        OIL: (
            "tonnes of oil equivalent",
            "tonnes oil equivalent",
            "tons of oil-equivalent",
            "tonnes in oil equivalent",
            "metric tons of crude oil equivalent",
            "tonnes (crude oil equivalent)",
            "TOE",
        ),
        COAL: ("tonnes of coal equivalent", "tons coal equivalent", "metric tons of standard coal"),
        CARBON: ("tonnes of CO2 equivalent", "metric tonnes of carbon dioxide equivalents"),
    },
    "de": {
        OIL: (
            "Tonnen Öläquivalent",
            "Tonnen Erdöläquivalent",
            "Tonnen Rohöläquivalent",
            "Tonnen Öläquivalente",
            "Tonnen Erdöleinheiten",
            "t Öl-Äquivalent",
            "Tonnen an Öläquivalenten",
            "Tonnen (Erdöläquivalent)",
        ),
        COAL: ("t Steinkohleeinheiten", "Tonnen Steinkohleäquivalent", "Tonnen SKE"),
        CARBON: ("Tonnen CO2-Äquivalent", "t CO2-Äquivalente"),
    },
    "fr": {
        OIL: (
            "tonnes équivalents pétrole",
            "tonnes équivalents pétrole (TEP)",
            "tonnes (équivalents pétrole)",
            "tonnes équivalent-pétrole",
            "tonnes d'équivalent pétrole",
            "t équivalent pétrole",
            "tonnes en équivalent pétrole",
            "TEP",
        ),
        COAL: ("tonnes équivalent charbon", "tonnes d'équivalent charbon"),
        CARBON: ("tonnes en équivalent CO2", "t d'équivalent CO2"),
    },
    "es": {
        OIL: (
            "toneladas de petróleo equivalente",
            "toneladas equivalentes de petróleo",
            "toneladas equivalentes en petróleo",
            "toneladas en equivalente de petróleo",
            "toneladas (petróleo equivalente)",
            "toneladas métricas equivalentes de petróleo",
            "tep",
        ),
        COAL: ("toneladas equivalentes de carbón", "toneladas de carbón equivalente"),
        CARBON: ("toneladas de CO2 equivalente", "toneladas de equivalente de CO2"),
    },
    "ru": {
        OIL: (
            "тонн нефтяного эквивалента",
            "т нефтяного эквивалента",
            "тонн в нефтяном эквиваленте",
            "тонн эквивалента нефти",
            "т н.э.",
            "тонн (в нефтяном эквиваленте)",
        ),
        COAL: (
            "тонн угольного эквивалента",
            "тонн условного топлива",
            "тонн в пересчете на условное топливо",
        ),
        CARBON: ("тонн в эквиваленте CO2", "тонн эквивалента СО2"),
    },
    "zh": {
        OIL: ("吨油当量", "吨原油当量", "吨标准油", "吨的油当量", "公吨油当量", "吨（标准油）"),
        COAL: ("吨标准煤", "公吨煤当量", "吨煤炭当量"),
        CARBON: ("吨二氧化碳当量",),
    },
    "zh-Hant": {
        OIL: ("噸油當量", "公噸油當量"),
        COAL: ("公噸標準煤",),
        CARBON: ("噸二氧化碳當量",),
    },
}
# What has no one size.
UNSIZED = {
    "en": (
        "12 barrels of crude oil equivalent",
        "12 barrels in oil equivalent",
        "12 cubic metres of oil equivalent",
        "12 Sm3 of oil equivalent",
        "12 cubic feet of natural gas equivalent",
        "12 tonnes of fuel equivalent",
        "12 barrels (crude oil equivalent)",
        "oil equivalent 12 tonnes",
    ),
    "de": ("12 Barrel Erdöläquivalent", "12 Kubikmeter Öläquivalent", "12 m3 (Öläquivalent)"),
    "fr": ("12 barils d'équivalent pétrole", "12 m3 d'équivalent pétrole"),
    "es": ("12 barriles de petróleo equivalente", "12 barriles equivalentes en petróleo"),
    "ru": (
        "12 баррелей в нефтяном эквиваленте",
        "12 кубометров нефтяного эквивалента",
        "условного топлива 12 тонн",
    ),
    "zh": ("12立方米油当量", "12吨碳当量", "节约标准煤12万吨"),
    "zh-Hant": ("12公秉油當量",),
}


@pytest.mark.parametrize(
    ("language", "words", "size", "unit"),
    [
        (language, words, *becomes)
        for language, units in TONNES.items()
        for becomes, wordings in units.items()
        for words in wordings
    ],
)
def test_a_tonne_of_an_equivalent_is_a_unit_of_its_own(
    language: str, words: str, size: Decimal, unit: str
) -> None:
    number = "1000" if language.startswith("zh") else "1000 "
    assert said(read(number + words, language)) == ("exact", 1000 * size, unit)


@pytest.mark.parametrize(
    ("language", "wording"),
    [(language, wording) for language, wordings in UNSIZED.items() for wording in wordings],
)
def test_an_equivalent_of_no_one_size_is_refused(language: str, wording: str) -> None:
    assert refusals(wording, language)
