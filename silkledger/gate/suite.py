"""Run a dataset's own suites of Great Expectations.

A dataset without suites does without its import, which takes longer than all other steps. Its
context is kept in memory; its progress bars and usage statistics are off.
"""

from __future__ import annotations

import logging
import os
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.gate import library

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from silkledger.gate.own_suites import OwnExpectation, OwnSuite


def validate_table(frame: pd.DataFrame, suite: OwnSuite) -> tuple[dict[str, Any], ...]:
    """Return the results of a dataset's suite on the rows of its table, one per expectation.

    Each has type, kwargs, success and result; `error` has the message of an expectation that can't
    be evaluated, such as a mean of text. Raises InputError for arguments that its type can't have.
    """
    with _quiet():
        for own in suite.expectations:
            _require_arguments(suite.file.name, own)
        expectations = [
            {"type": own.type, "kwargs": dict(own.kwargs), "meta": {"rule": own.rule}}
            for own in suite.expectations
        ]
        outcome = _validated(frame, suite.file.name, expectations)
    by_rule = {
        result["expectation_config"]["meta"]["rule"]: result for result in outcome["results"]
    }
    return tuple(
        {**_kept(by_rule[own.rule]), "error": _error(by_rule[own.rule])}
        for own in suite.expectations
    )


def _require_arguments(file: str, own: OwnExpectation) -> None:
    """Raise InputError if the library can't make the expectation of its arguments."""
    library.great_expectations()
    from great_expectations.compatibility import pydantic
    from great_expectations.expectations.registry import get_expectation_impl

    try:
        get_expectation_impl(own.type)(**own.kwargs)
    except pydantic.ValidationError as fault:
        first = fault.errors()[0]
        key = str(first["loc"][0])
        raise InputError(
            file,
            f"{own.type} can't be used: {first['msg']}",
            fix=f"change {key} as the documentation of Great Expectations says",
            line=own.line,
            column=key,
        ) from fault


def _validated(frame: pd.DataFrame, name: str, expectations: list[Any]) -> dict[str, Any]:
    gx = library.great_expectations()
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_pandas("candidate").add_dataframe_asset(name)
    batch = asset.add_batch_definition_whole_dataframe("whole").get_batch({"dataframe": frame})
    validation: Any = batch.validate(gx.ExpectationSuite(name=name, expectations=expectations))
    outcome: dict[str, Any] = validation.to_json_dict()
    return outcome


def _error(result: Mapping[str, Any]) -> str:
    """Return the last line of the exception that the library reports; empty if there is none."""
    info = result["exception_info"]
    if "raised_exception" in info:
        return str(info["exception_message"]) if info["raised_exception"] else ""
    return "; ".join(sorted(str(inner["exception_message"]) for inner in info.values()))


def _kept(result: Mapping[str, Any]) -> dict[str, Any]:
    """Return one result without batch, times and versions."""
    config = result["expectation_config"]
    arguments = {name: value for name, value in config["kwargs"].items() if name != "batch_id"}
    return {
        "type": config["type"],
        "kwargs": arguments,
        "success": result["success"],
        "result": result["result"],
    }


@contextmanager
def _quiet() -> Iterator[None]:
    """Silence the library's usage statistics and warnings, and restore the environment after."""
    level = logging.root.manager.disable
    logging.disable(logging.WARNING)  # its loggers set their own levels
    before = os.environ.get("GX_ANALYTICS_ENABLED")
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(level)
        if before is None:
            del os.environ["GX_ANALYTICS_ENABLED"]
        else:
            os.environ["GX_ANALYTICS_ENABLED"] = before
