"""The command line.

Exit status: 0 done, 1 refused, 2 can't run. An error is one line on stderr; `--debug` shows its
traceback as well.
"""

from __future__ import annotations

import gc
import os
import sys
import warnings
from pathlib import Path
from typing import Any

import typer

from silkledger.cli import extras
from silkledger.cli.accept import accept
from silkledger.cli.app import app
from silkledger.cli.approve import approve
from silkledger.cli.check import check
from silkledger.cli.cite import cite
from silkledger.cli.config import config
from silkledger.cli.desk import desk
from silkledger.cli.diff import diff
from silkledger.cli.doctor import doctor
from silkledger.cli.extract import extract
from silkledger.cli.help import Command
from silkledger.cli.init import init
from silkledger.cli.key import key
from silkledger.cli.new import new
from silkledger.cli.package import package
from silkledger.cli.pages import pages
from silkledger.cli.prune import prune
from silkledger.cli.quarantine import quarantine
from silkledger.cli.read import read
from silkledger.cli.reference import reference
from silkledger.cli.reject import reject
from silkledger.cli.release import release
from silkledger.cli.releases import releases, report
from silkledger.cli.replay import replay
from silkledger.cli.search import search
from silkledger.cli.series import series
from silkledger.cli.serve import serve
from silkledger.cli.show import show
from silkledger.cli.verify import verify
from silkledger.cli.vocabulary import vocabulary
from silkledger.cli.withdraw import withdraw
from silkledger.cli.worker import worker
from silkledger.errors import SilkledgerError
from silkledger.messages import printable
from silkledger.schemas.vocabulary import VocabularyError

__all__ = ["main"]

# The help lists the commands by task, in this order.
COMMANDS = {
    "Make a release": (release, approve, reject, withdraw),
    "Look at a release": (
        *(releases, report, search, show, cite, series, package),
        *(verify, diff, quarantine, replay),
    ),
    "Write sources": (init, extract, desk, accept, check, read, new, vocabulary, reference),
    "Operate": (serve, worker, pages, doctor, config, prune, key),
}
for _panel, _commands in COMMANDS.items():
    for _command in _commands:
        if isinstance(_command, typer.Typer):
            app.add_typer(_command, rich_help_panel=_panel)
        else:
            app.command(cls=Command, rich_help_panel=_panel)(_command)

_OBJECTS = 100_000  # how many more objects there are before garbage is looked for


def main() -> None:
    """Run the command line and exit with its status."""
    # Modules, vocabularies and columns stay until the end: looking through them for garbage, which
    # is done anew every few hundred objects, took a tenth of the time of a small release.
    gc.set_threshold(_OBJECTS)
    # Read when Arrow is imported; its own allocators keep what is freed (columns/freed_memory.py).
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    arguments = sys.argv[1:]
    debug = "--debug" in arguments  # anywhere, also after the name of a command
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _show_warning
            status = app(
                [argument for argument in arguments if argument != "--debug"],
                prog_name=_program(),
                standalone_mode=False,
            )
        gc.freeze()  # nothing is left to collect at the exit
        sys.exit(status if isinstance(status, int) else 0)
    except SilkledgerError as fault:
        if debug:
            raise
        _fail(str(fault), fault.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        _fail("stopped", 2)
    except BrokenPipeError:
        sys.exit(0)
    except OSError as fault:
        if debug:
            raise
        _fail(f"{fault.filename or 'file system'}: {fault.strerror or fault}", 2)
    except Exception as fault:  # every other error is one line too
        if debug:
            raise
        _fail(_line(fault), 2)


def _show_warning(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, *_: Any, **__: Any
) -> None:
    """Show a warning of this program as one line; one of a library as Python shows it."""
    if category.__module__.startswith("silkledger"):
        sys.stderr.write(f"silkledger: {printable(' '.join(str(message).split()))}\n")
    else:
        sys.stderr.write(warnings.formatwarning(message, category, filename, lineno))


def _program() -> str:
    """Return the name of the program as it was started."""
    is_module = Path(sys.argv[0]).name == "__main__.py"
    return "python -m silkledger" if is_module else "silkledger"


def _line(fault: Exception) -> str:
    """Return an unexpected error in one line; empty if its message has been printed already."""
    if isinstance(fault, ImportError) and (advice := extras.advice(fault)):
        return advice
    if isinstance(fault, VocabularyError):
        return str(fault)
    if usage := getattr(fault, "format_message", None):  # an error in the arguments
        command = getattr(getattr(fault, "ctx", None), "command_path", "") or _program()
        message = usage().rstrip(".")
        is_told = not message or message.endswith("?") or "--help" in message
        return message if is_told else f"{message}; see {command} --help"
    return f"{type(fault).__name__}: {fault} (run again with --debug)"


def _fail(line: str, status: int) -> None:
    if line:
        sys.stderr.write(f"silkledger: {printable(' '.join(line.split()))}\n")
    sys.exit(status)
