"""The comparisons of texts that nobody annotated find what is planted in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.texts import __main__ as texts
from tests.texts import parallel, windows

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = {
    "en": "Exports rose by 5.2 percent to 80 million dollars in May.",
    "de": "Die Ausfuhren stiegen im Mai um 5,2 Prozent auf 80 Mio. Dollar.",
    "fr": "Les exportations ont augmenté de 5,2 % en mai.",
    "es": "Las exportaciones aumentaron un 5,2 % en mayo.",
    "ru": "Экспорт вырос на 5,2 % в мае.",
    "zh": "今年全国货物出口增长5.2%。",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_plain_figure_is_read_alike_in_every_window(language: str) -> None:
    found = [*windows.windows([SENTENCES[language]], language)]
    assert found
    assert {window.outcome for window in found} <= {windows.SAME, windows.UNDER_STATISTIC}


def test_an_unknown_word_beside_a_figure_refuses_its_window() -> None:
    (window,) = windows.windows(["Blorp 5 million tons"], "en")
    assert (window.outcome, window.read) == (windows.REFUSED, "wording.unknown: Blorp")


def test_a_window_that_is_read_otherwise_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def ten_times(wording: str, context: QuantityContext) -> object:
        return read_quantity(wording.replace("5", "50"), context)

    monkeypatch.setattr(windows, "read_quantity", ten_times)
    found = [*windows.windows(["Exports were 5 million tons"], "en")]
    assert [window.outcome for window in found] == [windows.OTHERWISE]
    assert windows.counts(found) == {"before": {windows.OTHERWISE: 1}}


@pytest.mark.parametrize(
    ("sentence", "translation", "outcome"),
    [
        ("It fell by 5 %.", "Es sank um 5 %.", parallel.SAME),
        ("It rose by 5 %.", "Es sank um 5 %.", parallel.SIGN),
        ("It was about 5 %.", "Es waren 5 %.", parallel.BOUND),
        ("It cost 5 million dollars.", "Es kostete 5 Mio. Euro.", parallel.UNIT),
        ("It cost 5 billion dollars.", "Es kostete 5 Mio. Dollar.", parallel.SCALE),
        ("It cost 5 million dollars.", "Es kostete viel.", parallel.ALONE),
    ],
)
def test_what_a_translation_states_otherwise(sentence: str, translation: str, outcome: str) -> None:
    (pair,) = parallel.pairs(sentence, translation, ("en", "de"))
    assert pair.outcome == outcome
    assert all(isinstance(each.quantity, Quantity) for each in (pair.one, pair.other) if each)


def test_a_folder_of_texts_is_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert texts.main([str(tmp_path)]) == 2
    (tmp_path / "en.txt").write_text(SENTENCES["en"], encoding="utf-8")
    line = "It rose by 5 %.\tEs sank um 5 %.\n"
    (tmp_path / "en-de.tsv").write_text(line, encoding="utf-8")
    assert texts.main([str(tmp_path), "--list", "sign"]) == 0
    assert "sign: rose by 5 % = exact 5 percent" in capsys.readouterr().out
