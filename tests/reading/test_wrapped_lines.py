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
