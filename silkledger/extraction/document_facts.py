"""What is known of a document besides its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    import datetime as dt

    from silkledger.schemas.vocabulary import Vocabulary


@dataclass(frozen=True)
class DocumentFacts:
    """Language, day of publication and default place of a document, None where not known."""

    locale: str | None = None
    published_on: dt.date | None = None
    default_geography: str | None = None
    vocabulary: Vocabulary = SHIPPED
