"""Numbers of a list that share a scale or a fall with another one, or do not."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


@pytest.mark.parametrize(
    ("language", "text", "wording", "unit"),
    [
        # Numbers that are as large as the later one share its scale.
        ("ru", "Выпуск муки вырос с 1 546 до 1 670 тысяч тонн.", "1 546", "тысяч тонн"),
        ("en", "Output rose from 1,546 to 1,670 thousand tonnes.", "1,546", "thousand tonnes"),
        ("de", "Die Ernte stieg von 1.546 auf 1.670 Mio. Tonnen.", "1.546", "Mio. Tonnen"),
        ("es", "Subió de 1.546 a 1.670 millones de euros.", "1.546", "millones de euros"),
        (
            "fr",
            "La récolte passe de 1 546 à 1 670 milliers de tonnes.",
            "1 546",
            "milliers de tonnes",
        ),
        ("en", "Output was 1,046 and 1,100 thousand tonnes.", "1,046", "thousand tonnes"),
        # Beside a small number they are printed in full.
        ("ru", "Выпуск муки вырос с 900 000 до 1,2 млн тонн.", "900 000", "тонн"),
        ("en", "Output rose from 1,200 to 1.5 million tonnes.", "1,200", "tonnes"),
        ("en", "Output rose from 990 to 1,046 thousand tonnes.", "990", "thousand tonnes"),
        # Which of the two it is stays open beside one that is somewhat smaller.
        ("en", "Output fell from 1,046 to 990 thousand tonnes.", "1,046", None),
        ("ru", "Выпуск муки упал с 1 046 до 990 тысяч тонн.", "1 046", None),
    ],
)
def test_large_number_before_an_amount_with_a_scale(
    language: str, text: str, wording: str, unit: str | None
) -> None:
    units = {
        cell(each, "as_reported"): cell(each, "unit")
        for each in candidates_of(text, language)
        if not each.reasons
    }
    assert units.get(wording) == unit


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # One verb of decrease says that all amounts of a Chinese list fell.
        ("zh", "产量分别减少2吨、1吨和5吨。", ["减少2吨", "减少 [...] 1吨", "减少 [...] 5吨"]),
        ("zh-Hant", "失業者分別減少2000人與1000人。", ["減少2000人", "減少 [...] 1000人"]),
        ("zh", "价格下跌20元、30元。", ["下跌20元", "下跌 [...] 30元"]),
        # Another subject stands between, or another clause begins.
        ("zh", "出口减少2000吨、进口1000吨。", ["减少2000吨", "1000吨"]),
        ("zh", "出口减少2000吨，进口1000吨。", ["减少2000吨", "1000吨"]),
        ("zh", "库存减少2万吨和3万头。", ["减少2万吨"]),
        # What a part holds of a whole is a share behind a decrease, too.
        ("zh", "进口下降42.5%，其中煤炭占8%。", ["下降42.5%", "8%"]),
        ("zh", "产量减少2000吨，占总量的8%。", ["减少2000吨", "8%"]),
        ("zh-Hant", "出口減少5%，佔總額8%。", ["減少5%", "8%"]),
        ("zh-Hant", "出口減少5%，占出口總額的8%。", ["減少5%", "8%"]),
        ("zh", "出口下降5%，进口3%。", ["下降5%"]),
        ("zh", "出口下降5%，占比下降3%和2%。", ["下降5%", "下降3%", "下降 [...] 2%"]),
    ],
)  # fmt: skip
def test_falls_of_a_chinese_list(language: str, text: str, expected: list[str]) -> None:
    found = [
        cell(each, "as_reported") for each in candidates_of(text, language) if not each.reasons
    ]
    assert found == expected
