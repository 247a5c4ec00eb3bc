"""Where everything lies in `published/`: the name of each file and folder, in one place.

published/.staging/                    releases in the making, removed after a crash
published/<dataset>/<version>/         a release; manifest.json and manifest.sha256 guard it
published/<dataset>/latest.json        the current version, replaced last
published/<dataset>/status.json        the state of each version, and the decisions of people
published/<dataset>/releases.json      the same as a list
published/<dataset>/<version>.WITHDRAWN.md
published/<dataset>/runs/<run id>/     candidates that wait or were refused, logs, lineage
"""

from __future__ import annotations

STAGING, RUNS = ".staging", "runs"
LATEST, STATUS, RELEASES = "latest.json", "status.json", "releases.json"
NOTICE = "WITHDRAWN.md"
MANIFEST, GUARD = "manifest.json", "manifest.sha256"
