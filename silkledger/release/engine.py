"""The reading engine that made a release: the digest of its source, kept in the manifest.

Readings of one engine with one set of vocabularies are equal, so that a wording that now reads
otherwise than published means that one of the two was changed.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.schemas.vocabulary import Vocabulary


@cache
def digest() -> str:
    """Return the SHA-256 of the source of the reading engine, its files in order of their paths."""
    package = Path(str(files("silkledger.reading")))
    content = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        content.update(path.relative_to(package).as_posix().encode())
        content.update(path.read_bytes())
    return content.hexdigest()


def made(manifest: Mapping[str, Any], vocabulary: Vocabulary) -> bool:
    """Whether this engine, with these vocabularies, read the wordings of a release."""
    code = manifest.get("code", {})
    return (
        code.get("reading_sha256") == digest()
        and manifest.get("vocabularies") == vocabulary.digests()
    )
