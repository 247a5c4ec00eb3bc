"""Work shared with forked processes of this machine, which begin with all that this process has.

Each process takes the next part that no other has taken; this one does too. Nothing is sent to the
others. What they return comes back in files without a name, which are mapped: arrays are on disk
then, as in other tables of a run.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import tempfile
import traceback
import warnings
import weakref
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from itertools import islice
from multiprocessing import current_process, get_context
from multiprocessing.connection import wait
from typing import IO, TYPE_CHECKING, Any, NamedTuple, cast

import numpy as np
import pyarrow as pa

from silkledger.columns import freed_memory, spilling
from silkledger.columns.pieces import LEAST
from silkledger.parts import ThisProcess
from silkledger.release.progress import announce, relay, tracked

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

    from silkledger.release.progress import StepAdvanced, StepDone, StepStarted

    _Pipe = Connection[Any, Any]
    _Report = StepStarted | StepAdvanced | StepDone

_MOST = 4  # without being asked, since each holds a partition in memory
_Bytes = tuple[int, int]  # where some begin and end in a file
_Unread = partial[Any]  # reads a result that is in a file


class ProcessWorkers:
    """Does the parts in so many processes, of which this one is the first."""

    # Tables are divided for the memory of a process, not for the number of processes.
    parts = 1

    def __init__(self, processes: int) -> None:
        self.processes = processes

    def each(
        self, do: Callable[[Any, Any], Any], shared: Any, parts: Sequence[Any], name: str
    ) -> Iterable[Any]:
        """Yield `do(shared, part)` for each part, in their order.

        The other processes begin at once, this one when it is asked for what comes. What a process
        did that was ended from outside, this process does.
        """
        others = min(self.processes, len(parts)) - 1
        if others < 1:
            return ThisProcess(tracked).each(do, shared, parts, name)
        return _each(others, lambda number: do(shared, parts[number]), range(len(parts)), name)

    def begin(self, make: Callable[[], Iterable[Any]], count: int) -> Callable[[], Iterable[Any]]:
        """Return what yields the results that another process makes, if there may be one."""
        return begin(make, count) if self.processes > 1 else make


def processes_of(asked: int) -> int:
    """Return how many processes a run has: those asked for; for 0, one a processor, 4 at most.

    Where a process with threads can't be forked safely, there is one.
    """
    if not sys.platform.startswith("linux"):
        return 1
    return asked or min(_MOST, len(os.sched_getaffinity(0)))


class _Written(NamedTuple):
    """Where in its file the result of a part is, and where the arrays are that it refers to."""

    number: int
    result: _Bytes
    arrays: list[_Bytes]


class _Untaken:
    """The numbers that no process has taken yet: those left in a file.

    Forked processes share the place up to which a file was read, even if one of them is killed.
    """

    def __init__(self, numbers: range) -> None:
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  (closed with the last process)
        self._file.write(np.array(numbers, np.int64).tobytes())
        self._file.seek(0)

    def take(self) -> int | None:
        """Return a number that no process has taken, None if there is none."""
        taken = os.read(self._file.fileno(), 8)
        return int.from_bytes(taken, sys.byteorder) if taken else None


def begin(make: Callable[[], Iterable[Any]], count: int = 1) -> Callable[[], Iterable[Any]]:
    """Begin to make so many results in a forked process; return what waits for all and yields them.

    What a process did not finish that was ended from outside, this process makes. Nothing is left
    of the other process once the results are there, or nobody can ask for them.
    """

    def each() -> Generator[Any]:
        yield from make()

    end, made = ExitStack(), each()  # it begins where it is first asked

    def do(number: int) -> Any:
        result = next(made)
        if number == count - 1:
            made.close()  # its own processes end before it does, so that their time is counted
        return result

    files = end.enter_context(_forked(1, do, _Untaken(range(count))))

    def results() -> Iterable[Any]:
        with end:
            freed_memory.give_back(0)  # it would count while the others do the most
            ((pipe, file),) = files.items()
            every = iter(partial(_told, pipe), None)
            told = islice((each for each in every if isinstance(each, _Written)), count)
            read = [_read(each, file) for each in told]  # while others are made
        return make() if len(read) < count else read

    weakref.finalize(results, end.close)
    return results


def _each(others: int, do: Callable[[int], Any], numbers: range, name: str) -> Iterator[Any]:
    """Begin to do parts in other processes; this one takes its share when it is asked for them."""
    untaken, end = _Untaken(numbers), ExitStack()
    files = end.enter_context(_forked(others, do, untaken))
    results = _results(do, tracked(numbers, name), untaken, files, end)
    weakref.finalize(results, end.close)  # if nobody asks
    return results


def _results(
    do: Callable[[int], Any],
    numbers: Iterable[int],
    untaken: _Untaken,
    files: dict[_Pipe, IO[bytes]],
    end: ExitStack,
) -> Iterator[Any]:
    own, others = dict[int, Any](), dict[int, _Unread]()
    with end:
        for wanted in numbers:
            _receive(others, files, 0)
            while wanted not in own and wanted not in others:
                number = untaken.take()
                if number is None and not files:
                    number = wanted  # it was lost with its process
                if number is not None:
                    own[number] = do(number)
                else:
                    freed_memory.give_back(0)  # as this process waits
                _receive(others, files, None if number is None else 0)
            yield own.pop(wanted) if wanted in own else others.pop(wanted)()


def _receive(
    others: dict[int, _Unread], files: dict[_Pipe, IO[bytes]], seconds: int | None
) -> None:
    """Add what other processes have told of; for None seconds, wait for one.

    All of it: what this process does before it knows that a result is there waits in memory.
    """
    while pipes := cast("list[_Pipe]", wait(files, seconds)):
        for pipe in pipes:
            came = _told(pipe)
            if came is None:
                del files[pipe]
            elif isinstance(came, _Written):
                others[came.number] = partial(_read, came, files[pipe])
        seconds = 0


def _told(pipe: _Pipe) -> _Written | _Report | None:
    """Return what a process tells next: what it has done, or how far it is; None if it was ended.

    How far it is, is announced. Raises what it could not do.
    """
    try:
        came: _Written | _Report | Exception = pipe.recv()
    except (EOFError, OSError):
        return None
    if isinstance(came, Exception):
        raise came
    if not isinstance(came, _Written):
        announce(came)
    return came


@contextmanager
def _forked(
    others: int, do: Callable[[int], Any], untaken: _Untaken
) -> Iterator[dict[_Pipe, IO[bytes]]]:
    """Fork processes that do parts; give the file of each, by the connection that tells of it."""
    context, processes = get_context("fork"), []
    files: dict[_Pipe, IO[bytes]] = {}
    freed_memory.give_back(0)  # pages of it would be copied where others write to them
    try:
        for _ in range(others):
            end, other_end = context.Pipe(duplex=False)
            files[end] = tempfile.TemporaryFile()  # noqa: SIM115  (mapped as long as arrays live)
            work = (do, untaken, other_end, files[end], os.getpid())
            process = context.Process(target=_work, args=work, daemon=True)
            with warnings.catch_warnings():
                # Python warns of threads, whose locks stay locked. Arrow, numpy and Python make
                # theirs anew, and the processes use no other ones.
                warnings.simplefilter("ignore", DeprecationWarning)
                process.start()
            processes.append(process)
            other_end.close()
        yield files
    finally:
        for process in processes:
            process.kill()  # nothing of it is left: its files have no names
            process.join()


def _work(
    do: Callable[[int], Any], untaken: _Untaken, end: _Pipe, file: IO[bytes], parent: int
) -> None:
    """Do parts as a forked process until none is left; nothing may outlive the parent."""
    current_process().daemon = False  # it may fork others, which end with it
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends this process
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()  # what is there already is never garbage, and stays shared if nobody looks
    spilling.keep_forgetting()
    relay(end.send)
    with suppress(BrokenPipeError):
        while os.getppid() == parent and (number := untaken.take()) is not None:
            try:
                end.send(_write(number, do(number), file))
            except Exception as fault:  # noqa: BLE001  (it is the parent's)
                fault.add_note("".join(traceback.format_tb(fault.__traceback__)))
                end.send(fault)


def _write(number: int, result: Any, file: IO[bytes]) -> _Written:
    """Write a result, with its arrays apart if they are large."""
    buffers: list[pickle.PickleBuffer] = []
    content = pickle.dumps(result, 5, buffer_callback=buffers.append)
    arrays = [buffer.raw() for buffer in buffers]
    if arrays and sum(map(len, arrays)) < LEAST:
        content, arrays = pickle.dumps(result, 5), []
    try:
        file.seek(-(-file.tell() // spilling.PAGE) * spilling.PAGE)
        places = [_append(each, file) for each in (*arrays, memoryview(content))]
        file.flush()
    except OSError as fault:
        raise spilling.not_kept(fault) from fault
    return _Written(number, places.pop(), places)


def _append(content: memoryview, file: IO[bytes]) -> _Bytes:
    start = file.seek(-(-file.tell() // 64) * 64)  # as Arrow aligns arrays
    file.write(content)
    return start, file.tell()


def _read(written: _Written, file: IO[bytes]) -> Any:
    """Return a result, with its arrays on disk."""
    start, end = written.result
    content = os.pread(file.fileno(), end - start, start)
    if not written.arrays:
        return pickle.loads(content)  # noqa: S301  (from a process that was forked here)
    first = written.arrays[0][0]
    arrays = pa.py_buffer(spilling.mapped(file, first, start - first))
    buffers = [arrays.slice(place - first, stop - place) for place, stop in written.arrays]
    return pickle.loads(content, buffers=buffers)  # noqa: S301
