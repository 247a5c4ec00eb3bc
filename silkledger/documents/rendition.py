"""The text rendition of a document, and what the document says of itself.

Paragraphs are parted by a blank line; the rows of a table are lines, and its cells are parted by
tabs. The rendition is stored as UTF-8 with "\\n"; spans count its code points.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Printed:
    """What a document says of itself; empty where it says nothing.

    `published_at` is an ISO date or time, `locale` a BCP 47 tag.
    """

    title: str = ""
    author: str = ""
    publisher: str = ""
    published_at: str = ""
    locale: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Rendition:
    """A document as text.

    `original` is the file name of the document and `original_sha256` the digest of its bytes.
    `renderer` and `version` name what made the text of them, which makes the same text again.
    """

    text: str
    original: str
    original_sha256: str
    renderer: str
    version: str
    printed: Printed = field(default_factory=Printed)

    @property
    def content(self) -> bytes:
        """The bytes of the rendition."""
        return self.text.encode()

    @property
    def sha256(self) -> str:
        """The SHA-256 of the rendition's bytes."""
        return hashlib.sha256(self.content).hexdigest()
