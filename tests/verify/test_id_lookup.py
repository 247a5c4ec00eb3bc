"""Ids that are looked up all at once give what sets of them give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import on_disk, spilling
from silkledger.verify.id_lookup import LookedUp, Sought, look_up
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS = ("a", "b", "cb", "")
IDS = st.lists(st.sampled_from(WORDS), max_size=5)
CELLS = st.lists(st.sampled_from([*WORDS, None]), max_size=6)


@settings(derandomize=True, max_examples=deep(24, 150))
@given(
    *(IDS, IDS, CELLS, st.lists(IDS, max_size=3)),
    *(st.booleans(), st.permutations(WORDS), st.sampled_from((0, 2, 100))),
)
def test_a_look_up_gives_what_sets_give(
    first: list[str],
    second: list[str],
    texts: list[str | None],
    lists: list[list[str]],
    encoded: bool,
    words: list[str],
    many: int,
) -> None:
    known = {"first": first, "second": second}
    tables = {name: pa.table({"id": pa.array(ids, pa.string())}) for name, ids in known.items()}
    column = pa.chunked_array([texts[:2], texts[2:]], pa.string())
    if encoded:  # with one dictionary, or with several
        shared = pa.array(words)
        codes = pc.index_in(pa.array(first, pa.string()), value_set=shared)
        ids = pa.DictionaryArray.from_arrays(codes, shared)
        tables["first"] = pa.table({"id": ids})
        if len(texts) % 2:
            codes = pc.index_in(pa.array(texts, pa.string()), value_set=shared)
            column = pa.chunked_array([pa.DictionaryArray.from_arrays(codes, shared)])
    listed = pa.chunked_array([lists], pa.list_(pa.string()))
    sought = [
        Sought(column.dictionary_encode() if encoded else column, "first", "id", is_whole=True),
        Sought(column, "first", "id"),
        Sought(listed, "second", "id"),
        Sought(listed, "first", "id", is_whole=True),
    ]
    flat = [item for items in lists for item in items]
    own_texts = [text for text in texts if text is not None]
    values = [own_texts, own_texts, flat, flat]
    with pytest.MonkeyPatch.context() as patch:  # looked through in parts, or as a whole
        patch.setattr("silkledger.verify.id_lookup._MANY", many)
        answers = look_up(tables, sought)
    for (asked, table, _, is_whole), own, found in zip(sought, values, answers, strict=True):
        unknown = set(own) - set(known[table])
        assert found.rows == len(asked)
        assert found.missing in unknown if unknown else found.missing is None
        assert found.is_left == (is_whole and not set(known[table]).issubset(own))


def test_nothing_is_all_of_nothing() -> None:
    none = pa.table({"id": pa.array([], pa.string())})
    assert look_up({"t": none}, [Sought(none["id"], "t", "id", True)]) == [LookedUp(0, None, False)]
    assert look_up({}, []) == []


@pytest.mark.parametrize("encoded", [False, True])
def test_ids_beside_the_known_ones_are_left_out_and_others_are_found(
    encoded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = pa.array(["a", "b", "c", "d", "e"])
    tables = {"t": pa.table({"id": ids.dictionary_encode() if encoded else ids})}

    def found(*lists: list[str]) -> LookedUp:
        column = pa.chunked_array([[*lists]], pa.list_(pa.string()))
        return look_up(tables, [Sought(column, "t", "id")])[0]

    for many in (0, 100):  # looked through in parts, or as a whole
        monkeypatch.setattr("silkledger.verify.id_lookup._MANY", many)
        for at_once in (2, 100):
            monkeypatch.setattr("silkledger.verify.id_lookup._AT_ONCE", at_once)
            own = [[text] for text in ids.to_pylist()]
            assert found(["e", "a"], *own) == LookedUp(6, None, False)
            assert found(["e", "x"], *own) == LookedUp(6, "x", False)
            assert found(*own[:2], ["x"], *own[3:]) == LookedUp(5, "x", False)
            assert found(*own[::-1]) == LookedUp(5, None, False)


def test_ids_that_this_process_has_decoded_are_known_and_others_are_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("silkledger.columns.on_disk.joined_pieces", _joined_away)
    monkeypatch.setattr("silkledger.verify.id_lookup._MANY", 0)
    ids = spilling.spill({"t": pa.table({"id": pa.array([*"abcde"]).dictionary_encode()})}, 0)
    decoded = on_disk.decode_away(ids["t"]["id"])

    def found(texts: pa.Array) -> LookedUp:
        lists = pa.ListArray.from_arrays(pa.array(range(len(texts) + 1), pa.int32()), texts)
        own = lists.cast(pa.list_(pa.string()))
        return look_up(ids, [Sought(pa.chunked_array([own]), "t", "id")])[0]

    assert found(decoded) == LookedUp(5, None, False)
    assert found(pa.concat_arrays([decoded.slice(0, 4), pa.array(["x"])])) == LookedUp(
        5, "x", False
    )
    monkeypatch.setattr("silkledger.verify.id_lookup.decode", None)  # nothing is compared
    assert found(decoded) == LookedUp(5, None, False)


def _joined_away(pieces: Iterable[pa.Array], _: pa.DataType) -> pa.Array:
    texts = pa.concat_arrays(list(pieces))
    return spilling.spill({"t": pa.table([texts], ["cells"])}, 0)["t"]["cells"].chunk(0)
