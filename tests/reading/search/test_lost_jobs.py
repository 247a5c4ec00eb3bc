"""Jobs that are gone: the verb beside them belongs to their number."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

# Language, text, and the words of its only figure.
CASES = [
    ("fr", "À Lyon, 2 100 emplois ont été perdus.", "2 100 emplois ont été perdus"),
    ("en", "In Leeds, 2,100 jobs were lost in a year.", "2,100 jobs were lost"),
    ("de", "In Ulm sind 2.100 Stellen verschwunden.", "2.100 Stellen verschwunden"),
    ("es", "Desaparecieron 2.100 empleos.", "Desaparecieron 2.100 empleos"),
    ("ru", "В Омске исчезло 2,5 тыс. рабочих мест.", "исчезло 2,5 тыс. рабочих мест"),
    ("ru", "2,5 тыс. рабочих мест исчезли.", "2,5 тыс. рабочих мест исчезли"),
]
# Reading takes these verbs for silent ones, so that the number alone would be a level.
REFUSED = [
    ("fr", "À Lyon, 2 100 postes ont disparu en un an."),
    ("en", "In Leeds, 2,100 jobs have vanished."),
    ("es", "En Jaén, 2.100 empleos han desaparecido."),
]
# What is there, and what else is gone, is not a decrease.
KEPT = [
    ("fr", "À Lyon, 2 100 postes sont ouverts.", "2 100 postes"),
    ("en", "In Leeds, 2,100 jobs were created.", "2,100 jobs"),
    ("en", "The 2,100 jobs cost 5 million pounds.", "2,100 jobs"),
    ("en", "In Leeds, 2,100 people disappeared.", "2,100 people"),
    ("ru", "В Омске 2,5 тыс. рабочих мест.", "2,5 тыс. рабочих мест"),
]


@pytest.mark.parametrize(("language", "text", "words"), CASES)
def test_jobs_that_are_gone_are_negative(language: str, text: str, words: str) -> None:
    [figure] = found_figures(text, language)
    assert (text[figure.start : figure.end], figure.refusal) == (words, None)
    assert figure.quantity.value < 0


@pytest.mark.parametrize(("language", "text", "words"), KEPT)
def test_other_numbers_stay_as_they_are(language: str, text: str, words: str) -> None:
    figure = next(found_figures(text, language))
    assert (text[figure.start : figure.end], figure.refusal) == (words, None)
    assert figure.quantity.value > 0


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_jobs_whose_verb_is_not_read_are_refused(language: str, text: str) -> None:
    [figure] = found_figures(text, language)
    assert figure.refusal is not None
