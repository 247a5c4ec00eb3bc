"""Downloading World Bank series (Indicators API, version 2) as tidy CSV files for raw/reference.

There is one file per series, which is replaced as a whole; if a download fails, the previous file
stays unchanged. Requests are sent one at a time with a pause between them, and repeated with longer
waits if the server asks for it. Only annual values of whole series are downloaded; which indicator
a series stands for is decided in reference_codes.csv.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import logging
import time
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError
from silkledger.judging.reference.codes import ReferenceCode, reference_codes
from silkledger.judging.reference.observations import parse_period, read_number
from silkledger.schemas.vocabulary import SHIPPED
from silkledger.store import durable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    import httpx

    from silkledger.schemas.vocabulary import Vocabulary

API = "https://api.worldbank.org/v2"
COLUMNS = (
    "indicator",
    "geo",
    "counterpart",
    "period",
    "value",
    "unit",
    "source",
    "edition",
    "source_repo",
    "source_path",
    "licence",
    "retrieved",
)
LICENCE = "CC-BY-4.0"
PAGE, TRIES, PAUSE, FIRST_WAIT, LONGEST_WAIT, TIMEOUT = 1000, 5, 0.5, 1.0, 60.0, 30.0
_RETRIED = frozenset((429, 500, 502, 503, 504))
log = logging.getLogger("silkledger")


class SeriesError(Exception):
    """Why a series could not be downloaded."""


@dataclass(frozen=True)
class Client:
    """How to call the API.

    `wait` sleeps for a number of seconds; `today` is the date of retrieval written to the files.
    """

    base: str = API
    page: int = PAGE
    wait: Callable[[float], None] = time.sleep
    today: dt.date = field(default_factory=lambda: dt.datetime.now(dt.UTC).date())


@dataclass(frozen=True, slots=True)
class Fetched:
    """The result for one series: its rows were written to `file`, or a fault kept the old file."""

    code: str
    rows: int
    file: Path | None
    fault: str = ""


def refresh(
    out: Path,
    places: Sequence[str],
    client: Client | None = None,
    vocabulary: Vocabulary = SHIPPED,
) -> tuple[Fetched, ...]:
    """Download every series to which reference_codes.csv gives a World Bank unit.

    `places` are ISO alpha-3 codes or WLD. Logs one line per series. Raises CannotRunError if `out`
    can't be written or httpx is not installed.
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
            f"{out}: can't be created ({fault.strerror}); choose a writable folder"
        ) from fault
    agent = {"User-Agent": f"silkledger/{version('silkledger')}"}
    results = []
    with httpx.Client(
        base_url=client.base, headers=agent, timeout=TIMEOUT, follow_redirects=True
    ) as http:
        known = sorted(reference_codes(vocabulary).values(), key=lambda code: code.code)
        for code in (code for code in known if code.world_bank_unit):
            result = _download(http, client, code, places, out)
            log.info("reference  %s: %s", code.code, result.fault or f"{result.rows} values")
            results.append(result)
    return tuple(results)


def _download(
    http: httpx.Client, client: Client, code: ReferenceCode, places: Sequence[str], out: Path
) -> Fetched:
    try:
        rows = sorted(_rows(http, client, code, places))
    except SeriesError as fault:
        return Fetched(code.code, 0, None, str(fault))
    if not rows:
        return Fetched(code.code, 0, None, "the World Bank has no value for these places")
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([COLUMNS, *rows])
    file = out / f"world_bank_{code.code}.csv"
    _replace(file, text.getvalue().encode())
    return Fetched(code.code, len(rows), file)


def _rows(
    http: httpx.Client, client: Client, known: ReferenceCode, places: Sequence[str]
) -> Iterator[tuple[str, ...]]:
    """Yield the cells of COLUMNS for every value that is not null."""
    path = f"/country/{';'.join(places)}/indicator/{known.code}"
    for value, edition in _values(http, client, path):
        if value.get("value") is None:
            continue
        place, period, number = (
            str(value.get(name)) for name in ("countryiso3code", "date", "value")
        )
        if place not in places or parse_period(period) is None or read_number(number) is None:
            shown = json.dumps(value, ensure_ascii=False)[:200]
            raise SeriesError(f"a value can't be read: {shown}")
        unit = known.world_bank_unit.replace("{currency}", _currency(place))
        source = f"World Bank World Development Indicators {known.code}"
        cells = {
            "indicator": known.code,
            "geo": place,
            "counterpart": known.counterpart,
            "period": period,
            "value": number,
            "unit": unit,
            "source": source,
            "edition": edition,
            "source_path": f"{client.base}{path}",
            "licence": LICENCE,
            "retrieved": client.today.isoformat(),
        }
        yield tuple(cells.get(name, "") for name in COLUMNS)


def _values(http: httpx.Client, client: Client, path: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield every value of all pages, with the date when the series was last updated."""
    page, pages, seen, total = 1, 1, 0, 0
    while page <= pages:
        head, values = _page(_get(http, client, path, page))
        if page > 1 and int(head["total"]) != total:
            raise SeriesError("the series changed between two pages; download it again")
        pages, total = int(head["pages"]), int(head["total"])
        if values and int(head["page"]) != page:
            raise SeriesError(f"page {head['page']} was returned instead of page {page}")
        for value in values:
            seen += 1
            yield value, str(head.get("lastupdated") or "")
        page += 1
    if seen != total:
        raise SeriesError(f"{seen} values were returned instead of {total}")


def _get(http: httpx.Client, client: Client, path: str, page: int) -> str:
    """Return the body of a page.

    Requests are repeated with increasing waits if the server is busy or can't be reached.
    """
    import httpx

    parameters = {"format": "json", "per_page": str(client.page), "page": str(page)}
    wait, fault = FIRST_WAIT, ""
    for attempt in range(TRIES):
        if attempt:
            client.wait(wait)
            wait = min(2 * wait, LONGEST_WAIT)
        else:
            client.wait(PAUSE)
        try:
            answer = http.get(path, params=parameters)
        except httpx.HTTPError as error:
            fault = f"can't be reached ({type(error).__name__})"
            continue
        if answer.status_code == 200:
            return answer.text
        fault = f"returned status {answer.status_code}"
        if answer.status_code not in _RETRIED:
            break
        wait = max(wait, _retry_wait(answer.headers.get("Retry-After", "")))
    raise SeriesError(f"the World Bank {fault}")


def _retry_wait(retry_after: str) -> float:
    """Return the seconds that a Retry-After header asks to wait, at most LONGEST_WAIT."""
    return min(float(retry_after), LONGEST_WAIT) if retry_after.isdecimal() else 0.0


def _page(body: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return head and values of a page.

    The API reports faults with status 200, as a list of messages; these raise SeriesError.
    """
    try:
        parsed = json.loads(body, parse_float=str, parse_int=str)
    except json.JSONDecodeError as fault:
        raise SeriesError(f"the response is not valid JSON ({fault.msg})") from fault
    if not isinstance(parsed, list) or not parsed or not isinstance(parsed[0], dict):
        raise SeriesError("the response is not a page of values")
    head = parsed[0]
    if "message" in head:
        messages = [
            f"{message.get('key', '')}: {message.get('value', '')}" for message in head["message"]
        ]
        raise SeriesError("; ".join(messages))
    values = parsed[1] if len(parsed) > 1 and parsed[1] is not None else []
    numbers = [str(head.get(name, "")) for name in ("page", "pages", "total")]
    if not (all(number.isdecimal() for number in numbers) and isinstance(values, list)):
        raise SeriesError("the response is not a page of values")
    return head, values


def _currency(place: str) -> str:
    """Return the present currency of a country (CLDR)."""
    import pycountry
    from babel.numbers import get_territory_currencies

    country = pycountry.countries.get(alpha_3=place)
    current = get_territory_currencies(country.alpha_2) if country else []
    return str(current[0]) if current else place


def _replace(file: Path, content: bytes) -> None:
    try:
        durable.replace(file, content)
    except OSError as fault:
        raise CannotRunError(
            f"{file}: can't be written ({fault.strerror}); choose a writable folder"
        ) from fault
