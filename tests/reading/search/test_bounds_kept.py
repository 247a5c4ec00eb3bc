"""No bound, direction or end of a range of the vocabularies is left outside a figure.

Each listed word is set beside a figure; what is found holds it, or is refused.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkledger.reading.search.candidates import found_figures
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import has_role
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import deep

# Sentences with {before} and {behind} of an amount of 50,000 tonnes.
SENTENCES = {
    "en": (
        "Output was {} tonnes{}.",
        "The plant will make {} tonnes{}.",
        "Of these, {} tonnes{}, it said, were sold.",
    ),
    "de": ("Das Werk lieferte {} Tonnen{}.", "Davon gingen {} Tonnen{}, heißt es, ins Ausland."),
    "fr": ("L'usine a livré {} tonnes{}.", "Sur ce total, {} tonnes{}, dit-il, sont parties."),
    "es": ("La planta entregó {} toneladas{}.", "De ellas, {} toneladas{}, dijo, se vendieron."),
    "ru": ("Завод отгрузил {} тонн{}.", "Из них {} тонн{}, сообщил завод, продали."),
    "zh": ("该厂交付{}吨{}。", "全年运量{}吨{}。"),
}
NUMBERS = {"en": "50,000", "de": "50.000", "fr": "50 000", "es": "50.000", "ru": "50 000"}
# A change of 5.3 percent by its verb, as each language prints it.
CHANGES = {
    "en": ("Exports {} 5.3 percent.", "Exports {} by 5.3 percent in May."),
    "de": ("Die Ausfuhren {} um 5,3 Prozent.", "Sie {} im Mai 5,3 Prozent."),
    "fr": ("Les ventes {} de 5,3 % en mai.",),
    "es": ("Las ventas {} un 5,3 % en mayo.", "Las ventas {} 5,3 %."),
    "ru": ("Экспорт {} на 5,3 %.",),
    "zh": ("出口{}5.3%。", "出口同比{}了5.3%。"),
}


def bounded() -> list[tuple[str, str, str, str]]:
    """Return language, sentence, number and bound of every bound in every sentence."""
    made = []
    columns = ("bound", "side", "verb", "close", "language", "words")
    for entry in SHIPPED.load("bounds", columns, required=("bound", "side", "words")):
        language = entry["language"].partition("-")[0]
        space, comma = ("", "，") if language == "zh" else (" ", ", ")
        number = NUMBERS.get(language, "5万")
        for words in entry.list("words"):
            for text in SENTENCES.get(language, ()):
                if entry["side"] == "before":
                    whole = [text.format(f"{words}{space}{number}", "")]
                else:
                    previous = has_role(lexicon(SHIPPED, language).tokens(words), 0, "previous")
                    leads = (space,) if previous else (space, comma)  # passés: over, or the last
                    whole = [text.format(number, f"{lead}{words}") for lead in leads]
                made += [(language, each, number, words) for each in whole]
    return made


def changed() -> list[tuple[str, str, str]]:
    """Return language, direction and sentence of every verb of change in every sentence."""
    columns = ("direction", "side", "form", "language", "words")
    return [
        (entry["language"], entry["direction"], text.format(words))
        for entry in SHIPPED.load("changes", columns, required=("direction", "side", "words"))
        if entry["side"] == "before"
        for text in CHANGES.get(entry["language"], ())
        for words in entry.list("words")
    ]


@given(st.sampled_from(bounded()))
@profile(derandomize=True, max_examples=deep(64, 400))
def test_a_bound_is_inside_its_figure(case: tuple[str, str, str, str]) -> None:
    language, text, number, words = case
    at = text.index(number)
    for figure in found_figures(text, language):
        if figure.start <= at < figure.end and figure.refusal is None:
            start = text.index(words)
            assert figure.start <= start, (text, text[figure.start : figure.end])
            assert start + len(words) <= figure.end, (text, text[figure.start : figure.end])


@given(st.sampled_from(changed()))
@profile(derandomize=True, max_examples=deep(64, 400))
def test_a_verb_of_change_gives_its_figure_the_sign(case: tuple[str, str, str]) -> None:
    language, direction, text = case
    for figure in found_figures(text, language):
        if figure.refusal is None:
            assert (figure.quantity.value < 0) == (direction == "down"), text


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # A phrase ends where its last word begins a bound.
        ("en", "Output was at least 5 tonnes.", {"at least 5 tonnes": "ge"}),
        ("en", "The plant should make up to 5 tonnes.", {"up to 5 tonnes": "le"}),
        ("en", "These make up 5 tonnes.", {"5 tonnes": "exact"}),
        # A bound that a comma, a bracket or a dash sets apart; not one of a further number.
        ("en", "It sold 500 tonnes, if not more, in May.", {"500 tonnes, if not more": "ge"}),
        ("en", "It sold 500 tonnes (or more) in May.", {"500 tonnes (or more)": "ge"}),
        ("de", "Es waren 500 Tonnen, mindestens.", {"500 Tonnen, mindestens": "ge"}),
        ("en", "It sold 500 tonnes, at least 3 of them here.", {"500 tonnes": "exact"}),
        # A bound without a number leaves its figure open.
        ("en", "Revenue is 14 per cent shy of 2019.", {"14 per cent": None}),
        ("zh", "比上年少花近三百元。", {"少花近三百元": "nearly"}),
        # A bound in a bracket is none of the verb before it; "up to" before a change is open.
        (
            "ru",
            "Рост составил 5 %, ниже (до 7 рублей) тоже.",
            {"Рост составил 5 %": "exact", "до 7 рублей": "le"},
        ),
        ("es", "Se han recortado hasta un 66 %.", {"un 66 %": None}),
        # A count for each of many is no count; a movement is none for each.
        (
            "de",
            "27 Verkehrstote auf eine Million Einwohner.",
            {"27 Verkehrstote": None, "eine Million Einwohner": None},
        ),
        (
            "en",
            "It employs 300 people in 1,000 shops.",
            {"300 people": "exact", "1,000 shops": "exact"},
        ),
        # A comma behind a Chinese character begins no number.
        ("zh", "票房642.66亿元,17.27亿人次观影", {"642.66亿元": "exact", "17.27亿人次": "exact"}),
        # The articles of the ends of a range.
        ("es", "Subió entre un 7 y un 8 %.", {"Subió entre un 7 y un 8 %": "range"}),
        ("fr", "Entre les 7 et les 8 %.", {"Entre les 7 et les 8 %": "range"}),
        # Part of a word, what something else is counted for, and the scale of a table.
        ("en", "It made 57 bcm, of which two-thirds here.", {"57 bcm": "exact"}),
        (
            "ru",
            "На каждую тысячу жителей пришлось 9 тонн.",
            {"9 тонн": None},
        ),
        ("ru", "Цена одного квадратного метра снизилась.", {}),
        ("de", "Güter je Übergang (in 1000 Tonnen)", {}),
        ("de", "Sie wollen 300 Stellen streichen.", {"300 Stellen streichen": "exact"}),
    ],
)
def test_words_beside_a_figure(language: str, text: str, expected: dict[str, str | None]) -> None:
    assert {
        text[each.start : each.end]: None if each.refusal else each.quantity.bound
        for each in found_figures(text, language)
    } == expected
