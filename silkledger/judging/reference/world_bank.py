"""Series of the World Bank by its public interface (Indicators API, version 2), as tidy CSV files
for raw/reference.

One file a series, replaced whole: a series that can't be fetched leaves its last file as it is. One
request at a time, a pause between two, more patience where the server asks for it. Left out on
purpose: anything but yearly values of whole series, and deciding what they are good for
(reference_codes.csv).
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import logging
import os
import time
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError
from silkledger.judging.reference.codes import codes
from silkledger.judging.reference.observations import read_number, read_period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    import httpx

API = "https://api.worldbank.org/v2"
COLUMNS = (
    *("indicator", "geo", "counterpart", "period", "value", "unit", "source", "edition"),
    *("source_repo", "source_path", "licence", "retrieved"),
)
LICENCE = "CC-BY-4.0"
PAGE, TRIES, PAUSE, FIRST_WAIT, LONGEST_WAIT, TIMEOUT = 1000, 5, 0.5, 1.0, 60.0, 30.0
_PATIENCE = frozenset((429, 500, 502, 503, 504))
log = logging.getLogger("silkledger")


class SeriesError(Exception):
    """Why a series could not be fetched."""


@dataclass(frozen=True)
class Client:
    """How the interface is asked: `wait` sleeps so many seconds, `today` is the day that files are
    dated with.
    """

    base: str = API
    page: int = PAGE
    wait: Callable[[float], None] = time.sleep
    today: dt.date = field(default_factory=lambda: dt.datetime.now(dt.UTC).date())


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one series: its rows written to `file`, or the fault that left the last file
    as it was.
    """

    code: str
    rows: int
    file: Path | None
    fault: str = ""


def refresh(out: Path, places: Sequence[str], client: Client | None = None) -> tuple[Fetched, ...]:
    """Fetches every series that reference_codes.csv gives a World Bank unit, for those places (ISO
    alpha-3, WLD).

    Raises CannotRunError where `out` can't be written, or httpx is not installed. One progress line
    a series.
    """
    try:
        import httpx
    except ImportError as fault:
        raise CannotRunError("httpx is not installed; install silkledger[pipeline]") from fault

    client = client or Client()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CannotRunError(
            f"{out}: can't be made ({fault.strerror}); name a folder that can be written"
        ) from fault
    agent = {"User-Agent": f"silkledger/{version('silkledger')}"}
    found = []
    with httpx.Client(
        base_url=client.base, headers=agent, timeout=TIMEOUT, follow_redirects=True
    ) as http:
        for code in sorted(one.code for one in codes().values() if one.world_bank_unit):
            found.append(_one(http, client, code, places, out))
            log.info("reference  %s: %s", code, found[-1].fault or f"{found[-1].rows} values")
    return tuple(found)


def _one(
    http: httpx.Client, client: Client, code: str, places: Sequence[str], out: Path
) -> Fetched:
    try:
        rows = sorted(_rows(http, client, code, places))
    except SeriesError as fault:
        return Fetched(code, 0, None, str(fault))
    if not rows:
        return Fetched(code, 0, None, "the World Bank has no value of it for these places")
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([COLUMNS, *rows])
    file = out / f"world_bank_{code}.csv"
    _replace(file, text.getvalue().encode())
    return Fetched(code, len(rows), file)


def _rows(
    http: httpx.Client, client: Client, code: str, places: Sequence[str]
) -> Iterator[tuple[str, ...]]:
    """The cells of COLUMNS for every value that is stated."""
    known = codes()[code]
    path = f"/country/{';'.join(places)}/indicator/{code}"
    for value, edition in _values(http, client, path):
        if value.get("value") is None:
            continue
        place, period, number = (
            str(value.get(name)) for name in ("countryiso3code", "date", "value")
        )
        if place not in places or read_period(period) is None or read_number(number) is None:
            raise SeriesError(f"a value is none: {json.dumps(value, ensure_ascii=False)[:200]}")
        unit = known.world_bank_unit.replace("{currency}", _currency(place))
        source = f"World Bank World Development Indicators {code}"
        yield (
            *(code, place, known.counterpart, period, number, unit, source, edition),
            *("", f"{client.base}{path}", LICENCE, client.today.isoformat()),
        )


def _values(http: httpx.Client, client: Client, path: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Every value of all pages, with the day on which the series was last updated."""
    page, pages, seen, total = 1, 1, 0, 0
    while page <= pages:
        head, values = _page(_ask(http, client, path, page))
        if page > 1 and int(head["total"]) != total:
            raise SeriesError("the series changed between two pages; fetch it again")
        pages, total = int(head["pages"]), int(head["total"])
        if values and int(head["page"]) != page:
            raise SeriesError(f"page {head['page']} came where page {page} was asked for")
        for value in values:
            seen += 1
            yield value, str(head.get("lastupdated") or "")
        page += 1
    if seen != total:
        raise SeriesError(f"{seen} values came where {total} were announced")


def _ask(http: httpx.Client, client: Client, path: str, page: int) -> str:
    """The body of a page; asked again where the server is busy or can't be reached, with more
    patience each time.
    """
    import httpx

    asked, wait, told = (
        {"format": "json", "per_page": str(client.page), "page": str(page)},
        FIRST_WAIT,
        "",
    )
    for attempt in range(TRIES):
        if attempt:
            client.wait(wait)
            wait = min(2 * wait, LONGEST_WAIT)
        else:
            client.wait(PAUSE)
        try:
            answer = http.get(path, params=asked)
        except httpx.HTTPError as fault:
            told = f"can't be reached ({type(fault).__name__})"
            continue
        if answer.status_code == 200:
            return answer.text
        told = f"answers {answer.status_code}"
        if answer.status_code not in _PATIENCE:
            break
        wait = max(wait, _asked_for(answer.headers.get("Retry-After", "")))
    raise SeriesError(f"the World Bank {told}")


def _asked_for(retry_after: str) -> float:
    """The seconds that a server asks to wait, within reason."""
    return min(float(retry_after), LONGEST_WAIT) if retry_after.isdecimal() else 0.0


def _page(body: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Head and values of a page. The interface tells faults with status 200, as a list of
    messages.
    """
    try:
        parsed = json.loads(body, parse_float=str, parse_int=str)
    except json.JSONDecodeError as fault:
        raise SeriesError(f"the answer is no JSON ({fault.msg})") from fault
    if not isinstance(parsed, list) or not parsed or not isinstance(parsed[0], dict):
        raise SeriesError("the answer is no page of values")
    head = parsed[0]
    if "message" in head:
        messages = [f"{one.get('key', '')}: {one.get('value', '')}" for one in head["message"]]
        raise SeriesError("; ".join(messages))
    values = parsed[1] if len(parsed) > 1 and parsed[1] is not None else []
    numbers = [str(head.get(name, "")) for name in ("page", "pages", "total")]
    if not (all(number.isdecimal() for number in numbers) and isinstance(values, list)):
        raise SeriesError("the answer is no page of values")
    return head, values


def _currency(place: str) -> str:
    """The currency of a country today (CLDR)."""
    import pycountry
    from babel.numbers import get_territory_currencies

    country = pycountry.countries.get(alpha_3=place)
    current = get_territory_currencies(country.alpha_2) if country else []
    return str(current[0]) if current else place


def _replace(file: Path, content: bytes) -> None:
    """Writes a file whole or not at all."""
    staged = file.with_name(f".{file.name}.tmp")
    try:
        with staged.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        staged.replace(file)
    except OSError as fault:
        raise CannotRunError(
            f"{file}: can't be written ({fault.strerror}); name a folder that can be"
        ) from fault
