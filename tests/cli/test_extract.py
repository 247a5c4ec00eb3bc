"""From a document on the command line to rows of raw/, checked and flagged."""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from typing import TYPE_CHECKING

import pytest

from silkledger.curation.accept import accept
from silkledger.curation.candidate_decisions import PROGRAM, REJECT, append, decide
from silkledger.curation.places import SourcePlaces
from silkledger.documents.rendering import render_document
from silkledger.extraction import candidates_file
from silkledger.pipeline import chain
from silkledger.release.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

ARTICLE = """<html lang="en"><head><meta property="og:title" content="Trade of Kazakhstan">
<meta property="article:published_time" content="2023-05-03"></head><body><article>
<h1>Trade of Kazakhstan</h1><p>In 2022, the GDP of Kazakhstan exceeded USD 220 billion.</p>
<p>The population of Kazakhstan was about 19 million in 2022.</p></article></body></html>"""


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(io.StringIO(file.read())))


def extracted(tmp_path: Path, command: Command) -> SourcePlaces:
    (tmp_path / "article.html").write_text(ARTICLE, encoding="utf-8")
    said = command("extract", tmp_path / "article.html", "--out", tmp_path / "documents")
    assert said.code == 0, said.err
    assert "article.html: 2 figures, 0 events, 0 refused" in said.out
    return SourcePlaces(tmp_path / "raw", tmp_path / "documents", "article")


def test_extract_writes_complete_rows_and_what_the_document_says_of_itself(
    tmp_path: Path, command: Command
) -> None:
    places = extracted(tmp_path, command)
    found = rows(places.proposed / "figures.csv")
    assert [
        (row["as_reported"], row["indicator"], row["geography"], row["period"]) for row in found
    ] == [
        ("exceeded USD 220 billion", "gdp", "Kazakhstan", "In 2022"),
        ("about 19 million", "population", "Kazakhstan", "in 2022"),
    ]
    text = places.text()
    for row in found:
        assert text[int(row["char_start"]) : int(row["char_end"])] == row["as_reported"]
    declared = tomllib.loads((places.proposed / "source.toml").read_text("utf-8"))
    original = (tmp_path / "article.html").read_bytes()
    assert declared == {
        "title": "Trade of Kazakhstan",
        "published_at": "2023-05-03",
        "locale": "en",
        "document": "article.txt",
        "document_sha256": hashlib.sha256(places.rendition.read_bytes()).hexdigest(),
        "original": "article.html",
        "original_sha256": hashlib.sha256(original).hexdigest(),
        "rendered_by": f"html {render_document(tmp_path / 'article.html').version}",
    }


def test_every_cell_has_its_words_at_its_span(tmp_path: Path, command: Command) -> None:
    places = extracted(tmp_path, command)
    text = places.text()
    for candidate in candidates_file.read(places.candidates):
        assert text[slice(*candidate.sentence_span)] == candidate.sentence
        for name, cell in candidate.cells.items():
            assert cell.reason
            if cell.span is not None and name in ("as_reported", "period", "geography"):
                assert text[slice(*cell.span)] == cell.value


def test_accepted_rows_are_released_and_flagged_until_a_person_decides(
    mini: Mini, tmp_path: Path, command: Command
) -> None:
    extracted(tmp_path, command)
    said = command(
        "accept",
        "article",
        "--raw",
        mini.raw,
        "--documents",
        tmp_path / "documents",
        "--above",
        0.1,
    )
    assert said.code == 0, said.err
    assert said.out.startswith("article: 2 rows accepted; next: silkledger check article")
    job = Job((mini.raw,), mini.published, documents=tmp_path / "documents")
    figures = chain.release(job).candidate.tables["figures"].to_pylist()
    flagged = {row["as_reported"] for row in figures if "unreviewed" in row["flags"]}
    assert flagged == {"exceeded USD 220 billion", "about 19 million"}


def test_rows_that_a_release_refuses_are_told_when_they_are_accepted(
    tmp_path: Path, command: Command
) -> None:
    text = "The trains carried 19 million passengers in 2022. The wall has 4,200 kg."
    (tmp_path / "note.txt").write_text(text, encoding="utf-8")
    folders = ("--raw", tmp_path / "raw")
    command("extract", tmp_path / "note.txt", "--out", tmp_path / "documents", *folders)
    said = command("accept", "note", "--documents", tmp_path / "documents", *folders)
    assert said.code == 0, said.err
    told = said.out.splitlines()[0]
    assert told.startswith("note: 1 row without indicator, which a release refuses; fill the cell")


UNDATED = """Kazakhstan and China signed an agreement on 4 June 2024.
Inflation in Kazakhstan was 8.7 % in March 2026 and 9.5 % in March 2023."""


def accepted_undated(tmp_path: Path, command: Command) -> tuple[SourcePlaces, str]:
    """Extract and accept a text that prints no date, and return what accept tells."""
    (tmp_path / "note.txt").write_text(UNDATED, encoding="utf-8")
    places = SourcePlaces(tmp_path / "raw", tmp_path / "documents", "note")
    assert again(places, command, "extract", tmp_path / "note.txt", "--locale", "en").code == 0
    return places, again(places, command, "accept", "note").out


def again(places: SourcePlaces, command: Command, *words: object) -> CommandOutput:
    folder = "--out" if words[0] == "extract" else "--documents"
    run = command(*words, folder, places.documents, "--raw", places.raw)
    assert run.code == 0, run.err
    return run


def dated(path: Path) -> None:
    declared = path.read_text("utf-8")
    declared = declared.replace('title = ""', 'title = "A note"')
    declared = declared.replace('published_at = ""', "published_at = 2023-05-03")
    path.write_text(declared, encoding="utf-8")


def statuses(places: SourcePlaces) -> list[str]:
    return [
        row["status"]
        for name in ("events", "figures")
        for row in rows(places.folder / f"{name}.csv")
    ]


def test_accept_names_what_source_toml_lacks(tmp_path: Path, command: Command) -> None:
    places, told = accepted_undated(tmp_path, command)
    assert "note: no title and published_at, which a release refuses; fill in" in told
    assert statuses(places) == ["", "", ""]


@pytest.mark.parametrize("filled", ["documents", "raw"])
def test_accepting_again_repairs_what_a_missing_date_left_open(
    tmp_path: Path, command: Command, filled: str
) -> None:
    places, _ = accepted_undated(tmp_path, command)
    dated((places.proposed if filled == "documents" else places.folder) / "source.toml")
    again(places, command, "extract", tmp_path / "note.txt", "--locale", "en")
    assert "0 rows accepted, 2 renewed; next" in again(places, command, "accept", "note").out
    assert statuses(places) == ["planned", "forecast", ""]
    declared = tomllib.loads((places.folder / "source.toml").read_text("utf-8"))
    assert declared["title"] == "A note"
    assert str(declared["published_at"]) == "2023-05-03"
    assert "0 rows accepted; next" in again(places, command, "accept", "note").out


def test_rows_that_a_person_has_changed_follow_no_new_extraction(
    tmp_path: Path, command: Command
) -> None:
    places, _ = accepted_undated(tmp_path, command)
    table = places.folder / "figures.csv"
    table.write_text(table.read_text("utf-8").replace("in March 2026", "March 2026"), "utf-8")
    dated(places.folder / "source.toml")
    again(places, command, "extract", tmp_path / "note.txt", "--locale", "en")
    assert "1 renewed" in again(places, command, "accept", "note").out
    assert statuses(places) == ["planned", "", ""]


def test_a_date_that_is_none_is_told(tmp_path: Path, command: Command) -> None:
    places, _ = accepted_undated(tmp_path, command)
    declared = places.folder / "source.toml"
    declared.write_text('title = "A"\npublished_at = "in May"\n', encoding="utf-8")
    folders = ("--out", places.documents, "--raw", places.raw)
    run = command("extract", tmp_path / "note.txt", *folders)
    assert run.code == 2
    assert run.last.endswith(
        'source.toml (published_at): "in May" is not an ISO date; write "2023-05-03" or '
        '"2023-05-03T09:00:00+08:00"'
    )


def test_what_was_decided_is_not_proposed_again(tmp_path: Path, command: Command) -> None:
    places = extracted(tmp_path, command)
    first, second = candidates_file.read(places.candidates)
    places.folder.mkdir(parents=True)
    append(places.folder, [decide(first, "article", REJECT, by="A. B.")])
    said = command(
        "extract",
        tmp_path / "article.html",
        *("--out", tmp_path / "documents", "--raw", tmp_path / "raw"),
    )
    assert "1 decided before" in said.out
    assert accept(places, by=PROGRAM).rows == 1
    assert [row["as_reported"] for row in rows(places.folder / "figures.csv")] == [second.wording]
    assert accept(places, by=PROGRAM).rows == 0


def test_documents_that_would_be_one_source_or_none_are_refused_on_one_line(
    tmp_path: Path, command: Command
) -> None:
    assert "would become the same source" in command("extract", "a.txt", "b/a.pdf").last
    missing = command("extract", tmp_path / "gone.txt", "--out", tmp_path)
    assert missing.last == "silkledger: gone.txt: no such file; check its name and its folder"
    said = command("accept", "gone", "--documents", tmp_path)
    assert said.code == 2
    assert "run silkledger extract on the document of gone first" in said.last


def test_refused_candidates_are_told_with_their_reasons(tmp_path: Path, command: Command) -> None:
    lines = [f"In {year}, trade fell to 12." for year in range(2001, 2015)]
    (tmp_path / "a.txt").write_text("\n\n".join(lines), encoding="utf-8")
    options = (tmp_path / "a.txt", "--out", tmp_path / "documents", "--locale", "en")
    first, undated, *told, more = command("extract", *options).out.splitlines()
    assert "14 figures, 0 events, 14 refused" in first
    assert "no date of publication; fill in published_at" in undated
    assert told[1] == '  refused, line 3: "fell to 12": "fell to 12" has no unit [unit.none]'
    assert (len(told), more) == (10, "  4 more refused; --all tells all of them")
    assert len(command("extract", *options, "--all").out.splitlines()) == 16


def test_documents_that_cannot_be_read_do_not_keep_the_others_from_it(
    tmp_path: Path, command: Command
) -> None:
    (tmp_path / "a.txt").write_text("In 2022, trade fell by 12 %.", encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 and no more")
    (tmp_path / "c.txt").write_text("In 2023, trade rose by 5 %.", encoding="utf-8")
    options = ("--out", tmp_path / "documents", "--locale", "en")
    names = [tmp_path / name for name in ("a.txt", "b.docx", "c.txt", "d.txt")]
    said = command("extract", *names, *options)
    assert said.code == 1
    assert [line.split(":")[0] for line in said.out.splitlines() if ".txt: 1 fig" in line] == [
        "a.txt",
        "c.txt",
    ]
    assert said.out.splitlines()[-3:] == [
        "2 of 4 documents not read:",
        "  b.docx: not a DOCX, or broken; save it as DOCX without a password",
        "  d.txt: no such file; check its name and its folder",
    ]
    assert command("extract", *names[1::2], *options).code == 2


def test_a_changed_text_is_extracted_again(tmp_path: Path, command: Command) -> None:
    document = tmp_path / "a.txt"
    options = ("--out", tmp_path / "documents", "--locale", "en")
    accepting = ("--documents", tmp_path / "documents", "--raw", tmp_path / "raw")
    for printed in ("12 %", "13 %"):
        document.write_text(f"In 2022, trade fell by {printed}.", encoding="utf-8")
        said = command("extract", document, *options)
        assert said.code == 0, said.err
        assert printed in (tmp_path / "documents" / "a" / "figures.csv").read_text("utf-8")
        said = command("accept", "a", *accepting)
    assert "its rows stand in another text" in said.last
    own = tmp_path / "documents" / "a.txt"  # the document itself is never replaced
    own.write_bytes(b"In 2022, trade fell by 14 %.\r\n")
    assert "is the document itself" in command("extract", own, *options).last
    assert own.read_bytes().endswith(b"\r\n")


def test_long_work_tells_on_stderr_how_far_it_is(
    tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "article.html").write_text(ARTICLE, encoding="utf-8")
    arguments = "extract", tmp_path / "article.html", "--out", tmp_path / "documents"
    assert command(*arguments).err == ""
    monkeypatch.setattr("silkledger.release.progress._EVERY", 0.0)
    said = command(*arguments)
    assert "1 of 3 sentences of article.html, " in said.err
    assert "sentences" not in said.out
