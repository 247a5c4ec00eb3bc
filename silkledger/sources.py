"""Datasets and sources: what dataset.toml and source.toml say, and which input files a run reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Dataset:
    """raw/dataset.toml. `review` is none or required; `freshness_days` None means that no freshness is promised."""

    name: str
    title: str
    description: str = ""
    licence: str = ""
    contributors: tuple[str, ...] = ()
    required_indicators: tuple[str, ...] = ()
    required_places: tuple[str, ...] = ()
    freshness_days: int | None = None
    review: str = "none"


@dataclass(frozen=True, slots=True)
class Source:
    """raw/<source_id>/source.toml. Absent keys are None; `published_on` is the date of published_at in its own offset."""

    source_id: str
    title: str
    published_at: str
    published_on: dt.date
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    locale: str | None = None
    licence: str | None = None
    document: str | None = None
    document_sha256: str | None = None
    default_geography: str | None = None
    fiscal_year_start_month: int | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file that a run reads. `name` is its path in the raw folder with /; `path` is where it lies on this machine."""

    name: str
    path: Path
    size: int
    sha256: str
