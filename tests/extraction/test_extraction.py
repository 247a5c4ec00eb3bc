"""Complete candidates of invented documents, against what was written of them beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkledger.errors import CannotRunError
from silkledger.extraction.candidate import REFUSED
from silkledger.extraction.extraction import extract
from silkledger.reading.text.left_out import stands_at
from tests.extraction.documents import DOCUMENTS
from tests.extraction.texts import rendition
from tests.support.depth import deep

if TYPE_CHECKING:
    from silkledger.extraction.candidate import Candidate
    from tests.extraction.documents import Cells, Invented


def candidates(document: Invented) -> tuple[Candidate, ...]:
    return extract(rendition(document.text, document.locale, document.published)).candidates


def compared(found: Candidate | None, expected: Cells | None) -> list[str]:
    """Return what differs between a candidate and what was written of it."""
    if expected is None:
        return [] if found is None or found.outcome == REFUSED else ["not refused"]
    if found is None:
        return ["not found"]
    got = {name: cell.value for name, cell in found.cells.items()}
    return [
        f"{name} is {got.get(name, '')!r}, not {value!r}"
        for name, value in expected.items()
        if got.get(name, "") != value
    ]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_read_as_a_person_would(name: str) -> None:
    document = DOCUMENTS[name]
    found = candidates(document)
    faults = []
    for table, expected in (("figures", document.figures), ("events", document.events)):
        by_wording = {each.wording: each for each in found if each.table == table}
        for wording, cells in expected.items():
            faults += [f"{wording}: {fault}" for fault in compared(by_wording.get(wording), cells)]
    assert faults == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_invented(name: str) -> None:
    document = DOCUMENTS[name]
    for candidate in candidates(document):
        for column, cell in candidate.cells.items():
            assert cell.reason
            assert cell.span is not None, (candidate.wording, column)
            printed = document.text[slice(*cell.span)]
            assert printed.strip()
            is_code = column in ("indicator", "kind", "status", "participants")
            if not is_code and cell.value not in ("DEU", "KAZ", "UZB", "POL", "XCA"):
                text = document.text.replace("\n", " ")
                assert stands_at(text, *cell.span, cell.value.replace("\n", " "))


@given(st.text(alphabet="5 %USD.,-\n\t年亿mайn'(){}|1 fell", max_size=80))
@profile(derandomize=True, max_examples=deep(16, 100))
def test_any_text_has_candidates_in_its_own_spans(text: str) -> None:
    for candidate in extract(rendition(text or "x", "en")).candidates:
        assert stands_at(text, *candidate.span, candidate.wording)
        assert 0 <= candidate.confidence <= 1


@pytest.mark.parametrize(
    ("locale", "fault"),
    [("it", r"its language \(it\) is not read; read are English \(en\), "), ("", "can't tell its")],
)
def test_a_document_of_a_language_that_is_not_read_is_refused(locale: str, fault: str) -> None:
    text = "La produzione è salita a EUR 40 milioni nel 2022.\n"
    with pytest.raises(CannotRunError, match=fault):
        extract(rendition(text, locale))
