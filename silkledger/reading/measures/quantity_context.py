"""The context of a quantity: what is known of a figure besides its wording."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from silkledger.reading.definitions.digit_groups import digits_of, language_of_tag
from silkledger.reading.definitions.hidden_place import hidden_place
from silkledger.reading.definitions.settings import Settings
from silkledger.reading.measures.figure_case import FigureCase, Measured
from silkledger.reading.text import languages
from silkledger.reading.text.variants import locale_place, region_of
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Hashable

    from silkledger.indicators import Indicator
    from silkledger.reading.measures.unit_cells import UnitCell
    from silkledger.reading.words.phrases import Phrase


@dataclass(frozen=True, slots=True)
class QuantityContext:
    """What is known of a figure besides its wording; None where it is not stated.

    `unit` is the unit cell as printed; `locale` a BCP 47 tag in any case, with - or _; `statistic`
    replaces the indicator's own. `geography` is the code of the place that is measured,
    `default_geography` that of the source: they decide ambiguous currency signs, and where neither
    is known the country of the locale does (francs under fr-CH). The unit must fit `dimension` as
    well as the indicator's.
    """

    unit: str | None = None
    locale: str | None = None
    indicator: Indicator | None = None
    statistic: str | None = None
    geography: str | None = None
    default_geography: str | None = None
    dimension: str | None = None
    vocabulary: Vocabulary = SHIPPED
    within: bool = False  # more words of the text may follow the wording

    @property
    def measured(self) -> Measured | None:
        """What the indicator says of its figures."""
        return None if self.indicator is None else Measured.by(self.indicator)

    def settings(self, language: str, *, hides_place: bool = False) -> Settings:
        """Return what is known before words of a language are read, the same object each time.

        Where it `hides_place`, nothing can be asked of the place of the figure, if it has one.
        """
        hides_place = hides_place and self.geography is not None
        places = (None if hides_place else self.geography, self.default_geography, hides_place)
        return _settings(self.vocabulary, self.locale, places, language, within=self.within)

    def case(self, text: str, phrase: Phrase, cell: UnitCell, language: str) -> FigureCase:
        """Return the case of a phrase whose words are in a language if the locale names none."""
        return FigureCase(
            text,
            phrase,
            cell,
            self.measured,
            self.statistic,
            self.dimension,
            self.vocabulary,
            language_of_tag(self.locale) or language,
        )

    def key(self) -> tuple[Hashable, ...]:
        """Return all that a case depends on besides its phrase and the settings."""
        return self.unit, self.locale, self.statistic, self.dimension, self.measured


@lru_cache(maxsize=4096)
def _settings(
    vocabulary: Vocabulary,
    locale: str | None,
    places: tuple[str | None, str | None, bool],
    language: str,
    *,
    within: bool,
) -> Settings:
    """Return the settings for the places of a figure and of its source; the first may be hidden."""
    geography, default, is_hidden = places
    place = default or locale_place(locale)
    listed = languages.listed_languages(vocabulary).get(language)
    is_stated = is_hidden or geography is not None
    if place is None and not is_stated and listed is not None and listed.money_of_region:
        place = region_of(locale)
    own = cast("str", hidden_place()) if is_hidden else geography
    digits = digits_of(vocabulary, locale)
    return Settings(vocabulary, digits, own, place, language, within=within)
