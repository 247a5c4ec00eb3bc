"""What is lost is a flow of that size, a fall under a change, and open where a time divides it."""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

VERBS = {
    "en": ("lost", "loses", "is losing"),
    "de": ("verlor", "verliert"),
    "fr": ("a perdu", "perd"),
    "es": ("perdió", "pierde"),
}
AMOUNTS = {
    "en": (("5,000 jobs", "5000 job"), ("3 million tonnes of ice", "3000000 t")),
    "de": (("5.000 Arbeitsplätze", "5000 job"), ("3 Millionen Tonnen Eis", "3000000 t")),
    "fr": (("5 000 emplois", "5000 job"), ("3 millions de tonnes de glace", "3000000 t")),
    "es": (("5.000 empleos", "5000 job"), ("3 millones de toneladas de hielo", "3000000 t")),
}
YEARLY = {"en": "every year", "de": "pro Jahr", "fr": "par an", "es": "al año"}
MONEY = {"en": "$5 million", "de": "5 Mio. Euro", "fr": "5 millions d'euros", "es": "5 % del total"}


@every_row(
    (language, verb, *amount)
    for language in VERBS
    for verb, amount in product(VERBS[language], AMOUNTS[language])
)
def test_a_loss_is_positive_under_a_flow_alone(
    language: str, verb: str, amount: str, read: str
) -> None:
    wording = f"{verb} {amount}"
    assert outcome(wording, language, statistic="flow") == f"exact {read}"
    for statistic in ("increase", None):
        assert outcome(wording, language, statistic=statistic) == f"exact -{read}"
    for statistic in ("stock", "level"):
        assert refusals(wording, language, statistic=statistic)


@every_row((language, verb) for language, verbs in VERBS.items() for verb in verbs)
def test_a_loss_per_time_needs_a_statistic(language: str, verb: str) -> None:
    amount, read = AMOUNTS[language][1]
    wording = f"{verb} {amount} {YEARLY[language]}"
    assert outcome(wording, language, statistic="flow") == f"exact {read}/year"
    assert outcome(wording, language, statistic="increase") == f"exact -{read}/year"
    assert refusals(wording, language) == ["sign.deficit_unclear"]


@every_row((language, verb) for language, verbs in VERBS.items() for verb in verbs)
def test_money_and_rates_that_are_lost_stay_open_under_a_flow(language: str, verb: str) -> None:
    assert refusals(f"{verb} {MONEY[language]}", language, statistic="flow")


DAMAGES = {
    "zh": ("直接经济损失达{}", "财产损失{}", "火灾损失超过{}"),
    "zh-Hant": ("直接經濟損失達{}", "造成財產損失{}"),
    "en": ("economic losses of {}", "insured losses of {}"),
    "fr": ("pertes économiques de {}",),
    "es": ("pérdidas económicas de {}",),
}
DAMAGE_MONEY = {
    "zh": "15亿欧元",
    "zh-Hant": "15億歐元",
    "en": "€1.5 billion",
    "fr": "1,5 milliard d'euros",
    "es": "1.500 millones de euros",
}


@every_row((language, frame) for language, frames in DAMAGES.items() for frame in frames)
def test_damage_is_an_amount_and_never_a_result(language: str, frame: str) -> None:
    wording = frame.format(DAMAGE_MONEY[language])
    for statistic in (None, "flow"):
        said = outcome(wording, language, statistic=statistic)
        assert said in ("exact 1500000000 EUR", "gt 1500000000 EUR")
    assert not outcome(wording, language, statistic="balance").endswith(" 1500000000 EUR")
    fall = {"zh": "直接经济损失减少{}", "en": "insured losses fell by {}"}.get(language)
    if fall:
        fell = outcome(fall.format(DAMAGE_MONEY[language]), language, statistic="increase")
        assert fell == "exact -1500000000 EUR"
