"""The web application: its addresses, and what each of them answers.

Pages are HTML without a script of their own; they load assets/*.js, which ask for JSON. Work that
takes long is done in threads, so that a key is answered while a release is being built.
"""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse
from starlette.routing import Route

from silkledger.curation.asked_changes import StaleError
from silkledger.desk import live, pages
from silkledger.desk.admission import HEADERS, POLICY, Access
from silkledger.desk.disputes import Disputes
from silkledger.desk.intake import Intake
from silkledger.desk.people import Person
from silkledger.desk.presence import HeldError, Locks
from silkledger.desk.release_decisions import Releases
from silkledger.desk.source_work import DeskWork
from silkledger.desk.sources import Shelf
from silkledger.errors import SilkledgerError
from silkledger.ingest.folder.additions import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

    from silkledger.desk.settings import DeskSettings

ASSETS = Path(__file__).parent / "assets"
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_STATUS: dict[type[SilkledgerError], int] = {HeldError: 423, StaleError: 409}


def make(settings: DeskSettings, access: Access) -> ASGIApp:
    """Return the application of a desk, which lets in whom `access` admits."""
    live.warm(vocabulary_of(settings.raw))
    shelf = Shelf(settings)
    work = DeskWork(settings, shelf, Locks(settings.raw))
    parts = (work, Intake(settings, shelf), Releases(settings), Disputes(settings, shelf))
    routes = [
        Route("/assets/{name}", _asset),
        Route("/reports/{dataset}/{path:path}", _report(settings)),
        *(Route(path, _page(template, work, access)) for path, template in pages.PAGES),
        *(
            Route(f"/api{path}", _api(make_answer, access), methods=[method])
            for part in parts
            for method, path, make_answer in part.answers()
        ),
    ]
    return _Guarded(Starlette(routes=routes), access)


class _Guarded:
    """The application behind its door, with the headers that every answer has."""

    def __init__(self, app: Starlette, access: Access) -> None:
        self.app, self.access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        from starlette.datastructures import MutableHeaders
        from starlette.requests import Request

        async def send_with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refusal = self.access.admit(Request(scope))
        await (refusal or self.app)(scope, receive, send_with_headers)


def _asset(request: Request) -> Response:
    path = ASSETS / request.path_params["name"]
    if path.suffix not in _TYPES or path.parent != ASSETS or not path.is_file():
        return PlainTextResponse("not found\n", 404)
    return FileResponse(path, media_type=_TYPES[path.suffix])


def _report(settings: DeskSettings) -> Callable[[Request], Response]:
    """Show the report of a release or candidate, which may do nothing at the desk."""

    def show(request: Request) -> Response:
        root = (settings.published / request.path_params["dataset"]).resolve()
        path = (root / request.path_params["path"]).resolve()
        is_within = root.parent == settings.published.resolve() and path.is_relative_to(root)
        if not is_within or path.suffix not in (".html", ".js", ".json") or not path.is_file():
            return PlainTextResponse("not found\n", 404)
        return FileResponse(path, headers={POLICY: "sandbox allow-scripts allow-popups"})

    return show


def _page(template: str, work: DeskWork, access: Access) -> Callable[[Request], Any]:
    def show(request: Request) -> Response:
        try:
            values = pages.values(template, work, request.path_params)
        except SilkledgerError as fault:
            values, name = {"fault": str(fault)}, "fault.html"
            status = 404
        else:
            name, status = template, 200
        html = pages.render(
            name,
            base=work.settings.base,
            here=request.url.path,
            name=access.name(request),
            can_rename=not access.has_header,
            **values,
        )
        return HTMLResponse(html, status)

    return show


def _api(make_answer: Callable[..., Any], access: Access) -> Callable[[Request], Any]:
    async def answer(request: Request) -> Response:
        try:
            content = await _content(request)
        except ValueError:
            return JSONResponse({"fault": "the request is not JSON"}, 400)
        session = access.session(request) or ""
        if "name" in content and request.url.path.endswith("/name"):
            access.rename(request, str(content["name"]))
        person = Person(session, access.name(request))
        given = {**content, **request.path_params}
        try:
            inspect.signature(make_answer).bind(person, **given)
        except TypeError as fault:
            return JSONResponse({"fault": f"the request can't be answered: {fault}"}, 400)
        try:
            result = await run_in_threadpool(make_answer, person, **given)
        except SilkledgerError as fault:
            return JSONResponse({"fault": str(fault)}, _STATUS.get(type(fault), 422))
        return JSONResponse(result)

    return answer


async def _content(request: Request) -> dict[str, Any]:
    """Return what the request gives by name. Raises ValueError if it is not a JSON object."""
    if request.method == "GET":
        return dict(request.query_params)
    content = await request.json()
    if not isinstance(content, dict):
        raise json.JSONDecodeError("not an object", "", 0)
    return {str(name): value for name, value in content.items()}
