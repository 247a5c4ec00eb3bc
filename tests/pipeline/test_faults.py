"""What people put into raw/, fault by fault: the command says one line with file, place, what is
wrong and what would fix it, leaves with 2 and publishes nothing. What else there is of each format
stands beside its reader (tests/ingest).
"""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from silkledger.ingest.inputs import fingerprint
from tests.conftest import DATASET, FIGURES, HEADER, SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Mini, Said

    Command = Callable[..., Said]

GOOD = (
    '{"as_reported": "USD 70 billion", "indicator": "gdp", "geography": "China", "locator": '
    '"p. 1"}\n'
)
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]>'


def workbook(**parts: bytes) -> bytes:
    """A good workbook with further parts."""
    book = openpyxl.Workbook()
    for row in (("as_reported", "indicator", "geography"), ("USD 70 billion", "gdp", "China")):
        book.active.append(row)  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/"), part)
    return out.getvalue()


def parquet(**columns: Any) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


# By fault: the file, what is put there, and how the line goes on behind the file's name.
FILES: dict[str, tuple[str, bytes | str, str]] = {
    "empty": ("s/figures.csv", "", ": the file is empty; add rows or remove the file"),
    "header only": ("s/figures.csv", HEADER, ": the file has no rows; add rows or remove the file"),
    "byte order mark only": (
        "s/figures.csv",
        "\ufeff",
        ": the file has only white space; add rows or remove the file",
    ),
    "NUL bytes": (
        "s/figures.csv",
        FIGURES.replace("over", "o\0er"),
        ":3: NUL character at offset 103 (not text",
    ),
    "quote never closed": (
        "s/figures.csv",
        FIGURES + '"over,gdp,,,,\n',
        ":4: unclosed double quote",
    ),
    "cell of 50 MB": (
        "s/figures.csv",
        FIGURES + "x" * (50 << 20) + ",gdp,,,,\n",
        ":4: the row is longer than 8 MiB; put one figure per row",
    ),
    "10,000 columns": (
        "s/figures.csv",
        ",".join(f"c{n}" for n in range(9_996)) + "," + HEADER,
        ":1: the file has 10002 columns, over the limit of 1000",
    ),
    "duplicate column": (
        "s/figures.csv",
        FIGURES.replace("period", "indicator", 1),
        ':1: column "indicator" appears twice; keep one of the two',
    ),
    "unknown column": (
        "s/figures.csv",
        FIGURES.replace("indicator", "indicater", 1),
        ':1: unknown column "indicater"; did you mean "indicator"?',
    ),
    "no header": (
        "s/figures.csv",
        FIGURES.split("\n", 1)[1],
        ':1: the first line is not a header: "USD 70 billion,',
    ),
    "foreign encoding": (
        "s/figures.csv",
        FIGURES.replace("Kaz", "Каз").encode("cp1251"),
        ":2: byte 0xCA at offset 78 is not valid UTF-8; save the file as UTF-8, or name",
    ),
    "comma in .tsv": (
        "s/figures.tsv",
        FIGURES,
        ":1: the file is named .tsv but its delimiter is a comma; rename it to .csv",
    ),
    "JSON array": (
        "s/figures.jsonl",
        f"[{GOOD}]",
        ": the file is a JSON array; write one object per line, without brackets",
    ),
    "JSON numbers only": (
        "s/figures.jsonl",
        "5\n6\n",
        ":1: no line is a JSON object (the line is a JSON number, not an object)",
    ),
    "JSON key unknown": (
        "s/figures.jsonl",
        GOOD + '{"as_reportet": "5"}\n',
        ':2: unknown column "as_reportet"; did you mean "as_reported"?',
    ),
    "truncated Parquet": (
        "s/figures.parquet",
        parquet(as_reported=["5"], indicator=["gdp"])[:-9],
        ": not a complete Parquet file (",
    ),
    "foreign Parquet": ("s/figures.parquet", FIGURES, ": not a complete Parquet file ("),
    "numbers in Parquet": (
        "s/figures.parquet",
        parquet(as_reported=[5.0], indicator=["gdp"]),
        ': column "as_reported" has the type double, not string; write the printed wording as text',
    ),
    "zip bomb": (
        "s/figures.xlsx",
        workbook(xl__bomb=b"\0" * (260 << 20)),
        ": the workbook unpacks to more than 256 MiB; save it as CSV",
    ),
    "zip that expands": (
        "s/figures.xlsx",
        workbook(xl__bomb=b"\0" * (20 << 20)),
        ": a part unpacks to more than 200 times its size",
    ),
    "entity bomb": (
        "s/figures.xlsx",
        workbook(**{"xl__more.xml": ENTITIES + b"<a>&c;</a>"}),
        (
            ": the workbook has a document type declaration, as entity expansion attacks do; "
            "don't use this file"
        ),
    ),
    "macros": (
        "s/figures.xlsx",
        workbook(**{"xl__vbaProject.bin": b"x"}),
        ": the workbook has macros; save it as .xlsx without macros",
    ),
    "path out of the archive": (
        "s/figures.xlsx",
        workbook(**{"..__..__x": b"x"}),
        ": the workbook has a part with a path outside the archive; don't use this file",
    ),
    "encrypted workbook": (
        "s/figures.xlsx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        ": the workbook is encrypted or in the old .xls format; save it as .xlsx",
    ),
    "text named .xlsx": (
        "s/figures.xlsx",
        FIGURES,
        ": not a complete workbook; save it again as .xlsx",
    ),
    "workbook named .csv": (
        "s/figures.csv",
        workbook(),
        ": the file is a zip archive or a workbook, not text; rename a workbook to .xlsx",
    ),
    "format not read": ("s/figures.ods", b"x", ": unsupported format .ods; save it as one of .csv"),
    "compressed": (
        "s/figures.csv.gz",
        b"\x1f\x8b\x08",
        ": unsupported format .gz; save it as one of .csv",
    ),
    "misnamed": (
        "s/figure.csv",
        FIGURES,
        ': unexpected file in a source folder; did you mean "figures"?',
    ),
    "source.toml broken": ("s/source.toml", "title = 'x\n", ":1: not valid TOML ("),
    "source.toml mistyped": (
        "s/source.toml",
        SOURCE + "licnce = 'x'\n",
        ':4: unknown key "licnce"; did you mean "licence"?',
    ),
    "date without offset": (
        "s/source.toml",
        'title = "x"\npublished_at = 2023-05-03T09:00:00\n',
        (
            ':2 (published_at): "2023-05-03T09:00:00" has no UTC offset; append an offset '
            "such as +00:00"
        ),
    ),
    "date impossible": (
        "s/source.toml",
        'title = "x"\npublished_at = "2023-02-30"\n',
        ':2 (published_at): "2023-02-30" is not in the calendar',
    ),
    "fiscal month 13": (
        "s/source.toml",
        SOURCE + "fiscal_year_start_month = 13\n",
        ":4 (fiscal_year_start_month): 13 is not a month",
    ),
    "unknown locale": (
        "s/source.toml",
        SOURCE.replace("en", "xx"),
        ':3 (locale): unknown locale "xx"; use a language tag',
    ),
    "document outside": (
        "s/source.toml",
        SOURCE + 'document = "../../t.txt"\n',
        " (document): the document is outside the source folder; move it into the folder",
    ),
    "dataset.toml broken": ("dataset.toml", "name = x\n", ":1: not valid TOML ("),
    "data beside dataset.toml": (
        "more.csv",
        FIGURES,
        ": a data file can't be next to dataset.toml; move it into the folder of a source",
    ),
    "correction broken": (
        "s/corrections.csv",
        "row_id,column\nx,y\n",
        ':1: missing required column "expect"; add it',
    ),
    "correction outlived": (
        "s/corrections.csv",
        "row_id,column,expect,value,reason,by,date\ns:0-14,unit,t,kg,r,me,2023-06-01\n",
        ':2 (unit): the cell is "", not "t"; remove or update the correction',
    ),
    "correction of two rows": (
        "s/corrections.csv",
        "row_id,column,expect,value,reason,by,date\ns:99-104#gdp,unit,,t,r,me,2023-06-01\n",
        ':2 (unit): 2 rows have the id "s:99-104#gdp"; name exactly one raw row',
    ),
}


def refused(said: Said, line: str) -> None:
    assert said.code == 2, said
    assert said.last.startswith(f"silkledger: {line}"), said.last
    assert said.last.isprintable()
    assert "Traceback" not in said.err
    assert "--debug" not in said.err
    assert "; " in said.last[len("silkledger: ") :]  # what would fix it


@pytest.mark.parametrize("fault", FILES)
def test_a_fault_is_one_line_that_a_person_can_act_on(
    mini: Mini, command: Command, fault: str
) -> None:
    name, content, line = FILES[fault]
    if name.startswith("s/figures."):
        (mini.raw / "s" / "figures.csv").unlink()
    if "two rows" in fault:
        mini.write("s/figures.csv", FIGURES + "USD 5,gdp,China,,99,104\nUSD 5,gdp,China,,99,104\n")
    mini.write(name, content)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(said, name + line)
    assert not mini.published.exists() or not list(mini.published.rglob("*.parquet"))


def test_a_document_of_another_digest_is_refused(mini: Mini, command: Command) -> None:
    mini.write("s/source.toml", SOURCE + f'document = "t.txt"\ndocument_sha256 = "{"0" * 64}"\n')
    mini.write("s/t.txt", "USD 70 billion")
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(said, "s: t.txt: the SHA-256 is ")


@pytest.mark.parametrize("document", ["nowhere.txt", "https://example.org/a.txt"])
def test_a_document_absent_or_remote_is_no_fault(
    mini: Mini, command: Command, document: str
) -> None:
    mini.write("s/source.toml", SOURCE + f'document = "{document}"\n')
    assert (
        command(
            "release", mini.raw, "--published", mini.published, "--no-prefect", "--dry-run"
        ).code
        == 0
    )


def test_what_is_no_file_of_this_folder_is_refused(
    mini: Mini, command: Command, tmp_path: Path
) -> None:
    figures = mini.raw / "s" / "figures.csv"
    figures.unlink()

    def says(line: str) -> None:
        refused(command("release", mini.raw, "--published", mini.published, "--no-prefect"), line)

    (tmp_path / "outside.csv").write_text(FIGURES, encoding="utf-8")
    figures.symlink_to(tmp_path / "outside.csv")
    says("s/figures.csv: the link points outside its folder; replace it with the file itself")
    figures.unlink()
    figures.symlink_to(mini.raw / "s" / "nowhere.csv")
    says("s/figures.csv: no such file; check its name and its folder")
    figures.unlink()
    os.mkfifo(figures)
    says("s/figures.csv: not a regular file; replace it with a file, or rename it")
    figures.unlink()
    figures.mkdir()
    says("s/figures.csv: not a regular file; replace it with a file, or rename it")


def test_a_file_that_this_user_may_not_read_is_refused(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def denied(path: Path, *how: Any, **options: Any) -> Any:
        if path.name == "figures.csv":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *how, **options)

    monkeypatch.setattr(Path, "open", denied)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(said, "s/figures.csv: can't be read (Permission denied); give this user read access")


@pytest.mark.parametrize("when", ["figures.csv", "source.toml"])
def test_a_file_that_changes_while_it_is_read_is_refused(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """Somebody appends to the file once its digest is taken."""

    def growing(path: Path, name: str, *, within: Path) -> Any:
        file = fingerprint(path, name, within=within)
        if path.name == when:
            path.write_bytes(path.read_bytes() + b"\n")
        return file

    monkeypatch.setattr("silkledger.ingest.folder.sources.fingerprint", growing)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(
        said, f"s/{when}: the file changed while it was read; run again once nothing writes to it"
    )


def test_mixed_line_ends_hidden_files_and_names_in_any_script_are_read(
    mini: Mini, command: Command
) -> None:
    mini.write("s/figures.csv", FIGURES.replace("\n", "\r\n", 1))
    mini.write("Zürich-нефть-石油/source.toml", SOURCE)
    mini.write("Zürich-нефть-石油/figures.tsv", FIGURES.replace(",", "\t"))
    for name in (
        "s/.figures.csv",
        "s/~$figures.xlsx",
        "s/figures.csv~",
        "s/figures.csv.bak",
        "s/#figures.csv#",
        ".git/x.csv",
    ):
        mini.write(name, "left over")
    said = command(
        "release", mini.raw, "--published", mini.published, "--no-prefect", "--dry-run", "--json"
    )
    assert said.code == 0, said.err
    assert '"rows": 4' in said.out


HOSTILE = "\x1b[31m<script>alert(1)</script>\u202e=cmd|' /C calc'!A0"


def test_hostile_text_stays_text_wherever_it_is_shown(mini: Mini, command: Command) -> None:
    good = "".join(
        f"USD {n} billion,gdp,Kazakhstan,in {n + 1990},{n}00,{n}14\n" for n in range(1, 20)
    )
    mini.write("s/source.toml", SOURCE.replace("An article", HOSTILE.replace("\x1b", "\\u001b")))
    mini.write(
        "s/figures.csv",
        (
            f"{FIGURES}{good}{HOSTILE},gdp,[bold]{HOSTILE}[/],in 2022,5,9\n"
            f"{'x' * 1_000_000},gdp,China,,30,31\n"
        ),
    )
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 0, said.err
    folder = mini.published / "mini" / "1.0.0"
    for printed in (said, command("quarantine", "mini", "--published", mini.published)):
        assert printed.code == 0, printed.err
        assert all(line.isprintable() and len(line) <= 1000 for line in printed.out.splitlines())
    assert pq.read_table(folder / "sources.parquet")["title"].to_pylist() == [HOSTILE]
    assert "<script>alert" not in (folder / "report" / "index.html").read_text(encoding="utf-8")
    rows = pq.read_table(folder / "quarantine.parquet").to_pylist()
    assert any(HOSTILE.replace("\x1b", "\\u001b") in row["raw"] for row in rows)


def test_a_name_of_a_folder_is_shown_as_text_too(mini: Mini, command: Command) -> None:
    mini.write("s/source.toml", "")
    mini.write("a\u202e\x1b[31m/source.toml", "")
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(said, "a\\u202e\\u001b[31m/: ")


def test_a_dataset_that_is_not_there_stops_the_run(mini: Mini, command: Command) -> None:
    (mini.raw / "dataset.toml").unlink()
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(said, "dataset.toml: no such file in raw/; create it with at least name = ")
    mini.write("dataset.toml", DATASET)
    assert (
        command(
            "release", mini.raw, "--published", mini.published, "--no-prefect", "--dry-run"
        ).code
        == 0
    )
