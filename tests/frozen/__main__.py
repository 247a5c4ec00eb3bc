"""Freezes a miniature release of the current schema version: `python -m tests.frozen`. What is
frozen is never replaced.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from silkledger.schemas.release import SCHEMA_VERSION
from tests.support import releases as made

HERE = Path(__file__).parent
# What lies beside a release and is needed to read it by its version; the pages of the dataset are
# not.
BESIDE = ("latest.json", "status.json")


def freeze(target: Path) -> None:
    """Publishes the tests' example and keeps its release in `target`, which must not be there."""
    with tempfile.TemporaryDirectory() as folder:
        release = made.publish_first(Path(folder))
        shutil.copytree(release, target / made.DATASET / release.name)
        for name in BESIDE:
            shutil.copy(release.parent / name, target / made.DATASET / name)


if __name__ == "__main__":
    target = HERE / SCHEMA_VERSION
    if target.exists():
        sys.exit(
            f"{target.name} is frozen already; raise SCHEMA_VERSION in schemas/release.py first"
        )
    freeze(target)
