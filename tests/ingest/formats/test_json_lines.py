from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from silkledger.errors import InputError
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import encoding as text_encoding
from silkledger.ingest.formats import json_lines, read_file
from silkledger.ingest.inputs import InputFile, fingerprint
from silkledger.schemas.raw import FIGURES
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from silkledger.ingest.rows import FileContent

    Take = Callable[..., FileContent]

GOOD = '{"as_reported": "5", "indicator": "gdp"}'


@pytest.mark.parametrize(
    ("line", "rule", "reason"),
    [
        ('{"as_reported": 5}', "ingest.json_no_text", "as_reported is a JSON number, not a string"),
        (
            '{"as_reported": 5e400}',
            "ingest.json_no_text",
            "as_reported is a JSON number, not a string",
        ),
        (
            '{"as_reported": ' + "9" * 5000 + "}",
            "ingest.json_no_text",
            "as_reported is a JSON number, not a string",
        ),
        (
            '{"as_reported": true}',
            "ingest.json_no_text",
            "as_reported is a JSON boolean, not a string",
        ),
        (
            '{"as_reported": ["5"]}',
            "ingest.json_no_text",
            "as_reported is a JSON array, not a string",
        ),
        (
            '{"as_reported": {"a": "5"}}',
            "ingest.json_no_text",
            "as_reported is a JSON object, not a string",
        ),
        (
            '{"as_reported": NaN}',
            "ingest.json_broken",
            "the line is not valid JSON: NaN is not a JSON value",
        ),
        (
            '{"as_reported": -Infinity}',
            "ingest.json_broken",
            "the line is not valid JSON: -Infinity is not a JSON value",
        ),
        (
            '{"as_reported": "5", "as_reported": null}',
            "ingest.json_repeated_key",
            "as_reported appears twice",
        ),
        (
            '{"as_reported": "5"',
            "ingest.json_broken",
            "the line is not valid JSON: Expecting ',' delimiter at character 20",
        ),
        (
            GOOD + GOOD,
            "ingest.json_broken",
            f"the line is not valid JSON: Extra data at character {len(GOOD) + 1}",
        ),
        ("null", "ingest.json_no_object", "the line is a JSON null, not an object"),
        ('"x"', "ingest.json_no_object", "the line is a JSON string, not an object"),
        ("7", "ingest.json_no_object", "the line is a JSON number, not an object"),
        (
            '{"note": "\\ud800"}',
            "ingest.json_broken",
            "the line is not valid JSON: lone surrogate",
        ),
        ('{"note": ' + "[" * 100_000, "ingest.json_deep", "the line is nested too deeply"),
        ('{"note": ' + '{"a":' * 100_000, "ingest.json_deep", "the line is nested too deeply"),
    ],
)
def test_a_broken_line_is_quarantined_with_its_reason(
    take: Take, line: str, rule: str, reason: str
) -> None:
    intake = take("s/figures.jsonl", f"{GOOD}\n{line}\n\n{GOOD}")
    assert [(row.line, row.rule, row.text, row.reason) for row in intake.broken] == [
        (2, rule, line, reason)
    ]
    assert intake.rows["line"].to_pylist() == [1, 4]
    assert intake.rows["as_reported"].to_pylist() == ["5", "5"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "s/figures.jsonl: the file is empty; add rows or remove the file"),
        ("\n \n", "s/figures.jsonl: the file has no rows; add rows or remove the file"),
        ("{}\n", "s/figures.jsonl: the file has no rows; add rows or remove the file"),
        (
            f"[{GOOD}]",
            (
                "s/figures.jsonl: the file is a JSON array; write one object per line, without "
                "brackets around them"
            ),
        ),
        (
            f'{GOOD}\n{{"as_reportet": "5"}}',
            's/figures.jsonl:2: unknown column "as_reportet"; did you mean "as_reported"?',
        ),
        (
            '{"note": "' + "x" * (9 << 20),
            (
                "s/figures.jsonl:1: the line is longer than 8 MiB; write one figure per line, or "
                "raise row_bytes under [limits] in dataset.toml"
            ),
        ),
        (
            f"{GOOD}\n\0",
            (
                "s/figures.jsonl:2: NUL character at offset 41 (not text, or UTF-16 without a "
                "byte order mark); save the file as UTF-8, or name its encoding in source.toml, "
                'such as encoding = "windows-1252"'
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_why_on_one_line(
    take: Take, text: str, message: str
) -> None:
    with pytest.raises(InputError) as fault:
        take("s/figures.jsonl", text)
    assert str(fault.value) == message


def test_null_empty_and_absent_values_are_the_same(take: Take) -> None:
    lines = [
        '{"as_reported": "1", "note": null}',
        '{"as_reported": "2", "note": ""}',
        '{"as_reported": "3"}',
    ]
    assert take("s/figures.jsonl", "\n".join(lines)).rows["note"].to_pylist() == [None, None, None]


WORD = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=6)
LINE = st.one_of(
    st.dictionaries(st.sampled_from(["as_reported", "note", "unit"]), st.none() | WORD).map(
        json.dumps
    ),
    st.dictionaries(st.sampled_from(["as_reported", "note"]), WORD).map(
        lambda row: json.dumps(row, ensure_ascii=False)
    ),
    st.dictionaries(
        st.sampled_from(["char_start", "char_end", "confidence"]),
        st.none() | st.integers(-5, 10**20) | st.floats(0, 1) | WORD,
    ).map(json.dumps),
    st.sampled_from(
        [
            "",
            "{}",
            "null",
            GOOD + " ",
            GOOD + "\r",
            GOOD + GOOD,
            "{",
            "}",
            '{"note": 1}',
            '{"note": "}"}',
            "{}null{}",
        ]
    ),
    st.text(alphabet='{}[]":,\\ \rntul1é', max_size=10),
)


@given(lines=st.lists(LINE, max_size=6), size=st.integers(1, 40))
@settings(
    max_examples=deep(32, 200),
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_blocks_read_with_arrow_have_the_same_rows_as_line_by_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str], size: int
) -> None:
    path = tmp_path / "figures.jsonl"
    path.write_bytes(("\n".join([GOOD, *lines])).encode())
    file = fingerprint(path, "figures.jsonl", within=tmp_path)
    outcomes = []
    for plain in (json_lines._plain, lambda text, known: None):
        monkeypatch.setattr(json_lines, "_plain", plain)
        monkeypatch.setattr(
            json_lines,
            "utf8_blocks",
            lambda file, expected, _: text_encoding.utf8_blocks(file, expected, size),
        )
        outcomes.append(outcome(file))
        monkeypatch.undo()
    assert outcomes[0] == outcomes[1]


def outcome(file: InputFile) -> object:
    try:
        intake = read_file(file, Expected(FIGURES, "s"))
    except InputError as fault:
        return str(fault)
    return intake.rows.to_pylist(), intake.broken
