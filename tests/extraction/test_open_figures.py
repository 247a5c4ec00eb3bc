"""Numbers that can't be read are refused candidates; codes and dates are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from tests.extraction.texts import candidates_of
from tests.support.depth import deep

# A text, and what it states that can't be read: each wording holds one of these numbers.
TEXTS = (
    ("en", "The visas went up 10 000 and down 7 000 again.", ("10 000", "7 000")),
    ("en", "It slid by 17,400 since then.", ("17,400",)),
    ("fr", "La police en a dénombré 5 192 en juillet 2018.", ("5 192",)),
    ("de", "Im Vorjahr waren es noch gut 40.000 gewesen.", ("40.000",)),
    ("zh-Hant", "去年營收達6.3億元。", ("6.3",)),
    ("ru", "Их продали почти 2,4 млн.", ("2,4 млн",)),
    # No statements: telephones, codes, years, days, sections.
    ("en", "Call +254 20 555 0142 on 5 May 2024, or read ISO 9001 and rule 4.2.", ()),
    ("de", "Die Hotline 0800 240 262 ist bis 18 Uhr besetzt.", ()),
)


@pytest.mark.parametrize(("language", "text", "numbers"), TEXTS)
def test_what_can_not_be_read_is_refused(
    language: str, text: str, numbers: tuple[str, ...]
) -> None:
    found = [each for each in candidates_of(text, language) if each.table == "figures"]
    assert all(each.outcome == "refused" and each.reasons for each in found)
    assert all(each.confidence == 0 for each in found)
    assert len(found) == len(numbers)
    for candidate, number in zip(found, numbers, strict=True):
        assert number in candidate.wording


@profile(max_examples=deep(16, 40))
@given(
    st.sampled_from(("rose to {}", "fell by {}", "went up {}", "stood at {} tonnes", "was {}")),
    st.integers(1000, 9_999_999).filter(lambda number: not 1900 <= number <= 2099),
)
def test_every_large_number_is_a_candidate(words: str, number: int) -> None:
    text = f"In May it {words.format(f'{number:,}')}, they said."
    assert any(f"{number:,}" in each.wording for each in candidates_of(text, "en"))
