"""Markdown: what a person or a source wrote is shown as it is, by a renderer written elsewhere."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger import markdown

markdown_it = pytest.importorskip("markdown_it", reason="comes with rich")

HOSTILE = (
    "<script>alert(1)</script>",
    "[a](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "<https://example.org>",
    "https://example.org/?a=1",
    "www.example.org",
    "**bold** _it_ ~~no~~ `code`",
    "two\n\n# lines\n- and a list",
    "a | b | c",
    "\\[x\\](y)",
    "&lt;b&gt; &amp; &#60;",
    "[x]: https://example.org",
    "a\x00b\u2028c",
)


class Shown(HTMLParser):
    """The text of a page, and the tags in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.tags = "", list[str]()
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)


def shown(text: str) -> Shown:
    page = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return Shown(page.render(f"- Withdrawn: {markdown.escaped(text)} (x)."))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    found = shown(text)
    assert set(found.tags) == {"ul", "li"}
    flat = " ".join(text.replace("\x00", " ").split())
    assert " ".join(found.text.split()) == f"Withdrawn: {flat} (x)."


@given(st.text(alphabet="[]()<>!&*_`~|#\\:/.w \nab-+=\"'{}$@1"))
def test_any_text_stays_text(text: str) -> None:
    found = shown(text)
    assert set(found.tags) == {"ul", "li"}
    assert "".join(found.text.split()) == "".join(f"Withdrawn:{text}(x).".split())
