"""The tables of a release, in the order in which they are written and listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.schemas.checks import CHECKS
from silkledger.schemas.events import EVENTS
from silkledger.schemas.figures import FIGURES
from silkledger.schemas.judgements import BEST, CONFLICTS
from silkledger.schemas.official_values import OFFICIAL_VALUES
from silkledger.schemas.outcomes import DIFF, LEDGER, QUARANTINE
from silkledger.schemas.register import INDICATORS, PLACES, SOURCES

if TYPE_CHECKING:
    from silkledger.schemas.table import Table

# Raised with every change to a table's columns, keys or meanings; written into every file.
# Rewording a description is not such a change.
SCHEMA_VERSION = "1.4.0"

# The content of a release: a difference here makes a new version.
CONTENT: tuple[Table, ...] = (
    FIGURES,
    EVENTS,
    SOURCES,
    INDICATORS,
    PLACES,
    BEST,
    CONFLICTS,
    CHECKS,
    OFFICIAL_VALUES,
    QUARANTINE,
    LEDGER,
)
TABLES: tuple[Table, ...] = (*CONTENT, DIFF)
BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
