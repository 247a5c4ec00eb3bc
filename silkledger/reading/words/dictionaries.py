"""The dictionaries of simplemma: which words a language has, and their base forms.

They are searched where they lie in memory, compressed: unpacked, those of German and Spanish take
110 MiB each, in every process, and longer to load than most inputs take to read. The dictionary of
Russian is another one (silkledger.reading.words.russian).
"""

from __future__ import annotations


def has_word(word: str, code: str) -> bool:
    """Whether the dictionary of a language has a word.

    >>> has_word("chandelier", "en"), has_word("abuot", "en")
    (True, False)
    """
    import simplemma

    return bool(simplemma.is_known(word, lang=code, low_memory=True))


def base_form(word: str, code: str) -> str:
    """Return the base form of a word, or what its ending makes likely where it is not known.

    >>> base_form("Häuser", "de"), base_form("tulipanes", "es")
    ('Haus', 'tulipán')
    """
    import simplemma

    return str(simplemma.lemmatize(word, lang=code, low_memory=True))
