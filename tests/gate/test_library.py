"""What the import of Great Expectations leaves out, and that nothing else of it differs."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.support.depth import in_depth

# Every model of the library with its fields, in a process of its own.
_MODELS = """
import contextlib, re, sys
from silkledger.gate import library
if sys.argv[1:]:
    library._fields_copied_quickly = contextlib.nullcontext
library.great_expectations()
from pydantic.v1 import BaseModel
from pydantic.v1.fields import ModelField

def below(model):
    for each in model.__subclasses__():
        yield each
        yield from below(each)

names = [name for name in ModelField.__slots__ if "validators" not in name]
validators = [name for name in ModelField.__slots__ if "validators" in name]
lines = set()
for model in below(BaseModel):
    for name, field in model.__fields__.items():
        said = [getattr(field, slot) for slot in names]
        counts = [len(getattr(field, slot) or ()) for slot in validators]
        lines.add(f"{model.__module__} {model.__qualname__} {name} {said} {counts}")
print("__deepcopy__" in vars(ModelField), *sorted(lines), sep="\\n")
"""


@in_depth
def test_models_whose_fields_are_copied_quickly_are_those_of_the_library() -> None:
    quick, slow = (
        subprocess.run(
            [sys.executable, "-c", _MODELS, *plain], capture_output=True, text=True, check=True
        ).stdout.splitlines()
        for plain in ((), ("plain",))
    )
    assert quick[0] == "False"
    assert len(quick) > 1000
    assert _without_addresses(quick) == _without_addresses(slow)


def _without_addresses(lines: list[str]) -> list[str]:
    return sorted(re.sub(r"0x[0-9a-f]+", "", line) for line in lines)
