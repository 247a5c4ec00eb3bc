"""A date between a verb of bound or decrease and its amount does not part the two."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures
from silkledger.schemas.vocabulary import SHIPPED

# A sentence with places for its verb and its amount, dates, amounts, and an end.
SENTENCES = {
    "en": ("Exports {} {}.", ("in 2014", "in May", "in May 2014"), ("5 billion dollars", "500 t")),
    "es": ("Las ventas {} {}.", ("en 2014", "en mayo"), ("los 5.000 millones de euros", "500 t")),
    "fr": ("Les ventes {} {}.", ("en 2014", "en mai"), ("les 5 milliards d'euros", "500 t")),
    "de": ("Die Exporte {} {}.", ("2014", "im Mai"), ("5 Milliarden Euro", "500 t")),
    "ru": ("Экспорт {} {}.", ("в 2014 году", "в мае"), ("5 млрд рублей", "500 т")),
}
EXCEEDING = {
    "en": ("exceeded", "topped", "surpassed"),
    "es": ("superaron", "rebasaron", "rozaron"),
    "fr": ("ont dépassé", "frôlent", "dépassaient"),
    "de": ("überstiegen", "übertrafen", "unterschritten"),
    "ru": ("превысил", "превышает"),
}


def read(text: str, language: str) -> list[tuple[str, float] | None]:
    """Return bound and value of the figures of a text, None for one that is refused."""
    return [
        None if found.refusal is not None else (found.quantity.bound, float(found.quantity.value))
        for found in found_figures(text, language, SHIPPED)
    ]


@pytest.mark.parametrize("language", SENTENCES)
def test_a_verb_of_bound_keeps_its_amount_behind_a_date(language: str) -> None:
    sentence, dates, amounts = SENTENCES[language]
    lost = []
    for verb in EXCEEDING[language]:
        for amount in amounts:
            (beside,) = read(sentence.format(verb, amount), language)
            for date in dates:
                apart = read(sentence.format(f"{verb} {date}", amount), language)
                if apart not in ([beside], [None], []) or apart == [("exact", 5e9)]:
                    lost.append(sentence.format(f"{verb} {date}", amount))
    assert not lost


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Las ventas cayeron en mayo 5.000 millones de euros.", [("exact", -5e9)]),
        ("es", "Las ventas superaron en 2014 los 5.000 millones de euros.", [("gt", 5e9)]),
        ("fr", "Les ventes ont dépassé en 2014 les 5 milliards d'euros.", [("gt", 5e9)]),
        ("ru", "Экспорт превысил в 2014 году 5 млрд рублей.", [("gt", 5e9)]),
        ("en", "Exports exceeded in 2014 USD 5 billion.", [None]),
        ("en", "Exports exceeded plans in 2014, 5 billion dollars.", [("exact", 5e9)]),
        ("en", "Sales fell; in 2014 5 billion dollars were spent.", [("exact", 5e9)]),
        ("en", "Exports fell in 2014 to 5 billion dollars.", [("exact", 5e9)]),
        ("de", "Die Exporte lagen 2014 bei 5 Milliarden Euro.", [("exact", 5e9)]),
        ("ru", "Экспорт в 2014 году составил 5 млрд рублей.", [("exact", 5e9)]),
    ],
)
def test_only_such_a_verb_governs(
    language: str, text: str, expected: list[tuple[str, float] | None]
) -> None:
    assert read(text, language) == expected
