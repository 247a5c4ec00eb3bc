"""Languages that are not read: signs, codes and digits are, and a word says why it is not."""

from __future__ import annotations

import pytest

from silkledger import read_figure
from silkledger.reading.text.languages import language_codes
from silkledger.schemas.vocabulary import SHIPPED


@pytest.mark.parametrize("locale", ["it", "pt-BR", "nl", "ja", "uk", "xx"])
@pytest.mark.parametrize(
    ("wording", "unit"), [("Quark 5 %", None), ("5 Quark EUR", None), ("5", "Quark")]
)
def test_a_word_of_another_language_names_those_that_are_read(
    wording: str, unit: str | None, locale: str
) -> None:
    (refusal,) = read_figure(wording, locale=locale, unit=unit).reasons
    assert refusal.rule == "wording.language"
    assert all(f"({code})" in refusal.reason for code in language_codes(SHIPPED))
    assert "vocabularies" not in refusal.fix


def test_figures_without_words_are_read_in_every_language() -> None:
    assert read_figure("5,3 %", locale="it").quantity is not None
    assert read_figure("5", locale="pt", unit="t").quantity is not None


@pytest.mark.parametrize("locale", ["en", "de-CH", "zh-Hant", None])
def test_an_unknown_word_of_a_language_that_is_read_is_only_unknown(locale: str | None) -> None:
    (refusal,) = read_figure("Quark 5 %", locale=locale).reasons
    assert refusal.rule == "wording.unknown"
