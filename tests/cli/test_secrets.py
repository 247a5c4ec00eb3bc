"""No command prints a secret, whichever variable it is in and whatever goes wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.messages import redacted
from silkledger.store import s3_client

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

WORD = "geh%40im-wort"  # as it is written in an address; decoded it is another text
ADDRESSES = (
    f"http://user:{WORD}@127.0.0.1:1/?token=zweites-{WORD}",
    f"http://user:{WORD}@no host?token=zweites-{WORD}",
    f"http://user:{WORD}@[::1/",
    f"user:{WORD}@127.0.0.1:1/api?token=zweites-{WORD}",
)
COMMANDS: tuple[tuple[object, ...], ...] = (
    ("release", "--no-prefect"),
    ("releases",),
    ("verify", "mini/1.0.0"),
    ("report", "mini"),
    ("diff", "mini/1.0.0", "mini/1.0.1"),
    ("quarantine", "mini"),
    ("replay", "mini"),
    ("withdraw", "mini", "1.0.0", "--by", "A", "--reason", "B"),
    ("approve", "0123456789abcdef", "--by", "A"),
    ("reject", "0123456789abcdef", "--by", "A", "--note", "B"),
    ("doctor",),
    ("prune",),
    ("config",),
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_command_prints_a_secret(
    mini: Mini, command: Callable[..., CommandOutput], monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)  # between the attempts to reach a store
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", address)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIA-drittes")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", f"viertes/{WORD}")
    monkeypatch.setenv("PREFECT_API_URL", address)
    monkeypatch.setenv("PREFECT_API_AUTH_STRING", "admin:fünftes-wort")
    monkeypatch.chdir(mini.raw.parent)
    s3_client.client.cache_clear()
    of_store = [(*words, "--published", "s3://bucket/published") for words in COMMANDS]
    for words in (*of_store, ("worker",)):
        said = command(*words)
        shown = said.out + said.err
        assert shown.strip(), words
        secrets = (WORD, "geh@im", "zweites", "drittes", "viertes", "fünftes")
        assert not [secret for secret in secrets if secret in shown], (words, shown)
    s3_client.client.cache_clear()


def test_what_is_no_secret_stays() -> None:
    environment = {
        "PREFECT_API_URL": "http://host:4200/api",
        "AWS_REGION": "eu-west-1",
        "HOME": "/root",
        "AWS_PROFILE": "a",
        "PREFECT_API_KEY": "abc",  # too short to be one
    }
    text = "http://host:4200/api in eu-west-1: a abc https://example.org/?id=7#x a@b.org"
    assert redacted(text, environment) == text


def test_a_long_text_takes_no_longer() -> None:
    text = "a" * 200_000 + "://" + "b:" * 200_000
    assert redacted(text, {}) == text
