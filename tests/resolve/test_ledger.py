"""Ledgers and quarantines are sorted by file and line."""

from __future__ import annotations

import pyarrow as pa

from silkledger.resolve.ledger import in_file_order


def rows(*places: tuple[str, int, str]) -> pa.Table:
    """Rows of a ledger: file, line, and a word."""
    files, lines, words = zip(*places, strict=True) if places else ((), (), ())
    return pa.table(
        {
            "file": pa.array(files, pa.string()).dictionary_encode(),
            "line": pa.array(lines, pa.int64()),
            "word": pa.array(words, pa.string()),
        }
    )


def test_rows_of_all_tables_are_sorted_and_those_of_one_line_keep_their_order() -> None:
    split, broken = (
        rows(("a", 2, "x"), ("a", 4, "y"), ("b", 2, "z")),
        rows(("a", 3, "p"), ("b", 1, "q"), ("b", 2, "r")),
    )
    ordered = in_file_order([split, rows(), broken])
    cells = list(zip(*ordered.to_pydict().values(), strict=True))
    assert cells == [
        ("a", 2, "x"),
        ("a", 3, "p"),
        ("a", 4, "y"),
        ("b", 1, "q"),
        ("b", 2, "z"),
        ("b", 2, "r"),
    ]


def test_sorted_rows_stay_and_no_rows_make_an_empty_table() -> None:
    assert in_file_order([rows(("a", 2, "x")), rows(("b", 1, "y"))]).to_pydict()["word"] == [
        "x",
        "y",
    ]
    assert in_file_order([rows(), rows()]).column_names == ["file", "line", "word"]
    assert in_file_order([rows()]).num_rows == 0
