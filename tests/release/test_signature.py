"""Signatures: what the key signed is accepted, a consistent forgery and anything else is not."""

from __future__ import annotations

import json
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import silkledger
from silkledger.errors import CannotRunError, RefusedError
from silkledger.release import manifest, signature
from silkledger.store import layout
from silkledger.verify import verify, verify_dataset
from tests.support import releases as made


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("keys") / "publisher.key"
    signature.create(path)
    return path


@pytest.fixture(scope="module")
def public(key: Path) -> Path:
    return key.with_name("publisher.key.pub")


@pytest.fixture(scope="module")
def signed(key: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(signature.VARIABLE, str(key))
        made.publish_next(folder, made.candidate())
    return folder


@pytest.fixture
def published(signed: Path, tmp_path: Path) -> Path:
    """A copy of the signed release, to be spoilt."""
    shutil.copytree(signed / made.DATASET, tmp_path / made.DATASET)
    return tmp_path


def release_of(published: Path) -> Path:
    return published / made.DATASET / "1.0.0"


def test_a_signed_release_is_read_and_verified(published: Path, public: Path) -> None:
    release = release_of(published)
    assert verify(release) == ()
    assert verify(release, key=public) == ()
    assert verify_dataset(release.parent, key=public) == ()
    text = public.read_text(encoding="ascii").splitlines()[1]
    assert len(silkledger.load(published=published, key=text)) > 0


def test_equal_releases_have_equal_signatures(key: Path) -> None:
    secret = signature.configured({signature.VARIABLE: str(key)})
    assert secret is not None
    assert signature.sign(secret, b"content", "d 1.0.0") == signature.sign(
        secret, b"content", "d 1.0.0"
    )


def test_a_consistent_forgery_is_refused(published: Path, public: Path) -> None:
    release = release_of(published)
    digest = manifest.digest((release / layout.MANIFEST).read_bytes())
    content = json.loads((release / layout.MANIFEST).read_bytes())
    content["why"] = "forged"
    forged = manifest.dump(content)
    for name, written in ((layout.MANIFEST, forged), (layout.GUARD, manifest.guard(forged))):
        (release / name).chmod(0o644)
        (release / name).write_bytes(written)
    for name in (layout.LATEST, layout.STATUS, layout.RELEASES):
        path = release.parent / name
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(digest, manifest.digest(forged)), encoding="utf-8")
    (problem,) = (each for each in verify(release, key=public) if not each.file.startswith(".."))
    assert problem.file == layout.SIGNATURE
    assert "is not of this key" in problem.what
    with pytest.raises(RefusedError, match="not of this key"):
        silkledger.load(published=published, key=public)


def test_another_key_an_absent_and_a_broken_signature_are_refused(
    published: Path, public: Path, tmp_path: Path
) -> None:
    release = release_of(published)
    other, _ = signature.create(tmp_path / "other.key")
    (problem,) = verify(release, key=other)
    assert "is not of this key" in problem.what
    file = release / layout.SIGNATURE
    file.chmod(0o644)
    file.write_bytes(b"untrusted comment: x\nnothing\n")
    (problem,) = verify(release, key=public)
    assert problem.what == "is not a signature in minisign's format"
    file.unlink()
    assert verify(release) == ()
    (problem,) = verify(release, key=public)
    assert problem.what == "is missing: the release is not signed"
    with pytest.raises(RefusedError, match="is not signed"):
        silkledger.load(published=published, key=public)


@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_no_changed_bit_of_a_signature_passes_silently(
    place: int, bit: int, signed: Path, public: Path
) -> None:
    release = release_of(signed)
    content = (release / layout.MANIFEST).read_bytes()
    changed = bytearray(content)
    changed[place % len(changed)] ^= 1 << bit
    with pytest.raises(RefusedError, match="not of this key"):
        signature.require(release, bytes(changed), public)


@pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is not installed")
def test_minisign_itself_accepts_it(published: Path, public: Path) -> None:
    release = release_of(published)
    command = ["minisign", "-Vm", layout.MANIFEST, "-p", str(public)]
    ran = subprocess.run(command, cwd=release, capture_output=True, text=True, check=True)
    assert f"{made.DATASET} 1.0.0" in ran.stdout


def test_a_secret_key_is_its_owner_s_and_is_never_overwritten(key: Path) -> None:
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    with pytest.raises(CannotRunError, match="already exists; a key is never overwritten"):
        signature.create(key)


def test_what_is_no_key_is_one_line(public: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match=f"{signature.VARIABLE}: .*No such file"):
        signature.configured({signature.VARIABLE: str(tmp_path / "none.key")})
    with pytest.raises(CannotRunError, match="is not a secret key in minisign's format"):
        signature.configured({signature.VARIABLE: str(public)})
    with pytest.raises(CannotRunError, match="neither a file nor a public key"):
        signature.public_key("RWnothing")
    assert signature.configured({}) is None


def test_a_key_that_is_missing_stops_before_anything_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(signature.VARIABLE, str(tmp_path / "none.key"))
    with pytest.raises(CannotRunError, match=signature.VARIABLE):
        made.publish_next(tmp_path / "published", made.candidate())
    assert not (tmp_path / "published").exists()
