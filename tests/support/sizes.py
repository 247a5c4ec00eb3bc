"""How much is done at once: sizes that no byte of a release depends on.

Rows of a block whose digest is taken (`row_groups.BLOCK`) and of a file (`layout.ROWS_PER_FILE`)
are not among them, since they tell how a table is laid out.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    import pytest

# By the name of each, values that a table of a thousand rows exceeds, and one that none does.
_NONE = 1 << 40
SIZES: dict[str, tuple[int, ...]] = {
    "silkledger.columns.counting.ROWS_AT_ONCE": (3, 50),
    "silkledger.columns.dictionaries._FEW": (1, 10, _NONE),
    "silkledger.columns.dictionaries._MUCH": (1, 1000, _NONE),
    "silkledger.columns.dictionaries._NULLS_PER_CHUNK": (3, 100),
    "silkledger.columns.distinct_texts._LENGTHS": (1, 4, 64),
    "silkledger.columns.distinct_texts._LONGEST": (1, 8, 256),
    "silkledger.columns.distinct_texts._MARKED": (4, 8, 24),
    "silkledger.columns.findings._LITTLE": (0, 1000, _NONE),
    "silkledger.columns.freed_memory.MUCH": (1 << 12, 32 << 20),
    "silkledger.columns.grouping.ROWS_AT_ONCE": (3, 50),
    "silkledger.columns.grouping._GAPS": (0, 4, 1000),
    "silkledger.columns.grouping._SPARSE": (0, 1, 64),
    "silkledger.columns.known_texts._FEW": (1, _NONE),
    "silkledger.columns.merging._SAMPLED": (1, 1 << 10),
    "silkledger.columns.merging._TAKEN": (2, 50),
    "silkledger.columns.on_disk.LEAST": (1, 100, _NONE),
    "silkledger.columns.on_disk.PIECE": (3, 50, 1000),
    "silkledger.columns.on_disk._LITTLE": (1, 100, _NONE),
    "silkledger.columns.ordering._AT_ONCE": (3, 50),
    "silkledger.columns.packed_keys.ROWS_AT_ONCE": (3, 50),
    "silkledger.columns.pieces.CHUNK": (500, 5000, 1 << 30),
    "silkledger.columns.pieces.LEAST": (1, 100, _NONE),
    "silkledger.columns.repeated.ROWS_AT_ONCE": (3, 50),
    "silkledger.columns.repeated._MANY": (1, _NONE),
    "silkledger.columns.repeated._UPPER_BITS": (1, 4, 22),
    "silkledger.columns.runs._FAR": (0, 1, 8),
    "silkledger.columns.selecting._LARGE": (1, 10, _NONE),
    "silkledger.columns.selecting._MANY": (1, _NONE),
    "silkledger.columns.selecting._SPARSE": (0, 1, 16, 1000),
    "silkledger.columns.spilling.LEAST": (0, 1000, _NONE),
    "silkledger.columns.stored_texts.ROWS_AT_ONCE": (3, 50),
    "silkledger.ingest.formats.delimited.BLOCK": (3000, 40_000, 4 << 20),
    "silkledger.ingest.formats.encoding.BLOCK": (3000, 40_000, 4 << 20),
    "silkledger.ingest.rows._MANY": (1, 50, _NONE),
    "silkledger.ingest.rows._PENDING": (1, 3),
    "silkledger.judging.checks.contradictions._BATCH": (1, 5),
    "silkledger.judging.checks.identities._BATCH": (1, 7),
    "silkledger.judging.checks.identities.shares._BATCH": (1, 7),
    "silkledger.judging.checks.identities.sub_periods._MOST": (1, 7),
    "silkledger.judging.checks.identities.usable._AT_ONCE": (3, 50),
    "silkledger.judging.checks.rows._BATCH": (2, 20),
    "silkledger.judging.checks.rows._KEPT": (3, 50),
    "silkledger.judging.checks.rows._MUCH": (1, _NONE),
    "silkledger.judging.checks.rows._TOGETHER": (2, 50),
    "silkledger.judging.checks.stated_elsewhere._BITS": (1, 4, 24),
    "silkledger.judging.conflicts.conflicts_table.BLOCK": (3, 100),
    "silkledger.judging.partitions.ROWS": (50, 200, 1000),
    "silkledger.judging.partitions._LARGE": (1, 8, 100),
    "silkledger.pipeline.engines._FEW": (1, 1, _NONE),
    "silkledger.pipeline.process_workers.LEAST": (1, 100, _NONE),
    "silkledger.reconcile.quantities._BATCH": (3, 50),
    "silkledger.reconcile.quantities._FEW": (0, _NONE),
    "silkledger.reconcile.quantities._LARGE": (4, 100),
    "silkledger.release.digests.FEW": (1, _NONE),
    "silkledger.release.parquet._MUCH": (1, _NONE),
    "silkledger.release.parquet._WORTH_THREADS": (1, _NONE),
    "silkledger.release.summary._AT_ONCE": (3, 100),
    "silkledger.report.figure_verdicts._AT_ONCE": (3, 100),
    "silkledger.report.lists._FEW": (10, _NONE),
    "silkledger.report.lists._SOME": (10, _NONE),
    "silkledger.report.unchecked._AT_ONCE": (3, 100),
    "silkledger.verify.columns_on_disk.FEW": (1, _NONE),
    "silkledger.verify.id_lookup._AT_ONCE": (3, 100, _NONE),
    "silkledger.verify.id_lookup._FEW": (1, _NONE),
    "silkledger.verify.tables._READ_BACK": (3, _NONE),
}


def draw(patch: pytest.MonkeyPatch, random: Random) -> None:
    """Set each of SIZES to one of its values."""
    for name, values in SIZES.items():
        # A module, which a function of its package may have the name of.
        module, _, constant = name.rpartition(".")
        patch.setattr(import_module(module), constant, random.choice(values))
