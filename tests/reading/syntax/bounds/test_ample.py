"""Adverbs and remarks beside a multiple without a number that put it above the ratio."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, read

DOUBLED = {
    "en": ("doubled", ("easily", "comfortably", "with ease", "amply")),
    "de": ("verdoppelt", ("locker", "reichlich", "bei weitem")),
    "fr": ("a doublé", ("largement", "amplement", "haut la main")),
    "es": ("duplicado", ("con creces", "con holgura", "ampliamente")),
    "ru": ("удвоился", ("с избытком", "с лихвой", "с запасом")),
}


@pytest.mark.parametrize(
    ("locale", "adverb"), [(locale, one) for locale, (_, all_) in DOUBLED.items() for one in all_]
)
def test_an_adverb_behind_a_multiple_bounds_it(locale: str, adverb: str) -> None:
    doubled = DOUBLED[locale][0]
    for wording in (f"{doubled} {adverb}", f"{doubled} {adverb}."):
        assert read(wording, locale, statistic="multiple").bound == "gt"


@pytest.mark.parametrize(
    ("wording", "locale", "bound"),
    [
        ("easily doubled", "en", "gt"),
        ("a largement doublé", "fr", "gt"),
        ("se ha duplicado con creces desde 2020", "es", "gt"),
        ("a doublé, voire plus", "fr", "ge"),
        ("se duplicó o incluso más", "es", "ge"),
        ("verdoppelte sich oder gar mehr", "de", "ge"),
        ("doubled in a decade", "en", "exact"),
        ("se ha duplicado desde 2020", "es", "exact"),
    ],
)
def test_the_bound_of_a_multiple(wording: str, locale: str, bound: str) -> None:
    assert read(wording, locale, statistic="multiple").bound == bound


@pytest.mark.parametrize("rest", ["with room to spare", "with a zest", "with zest"])
def test_unknown_words_behind_with_are_not_passed_over(rest: str) -> None:
    assert outcome(f"doubled {rest}", "en", statistic="multiple") != "exact 2 x"


@pytest.mark.parametrize("adverb", ["easily", "comfortably"])
def test_the_adverbs_bound_no_other_number(adverb: str) -> None:
    assert outcome(f"{adverb} 5 tonnes", "en") == "wording.unknown"
