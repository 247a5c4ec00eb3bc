"""Run a dataset's own suites of Great Expectations.

A dataset without suites does without its import, which takes longer than all other steps. Its
context is kept in memory; its progress bars and usage statistics are off.

Patterns are matched by an engine whose time grows with the text or, for what that one lacks (white
space, references, what stands around), by Python's, which may try for hours: they have a limit.
"""

from __future__ import annotations

import logging
import signal
import threading
import traceback
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.gate import library
from silkledger.messages import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import FrameType

    import pandas as pd

    from silkledger.gate.own_suites import OwnExpectation, OwnSuite

# Seconds of processor time for the patterns of a suite, and rows for a further second.
SECONDS, _ROWS = 30.0, 20_000
_PATTERNS = ("regex", "regex_list")


def validate_table(frame: pd.DataFrame, suite: OwnSuite) -> tuple[dict[str, Any], ...]:
    """Return the results of a dataset's suite on the rows of its table, one per expectation.

    Each has type, kwargs, success and result; `error` has the message of an expectation that can't
    be evaluated, such as a mean of text. Raises InputError for arguments that its type can't have,
    and for patterns that take too long.
    """
    with _quiet():
        for own in suite.expectations:
            _require_arguments(suite.file.name, own)
        expectations = [
            {"type": own.type, "kwargs": dict(own.kwargs), "meta": {"rule": own.rule}}
            for own in suite.expectations
        ]
        with _bounded(suite, len(frame)):
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


class _TooLong(BaseException):  # the library catches exceptions
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern


@contextmanager
def _bounded(suite: OwnSuite, rows: int) -> Iterator[None]:
    """Raise InputError once the patterns of a suite have taken too much processor time.

    Steps are called from the main thread; another can't be stopped.
    """
    patterns = sum(name in own.kwargs for own in suite.expectations for name in _PATTERNS)
    if not patterns or threading.current_thread() is not threading.main_thread():
        yield
        return
    seconds = SECONDS + patterns * rows / _ROWS

    def stop(_: int, frame: FrameType | None) -> None:
        matched = (each.f_locals.get("regex") for each, _ in traceback.walk_stack(frame))
        raise _TooLong(next((pattern for pattern in matched if isinstance(pattern, str)), ""))

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    except _TooLong as fault:
        own = next((own for own in suite.expectations if fault.pattern in _patterns(own)), None)
        what = f"{quoted(fault.pattern) if own else 'it'} took longer than {seconds:.0f} seconds"
        raise InputError(
            suite.file.name,
            f"{what} of processor time",
            fix="write a pattern that repeats nothing that repeats itself, without references",
            line=own.line if own else None,
            column="regex" if own else None,
        ) from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _patterns(own: OwnExpectation) -> list[str]:
    return [own.kwargs.get("regex"), *(own.kwargs.get("regex_list") or ())]


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
    """Silence the library's usage statistics and warnings."""
    level = logging.root.manager.disable
    logging.disable(logging.WARNING)  # its loggers set their own levels
    try:
        with warnings.catch_warnings(), library.without_statistics():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(level)
