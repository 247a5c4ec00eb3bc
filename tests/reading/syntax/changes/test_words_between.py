"""Words between a change and the number behind it: they are not passed over.

A loss named there is the level's own, a bound may be of either number, and a second change is a
figure of its own, whatever bounds it.
"""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

# A change, and words that name a loss and lead to its amount.
CHANGES = {
    "en": ("After falling 3%,", "Revenue rose 3% and"),
    "fr": ("Le chiffre d'affaires a augmenté de 3 %,", "Après une baisse de 3 %,"),
    "de": ("Der Umsatz stieg um 3 %,",),
    "es": ("Las ventas subieron un 3 %, y", "Tras caer un 3 %,"),
    "ru": ("После снижения на 3 %", "Выручка выросла на 3 %,"),
    "zh": ("下降3%，", "收入同比增长3%，", "在下降3%之后，"),
}
LOSSES = {
    "en": ("the loss was {}", "the deficit reached {}", "the loss for the year was {}"),
    "fr": ("le déficit a atteint {}", "la perte s'élève à {}"),
    "de": ("der Verlust betrug {}", "das Defizit erreichte {}"),
    "es": ("la pérdida alcanzó {}", "el déficit fue de {}"),
    "ru": ("убыток составил {}", "дефицит достиг {}"),
    "zh": ("贸易逆差达{}", "亏损为{}", "净亏损达{}"),
}
AMOUNTS = {
    "en": "360 million euros",
    "fr": "360 millions d'euros",
    "de": "360 Mio. Euro",
    "es": "360 millones de euros",
    "ru": "360 млн евро",
    "zh": "3.6亿欧元",
}
BOUNDED = {
    "en": ("rose 3% at least to {}", "fell 3%, almost to {}"),
    "de": ("stieg um 3 % mindestens auf {}", "sank um 3 % nahezu auf {}"),
    "fr": ("a augmenté de 3 % au moins à {}",),
    "es": ("subió un 3 % al menos a {}",),
    "ru": ("вырос на 3 % почти до {}",),
}
TWO_CHANGES = {
    "en": ("fell 5%, then rose more than 21%", "After falling 5%, it rose by over 21%"),
    "fr": ("a reculé de 5 %, puis a augmenté de plus de 21 %",),
    "de": ("sank um 5 % und stieg dann um mehr als 21 %",),
    "es": ("cayó un 5 % y luego subió más de un 21 %",),
    "ru": ("упал на 5 %, а затем вырос более чем на 21 %",),
    "zh": ("下降5%，随后增长超过21%", "在下降5%之后，增长超过21%"),
}


@pytest.mark.parametrize("language", CHANGES)
def test_a_loss_between_a_change_and_its_amount_is_below_zero(language: str) -> None:
    negative = 0
    for change, loss in product(CHANGES[language], LOSSES[language]):
        wording = f"{change} {loss.format(AMOUNTS[language])}"
        found = outcome(wording, language, statistic="balance")
        assert found.startswith("exact -360000000") or " " not in found, (wording, found)
        negative += " " in found
    assert negative


@pytest.mark.parametrize("language", BOUNDED)
def test_a_bound_before_the_word_that_leads_to_a_level_is_not_lost(language: str) -> None:
    for wording in BOUNDED[language]:
        printed = wording.format(AMOUNTS[language])
        assert not outcome(printed, language, statistic="flow").startswith("exact"), printed


@pytest.mark.parametrize("language", TWO_CHANGES)
def test_a_second_change_is_a_figure_of_its_own_behind_its_bound(language: str) -> None:
    for wording in TWO_CHANGES[language]:
        assert refusals(wording, language, statistic="growth_rate"), wording


PARTS = {
    "en": "Exports fell, of which {} went abroad",
    "fr": "Les ventes ont baissé, dont {} à l'étranger",
    "de": "Die Preise sanken, davon {} im Ausland",
    "es": "Las ventas bajaron, de las cuales el {} en el exterior",
    "ru": "Продажи снизились, из них {} за рубежом",
    "zh": "出口下降，其中{}销往国外",
}
SECOND_SHARES = {
    "en": "nearly half of hybrids ({} of the total)",
    "fr": "près de la moitié des hybrides ({} du total)",
    "de": "Fast die Hälfte der Hybride ({} der Gesamtmenge)",
    "es": "casi la mitad ({} del total)",
    "ru": "почти половина ({} общего объема)",
    "zh": "近一半（占总量的{}）",
}


@pytest.mark.parametrize("language", PARTS)
@pytest.mark.parametrize("statistic", ["growth_rate", "share", None])
def test_a_part_of_what_changed_is_not_its_change(language: str, statistic: str | None) -> None:
    assert refusals(PARTS[language].format("37.3%"), language, statistic=statistic)


def test_a_rate_of_others_behind_a_change_is_not_its_size() -> None:
    assert refusals("Цены снизились, 37,3 % магазинов закрылись", "ru", statistic="growth_rate")


@pytest.mark.parametrize("language", SECOND_SHARES)
def test_a_share_in_brackets_behind_a_fraction_is_a_figure_of_its_own(language: str) -> None:
    assert refusals(SECOND_SHARES[language].format("37.3 %"), language, statistic="share")
