"""Being asked to stop, by each signal that means it, and by nothing else."""

from __future__ import annotations

import os
import signal

import pytest

from silkledger.flows.stop import Stop, StoppedError, heeded


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_asks_and_is_given_back(number: signal.Signals) -> None:
    inherited = signal.signal(number, signal.SIG_DFL)  # under nohup, SIGHUP is inherited as ignored
    try:
        with heeded() as stop:
            stop.wait(0)  # nobody asked yet
            os.kill(os.getpid(), number)
            with pytest.raises(StoppedError):
                stop.wait(30)
            with pytest.raises(StoppedError):  # and stays asked
                stop.wait(0)
        assert signal.getsignal(number) == signal.SIG_DFL
    finally:
        signal.signal(number, inherited)


def test_what_a_script_ignores_is_heeded_but_nohup_is_left_its_say() -> None:
    before = {
        number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGHUP)
    }
    try:
        with heeded() as stop:
            os.kill(os.getpid(), signal.SIGHUP)
            stop.wait(0)
            os.kill(os.getpid(), signal.SIGINT)
            with pytest.raises(StoppedError):
                stop.wait(30)
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def test_it_can_be_asked_without_a_signal() -> None:
    stop = Stop()
    stop.ask()
    with pytest.raises(StoppedError):
        stop.wait(30)
