"""What to read or do instead of a release that was superseded or withdrawn.

Nothing here recommends a release that was withdrawn itself: neither as the one that followed, nor
as the one that repaired something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.semver import Version

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.published.states import Status, Withdrawal


def current(statuses: Mapping[str, Status]) -> str | None:
    """Return the version to use, None if the current release was withdrawn.

    >>> from silkledger.published.states import Status
    >>> first, second = Status("1.0.0", "ok", "", ""), Status("1.1.0", "ok", "", "")
    >>> current({"1.0.0": first.superseded("1.1.0"), "1.1.0": second})
    '1.1.0'
    """
    return next((version for version, entry in statuses.items() if entry.state == "ok"), None)


def other(statuses: Mapping[str, Status], version: str) -> str | None:
    """Return the highest other release that was not withdrawn, which can be made the current one.

    >>> from silkledger.published.states import Status
    >>> other({"1.0.0": Status("1.0.0", "withdrawn", "", "")}, "1.1.0")
    """
    valid = [
        name for name, entry in statuses.items() if entry.state != "withdrawn" and name != version
    ]
    return max(valid, key=Version.parse, default=None)


def superseded(statuses: Mapping[str, Status], version: str) -> str | None:
    """Return that a version was superseded, and by what; None if it was not.

    >>> from silkledger.published.states import Status
    >>> first, second = Status("1.0.0", "ok", "", ""), Status("1.1.0", "ok", "", "")
    >>> statuses = {"1.0.0": first.superseded("1.1.0"), "1.1.0": second.superseded("1.2.0")}
    >>> superseded({**statuses, "1.2.0": Status("1.2.0", "ok", "", "")}, "1.0.0")
    'was superseded by 1.1.0; use 1.2.0'
    """
    entry = statuses[version]
    if entry.state != "superseded" or entry.superseded_by is None:
        return None
    by, instead = entry.superseded_by, current(statuses)
    withdrawn = by in statuses and statuses[by].state == "withdrawn"
    what = f"was superseded by {by}{', which was withdrawn' if withdrawn else ''}"
    return f"{what}; use {instead}" if instead not in (None, by) else what


def advice(statuses: Mapping[str, Status], version: str, withdrawal: Withdrawal) -> str:
    """Return what a publisher can do about a withdrawal, or what to use instead."""
    instead = use(statuses, version, withdrawal)
    if instead is not None:
        return f"use {instead}"
    if withdrawal.figure_ids:
        several = len(withdrawal.figure_ids) > 1
        rows, them = ("their rows", "them") if several else ("its row", "it")
        return f"correct {rows} in raw/ or remove {them}, and release again"
    valid = other(statuses, version)
    if valid is None:
        return "correct raw/ and release again"
    return (
        f"correct raw/ and release again, or make {valid} current with "
        f"silkledger withdraw ... --latest {valid}"
    )


def use(statuses: Mapping[str, Status], version: str, withdrawal: Withdrawal) -> str | None:
    """Return the release in which a withdrawal of a version no longer matters, None if none is.

    It is the current one; for figures, only if it is not earlier than the one that repaired them.
    """
    instead, by = current(statuses), withdrawal.repaired_by
    if instead is None or instead == version:
        return None
    if withdrawal.figure_ids and (by is None or Version.parse(instead) < Version.parse(by)):
        return None
    return instead


def warnings(statuses: Mapping[str, Status], version: str) -> tuple[str, ...]:
    """Return a sentence on each withdrawal of a version, with what to do; none on erased figures.

    >>> from silkledger.published.states import Status, Withdrawal
    >>> wrong = Withdrawal("B. Editor", "wrong unit", "")
    >>> first = Status("1.0.0", "withdrawn", "", "", withdrawals=(wrong,))
    >>> warnings({"1.0.0": first, "1.1.0": Status("1.1.0", "ok", "", "")}, "1.0.0")
    ('1.0.0 was withdrawn: wrong unit (B. Editor); use 1.1.0',)
    """
    return tuple(
        warning(statuses, version, each)
        for each in statuses[version].withdrawals
        if not each.erased
    )


def warning(statuses: Mapping[str, Status], version: str, withdrawal: Withdrawal) -> str:
    """Return a sentence on a withdrawal of a version, with what to do."""
    what = f"{version}{':' if withdrawal.figure_ids else ''} {words(statuses, withdrawal)}"
    return f"{what}; {advice(statuses, version, withdrawal)}"


def words(statuses: Mapping[str, Status], withdrawal: Withdrawal) -> str:
    """Return a withdrawal as the end of a sentence, with its repair."""
    by = repair(statuses, withdrawal)
    return f"{withdrawal.words}; repaired by {by}" if by else withdrawal.words


def repair(statuses: Mapping[str, Status], withdrawal: Withdrawal) -> str | None:
    """Return the release that repaired what was withdrawn, unless it was withdrawn itself."""
    by = withdrawal.repaired_by
    if by is None or (by in statuses and statuses[by].state == "withdrawn"):
        return None
    return by
