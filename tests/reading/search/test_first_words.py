"""First words: what stands before a number and belongs to its figure."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("Der Yuan fiel gegenüber dem Dollar um 0,28 Prozent.", "-0.28", "exact"),
        ("Der Yuan stieg gegenüber dem Euro um 0,28 Prozent.", "0.28", "exact"),
        ("Das Stadion wird nicht einmal zu 20 Prozent gefüllt.", "20", "lt"),
        ("Es ist fast zu 20 Prozent gefüllt.", "20", "nearly"),
        ("Er zahlte US-Dollar 20 dafür.", "20", "exact"),
    ],
)
def test_words_before_a_number(text: str, value: str, bound: str) -> None:
    (found,) = [each.quantity for each in found_figures(text, "de") if each.refusal is None]
    assert (str(found.value), found.bound) == (value, bound)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Die Firma gibt 25 Mrd. EUR zur Erholung nach der Krise frei.", "25000000000"),
        ("Der Kurs gab um 2,3 Prozent nach.", "-2.3"),
        ("Der Kurs gab um 2,3 Prozent nach, teilte die Bank mit.", "-2.3"),
        ("Der Umsatz sollte auf nur ca. 2 Millionen Euro schrumpfen.", "2000000"),
        ("Sie war auf eine Grenze von 50.000 Euro runtergegangen.", "50000"),
        ("Sie war um 50.000 Euro runtergegangen.", "-50000"),
        ("Der Preis lag 30 % unter dem Marktpreis.", "-30"),
        ("Es stehen 500 Menschen unter Quarantäne.", "500"),
        ("Sie hat 5 Prozent an Wert verloren.", "-5"),
    ],
)
def test_words_behind_a_number(text: str, value: str) -> None:
    (found,) = [each.quantity for each in found_figures(text, "de") if each.refusal is None]
    assert found.value == int(value) if value.isdigit() else str(found.value) == value


@pytest.mark.parametrize(
    "text",
    [
        "Nach einer Erhöhung der Zölle um 10 % fielen die Märkte.",
        "Eine Erhöhung der Mittel für den Verlust der Autonomie um 2 Mrd. Euro.",
        "Der Preis lag 30 % unter der Konkurrenz.",
        "Die Bank entschied über 300 Anträge, die Quote lag 30 % unter der Messlatte.",
    ],
)
def test_what_is_open_is_refused(text: str) -> None:
    assert list(found_figures(text, "de"))[-1].refusal is not None
