"""pandera schemas of tables for pandas frames."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pandas as pd
import pandera.pandas as pandera

from silkledger.contracts.declared import COMPARE, limits, of_column, of_table
from silkledger.contracts.dtypes import ColumnType

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from silkledger.schemas.table import Column, RowRule, Table


class Contract(pandera.DataFrameSchema):
    """The pandera schema of a table of a release, or of a raw table.

    `table` is the declaration that it is made from. Its examples keep the rules on several cells
    and the key by construction.
    """

    table: Table

    @classmethod
    def get_backend(cls, check_obj: Any = None, check_type: type | None = None) -> Any:
        """Return the backend of every pandera schema: pandera registers none for subclasses."""
        return pandera.DataFrameSchema.get_backend(check_obj, check_type)

    def strategy(
        self,
        *,
        size: int | None = None,
        n_regex_columns: int = 1,  # noqa: ARG002 -- no column is named by a pattern
    ) -> SearchStrategy[pd.DataFrame]:
        """Return a hypothesis strategy of frames that keep the contract. Needs hypothesis."""
        from silkledger.contracts.examples import frames

        return frames(self.table, size)


def schema(table: Table, *, optional_columns: bool = False) -> Contract:
    """Return the contract of a table.

    With `optional_columns`, as in raw tables, a frame may lack columns that may be null.

    >>> from silkledger.schemas.release import BY_NAME
    >>> sorted(schema(BY_NAME["ledger"]).columns)[:3]
    ['figure_id', 'file', 'line']
    """
    made = Contract(
        {
            column.name: pandera.Column(
                ColumnType(column.type),
                checks=column_checks(column),
                **of_column(column, may_lack=optional_columns),
            )
            for column in table.columns
        },
        checks=[rule_check(rule) for rule in table.rules],
        **of_table(table),
    )
    made.table = table
    return made


def column_checks(column: Column) -> list[Any]:
    """Return the pandera checks of a column's values, each named by the rule that it enforces."""
    checks = limits(column)
    if column.pattern:
        matches = re.compile(column.pattern).fullmatch
        checks.append(
            # Not Check.str_matches: the end of a text is \Z to Python and \z to Arrow.
            pandera.Check(
                lambda values: values.astype(object).map(
                    lambda value: isinstance(value, str) and matches(value) is not None
                ),
                error="value.malformed",
            )
        )
    return checks


def rule_check(rule: RowRule) -> Any:
    """Return the pandera check of a rule on two columns, named by what is wrong if it fails."""
    return pandera.Check(lambda frame: _holds(rule, frame), error=rule.statement)


def _holds(rule: RowRule, frame: pd.DataFrame) -> pd.Series:
    """Whether each row keeps the rule. A missing column is a fault of its own."""
    result = pd.Series(True, index=frame.index)
    if not {*rule.columns} <= {*frame.columns}:
        return result
    left, right = frame[rule.left], frame[rule.right]
    if rule.relation == "only_where":
        return left.isna() | right.isin(rule.values)
    both = (left.notna() & right.notna()).to_numpy(bool)
    compared = COMPARE[rule.relation](left[both], right[both])
    result[both] = compared.to_numpy(bool)
    return result
