"""Titles of events: the short wording of an act, never a sentence, never cut inside a number."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.extraction.extraction import extract
from tests.extraction.gold_documents import load
from tests.extraction.test_event_cells import event_of
from tests.extraction.test_others import extraction_of, rows_written
from tests.extraction.texts import candidates_of, cell, rendition
from tests.support.depth import some

if TYPE_CHECKING:
    from silkledger.extraction.candidate import Candidate

WORDS, HAN = 8, 24
TITLES = [
    # What an office says is not what it does, before its words or behind them.
    (
        "en",
        "Peru sold 69.6 million tonnes of coal, twice as much as before, the customs office said "
        "on Monday.",
        "the customs office said on Monday",
    ),
    (
        "en",
        "The customs office of Peru said on Monday that exports rose by 3.4 percent in March.",
        "The customs office of Peru said on Monday",
    ),
    (
        "de",
        "Die Teuerung lag im April bei rund 4,2 Prozent, wie das Statistikamt am Montag mitteilte.",
        "das Statistikamt am Montag mitteilte",
    ),
    (
        "fr",
        "Les exportations ont progressé de 4,2 % en avril, a annoncé lundi l’office des douanes.",
        "a annoncé lundi l’office des douanes",
    ),
    (
        "es",
        "Las exportaciones subieron un 4,2 % en abril, informó el lunes la oficina de aduanas.",
        "informó el lunes la oficina de aduanas",
    ),
    (
        "ru",
        "Экспорт вырос в апреле на 4,2% и достиг 3,5 млрд рублей, сообщил в понедельник Росстат.",
        "сообщил в понедельник Росстат",
    ),
    ("zh", "海关总署12日发布数据,一季度,我国进出口总值41.76万亿元。", "海关总署12日发布数据"),
    ("zh", "海关总署12日发布数据，一季度，我国进出口总值41.76万亿元。", "海关总署12日发布数据"),
    # A subject that does not fit is left out, and not cut: half of it names another.
    (
        "en",
        "The ministers of Peru and Chile signed an agreement on gas in Lima on 2 May 2024.",
        "signed an agreement on gas in Lima",
    ),
    (
        "en",
        "On 2 May 2024 in Lima Benin, Togo and Ghana signed an agreement on the supply of gas.",
        "signed an agreement on the supply of gas",
    ),
    (
        "fr",
        "Les ministres du Mali et du Togo ont signé un accord sur le gaz à Lomé le 2 mai 2024.",
        "ont signé un accord sur le gaz",
    ),
    (
        "es",
        "Los ministros de Perú y de Chile firmaron en Lima un acuerdo de gas el 2 de mayo.",
        "firmaron en Lima un acuerdo de gas",
    ),
    # The verb ends a German clause, so that what it is about stands before it.
    (
        "de",
        "Am 2. Mai hat der Landtag von Bayern in München eine Reform des Baurechts beschlossen.",
        "in München eine Reform des Baurechts beschlossen",
    ),
    # What leads to a number goes with it.
    (
        "en",
        "On 2 May 2024 Peru opened a new bridge over the Rimac worth 240 million dollars.",
        "Peru opened a new bridge over the Rimac",
    ),
    # Short clauses are titles as they are printed.
    (
        "en",
        "Kenya and Uganda signed an agreement on 2 May 2024.",
        "Kenya and Uganda signed an agreement",
    ),
    ("de", "Treffen der Minister in Graz am 2. Mai 2024.", "Treffen der Minister in Graz"),
    ("ru", "2 мая 2024 года в Туле открыли мост.", "в Туле открыли мост"),
]


@pytest.mark.parametrize(("locale", "text", "title"), TITLES)
def test_a_title_is_the_short_wording_of_an_act(locale: str, text: str, title: str) -> None:
    assert cell(event_of(text, locale), "title") == title


def size(words: str) -> tuple[int, int]:
    """Return how many words a text has, and how many Han characters."""
    return len(words.split()), len(re.findall("[㐀-鿿]", words))


def is_cut(title: str, sentence: str) -> bool:
    """Whether a title ends inside a number of its sentence, or at its sign, and nowhere whole."""
    plain = " ".join(sentence.split())
    ends = [each.end() for each in re.finditer(re.escape(title), plain)]
    cut = re.compile(r"[\d.,]*\d|\s?[%‰€$]|\s?[万億亿萬]")
    return title[-1].isdigit() and bool(ends) and all(cut.match(plain, at) for at in ends)


@pytest.mark.parametrize("half", ["blind", "thirtythird", "thirtyfourth"])
def test_no_title_is_long_or_cut_or_a_sentence(half: str) -> None:
    events: list[Candidate] = [
        each
        for document in some(load(half).documents, 3)
        for each in candidates_of(document.text, document.language, document.published_at)
        if each.table == "events"
    ]
    assert events
    for event in events:
        title, sentence = cell(event, "title"), event.sentence
        words, han = size(title)
        assert han <= HAN, title
        assert han or words <= WORDS, title
        assert not is_cut(title, sentence), title
        long = size(sentence)[0] > WORDS if not han else size(sentence)[1] > HAN
        assert not long or title != sentence.rstrip(" .。"), title


def test_a_long_title_of_another_extractor_is_cut(tmp_path: Path) -> None:
    words = "Senegal and Mali signed an agreement on transport in Dakar"
    long = "Workers held a strike in March 2024"
    file = rows_written(
        tmp_path / "f.jsonl",
        [
            extraction_of("event", words, title=words),
            extraction_of("event", f"{long}. Exports of Mali were 5", kind="disaster"),
        ],
    )
    text = (
        "On 29 April 2024, Senegal and Mali signed an agreement on transport in Dakar. Prices "
        "rose.\n\nWorkers held a strike in March 2024. Exports of Mali were 5 million tonnes.\n"
    )
    found = extract(rendition(text, "en", "2024-05-03"), figures_file=file).candidates
    titles = [cell(each, "title") for each in found if each.table == "events"]
    assert all(size(each)[0] <= WORDS for each in titles), titles
