"""What a step of a release is: a function, the counts that it reports, and whether it uses files.

A step is called like the function it is made of. A runner (silkledger.pipeline.runner) decides how
it is run and reports it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Step(Generic[P, R]):
    """A named step. `counts` returns what to report of a result; `uses_files` marks a step that
    reads or writes files, which a runner may try again after an OSError.
    """

    function: Callable[P, R]
    counts: Callable[[R], Mapping[str, int | str]]
    uses_files: bool = False

    @property
    def name(self) -> str:
        """The name of the function, with spaces."""
        return self.function.__name__.replace("_", " ")

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Do the step, unreported."""
        return self.function(*args, **kwargs)


def step(
    *, counts: Callable[[Any], Mapping[str, int | str]], uses_files: bool = False
) -> Callable[[Callable[P, R]], Step[P, R]]:
    """Turn a function into a step."""
    return lambda function: Step(function, counts, uses_files)
