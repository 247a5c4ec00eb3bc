"""Where a release is: its dataset, version and files, with the bytes that were published."""

from __future__ import annotations

import json
import os
import sys
import warnings
from functools import cache
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError, RefusedError
from silkledger.ingest.folder.additions import VOCABULARIES
from silkledger.messages import those
from silkledger.published import instead, status
from silkledger.release import erased, listed_files, manifest, signature
from silkledger.semver import is_version
from silkledger.store import cache as copies
from silkledger.store import layout
from silkledger.store.objects import located
from silkledger.store.remote import RemotePath

if TYPE_CHECKING:
    from pathlib import Path

_DEEPEST = 4  # folders from a page up to its dataset
_SHORTEST = 3  # parts of the address of a folder: scheme, host, name
PUBLISHED = "SILKLEDGER_PUBLISHED"  # environment variable; the default is ./published


class SupersededWarning(UserWarning):
    """The release that was read is no longer the current one."""


class WithdrawnWarning(UserWarning):
    """The release that was read, or some of its figures, was withdrawn."""


def dataset_folder(dataset: str | None, published: str | Path | None) -> Path:
    """Return the folder of the dataset.

    `published` holds datasets, or is itself the folder of one (it holds latest.json), which is how
    an address without a list of datasets is read; it may also be a release of one or a page of it.
    Raises CannotRunError if there is no such dataset.
    """
    return _found(dataset, published)[0]


def _found(dataset: str | None, published: str | Path | None) -> tuple[Path, str | None]:
    """Return the folder of the dataset, and the version if `published` is that of a release."""
    root = located(published or os.environ.get(PUBLISHED) or "published")
    if not root.is_dir():
        raise CannotRunError(f"{root}: no such folder; pass published=, or set {PUBLISHED}")
    try:
        if dataset in (None, root.name) and (root / layout.LATEST).is_file():
            return root, None
        if above := _above(root):
            return above
        if isinstance(root, RemotePath):
            return _remote_dataset(root, dataset), None
    except OSError as fault:
        raise _unreadable(root, fault) from fault
    names = status.datasets(root)
    if dataset is None and len(names) == 1:
        return root / names[0], None
    if dataset is not None and dataset in names:
        return root / dataset, None
    if dataset:
        what = f"has no dataset {dataset}"
    else:
        what = "holds several datasets" if names else "holds no datasets"
    fix = f"; pass dataset= one of {', '.join(names)}" if names else ""
    raise CannotRunError(f"{root}: {what}{fix}")


def _above(root: Path) -> tuple[Path, str | None] | None:
    """Return the dataset and version whose folder, or a page in it, is `root`; None if it is none.

    The address that people copy is that of the page they look at.
    """
    for folder in root.parents[:_DEEPEST]:
        if isinstance(root, RemotePath) and len(folder.parts) < _SHORTEST:
            return None
        name = root.relative_to(folder).parts[0]
        if (name == layout.INDEX or is_version(name)) and (folder / layout.LATEST).is_file():
            return folder, name if name != layout.INDEX else None
    return None


def _remote_dataset(root: RemotePath, dataset: str | None) -> Path:
    if dataset and (root / dataset / layout.LATEST).is_file():
        return root / dataset
    what = f"has no dataset {dataset}" if dataset else f"has no {layout.LATEST}"
    raise CannotRunError(
        f"{root}: {what}; give the address of a dataset's folder or page, or its name too "
        "(dataset=, --dataset NAME)"
    )


def release_folder(version: str | None, dataset: str | None, published: str | Path | None) -> Path:
    """Return the folder of the release. Raises CannotRunError if there is no such release."""
    if version and "/" in version:
        raise CannotRunError(f"{version}: is not a version; pass it as published=")
    folder, addressed = _found(dataset, published)
    if version and addressed and version != addressed:
        raise CannotRunError(
            f"{published}: is release {addressed}, not {version}; name one of them"
        )
    latest = status.latest(folder)
    name = version or addressed or (latest.version if latest else "")
    statuses = status.statuses(folder)
    if name not in statuses:
        raise CannotRunError(f"{folder}: has no release {name}; {those('releases', statuses)}")
    return folder / name


def require_valid(release: Path, *, pinned: bool, withdrawn: bool) -> None:
    """Warn if the release, or some of its figures, was withdrawn or, if `pinned`, superseded.

    Raises RefusedError if the release was withdrawn and `withdrawn` is false.
    """
    statuses = status.statuses(release.parent)
    release_status = statuses[release.name]
    name = f"{release.parent.name} {release.name}"
    reasons = "; ".join(f"{entry.reason} ({entry.by})" for entry in release_status.withdrawals)
    used = {instead.use(statuses, release.name, entry) for entry in release_status.withdrawals}
    advice = f"; use {', '.join(filter(None, used))}" if used and None not in used else ""
    if release_status.state == "withdrawn":
        valid = None if advice else instead.other(statuses, release.name)
        advice = f"; the latest release that was not is {valid}" if valid else advice
        if not withdrawn:
            raise RefusedError(
                f"{name} was withdrawn: {reasons}{advice}. To read it anyway, pass withdrawn=True "
                "(--withdrawn)"
            )
        _warn(f"{name} was withdrawn: {reasons}{advice}", WithdrawnWarning)
    elif release_status.withdrawals:
        figures = ", ".join(release_status.withdrawn_figures)
        several = len(release_status.withdrawn_figures) > 1
        what = f"figures of {name} were" if several else f"a figure of {name} was"
        _warn(f"{what} withdrawn: {figures}: {reasons}{advice}", WithdrawnWarning)
    superseded = instead.superseded(statuses, release.name)
    if pinned and superseded:
        _warn(f"{name} {superseded}", SupersededWarning)


def _warn(text: str, category: type[UserWarning]) -> None:
    """Warn at the line that called the reader, which reads several tables: once, not for each."""
    frame, level = sys._getframe(1), 1
    while frame.f_back is not None and f"{frame.f_globals['__name__']}.".startswith(
        f"{__package__}."
    ):
        frame, level = frame.f_back, level + 1
    warnings.warn(text, category, stacklevel=level + 1)


def table_files(release: Path, table: str) -> list[Path]:
    """Return the files of a table after checking their bytes, once per process.

    Files at an address are copied into the cache. Raises CannotRunError if the release has no such
    table, RefusedError if the bytes are not those that were published.
    """
    files = _files(release)
    names = layout.files_of(table, files)
    if not names:
        tables = ", ".join(sorted({layout.table_of(name) for name in files} - {""}))
        raise CannotRunError(f"{release}: has no table {table}; its tables are {tables}")
    return [_proved(release / name, files[name]) for name in names]


def files_of_vocabulary(release: Path, name: str) -> list[Path]:
    """Return the files of a vocabulary that the dataset added to, after checking their bytes."""
    single, folder = f"{VOCABULARIES}/{name}.csv", f"{VOCABULARIES}/{name}/"
    return [
        _proved(release / path, sha256)
        for path, sha256 in sorted(_files(release).items())
        if path == single or path.startswith(folder)
    ]


def json_file(release: Path, name: str) -> dict[str, Any]:
    """Return the content of a JSON file of the release, after checking its bytes."""
    content: dict[str, Any] = json.loads(
        _proved(release / name, _files(release)[name]).read_bytes()
    )
    return content


def require_signed(release: Path, key: str | Path) -> None:
    """Raise RefusedError unless the release is signed with the public key."""
    content = _proved(release / manifest.NAME, _manifest_sha256(release)).read_bytes()
    signature.require(release, content, key)


def _files(release: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of the release."""
    entry = status.statuses(release.parent)[release.name]
    listed = _listed(release, entry.manifest_sha256)
    if not any(withdrawal.erased for withdrawal in entry.withdrawals):
        return listed
    return {**listed, **{path: file.sha256 for path, file in erased.read(release).items()}}


def _manifest_sha256(release: Path) -> str:
    return status.statuses(release.parent)[release.name].manifest_sha256


@cache
def _listed(release: Path, sha256: str) -> dict[str, str]:
    """Return the SHA-256 of every file that the manifest lists, once per process."""
    content = json.loads(_proved(release / manifest.NAME, sha256).read_bytes())
    return {output.path: output.sha256 for output in manifest.outputs(content)}


@cache
def _proved(path: Path, sha256: str) -> Path:
    """Return the path of the file on this machine. Raises RefusedError for other bytes."""

    if isinstance(path, RemotePath):
        try:
            return copies.fetched(path, sha256)
        except OSError as fault:
            raise _unreadable(path, fault) from fault
    try:
        listed_files.require_bytes(path, sha256)
    except CannotRunError as fault:
        raise RefusedError(str(fault)) from fault
    return path


def _unreadable(path: Path, fault: OSError) -> CannotRunError:
    return CannotRunError(
        f"{fault.filename or path}: {fault.strerror or fault}; check the address and try again"
    )
