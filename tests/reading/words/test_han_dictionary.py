"""Words of the Chinese dictionary beside a figure leave it as it is, or it is refused."""

from __future__ import annotations

import pytest

from silkledger.reading.words.guard_kinds import CROSSING
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import stride
from tests.support.readings import outcome

# Years, hours and what is weighed belong to the unit.
UNITS = ("年产", "时速", "温室气体", "标准煤")
WORDS = [
    word
    for entry in SHIPPED.load("particles", ("role", "language", "words"))
    if entry["language"] == "zh" and entry["role"] in ("common", "deed", "head")
    for word in entry.list("words")
    if "年均" not in word
    and "年平均" not in word  # say that an amount is one of each year
    and word not in guards(SHIPPED, "zh", CROSSING)  # bound a level
    and word not in UNITS
]
# Behind a noun another one is the head of both, and is counted: 12家企业书店.
HEADED, COUNTED = "12家企业{}", "exact 12 "
FRAMES = {
    "{}5万吨": "exact 50000 t",
    "{}的5万吨": "exact 50000 t",
    "{}达5万吨": "exact 50000 t",
    "{}12家企业": "exact 12 company",
    "12家企业{}": "exact 12 company",
    "产量5万吨{}": "exact 50000 t",
    "{}为5%": "exact 5 percent",
    "增长约5%{}": "approx 5 percent",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("statistic", [None, "growth_rate", "increase", "level"])
def test_a_word_changes_no_figure(frame: str, statistic: str | None) -> None:
    assert len(WORDS) > 30000
    changed = []
    for word in WORDS[:: stride(398, 31)]:
        read = outcome(frame.format(word), "zh", statistic=statistic)
        counted = frame == HEADED and read.startswith(COUNTED)
        if " " in read and read != FRAMES[frame] and not counted:
            changed.append((word, read))
    assert not changed, changed[:20]
