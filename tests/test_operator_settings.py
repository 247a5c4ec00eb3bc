"""The operator's settings come from the environment or a file that nobody else can write."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from silkledger.errors import CannotRunError
from silkledger.messages import redacted
from silkledger.operator_settings import operator_settings, settings_file

SECRET = "geheimes-wort"


def file(folder: Path, content: str, mode: int = 0o600) -> dict[str, str]:
    path = folder / "settings.toml"
    path.write_text(content, encoding="utf-8")
    path.chmod(mode)
    return {"SILKLEDGER_SETTINGS": str(path)}


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    environment = file(
        tmp_path,
        'notify = ["slack://a/b/c", "mailto://x:y@example.org"]\n'
        'pages_url = "https://data.example.org/"\nrun_within_hours = 26\n',
    )
    own = operator_settings(environment)
    assert own.notify == ("slack://a/b/c", "mailto://x:y@example.org")
    assert (own.pages_url, own.run_within_hours) == ("https://data.example.org", 26)
    assert set(own.origins.values()) == {environment["SILKLEDGER_SETTINGS"]}
    own = operator_settings(
        {**environment, "SILKLEDGER_NOTIFY": 'https://a/b "command:/bin/page --all" https://a/b'}
    )
    assert own.notify == ("https://a/b", "command:/bin/page --all")
    assert own.origins["notify"] == "environment"
    assert "slack" not in repr(operator_settings(environment))


def test_without_a_file_nothing_is_set(tmp_path: Path) -> None:
    for environment in (
        {"SILKLEDGER_SETTINGS": ""},
        {"XDG_CONFIG_HOME": str(tmp_path)},
        {"HOME": str(tmp_path)},
    ):
        assert operator_settings(environment).notify == ()
    here = tmp_path / ".config" / "silkledger" / "settings.toml"
    here.parent.mkdir(parents=True)
    here.touch()
    assert settings_file({"HOME": str(tmp_path)}) == here


FAULTS = [
    (f'notify = "{SECRET}', "is not TOML in UTF-8"),
    (f'{SECRET}x = 1\nnotifi = "a"', "unknown key"),
    ('notify = "un\'closed"', "unclosed quote"),
    ("notify = [1]", "is not a list of addresses"),
    ('pages_url = "ftp://x"', "is not an HTTP address"),
    ("run_within_hours = 0", "is not a number above 0"),
    ('run_within_hours = "soon"', "is not a number above 0"),
]


@pytest.mark.parametrize(("content", "said"), FAULTS)
def test_a_fault_of_the_file_names_it(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(CannotRunError, match=said) as raised:
        operator_settings(file(tmp_path, content))
    assert str(raised.value).startswith(str(tmp_path / "settings.toml"))


def test_a_file_that_others_can_write_is_not_trusted(tmp_path: Path) -> None:
    for mode in (0o620, 0o602):
        with pytest.raises(CannotRunError, match="others could change it"):
            operator_settings(file(tmp_path, "", mode))


def test_no_file_in_a_raw_folder_is_read(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    environment = file(raw, 'notify = "https://a/b"')
    link = tmp_path / "link.toml"
    link.symlink_to(raw / "settings.toml")
    for each in (environment, {"SILKLEDGER_SETTINGS": str(link)}):
        with pytest.raises(CannotRunError, match="lies in a raw folder"):
            operator_settings(each, (raw,))


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="No such file or directory"):
        operator_settings({"SILKLEDGER_SETTINGS": str(tmp_path / "none.toml")})
    if os.geteuid() == 0:
        return
    with pytest.raises(CannotRunError, match="Permission denied"):
        operator_settings(file(tmp_path, "", 0o200))


def test_addresses_are_secrets_in_every_message() -> None:
    environment = {"SILKLEDGER_NOTIFY": f"https://hooks.example.org/{SECRET} slack://{SECRET}-2/x"}
    text = f"POST https://hooks.example.org/{SECRET} failed; {SECRET}-2/x"
    assert SECRET not in redacted(text, environment)
