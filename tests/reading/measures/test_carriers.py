"""A time describes the amount behind it, not what tells or has the amount: a monthly report."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

CARRIERS = {
    "en": ("the {time} report showed exports of $5 million", "monthly weekly daily"),
    "fr": ("le rapport {time} cite 5 millions de dollars", "mensuel hebdomadaire quotidien"),
    "de": ("der {time} Bericht nannte Ausfuhren von 5 Mio. Dollar", "monatliche wöchentliche"),
    "ru": ("{time} отчет показал экспорт на 5 млн долларов", "ежемесячный еженедельный"),
}


@pytest.mark.parametrize(
    ("language", "time"), [(code, time) for code in CARRIERS for time in CARRIERS[code][1].split()]
)
def test_the_time_of_what_tells_an_amount_divides_nothing(language: str, time: str) -> None:
    wording = CARRIERS[language][0].format(time=time)
    assert outcome(wording, language, geography="USA") == "exact 5000000 USD"


@pytest.mark.parametrize("who", ["workers", "subscribers", "passengers"])
def test_the_time_of_who_pays_divides_nothing(who: str) -> None:
    assert outcome(f"monthly {who} paid $5 million", "en", geography="USA") == "exact 5000000 USD"


@pytest.mark.parametrize("amount", ["sales", "pay", "exports", "rent", "premiums"])
def test_the_time_of_the_amount_divides_it(amount: str) -> None:
    wording = f"monthly {amount} reached $5 million"
    assert outcome(wording, "en", geography="USA") == "exact 5000000 USD/month"
