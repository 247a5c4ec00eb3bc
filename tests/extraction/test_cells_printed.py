"""What holds for every text: cells are printed words, and no candidate is read short.

Texts are made of dates, subjects, changes and figures of one language, joined at random.
"""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkledger.reading.quantities import QuantityContext
from silkledger.reading.search.read_short import PrintedText
from silkledger.reading.text.left_out import stands_at
from tests.extraction.texts import candidates_of
from tests.support.depth import deep

PARTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("In 2023 ", "In May 2024, ", "Last month ", "Today, ", "In the first half, ", ""),
        ("exports", "sales of tea", "the number of farms", "output in Kenya"),
        (
            " fell by ",
            " rose ",
            " were ",
            " dropped to ",
            " declined, after two years of growth, by ",
        ),
        ("4 %", "3.1 million tonnes", "17,400", "$2.5 billion", "one sale in three", "a third"),
        (
            " from April",
            " compared with 2022",
            ", against 5 % a year earlier",
            " in March",
            "",
            " less",
        ),
        (". ", "; imports, 3 %. ", ", and in Leeds by 2 %. ", " (-1.5 %). ", ", 6 % at inns. "),
    ),
    "de": (
        ("Im Jahr 2023 ", "Im Mai ", "Im vergangenen Monat ", "Inzwischen ", ""),
        ("sank der Export um ", "stieg der Absatz auf ", "lag die Ernte bei ", "gingen sie um "),
        ("4 %", "3,1 Mio. Tonnen", "17.400", "2,5 Mrd. Euro", "ein Drittel"),
        (" gegenüber dem Vorjahr", " (Vorjahr: 5 %)", " zurück", " im März", ""),
        (". ", ", in Köln um 3 %. ", "; die Importe um 2 %. ", ", nach 6 % im April. "),
    ),
    "ru": (
        ("В 2023 году ", "В мае ", "За девять месяцев ", ""),
        ("экспорт снизился на ", "добыча выросла до ", "импорт составил ", "доля равна "),
        ("4 %", "3,1 млн тонн", "1 млн 944 тыс. человек", "2,5 млрд рублей"),
        (" (на 3 тыс. тонн)", " к уровню 2022 года", ", против 5 % годом ранее", ""),
        (". ", ", в Омске – на 3 %. ", " – до 7 млн тонн. ", ", или на 2 %. "),
    ),
    "fr": (
        ("En 2023, ", "Au premier semestre, ", "Désormais, ", ""),
        ("les ventes ont reculé de ", "la récolte atteint ", "une hausse de ", "le taux est à "),
        ("4 %", "3,1 millions de tonnes", "17 400", "2,5 milliards d'euros"),
        (" par rapport à 2022", ", contre 5 % un an plus tôt", " : - 1,5 %", ""),
        (". ", ", à Lyon de 3 %. ", " et de 2 % à Brest. ", ", soit 19 de moins. "),
    ),
    "zh": (
        ("2023年", "今年上半年，", "5月份、6月份", "上月", ""),
        ("出口下降", "产量达", "进口增长", "人数比上年减少"),
        ("4%", "3.1万吨", "25亿元", "1.2万人", "三分之一"),
        ("，占比5%", "（去年同期为6%）", "，其中对日本3%", ""),
        ("。", "；进口2%。", "，对韩国7%。"),
    ),
}


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str]:
    language = draw(st.sampled_from(sorted(PARTS)))
    sentences = draw(st.integers(1, 3))
    words = [draw(st.sampled_from(part)) for _ in range(sentences) for part in PARTS[language]]
    return language, "".join(words).strip()


@profile(max_examples=deep(13, 80))
@given(texts(), st.sampled_from(("", "2024-08-12")))
def test_cells_are_words_of_the_text(made: tuple[str, str], published: str) -> None:
    language, text = made
    for candidate in candidates_of(text, language, published):
        for name in ("as_reported", "period", "period_anchor", "measured_by", "unit"):
            cell = candidate.cells.get(name)
            if cell is not None and cell.value:
                assert cell.span is not None, (name, cell)
                assert stands_at(text, *cell.span, cell.value), (name, cell)
        if (cell := candidate.cells.get("period")) is not None and not cell.value:
            assert cell.reason


@profile(max_examples=deep(13, 80))
@example(("zh", "2023年出口下降25亿元，其中对日本3%。"))
@given(texts())
def test_no_candidate_leaves_a_governing_word_outside(made: tuple[str, str]) -> None:
    language, text = made
    printed = PrintedText(text, language)
    for candidate in candidates_of(text, language):
        if candidate.table == "figures" and not candidate.reasons and "unit" not in candidate.cells:
            context = QuantityContext(locale=language)
            assert printed.read_short(candidate.wording, candidate.span, context) is None, text
