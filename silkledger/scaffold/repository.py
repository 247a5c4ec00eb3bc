"""A data repository, and a further dataset in one (`silkledger init`, `silkledger new dataset`)."""

from __future__ import annotations

import shutil
import sys
import tempfile
import tomllib
from contextlib import contextmanager
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.ingest.folder.entries import DATASET_FILE
from silkledger.ingest.folder.values import DeclaredError, dataset_name, toml_string

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

# The templates of files whose names begin with a dot.
_HIDDEN = {"gitignore": ".gitignore", "gitattributes": ".gitattributes", "github": ".github"}


def init(folder: Path, title: str = "") -> Path:
    """Write a data repository with one worked source, and return its folder.

    The name of the folder is the name of the dataset. Raises CannotRunError for a name that is not
    a valid one, or a folder that has files; then nothing is written.
    """
    name = _checked(folder.resolve().name)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotRunError(f"{folder}: already exists and is not empty; choose another name")
    words = _words(name, title)
    with staged(folder) as made:
        _write(_templates() / "repository", made, words)
        _write(_templates() / "raw", made / "raw", words)
        command = Path(sys.executable).parent / "silkledger"
        if command.is_file():
            (made / "local.mk").write_text(f"SILKLEDGER := {command}\n", encoding="utf-8")
    return folder


def dataset(name: str, root: Path = Path(), title: str = "") -> Path:
    """Write datasets/NAME/raw with one worked source, and return it.

    Raises CannotRunError for a name that is not a valid one, or that another dataset has.
    """
    folder = root / "datasets" / _checked(name)
    if folder.exists():
        raise CannotRunError(f"{folder}: already exists; choose another name")
    for path in (root / "raw" / DATASET_FILE, *root.glob(f"datasets/*/raw/{DATASET_FILE}")):
        if _named(path) == name:  # both would be published as versions of one
            raise CannotRunError(f"{path}: names its dataset {name} already; choose another name")
    with staged(folder) as made:
        _write(_templates() / "raw", made / "raw", _words(name, title))
    return folder / "raw"


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Yield a folder that appears as `folder` in one step at the end, or not at all.

    An empty folder that is there stays the same one, for whoever works in it: it is filled.
    """
    parent = folder.resolve().parent
    parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".silkledger-", dir=parent))
    try:
        made = scratch / folder.resolve().name
        made.mkdir()
        yield made
        if folder.exists():
            _fill(folder, made)
        else:
            made.rename(folder)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _fill(folder: Path, made: Path) -> None:
    """Move what lies in one folder into another, which is empty: all of it or nothing."""
    try:
        for path in sorted(made.iterdir()):
            path.rename(folder / path.name)
    except OSError:
        for path in list(folder.iterdir()):
            path.rename(made / path.name)
        raise


def _named(path: Path) -> object:
    """Return the name that a dataset.toml states, None if it can't be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig")).get("name")
    except (OSError, ValueError):
        return None


def _checked(name: str) -> str:
    try:
        return dataset_name(name)
    except DeclaredError as fault:
        raise CannotRunError(f"{fault.what}; {fault.fix}, such as my-figures") from fault


def _words(name: str, title: str) -> dict[str, str]:
    title = " ".join(title.split()) or name.replace("-", " ").capitalize()
    return {"@NAME@": name, "@TITLE@": toml_string(title)[1:-1], "@VERSION@": version("silkledger")}


def _templates() -> Traversable:
    return files("silkledger.scaffold") / "templates"


def _write(template: Traversable, folder: Path, words: dict[str, str]) -> None:
    """Write the files of a template, with its words replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    for entry in template.iterdir():
        target = folder / _HIDDEN.get(entry.name, entry.name)
        if entry.is_dir():
            _write(entry, target, words)
            continue
        text = entry.read_bytes().decode("utf-8")
        for mark, word in words.items():
            text = text.replace(mark, word)
        target.write_bytes(text.encode())
