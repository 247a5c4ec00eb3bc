"""Who published a value: read from source cells as files print them."""

from __future__ import annotations

from pathlib import Path

import pytest

from silkledger.judging.reference import publications
from silkledger.judging.reference.publications import (
    Origin,
    edition_order,
    named_publication,
    notes,
    origin,
)
from silkledger.schemas.vocabulary import Vocabulary, VocabularyError

REVIEW = "Statistical Review of World Energy"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("World Bank WDI NY.GDP.MKTP.CD", Origin("World Bank", "World Development Indicators")),
        (
            "BP Statistical Review of World Energy, 2019 edition (end-2018)",
            Origin("Energy Institute", REVIEW, "2019"),
        ),
        (
            "BP Statistical Review of World Energy, 2021 edition, via OWID",
            Origin("Energy Institute", REVIEW, "2021", "OWID"),
        ),
        (
            "Energy Institute Statistical Review 2025 edition (reserves table still end-2020)",
            Origin("Energy Institute", REVIEW, "2025"),
        ),
        (
            "BP Statistical Review, as quoted by a trade-press page",
            Origin("Energy Institute", REVIEW, "", "a trade-press page", retold=True),
        ),
        (
            "IMF World Economic Outlook, April 2019 edition",
            Origin("IMF", "World Economic Outlook", "April 2019"),
        ),
        (
            "World Bank Global Economic Prospects January 2024, as reported by a newspaper",
            Origin(
                "World Bank",
                "Global Economic Prospects",
                "January 2024",
                "a newspaper",
                retold=True,
            ),
        ),
        (
            "China Ministry of Commerce, as reported by CGTN (rounded)",
            Origin(
                "China Ministry of Commerce", "China Ministry of Commerce", "", "CGTN", retold=True
            ),
        ),
        (
            "IMF Direction of Trade Statistics (extract to 2020)",
            Origin("IMF", "Direction of Trade Statistics"),
        ),
        (
            "A ministry nobody knows, 2022 edition",
            Origin("A ministry nobody knows", "A ministry nobody knows", "2022"),
        ),
        ("Yearbook 2019 to 2022", Origin("Yearbook to", "Yearbook to")),
    ],
)
def test_a_source_cell_names_publisher_publication_edition_and_who_passes_it_on(
    source: str, expected: Origin
) -> None:
    assert origin(source) == expected


def test_a_stated_edition_stands_over_the_one_in_the_cell() -> None:
    assert (
        origin("IMF World Economic Outlook, April 2019 edition", "October 2020").edition
        == "October 2020"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('World Bank, "Global Economic Outlook"', ("World Bank", "Global Economic Prospects")),
        (
            "the World Bank's World Development Indicators",
            ("World Bank", "World Development Indicators"),
        ),
        ("World Bank", ("World Bank", "World Bank")),
        ("BP", ("Energy Institute", REVIEW)),
        (
            "China's Ministry of Commerce",
            ("China Ministry of Commerce", "China Ministry of Commerce"),
        ),
        ("海关总署", ("China General Administration of Customs",) * 2),
        ("海關總署", ("China General Administration of Customs",) * 2),
        ("по данным ГТУ КНР", ("China General Administration of Customs",) * 2),
        ("GACC", ("China General Administration of Customs",) * 2),
        ("蒙古海关总署", None),
        ("Росстат", ("Rosstat",) * 2),
        ("Internationale Energieagentur", ("IEA",) * 2),
        ("l'Agence internationale de l'énergie", ("IEA",) * 2),
        ("IEA Oil Market Report", ("IEA", "Oil Market Report")),
        ("UN Comtrade", ("United Nations", "UN Comtrade")),
        ("World Tourism Organization", ("UN Tourism",) * 2),
        ("美国商务部", ("US Department of Commerce",) * 2),
        ("商务部", ("China Ministry of Commerce",) * 2),
        ("Нацстатком КР", ("Kyrgyzstan National Statistical Committee",) * 2),
        ("Нацстатком", None),
        ("customs administration", None),
        ("BPM6 handbook", None),
        ("", None),
    ],
)
def test_a_publication_is_found_by_its_longest_name_in_whole_words(
    text: str, expected: tuple[str, str] | None
) -> None:
    assert named_publication(text) == expected


def test_editions_are_ordered_by_year_and_month() -> None:
    editions = ["October 2022", "2021", "April 2022", "2023", "January 2023"]
    assert sorted(editions, key=edition_order) == [
        "2021",
        "April 2022",
        "October 2022",
        "2023",
        "January 2023",
    ]
    assert [edition_order(edition) for edition in (None, "", "spring")] == [(0, 0)] * 3


def test_remarks_stand_in_brackets() -> None:
    assert notes("times (source: more than; date of statement)") == (
        "source: more than",
        "date of statement",
    )
    assert notes("percent (estimate Jan 2024, excludes TKM)") == (
        "estimate Jan 2024",
        "excludes TKM",
    )
    assert notes("USD billion") == ()


def test_origins_are_said_in_words() -> None:
    assert (
        origin("BP Statistical Review of World Energy, 2021 edition, via OWID").words
        == f"{REVIEW}, 2021 edition (via OWID)"
    )
    assert "as reported by CGTN" in origin("MOFCOM, as reported by CGTN").words


def test_a_name_that_two_publications_share_is_told(
    tmp_path: Path,
) -> None:
    (tmp_path / "publications.csv").write_text(
        "publication,publisher,aliases,note\nReview,A,The Review,\nOther,B,the  review,\n",
        encoding="utf-8",
    )
    with pytest.raises(
        VocabularyError,
        match=r"publications\.csv:3: aliases: 'the  review' is already used for Review",
    ):
        publications.publication_aliases(Vocabulary(tmp_path))
