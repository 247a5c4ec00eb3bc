"""Messages reach a webhook, a program and a mailbox; no error shows a secret of an address."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

from silkledger.alarm import senders
from silkledger.alarm.message import Message
from silkledger.alarm.senders import Address, fault_of, named, send
from tests.support.receivers import mailbox, webhook

if TYPE_CHECKING:
    from pathlib import Path

MESSAGE = Message(
    state="refused",
    dataset="mini",
    title="silkledger: mini: the release was refused",
    reason="Half of the rows were refused.",
    advice="Fix them.",
    link="http://127.0.0.1:1/mini/runs/0a/report/index.html",
    page="/p/mini/runs/0a/report/index.html",
    since="2026-01-02T03:04:05Z",
    at="2026-01-02T03:04:05Z",
)


def never(_: float) -> None:
    raise AssertionError("nothing is tried again")


def test_a_webhook_gets_the_message_as_json() -> None:
    with webhook() as hook:
        assert send(MESSAGE, Address("", hook.address), never) == ""
    (received,) = hook.received
    assert received["product"] == "silkledger"
    assert {name: received[name] for name in ("state", "reason", "advice", "link")} == {
        "state": "refused",
        "reason": "Half of the rows were refused.",
        "advice": "Fix them.",
        "link": MESSAGE.link,
    }
    assert received["text"].startswith(f"{MESSAGE.title}\n\n{MESSAGE.reason}\n\nWhat to do: ")


def test_a_receiver_that_is_busy_is_tried_again_and_one_that_says_no_is_not() -> None:
    waited: list[float] = []
    with webhook() as hook:
        hook.answers = [503, 429]
        assert send(MESSAGE, Address("", hook.address), waited.append) == ""
        assert (hook.attempts, waited) == (3, [1.0, 4.0])
        hook.answers = [404]
        assert send(MESSAGE, Address("", hook.address), never) == "it answered 404"
        hook.answers = [500, 500, 500]
        assert send(MESSAGE, Address("", hook.address), waited.append) == "it answered 500"
    gone = send(MESSAGE, Address("", hook.address), waited.append)
    assert gone == "no answer (ConnectError)"
    assert len(hook.received) == 1


def test_a_program_gets_the_message_on_its_input(tmp_path: Path) -> None:
    program = tmp_path / "a program"
    program.write_text('#!/bin/sh\ncat > "$1"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    out = tmp_path / "it's.json"
    address = Address("", f"command:'{program}' \"{out}\"")
    assert fault_of(address) == ""
    assert send(MESSAGE, address, never) == ""
    assert json.loads(out.read_text("utf-8")) == MESSAGE.as_json()
    program.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    assert send(MESSAGE, address, never) == "the program ended with status 3"
    program.unlink()
    assert send(MESSAGE, address, never) == "the program can't be run (FileNotFoundError)"
    assert fault_of(address) == "the program can't be run; give its path"
    assert fault_of(Address("", "command:")) == "no program is named"


def test_a_mail_arrives() -> None:
    with mailbox() as box:
        assert send(MESSAGE, Address("", box.address), never) == ""
    (mail,) = box.mails
    assert mail["Subject"] == MESSAGE.title
    body = mail.get_body(("plain", "html"))
    assert body is not None
    assert "What to do: Fix them." in body.get_content()
    assert MESSAGE.link in body.get_content()


SECRET = "geheimes-wort"
BROKEN = (
    f"http://user:{SECRET}@127.0.0.1:1/{SECRET}",
    f"https://[::1/{SECRET}",
    f"http://no host/{SECRET}",
    f"slack://{SECRET}",
    f"nonsense://{SECRET}",
    SECRET,
    f"command:/nowhere/{SECRET}",
    f"command:'{SECRET}",
    f"mailto://user:{SECRET}@127.0.0.1:1?mode=insecure&from=a@example.org&cto=1",
)


@pytest.mark.parametrize("value", BROKEN)
def test_no_fault_shows_an_address(value: str, caplog: pytest.LogCaptureFixture) -> None:
    (address,) = named([value])
    fault = send(MESSAGE, address, lambda _: None)
    assert fault
    assert SECRET not in fault + fault_of(address) + address.name + repr(address) + caplog.text


def test_the_services_that_are_named_are_known() -> None:
    addresses = (
        "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
        "workflows://host.example.org/workflow/signature/",
        "mailto://user:word@example.org",
        "https://example.org/hook",
    )
    assert [fault_of(Address("", address)) for address in addresses] == ["", "", "", ""]


def test_without_apprise_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "apprise", None)
    address = Address("", "mailto://user:word@example.org")
    expected = "apprise is not installed; install silkledger[notify]"
    assert fault_of(address) == senders.send(MESSAGE, address, never) == expected
