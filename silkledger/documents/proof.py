"""Proof of renditions: that a text is what its original renders to.

The source.toml beside a rendition names the original, both digests and the renderer. Where the
original is at hand and the same renderer in the same version is installed, it is rendered again.
"""

from __future__ import annotations

import hashlib
import tomllib
from importlib.metadata import PackageNotFoundError
from typing import TYPE_CHECKING

from silkledger.documents.rendering import RENDERERS, render_document, version_of
from silkledger.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path


def faults(documents: Path, wanted: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield file and fault of each rendition with a wanted digest that is not proved.

    `documents` is the folder of `silkledger extract`. What is not there can't be checked, and is no
    fault.
    """
    for path in sorted(documents.glob("*/source.toml")):
        try:
            declared = tomllib.loads(path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            continue
        digest = declared.get("document_sha256")
        if digest in wanted and declared.get("original_sha256"):
            name = str(declared.get("document", ""))
            if fault := _fault(documents, path.parent.parent / name, declared):
                yield name, fault


def _fault(documents: Path, rendition: Path, declared: Mapping[str, object]) -> str | None:
    """Return what is wrong with a rendition, or None."""
    stored = _digest(rendition)
    if stored is not None and stored != declared["document_sha256"]:
        return f"its SHA-256 is {stored}, not that of the rendition that was transcribed"
    original = documents / str(declared.get("original", ""))
    digest = _digest(original)
    if digest is None or digest != declared["original_sha256"]:
        other = f"the SHA-256 of its original {original.name} is {digest}, another document"
        return None if digest is None else other
    if not _is_installed(str(declared.get("rendered_by", ""))):
        return None
    try:
        again = render_document(original).sha256
    except (InputError, ImportError) as fault:
        return f"its original {original.name} can't be rendered again ({fault})"
    other = f"{original.name} renders to another text by now (SHA-256 {again})"
    return None if again == declared["document_sha256"] else other


def _digest(path: Path) -> str | None:
    """Return the SHA-256 of a file, None if there is no such file."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def _is_installed(rendered_by: str) -> bool:
    """Whether the renderer of that name and version is installed."""
    kind, _, version = rendered_by.partition(" ")
    try:
        return kind in RENDERERS and version_of(kind) == version
    except PackageNotFoundError:
        return False
