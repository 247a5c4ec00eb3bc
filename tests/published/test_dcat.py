"""The catalogue for data portals, read back as RDF."""

from __future__ import annotations

from pathlib import Path

from rdflib import DCAT, DCTERMS, RDF, Graph, URIRef

from silkledger.published.dcat import CatalogueEntry, build
from silkledger.store import layout
from silkledger.verify import verify_dataset
from tests.support import releases as made

BASE = "https://example.org/published/steppe/"
PACKAGE = {
    "name": "steppe",
    "title": "Steppe trade",
    "description": "<b>Figures</b>",
    "id": "https://doi.org/10.5281/zenodo.1",
    "homepage": "https://example.org/steppe",
    "keywords": ["trade"],
    "licenses": [{"name": "CC-BY-4.0"}],
    "contributors": [{"title": "A. Reporter"}],
}


def read(content: bytes) -> Graph:
    return Graph().parse(data=content, format="json-ld", base=BASE)


def test_each_release_is_a_dataset_of_the_series_with_its_tables() -> None:
    files = (("figures.parquet", 70), ("manifest.json", 9))
    editions = [
        CatalogueEntry("1.1.0", "2026-02-01T00:00:00Z", "minor: more rows", files),
        CatalogueEntry("1.0.0", "2026-01-01T00:00:00Z", "withdrawn. first release", files),
    ]
    graph = read(build(PACKAGE, editions))
    series = URIRef(BASE)
    assert set(graph.subjects(DCAT.inSeries, series)) == {
        URIRef(f"{BASE}{version}/") for version in ("1.0.0", "1.1.0")
    }
    assert set(graph.objects(None, DCAT.downloadURL)) == {
        URIRef(f"{BASE}{version}/figures.parquet") for version in ("1.0.0", "1.1.0")
    }
    assert {str(size) for size in graph.objects(None, DCAT.byteSize)} == {"70"}
    assert graph.value(series, DCTERMS.license) == URIRef("https://spdx.org/licenses/CC-BY-4.0")
    assert graph.value(series, DCAT.landingPage) == URIRef("https://example.org/steppe")
    assert str(graph.value(series, DCTERMS.description)) == "<b>Figures</b>"


def test_it_lies_beside_the_releases_and_follows_from_them(tmp_path: Path) -> None:
    made.publish_two(tmp_path)
    folder = tmp_path / made.DATASET
    graph = read((folder / layout.CATALOGUE).read_bytes())
    assert len(set(graph.subjects(RDF.type, DCAT.Dataset))) == 2
    assert verify_dataset(folder) == ()
    (folder / layout.CATALOGUE).chmod(0o644)
    (folder / layout.CATALOGUE).write_text("{}")
    assert [problem.file for problem in verify_dataset(folder)] == [layout.CATALOGUE]


def test_without_a_description_only_the_name_is_told() -> None:
    graph = read(build({"name": "steppe"}, []))
    assert [str(title) for title in graph.objects(URIRef(BASE), DCTERMS.title)] == ["steppe"]
