"""Where each setting comes from, and that no secret is ever shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkledger.errors import InputError
from silkledger.ingest.limits import Limits
from silkledger.operations import settings
from silkledger.operations.settings import HIDDEN, address
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.conftest import Mini

FLAGS = {"--raw": ("raw", False), "--published": ("out", True)}


def found(mini: Mini, environment: Mapping[str, str] | None = None) -> dict[str, tuple[str, str]]:
    listed = settings.settings(mini.raw, FLAGS, environment or {})
    assert len({each.name for each in listed}) == len(listed)
    return {each.name: (each.value, each.origin) for each in listed}


def test_each_comes_from_where_it_was_set(mini: Mini) -> None:
    mini.write(
        "dataset.toml",
        'name = "mini"\ntitle = "A miniature"\nfreshness_days = 7\n\n[limits]\nrows = 10\n',
    )
    said = found(mini, {"PREFECT_HOME": "/tmp/elsewhere", "PREFECT_LOGGING_LEVEL": "DEBUG"})
    assert said["--raw"] == ("raw", "default")
    assert said["--published"] == ("out", "flag")
    assert said["freshness_days"] == ("7", "dataset.toml")
    assert said["review"] == ("none", "default")
    assert said["limits.rows"] == ("10", "dataset.toml")
    assert said["limits.columns"] == (str(Limits().columns), "default")
    assert said["PREFECT_HOME"] == ("/tmp/elsewhere", "environment")
    assert said["PREFECT_LOGGING_LEVEL"] == ("DEBUG", "environment")
    assert said["PREFECT_SERVER_API_PORT"] == ("4200", "default")


def test_what_prefect_is_run_with_is_what_is_shown(mini: Mini) -> None:
    said = found(mini)
    assert said["PREFECT_LOGGING_LEVEL"] == ("WARNING (INFO on a schedule)", "default")
    for name, value in {**settings.SCHEDULE, **settings.PREFECT}.items():
        assert said[name][0].startswith(value)
        assert said[name][1] == "default"


def test_a_dataset_that_cannot_be_read_is_named(mini: Mini) -> None:
    mini.write("dataset.toml", 'name = "mini"\ntitel = "A miniature"\n')
    with pytest.raises(InputError, match=r"dataset\.toml:2"):
        found(mini)


SECRETS = {
    "AWS_SECRET_ACCESS_KEY": "geheim",
    "AWS_ACCESS_KEY_ID": "geheim",
    "AWS_SESSION_TOKEN": "geheim",
    "PREFECT_API_AUTH_STRING": "admin:geheim",
    "PREFECT_SERVER_API_AUTH_STRING": "admin:geheim",
    "PREFECT_API_KEY": "geheim",
    "PREFECT_API_DATABASE_CONNECTION_URL": "postgresql+asyncpg://user:geheim@host/base",
    "PREFECT_CLIENT_CUSTOM_HEADERS": '{"Authorization": "geheim"}',
    "PREFECT_API_URL": "https://user:geheim@prefect.example:4200/api?token=geheim",
    "AWS_ENDPOINT_URL": "https://geheim@store.example",
    "SILKLEDGER_NEW_SETTING": "geheim",
    "SILKLEDGER_NOTIFY": "slack://geheim/a/b https://example.org/geheim",
    "OPENLINEAGE_URL": "http://user:geheim@127.0.0.1:5000",
    "OPENLINEAGE_API_KEY": "geheim",
}


def test_no_secret_is_shown(mini: Mini) -> None:
    said = found(mini, SECRETS)
    assert set(SECRETS) <= set(said)
    assert not [name for name, (value, _) in said.items() if "geheim" in value]
    assert said["AWS_SECRET_ACCESS_KEY"] == (HIDDEN, "environment")
    assert said["PREFECT_API_URL"] == ("https://***@prefect.example:4200/api?***", "environment")


def test_the_operators_file_is_named_and_its_addresses_are_not_shown(
    mini: Mini, tmp_path: Path
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('notify = ["slack://geheim/a/b", "https://h/geheim"]\nstep_minutes = 5\n')
    file.chmod(0o600)
    said = found(mini, {"SILKLEDGER_SETTINGS": str(file)})
    assert said["SILKLEDGER_NOTIFY"] == (f"{HIDDEN} (2)", str(file))
    assert said["SILKLEDGER_STEP_MINUTES"] == ("5.0", str(file))


def test_nothing_else_of_the_environment_is_listed(mini: Mini) -> None:
    assert "PATH" not in found(mini, {"PATH": "/bin", "GITHUB_TOKEN": "geheim"})


@given(
    user=st.text("abcXYZ019%:", max_size=8),
    secret=st.text("abcdefgh", min_size=12, max_size=16),
    where=st.sampled_from(["{u}:{s}@h", "{s}@h", "h/p?k={s}", "{u}:{s}@h:99/p?k={s}#{s}"]),
)
@profile(derandomize=True, max_examples=deep(32, 200))
def test_an_address_keeps_neither_password_nor_query(user: str, secret: str, where: str) -> None:
    shown = address("https://" + where.format(u=user, s=secret))
    assert secret not in shown


@pytest.mark.parametrize(
    "plain", ["published", "s3://bucket/prefix", "http://127.0.0.1:4200/api", "C:/a@b", ""]
)
def test_what_holds_no_secret_stays_as_it_is(plain: str) -> None:
    assert address(plain) == plain
