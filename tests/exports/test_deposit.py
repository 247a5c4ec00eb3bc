"""A release packaged for others: what is deposited beside it, and a wheel that is read."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest
import yaml

import silkledger
from tests.support import releases as made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput

    Command = Callable[..., CommandOutput]


@pytest.fixture
def published(tmp_path: Path) -> Path:
    made.publish_two(tmp_path / "published")
    return tmp_path / "published"


def test_a_card_describes_every_table(published: Path, tmp_path: Path, command: Command) -> None:
    said = command("package", "--published", published, "--card", "--out", tmp_path / "out")
    assert (said.code, said.out) == (0, f"{tmp_path / 'out' / 'README.md'}\n")
    text = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    _, matter, body = text.split("---\n", 2)
    front = yaml.safe_load(matter)
    assert (front["pretty_name"], front["license"]) == ("Steppe trade", "cc-by-4.0")
    for config in front["configs"]:
        rows = len(silkledger.load(config["config_name"], published=published))
        assert (published / made.DATASET / "1.1.0" / config["data_files"]).is_file()
        assert f"| {config['config_name']} | {rows:,} |" in body


def test_a_deposit_names_its_sources(published: Path, tmp_path: Path, command: Command) -> None:
    assert command("package", "--published", published, "--zenodo", "--out", tmp_path).code == 0
    deposit = json.loads((tmp_path / ".zenodo.json").read_bytes())
    urls = list(silkledger.load("sources", published=published)["url"].dropna())
    assert [each["identifier"] for each in deposit.get("related_identifiers", [])] == urls
    assert (deposit["upload_type"], deposit["version"]) == ("dataset", "1.1.0")
    assert deposit["creators"] == [{"name": "A. Reviewer"}]


@pytest.mark.parametrize("version", ["1.1.0", "1.0.0"])
def test_a_wheel_is_read_and_proved_like_what_was_published(
    published: Path, tmp_path: Path, command: Command, version: str
) -> None:
    wheels = []
    for folder in ("a", "b"):
        said = command(
            *("package", f"{made.DATASET}/{version}", "--published", published),
            *("--wheel", "--out", tmp_path / folder),
        )
        assert said.code == 0, said.err
        wheels.append(next((tmp_path / folder).glob("*.whl")))
    assert wheels[0].name == f"silkledger_data_steppe_trade-{version}-py3-none-any.whl"
    assert wheels[0].read_bytes() == wheels[1].read_bytes()
    with zipfile.ZipFile(wheels[0]) as wheel:
        wheel.extractall(tmp_path / "site")
    inside = tmp_path / "site" / "silkledger_data_steppe_trade" / "published"
    figures = silkledger.load(published=inside)
    assert figures.attrs["version"] == version
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("warnings.warn", lambda *_, **__: None)
        assert figures.equals(silkledger.load(published=published, version=version))


def test_what_does_not_verify_is_not_packaged(
    published: Path, tmp_path: Path, command: Command
) -> None:
    path = published / made.DATASET / "1.1.0" / "events.parquet"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b"x")
    said = command("package", "--published", published, "--wheel", "--out", tmp_path / "out")
    assert (said.code, said.out) == (1, "")
    assert said.last.endswith("nothing was packaged")
    assert not (tmp_path / "out").exists()


def test_nothing_asked_for_and_a_release_apart_are_one_line(
    published: Path, tmp_path: Path, command: Command
) -> None:
    nothing = command("package", "--published", published)
    assert (nothing.code, nothing.last) == (
        2,
        "silkledger: nothing to write; add --wheel, --card or --zenodo",
    )
    apart = tmp_path / "apart" / "1.1.0"
    apart.parent.mkdir()
    (published / made.DATASET / "1.1.0").rename(apart)
    said = command("package", apart, "--wheel", "--out", tmp_path / "out")
    assert said.code == 2
    assert "no such file; a wheel is made of a release in its published folder" in said.last
