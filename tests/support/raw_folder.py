"""Raw folders written from a mapping of file names to text."""

from __future__ import annotations

from pathlib import Path

DATASET = 'name = "d-1"\ntitle = "D"\n'
SOURCE = 'title = "T"\npublished_at = "2023-05-03"\n'
FIGURES = "as_reported,indicator\n5,gdp\n"


def written(root: Path, files: dict[str, str]) -> Path:
    """Write the files below `root` and return `root`."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def changed(root: Path, change: dict[str, str | None]) -> Path:
    """Replace files below `root`, or delete those whose text is None, and return `root`."""
    for name, text in change.items():
        (root / name).unlink(missing_ok=True)
        if text is not None:
            written(root, {name: text})
    return root
