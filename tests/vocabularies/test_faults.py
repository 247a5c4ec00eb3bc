"""Faults of a dataset's own vocabularies: all of them, each one line with file, line, column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from silkledger.schemas.vocabulary import ADDABLE, SHIPPED, Vocabulary
from silkledger.vocabularies.faults import addition_faults
from silkledger.vocabularies.kinds import PURPOSES, kinds
from tests.support.depth import some

if TYPE_CHECKING:
    from pathlib import Path

INDICATORS = "code,name,definition,dimension,canonical_unit,statistic\n"


def _faults(folder: Path, **files: str) -> list[str]:
    additions = folder / "raw" / "vocabularies"
    additions.mkdir(parents=True)
    for name, text in files.items():
        (additions / f"{name}.csv").write_text(text, encoding="utf-8")
    return [str(fault) for fault in addition_faults(Vocabulary(additions=additions))]


def test_the_shipped_vocabulary_and_one_without_additions_have_no_faults(tmp_path: Path) -> None:
    assert addition_faults(SHIPPED) == ()
    assert _faults(tmp_path) == []


def test_every_kind_is_a_vocabulary_with_columns() -> None:
    assert set(PURPOSES) == set(kinds()) == set(ADDABLE)
    assert all(kind.columns for kind in kinds().values())


def test_the_faults_of_several_files_are_all_told(tmp_path: Path) -> None:
    found = _faults(
        tmp_path,
        indicators=INDICATORS + "a,A,a,mass,kg,flow\n",
        unit_words="unit,language,words\nt,en,tons\n",
        event_kinds="kind,meaning\nmeeting,again\n",
    )
    assert [line.split(": ")[0].rpartition("/")[2] for line in found] == [
        "event_kinds.csv:2",
        "indicators.csv:2",
        "unit_words.csv:2",
    ]


# kind: rows, each after a slash: what is said.
FAULTS = """
indicators: CODE / a,A,a,mass,kg,flow: canonical_unit: 'kg' is not canonical; write t
indicators: CODE / a,A,a,price,USD/kg,level: canonical_unit: 'USD/kg' is not canonical; write USD/t
indicators: CODE / a,A,a,mass,stone,flow: canonical_unit: 'stone' is not a unit
indicators: CODE / a,A,a,mass,km2,flow: canonical_unit: 'km2' has the dimension area, not mass
indicators: CODE / a b,A,a,mass,t,flow: code: 'a b' is not a code; use lowercase letters
indicators: CODE / a;b,A,a,mass,t,flow: code: 'a;b' is not a code
indicators: code,name,definition,dimension,statistic,whole_place / a,A,a,mass,flow,Mars: 'Mars'
units: unit,base,factor,dimension / USD,USD,1,count: unit: 'USD' is a currency
units: unit,base,factor,dimension,symbols / ger,ger,1,count,$: symbols: '$' is a currency already
unit_words: unit,language,words / t,en,dollars: words: 'dollars' is a currency already
unit_words: unit,language,words / t,en,million: words: 'million' is a scale already
unit_words: unit,language,words / t,en,about: words: 'about' is a bound already
unit_words: unit,language,words / t,en,dozen: words: 'dozen' is
unit_words: unit,language,words / t,ru,40-футовый: words: '40-футовый' begins with a digit
unit_words: unit,language,words / ship,es,nave: words: 'nave' may mean ships or halls
place_aliases: code,language,name / KAZ,en,China: name: 'China' is the name of CHN; use another
unit_words: unit,language,words / t,en,;: words: ';' has no word
publications: publication,publisher / P,Q: aliases: the column is missing; add the column
groups: code,kind,name,members,note / XAL,group,A,BOL;BOL,own: members: 'BOL' stands twice
indicator_names: code,language,names / gdp,zh-Hant,a b;a b: names: 'a b' stands twice in the cell
units: unit,base,factor,dimension / b,t,0,mass: factor: a factor must be above 0; write
units: unit,base,factor,dimension / b,t,x,mass: factor: 'x' is not a number; write one such as
units: unit,base,factor,dimension / b,b,2,count: factor: a unit that is its own base has
units: unit,base,factor,dimension / b,t,1,count: base: 't' has the dimension mass, not count; change
indicators: kode,name / a,A: kode: there is no such column; did you mean "code"?
indicators: code;name / a;A: the cells are separated by semicolons; save it with commas
reference_codes: code,indicator / x,: note: a code without an indicator needs a note; say why
period_forms: level,form,pattern / top,year,[: level: 'top' is unknown; write one of
particles: role,language,words / verb,en,about: words: 'about' has a meaning already
groups: code,kind,name,members,note / xal,group,A,BOL,own: code: 'xal' is not a code
unit_words: unit,language,words / t,it,tonnellata: language: 'it' is unknown
unit_words: unit,language,words / t,en,tons: words: 'tons' already appears in schemas/
place_aliases: code,language,name / XYZ,en,Nowhere: code: XYZ is not a code of ISO 3166
place_aliases: code,language,name / KAZ,en,PRC: name: 'PRC' is the name of CHN
items: code,parent,disjoint,meaning / a,b,true,x / b,a,true,y: a is a part of itself, by way of b
items: code,parent,disjoint,meaning / a,none,true,x: parent
entities: name,aliases / A,中石油: aliases: '中石油' is already used for CNPC; keep one of them
publications: publication,publisher,aliases / R,A,WDI: aliases: 'WDI' is already used for
reference_codes: code,indicator / x,nothing: indicator: 'nothing' is not in indicators.csv
quality_codes: quality,facet,code,meaning / basis,x,Jack_mackerel,y: code: 'Jack_mackerel' is
plausible: indicator,unit,lower,upper,reason / ,kt,- 5,1,x: lower: '- 5' to '1' is not a range;
plausible: indicator,unit,lower,upper,reason / ,kt,9,1,x: lower: '9' to '1' is not a range
qualities: quality,codes,language,words / basis,no_such,en,zzz: codes: 'no_such' is not in
qualities: quality,codes,language,words / bases,gross,en,zzz: quality: 'bases' is unknown; did you
period_words: language,words,kind,value / en,harvest time,hour,1: kind: 'hour' is unknown
"""


@pytest.mark.parametrize("case", some(FAULTS.strip().splitlines(), 3))
def test_every_kind_of_fault_names_file_line_and_fix(tmp_path: Path, case: str) -> None:
    name, text, said = case.split(": ", 2)
    text = text.replace("CODE / ", INDICATORS).replace(" / ", "\n") + "\n"
    found = _faults(tmp_path, **{name: text})
    assert found
    assert found[0].startswith(f"raw/vocabularies/{name}.csv:")
    assert said in found[0]
    assert re.match(r"[^:]+:\d+: (?:[a-z_]+: )?.+; \w", found[0])
    assert "\n" not in found[0]
