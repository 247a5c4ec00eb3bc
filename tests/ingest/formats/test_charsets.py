"""An encoding is detected only if it is certain: a detected file decodes to the original text."""

from __future__ import annotations

import codecs
import random
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.ingest.formats.charsets import charset, charsets, detected
from silkledger.schemas import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.ingest.rows import FileContent

    Take = Callable[..., FileContent]

SAMPLES = (
    "свыше 70 млрд",
    "超过700亿",
    "超過700億",
    "約700億円",
    "약 700억",
    "70 χιλιάδες",
    "שבעים",
    "سبعون",
    "więcej ŁÓDŹ",
    "70 milyar aştı İş",
    "vairāk ķ",
    "über 70",
    "70 triệu",
)
HEAD = "as_reported,indicator,geography,note\n"
# Common encodings of each language. The first should be detected; none may be garbled.
WRITTEN_IN = {
    "ru": ("windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic"),
    "zh": ("gb18030", "big5"),
    "de": ("windows-1252", "iso-8859-15", "macintosh", "ibm850"),
    "fr": ("windows-1252", "macintosh"),
}
# Texts that a source in another language may quote.
FOREIGN = {
    "windows-1250": ["złotych", "ludność", "Węgry", "więcej", "około", "Łódź", "świat", "źródło"],
    "windows-1254": ["Türkiye", "nüfusu", "aştı", "yaklaşık", "İstanbul", "ışık"],
    "windows-1253": ["Ελλάδα", "δισεκατομμύρια", "περίπου"],
    "kz-1048": ["Қазақстан", "халқы", "жылы", "өсім", "көлемі", "мұнай қоры", "теңге", "ғасыр"],
    "shift_jis": ["輸出総額", "前年比増加", "中央亜細亜", "約四割", "石油埋蔵量"],
    "euc-jp": ["輸出総額", "前年比増加", "中央亜細亜", "約四割", "石油埋蔵量"],
    "euc-kr": ["인구", "중앙아시아", "수출", "증가율", "카자흐스탄"],
    "windows-1257": ["Latvijā", "iedzīvotāju", "vairāk", "ķīmija", "šādu", "ņemts"],
}


def words(language: str) -> list[str]:
    """Return the printed words of a language in the vocabularies that are not ASCII."""
    folder = vocabulary.FOLDER
    files = [
        folder / name / f"{language}.csv"
        for name in ("unit_words", "period_words", "bounds", "particles")
    ]
    printed: list[str] = []
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines()[1:]:
            printed += [
                word
                for cell in line.split(",")
                for word in cell.strip('"').split(";")
                if not word.isascii()
            ]
    return printed


def text(vocabulary_: list[str], rows: int, chance: random.Random) -> str:
    pairs = (f"{chance.choice(vocabulary_)} 70 {chance.choice(vocabulary_)}" for _ in range(rows))
    capital = chance.random() < 0.5
    return HEAD + "".join(
        f"{pair.capitalize() if capital else pair},gdp,Kazakhstan,\n" for pair in pairs
    )


@pytest.mark.parametrize("language", WRITTEN_IN)
@pytest.mark.parametrize("rows", [1, 4, 20, 100])
def test_what_is_detected_is_what_was_written(language: str, rows: int) -> None:
    chance = random.Random(f"{language}{rows}")
    vocabulary_ = words(language)
    for _ in range(4):
        written = text(vocabulary_, rows, chance)
        for name in WRITTEN_IN[language]:
            codec = charset(name).codec  # type: ignore[union-attr]
            data = written.encode(codec, "ignore")
            for locale in (language, "en", None):
                encoding = detected(data, locale)
                assert encoding is None or data.decode(encoding.codec) == data.decode(codec), (
                    name,
                    locale,
                )


@pytest.mark.parametrize("name", FOREIGN)
@pytest.mark.parametrize("rows", [1, 3, 10, 50])
def test_a_language_that_the_source_does_not_declare_is_not_garbled(name: str, rows: int) -> None:
    chance = random.Random(f"{name}{rows}")
    codec = charset(name).codec  # type: ignore[union-attr]
    for locale in ("en", "ru", "zh", "kk", None):
        data = text(FOREIGN[name], rows, chance).encode(codec, "ignore")
        encoding = detected(data, locale)
        assert encoding is None or data.decode(encoding.codec) == data.decode(codec)


def test_no_encoding_is_detected_in_the_latin_script() -> None:
    data = (HEAD + "plus de 70 milliards d’euros à l’étranger\n" * 50).encode("cp1252")
    assert detected(data, "fr") is None


@pytest.mark.parametrize(
    ("name", "language"),
    [("gb18030", "zh"), ("windows-1251", "ru"), ("koi8-r", "ru"), ("ibm866", "ru")],
)
def test_the_encoding_of_a_file_with_enough_text_is_detected(
    take: Take, name: str, language: str
) -> None:
    wordings = {
        "zh": [
            "超过700亿美元",
            "约41亿吨",
            "人口超过1900万",
            "过去十年",
            "同比增长",
            "出口总额",
            "去年年底",
            "大约三成",
        ],
        "ru": [
            "Более 70 млрд долларов",
            "Около 4 млрд тонн",
            "Население превысило 19 млн человек",
            "В прошлом году",
            "За последние десять лет",
            "Товарооборот со странами Азии",
            "Объём прямых инвестиций",
            "Экспорт газа",
        ],
    }[language]
    content = HEAD + "".join(f"{wording},gdp,,\n" for wording in wordings)
    intake = take("s/figures.csv", content.encode(charset(name).codec), locale=language)  # type: ignore[union-attr]
    assert intake.rows["as_reported"].to_pylist() == wordings


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen_by_its_header(take: Take, order: str) -> None:
    intake = take("s/figures.csv", f"{HEAD}近9%,gdp,,Ω😀\n".encode(order))
    assert [row["note"] for row in intake.rows.to_pylist()] == ["Ω😀"]


def test_a_file_too_large_to_examine_is_refused_with_the_same_message(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("silkledger.ingest.formats.charsets.LARGEST", 100)
    content = HEAD + "свыше 70,gdp,,\n" * 20
    with pytest.raises(
        InputError, match=r's/figures.csv:2: byte 0xF1 .* such as encoding = "windows-1251"'
    ):
        take("s/figures.csv", content.encode("cp1251"), locale="ru")


def test_the_message_suggests_the_common_encoding_of_the_language(take: Take) -> None:
    content = f"{HEAD}Über 70 Mrd.,gdp,Österreich,\n".encode("cp1252")
    with pytest.raises(InputError) as fault:
        take("s/figures.csv", content, locale="de")
    message = str(fault.value)
    assert message == (
        "s/figures.csv:2: byte 0xDC at offset 37 is not valid UTF-8; save the file as "
        "UTF-8, or name its encoding in source.toml, "
        'such as encoding = "windows-1252"'
    )


@pytest.mark.parametrize("encoding", charsets().values(), ids=lambda encoding: encoding.name)
def test_every_encoding_can_be_named_and_decodes_what_was_written(
    take: Take, encoding: object
) -> None:
    from silkledger.ingest.formats.charsets import Charset

    assert isinstance(encoding, Charset)
    codec = codecs.lookup(encoding.codec).name
    wording = next(
        word
        for word in SAMPLES
        if word.encode(encoding.codec, "ignore").decode(encoding.codec) == word
    )
    content = f"{HEAD}{wording},gdp,,\n".encode(encoding.codec)
    assert take("s/figures.csv", content, encoding=codec).rows["as_reported"].to_pylist() == [
        wording
    ]
    assert charset(encoding.name.upper()) == charset(encoding.codec) == encoding


def test_bytes_invalid_in_the_named_encoding_are_refused_with_their_line(
    take: Take,
) -> None:
    with pytest.raises(
        InputError,
        match=r"s/figures.csv:2: byte 0x98 at offset 37 is not valid windows-1251; save the file",
    ):
        take("s/figures.csv", HEAD.encode() + b"\x98,gdp,,\n", encoding="cp1251")


def test_control_characters_of_a_wrongly_named_encoding_are_refused(take: Take) -> None:
    content = f"{HEAD}“70”,gdp,,\n".encode("cp1252")
    with pytest.raises(
        InputError,
        match=r"s/figures.csv:2: non-printing character U\+0093 in text read as iso-8859-1",
    ):
        take("s/figures.csv", content, encoding="iso8859-1")


def test_a_mark_that_contradicts_the_named_encoding_is_refused(take: Take) -> None:
    with pytest.raises(
        InputError,
        match=r"the byte order mark is UTF-8 but source.toml says windows-1251; remove encoding",
    ):
        take("s/figures.csv", ("\ufeff" + HEAD + "5,gdp,,\n").encode(), encoding="cp1251")
    with pytest.raises(
        InputError, match=r"source.toml says utf-16 but the file has no byte order mark"
    ):
        take("s/figures.csv", (HEAD + "5,gdp,,\n").encode("utf-16-le"), encoding="utf-16")
    assert (
        take(
            "s/figures.csv", (HEAD + "5,gdp,,\n").encode("utf-16"), encoding="utf-16"
        ).rows.num_rows
        == 1
    )


def test_json_lines_are_read_in_a_named_encoding_too(take: Take) -> None:
    line = '{"as_reported": "свыше 70", "indicator": "gdp"}\n'
    assert take("s/figures.jsonl", line.encode("cp1251"), encoding="cp1251").rows[
        "as_reported"
    ].to_pylist() == ["свыше 70"]


@pytest.mark.parametrize("name", ["klingon", "", "rot13", "utf-7", "a\0b", "unicode_escape"])
def test_an_unknown_encoding_is_refused(name: str) -> None:
    assert charset(name) is None
