"""The documentation site: every page is built, and nothing on it leads nowhere."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.support.depth import in_depth

ROOT = Path(__file__).parent.parent


class Links(HTMLParser):
    """The addresses that a page links to on its own site."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if (tag, name) == ("a", "href") and value and not urlsplit(value).scheme:
                self.found.append(unquote(urlsplit(value).path))


@in_depth
@pytest.mark.slow
def test_the_site_is_built_without_a_warning_and_its_links_lead_to_pages(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html"]
    ran = subprocess.run(
        [*command, "-c", "docs/site", "-d", str(tmp_path / "state"), ".", str(tmp_path / "site")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    site = tmp_path / "site"
    for page in ("index.html", "docs/site/index.html", "docs/site/python.html"):
        links = Links()
        links.feed((site / page).read_text(encoding="utf-8"))
        assert links.found
        missing = [
            each
            for each in links.found
            if each and not (site / page).parent.joinpath(each).exists()
        ]
        assert missing == []
