"""Signatures of releases: the manifest, which lists every file, signed in minisign's format.

A consistent forgery (tables, manifest, guard and status rewritten) has the right digests; what it
can't have is the publisher's signature. Whoever publishes sets SILKLEDGER_SIGNING_KEY to the file
of a secret key; whoever reads gives the public one, which must come by another way than the
release. `minisign -Vm manifest.json -P KEY` verifies the same file.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError, RefusedError
from silkledger.release.integrity import Problem
from silkledger.store import regular
from silkledger.store.layout import MANIFEST, SIGNATURE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minisign import PublicKey, SecretKey

VARIABLE = "SILKLEDGER_SIGNING_KEY"
_LARGEST = 4096  # bytes of a key or signature


def create(path: Path) -> tuple[Path, str]:
    """Write a new secret key to `path` and its public key beside it; return that file and the key.

    The secret key has no password, because a scheduled run can't type one; only its owner can read
    it. Raises CannotRunError if one of the files exists or can't be written.
    """
    from minisign import KeyPair

    public = path.with_name(f"{path.name}.pub")
    pair = KeyPair.generate()
    for file, content, mode in (
        (path, bytes(pair.secret_key), 0o600),
        (public, bytes(pair.public_key), 0o644),
    ):
        try:
            descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)
        except FileExistsError as fault:
            raise CannotRunError(
                f"{file}: already exists; a key is never overwritten. Give another name"
            ) from fault
        except OSError as fault:
            raise CannotRunError(f"{file}: {fault.strerror}; give another name") from fault
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
    return public, pair.public_key.to_base64().decode("ascii")


def configured(environment: Mapping[str, str] = os.environ) -> SecretKey | None:
    """Return the key that releases are signed with, or None if none is configured.

    Raises CannotRunError if the file is missing, is not a secret key or has a password.
    """
    if not (name := environment.get(VARIABLE)):
        return None
    from minisign import SecretKey

    key: SecretKey = _parsed(Path(name), SecretKey, f"{VARIABLE}: ")
    if key.is_encrypted():
        raise CannotRunError(
            f"{VARIABLE}: {name} has a password; make a key without one with `silkledger key new`"
        )
    return key


def sign(key: SecretKey, content: bytes, comment: str) -> bytes:
    """Return the signature of a manifest. Equal content gives equal bytes."""
    made = key.sign(content, untrusted_comment=f"signature of {MANIFEST}", trusted_comment=comment)
    return bytes(made)


def public_key(key: str | Path) -> PublicKey:
    """Return a public key, given as its text (RW...) or as a file that holds it.

    Raises CannotRunError if it is neither.
    """
    from minisign import PublicKey

    if isinstance(key, str) and not Path(key).exists():
        try:
            return PublicKey.from_base64(key)
        except (ValueError, IndexError) as fault:
            raise CannotRunError(
                f"{key}: neither a file nor a public key; a key is the line RW... that "
                "`silkledger key new` printed"
            ) from fault
    return _parsed(Path(key), PublicKey, "")


def problems(release: Path, key: str | Path) -> tuple[Problem, ...]:
    """Return the problem of a release on this machine that is not signed with the key, if any."""
    try:
        content = regular.read(release / MANIFEST)
    except OSError:
        return ()  # a manifest that can't be read is the problem of who compares the files
    what = _wrong(content, release / SIGNATURE, public_key(key))
    return () if what is None else (Problem(SIGNATURE, what),)


def require(release: Path, content: bytes, key: str | Path) -> None:
    """Raise RefusedError unless `content`, the manifest of the release, is signed with the key."""
    if (what := _wrong(content, release / SIGNATURE, public_key(key))) is not None:
        raise RefusedError(f"{release}: {SIGNATURE} {what}; ask its publisher")


def _wrong(content: bytes, file: Path, key: PublicKey) -> str | None:
    from minisign import Signature
    from minisign.exceptions import VerifyError

    try:
        key.verify(content, Signature.from_bytes(regular.read(file)))
    except FileNotFoundError:
        return "is missing: the release is not signed"
    except OSError as fault:
        return str(fault.strerror)
    except VerifyError:
        return f"is not of this key: {MANIFEST} was signed with another, or was changed"
    except (ValueError, IndexError):
        return "is not a signature in minisign's format"
    return None


def _parsed(path: Path, kind: Any, prefix: str) -> Any:
    what = "secret" if kind.__name__ == "SecretKey" else "public"
    try:
        with path.open("rb") as file:
            return kind.from_bytes(file.read(_LARGEST))
    except OSError as fault:
        raise CannotRunError(
            f"{prefix}{path}: {fault.strerror}; give the file of a {what} key"
        ) from fault
    except (ValueError, IndexError) as fault:
        raise CannotRunError(f"{prefix}{path}: is not a {what} key in minisign's format") from fault
