"""One line of JSON, read strictly: nothing repeated, converted or guessed; why a line is none."""

from __future__ import annotations

import json
from typing import NoReturn

_KINDS = {bool: "truth value", list: "array", dict: "object", str: "text", type(None): "null"}


class BrokenLineError(Exception):
    """Why a line is no row: the rule, the column and the words that the rule needs."""

    def __init__(self, rule: str, column: str = "", **words: object) -> None:
        super().__init__(rule)
        self.rule, self.column, self.words = rule, column, words


class JsonNumber(str):
    """A JSON number as it is written; never converted."""

    __slots__ = ()


def parse(written: str, deepest: int) -> dict[str, object]:
    """The object on the line, numbers as they are written. Raises BrokenLineError for a line that
    holds anything else, repeats a key, nests more than `deepest` levels, or holds half of a
    surrogate pair.
    """
    try:
        found = json.loads(
            written,
            object_pairs_hook=_pairs,
            parse_int=JsonNumber,
            parse_float=JsonNumber,
            parse_constant=_no_number,
        )
    except RecursionError as fault:
        raise BrokenLineError("ingest.json_deep") from fault
    except json.JSONDecodeError as fault:
        raise BrokenLineError(
            "ingest.json_broken", fault=f"{fault.msg} at character {fault.pos + 1}"
        ) from fault
    if not isinstance(found, dict):
        raise BrokenLineError("ingest.json_no_object", kind=kind(found))
    _check(found, deepest)
    return found


def kind(value: object) -> str:
    """What a value is, in words."""
    return "number" if isinstance(value, JsonNumber) else _KINDS[type(value)]


def text_of(value: object, column: str, *, number: bool = False) -> str | None:
    """A value as the text of a cell; a number as written where `number` allows one. Raises
    BrokenLineError for others.
    """
    if value is None or type(value) is str:
        return value
    if number and isinstance(value, JsonNumber):
        return str(value)
    raise BrokenLineError("ingest.json_no_text", column, kind=kind(value))


def _check(found: object, deepest: int) -> None:
    level: list[object] = [found]
    for _ in range(deepest + 1):
        level = [part for value in level for part in _parts(value)]
        if not level:
            return
    raise BrokenLineError("ingest.json_deep")


def _parts(value: object) -> list[object]:
    """What a value holds; texts are checked on the way."""
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    if isinstance(value, list):
        return value
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError as fault:
            raise BrokenLineError("ingest.json_broken", fault="half of a surrogate pair") from fault
    return []


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise BrokenLineError("ingest.json_repeated_key", name)
        found[name] = value
    return found


def _no_number(written: str) -> NoReturn:
    raise BrokenLineError("ingest.json_broken", fault=f"{written} is no JSON")
