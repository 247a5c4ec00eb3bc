"""The page of the first article, with and without official statistics."""

from __future__ import annotations

from pathlib import Path

import pytest

from silkledger.diff import versions
from silkledger.pipeline import chain
from silkledger.release.candidate import Verdict
from silkledger.release.job import Job
from silkledger.report import page
from silkledger.report.facts import gather
from tests.support.article import raw_article
from tests.support.pages import PageReader

ROOT = Path(__file__).parent.parent.parent
REFERENCE = ROOT.parent / "shared" / "reference"


def _page(folder: Path, reference: Path | None) -> str:
    raw = raw_article(folder)
    _, candidate = chain.build(Job((raw,), Path("nowhere"), reference=reference))
    return page.render_page(gather(candidate, versions.plan(candidate, None), Verdict()))


@pytest.mark.parametrize("official", [False, True])
def test_it_is_small(official: bool, tmp_path: Path) -> None:
    if official and not REFERENCE.is_dir():
        pytest.skip("the official statistics are not available (../shared/reference)")
    assert len(_page(tmp_path, REFERENCE if official else None).encode()) < 180_000


def test_the_share_of_oil_reserves_has_its_source_and_check(
    tmp_path: Path,
) -> None:
    if not REFERENCE.is_dir():
        pytest.skip("the official statistics are not available (../shared/reference)")
    html = _page(tmp_path, REFERENCE)
    rows = html.partition('</tbody></table>\n<p><button type="button" id="more"')[0].split(
        "<tr id="
    )
    (row,) = [part for part in rows if ">Share of world oil reserves<" in part]
    text = " ".join(PageReader(f"<tr id={row}").text)
    for expected in (
        "1.8",
        "BP Statistical Review of World Energy",
        "code points",
        "industrials-2023-05-03",
        "consistent",
    ):
        assert expected in text
    figure_id = row.split('"')[1]
    articles = [part.partition("</article>")[0] for part in html.split("<article")[1:]]
    cards = [part for part in articles if f"#{figure_id}" in part and "official statistic" in part]
    assert len(cards) == 1
    card = " ".join(" ".join(PageReader(f"<article{cards[0]}").text).split())
    for expected in (
        "1.75 to 1.85",
        "31.194 billion bbl of 1.732 trillion bbl",
        "(2021 edition; counted in bbl; end of 2020)",
    ):
        assert expected in card
    assert "official value" in card
