"""Fit the log-odds of vocabularies/confidence.csv on the development half of the gold.

Run `python -m tests.extraction.calibrate`; the weights are printed, not written. The shipped values
are the mean of a normal prior, so that a feature that hardly occurs keeps its own.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np

from silkledger.documents.rendering import render_document
from silkledger.extraction.confidence import figure_features, log_odds
from silkledger.extraction.document_facts import DocumentFacts
from silkledger.extraction.figures import figure_settings
from silkledger.extraction.mentions import Mentioned
from silkledger.extraction.passages import passages
from silkledger.extraction.topic import topic
from silkledger.schemas.vocabulary import SHIPPED
from tests.extraction import engine
from tests.extraction.__main__ import scores
from tests.extraction.gold_documents import load

STEPS, RATE, WIDTH = 4_000, 0.02, 0.7


def labelled() -> list[tuple[set[str], bool]]:
    """Return the features of each figure of running text, and whether the scorer calls it right."""
    gold = load("development")
    with tempfile.TemporaryDirectory() as folder:
        engine.extract([document.path for document in gold.documents], Path(folder))
        scored = scores(gold, Path(folder))[0].figures
    right = {
        (each.document.name, each.candidate.cells.get("as_reported")): each.outcome == "right"
        for each in scored
        if each.candidate is not None
    }
    found = []
    for document in {each.document.name: each.document for each in scored}.values():
        rendition = render_document(document.path)
        text = passages(rendition.text, SHIPPED)
        mentioned = Mentioned(rendition.text, DocumentFacts(rendition.printed.locale or None))
        mentioned.topic = topic(text, mentioned)
        for sentence in text.sentences:
            for setting, figure in figure_settings(text, mentioned, sentence):
                known = right.get((document.name, rendition.text[figure.start : figure.end]))
                if known is not None:
                    found.append((figure_features(setting, {}), known))
    return found


def fitted(rows: list[tuple[set[str], bool]]) -> dict[str, float]:
    """Return the log-odds that fit best, by gradient ascent on the posterior."""
    shipped = log_odds(SHIPPED).items()
    prior = {name: value for (table, name), value in shipped if table == "figures"}
    names = list(prior)
    seen = np.array([[name in features for name in names] for features, _ in rows], float)
    truth = np.array([known for _, known in rows], float)
    mean = np.array([prior[name] for name in names])
    weights = mean.copy()
    for _ in range(STEPS):
        told = 1 / (1 + np.exp(-seen @ weights))
        weights += RATE * (seen.T @ (truth - told) - (weights - mean) / WIDTH**2)
    return dict(zip(names, weights.round(2).tolist(), strict=True))


if __name__ == "__main__":
    for feature, weight in fitted(labelled()).items():
        sys.stdout.write(f"figures,{feature},{weight}\n")
