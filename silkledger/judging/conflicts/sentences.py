"""The sentence of each row of conflicts, joined from phrases that are written once per reading."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import distinct
from silkledger.judging.comparing.pair_relations import claim_in_words
from silkledger.judging.comparing.verdicts import MAY_DIFFER, SENTENCES, Manner
from silkledger.judging.comparing.words import enumeration
from silkledger.judging.qualities import QUALITIES, quality_names
from silkledger.judging.unstated import NAMES, WORDS, named_unstated
from silkledger.schemas.judgements import MEETINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts.meetings import Meetings


class Frame(NamedTuple):
    """What stands between the number of figures and their reading, and what follows."""

    before: str = ""
    after: str = ""


QUALITY_WORDS = {
    "reporter": "reporter",
    "basis": "basis",
    "coverage": "coverage",
    "share_of": "whole",
    "base": "base of the change",
}
# The sentence on several figures of one reading, by verdict.
_ONE_READING = {
    "same_witness": Frame(" figures of one witness say ", "; they count once."),
    "revision": Frame(" figures of several editions of one publication say ", "."),
    "agree": Frame(" figures of different witnesses say ", "."),
}


class ReadingPhrases(NamedTuple):
    """The phrases of the readings in use, and the place of each reading's phrase in `texts`.

    `texts` are the plain phrases of all `readings`, then those with the wide interval.
    """

    texts: pa.Array
    place: RowNumbers
    readings: int

    def take(self, reading: Codes, is_wide: Mask | None = None) -> pa.Array:
        """Return the phrase of each reading, with the wide interval where `is_wide`."""
        offset = 0 if is_wide is None else self.readings * is_wide
        return self.texts.take(pa.array(self.place[reading] + offset))


def sentence_column(
    readings: Readings,
    meetings: Meetings,
    judged: tuple[Codes, Codes],
    *,
    unstated: Codes,
    counts: Codes,
) -> pa.Array:
    """Return one sentence per row; `counts` are the numbers of figures that the rows name.

    `judged` are verdict and manner; `unstated` is a mask of what both sides leave open.
    """
    phrases = _phrases(readings, meetings)
    sentences = _on_two_readings(phrases, meetings, judged, unstated)
    is_one = meetings.has_one_reading
    if not is_one.any():
        return sentences
    return pc.if_else(
        pa.array(is_one), _on_one_reading(phrases, meetings, judged[0], counts), sentences
    )


def _phrases(readings: Readings, meetings: Meetings) -> ReadingPhrases:
    used = distinct(np.concatenate([meetings.first_reading, meetings.second_reading]))
    place = np.zeros(len(readings.claims), np.int64)
    place[used] = np.arange(len(used))
    words = [
        claim_in_words(readings.claims[number], readings.wide[number]) for number in used.tolist()
    ]
    texts = [plain for plain, _ in words] + [widest for _, widest in words]
    return ReadingPhrases(pa.array(texts, pa.string()), place, len(used))


def _on_two_readings(
    phrases: ReadingPhrases, meetings: Meetings, judged: tuple[Codes, Codes], unstated: Codes
) -> pa.Array:
    """For example: 70 USD and 70.2 USD are the same number, rounded differently."""
    verdict, manner = judged
    keys = sorted(SENTENCES)
    key_of = np.zeros((len(MEETINGS), len(Manner)), np.int64)
    for number, (word, how) in enumerate(keys):
        key_of[MEETINGS.index(word), how] = number
    key = key_of[verdict, manner]
    is_wide = np.array([SENTENCES[name].widest for name in keys])[key]
    endings = pa.array([SENTENCES[name].ending for name in keys])
    capitalised = phrases._replace(
        texts=pa.array(
            [text[:1].upper() + text[1:] for text in phrases.texts.to_pylist()], pa.string()
        )
    )
    return pc.binary_join_element_wise(
        capitalised.take(meetings.first_reading, is_wide),
        pa.scalar(" and "),
        phrases.take(meetings.second_reading, is_wide),
        endings.take(pa.array(key)),
        _left_open().take(pa.array(np.where(verdict == MAY_DIFFER, meetings.left_open, 0))),
        _unstated().take(pa.array(unstated)),
        "",
    )


@cache
def _left_open() -> pa.Array:
    """The sentence on the qualities of each mask that only one side states; empty for none."""
    names = map(quality_names, range(1, 2 ** len(QUALITIES)))
    return _by_mask("Only one of them states its", QUALITY_WORDS, names)


@cache
def _unstated() -> pa.Array:
    """The sentence on what both sides leave open, by its mask; empty for nothing."""
    names = map(named_unstated, range(1, 2 ** len(NAMES)))
    return _by_mask("Neither of them states its", WORDS, names)


def _by_mask(beginning: str, words: Mapping[str, str], names: Iterable[Iterable[str]]) -> pa.Array:
    """Return an empty sentence for the mask of none, and one for the `names` of each other mask."""
    known = ([words[name] for name in some] for some in names)
    return pa.array(["", *(f" {beginning} {enumeration(some)}." for some in known)], pa.string())


def _on_one_reading(
    phrases: ReadingPhrases, meetings: Meetings, verdict: Codes, counts: Codes
) -> pa.Array:
    """For example: 3 figures of different witnesses say 70 USD."""
    frames = [_ONE_READING.get(word, Frame()) for word in MEETINGS]
    verdicts = pa.array(verdict)
    return pc.binary_join_element_wise(
        pa.array(counts).cast(pa.string()),
        pa.array([frame.before for frame in frames]).take(verdicts),
        phrases.take(meetings.first_reading),
        pa.array([frame.after for frame in frames]).take(verdicts),
        "",
    )
