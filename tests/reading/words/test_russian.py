"""What the dictionary of Russian tells of a word: which noun or adjective it is."""

from __future__ import annotations

from silkledger.reading.words.russian import parsed
from tests.support.readings import outcome
from tests.support.tables import every_row


@every_row(("лимонов", "мандаринов", "кабачков", "сырков"))
def test_what_a_thing_is_made_of_has_no_short_form(noun: str) -> None:
    assert "ADJS" not in {str(parse.tag.POS) for parse in parsed(noun)}
    assert outcome(f"3,3 тыс. тонн {noun}", "ru", statistic="flow") == "exact 3300 t"


@every_row(("готов", "здоров", "нов"))
def test_a_quality_has_one(adjective: str) -> None:
    assert "ADJS" in {str(parse.tag.POS) for parse in parsed(adjective)}


@every_row(("Атырауская", "Костанайская", "Алматинская"))
def test_a_region_is_an_adjective_of_a_name(region: str) -> None:
    assert (
        outcome(f"{region} область – 160 тысяч тонн", "ru", statistic="stock") == "exact 160000 t"
    )
    lower = f"{region.lower()} область – 160 тысяч тонн"
    assert outcome(lower, "ru", statistic="stock") == "wording.unknown"
