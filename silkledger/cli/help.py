"""How the help of a command looks: plain arguments and flags, and examples at the end.

A command's docstring is its help. The lines after `Examples:` are printed below the options.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEADING = "Examples:"


class Command(TyperCommand):
    """A command whose help ends with examples."""

    examples: tuple[str, ...] = ()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.help, self.examples = split_examples(self.help or "")

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, without types that tell a user nothing."""
        return _without_types(super().get_params(ctx))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return the words of the usage line after the name of the command."""
        return ["[OPTIONS]", *_arguments(self.get_params(ctx))]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help, then the examples."""
        super().format_help(ctx, formatter)
        _print_examples(self.examples)


class CommandGroup(TyperGroup):
    """A group of commands whose help ends with examples."""

    examples: tuple[str, ...] = ()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.help, self.examples = split_examples(self.help or "")

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, without types that tell a user nothing."""
        return _without_types(super().get_params(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help, then the examples."""
        super().format_help(ctx, formatter)
        _print_examples(self.examples)


def split_examples(text: str) -> tuple[str, tuple[str, ...]]:
    r"""Split a help text into what comes before `Examples:` and the example lines after it.

    >>> split_examples("Do it.\n\nExamples:\n    silkledger diff 1.0.0 1.1.0")
    ('Do it.', ('silkledger diff 1.0.0 1.1.0',))
    """
    prose, _, block = text.partition(f"\n\n{_HEADING}\n")
    return prose, tuple(line.strip() for line in block.splitlines() if line.strip())


def _print_examples(examples: Sequence[str]) -> None:
    if examples:
        typer.secho(f"\n {_HEADING}", bold=True)
        typer.echo("\n".join(f"   {line}" for line in examples))


def _without_types(parameters: list[Any]) -> list[Any]:
    """Leave out what tells a user nothing: `--json <bool>`, `RAW... <list[Path]>`, `[x>=0]`."""
    for parameter in parameters:
        if parameter.param_type_name == "argument":
            parameter.display_type_rich = lambda **_: ""
        elif parameter.is_flag:
            parameter.metavar = ""
        else:
            parameter._get_number_range_help_str = lambda: None
    return parameters


def _arguments(parameters: Sequence[Any]) -> Iterator[str]:
    """Yield each argument as `NAME`, or `[NAME]` if it may be left out."""
    for parameter in parameters:
        if parameter.param_type_name == "argument" and not parameter.hidden:
            name = parameter.metavar or parameter.name.upper()
            yield name if parameter.required else f"[{name}]"
