"""The language of a document is told by its words, of a table by those of one dictionary alone."""

from __future__ import annotations

import pytest

from silkledger.documents.document_language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Trade rose by 9 %.", "en"),
        ("Exports rose 5 % in 2022 to USD 3 billion.", "en"),
        ("Der Export wuchs um 5 Prozent.", "de"),
        ("Les exportations ont progressé de 5 %.", "fr"),
        ("La producción subió a 5,3 millones de toneladas, EUR 40 millones.", "es"),
        ("出口增长5%。", "zh"),
        ("Экспорт вырос на 5 %.", "ru"),
        # No language that is read, told only by words of its own; and a text without words.
        ("La produzione è salita a 5,3 milioni di tonnellate, EUR 40 milioni.", "it"),
        ("As exportações cresceram 5% em 2022, EUR 40 milhões.", ""),
        ("De export steeg met 5 procent in 2022, EUR 40 miljoen.", "nl"),
        ("Produktionen steg till 5,3 miljoner ton under 2022.", ""),
        ("Produkcja wzrosła do 5,3 mln ton w 2022 r., EUR 40 milionów.", "pl"),
        ("Producția a crescut la 5,3 milioane de tone în 2022.", ""),
        ("5,3 %", ""),
        # The neighbours of a language that is read, by their own words.
        (
            "O porto de Santos movimentou 5,4 milhões de TEU em 2024, um aumento de 14,7% em "
            "relação ao ano anterior, informou a autoridade portuária. O investimento soma R$ 1 "
            "bilhão até 2027.",
            "pt",
        ),
        (
            "El port de Barcelona va moure 3,9 milions de TEU el 2024, un 18% més que l'any "
            "anterior, segons l'autoritat portuària. Les exportacions van créixer amb els anys.",
            "ca",
        ),
        (
            "El puerto de Santos movilizó 5,4 millones de TEU en 2024, informó la Companhia Docas "
            "do Estado de São Paulo. La cifra supera en 14,7 % la del año anterior.",
            "es",
        ),
        (
            "Le port de São Paulo do Rio a traité 5,4 millions de tonnes en 2024, selon les "
            "autorités, et les exportations ont progressé.",
            "fr",
        ),
    ],
)
def test_a_short_text_is_of_the_language_that_knows_its_words(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("table", "language"),
    [
        (
            "| Airport | Passengers |\n| Heathrow | 5,432 |\n| Runways | 2 | Departures | 9",
            "en",
        ),
        ("Commodity\tTonnage\nWheat\t5,300\nCrude oil\t1,200\nMachinery\t99", "en"),
        ("Wirtschaftszweig 2019 2020\nBaugewerbe 120 130\nGastgewerbe 80 60\nVerkehr 7 8", "de"),
        ("Januar 5,1\nFebruar 5,2\nMärz 5,3\nDezember 5,4\nInsgesamt 21,0", "de"),
        ("| Aéroport | Avril | Cumul | Évolution |\n| Nice | 1,2 |\n| Passagers | 3 |", "fr"),
        ("Produit 2021 2022\nBlé 5,1\nCharbon 3,2\nPétrole brut 1,1", "fr"),
        ("Producto 2021 2022\nTrigo 5,1\nCarbón 3,2\nPetróleo 1,1\nMaquinaria 9", "es"),
        # Names alone, and languages that are not read: nl, it, pt, pl, tr.
        ("Heathrow 5\nGatwick 3\nManchester 2\nStansted 1\nLuton 1\nEdinburgh 1", ""),
        ("Bevolking 5\nNederlanders 4\nBuitenlanders 1\njanuari 2\njuni 3\njuli 4", ""),
        ("Popolazione 5\nStranieri 4\ngennaio 1\nmarzo 2\naprile 3\nmaggio 4", ""),
        ("População 5\nExportações 4\nJaneiro 1\nprodutos agrícolas 2", ""),
        ("Ludność 5\nOgółem 4\nstyczeń 1\neksport 2\nimport 3", ""),
        ("Nüfus 5\nToplam 4\nOcak 1\nihracat 2\nithalat 3", ""),
    ],
)
def test_a_table_is_of_the_language_whose_dictionary_alone_has_its_words(
    table: str, language: str
) -> None:
    assert language_of(table) == language
