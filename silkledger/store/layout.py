"""The layout of `published/`: the name of every file and folder, in one place.

published/.staging/                    releases in progress, removed after a crash
published/<dataset>/<version>/         a release, guarded by manifest.json and manifest.sha256
published/<dataset>/latest.json        the current version, replaced last
published/<dataset>/status.json        the state of every version, and people's decisions
published/<dataset>/releases.json      the same as a list
published/<dataset>/<version>.WITHDRAWN.md
published/<dataset>/runs/<run id>/     waiting or refused candidates, logs, lineage
"""

from __future__ import annotations

STAGING, RUNS = ".staging", "runs"
LATEST, STATUS, RELEASES = "latest.json", "status.json", "releases.json"
NOTICE = "WITHDRAWN.md"
MANIFEST, GUARD = "manifest.json", "manifest.sha256"
