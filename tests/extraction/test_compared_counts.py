"""Numbers that an amount is compared with have its unit, and others never do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from tests.extraction.texts import candidates_of, cell
from tests.support.depth import deep

# Language, text, and the unit of the number named, "-" where it is refused.
TEXTS = [
    ("fr", "Les conteneurs progressent de 9,1% à 9 071 contre 8 318.", "8 318", "conteneurs"),
    # The rate is not that of the two.
    ("fr", "Les conteneurs progressent de 9,1% à 9 071, et le fret contre 7 100.", "7 100", "-"),
    (
        "fr",
        "Le pays a produit 70,4 millions de barils, contre une prévision de 79,5 millions.",
        "79,5 millions",
        "barils",
    ),
    (
        "en",
        "The number of visitors rose 12.9 percent to 219,360 in January this year, the highest "
        "month so far compared to 194,280 in the same month last year.",
        "194,280",
        "visitors",
    ),
    ("en", "Births rose by 12,300 in 2019, reaching 451,133.", "451,133", "Births"),
    ("en", "It built 1,200 homes against 3.45 million.", "3.45 million", "-"),
    ("de", "Der Hafen schlug 12.300 Container um, nach 11.200 im Vorjahr.", "11.200", "Container"),
    (
        "es",
        "La población extranjera se redujo en 21.287 personas (un 0,5%) durante el primer semestre "
        "de 2016, hasta situarse en 4.396.871.",
        "4.396.871",
        "personas",
    ),
    (
        "ru",
        "Число родившихся составило 333,1 тыс. человек, что на 11,4 процента меньше по сравнению с "
        "соответствующим периодом 2021 года (375,9 тыс.).",
        "375,9 тыс.",
        "человек",
    ),
    (
        "ru",
        "Число родившихся составило 333,1 тыс. человек, что на 3,4 процента меньше, чем в 2021 "
        "году (375,9 тыс.).",
        "375,9 тыс.",
        "-",
    ),
]


@profile(derandomize=True, deadline=None, max_examples=deep(6, 60))
@given(st.integers(1_100, 90_000), st.integers(1_100, 90_000), st.integers(-2, 2))
def test_parts_have_the_unit_of_their_sum(first: int, second: int, more: int) -> None:
    text = (
        f"The sector employed {first + second + more:,} workers ({first:,} in the catering of the "
        f"coast and {second:,} in that of the islands)."
    )
    expected = "workers" if more == 0 else "-"
    assert [_unit(text, "en", f"{each:,}") for each in (first, second)] == [expected] * 2


def _unit(text: str, locale: str, digits: str) -> str:
    """Return the unit of a number, "-" if it is refused or left out."""
    made = [
        each
        for each in candidates_of(text, locale)
        if each.table == "figures" and digits in each.wording.replace("\xa0", " ")
    ]
    return cell(made[0], "unit") if made and not made[0].reasons else "-"


@pytest.mark.parametrize(("locale", "text", "number", "unit"), TEXTS)
def test_a_number_has_the_unit_of_what_it_is_compared_with(
    locale: str, text: str, number: str, unit: str
) -> None:
    assert _unit(text, locale, number) == unit


# A sentence with an amount and a number that is compared with it, and what may stand between them.
FRAMES = {
    "en": (
        "The port handled 12,300 containers{between} against {number}{behind}.",
        (", and 300 flights", ", at EUR 500 a piece,", ", while customers filed petitions"),
    ),
    "de": (
        "Der Hafen schlug 12.300 Container{between} gegenüber {number}{behind} um.",
        (" und 300 Schiffe", " für 500 Euro"),
    ),
    "fr": (
        "Le port a traité 12 300 conteneurs{between} contre {number}{behind}.",
        (", et 300 navires", ", pour 500 euros", ", tandis que des plaintes furent déposées"),
    ),
    "es": (
        "El puerto movió 12.300 contenedores{between} frente a {number}{behind}.",
        (" y 300 barcos", ", por 500 euros,", ", mientras hubo quejas"),
    ),
    "ru": (
        "Порт принял 12 300 контейнеров{between} против {number}{behind}.",
        (" и 300 судов", " за 500 рублей", ", а жалобы росли"),
    ),
}  # fmt: skip
_SIGN = {"en": ",", "de": ".", "fr": " ", "es": ".", "ru": " "}


@profile(derandomize=True, deadline=None, max_examples=deep(6, 200))
@given(st.sampled_from(sorted(FRAMES)), st.integers(1_300, 99_000), st.data())
def test_nothing_else_may_stand_between(locale: str, value: int, data: st.DataObject) -> None:
    frame, fillers = FRAMES[locale]
    number = f"{value:,}".replace(",", _SIGN[locale])
    whole = frame.format(between="", number=number, behind="")
    unit = _unit(whole, locale, number)
    assert unit != "-"
    between = data.draw(st.sampled_from(fillers))
    broken = frame.format(between=between, number=number, behind="")
    assert _unit(broken, locale, number) != unit, broken  # that of a nearer noun, or none
    far = f"{value * 1000:,}".replace(",", _SIGN[locale])
    assert _unit(frame.format(between="", number=far, behind=""), locale, far) == "-"
