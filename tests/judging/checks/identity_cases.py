"""Systems of figures for the identities, each with the verdict that its arithmetic has."""

from __future__ import annotations

from typing import Any

from tests.judging.checks.systems import (
    BOTH,
    CIF,
    FOB,
    HALVES,
    C,
    N,
    X,
    grown,
    made,
    over_a_decade,
    per_head,
    quarters,
    trade,
)
from tests.support.checks import figure

CASES: dict[str, tuple[list[dict[str, Any]], str, list[str]]] = {
    # 1.0725 ** 11 is 2.160, 1.0735 ** 11 is 2.182
    "an annual rate and the growth in all": (
        over_a_decade("an average annual increase of 7.3%", "116%"), "growth_identity", [C],
    ),
    "growth in all that the annual rate does not give": (
        over_a_decade("an average annual increase of 7.3%", "216%"), "growth_identity", [X],
    ),
    "growth that may be the annual rate": (
        over_a_decade("an average annual increase of 7.3%", "7.3%"), "growth_identity", [],
    ),
    # 10.15 to 10.25 and 5.25 to 5.35 are 15.4 to 15.6
    "exports and imports are the turnover": (
        trade("USD 10.2 billion", "USD 5.3 billion", "USD 15.5 billion", "trade_turnover"),
        "sum_of_parts", [C],
    ),
    "exports and imports are not the turnover": (
        trade("USD 10.2 billion", "USD 5.3 billion", "USD 17.2 billion", "trade_turnover"),
        "sum_of_parts", [X],
    ),
    "exports alone are at most the turnover": (
        trade("USD 10.2 billion", "USD 5.3 billion", "USD 9.2 billion", "trade_turnover")[:2],
        "sum_of_parts", [X],
    ),
    "exports below the turnover leave a bound": (
        trade("USD 10.2 billion", "USD 5.3 billion", "USD 19.2 billion", "trade_turnover")[:2],
        "sum_of_parts", [C],
    ),
    "exports FOB and imports CIF do not meet": (
        [*trade("USD 10.2 billion", "", "USD 17.2 billion", "trade_turnover", **FOB),
            *made("imports", ("USD 5.3 billion", "in 2022"), place=BOTH, **CIF)],
        "sum_of_parts", [C],
    ),
    # 4.8 to 5.0
    "exports less imports are the balance": (
        trade("USD 10.2 billion", "USD 5.3 billion", "USD 4.9 billion", "trade_balance"),
        "difference", [C],
    ),
    "a balance with the wrong sign": (
        trade("USD 10.2 billion", "USD 5.3 billion", "USD -4.9 billion", "trade_balance"),
        "difference", [X],
    ),
    "urban and rural population": (
        [*made("population", ("20.1 million", "in 2022")),
            *made("urban_population", ("12.4 million", "in 2022")),
            *made("rural_population", ("9.7 million", "in 2022"))],
        "sum_of_parts", [X],
    ),
    "quarters add up": (quarters("10.4 Mt", "2.1 Mt", "2.6 Mt", "2.8 Mt", "2.9 Mt"),
        "sum_of_periods", [C]),
    "quarters do not add up": (quarters("12.4 Mt", "2.1 Mt", "2.6 Mt", "2.8 Mt", "2.9 Mt"),
        "sum_of_periods", [X]),
    "three quarters exceed the year": (quarters("7.1 Mt", "2.1 Mt", "2.6 Mt", "2.8 Mt"),
        "sum_of_periods", [X]),
    "three quarters are less than the year": (quarters("10.4 Mt", "2.1 Mt", "2.6 Mt", "2.8 Mt"),
        "sum_of_periods", [C]),
    "adjusted quarters add up only about": (
        quarters("12.4 Mt", "2.1 Mt", "2.6 Mt", "2.8 Mt", "2.9 Mt", basis="seasonally adjusted"),
        "sum_of_periods", [N],
    ),
    "annualised quarters do not add up": (
        quarters("10.4 Mt", "10.1 Mt", "10.6 Mt", "10.8 Mt", "10.9 Mt", basis="annualised"),
        "sum_of_periods", [],
    ),
    "cumulative figures rise": (
        made("freight_volume", ("7.1 Mt", "from January to March 2022"),
            ("12.4 Mt", "from January to June 2022")), "cumulation", [C],
    ),
    "cumulative figures never fall": (
        made("freight_volume", ("7.1 Mt", "from January to March 2022"),
            ("6.4 Mt", "from January to June 2022")), "cumulation", [X],
    ),
    "cumulative balances may fall": (
        made("net_profit", ("USD 7.1 million", "from January to March 2022"),
            ("USD 6.4 million", "from January to June 2022")), "cumulation", [],
    ),
    # 11,350 to 11,450 times 19.65 to 19.75 million with 2 %: 218.6 to 230.7 bn
    "output per head times the population": (
        per_head("USD 225.3 billion", "USD 11,430", "19.7 million"), "product", [C]),
    "output per head of the population at the end of the year": (
        per_head("USD 225.3 billion", "USD 11,430", "19.7 million", "on 31 December 2022"),
        "product", [C]),
    "output per head times another population": (
        per_head("USD 225.3 billion", "USD 11,430", "29.7 million"), "product", [X]),
    "a price times a quantity": (
        [*made("exports", ("USD 5.2 billion", "in 2022"), item="gas"),
            *made("price", ("USD 185 per thousand cubic meters", "in 2022"), item="gas"),
            *made("export_volume", ("28.1 bcm", "in 2022"), item="gas")], "product", [C]),
    "a price of an item is not that of all": (
        [*made("exports", ("USD 5.2 billion", "in 2022")),
            *made("price", ("USD 185 per thousand cubic meters", "in 2022")),
            *made("export_volume", ("28.1 bcm", "in 2022"))], "product", []),
    # 2.15 to 2.25 Mt a year over 365 days of 5.8 to 6.0 kt
    "a rate over its period": (
        [*made("oil_production", ("657 million barrels", "in 2022")),
            *made("oil_production", ("1.8 million barrels per day", "in 2022"))],
        "rate_of_period", [C]),
    "a rate over its period is another amount": (
        [*made("oil_production", ("757 million barrels", "in 2022")),
            *made("oil_production", ("1.8 million barrels per day", "in 2022"))],
        "rate_of_period", [X]),
    # (11.25 to 11.35) / (10.15 to 10.25): 9.76 to 11.82 %
    "growth of half a year on the year before": (
        grown("fdi_inflow", "10.8%", "in the first half of 2022", *HALVES, base="year_on_year"),
        "growth_identity", [C]),
    "growth of half a year that levels contradict": (
        grown("fdi_inflow", "18.8%", "in the first half of 2022", *HALVES, base="year_on_year"),
        "growth_identity", [X]),
    "growth of half a year without a base": (
        grown("fdi_inflow", "18.8%", "in the first half of 2022", *HALVES), "growth_identity", []),
    "growth of a month on the month before": (
        grown("freight_volume", "-2.9%", "in March 2022", ("20.6 Mt", "in February 2022"),
            ("20.1 Mt", "in March 2022"), base="month_on_month"), "growth_identity", [C]),
    "growth of a month on the year before": (
        grown("freight_volume", "-2.9%", "in March 2022", ("20.6 Mt", "in February 2022"),
            ("20.1 Mt", "in March 2022"), base="year_on_year"), "growth_identity", []),
    "growth of a fiscal year": (
        grown("freight_volume", "10.1%", "from April 2021 to March 2022",
            ("20.6 Mt", "from April 2020 to March 2021"),
            ("29.1 Mt", "from April 2021 to March 2022")), "growth_identity", [X]),
    "growth of a stock between two year-ends": (
        grown("bank_loans", "22.1%", "in 2022", ("KZT 18.4 billion", "at the end of 2021"),
            ("KZT 22.5 billion", "on 1 January 2023")), "growth_identity", [C]),
    "growth of sales may be at constant prices": (
        grown("retail_sales", "2.1%", "in 2022", ("KZT 13.4 billion", "in 2021"),
            ("KZT 16.5 billion", "in 2022")), "growth_identity", [N]),
    "real growth and levels at constant prices": (
        [*made("gdp_growth", ("3.2%", "in 2022")),
            *made("gdp", ("KZT 84.1 billion", "in 2021"), ("KZT 86.8 billion", "in 2022"),
                basis="constant 2015 prices")], "growth_identity", [C]),
    "real growth and levels at current prices": (
        [*made("gdp_growth", ("3.2%", "in 2022")),
            *made("gdp", ("KZT 84.1 billion", "in 2021"), ("KZT 101.8 billion", "in 2022"))],
        "growth_identity", []),
    "annualised growth of a quarter": (
        [*made("freight_volume_growth", ("12.9%", "in the first quarter of 2022"),
            base="quarter_on_quarter", basis="seasonally adjusted annual rate"),
            *made("freight_volume", ("20.6 Mt", "in the fourth quarter of 2021"),
                ("21.1 Mt", "in the first quarter of 2022"),
                basis="seasonally adjusted annual rate")], "growth_identity", []),
    "an item is part of the whole": (
        [*made("installed_capacity", ("40 GW", "at the end of 2022"), item="solar"),
            *made("installed_capacity", ("119 GW", "at the end of 2022"))], "part_of_whole", [C]),
    "an item exceeds the whole": (
        [*made("installed_capacity", ("140 GW", "at the end of 2022"), item="solar"),
            *made("installed_capacity", ("119 GW", "at the end of 2022"))], "part_of_whole", [X]),
    "an item exceeds the item that it is a part of": (
        [*made("installed_capacity", ("140 GW", "at the end of 2022"), item="onshore wind"),
            *made("installed_capacity", ("119 GW", "at the end of 2022"), item="wind")],
        "part_of_whole", [X]),
    "a province is part of its country": (
        [figure("2.1 million", "population", "in 2022", geography="DE-BY"),
            figure("1.9 million", "population", "in 2022", geography="DEU")], "part_of_whole", [X]),
    "items without overlap exceed the whole": (
        [*made("installed_capacity", ("119 GW", "at the end of 2022"), item="renewables"),
            *made("installed_capacity", ("70.1 GW", "at the end of 2022"), item="solar"),
            *made("installed_capacity", ("65.2 GW", "at the end of 2022"), item="wind")],
        "sum_of_items", [X]),
    "items without overlap leave room for others": (
        [*made("installed_capacity", ("119 GW", "at the end of 2022"), item="renewables"),
            *made("installed_capacity", ("30.1 GW", "at the end of 2022"), item="solar"),
            *made("installed_capacity", ("65.2 GW", "at the end of 2022"), item="wind")],
        "sum_of_items", [C]),
    "items that may overlap are not added": (
        [*made("installed_capacity", ("119 GW", "at the end of 2022"), item="energy"),
            *made("installed_capacity", ("70.1 GW", "at the end of 2022"), item="thermal"),
            *made("installed_capacity", ("65.2 GW", "at the end of 2022"), item="wind")],
        "sum_of_items", []),
    "shares of the world above 100 %": (
        [figure(share, "oil_reserves_share", "end of 2020", geography=place)
            for share, place in (("61.2%", "SAU"), ("31.3%", "KAZ"), ("17.5%", "RUS"))],
        "shares_of_whole", [X]),
    "shares of the world up to 100 %": (
        [figure(share, "oil_reserves_share", "end of 2020", geography=place)
            for share, place in (("41.2%", "SAU"), ("31.3%", "KAZ"), ("17.5%", "RUS"))],
        "shares_of_whole", [C]),
    # 15.55 to 15.65 % of 84.35 to 84.45 bn: 13.1 to 13.2 bn
    "a partner's share of exports": (
        [*made("exports_share", ("15.6%", "in 2022"), place=BOTH),
            *made("exports", ("USD 13.2 billion", "in 2022"), place=BOTH),
            *made("exports", ("USD 84.4 billion", "in 2022"))], "share_identity", [C]),
    "a partner's share that exports do not give": (
        [*made("exports_share", ("25.6%", "in 2022"), place=BOTH),
            *made("exports", ("USD 13.2 billion", "in 2022"), place=BOTH),
            *made("exports", ("USD 84.4 billion", "in 2022"))], "share_identity", [X]),
    "a product's share of exports": (
        [*made("exports_share", ("40.0%", "in 2022"), item="crude oil"),
            *made("exports", ("USD 33.8 billion", "in 2022"), item="crude oil"),
            *made("exports", ("USD 84.4 billion", "in 2022"))], "share_identity", [C]),
    "a partner's share of something else": (
        [*made("exports_share", ("25.6%", "in 2022"), place=BOTH, share_of="imports"),
            *made("exports", ("USD 13.2 billion", "in 2022"), place=BOTH),
            *made("exports", ("USD 84.4 billion", "in 2022"))], "share_identity", []),
    # 9.15 to 9.25 per thousand of 83.15 to 83.25 million with 2 %: 746 to 786 thousand
    "births per head times the population": (
        [*made("birth_rate", ("9.2 births per 1,000 inhabitants", "in 2021")),
            *made("population", ("83.2 million", "in 2021")),
            *made("births", ("765,000 births", "in 2021"))], "product", [C]),
    "births per mille of the population": (
        [*made("birth_rate", ("9.2‰", "in 2021")),
            *made("population", ("83.2 million", "in 2021")),
            *made("births", ("765,000 people", "in 2021"))], "product", [C]),
    "births per mille of another population": (
        [*made("birth_rate", ("9.2‰", "in 2021")),
            *made("population", ("63.2 million", "in 2021")),
            *made("births", ("765,000 people", "in 2021"))], "product", [X]),
    "births ten times the rate": (
        [*made("birth_rate", ("9.2 births per 1,000 inhabitants", "in 2021")),
            *made("population", ("83.2 million", "in 2021")),
            *made("births", ("7.65 million births", "in 2021"))], "product", [X]),
    "shares of partners above 100 %": (
        [figure(share, "exports_share", "in 2022", geography="KAZ", counterpart=place)
            for share, place in (("41%", "CHN"), ("36%", "ITA"), ("31%", "RUS"))],
        "shares_of_whole", [X]),
    "shares of a group and its member may exceed 100 %": (
        [figure(share, "exports_share", "in 2022", geography="KAZ", counterpart=place)
            for share, place in (("81%", "EUU"), ("36%", "ITA"))],
        "shares_of_whole", []),
    # 13.5 to 14.5 % of 225.45 to 225.55 bn: 30.4 to 32.7
    "the share of a branch in all output": (
        [*made("value_added_gdp_share", ("14%", "in 2022"), item="manufacturing"),
            *made("value_added", ("USD 45.2 billion", "in 2022"), item="manufacturing"),
            *made("gdp", ("USD 225.5 billion", "in 2022"))], "share_identity", [X]),
    "provinces exceed their country": (
        [figure("137.7 million t", "harvest", "in 2022", geography="CHN", item="wheat"),
            *(figure(wording, "harvest", "in 2022", geography=place, item="wheat")
                for wording, place in (("78.1 Mt", "CN-HA"), ("46.4 Mt", "CN-SD"),
                    ("37.2 Mt", "CN-AH")))], "sum_of_members", [X]),
    "a region and its department are not added": (
        [figure("1.1 million", "population", "in 2022", geography="FRA"),
            figure("0.9 million", "population", "in 2022", geography="FR-IDF"),
            figure("0.8 million", "population", "in 2022", geography="FR-75C")],
        "sum_of_members", []),
    # 403 less 133
    "births less deaths": (
        [*made("natural_increase", ("371,000 people", "in 2022")),
            *made("births", ("403,000 births", "in 2022")),
            *made("deaths", ("133,000 deaths", "in 2022"))], "difference", [X]),
    "a multiple from a year to a year": (
        [*made("trade_turnover_multiple", ("400 times", "from 1992 to 2022"), place=BOTH),
            *made("trade_turnover", ("USD 0.46 billion", "in 1992"),
                ("USD 70.2 billion", "in 2022"), place=BOTH)], "growth_identity", [X]),
    # 64.95 to 65.05 % of 220.05 to 220.15 bn: 142.9 to 143.2
    "debt at the end of the year in percent of output of the year": (
        [*made("public_debt_gdp_share", ("65%", "at the end of 2022")),
            *made("public_debt", ("USD 143 billion", "at the end of 2022")),
            *made("gdp", ("USD 220.1 billion", "in 2022"))], "share_identity", [C]),
    "capacity is also retired": (
        [*made("capacity_added", ("5.2 GW", "in 2022")),
            *made("installed_capacity", ("20.1 GW", "at the end of 2021"),
                ("22.3 GW", "at the end of 2022"))], "stock_flow", [N]),
}  # fmt: skip
