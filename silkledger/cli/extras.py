"""What the extras of the package install, so that a missing one is named in one line.

A base install reads releases; it has neither the pipeline nor the object store. Commands that write
call `require` before they change anything.
"""

from __future__ import annotations

from importlib.util import find_spec

from silkledger.errors import CannotRunError

# The extra that installs a package, by the name under which the package is imported.
EXTRAS = {
    **dict.fromkeys(
        (
            "charset_normalizer",
            "defusedxml",
            "great_expectations",
            "httpx",
            "jinja2",
            "markupsafe",
            "openlineage",
            "openpyxl",
            "pandera",
            "prefect",
            "starlette",
            "uvicorn",
            "yaml",
            "z3",
        ),
        "pipeline",
    ),
    **dict.fromkeys(("boto3", "botocore"), "s3"),
    **dict.fromkeys(("docx", "lxml", "pypdfium2", "selectolax"), "documents"),
    "obstore": "objects",
    **dict.fromkeys(("cryptography", "distributed"), "dask"),
    "hatchling": "package",
    "minisign": "signing",
    "apprise": "notify",
}


def require(*packages: str) -> None:
    """Raise CannotRunError if one of the packages, given by import name, is not installed."""
    for package in packages:
        if find_spec(package) is None:
            raise CannotRunError(_line(package))


def advice(fault: ImportError) -> str | None:
    """Return the line that says which extra to install, or None for any other import error.

    >>> advice(ModuleNotFoundError("No module named 'pandera'", name="pandera.pandas"))
    'pandera is not installed; install silkledger[pipeline]'
    """
    package = (fault.name or "").partition(".")[0]
    is_missing = isinstance(fault, ModuleNotFoundError) and package in EXTRAS
    return _line(package) if is_missing else None


def _line(package: str) -> str:
    return f"{package} is not installed; install silkledger[{EXTRAS[package]}]"
