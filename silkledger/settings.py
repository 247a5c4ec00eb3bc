"""Every setting with its value and where it came from: a flag, the environment, dataset.toml, or the default.

The defaults that Prefect is run with stand here as data, so that the flows that set them and the command that shows
them can't differ. Values that are secrets are shown as set or not set, an address with a password without it. Left out
on purpose: the vocabularies (they are data, not settings).
"""

from __future__ import annotations

# What every use of Prefect is started with, unless the environment says otherwise. The server's heartbeat to its makers
# is off too: with only DO_NOT_TRACK set it still runs, and logs `database is locked` on the embedded database.
PREFECT = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
}
# What server, worker and scheduled runs have on top: their steps are told in Prefect's pages, without its advertising.
SCHEDULE = {
    "PREFECT_LOGGING_LEVEL": "INFO",
    "PREFECT_LOGGING_EXTRA_LOGGERS": "silkledger",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
}
HOME, HOME_NAME = ".prefect", "PREFECT_HOME"
PORT, PORT_NAME = 4200, "PREFECT_SERVER_API_PORT"
API_NAME = "PREFECT_API_URL"
POOL = "silkledger"
