"""Who may talk to the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from silkledger.desk.admission import CHANGE_HEADER
from tests.desk.conftest import Desk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desk.conftest import Browser

ADDRESS = "http://127.0.0.1:8000"


def test_without_the_token_nothing_is_shown(desk: Desk) -> None:
    client = TestClient(desk.app, base_url=ADDRESS)
    for path in ("/", "/sources/note", "/api/sources/note", "/assets/desk.js"):
        assert client.get(path).status_code == 403
    assert client.get("/", params={"token": f"{desk.access.token}x"}).status_code == 403


def test_the_token_becomes_a_cookie_and_leaves_the_address(desk: Desk) -> None:
    client = TestClient(desk.app, base_url=ADDRESS, follow_redirects=False)
    answer = client.get("/sources/note", params={"token": desk.access.token, "show": "all"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/sources/note?show=all")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert desk.access.token not in cookie
    assert client.get("/sources/note").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8000"])
def test_another_name_of_this_machine_is_refused(browser: Browser, host: str) -> None:
    assert browser.client.get("/", headers={"host": host}).status_code == 421


def test_another_page_can_change_nothing(desk: Desk, browser: Browser) -> None:
    path = "/api/sources/note/undo"
    content: dict[str, str] = {}
    post = browser.client.post
    assert post(path, json=content).status_code == 403
    theirs = {CHANGE_HEADER: "1", "origin": "http://evil.example"}
    assert post(path, json=content, headers=theirs).status_code == 403
    ours = {CHANGE_HEADER: "1", "origin": ADDRESS}
    assert post(path, json=content, headers=ours).json() == {"fault": "there is nothing to undo"}


def test_every_answer_has_a_strict_policy(browser: Browser) -> None:
    for path in ("/", "/assets/desk.css", "/api/sources/note", "/no-such-page"):
        policy = browser.client.get(path).headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "http" not in policy


@pytest.mark.parametrize("name", ["../app.py", "..%2Fapp.py", "desk.py", "%2Fetc%2Fpasswd", ""])
def test_only_assets_are_served_as_assets(browser: Browser, name: str) -> None:
    assert browser.client.get(f"/assets/{name}").status_code == 404


def test_a_proxy_states_the_name_and_the_path(tmp_path: Path) -> None:
    desk = Desk(tmp_path, address="https://team.example/desk", name_header="X-User")
    client = TestClient(desk.app, base_url="https://team.example", follow_redirects=False)
    answer = client.get("/", params={"token": desk.access.token})
    assert answer.headers["location"] == "/desk/"
    assert "Path=/desk/" in answer.headers["set-cookie"]
    cookie = answer.headers["set-cookie"].split(";")[0]
    page = client.get("/", headers={b"cookie": cookie.encode(), b"x-user": "Bené <b>".encode()})
    assert "Bené &lt;b&gt;" in page.text
    assert 'src="/desk/assets/sources.js"' in page.text
    answer = client.post(
        "/api/name",
        json={"name": "Eve"},
        headers={"cookie": cookie, "x-user": "Ben", CHANGE_HEADER: "1"},
    )
    assert answer.json()["name"] == "Ben"


def test_a_name_is_one_line(browser: Browser) -> None:
    assert browser.post("/name", name=" Ana\n\u202eB ")["name"] == "Ana B"
    assert browser.post("/name", name="  ")["name"] == "Ana B"
