"""The secret of a served folder: new at every start, in a file of one user while it is served."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import CannotRunError
from silkledger.flows import secret

if TYPE_CHECKING:
    from pathlib import Path


def test_each_start_has_its_own() -> None:
    made = {secret.made() for _ in range(50)}
    assert len(made) == 50
    assert all(len(each.partition(":")[2]) >= 32 for each in made)


def test_it_lies_in_a_file_of_this_user_while_the_folder_is_served(tmp_path: Path) -> None:
    with secret.kept(tmp_path, "user:word") as path:
        assert path.read_text(encoding="ascii") == "user:word\n"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not path.exists()


def test_a_link_that_lies_there_is_replaced_and_not_followed(tmp_path: Path) -> None:
    strange = tmp_path / "strange.txt"
    strange.write_text("not ours", encoding="utf-8")
    (tmp_path / secret.FILE).symlink_to(strange)
    with secret.kept(tmp_path, "user:word") as path:
        assert not path.is_symlink()
    assert strange.read_text(encoding="utf-8") == "not ours"


def test_a_folder_that_cannot_take_it_is_named(tmp_path: Path) -> None:
    (tmp_path / secret.FILE).mkdir()
    with (
        pytest.raises(
            CannotRunError, match=r"serve\.password: .*give a folder that can be written"
        ),
        secret.kept(tmp_path, "user:word"),
    ):
        pytest.fail("it was served")
