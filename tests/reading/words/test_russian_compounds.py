"""A Russian compound of two nouns is what its last noun is, although no dictionary lists it."""

from __future__ import annotations

from silkledger.reading.words.russian import parsed
from tests.support.readings import outcome, read, refusals
from tests.support.tables import every_row

COUNTED = (
    ("электросамокатов", "электросамокат"),
    ("автодилеров", "автодилер"),
    ("электромолотков", "электромолоток"),
    ("нефтескважин", "нефтескважина"),
    ("рыбозаводов", "рыбозавод"),
)
MATERIALS = ("алмазодобычи", "зернодобычи", "лесогрузов", "рыбопоставок")
# No word of these is a compound: of a number, of a part that turns, of what is no noun.
OTHERS = ("миллионотонн", "тысячеголов", "зорглубов", "плюмпсалов", "недосамокатов")


@every_row(COUNTED)
def test_a_compound_is_counted(printed: str, base: str) -> None:
    figure = read(f"5 тысяч {printed}", "ru")
    assert (figure.unit, figure.counted) in (("count", base), ("factory", None))


@every_row((noun,) for noun in MATERIALS)
def test_a_compound_is_what_changes(noun: str) -> None:
    printed = f"рост {noun} составил 5%"
    assert outcome(printed, "ru", statistic="growth_rate") == "exact 5 percent"


@every_row((word,) for word in OTHERS)
def test_a_word_of_no_dictionary_stays_unknown(word: str) -> None:
    assert not any(parse.is_known for parse in parsed(word))
    assert refusals(f"5 тысяч {word}", "ru")


def test_a_part_that_turns_the_figure_does_so_in_a_compound() -> None:
    for noun in ("энергопотери", "хлебоубыль", "рыбонедолов"):
        assert refusals(f"{noun} 5 тонн", "ru", statistic="flow")
