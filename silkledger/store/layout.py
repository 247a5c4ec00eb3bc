"""The layout of `published/`: the name of every file and folder, in one place.

published/.staging/                    releases in progress, removed after a crash
published/<dataset>/<version>/         a release, guarded by manifest.json and manifest.sha256
published/<dataset>/latest.json        the current version, replaced last
published/<dataset>/status.json        the state of every version, and people's decisions
published/<dataset>/releases.json      the same as a list
published/<dataset>/index.html         the catalogue of the releases, with feed.xml
published/<dataset>/dcat.jsonld        the same for data portals
published/<dataset>/<version>.WITHDRAWN.md, <version>.ERASED.json
published/.alarm/                      the last run and open incidents of each dataset
published/<dataset>/runs/<run id>/     waiting or refused candidates, logs, lineage
"""

from __future__ import annotations

STAGING, RUNS = ".staging", "runs"
RUN_DIGITS = 16  # of the SHA-256 of a candidate's manifest: the id of its run
# Beside the releases of a dataset.
LATEST, STATUS, RELEASES = "latest.json", "status.json", "releases.json"
INDEX, FEED, CATALOGUE = "index.html", "feed.xml", "dcat.jsonld"
NOTICE, ERASED = "WITHDRAWN.md", "ERASED.json"
# In a release.
MANIFEST, GUARD = "manifest.json", "manifest.sha256"
SIGNATURE = "manifest.json.minisig"  # where the publisher has a key
REPORT = "report/index.html"
CHANGES, CITATION = "CHANGES.md", "CITATION.cff"
DATAPACKAGE, CROISSANT = "datapackage.json", "croissant.json"
CONTRACT = "contract.odcs.yaml"
SPREADSHEET = "figures.csv"
TABLE_SUFFIX = ".parquet"


def table_file(name: str) -> str:
    """Return the name of the file that holds a published table.

    >>> table_file("figures")
    'figures.parquet'
    """
    return f"{name}{TABLE_SUFFIX}"
