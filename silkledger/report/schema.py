"""JSON and JSON Schema (draft 2020-12) of dataclasses whose fields are described with Annotated.

Only the types that silkledger.report.model uses are supported. Any other type raises an error, so
that the model and its schema can't diverge.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import types
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    dt.date: {"type": "string", "format": "date"},
    Any: {},
}


def schema(model: type) -> dict[str, Any]:
    """Return the JSON Schema of a dataclass: every field is required, and no others are allowed.

    Raises TypeError for an unsupported type.
    """
    definitions: dict[str, Any] = {}
    root = _object(model, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


@cache
def schema_lines(model: type) -> str:
    """Return the JSON Schema of a dataclass as JSON text (see `lines`), made once."""
    return lines(schema(model))


def encode(value: Any) -> Any:
    """Return a dataclass as JSON values, with dates in ISO 8601.

    Raises TypeError for an unsupported type.

    >>> encode({"day": dt.date(2023, 5, 3), "ends": (1, None)})
    {'day': '2023-05-03', 'ends': [1, None]}
    """
    match value:
        case None | str() | bool() | int() | float():
            return value
        case dt.date():
            return value.isoformat()
        case tuple() | list():
            return [encode(item) for item in value]
        case Mapping():
            return {name: encode(item) for name, item in value.items()}
        case _ if dataclasses.is_dataclass(value):
            return {
                field.name: encode(getattr(value, field.name))
                for field in dataclasses.fields(value)
            }
    raise TypeError(f"{type(value).__name__} can't be converted to JSON")


def lines(record: Mapping[str, Any]) -> str:
    """Return an object as JSON text, with one line per member and per list item.

    That way the files of two releases can be compared line by line.
    """
    return (
        "{\n"
        + ",\n".join(f"{_text(name)}: {_items(value)}" for name, value in record.items())
        + "\n}\n"
    )


def _items(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(_text(item) for item in value) + "\n]"
    return _text(value)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _object(model: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    names = [field.name for field in dataclasses.fields(model)]
    return {
        "title": model.__name__,
        "description": " ".join((model.__doc__ or "").split()),
        "type": "object",
        "properties": {name: _type(hints[name], definitions) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _type(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if hint in _SIMPLE:
        return dict(_SIMPLE[hint])
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        if hint.__name__ not in definitions:
            definitions[hint.__name__] = {}
            definitions[hint.__name__] = _object(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return _composed(hint, definitions)


def _composed(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    match get_origin(hint), get_args(hint):
        case origin, (inner, description) if origin is Annotated:
            return {**_type(inner, definitions), "description": description}
        case origin, values if origin is Literal:
            return {"enum": list(values)}
        case origin, members if origin in (Union, types.UnionType):
            return {"anyOf": [_type(member, definitions) for member in members]}
        case origin, (item, end) if origin is tuple and end is Ellipsis:
            return {"type": "array", "items": _type(item, definitions)}
        case origin, (key, item) if origin is Mapping and key is str:
            return {"type": "object", "additionalProperties": _type(item, definitions)}
    raise TypeError(f"{hint} is not supported in the JSON Schema")
