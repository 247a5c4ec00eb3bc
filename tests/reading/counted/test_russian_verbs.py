"""Russian verbs of activity beside a count or share, and adjectives that may be nouns."""

from __future__ import annotations

import pytest

from silkledger.reading.syntax.unlisted.noun_phrases import guarded
from silkledger.reading.words.russian import parsed
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import some
from tests.support.readings import outcome, read, refusals

# Verbs of what is done with an amount, which have a meaning for a rate as well.
BOTH = {"дать", "ликвидировать", "вырастить", "изъять", "сгореть", "перевалить"} | {
    *("преодолеть", "требоваться", "потребоваться")
}


def verbs() -> list[str]:
    path = SHIPPED.load("particles", ("role", "language", "words"))
    rows = [entry for entry in path if (entry["language"], entry["role"]) == ("ru", "activity")]
    return [word for entry in rows for word in entry.list("words") if " " not in word]


def test_no_verb_of_activity_has_the_lemma_of_a_word_that_turns_a_number() -> None:
    turning = guarded(SHIPPED, "ru")
    lemmas = [{parse.normal_form for parse in parsed(word)} for word in some(verbs(), 3)]
    turned = {lemma for forms in lemmas if forms <= turning for lemma in forms} - BOTH
    assert len(verbs()) > 4000
    assert not turned


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("затронула 90% операторов", "share", "exact 90 percent"),
        ("убиты 14 950 человек", "flow", "exact 14950 person"),
        ("приведено 173,4 км", "flow", "exact 173.4 km"),
        ("более 48 тысяч мест", "flow", "gt 48000 count"),
        ("79,8% расследовали сотрудники", "share", "exact 79.8 percent"),
        ("21 млрд рублей доходов", "flow", "exact 21000000000 RUB"),
        ("50 больных детей", "flow", "exact 50 person"),
    ],
)
def test_a_verb_beside_an_amount(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == expected


@pytest.mark.parametrize("statistic", [None, "growth_rate", "increase"])
def test_a_verb_behind_a_rate_may_tell_a_loss(statistic: str | None) -> None:
    assert refusals("79,8% расследовали сотрудники", "ru", statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "noun"), [("50 уголовных дел", "дело"), ("50 уголовных объектов", "объект")]
)
def test_an_adjective_that_may_be_a_noun_describes_the_noun_behind_it(
    wording: str, noun: str
) -> None:
    assert read(wording, "ru", statistic="flow").counted == noun
