"""What the doctor says of a miniature dataset."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from silkledger.operations import doctor
from silkledger.operations.installation_checks import Locations

if TYPE_CHECKING:
    from silkledger.operations.standing import HealthCheck
    from tests.conftest import Mini

NOW = dt.datetime(2023, 6, 1, 12, tzinfo=dt.UTC)


def place(mini: Mini, now: dt.datetime | None = None, **environment: str) -> Locations:
    now = now or dt.datetime.now(dt.UTC)
    return Locations(
        mini.raw.parent, mini.raw, mini.published, {"SILKLEDGER_SETTINGS": "", **environment}, now
    )


def looked(
    mini: Mini, now: dt.datetime | None = None, **environment: str
) -> dict[str, HealthCheck]:
    checks = doctor.health(place(mini, now, **environment))
    assert len({check.name for check in checks}) == len(checks)
    return {check.name: check for check in checks}


def faults(mini: Mini, now: dt.datetime | None = None) -> dict[str, str]:
    return {check.name: check.said for check in looked(mini, now).values() if not check.well}
