"""The program itself: its version, its name, and how errors end."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput

    Command = Callable[..., CommandOutput]

ROOT = Path(__file__).parent.parent.parent
# What neither the version nor a help text needs.
HEAVY = (
    "pandas",
    "pyarrow",
    "numpy",
    "babel",
    "pandera",
    "great_expectations",
    "prefect",
    "jinja2",
)


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_version_is_printed_alone(command: Command) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    result = command("--version")
    assert (result.code, result.out, result.err) == (0, f"{project['version']}\n", "")


def test_the_module_is_the_command_line() -> None:
    help_text = python("-m", "silkledger", "--help")
    assert help_text.returncode == 0
    assert "Usage: python -m silkledger [OPTIONS] COMMAND [ARGS]..." in help_text.stdout
    unknown = python("-m", "silkledger", "relaese")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert unknown.stderr.startswith("silkledger: No such command 'relaese'.")


def test_importing_the_module_runs_nothing() -> None:
    result = python("-c", "import silkledger.__main__")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_version_and_help_import_nothing_heavy() -> None:
    program = (
        "import sys; from silkledger import cli\n"
        "for option in ('--version', '--help'):\n"
        "    sys.argv = ['silkledger', option]\n"
        "    try:\n        cli.main()\n    except SystemExit:\n        pass\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    result = python("-c", program)
    assert result.stdout.splitlines()[-1] == "[]", result.stderr
