"""Noun phrases: unlisted Russian words left of a number that a dictionary knows."""

from __future__ import annotations

from functools import cache

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.guards import guards
from silkledger.reading.words.russian import parsed
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import deep, stride


def reading(wording: str, statistic: str, locale: str = "ru") -> tuple[str, int, str] | None:
    found = read_quantity(wording, QuantityContext(locale=locale, statistic=statistic))
    return (found.bound, int(found.value), found.unit) if isinstance(found, Quantity) else None


@cache
def forms_of_guards() -> frozenset[str]:
    """Some forms of the guarded lemmas, but for those that are listed and neutral."""
    forms = {
        form.word
        for lemma in guards(SHIPPED, "ru")
        for parse in parsed(lemma)[:1]
        for form in parse.lexeme[:: stride(62, 5)]
        if form.tag.POS in ("NOUN", "ADJF", "PRTF", "VERB", "PRTS")
    }
    # Neutral, listed words are read as what they are.
    return frozenset(form for form in forms if reading(f"{form} 5 тонн", "flow") is None)


@pytest.mark.no_cover
@pytest.mark.parametrize("frame", ["вылов {} 5 тонн", "вахтёр испёк {} 5 тонн"])
def test_no_form_of_a_guarded_lemma_is_passed_over(frame: str) -> None:
    """A word that may bound, change or deny the number says so in each of its forms."""
    passed = [
        form
        for form in sorted(forms_of_guards())
        if reading(frame.format(form), "flow") == ("exact", 5, "t")
        and reading(f"экспорт {form} 5 тонн", "flow") is None
    ]
    assert len(forms_of_guards()) > deep(120, 500)
    assert not passed, f"{len(passed)}: {passed[:20]}"


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("премьеру посмотрели 5 человек", "flow", ("exact", 5, "person")),
        ("вылов лосося 5 тонн", "flow", ("exact", 5, "t")),
        ("доля нерезидентов 5%", "share", ("exact", 5, "percent")),
        ("доля нерезидентов 5%", "growth_rate", None),
        ("вахтёр испёк 5%", "level", None),
        ("вахтёр испёк 5 тонн", "increase", None),
        ("вахтёр испёк на 5 тонн", "flow", None),
        ("вахтёр испёк до 5 тонн", "flow", None),
        ("вахтёр вчера испёк 5 тонн", "flow", None),
        ("овин 5 тонн", "flow", None),
        ("зипывал испёк 5 тонн", "flow", None),
        ("нарастить парк дирижаблей до 5 тонн", "stock", ("exact", 5, "t")),
        ("сократить парк дирижаблей на 5 тонн", "increase", ("exact", -5, "t")),
        ("сократить парк дирижаблей 5 тонн", "increase", None),
        ("вахтёр испёк 5 долларов", "flow", ("exact", 5, "USD")),
        ("вахтёр испёк 5%", "share", None),
        ("вахтёр сорвал план 5 тонн", "flow", None),
        ("вахтёр недопёк 5 тонн", "flow", None),
        ("испёк каждый вахтёр 5 тонн", "flow", None),
        ("серый гнейс – 5 тонн", "flow", ("exact", 5, "t")),
        ("серый гнейс: более 5 тонн", "flow", ("gt", 5, "t")),
        ("серый гнейс – 5 тонн", "increase", None),
        ("усушка гнейса – 5 тонн", "increase", None),
        ("убыль гнейса – 5 тонн", "flow", None),
        ("вахтёр испёк – 5 долларов", "flow", None),
        ("серый гнейс на 5 тонн", "flow", None),
        ("дирижабль с номерным фондом 5 тонн", "stock", ("exact", 5, "t")),
        ("с участием 5 вахтёров", "flow", ("exact", 5, "count")),
        ("с вероятностью 5%", "level", None),
        ("сравнима с выручкой 5 долларов", "flow", None),
        ("расстался с долей 5%", "share", None),
        ("со скидкой 5%", "growth_rate", None),
        ("нарастить долю ВИЭ до 5%", "share", ("exact", 5, "percent")),
    ],
)
def test_unlisted_words_need_a_verb_a_listed_noun_or_a_change(
    wording: str, statistic: str, expected: tuple[str, int, str] | None
) -> None:
    assert reading(wording, statistic) == expected


BY = {"en": "by 5 USD", "de": "um 5 USD", "fr": "de 5 USD", "ru": "на 5 USD", "es": "en 5 USD"}


@pytest.mark.parametrize("language", sorted(BY))
def test_by_behind_a_verb_of_bound_leads_to_an_excess(language: str) -> None:
    """Exceeded by 5 is no bound: a rise of 5. Of others only what undercuts has such a number."""
    amounts = {"gt": ("exact", 5, "USD"), "lt": ("exact", -5, "USD")}
    columns = ("bound", "side", "verb", "close", "language", "words")
    verbs = {
        word: entry["bound"]
        for entry in SHIPPED.load("bounds", columns)
        if entry["language"] == language and entry["verb"] and entry["side"] == "before"
        for word in entry.list("words")
        if " " not in word
    }
    wrong: list[tuple[str, object]] = []
    for verb, bound in verbs.items():
        found = reading(f"{verb} {BY[language]}", "increase", language)
        if found is not None and found != amounts.get(bound):
            wrong.append((verb, found))
        if reading(f"{verb} {BY[language]}", "level", language) is not None:
            wrong.append((verb, "level"))
    assert verbs
    assert not wrong, wrong
