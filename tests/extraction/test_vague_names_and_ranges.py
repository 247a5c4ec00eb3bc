"""Periods that only look like one of a figure, and names of indicators that are too short."""

from __future__ import annotations

import pytest

from silkledger.reading.periods.mentions import mentions
from tests.extraction.texts import candidates_of, cell

DATES = [
    ("en", "RIGA, March 5 - On March 4 a bridge opened.", ["March 5", "On March 4"]),
    ("en", "It ran from March 5 - March 7 2023.", ["from March 5 - March 7 2023"]),
    ("de", "Riga, 5. März - Am 4. März begann es.", ["5. März", "Am 4. März"]),
    ("zh-Hant", "今年首十個月總數為五萬。", ["今年首十個月"]),
    ("zh", "2004年首10个月总数为五万。", ["2004年首10个月"]),
]
PERIODS = [
    # a holiday of a year is not the year, in the next sentence neither
    ("zh", "2007-02-26", "今年春节黄金周期间,公路发送旅客2.2亿人次。水路运量为500万人次。",
     ["", ""]),
    ("zh", "2007-02-26", "2月18日(初一)至2月24日(初七),日均运送9.5万吨。", [""]),
    ("fr", "2018-05-07", "Le taux a gagné par rapport au premier trimestre de 2017, passant de "
     "9,8% à 10,0%.", ["", ""]),
    ("es", "2018-05-07", "La tasa subió respecto al primer trimestre de 2017 y llegó al 10,0%.",
     [""]),
    # what the year names is that since which something is
    ("de", "2021-03-16", "Es sei der größte Rückgang seit dem Jahr der deutschen Einheit 1990. Die "
     "Emissionen sanken um 4,8 Prozent.", [""]),
    ("en", "2021-03-16", "It is the largest fall since the founding of the union in 1990. Output "
     "fell by 4.8 percent.", [""]),
    ("en", "2021-03-16", "Output fell by 4.8 percent in 2020.", ["in 2020"]),
    # 初步 says nothing of a month, 初 does
    ("zh-Hant", "2025-11-17", "10月初步訪港旅客數字為460萬人次。", ["10月"]),
    ("zh-Hant", "2025-11-17", "10月初訪港旅客數字為460萬人次。", [""]),
    ("zh", "2025-11-17", "10月初值为52.4%。", ["10月"]),
    # a year in a name, the four seasons
    ("zh", "2025-09-21", "2025世界制造业大会在合肥开幕，展品735件。", [""]),
    ("zh", "2025-09-21", "2025浦江创新论坛在上海开幕，300家机构参与。", [""]),
    ("zh", "2025-09-21", "2025年世界制造业大会在合肥开幕，展品735件。", ["2025年"]),
    ("zh-Hant", "2026-01-10", "出口呈現「四季紅火」，累計6,407.5億美元。", [""]),
    ("zh-Hant", "2026-01-10", "去年第四季出口1881億美元。", ["去年第四季"]),
    ("ru", "2020-11-20", "В энергетике прирост составил 1,0 % к периоду январь-октябрь 2018 года.",
     [""]),
    ("ru", "2020-11-20", "В энергетике прирост за январь-октябрь 2020 года составил 1,0 %.",
     ["за январь-октябрь 2020 года"]),
    ("zh-Hant", "2022-08-26", "第二季GDP下跌39.3%，而去年同期GDP則是上升69.5%。",
     ["第二季", ""]),
    # a date behind a comma that leads to the next figure is that one's
    ("zh", "2025-03-05", "公司净利14.7亿美元，2023年则为6.2亿美元。", ["", "2023年"]),
    ("zh", "2025-03-05", "公司2024年净利14.7亿美元，营收6.2亿美元。", ["2024年", "2024年"]),
    ("ru", "2025-03-05", "Прибыль составила 14,7 млрд рублей, в 2023 году — 6,2 млрд рублей.",
     ["", "в 2023 году"]),
    ("de", "2025-03-05", "Der Gewinn lag bei 14 Mio. Euro, 2023 bei 6 Mio. Euro.", ["", "2023"]),
    ("en", "2025-03-05", "Output was 14 t, in 2023 it was 6 t.", ["", "in 2023"]),
    ("en", "2025-03-05", "Output was 14 t in 2023, sales were 6 t.", ["in 2023", "in 2023"]),
    # the lines of a block with one too long to be broken are paragraphs
    ("ru", "2025-07-17", "Добыча нефти за первые пять месяцев 2025 года снизилась на 3,5%\n"
     "Добыча нефти в России за январь-май 2025 года снизилась на 3,5 процента по сравнению с "
     "аналогичным периодом прошлого года и составила 211 миллионов тонн, сообщил министр.",
     ["за первые пять месяцев 2025 года", "за январь-май 2025 года",
      "за январь-май 2025 года"]),
]  # fmt: skip
NAMES = [
    ("en", "The plants have a total capacity of 400 MW.", ""),
    ("en", "The plants have an installed capacity of 400 MW.", "installed_capacity"),
    ("en", "The factory has a capacity of 400 tonnes per year.", "production_capacity"),
    ("zh-Hant", "今年十月入境旅客為150萬人次。香港旅客為78萬人次。", "tourist_arrivals;"),
    ("zh", "今年十月铁路旅客为150万人次。", "passengers"),
    ("zh", "9月铁路发送旅客150万人次。", "passengers"),
    ("zh-Hant", "9月入境的旅客總數達203萬人次。中國大陸旅客達115萬人次。", "tourist_arrivals;"),
    ("zh", "首5个月共录得1800万人次旅客访港。内地旅客有263万人次。", "tourist_arrivals;"),
    ("zh", "8月宁波舟山港以22866万吨的吞吐量居首。", "port_throughput"),
    # what stands behind the amount before is its own
    ("zh", "8月享受139.6亿元中央补贴，带动销售733.6亿元。", "subsidies;"),
    ("zh", "8月完成5亿元投资，同比增长3%。", "investment;investment_growth"),
    ("zh", "中欧班列覆盖德国等21个国家。", ""),
    ("zh", "8月开行中欧班列1200列。", "freight_trains"),
    ("zh", "8月集装箱吞吐量突破2000万标箱，开辟航线174条。", "container_traffic;"),
    ("zh-Hant", "香港8月貨櫃吞吐量超過1000萬箱。", ""),
    ("zh-Hant", "居住在澳門的勞動人口共37.28萬人。", "labour_force"),
    ("ru", "В службах занятости было зарегистрировано 44,2 тысячи человек.", ""),
    ("zh", "中国商务部国际贸易谈判代表表示，成果达2535亿美元。", ""),
    ("ru", "Стоимость реставрации составит 702 миллиона рублей.", ""),
    ("ru", "Цена пшеницы составила 70 долларов за тонну.", "price"),
    ("ru", "Численность незанятого населения составила 71 тысячу человек.", ""),
    ("ru", "Численность населения составила 71 тысячу человек.", "population"),
    ("ru", "Выпуск в сопоставимых ценах вырос на 6,1 %.", ""),
    ("ru", "В России открылись 12 новых производств.", ""),
]


@pytest.mark.parametrize(("locale", "text", "dates"), DATES)
def test_datelines_and_parts(locale: str, text: str, dates: list[str]) -> None:
    assert [each.text for each in mentions(text, locale)] == dates


@pytest.mark.parametrize(("locale", "published", "text", "periods"), PERIODS)
def test_periods(locale: str, published: str, text: str, periods: list[str]) -> None:
    made = [each for each in candidates_of(text, locale, published) if each.table == "figures"]
    assert [cell(each, "period") for each in made] == periods


@pytest.mark.parametrize(("locale", "text", "codes"), NAMES)
def test_names(locale: str, text: str, codes: str) -> None:
    made = [each for each in candidates_of(text, locale, "2024-11-22") if each.table == "figures"]
    assert ";".join(cell(each, "indicator") for each in made) == codes


def test_a_date_that_no_day_of_publication_fits() -> None:
    text = "March 5 to March 4: the staff consists of 3,500 people."
    assert [cell(each, "period") for each in candidates_of(text, "en")] == [""]


def test_a_short_line_of_a_block_goes_on() -> None:
    text = (
        "Le nombre total des voyageurs a progressé au niveau national, et s’établit ainsi\n"
        "désormais à plus de\n"
        "1.090.000 personnes, dont la plupart vivent dans la capitale et dans les villes à\n"
        "l’ouest du pays."
    )
    made = [each.wording for each in candidates_of(text, "fr")]
    assert made == ["plus de\n1.090.000 personnes"]
