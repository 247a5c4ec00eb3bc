"""A served folder, and a page of another origin in the browser of a person who uses its pages.

The other page tries whatever a browser lets it send. The person has the password stored in the same
browser, which is the best that such a page can hope for.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.serving import Served

_PATIENCE = 120_000  # milliseconds, for the pages of Prefect on a busy machine
# What the other page sends: what needs a permission of the server (CORS), and what a browser sends
# without asking.
ATTEMPTS = """async ([api, deployment, body]) => {
  const target = `${api}/deployments/${deployment}/create_flow_run`;
  const told = [];
  const attempt = async (name, address, options) => {
    try {
      const answer = await fetch(address, options);
      told.push([name, answer.type === 'opaque' ? 'unreadable' : `read ${answer.status}`]);
    } catch (fault) {
      told.push([name, 'blocked']);
    }
  };
  const json = {'Content-Type': 'application/json'};
  await attempt('read', `${api}/admin/version`, {});
  await attempt('token', `${api}/csrf-token?client=stranger`, {});
  await attempt('asked', target, {method: 'POST', body, headers: json});
  await attempt('asked with credentials', target,
    {method: 'POST', body, headers: json, credentials: 'include'});
  await attempt('unasked', target, {method: 'POST', body, mode: 'no-cors'});
  await attempt('unasked with credentials', target,
    {method: 'POST', body, mode: 'no-cors', credentials: 'include'});
  await attempt('as a form', target,
    {method: 'POST', body: new URLSearchParams({body}), mode: 'no-cors'});
  const heard = await new Promise(resolve => {
    const socket = new WebSocket(`${api.replace('http', 'ws')}/events/out`, ['prefect']);
    socket.onopen = () => socket.send(JSON.stringify({type: 'auth', token: 'guessed'}));
    socket.onmessage = message => resolve(message.data);
    socket.onclose = () => resolve('closed');
  });
  return [...told, ['socket', heard]];
}"""


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[str]:
    """The address of a page that somebody else serves."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<!doctype html><title>stranger</title>", encoding="utf-8")
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/index.html"
        server.shutdown()
        thread.join()


@pytest.mark.slow
def test_a_page_of_another_origin_commands_nothing(
    browser: Any, stranger: str, tmp_path: Path
) -> None:
    folder = tmp_path / "served"
    folder.mkdir()
    with served(folder) as here, contextlib.closing(browser.new_context()) as context:
        here.stop_clock()
        deployment = here.deployment()["id"]
        _the_person_needs_the_password(here, context.new_page())

        page = context.new_page()
        page.goto(stranger)
        trace = tmp_path / "commanded"
        body = (
            f'{{"job_variables": {{"command": "touch {trace}"}}, "state": {{"type": "SCHEDULED"}}}}'
        )
        known = len(here.ask("flow_runs/filter"))
        told = dict(page.evaluate(ATTEMPTS, [here.api, deployment, body]))
        assert told.pop("socket") == "closed"
        assert not [name for name, answer in told.items() if answer.startswith("read")], told
        assert len(told) == 7
        assert len(here.ask("flow_runs/filter")) == known

        _a_run_has_no_command_of_its_own(here, deployment, trace)


def _the_person_needs_the_password(here: Served, page: Any) -> None:
    pages = here.api.removesuffix("/api")
    page.set_default_timeout(_PATIENCE)
    field = page.locator("input[type=password]")
    page.goto(f"{pages}/deployments")
    field.fill("silkledger:guessed")
    with page.expect_response(lambda answer: answer.status == HTTPStatus.UNAUTHORIZED):
        field.press("Enter")
    assert not page.get_by_text("mini", exact=True).count()
    page.goto(f"{pages}/deployments")  # the form of before may still be busy with the guess
    field.fill(here.password)
    field.press("Enter")
    page.get_by_text("mini", exact=True).first.wait_for()


def _a_run_has_no_command_of_its_own(here: Served, deployment: str, trace: Path) -> None:
    """Whoever knows the password may start a run, with no program, folder or environment named."""
    path = f"deployments/{deployment}/create_flow_run"
    for variables in (
        {"command": f"touch {trace}"},
        {"env": {"PYTHONSTARTUP": "x.py"}},
        {"env.LD_PRELOAD": "x.so"},
        {"working_dir": "/tmp"},
    ):
        answer = here.client.post(path, json={"job_variables": variables})
        assert answer.status_code == 422, (variables, answer.text)
        assert "Additional properties" in answer.text or "not allowed" in answer.text
    assert not trace.exists()
