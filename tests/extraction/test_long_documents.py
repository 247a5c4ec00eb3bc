"""Long documents: each figure asks for what is near it, and for what was gathered once."""

from __future__ import annotations

import datetime as dt
import hashlib
from itertools import pairwise

import pytest

from silkledger.documents.rendition import Printed, Rendition
from silkledger.extraction.document_facts import DocumentFacts
from silkledger.extraction.extraction import extract
from silkledger.extraction.mentions import Mentioned, Mentions
from silkledger.extraction.passages import passages
from silkledger.schemas.vocabulary import SHIPPED

PARAGRAPHS = {
    "en": (
        "In 2023, the plant built 5,200 cars in Ghana and 300 in Benin. Sales rose by 5 %. "
        "Growth was 3 % in May. Exports of cocoa reached Sh41 million last year."
    ),
    "de": "Im Jahr 2023 baute das Werk 5.200 Autos. Der Absatz stieg um 5 %. Das Plus betrug 3 %.",
    "es": "En 2023 la planta vendió 5.200 coches en Perú. Las ventas subieron un 5 % en mayo.",
    "ru": "В 2023 году завод продал 5200 автомобилей. Продажи выросли на 5 %. Рост составил 3 %.",
}
MOST = 2_000  # characters of the longest stretch that is searched for its dates and places


def document(text: str, language: str) -> Rendition:
    digest = hashlib.sha256(text.encode()).hexdigest()
    printed = Printed(locale=language, published_at="2024-02-01")
    return Rendition(text, "long.txt", digest, "text", "1", printed)


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_the_whole_of_a_long_document_is_not_searched_for_dates_and_places(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n\n".join([PARAGRAPHS[language]] * (6_000 // len(PARAGRAPHS[language])))
    searched: list[int] = []
    find = Mentioned._find

    def noted(self: Mentioned, start: int, end: int) -> Mentions:
        searched.append(end - start)
        return find(self, start, end)

    monkeypatch.setattr(Mentioned, "_find", noted)
    found = extract(document(text, language)).candidates
    assert len(found) > 60
    assert max(searched) <= MOST


def test_the_whole_document_has_the_indicators_of_its_stretches() -> None:
    text = "\n\n".join(PARAGRAPHS.values())
    mentioned = Mentioned(text, DocumentFacts("en"))
    assert mentioned.indicators == mentioned.within(0, len(text)).indicators
    assert mentioned.places_before(len(text)) == mentioned.within(0, len(text)).places
    assert mentioned.language == mentioned.within(0, len(text)).language


def test_dates_of_a_document_are_gathered_once() -> None:
    text = "On 3 May 2022 and 7 June 2023 it grew. It now grows. In March 2021 it was 5 t.\n"
    mentioned = Mentioned(text, DocumentFacts("en", dt.date(2024, 1, 5)))
    sentences = passages(text, SHIPPED).sentences
    dates = mentioned.dates_of(sentences)
    assert dates is mentioned.dates_of(sentences)
    assert dates.days == (dt.date(2022, 5, 3), dt.date(2023, 6, 7))
    assert dates.told_now == sentences[1].end
    assert {5, 6, 3} <= dates.last_months


def test_a_paragraph_is_what_stands_before_a_sentence_in_its_block() -> None:
    found = passages("One fell. Two rose. Three fell.\n\nFour rose. Five fell.\n", SHIPPED)
    last = found.sentences[-1]
    assert found.paragraph(found.sentences[2]) == [found.sentences[1], found.sentences[0]]
    assert found.paragraph(last) == [found.sentences[3]]
    assert [found.sentence_holding(each.start) for each in found.sentences] == [*found.sentences]
    gaps = [left.end for left, right in pairwise(found.sentences) if left.end < right.start]
    assert [found.sentence_holding(place) for place in gaps] == [None] * len(gaps)
