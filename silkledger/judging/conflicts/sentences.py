"""The sentence of each row of conflicts, joined from phrases that are written once per reading."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from silkledger.judging.comparing.pair_relations import claim_in_words
from silkledger.judging.comparing.verdicts import MAY_DIFFER, SENTENCES, Manner
from silkledger.judging.comparing.words import capital, enumeration
from silkledger.judging.qualities import QUALITIES, quality_names
from silkledger.judging.unstated import NAMES, WORDS, named_unstated
from silkledger.schemas.judgements import MEETINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.comparing.verdicts import SentenceEnding
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


_WIDE, _CAPITAL, _NONE = 1, 2, 4  # kinds of phrases of a reading


class ReadingPhrases(NamedTuple):
    """The phrases of the readings in use, and the place of each reading's phrase in `texts`.

    `texts` are the plain phrases of all `readings`, those with the wide interval, both with a
    capital, and none.
    """

    texts: pa.Array
    place: RowNumbers
    readings: int

    def take(self, reading: Codes, kind: Codes) -> pa.Array:
        """Return the phrase of each reading; its kind is a sum of _WIDE and _CAPITAL, or _NONE."""
        place = np.where(kind == _NONE, 0, self.place[reading])
        return self.texts.take(pa.array(place + kind * self.readings))


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
    verdict, manner = judged
    phrases, is_one = _phrases(readings, meetings), meetings.has_one_reading
    sentence, sentences = _of_two_readings(verdict, manner)
    frame, frames = _of_one_reading(verdict, counts, is_one)
    is_wide = np.array([each.widest for each in sentences])[sentence] & ~is_one
    ending = np.where(is_one, len(sentences) + frame, sentence)
    endings = [*(each.ending for each in sentences), *(each.after for each in frames)]
    left_open = np.where(verdict == MAY_DIFFER, meetings.left_open, 0)
    # A row of one reading has a frame around it in place of another reading.
    return pc.binary_join_element_wise(
        pa.array([each.before for each in frames]).take(pa.array(frame)),
        phrases.take(meetings.first_reading, _WIDE * is_wide + _CAPITAL * ~is_one),
        pa.array([" and ", ""]).take(pa.array(is_one.astype(np.int8))),
        phrases.take(meetings.second_reading, np.where(is_one, _NONE, _WIDE * is_wide)),
        pa.array(endings).take(pa.array(ending)),
        _left_open().take(pa.array(left_open)),
        _unstated().take(pa.array(unstated)),
        "",
    )


def _phrases(readings: Readings, meetings: Meetings) -> ReadingPhrases:
    is_used = np.zeros(len(readings.claims), bool)
    for reading in (meetings.first_reading, meetings.second_reading):
        is_used[reading] = True
    used = np.flatnonzero(is_used)
    place = np.cumsum(is_used) - 1
    words = [
        claim_in_words(readings.claims[number], readings.wide[number]) for number in used.tolist()
    ]
    texts = [plain for plain, _ in words] + [widest for _, widest in words]
    return ReadingPhrases(pa.array([*texts, *map(capital, texts), ""]), place, len(used))


def _of_two_readings(verdict: Codes, manner: Codes) -> tuple[Codes, list[SentenceEnding]]:
    """For example: 70 USD and 70.2 USD are the same number, rounded differently."""
    keys = sorted(SENTENCES)
    key_of = np.zeros((len(MEETINGS), len(Manner)), np.int64)
    for number, (word, how) in enumerate(keys):
        key_of[MEETINGS.index(word), how] = number
    return key_of[verdict, manner], [SENTENCES[key] for key in keys]


def _of_one_reading(verdict: Codes, counts: Codes, is_one: Mask) -> tuple[Codes, list[Frame]]:
    """For example: 3 figures of different witnesses say 70 USD."""
    frame = np.zeros(len(verdict), np.int64)
    distinct_frames, number = np.unique(
        counts[is_one] * len(MEETINGS) + verdict[is_one], return_inverse=True
    )
    frame[is_one] = number + 1
    counted = (divmod(key, len(MEETINGS)) for key in distinct_frames.tolist())
    frames = [(count, _ONE_READING[MEETINGS[word]]) for count, word in counted]
    return frame, [Frame(), *(Frame(f"{count}{own.before}", own.after) for count, own in frames)]


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
