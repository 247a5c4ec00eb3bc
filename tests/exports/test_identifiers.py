"""What dataset.toml says of homepage, DOI and keywords stands in every descriptor."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from silkledger.errors import InputError
from silkledger.ingest.folder.dataset_and_source_toml import load_dataset
from silkledger.ingest.inputs import fingerprint
from tests.support import example
from tests.support import releases as made

HOME, DOI = "https://example.org/steppe", "10.5281/zenodo.1234567"


def declared(folder: Path, line: str) -> object:
    path = folder / "dataset.toml"
    path.write_text(f'name = "d"\ntitle = "D"\n{line}\n', encoding="utf-8")
    return load_dataset(fingerprint(path, "dataset.toml", within=folder))


def test_every_descriptor_names_them(tmp_path: Path) -> None:
    about = example.renamed(example.DATASET, homepage=HOME, doi=DOI, keywords=("trade", "steppe"))
    folder = made.publish_next(tmp_path, replace(made.candidate(), dataset=about))
    package = json.loads((folder / "datapackage.json").read_bytes())
    assert (package["homepage"], package["id"]) == (HOME, f"https://doi.org/{DOI}")
    croissant = json.loads((folder / "croissant.json").read_bytes())
    assert (croissant["url"], croissant["identifier"]) == (HOME, f"https://doi.org/{DOI}")
    citation = yaml.safe_load((folder / "CITATION.cff").read_bytes())
    assert (citation["doi"], citation["url"]) == (DOI, HOME)
    assert package["keywords"] == croissant["keywords"] == citation["keywords"]


@pytest.mark.parametrize("written", [DOI, f"doi:{DOI}", f"https://doi.org/{DOI}"])
def test_a_doi_is_kept_without_its_resolver(written: str, tmp_path: Path) -> None:
    assert declared(tmp_path, f'doi = "{written}"').doi == DOI  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('doi = "zenodo.1234567"', "is not a DOI; write it as 10.5281/zenodo.1234567"),
        ('homepage = "example.org"', "is not the address of a page"),
        ('homepage = "https://user:word@example.org"', "is not the address of a page"),
        ('homepage = "javascript:alert(1)"', "is not the address of a page"),
        ('keywords = "trade"', "the value is not a list"),
    ],
)
def test_what_is_none_is_one_line(line: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=said) as fault:
        declared(tmp_path, line)
    assert fault.value.line == 3
