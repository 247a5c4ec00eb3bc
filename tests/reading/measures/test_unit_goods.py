"""A barrel measures oil; of anything else it is a cask, whose size is not said."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

OIL = {
    "en": ("9 barrels of {}", ("oil", "crude", "heavy crude", "gasoline", "spare capacity")),
    "fr": ("9 barils de {}", ("pétrole", "brut", "pétrole brut")),
    "es": ("9 barriles de {}", ("petróleo", "crudo", "petróleo crudo")),
    "de": ("9 Barrel {}", ("Öl", "Rohöl", "Erdöl")),
    "zh": ("9桶{}", ("原油", "石油", "汽油", "油")),
}
OTHERS = {
    "en": ("honey", "wine", "beer", "whisky", "pickled herring", "flumox"),
    "fr": ("miel", "vin", "poudre", "bière"),
    "es": ("miel", "vino", "cerveza"),
    "de": ("Bier", "Wein", "Honig", "Hering"),
    "zh": ("蜂蜜", "啤酒", "水", "油漆", "牛奶", "葡萄酒", "食用油"),
}


@pytest.mark.parametrize("language", OIL)
def test_a_barrel_is_one_of_oil_alone(language: str) -> None:
    template, oils = OIL[language]
    for oil in oils:
        assert outcome(template.format(oil), language) == "exact 9 bbl", oil
    for other in OTHERS[language]:
        assert "bbl" not in outcome(template.format(other), language), other


@pytest.mark.parametrize(
    ("wording", "language", "read_as"),
    [
        ("日产9桶蜂蜜", "zh", "unit.ambiguous"),
        ("每桶蜂蜜50元", "zh", "unit.ambiguous"),
        ("每桶原油50美元", "zh", "exact 50 USD/bbl"),
        ("$82 per barrel of beer", "en", "unit.ambiguous"),
        ("$82 a barrel of Brent", "en", "exact 82 USD/bbl"),
        ("5 million barrels Wednesday", "en", "exact 5000000 bbl"),
        ("500 barrels per day of crude", "en", "exact 500 bbl/d"),
        ("200万桶左右", "zh", "approx 2000000 bbl"),
        ("5 Mio. Barrel am Tag", "de", "exact 5000000 bbl/d"),
    ],
)
def test_words_that_name_no_goods(wording: str, language: str, read_as: str) -> None:
    assert outcome(wording, language) == read_as
