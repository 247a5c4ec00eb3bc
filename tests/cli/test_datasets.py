"""Several datasets of one repository: written, released and named by the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.conftest import CommandOutput


def test_a_second_dataset_is_released_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Callable[..., CommandOutput]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command("init", "mine").code == 0
    monkeypatch.chdir(tmp_path / "mine")
    assert command("new", "dataset", "prices", "--title", "Prices").code == 0
    assert command("release", "--no-prefect").code == 0
    assert command("release", "--dataset", "prices", "--no-prefect").code == 0
    published = sorted(path.name for path in (tmp_path / "mine/published").glob("*/1.0.0/.."))
    assert len(published) == 2
    assert command("vocabulary", "check", "--raw", "datasets/prices/raw").code == 0
    for words, said in (
        (("--dataset", "price"), 'datasets/price/raw: no such folder; did you mean "prices"?'),
        (("raw", "--dataset", "prices"), "name a dataset or raw folders, not both"),
    ):
        refused = command("release", *words, "--no-prefect")
        assert (refused.code, said in refused.last) == (2, True)
