"""The rows behind the periods: each form shown by its example, each builder and rule in use, each
fault named by line.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from pathlib import Path

import pytest

import silkledger.reading.periods
from silkledger.reading.periods import (
    PeriodContext,
    forms,
    grammar,
    read_period,
    spans,
    words,
    years,
)
from silkledger.reading.periods.context import UnreadablePeriodError
from silkledger.reading.periods.kinds import PeriodToken, TokenKind
from silkledger.reading.results import Period
from silkledger.reading.text import languages
from silkledger.rules import rules
from silkledger.schemas.vocabulary import SHIPPED, VocabularyError
from tests.support.tables import every_row
from tests.support.vocabularies import own_vocabulary

PUBLISHED = dt.date(2023, 5, 3)
SHOWN = [form for form in grammar.forms(SHIPPED) if form.level != "macro"]


def context(form: grammar.Form) -> PeriodContext:
    settings: dict[str, object] = {"published_on": PUBLISHED}
    for part in form.context.split(";"):
        name, _, value = part.partition("=")
        if name:
            settings[name] = (
                int(value) if value.isdecimal() and name.startswith("fiscal") else value
            )
    return PeriodContext(**settings)  # type: ignore[arg-type]


@every_row(SHOWN)
def test_example_of_each_form_reads_as_it_says(form: grammar.Form) -> None:
    found = read_period(form.example, context(form))
    if form.nature == "refused":
        assert not isinstance(found, Period)
    else:
        assert isinstance(found, Period), found
        ends = tuple(str(end or "") for end in (found.start, found.end))
        assert (*ends, found.nature or "") == (form.start, form.end, form.nature)


@every_row(SHOWN)
def test_example_is_of_its_own_form(form: grammar.Form) -> None:
    """The whole example matches the row that it stands in: a row that no text reaches would be
    dead.
    """
    [(language, found)] = forms.parses(
        form.example, context(form).language or (form.languages or ("",))[0], SHIPPED
    )[:1]
    rows = (
        [row for row in grammar.forms(SHIPPED) if row.level == "span"]
        if form.level == "span"
        else []
    )
    if form.level == "period":
        assert found.form == form.name
    else:
        assert form in rows
        span = next(found.kept[name] for name in ("span", "start") if name in found)
        match = grammar.match("span", span, language, SHIPPED)
        assert match is not None
        assert match.form == form.name


def test_each_form_has_a_builder_and_each_builder_a_form() -> None:
    for level, builders in (("span", set(spans.BUILDERS)), ("period", set(forms.BUILDERS))):
        assert {form.name for form in grammar.forms(SHIPPED) if form.level == level} == builders


def test_rules_in_the_code_are_rows_and_rows_are_in_use() -> None:
    folder = Path(silkledger.reading.periods.__file__).parent
    code = "\n".join(file.read_text(encoding="utf-8") for file in folder.glob("*.py"))
    words_of_rows = {
        str(entry["value"])
        for entry in SHIPPED.load("period_words", ("language", "words", "kind", "value"))
    }
    used = set(re.findall(r'"(period\.[a-z_.]+)"', code)) | {
        word for word in words_of_rows if word.startswith("period.")
    }
    used |= {f"period.instant.{edge}" for edge in ("end", "start", "mid")}
    assert used == {rule for rule in rules() if rule.startswith("period.")}


def test_kinds_have_signs_of_their_own() -> None:
    signs = [kind.value for kind in TokenKind]
    assert all(len(sign) == 1 for sign in signs)
    assert len(set(signs)) == len(signs)
    assert "\u03a3" not in signs


def test_each_word_can_be_reached() -> None:
    """An entry that longer entries or Chinese numerals swallow would never be read."""
    for language in languages.language_codes(SHIPPED):
        for pieces, token in words.period_lexicon(SHIPPED, language).items():
            found = words.tokens(("" if language == "zh" else " ").join(pieces), language, SHIPPED)
            dropped = token.kind in (TokenKind.FILLER, TokenKind.PREPOSITION)
            assert [t.kind for t in found] == ([] if dropped else [token.kind]), (language, pieces)


def test_five_year_plans_follow_each_other() -> None:
    plans = SHIPPED.load("five_year_plans", ("number", "start", "end"))
    years = [(int(plan["start"]), int(plan["end"])) for plan in plans]
    assert [int(plan["number"]) for plan in plans] == list(range(1, len(plans) + 1))
    assert all(end == start + 4 for start, end in years)
    assert all(after[0] > before[1] for before, after in itertools.pairwise(years))
    assert years[13] == (2021, 2025)


def load_forms(folder: Path, row: str) -> None:
    header = ",".join(grammar.COLUMNS)
    (folder / "period_forms.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    grammar.forms(own_vocabulary(folder))


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("word,year,,year,,,,,", "level"),
        ("span,year,xx,year,,,,,", "languages: xx"),
        ("span,year,,yearr,,,,,", "neither a kind nor a macro"),
        ("span,year,,YEARS,,,,,", "neither a kind nor a macro"),
        ("span,year,,year & month,,,,,", "can't be read from"),
        ("span,year,,[year,,,,,", "not a pattern"),
        ("span,,,year,,,,,", "form: the cell is empty"),
    ],
)
def test_faulty_row_is_named_by_its_line(row: str, what: str, tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=rf"period_forms.csv:2: .*{re.escape(what)}"):
        load_forms(tmp_path, row)


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("xx,word,month,1", "language: 'xx'"),
        ("en,word,months_of,1", "kind: 'months_of'"),
        ("en,word,,1", "kind: the cell is empty"),
    ],
)
def test_faulty_word_is_named_by_its_line(row: str, what: str, tmp_path: Path) -> None:
    (tmp_path / "period_words.csv").write_text(
        f"language,words,kind,value\n{row}\n", encoding="utf-8"
    )
    with pytest.raises(VocabularyError, match=rf"period_words.csv:2: .*{re.escape(what)}"):
        words.period_lexicon(own_vocabulary(tmp_path), "en")


def test_number_words_below_a_hundred_count_in_periods() -> None:
    english = words.period_lexicon(SHIPPED, "en")
    assert english["twelve",] == PeriodToken(TokenKind.COUNT, 12, "twelve")
    assert english["ninety",] == PeriodToken(TokenKind.COUNT, 90, "ninety")
    russian = words.period_lexicon(SHIPPED, "ru")
    assert russian["пять",] == PeriodToken(TokenKind.COUNT, 5, "пять")
    assert ("сто",) not in russian
    assert ("half",) not in english or english["half",].kind is not TokenKind.COUNT
    assert not any(
        token.kind is TokenKind.COUNT for token in words.period_lexicon(SHIPPED, "zh").values()
    )


@pytest.mark.parametrize(
    ("pattern", "text", "kept"),
    [
        ("sign=dash|slash", "/", {"sign": "/"}),
        ("a=month|b=year", "Y", {"a": None, "b": "Y"}),
        ("month|year", "Y", {}),
        ("n=MACRO", "Y", {"n": "Y"}),
        ("all=word+", "___", {"all": "___"}),
        ("month*", "MMM", {}),
        ("vague KNOWN*", "vMY", {}),
    ],
)
def test_a_name_keeps_what_its_words_match(
    pattern: str, text: str, kept: dict[str, str | None]
) -> None:
    found = re.fullmatch(grammar._expression(pattern, {"MACRO": "Y|M"}), text)
    assert found is not None
    assert found.groupdict() == kept
    assert re.compile(grammar._expression(pattern, {"MACRO": "Y|M"}, keep=False)).groups == 0


def test_a_year_of_two_digits_turns_at_69() -> None:
    rules = ("period.two_digit_year",)
    assert [years.two_digits(n, f"{n:02}") for n in (0, 68, 69, 99)] == [
        (year, False, rules) for year in (2000, 2068, 1969, 1999)
    ]
    with pytest.raises(UnreadablePeriodError) as fault:
        years.two_digits(5, "5")
    assert (fault.value.rule, fault.value.words) == ("period.unread", {"part": "5"})


def test_two_rows_for_one_word_are_refused(tmp_path: Path) -> None:
    rows = "language,words,kind,value\nen,End  of,edge,end\nany,end of,edge,end\n"
    (tmp_path / "period_words.csv").write_text(rows, encoding="utf-8")
    (tmp_path / "variants.csv").write_text("language,becomes,characters\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"period_words.csv:3: .*already appears"):
        words.period_lexicon(own_vocabulary(tmp_path), "en")


def test_languages_are_tried_by_script_and_then_as_declared() -> None:
    assert words.languages("mai 2022", "de", SHIPPED) == ("de", "en", "fr", "es")
    assert words.languages("mai 2022", "", SHIPPED) == ("en", "de", "fr", "es")
    assert words.languages("Q1 2022", "zh", SHIPPED) == ("zh", "en", "de", "fr", "es")
    assert words.languages("2022年 Q1", "en", SHIPPED) == ("zh",)
    assert words.languages("I квартал", "en", SHIPPED) == ("ru",)
    assert words.languages("03.04.2023", "ru", SHIPPED) == ("ru",)
    assert words.languages("03.04.2023", "xx", SHIPPED) == ("en",)
