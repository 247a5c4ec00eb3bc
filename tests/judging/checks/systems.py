"""Systems of figures that identities join: trade, parts of a year, per head, growth."""

from __future__ import annotations

from typing import Any

from tests.support.checks import figure

C, L, X, N = "consistent", "consistent_loose", "contradicted", "cannot_be_checked"
KAZ, BOTH = {"geography": "KAZ"}, {"geography": "KAZ", "counterpart": "CHN"}
FOB, CIF = {"basis": "FOB"}, {"basis": "CIF"}


def made(
    indicator: str, *wordings: tuple[str, str], place: dict[str, Any] | None = None, **cells: Any
) -> list[dict[str, Any]]:
    """Return figures of one indicator, from their wordings and periods."""
    place = KAZ if place is None else place
    return [figure(wording, indicator, period, **(place | cells)) for wording, period in wordings]


def trade(exports: str, imports: str, result: str, indicator: str, **cells: Any) -> list[Any]:
    return [
        *made(indicator, (result, "in 2022"), place=BOTH, **cells),
        *made("exports", (exports, "in 2022"), place=BOTH, **cells),
        *(made("imports", (imports, "in 2022"), place=BOTH, **cells) if imports else ()),
    ]


def quarters(year: str, *figures: str, **cells: Any) -> list[dict[str, Any]]:
    names = ("first", "second", "third", "fourth")
    return [
        *made("freight_volume", (year, "in 2022"), **cells),
        *(
            made("freight_volume", (wording, f"in the {name} quarter of 2022"), **cells)[0]
            for wording, name in zip(figures, names, strict=False)
        ),
    ]


def per_head(output: str, each: str, people: str, when: str = "in 2022") -> list[dict[str, Any]]:
    return [
        *made("gdp", (output, "in 2022")),
        *made("gdp_per_head", (each, "in 2022")),
        *made("population", (people, when)),
    ]


def grown(indicator: str, rate: str, period: str, *levels: tuple[str, str], **cells: Any) -> Any:
    return [*made(f"{indicator}_growth", (rate, period), **cells), *made(indicator, *levels)]


HALVES = (
    ("USD 10.2 billion", "in the first half of 2021"),
    ("USD 11.3 billion", "in the first half of 2022"),
)


def over_a_decade(rate: str, other: str) -> list[dict[str, Any]]:
    wordings = ((other, "from 2013 to 2024"), (rate, "from 2013 to 2024"))
    return made("trade_turnover_growth", *wordings, place=BOTH)
