"""An ordinal in digits behind "every" is the same share as the ordinal in words."""

from __future__ import annotations

from fractions import Fraction

from tests.support.readings import outcome, read, refusals
from tests.support.tables import every_row

FORMS = {
    "de": ("jeder {}. Haushalt", "Jedes {}. Kind geht zur Schule", "jede {}. Familie"),
    "en": ("every {}th household",),
    "ru": ("каждый {}-й житель", "каждая {}-я семья"),
}
CLOSE = Fraction(1, 10**20)


@every_row((language, form) for language, forms in FORMS.items() for form in forms)
def test_every_nth_is_one_in_n(language: str, form: str) -> None:
    for number in (4, 5, 7, 20, 50, 112):
        share = read(form.format(number), language, statistic="share")
        assert share.unit == "percent"
        assert abs(Fraction(share.value) - Fraction(100, number)) < CLOSE


@every_row(
    (
        ("de", "jedes 5. Kind", "jedes fünfte Kind"),
        ("en", "every 5th household", "every fifth household"),
        ("ru", "каждый 5-й житель", "каждый пятый житель"),
    )
)
def test_digits_and_words_say_the_same(language: str, digits: str, words: str) -> None:
    for statistic in (None, "share", "growth_rate", "increase", "flow", "stock", "multiple"):
        both = [outcome(said, language, statistic=statistic) for said in (digits, words)]
        read = [said for said in both if said.startswith("exact")]
        assert len(read) in (0, 2)
        assert len(set(read)) < 2


def test_a_date_or_unit_behind_every_is_no_share() -> None:
    for wording in ("jeden 5. Januar", "jeden 5. Tag 20 Tonnen"):
        assert refusals(wording, "de", statistic="share")


@every_row(("15min", "5km", "20kg", "5m", "30bn", "5t"))
def test_a_number_before_a_unit_is_no_ordinal(printed: str) -> None:
    for statistic in ("share", "flow", None):
        assert "percent" not in outcome(f"every {printed}", "en", statistic=statistic)
