"""The toolkit for tables of many rows: dictionary-encoded columns, groups, orders and runs.

A column that repeats few values is kept as its distinct values and one narrow code per row. Work
is done once per distinct value, or once per distinct combination of values, and joined back to the
rows; no function loops over rows in Python. Names are those of pandas, Arrow and numpy where these
have one.

    >>> import pyarrow as pa
    >>> figures = pa.table({"value": ["3.9", "70", "3.9"], "unit": ["%", "t", "%"]})
    >>> groups = group_by([figures["value"], figures["unit"]])
    >>> distinct = figures.take(groups.first).to_pylist()
    >>> readings = pa.array([f"{row['value']} {row['unit']}" for row in distinct])
    >>> len(readings), groups.broadcast(readings).to_pylist()
    (2, ['3.9 %', '70 t', '3.9 %'])

| to | use | module |
| --- | --- | --- |
| encode columns | `encode`, `as_dictionary`, `factorize` | dictionaries, counting |
| decode columns | `decode`, `decode_as`, `decode_numbers`, `parse_integers` | dictionaries |
| join and fill columns | `combine_chunks`, `concat`, `fill_null`, `nulls` | dictionaries |
| replace texts in some rows | `replace_where` | dictionaries |
| choose the width of codes | `downcast`, `downcast_indices`, `upcast_indices` | dictionaries |
| select rows | `take`, `copied`, `take_codes`, `take_columns`, `take_decoded` | selecting |
| mark rows | `is_among`, `is_in` | selecting |
| find rows | `rows_of_texts`, `places_in` | selecting |
| read cells as Python objects | `values`, `values_at` | selecting |
| group rows | `group_by`, `group_where`, `Groups`, `first_rows` | grouping |
| make codes of rows | `row_codes` | packed_keys |
| join values to rows | `taken_in_parts` | grouping |
| count within groups | `cumcount`, `nunique` | grouping |
| find repeated rows | `duplicated`, `duplicated_sorted` | repeated |
| find out whether a key repeats | `known_unique` | unique_keys |
| order rows | `sort_keys`, `argsort`, `order_of_codes` | ordering |
| order rows by one number | `stable_order` | stable_order |
| order numbers | `dense_rank`, `distinct`, `dense_codes` | grouping |
| work on runs of sorted rows | `Runs`, `find_runs`, `get_indexer` | runs |
| find the largest of groups | `argmax_by_group`, `is_largest` | runs |
| count values | `value_counts`, `item_counts`, `count_codes` | counting |
| write digests as texts | `hexadecimal.hexadecimal` | hexadecimal |
| split columns into blocks | `row_groups.iter_blocks`, `row_groups.block_type` | row_groups |
| keep tables on disk | `on_disk.put_away`, `on_disk.put_column_away` | on_disk, spilling |
| make columns on disk | `on_disk.take_away`, `on_disk.decode_away` | on_disk, pieces |
| ask about columns on disk once | `findings.once` | findings |
| return memory to the system | `freed_memory.prepare`, `freed_memory.give_back` | freed_memory |

`Codes`, `RowNumbers` and `Mask` are the types of the arrays.
"""

from __future__ import annotations

from silkledger.columns.aliases import Codes, Mask, RowNumbers
from silkledger.columns.counting import count_codes, factorize, item_counts, value_counts
from silkledger.columns.dictionaries import (
    as_dictionary,
    cast_indices,
    combine_chunks,
    concat,
    constant,
    decode,
    decode_as,
    decode_numbers,
    downcast,
    downcast_indices,
    encode,
    fill_null,
    index_type,
    nulls,
    parse_integers,
    replace_where,
    upcast_indices,
)
from silkledger.columns.grouping import (
    Groups,
    cumcount,
    dense_codes,
    dense_rank,
    distinct,
    first_rows,
    group_by,
    group_where,
    nunique,
    taken_in_parts,
)
from silkledger.columns.ordering import argsort, order_of_codes, sort_keys
from silkledger.columns.packed_keys import row_codes
from silkledger.columns.repeated import duplicated, duplicated_sorted
from silkledger.columns.runs import Runs, argmax_by_group, find_runs, get_indexer, is_largest
from silkledger.columns.selecting import (
    copied,
    is_among,
    is_in,
    places_in,
    rows_of_texts,
    take,
    take_codes,
    take_columns,
    take_decoded,
    values,
    values_at,
)
from silkledger.columns.stable_order import stable_order
from silkledger.columns.unique_keys import known_unique

__all__ = [
    "Codes",
    "Groups",
    "Mask",
    "RowNumbers",
    "Runs",
    "argmax_by_group",
    "argsort",
    "as_dictionary",
    "cast_indices",
    "combine_chunks",
    "concat",
    "constant",
    "copied",
    "count_codes",
    "cumcount",
    "decode",
    "decode_as",
    "decode_numbers",
    "dense_codes",
    "dense_rank",
    "distinct",
    "downcast",
    "downcast_indices",
    "duplicated",
    "duplicated_sorted",
    "encode",
    "factorize",
    "fill_null",
    "find_runs",
    "first_rows",
    "get_indexer",
    "group_by",
    "group_where",
    "index_type",
    "is_among",
    "is_in",
    "is_largest",
    "item_counts",
    "known_unique",
    "nulls",
    "nunique",
    "order_of_codes",
    "parse_integers",
    "places_in",
    "replace_where",
    "row_codes",
    "rows_of_texts",
    "sort_keys",
    "stable_order",
    "take",
    "take_codes",
    "take_columns",
    "take_decoded",
    "taken_in_parts",
    "upcast_indices",
    "value_counts",
    "values",
    "values_at",
]
