"""The help of every command: order, layout and examples that can be run as they are printed."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

import pytest
import typer

from silkledger.cli.app import app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import CommandOutput

    Command = Callable[..., CommandOutput]

ROOT: Any = typer.main.get_command(app)
NUMBER_RANGE = re.compile(r"[<>]=")
BORDER = re.compile(r"[│╭╮╰╯─]")


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    for name, sub_command in getattr(command, "commands", {}).items():
        yield from commands(sub_command, (*path, name))


def named(path: tuple[str, ...]) -> Any:
    command = ROOT
    for name in path:
        command = command.commands[name]
    return command


PATHS = list(commands(ROOT))


def test_commands_are_listed_by_task_in_the_order_of_work(command: Command) -> None:
    lines = [BORDER.sub(" ", line).strip() for line in command("--help").out.splitlines()]
    names = [*ROOT.commands, "Make a release", "Look at a release", "Write sources", "Operate"]
    shown = [line for line in lines if line in names or line.split("  ")[0] in ROOT.commands]
    assert [line.split("  ")[0] for line in shown] == [
        "Make a release",
        *("release", "approve", "reject", "withdraw"),
        "Look at a release",
        *("releases", "report", "search", "show", "cite", "series", "package"),
        *("verify", "diff", "quarantine", "replay"),
        "Write sources",
        *("init", "extract", "desk", "accept", "check", "read", "new", "vocabulary", "reference"),
        "Operate",
        *("serve", "worker", "pages", "doctor", "config", "prune", "key"),
    ]


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_help_ends_with_examples_that_parse(path: tuple[str, ...], command: Command) -> None:
    result = command(*path, "--help")
    assert (result.code, result.err) == (0, "")
    _, _, printed = result.out.partition("\n Examples:\n")
    examples = [line.strip() for line in printed.rstrip().splitlines()]
    assert examples
    assert tuple(examples) == named(path).examples
    for example in examples:
        parse(example, path)


def parse(example: str, path: tuple[str, ...]) -> None:
    """Parse an example against the commands as they are; click raises if a word is unknown."""
    words = shlex.split(example.rpartition("| ")[2])
    assert words[0] == "silkledger"
    words = words[1:]
    assert tuple(words[: len(path)]) == path
    command: Any = ROOT
    context: Any = None
    name = "silkledger"
    while hasattr(command, "commands"):
        context = command.context_class(command, info_name=name, parent=context)
        name, *words = words
        command = command.commands[name]
    if words != ["--help"]:
        command.make_context(name, words, parent=context)


def test_an_example_with_an_unknown_option_does_not_parse() -> None:
    with pytest.raises(Exception, match="No such option: --nosuch"):
        parse("silkledger releases --nosuch", ("releases",))


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_help_fits_the_terminal_without_types_of_python(
    path: tuple[str, ...], columns: int, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    text = command(*path, "--help").out
    assert max(map(len, text.splitlines())) <= columns
    assert "<" not in text
    assert "--no-json" not in text
    assert not NUMBER_RANGE.search(text)
    assert f"Usage: {' '.join(('silkledger', *path))} " in text
    for parameter in named(path).params:
        if parameter.hidden:
            continue
        assert parameter.help, parameter.name
        assert parameter.help[0].isupper()
        assert parameter.help.rstrip("]").endswith((".", "default: raw", "default: all")) or (
            "[default: " in parameter.help
        )


def test_no_arguments_print_the_help(command: Command) -> None:
    result = command()
    assert (result.code, result.err) == (2, "")
    assert "Make a release" in result.out


@pytest.mark.parametrize("path", [(), ("release",), ("vocabulary", "add")])
def test_the_short_option_prints_the_same_help(path: tuple[str, ...], command: Command) -> None:
    short = command(*path, "-h")
    assert (short.code, short.err) == (0, "")
    assert short.out == command(*path, "--help").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("pages published", "Got unexpected extra argument"),
        ("series", "Missing argument 'INDICATOR'"),
        ("pages --portt 1", "No such option: --portt"),
    ],
)
def test_a_fault_in_the_arguments_names_the_help(words: str, said: str, command: Command) -> None:
    result = command(*words.split())
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"silkledger: {said}")
    assert result.err.endswith(f"; see silkledger {words.split(maxsplit=1)[0]} --help\n")
