"""Brackets around an amount: those of a text, a label's, or the minus sign of accounting."""

from __future__ import annotations

from tests.support.readings import outcome
from tests.support.tables import every_row

ROWS = (
    # Amounts with words, by themselves or behind a date, under what is never below zero.
    ("(193,7 millions d'euros)", "fr", "flow", "exact 193700000 EUR"),
    ("(10.800 millones de bolivianos)", "es", "flow", "exact 10800000000 BOB"),
    ("(10,2 Mio. Franken)", "de-CH", "stock", "exact 10200000 CHF"),
    ("в июле 2018 года (10,2 тыс. тонн)", "ru", "flow", "exact 10200 t"),
    ("in July 2018 (10.2 million tonnes)", "en", "flow", "exact 10200000 t"),
    ("2018年（193.7万吨）", "zh", "flow", "exact 1937000 t"),
    # What may be below zero, or is all digits, stays open.
    ("($5 million)", "en", "balance", "sign.parenthesis_words"),
    ("($5 million)", "en", None, "sign.parenthesis_words"),
    ("in July 2018 (10.2 million dollars)", "en", "growth_rate", "sign.parenthesis_words"),
    ("($5)", "en", "flow", "exact -5 USD"),
    ("(0.5)%", "en", "growth_rate", "exact -0.5 percent"),
    # A rate with its sign inside: the brackets of a text (Geneva (6 %)) or of an account.
    ("(0.5%)", "en", "growth_rate", "sign.parenthesis_words"),
    ("(5,4 pour cent)", "fr", "growth_rate", "sign.parenthesis_words"),
    ("（6个百分点）", "zh", "growth_rate", "sign.parenthesis_words"),
    ("(6,2 %)", "ru", "share", "exact 6.2 percent"),
    # A verb tells the brackets of a text, whose number has no sign.
    ("each recorded (0.5%)", "en", "growth_rate", "sign.parenthesis_words"),
    ("sales fell (0.5%)", "en", "growth_rate", "exact -0.5 percent"),
    # A label inside.
    ("(Schließungsrate: 7,3%)", "de", "share", "exact 7.3 percent"),
    ("(real: + 1,4 %)", "de", "growth_rate", "exact 1.4 percent"),
    ("(nominal: -1.4%)", "en", "growth_rate", "exact -1.4 percent"),
    ("(доля: 7,3%)", "ru", "share", "exact 7.3 percent"),
    ("(part : 7,3 %)", "fr", "share", "exact 7.3 percent"),
    ("(Schrumpfrate: 7,3%)", "de", "growth_rate", "wording.unknown"),
    ("(slump: 7.3%)", "en", "growth_rate", "exact -7.3 percent"),
    ("(previous: 7.3 m dollars)", "en", "flow", "sign.parenthesis_words"),
    ("(Vorjahr: 42 %)", "de", "share", "sign.parenthesis_words"),
    ("(année précédente : 64,3 %)", "fr", "share", "sign.parenthesis_words"),
    ("(target: 42%)", "en", "share", "sign.parenthesis_words"),
    ("(2014: 6.1%)", "en", None, "sign.parenthesis_words"),
)


@every_row(ROWS)
def test_brackets(wording: str, locale: str, statistic: str | None, expected: str) -> None:
    assert outcome(wording, locale, statistic=statistic) == expected
