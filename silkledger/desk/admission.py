"""Who may talk to the desk: a browser that was opened with the token, on this machine.

The address that is printed has a random token. It is exchanged for a cookie at once, so that it
stands in no address of a page. Other hosts are refused (a name of somebody else that points to this
machine), and so is every change that another page asks for.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from starlette.responses import PlainTextResponse, RedirectResponse

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from silkledger.desk.settings import DeskSettings

COOKIE, CHANGE_HEADER = "silkledger_desk", "x-silkledger-desk"
_TOKEN = "token"  # noqa: S105  the name of the parameter
_LONGEST_NAME = 80
POLICY = "content-security-policy"
HEADERS = {
    POLICY: (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


@dataclass
class Access:
    """The token of a desk and the people who came with it, by the secret in their cookies."""

    settings: DeskSettings
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    _names: dict[str, str] = field(default_factory=dict)

    def admit(self, request: Request) -> Response | None:
        """Return the answer to a request that is not served as it is, None for all others."""
        if not self._is_our_host(request.headers.get("host", "")):
            return PlainTextResponse("The desk answers only under its own address.\n", 421)
        given = request.query_params.get(_TOKEN)
        if given is not None:
            return self._enter(request, given)
        if self.session(request) is None:
            text = "Open the desk with the address that `silkledger desk` has printed.\n"
            return PlainTextResponse(text, 403)
        if request.method not in ("GET", "HEAD") and not self._is_ours(request):
            return PlainTextResponse("Only the desk's own pages may change something.\n", 403)
        return None

    def session(self, request: Request) -> str | None:
        """Return the secret of the browser, None if it did not come with the token."""
        given = request.cookies.get(COOKIE, "")
        return given if given in self._names else None

    def name(self, request: Request) -> str:
        """Return the name under which the person decides."""
        stated = request.headers.get(self.settings.name_header, "") if self.has_header else ""
        return _plain(_decoded(stated)) or self._names.get(self.session(request) or "", "")

    @property
    def has_header(self) -> bool:
        """Whether a proxy states the names."""
        return bool(self.settings.name_header)

    def rename(self, request: Request, name: str) -> str:
        """Give the person another name, and return the name that holds."""
        session = self.session(request)
        if session is not None and _plain(name) and not self.has_header:
            self._names[session] = _plain(name)
        return self.name(request)

    def _enter(self, request: Request, given: str) -> Response:
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            return PlainTextResponse("This address is of an earlier desk.\n", 403)
        session = self.session(request) or secrets.token_urlsafe(24)
        self._names.setdefault(session, self.settings.by)
        rest = [pair for pair in request.query_params.multi_items() if pair[0] != _TOKEN]
        target = f"{self.settings.base}{request.url.path}"
        answer = RedirectResponse(f"{target}?{urlencode(rest)}" if rest else target, 303)
        answer.set_cookie(
            COOKIE,
            session,
            httponly=True,
            samesite="lax",
            path=f"{self.settings.base}/",
            secure=self.settings.address.startswith("https:"),
        )
        return answer

    def _is_our_host(self, host: str) -> bool:
        name = urlsplit(f"//{host}").hostname or ""
        return name in ("127.0.0.1", "localhost", "::1") or host == self.settings.host != ""

    def _is_ours(self, request: Request) -> bool:
        if request.headers.get(CHANGE_HEADER) != "1":
            return False
        origin = request.headers.get("origin")
        return origin is None or urlsplit(origin).netloc in (
            request.headers.get("host"),
            self.settings.host or None,
        )


def _decoded(header: str) -> str:
    """Return a header that was sent in UTF-8, which a server reads as Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _plain(name: str) -> str:
    """Return a name on one line, without what can't be printed."""
    shown = "".join(character if character.isprintable() else " " for character in name)
    return " ".join(shown.split())[:_LONGEST_NAME]
