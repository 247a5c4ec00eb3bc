"""Read releases from Python: `load`, `series`, `describe`, `releases`, `search`, `show`, `cite`.

    figures = silkledger.load("figures")                    # of the current release
    figures = silkledger.load("figures", version="1.2.0")   # pinned: the same rows in ten years

**Use the bounds.** "More than 70 billion" is not a number but a bound: `bound` is gt, `lower` is
7e10 and `upper` is null. `value` is the number as printed, for display. Sum, average and plot
`point`, which is null if the wording is a bound or a range; compare with `lower` and `upper`, where
null means that the wording sets no limit.

`published` is a folder, s3://bucket/prefix, or an address such as https://example.org/published
(with `dataset=`, or the address of the dataset's own folder). Files at an address are copied into a
cache (silkledger.store.cache).

The bytes of a file are checked against the manifest when it is first read. A withdrawn release is
refused unless `withdrawn=True`; a release with withdrawn figures, and a pinned one that was
superseded, give a warning. Any Parquet reader can read the files in published/<dataset>/<version>/
without these checks.
"""

from __future__ import annotations

from silkledger.reader.figure_citations import cite as cite
from silkledger.reader.figures import search as search
from silkledger.reader.figures import show as show
from silkledger.reader.locate import PUBLISHED as PUBLISHED
from silkledger.reader.locate import SupersededWarning as SupersededWarning
from silkledger.reader.locate import WithdrawnWarning as WithdrawnWarning
from silkledger.reader.tables import describe as describe
from silkledger.reader.tables import load as load
from silkledger.reader.tables import releases as releases
from silkledger.reader.timeseries import series as series
