"""Years: three digits of the Republic of China near publication."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period


@given(st.integers(100, 140), st.integers(1, 12))
def test_three_digits_are_a_year_of_the_republic_near_publication(number: int, month: int) -> None:
    """As with the name of the calendar; refused in other places, and far from publication."""
    published = dt.date(number + 1911 + 1, 6, 1)
    for rest in ("", "度", f"{month}月", "第4季", "上半年", f"{month}月底"):
        words = f"{number}年{rest}"
        named = read_period(f"民國{words}", PeriodContext("zh-TW", published))
        assert isinstance(named, Period)
        for locale in ("zh-TW", "zh-Hant", "zh_Hant_TW"):
            found = read_period(words, PeriodContext(locale, published))
            assert isinstance(found, Period)
            assert found.edtf == named.edtf
        for locale in ("zh", "zh-HK", "zh-Hant-MO", "zh-CN"):
            found = read_period(words, PeriodContext(locale, published))
            assert not isinstance(found, Period)
            assert found[0].rule == "period.roc_unclear"
    for other in (None, dt.date(number + 1911 + 50, 1, 1)):
        found = read_period(f"{number}年", PeriodContext("zh-TW", other))
        assert not isinstance(found, Period)
