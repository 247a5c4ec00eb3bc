"""Building blocks of messages: quoting untrusted text on one line, and suggesting known words."""

from __future__ import annotations

import difflib
import os
import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LONGEST_QUOTE, _LONGEST_LINE = 60, 1000
_MOST_LISTED = 30
# Variables that may hold secrets: those whose names say so, and addresses.
_PREFIXES = ("SILKLEDGER_", "PREFECT_", "AWS_", "OPENLINEAGE_")
_SECRET = re.compile("AUTH_STRING|KEY|SECRET|TOKEN|PASSWORD|CUSTOM_HEADERS")
_ADDRESSES = "SILKLEDGER_NOTIFY"  # addresses whose paths and hosts are secrets too
_USER = re.compile(r"(?<=://)[^\s/?#\"'<>]*@")
_SHORTEST_SECRET = 4  # characters; a shorter one would blank half of a message


def printable(text: str) -> str:
    r"""Return `text` as one line that is safe to print on a terminal.

    Control, format and separator characters are escaped, secrets are left out (`redacted`), and the
    line is cut to 1,000 characters. A tab, as between the cells of a table, is shown as a space.

    >>> printable("red\x1b[31m\n"), printable("4.5\t6.1")
    ('red\\u001b[31m\\u000a', '4.5 6.1')
    """
    return escaped(_cut(redacted(text), _LONGEST_LINE).replace("\t", " "))


def escaped(line: str) -> str:
    r"""Return a whole line with its control, format and separator characters escaped.

    >>> escaped("a\tb")
    'a\\u0009b'
    """
    if line.isprintable():
        return line
    return "".join(character if _is_plain(character) else _escape(character) for character in line)


def redacted(text: str, environment: Mapping[str, str] = os.environ) -> str:
    """Return `text` without secrets: user and password of every address, and those of variables.

    Programs that this one calls put the address that they were given into their messages.

    >>> redacted("https://user:word@host/api", {})
    'https://***@host/api'
    >>> redacted("asked with t=word", {"PREFECT_API_URL": "http://host/api?t=word"})
    'asked with ***'
    """
    for secret in _secrets(environment):
        text = text.replace(secret, "***")
    return _USER.sub("***@", text) if "://" in text else text


def _secrets(environment: Mapping[str, str]) -> list[str]:
    """Return the secrets in the variables of this program and of what it calls, longest first."""
    found: set[str] = set()
    for name, value in environment.items():
        if not name.startswith(_PREFIXES):
            continue
        if name == _ADDRESSES:
            words = value.replace('"', " ").replace("'", " ").split()
            found |= {value, *words, *(word.partition("://")[2] for word in words)}
        if _SECRET.search(name):
            found |= {value, value.partition(":")[2]}
        if "://" in value or "@" in value:  # an address, perhaps without its scheme
            rest = (value.partition("://")[2] or value).lstrip("/")
            before, query = rest.partition("?")[::2]
            user = before.rpartition("@")[0]
            found |= {user, user.partition(":")[2], query, query.partition("#")[0]}
            found |= {pair.partition("=")[2] for pair in query.split("&")}
    found |= {unquote(secret) for secret in found}
    return sorted((s for s in found if len(s) >= _SHORTEST_SECRET), key=len, reverse=True)


def raw_place(file: str, line: int | None = None) -> str:
    """Return how messages name a file of the raw folder, and a line of it: from raw/ on.

    Tables and manifests name it within the folder, wherever that lies.

    >>> raw_place("s/figures.csv", 3)
    'raw/s/figures.csv:3'
    """
    return f"raw/{file}" if line is None else f"raw/{file}:{line}"


def quoted(text: str) -> str:
    r"""Return `text` in double quotes on one line.

    Control, format and separator characters are escaped, and the text is cut to 60 characters.

    >>> print(quoted("two\nlines"))
    "two\u000alines"
    """
    return '"' + "".join(_one_line(character) for character in _cut(text, _LONGEST_QUOTE)) + '"'


def near(word: str, known: Iterable[str]) -> str:
    """Return the known word closest to `word`, or an empty string if none is close.

    >>> near("As Reportet", ["as_reported", "unit"])
    'as_reported'
    """
    key = word[:_LONGEST_QUOTE].strip().lower().replace(" ", "_")
    matches = difflib.get_close_matches(key, list(known), n=1)
    return matches[0] if matches else ""


def those(nouns: str, names: Iterable[str]) -> str:
    """Return in words which things something has.

    >>> those("releases", ["1.0.0", "1.1.0"]), those("releases", [])
    ('its releases are 1.0.0, 1.1.0', 'it has no releases yet')
    """
    listed = ", ".join(names)
    return f"its {nouns} are {listed}" if listed else f"it has no {nouns} yet"


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return advice on what to write instead of `word`.

    The advice names the closest known word, or lists the known words if none is close.

    >>> suggestion("unti", ["as_reported", "unit"])
    'did you mean "unit"?'
    >>> suggestion("colour", ["as_reported", "unit"])
    'use one of as_reported, unit'
    """
    known = list(known)
    if match := near(word, known):
        return f'did you mean "{match}"?'
    rest = ", …" if len(known) > _MOST_LISTED else ""
    return f"use one of {', '.join(known[:_MOST_LISTED])}{rest}"


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _one_line(character: str) -> str:
    is_foreign = character != " " and unicodedata.category(character)[0] in "CZ"
    return _escape(character) if is_foreign else character


def _is_plain(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _escape(character: str) -> str:
    return f"\\u{ord(character):04x}"
