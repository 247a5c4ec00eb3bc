"""The first release of a miniature raw folder, made once in a process for each content.

Many tests begin with a release and look at what comes after it. Each gets a copy of what a real run
has left, with its own folder in place of the one that was released. Nobody is told of that run.
"""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.alarm import state
from silkledger.operator_settings import NOTIFY, PAGES
from silkledger.pipeline import chain
from silkledger.release.job import Job
from tests.support.releases import tree

if TYPE_CHECKING:
    from tests.conftest import Mini


def release_first(mini: Mini) -> Path:
    """Release what lies in the raw folder, of which nothing is published; return the release."""
    assert not mini.published.exists()
    made, version = _released(tuple(sorted(tree(mini.raw).items())))
    shutil.copytree(made / "published", mini.published)
    for path in (mini.published / state.FOLDER).glob("*.json"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(str(made / "raw"), str(mini.raw)), encoding="utf-8")
    return mini.published / version


@functools.cache
def _released(files: tuple[tuple[str, bytes], ...]) -> tuple[Path, Path]:
    """Release these files in a folder of their own; return it, and where the release is in it."""
    made = Path(tempfile.mkdtemp(prefix="silkledger-tests-")).resolve()
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    for name, content in files:
        (made / "raw" / name).parent.mkdir(parents=True, exist_ok=True)
        (made / "raw" / name).write_bytes(content)
    with pytest.MonkeyPatch.context() as patch:
        for name in (NOTIFY, PAGES, "OPENLINEAGE_URL"):
            patch.delenv(name, raising=False)
        outcome = chain.release(Job((made / "raw",), made / "published"))
    assert outcome.state == "published"
    assert outcome.folder is not None
    return made, outcome.folder.relative_to(made / "published")
