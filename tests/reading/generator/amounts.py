"""Amounts: a number in digits, its scale and its unit, as a language prints them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import NamedTuple

from tests.reading.generator.languages import Language, Style

_VOWELS = "aeéèêiouyhAEÉIOUH"


class Number(NamedTuple):
    """A number without a unit; `behind` says which form a noun has behind it."""

    text: str
    value: Fraction
    behind: str


class Amount(NamedTuple):
    """A number with its unit; `number` and `unit_text` are its parts as printed."""

    text: str
    value: Fraction
    unit: str
    number: Number
    unit_text: str


def digits(value: Decimal, style: Style, *, grouped: bool = True) -> str:
    """The number in the style's digits, with groups of three where it is long."""
    whole, _, decimals = f"{value:f}".partition(".")
    if grouped and len(whole) > 3:
        cut = len(whole) % 3
        groups = [whole[:cut], *(whole[at : at + 3] for at in range(cut, len(whole), 3))]
        whole = style.group.join(group for group in groups if group)
    return style.decimal.join([whole, decimals]) if decimals else whole


def small(random: Random, *, decimals: int | None = None, below: int = 95) -> Decimal:
    """A number from 2 to `below`, with none to two decimals."""
    places = random.choice((0, 0, 1, 1, 2)) if decimals is None else decimals
    return Decimal(random.randint(2 * 10**places + 1, below * 10**places)).scaleb(-places)


def whole_number(random: Random) -> Decimal:
    """A whole number of one to nine digits that is no year."""
    length = random.choice((1, 2, 2, 3, 3, 4, 5, 5, 6, 7, 9))
    value = random.randint(max(2, 10 ** (length - 1)), 10**length - 1)
    return Decimal(value if not 1800 <= value <= 2199 else value + 3000)


def scaled(language: Language, style: Style, random: Random) -> Number:
    """A number behind which a scale stands."""
    value = small(random, below=random.choice((9, 95, 990)))
    scale = language.some("scale", random)
    factor, _, behind = scale.key.partition(":")
    gap = "" if language.chinese else " "
    return Number(
        f"{digits(value, style)}{gap}{scale.text}",
        Fraction(value) * 10 ** int(factor),
        behind or "many",
    )


def plain(language: Language, style: Style, random: Random) -> Number:
    """A number in digits without a scale."""
    value = whole_number(random) if random.random() < 0.6 else small(random)
    return unscaled(value, style)


def unscaled(value: Decimal, style: Style) -> Number:
    """The number in digits alone."""
    return Number(digits(value, style), Fraction(value), _behind(value))


def number(language: Language, style: Style, random: Random) -> Number:
    """A number, half of them with a scale."""
    draw = scaled if random.random() < 0.5 else plain
    return draw(language, style, random)


def with_unit(language: Language, amount: Number, key: str, forms: str) -> Amount:
    """The number with the unit behind it, in the form that the number asks for."""
    unit, _, factor = key.partition("*")
    text = unit_form(forms, amount.behind)
    gap = "" if language.chinese and not text[0].isascii() else " "
    text = linked(text, amount.behind)
    return Amount(
        f"{amount.text}{gap}{text}",
        amount.value * Fraction(factor or 1),
        unit,
        amount,
        text,
    )


def linked(text: str, behind: str) -> str:
    """The words behind a scale that asks for "de" (fr: millions d'euros; es: millones de euros)."""
    if behind == "de" and text[0] in _VOWELS:
        return f"d'{text}"
    return f"de {text}" if behind in ("de", "of") else text


def unit_form(forms: str, behind: str) -> str:
    """The form of a unit's words ("many|few|single", or a symbol that has one form)."""
    variants = forms.split("|")
    place = {"many": 0, "de": 0, "of": 0, "few": 1, "single": 2}[behind]
    return variants[min(place, len(variants) - 1)]


def quantity(language: Language, style: Style, random: Random, role: str = "unit") -> Amount:
    """A number with a unit of the language that is no currency."""
    unit = language.some(role, random)
    return with_unit(language, number(language, style, random), unit.key, unit.text)


def percentage(value: Decimal, style: Style, template: str) -> Amount:
    """The number in the template of a percentage ("{} %")."""
    amount = unscaled(value, style)
    return Amount(template.replace("{}", amount.text), amount.value, "percent", amount, template)


def money(language: Language, style: Style, random: Random) -> Amount:
    """An amount in a currency whose sign or name stands before or behind it."""
    coin = language.some("money", random)
    amount = number(language, style, random)
    return in_currency(amount, coin.key, coin.text)


def in_currency(amount: Number, code: str, template: str) -> Amount:
    """The number in the currency's template; "{} de" is kept for French and Spanish scales only."""
    before, _, forms = template.partition("{}")
    name = unit_form(forms.strip(), amount.behind) if forms.strip() else ""
    if len(name) > 3:
        name = linked(name, amount.behind)
    gap = " " if forms.startswith(" ") else ""
    return Amount(f"{before}{amount.text}{gap}{name}", amount.value, code, amount, name)


def _behind(value: Decimal) -> str:
    if value != value.to_integral_value():
        return "few"
    last, tens = int(value) % 10, int(value) % 100
    if last == 1 and tens != 11:
        return "single"
    return "few" if 2 <= last <= 4 and not 12 <= tens <= 14 else "many"
