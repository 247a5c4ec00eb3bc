"""Lines that were broken because they were full are one text, also above the end of a paragraph."""

import pytest

from silkledger.reading.text.sentences import sentences

WRAPPED = (
    "Die Ausfuhr von Holz sank in den ersten zwei Quartalen des\n"
    "Jahres stark.\n"
    "Betroffen waren vor allem die Lieferungen in das Ausland (-\n"
    "9,3 %). Im Inland gab es eine leichte Zunahme von mehr als\n"
    "2,4 %."
)


def told(text: str) -> list[str]:
    return [text[start:end].replace("\n", " ") for start, end in sentences(text)]


def test_a_sentence_goes_on_in_the_next_line_below_a_paragraph() -> None:
    found = told(WRAPPED)
    assert found[0].endswith("des Jahres stark.")
    assert found[1].endswith("(- 9,3 %).")
    assert found[2].endswith("von mehr als 2,4 %.")


@pytest.mark.parametrize("line", ["Holz (-", "Exports were $", "Holz [", "Preise: +", "Wert (±"])
def test_a_sign_at_the_end_of_a_line_is_that_of_the_next_one(line: str) -> None:
    assert told(f"Titel\n{line}\n9,3 Mio.\nEnde") == ["Titel", f"{line} 9,3 Mio.", "Ende"]


def test_items_and_short_lines_stay_apart() -> None:
    assert told("Ein Titel\nHolz 5 t\nKohle 7 t") == ["Ein Titel", "Holz 5 t", "Kohle 7 t"]
    listed = "Es folgt eine lange Zeile, die so lang ist wie ein Satz:\n- Holz 5 t.\n- Kohle 7 t."
    assert len(told(listed)) == 3


@pytest.mark.parametrize(
    ("title", "line"),
    [
        (
            "Добыча нефти за пять месяцев 2025 года снизилась на 3,5%",
            "Добыча нефти " + "в мае " * 30,
        ),
        (
            "深圳港集装箱吞吐量全球第四，香港港和高雄港跌出前十，釜山港升至第七位",
            "近日公布的" + "港口的" * 30,
        ),
    ],
)
def test_the_lines_of_a_block_with_one_too_long_to_be_broken_stay_apart(
    title: str, line: str
) -> None:
    assert told(f"{title}\n{line}")[0] == title
    assert told(f"{line}\n{title}")[-1] == title
