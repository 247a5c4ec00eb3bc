"""A lost page made again from the tables: the same facts, beside the release, which stays as it
is.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from silkledger.diff import versions
from silkledger.errors import CannotRunError
from silkledger.operations import rebuild
from silkledger.publishing.publish import publish
from silkledger.release.candidate import Verdict
from silkledger.report import render
from silkledger.verify import verify
from tests.conftest import CommandOutput
from tests.support import releases as made


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A release with its whole page."""
    candidate = made.candidate()
    plan = versions.plan(candidate, None)
    return publish(
        candidate,
        plan,
        Verdict(),
        render(candidate, plan, Verdict()),
        tmp_path,
        clock=lambda: made.MOMENT,
    )


def test_the_page_is_the_one_that_was_published(release: Path) -> None:
    published = {
        name: (release / name).read_bytes() for name in ("report/index.html", "report/checks.json")
    }
    page = rebuild.page(release)
    assert page.parent.parent.parent == release.parent / "runs"
    assert {name: (page.parent.parent / name).read_bytes() for name in published} == published
    assert verify(release) == ()


def test_the_command_makes_it_where_it_is_gone(
    release: Path, command: Callable[..., CommandOutput]
) -> None:
    page = release / "report" / "index.html"
    content = page.read_bytes()
    assert command("report", release).out.strip() == str(page)
    page.unlink()
    said = command("report", release)
    assert said.code == 0, said.err
    made_again = Path(said.out.strip())
    assert made_again != page
    assert made_again.read_bytes() == content
    assert not page.exists()


def test_what_the_release_says_of_itself_comes_back(release: Path) -> None:
    found = json.loads((release / "manifest.json").read_bytes())
    candidate, plan, _ = rebuild.parts(release, found)
    given = made.candidate()
    about = ("name", "title", "description", "licence", "contributors")
    assert [getattr(candidate.dataset, name) for name in about] == [
        getattr(given.dataset, name) for name in about
    ]
    assert [(file.name, file.sha256) for file in candidate.inputs] == sorted(
        (file.name, file.sha256) for file in given.inputs
    )
    assert (plan.version, plan.bump, plan.last) == ("1.0.0", "first", None)


def test_a_damaged_release_has_no_page(release: Path, tmp_path: Path) -> None:
    (release / "figures.parquet").write_bytes(b"PAR1")
    with pytest.raises(CannotRunError, match="silkledger verify"):
        rebuild.page(release)
    with pytest.raises(CannotRunError, match="has no page"):
        rebuild.page(tmp_path)
