"""Mutants: the reading engine is changed in one small place at a time, and a test must notice
(`make mutants`).

mutmut makes the changes and runs the tests (its settings stand in pyproject.toml); here are the
modules, the sample of their mutants, and the table. A survivor is either a test that is missing or
a change that changes nothing: those stand in explained.csv with the reason. Left out on purpose:
CI, because an hour of one core is too long for every push.
"""

from __future__ import annotations

import argparse
import ast
import csv
import difflib
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
ROOM = "silkledger.reading."
# Module and the last digits of the numbers of its mutants that are run: a sample that is the same
# on every machine.
SAMPLE = {
    "definitions.bounds": "0123456789",
    "numeric.chinese": "147",
    "measures.denominators": "0123456789",
    "numeric.number_words": "0123456789",
    "definitions.digit_groups": "147",
    "numeric.numeral_parts": "147",
    "numeric.numerals": "147",
    "definitions.units": "147",
    "numeric.slashes": "0123456789",
    "numeric.ratios": "0123456789",
    "periods.anchors": "3",
    "periods.calendar": "3",
    "periods.context": "3",
    "periods.fiscal": "3",
    "periods.forms": "3",
    "periods.grammar": "3",
    "periods.instants": "3",
    "periods.spans": "3",
    "periods.windows": "3",
    "periods.words": "3",
    "periods.years": "3",
}
NOT_RUN, SURVIVED, UNTESTED, TIMED_OUT = None, 0, (5, 33), (-24, 24, 36, 152, 255)


class Mutant(NamedTuple):
    """One change: the function it is in, its line before and after, and how its run ended."""

    module: str
    function: str
    before: str
    after: str
    ended: int


def main() -> int:
    """Run the sample and print the table; 1 where a mutant survives that nobody has explained."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=main.__doc__)
    parser.add_argument("--modules", nargs="+", choices=SAMPLE, default=list(SAMPLE), metavar="M")
    parser.add_argument("--ends", help="last digits of the mutants to run, instead of the sample's")
    parser.add_argument("--table", action="store_true", help="only print the table of the last run")
    asked = parser.parse_args()
    if not asked.table:
        names = [f"{ROOM}{name}.*[{asked.ends or SAMPLE[name]}]" for name in asked.modules]
        program = Path(sys.executable).parent / "mutmut"
        subprocess.run([program, "run", "--max-children", "1", *names], cwd=ROOT, check=True)
    survivors = table(list(mutants(ROOT / "mutants")))
    return 1 if survivors else 0


def mutants(folder: Path) -> list[Mutant]:
    """The mutants that have been run, from what mutmut left behind."""
    found = []
    for module in SAMPLE:
        path = folder / Path(*f"{ROOM}{module}".split("."))
        source = (
            path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "__init__.py"
        )
        functions = _functions(source)
        ends = json.loads(Path(f"{source}.meta").read_text(encoding="utf-8"))["exit_code_by_key"]
        for name, ended in ends.items():
            if ended is not NOT_RUN:
                mangled = name.rpartition(".")[2]
                original = functions[mangled.rpartition("__mutmut_")[0] + "__mutmut_orig"]
                before, after = _difference(original, functions[mangled])
                function = (
                    mangled.rpartition("__mutmut_")[0].lstrip("x_").replace("ǁ", ".").strip(".")
                )
                found.append(Mutant(module, function, before, after, ended))
    return found


def table(found: list[Mutant]) -> list[Mutant]:
    """Prints mutants, killed, survived and explained by module, then each survivor; gives those not
    explained.
    """
    with (Path(__file__).parent / "explained.csv").open(encoding="utf-8", newline="") as lines:
        explained = {
            (row["module"], row["function"], row["after"]) for row in csv.DictReader(lines)
        }
    survived = [mutant for mutant in found if mutant.ended == SURVIVED or mutant.ended in UNTESTED]
    open_ones = [
        mutant
        for mutant in survived
        if (mutant.module, mutant.function, mutant.after) not in explained
    ]
    slow = [mutant for mutant in found if mutant.ended in TIMED_OUT]
    counts = [
        Counter(mutant.module for mutant in some) for some in (found, slow, survived, open_ones)
    ]
    write = sys.stdout.write
    write(
        "| module | mutants | killed | timed out | survived | explained |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
    )
    for module in [*counts[0], "all"]:
        total, late, left, unclear = (
            sum(c.values()) if module == "all" else c[module] for c in counts
        )
        write(
            f"| {module} | {total} | {total - left - late} | {late} | {left} | {left - unclear} |\n"
        )
    for mutant in open_ones:
        write(f"\n{mutant.module}: {mutant.function}\n  - {mutant.before}\n  + {mutant.after}\n")
    return open_ones


def _functions(source: Path) -> dict[str, list[str]]:
    """The lines of every function by its name, in one style of writing."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    found = {}
    for node in nodes:
        body = ast.unparse(ast.Module(node.body, []))
        found[node.name] = [ast.unparse(node.args), *(line.strip() for line in body.split("\n"))]
    return found


def _difference(before: list[str], after: list[str]) -> tuple[str, str]:
    changed = [line for line in difflib.ndiff(before, after) if line[:2] in ("- ", "+ ")]
    sides = (" ".join(line[2:] for line in changed if line[0] == sign) for sign in "-+")
    old, new = sides
    return old, new


if __name__ == "__main__":
    sys.exit(main())
