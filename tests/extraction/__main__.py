"""`make extraction`: what the extraction finds, against documents that were annotated before.

Exit 0 where a score was printed, 2 where there is nothing to score. The blind half is for
measuring only: do not list its rows while you build the extraction.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from tests.extraction import candidates, engine, newsquant, speed
from tests.extraction.gold_documents import SETS, Gold, load
from tests.extraction.readings import CandidateReader
from tests.extraction.scoring import Score, score
from tests.extraction.tables import listed, tables


class NothingToScoreError(ValueError):
    """There is nothing to score; the message says what to bring."""


def main(arguments: list[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    console = Console(width=None if sys.stdout.isatty() else 200, highlight=False)
    errors = Console(stderr=True, soft_wrap=True, highlight=False)
    try:
        if asked.newsquant:
            return newsquant.main(asked.newsquant, asked.candidates, console, asked.list)
        if asked.speed:
            return speed.main(console)
        gold, scored, without = _scored(asked)
    except engine.ExtractionError as fault:
        errors.print(f"silkledger extract failed: {fault}", markup=False)
        return 2
    except (NothingToScoreError, newsquant.NewsQuantError, candidates.CandidatesError) as fault:
        errors.print(f"{fault}", markup=False)
        return 2
    for name, reason in gold.absent.items():
        console.print(f"{name}: {reason}", markup=False)
    for name in without:
        console.print(f"{name}: no candidates", markup=False)
    for table in tables(scored):
        console.print(table)
    for line in listed(scored, asked.list or ()):
        console.print(line, markup=False, soft_wrap=True)
    return 0


def _scored(asked: argparse.Namespace) -> tuple[Gold, Score, list[str]]:
    """Return a set of the gold, its score, and the names of documents without candidates."""
    gold = load(asked.half, asked.texts)
    if not gold.documents:
        raise NothingToScoreError(_lacking(asked.half, gold, asked.texts))
    if asked.candidates and not asked.candidates.is_dir():
        raise NothingToScoreError(f"{asked.candidates} is not a folder; name that of the files")
    with tempfile.TemporaryDirectory() as folder:
        found = asked.candidates or asked.keep or Path(folder)
        if not asked.candidates:
            engine.extract([document.path for document in gold.documents], found)
        scored, without = scores(gold, found)
    if len(without) == len(gold.documents):
        raise NothingToScoreError(f"{found} holds no candidates of the {asked.half} half")
    return gold, scored, without


def _lacking(half: str, gold: Gold, texts: Path | None) -> str:
    """Return the line that says which texts a set needs and where they are to lie."""
    count = f"the {len(gold.absent)} texts of the set {half} are public, and none is "
    missing = f"in {texts}" if texts is not None else "in the repository"
    name = next(iter(gold.absent), "NAME")
    fix = "from the addresses in documents.csv, as they were annotated"
    return f"{count}{missing}; put them into a folder as {name}.txt, {fix}: TEXTS=FOLDER (--texts)"


def scores(gold: Gold, folder: Path) -> tuple[Score, list[str]]:
    """Return the score of all documents, and the names of those without a file in the folder.

    All figures of a document without a file are missed.
    """
    reader, parts, without = CandidateReader(), [], []
    for document in gold.documents:
        extraction = candidates.load(folder, document.name, document.text)
        if extraction is None:
            without.append(document.name)
            extraction = candidates.Extraction(document.text, ())
        parts.append(score(document, extraction, reader))
    return (
        Score(
            tuple(each for part in parts for each in part.figures),
            tuple(each for part in parts for each in part.events),
        ),
        without,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.extraction", description=__doc__)
    parser.add_argument("--half", choices=SETS, default=SETS[0], help="which set of the gold")
    parser.add_argument("--texts", type=Path, help="folder of the public texts, as NAME.txt")
    parser.add_argument(
        "--candidates", type=Path, help="folder of files of an extractor, which is not run then"
    )
    parser.add_argument("--keep", type=Path, help="folder where what is extracted is left")
    parser.add_argument(
        "--list", nargs="*", help="rows to print: an outcome (missed), a cell (period.wrong)"
    )
    parser.add_argument("--newsquant", type=Path, help="NewsQuant.json of CQE_Evaluation")
    parser.add_argument("--speed", action="store_true", help="pages a second and memory by type")
    return parser


if __name__ == "__main__":
    sys.exit(main())
