"""Strict reading of one line of JSON: nothing is converted or guessed, no key may repeat."""

from __future__ import annotations

import json
from typing import NoReturn

_KINDS = {bool: "boolean", list: "array", dict: "object", str: "string", type(None): "null"}


class BrokenLineError(Exception):
    """Why a line is not a row: a rule, a column, and the words to fill into the rule."""

    def __init__(self, rule: str, column: str = "", **words: object) -> None:
        super().__init__(rule)
        self.rule, self.column, self.words = rule, column, words


class JsonNumber(str):
    """A JSON number as written, not converted."""

    __slots__ = ()


def parse(written: str, deepest: int) -> dict[str, object]:
    """Return the JSON object on a line, with numbers as written.

    Raises BrokenLineError if the line is not a JSON object, repeats a key, nests more than
    `deepest` levels, or contains a lone surrogate.

    >>> parse('{"as_reported": "5", "char_start": 007}', deepest=64)
    Traceback (most recent call last):
    silkledger.ingest.formats.json_values.BrokenLineError: ingest.json_broken
    >>> parse('{"char_start": 7}', deepest=64)
    {'char_start': '7'}
    """
    try:
        value = json.loads(
            written,
            object_pairs_hook=_pairs,
            parse_int=JsonNumber,
            parse_float=JsonNumber,
            parse_constant=_refuse_constant,
        )
    except RecursionError as fault:
        raise BrokenLineError("ingest.json_deep") from fault
    except json.JSONDecodeError as fault:
        raise BrokenLineError(
            "ingest.json_broken", fault=f"{fault.msg} at character {fault.pos + 1}"
        ) from fault
    if not isinstance(value, dict):
        raise BrokenLineError("ingest.json_no_object", kind=kind(value))
    _check(value, deepest)
    return value


def kind(value: object) -> str:
    """Return the name of the JSON type of a value."""
    return "number" if isinstance(value, JsonNumber) else _KINDS[type(value)]


def cell_text(value: object, column: str, *, number: bool = False) -> str | None:
    """Return a value as the text of a cell; a number as written, if `number` allows numbers.

    Raises BrokenLineError for a value of another type.
    """
    if value is None or type(value) is str:
        return value
    if number and isinstance(value, JsonNumber):
        return str(value)
    raise BrokenLineError("ingest.json_no_text", column, kind=kind(value))


def _check(value: object, deepest: int) -> None:
    level: list[object] = [value]
    for _ in range(deepest + 1):
        level = [part for container in level for part in _parts(container)]
        if not level:
            return
    raise BrokenLineError("ingest.json_deep")


def _parts(value: object) -> list[object]:
    """Return the direct parts of a value. Raises BrokenLineError for a lone surrogate."""
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    if isinstance(value, list):
        return value
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError as fault:
            raise BrokenLineError("ingest.json_broken", fault="lone surrogate") from fault
    return []


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values: dict[str, object] = {}
    for name, value in pairs:
        if name in values:
            raise BrokenLineError("ingest.json_repeated_key", name)
        values[name] = value
    return values


def _refuse_constant(written: str) -> NoReturn:
    raise BrokenLineError("ingest.json_broken", fault=f"{written} is not a JSON value")
