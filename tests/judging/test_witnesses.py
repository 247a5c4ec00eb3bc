"""Who measured what a figure says: named publications, sources that are publishers themselves,
sources that name nobody.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from silkledger.judging.measurers import NAMES_MEASURER, NAMES_NOBODY, PRINTED_BY_MEASURER
from silkledger.judging.witnesses import witnesses
from silkledger.schemas.register import SOURCES
from tests.support.claims import claim
from tests.support.judged import figure, figures

PUBLISHERS = {
    "bank": "World Bank",
    "journal": "The Journal",
    "journal-2": "the  journal",
    "blog": None,
    "other-blog": None,
    "copy-of-blog": None,
    "copy-of-journal": None,
}
# Sources of one document.
DOCUMENTS = {"blog": "b", "copy-of-blog": "b", "journal": "j", "copy-of-journal": "j"}


SOURCE = ("source_id", "publisher", "document_sha256")


def _of(*cells: dict[str, Any], coded: bool = False) -> Any:
    rows = [figure(f"f{i}", claim("exact", "1"), **row) for i, row in enumerate(cells)]
    sources = pa.Table.from_pylist(
        [
            {"source_id": name, "publisher": publisher, "document_sha256": DOCUMENTS.get(name)}
            for name, publisher in PUBLISHERS.items()
        ],
        pa.schema([SOURCES.arrow.field(name) for name in SOURCE]),
    )
    return witnesses(figures(*rows, coded=coded), sources)


@pytest.mark.parametrize(
    ("first", "second", "publication", "publisher"),
    [
        ({"measured_by": "World Bank"}, {"measured_by": "The World Bank"}, True, True),
        ({"measured_by": "BP"}, {"measured_by": "Statistical Review of World Energy"}, True, True),
        (
            {"measured_by": "World Bank"},
            {"measured_by": "World Development Indicators"},
            False,
            True,
        ),
        ({"measured_by": "World Bank"}, {"said_by": "bank"}, True, True),
        ({"measured_by": "Bureau  of Figures"}, {"measured_by": "bureau of figures"}, True, True),
        ({"measured_by": "Bureau of Figures"}, {"measured_by": "Office of Figures"}, False, False),
        ({"said_by": "journal"}, {"said_by": "journal-2"}, True, True),
        ({"said_by": "journal"}, {"measured_by": "The Journal"}, True, True),
        ({"said_by": "blog"}, {"said_by": "blog"}, True, True),
        ({"said_by": "blog"}, {"said_by": "other-blog"}, False, False),
        ({"said_by": "blog", "measured_by": "IMF"}, {"said_by": "blog"}, False, False),
        ({"said_by": "blog"}, {"said_by": "copy-of-blog"}, True, True),
        ({"said_by": "copy-of-journal"}, {"measured_by": "The Journal"}, True, True),
        ({"said_by": "copy-of-journal"}, {"said_by": "copy-of-blog"}, False, False),
    ],
)
def test_who_is_one_witness(
    first: dict[str, Any], second: dict[str, Any], publication: bool, publisher: bool
) -> None:
    base = {"said_by": "blog"}
    for coded in (False, True):
        result = _of({**base, **first}, {**base, **second}, coded=coded)
        assert (result.publication[0] == result.publication[1]) == publication
        assert (result.publisher[0] == result.publisher[1]) == publisher


@pytest.mark.parametrize(
    ("cells", "rank"),
    [
        ({"said_by": "bank"}, PRINTED_BY_MEASURER),
        ({"said_by": "bank", "measured_by": "World Bank"}, PRINTED_BY_MEASURER),
        ({"said_by": "journal", "measured_by": "The Journal"}, PRINTED_BY_MEASURER),
        ({"said_by": "bank", "measured_by": "IMF"}, NAMES_MEASURER),
        ({"said_by": "blog", "measured_by": "World Bank"}, NAMES_MEASURER),
        ({"said_by": "journal"}, NAMES_NOBODY),
        ({"said_by": "blog"}, NAMES_NOBODY),
    ],
)
def test_who_prints_what_it_measured(cells: dict[str, Any], rank: int) -> None:
    assert _of(cells).rank.tolist() == [rank]


def test_editions_are_in_order_and_not_stated_comes_before_them() -> None:
    editions = ["2022", None, "April 2023", "2019", "January 2023", "first"]
    result = _of(
        *({"said_by": "blog", "measured_by": "IMF", "edition": edition} for edition in editions)
    )
    order = sorted(range(len(editions)), key=lambda place: result.edition[place])
    assert [editions[place] for place in order] == [
        None,
        "first",
        "2019",
        "2022",
        "January 2023",
        "April 2023",
    ]
    assert result.edition[1] == 0


def test_among_figures_of_one_thing_articles_and_publishers_are_one_witness() -> None:
    cells = [
        {"said_by": "blog"},  # 0: the headline of an article that names the IMF below
        {"said_by": "blog", "measured_by": "IMF", "edition": "2022"},
        {"said_by": "journal"},  # 2: cited by 3
        {"said_by": "other-blog", "measured_by": "The Journal"},
        {"said_by": "bank", "measured_by": "World Development Indicators"},  # 4, 5: one by 6
        {"said_by": "bank", "measured_by": "Global Economic Prospects"},
        {"said_by": "other-blog", "measured_by": "World Bank"},
    ]
    result = _of(*cells).within(np.zeros(7, np.int64), np.zeros(7, np.int64))
    assert len({*result.witness[[0, 1]]}) == 1
    assert result.edition[0] == result.edition[1] > 0
    assert len({*result.witness[[2, 3]]}) == 1
    assert result.rank[2] == PRINTED_BY_MEASURER
    assert len({*result.witness[[4, 5, 6]]}) == 1
    assert len({*result.publication[[4, 5, 6]]}) == 3
    assert len({*result.witness}) == 3
    apart = _of(*cells).within(np.arange(7), np.zeros(7, np.int64))
    assert apart.witness.tolist() == _of(*cells).witness.tolist()


def test_an_article_names_whose_figures_those_of_its_copy_are() -> None:
    named = {"measured_by": "IMF"}
    for copy, count in (("copy-of-blog", 1), ("other-blog", 2)):
        of_one = _of({"said_by": copy}, {"said_by": "blog", **named})
        result = of_one.within(np.zeros(2, np.int64), np.zeros(2, np.int64))
        assert len({*result.witness}) == count


def test_numbers_do_not_depend_on_the_order_of_rows() -> None:
    cells = [{"said_by": "blog", "measured_by": name} for name in ("IMF", "World Bank", "Bureau")]
    one, other = _of(*cells), _of(*cells[::-1])
    assert one.publication.tolist() == other.publication.tolist()[::-1]
    assert one.publishers == other.publishers
