"""Figures before the stop of an abbreviation that also ends its sentence."""

import pytest

from tests.extraction.texts import candidates_of


@pytest.mark.parametrize(
    ("locale", "text", "wording"),
    [
        ("ru", "К концу года насчитывалось 524 тыс. Эксперты увидели рост.", "524 тыс."),
        ("ru", "Экспорт составил 5 млн. Тонны зерна ушли.", "5 млн."),
        ("ru", "Экспорт составил 5 млн. Доллары ушли.", "5 млн."),
        ("ru", "Экспорт составил 5 млн. руб. Рабочие ушли.", "5 млн. руб."),
        ("ru", "Экспорт составил 5 млн. Компании выросли.", "5 млн."),
        ("ru", "Экспорт составил 5 млн. Евро.", "5 млн. Евро"),
        ("ru", "Экспорт составил 5 млн. тонн.", "5 млн. тонн"),
        ("es", "Murieron 524 mill. Personas de todo el país llegaron.", "524 mill."),
        ("en", "There were 5 thous. Workers left.", "5 thous."),
        ("fr", "Le nombre était de 5 mio. Personnes viennent.", "5 mio."),
        ("de", "Es waren 5 Mio. Personen.", "5 Mio. Personen"),
    ],
)
def test_a_figure_ends_with_its_sentence(locale: str, text: str, wording: str) -> None:
    (found,) = candidates_of(text, locale)
    assert found.wording == wording
    assert bool(found.reasons) == (wording[-1] == "." and "руб" not in wording)
