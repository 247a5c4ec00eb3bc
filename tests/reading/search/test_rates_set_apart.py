"""Rates set apart from a verb: none is read as a rise behind a decrease, and others stay plain.

The sentences are made of a verb, places and a shape, so that what they tell follows from the verb.
"""

from __future__ import annotations

import itertools

import pytest

from silkledger.reading.search.candidates import found_figures

NUMBERS = ("5.4", "1.2", "0.7")
PLACES = {
    "en": ("Wales", "Kent", "Devon"),
    "de": ("Köln", "Bonn", "Essen"),
    "fr": ("Lyon", "Nice", "Lille"),
    "es": ("Huesca", "Teruel", "Soria"),
    "ru": ("Уфе", "Казани", "Омске"),
    "zh": ("温州", "杭州", "宁波"),
    "zh-Hant": ("臺南", "高雄", "基隆"),
}
FALLS = {
    "en": ("fell", "declined"),
    "de": ("sanken", "schrumpften"),
    "fr": ("a baissé", "a chuté"),
    "es": ("bajó", "se redujo"),
    "ru": ("упали", "сократились"),
    "zh": ("下降", "减少"),
    "zh-Hant": ("下降", "減少"),
}
RISES = {
    "en": "rose",
    "de": "stiegen",
    "fr": "a augmenté",
    "es": "subió",
    "ru": "выросли",
    "zh": "上升",
    "zh-Hant": "上升",
}
# With {v} for the verb, {a} to {c} for places and {0} to {2} for rates: all of them are changes.
CHANGES = {
    "en": (
        "Prices {v} in the province of {a}, {0}.",
        "Prices {v} most in {a}, at {0}, followed by {b}, at {1}.",
        "Prices {v} in {a} ({0}), {b} ({1}) and {c} ({2}).",
        "Prices {v} most in {a} – {0} – and least in {b} – {1}.",
        "The figure {v} in {a} by 623 people ({0}), in {b} by 132 ({1}) and in {c} ({2}).",
    ),
    "de": (
        "Am stärksten {v} die Preise in {a}, mit {0}.",
        "Die Preise {v} in der Provinz {a}, {0}.",
        "Am stärksten {v} die Preise in {a} ({0}), am wenigsten in {b} ({1}).",
        "Die Zahlen {v} in {a} um 623 ({0}), in {b} um 132 ({1}).",
    ),
    "fr": (
        "Le prix {v} surtout à {a}, avec {0}, puis à {b}, avec {1}.",
        "Le prix {v} à {a} ({0}), {b} ({1}) et {c} ({2}).",
        "Le prix {v} surtout à {a} – {0} – et à {b} – {1}.",
        "Le chiffre {v} à {a} de 623 ({0}), à {b} de 132 ({1}).",
    ),
    "es": (
        "El paro {v} en {a}, un {0}.",
        "El paro {v} más en {a}, un {0}, y después en {b}, un {1}.",
        "El precio {v} sobre todo en {a}, con un {0}, y en {b}, con un {1}.",
        "El empleo {v} en {a} en 623 personas ({0}), en {b} ({1}) y en {c} ({2}).",
    ),
    "ru": (
        "Сильнее всего цены {v} в {a}, {0}.",
        "Цены {v} больше всего в {a}, на {0}, и меньше всего в {b}, на {1}.",
        "Показатели {v} в {a} на 623 ({0}), а в {b} на 132 ({1}).",
        "Сильнее всего цены {v} в {a}: {0}.",
    ),
    "zh": (
        "{a}价格{v}最多,{0},其次是{b},{1}。",
        "价格{v}最多的是{a}({0}),其次是{b}({1})。",
        "{a}人数{v}623人({0}),{b}132人({1})。",
    ),
    "zh-Hant": (
        "{a}價格{v}最多,{0},其次是{b},{1}。",
        "價格{v}最多的是{a}({0}),其次是{b}({1})。",
        "{a}人數{v}623人({0}),{b}132人({1})。",
    ),
}
# Behind a decrease: another verb, a level, a share, another clause, another subject.
OTHERS = {
    "en": (
        "Prices {v} in {a}, and rents rose in {b}, {0}.",
        "Prices {v} in {a}, but grew in {b} ({0}).",
        "Prices {v} in {a}. Most of them are in {b} ({0}) and {c} ({1}).",
        "Unemployment {v} to {0} in {a}, {1} in {b} and {2} in {c}.",
        "Unemployment {v} to {0} ({1} in May).",
        "The figure {v} by 623 people to 4,500 ({0}).",
        "Prices {v} in 12 of the towns ({0}).",
        "Prices {v}, rents, {0}, rose.",
        "Prices {v}. Grid losses: {0}",
    ),
    "de": (
        "Die Preise {v} in {a}, stiegen aber in {b} ({0}).",
        "Die Quoten {v} auf {0} in {a}, {1} in {b}.",
        "Die Zahlen {v} um 623 Personen auf 4.500 ({0}).",
    ),
    "fr": (
        "Le prix {v} à {a}, mais a progressé à {b} ({0}).",
        "Le nombre {v} de 623 personnes à 4 500 ({0}).",
        "Le prix {v} à {a}, et les loyers ont augmenté à {b}, {0}.",
    ),
    "es": (
        "El precio {v} en {a}, pero subió en {b} ({0}).",
        "El número {v} en 623 personas hasta 4.500 ({0}).",
        "La tasa {v} al {0} ({1} en mayo).",
    ),
    "ru": (
        "Цены {v} в {a}, но выросли в {b} ({0}).",
        "Показатели {v} на 623 человека до 4500 ({0}).",
    ),
    "zh": (
        "{a}价格{v},但{b}上升({0})。",
        "价格{v},利润增长最快的是{b},{0}。",
        "人数{v}623人至4500人({0})。",
        "价格{v},其中{b}占{0}。",
    ),
    "zh-Hant": (
        "{a}價格{v},但{b}上升({0})。",
        "人數{v}623人至4500人({0})。",
        "價格{v},其中{b}佔{0}。",
    ),
}
# Further verbs and nouns of decrease, and what stands between them and the rate.
FURTHER = (
    ("en", "The steepest drop was in Antrim, 5.4%, followed by Down, 1.2%."),
    ("en", "Prices, which fell in Wales, 5.4%, rose in Kent."),
    ("en", "Prices fell in Wales, but least in Kent (1.2%)."),
    ("en", "Loans shrank in the west; in the east (5.4%) and the north (1.2%) as well."),
    ("es", "El precio bajó en Huesca ({0}), pero menos en Teruel ({1})."),
    ("de", "Der Absatz ging in Hessen zurück ({0}), in Bayern ({1})."),
    ("de", "Die Besucher gingen in Ulm ({0}), Hof ({1}) und Gera ({2}) zurück."),
    ("de", "Am deutlichsten nahm der Absatz in Polen ab, mit {0}."),
    ("fr", "La baisse est la plus forte en Corse ({0}), suivie de la Bretagne ({1})."),
    ("es", "Donde más se redujo el gasto fue en Soria, con un {0}."),
    ("ru", "Наибольшее снижение отмечено в Твери ({0}), далее идёт Псков ({1})."),
    ("zh", "房价回落的城市有西安({0})、兰州({1})。"),
    ("zh-Hant", "銷量跌幅最大的是花蓮({0}),其次為臺東({1})。"),
)


def _rates(language: str) -> tuple[str, ...]:
    plain = language in ("en", "zh", "zh-Hant")
    return tuple(f"{each}%" if plain else f"{each.replace('.', ',')} %" for each in NUMBERS)


def _sentence(language: str, shape: str, verb: str) -> str:
    places = dict(zip("abc", PLACES[language], strict=True))
    return shape.format(*_rates(language), v=verb, **places)


def _cases(shapes: dict[str, tuple[str, ...]]) -> list[tuple[str, str, str]]:
    return [
        (language, shape, verb)
        for language, several in shapes.items()
        for shape, verb in itertools.product(several, FALLS[language])
    ]


def _plain(language: str, text: str) -> set[str]:
    """Return the numbers of a text that are read as rates without a sign."""
    return {
        str(figure.quantity.value)
        for figure in found_figures(text, language)
        if figure.refusal is None and figure.quantity.dimension in ("share", "rate", "points")
    }


def _printed(shape: str) -> set[str]:
    return {number for place, number in enumerate(NUMBERS) if f"{{{place}}}" in shape}


@pytest.mark.parametrize(("language", "shape", "verb"), _cases(CHANGES))
def test_a_rate_set_apart_from_a_decrease_is_no_rise(language: str, shape: str, verb: str) -> None:
    assert not _plain(language, _sentence(language, shape, verb)) & set(NUMBERS)


@pytest.mark.parametrize(
    ("language", "shape"), [(key, shape) for key, each in CHANGES.items() for shape in each]
)
def test_one_of_an_increase_is_read(language: str, shape: str) -> None:
    assert _printed(shape) <= _plain(language, _sentence(language, shape, RISES[language]))


@pytest.mark.parametrize(("language", "shape", "verb"), _cases(OTHERS))
def test_a_decrease_ends_at_what_tells_something_else(language: str, shape: str, verb: str) -> None:
    assert _printed(shape) <= _plain(language, _sentence(language, shape, verb))


@pytest.mark.parametrize(("language", "text"), FURTHER)
def test_verbs_and_nouns_further_off_are_found(language: str, text: str) -> None:
    assert not _plain(language, text.format(*_rates(language))) & set(NUMBERS)
