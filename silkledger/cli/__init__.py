"""The command line. Exit codes: 0 done, 1 refused, 2 can't run; a fault is one line, a traceback
comes with --debug only.
"""

from __future__ import annotations

import sys

import typer

from silkledger.cli import (  # noqa: F401  each adds its commands
    approve,
    config,
    diff,
    doctor,
    extract,
    prune,
    quarantine,
    read,
    reference,
    reject,
    release,
    releases,
    replay,
    serve,
    verify,
    withdraw,
    worker,
)
from silkledger.cli.app import app
from silkledger.errors import SilkledgerError
from silkledger.messages import printable

__all__ = ["main"]


def main() -> None:
    """Run the command line and leave with its exit code."""
    words = sys.argv[1:]
    debug = "--debug" in words  # wherever it stands
    try:
        code = app([word for word in words if word != "--debug"], standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
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
        _fail(f"{fault.filename or 'the file system'}: {fault.strerror or fault}", 2)
    except Exception as fault:  # the last line of defence: one line, unless --debug asks for more
        if debug:
            raise
        show = getattr(fault, "format_message", None)
        _fail(show() if show else f"{type(fault).__name__}: {fault} (run again with --debug)", 2)


def _fail(line: str, exit_code: int) -> None:
    sys.stderr.write(f"silkledger: {printable(' '.join(line.split()))}\n")
    sys.exit(exit_code)
