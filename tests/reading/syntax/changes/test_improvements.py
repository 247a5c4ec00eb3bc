"""An improvement is more of what is good, and of what is bad either less or a matter of words.

The wordings are put together of a subject, a verb and a rate, so that what they say follows from
their parts: no sign where the subject is adverse, and the sign of the verb where it is not.
"""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

RATES = {"en": "22 %", "de": "22 %", "fr": "22 %", "es": "22 %", "ru": "22 %"}
ADVERSE = {
    "en": (
        *("the deficit", "the trade deficit", "The US budget deficit", "unemployment", "its debt"),
        *("youth unemployment", "the unemployment rate", "the rate of inflation", "mortality"),
        *(
            "the net loss",
            "losses",
            "the number of accidents",
            "carbon emissions",
            "the debt ratio",
        ),
        *("the shortfall", "poverty", "waiting times", "the combined ratio", "unit costs"),
    ),
    "de": (
        *("das Defizit", "das Haushaltsdefizit", "die Arbeitslosigkeit", "der Nettoverlust"),
        *("die Arbeitslosenquote", "die Zahl der Unfälle", "die Verschuldung", "die Inflation"),
        *(
            "der Fehlbetrag",
            "die Armut",
            "die Stückkosten",
            "die Fehlerquote",
            "die CO2-Emissionen",
        ),
    ),
    "fr": (
        *("le déficit", "le déficit commercial", "le taux de chômage", "la perte nette"),
        *("la dette", "la pauvreté", "le nombre d'accidents", "l'inflation", "la mortalité"),
    ),
    "es": (
        *("el déficit", "el déficit comercial", "la tasa de paro", "el desempleo", "la deuda"),
        *("la pérdida neta", "la pobreza", "el número de accidentes", "la morosidad"),
    ),
    "ru": (
        *("дефицит", "дефицит бюджета", "безработица", "чистый убыток", "задолженность"),
        *("уровень безработицы", "число аварий", "смертность", "инфляция"),
    ),
}
GOOD = {
    "en": (
        *("sales", "the margin", "output", "the trade balance", "productivity", "employment"),
        *(
            "debt collection",
            "waste collection",
            "despite the deficit, sales",
            "accident prevention",
        ),
    ),
    "de": ("der Umsatz", "die Marge", "das Ergebnis", "die Kosteneffizienz", "die Produktivität"),
    "fr": ("le chiffre d'affaires", "la marge", "le résultat", "la productivité"),
    "es": ("las ventas", "el margen", "el resultado", "la productividad", "el empleo"),
    "ru": ("прибыль", "выручка", "результат", "производительность"),
}
# Verbs and their sign of what is good.
VERBS = {
    "en": (
        ("improved by {}", 1),
        ("improved {}", 1),
        ("worsened by {}", -1),
        ("has improved by {}", 1),
    ),
    "de": (
        *(("verbesserte sich um {}", 1), ("hat sich um {} verbessert", 1)),
        *(("verschlechterte sich um {}", -1), ("hat sich um {} verschlechtert", -1)),
    ),
    "fr": (("s'est amélioré de {}", 1), ("s'améliore de {}", 1), ("s'est dégradé de {}", -1)),
    "es": (("mejoró un {}", 1), ("ha mejorado un {}", 1), ("empeoró un {}", -1)),
    "ru": (("улучшилась на {}", 1), ("улучшился на {}", 1)),
}
# Nouns of improving, and the adverse behind them.
NOUNS = {
    "en": (
        *("an improvement of {} in the deficit", "a {} improvement in unemployment"),
        *("the improvement in losses was {}", "an improvement in the debt ratio of {}"),
    ),
    "de": ("eine Verbesserung des Defizits um {}", "Verbesserung der Verschuldung um {}"),
    "fr": ("une amélioration du déficit de {}", "une amélioration de {} du déficit"),
    "es": ("una mejora del déficit del {}", "una mejora del {} en el déficit"),
    "ru": ("улучшение дефицита на {}",),
}
TURNED = {
    "en": ("by {} improved the deficit",),
    "de": ("um {} verbesserte sich das Defizit", "verbesserte sich das Defizit um {}"),
    "es": ("mejoró un {} el déficit", "mejoró el déficit un {}"),
    "fr": ("s'améliore de {} le déficit",),
    "ru": ("на {} улучшился дефицит", "улучшился дефицит на {}"),
}


@every_row((code, *row) for code in ADVERSE for row in product(ADVERSE[code], VERBS[code]))
def test_what_is_better_when_it_is_less_has_no_sign(
    code: str, noun: str, verb: tuple[str, int]
) -> None:
    for statistic in ("growth_rate", "increase", None):
        assert refusals(f"{noun} {verb[0].format(RATES[code])}", code, statistic=statistic)


@every_row((code, frame) for frames in (NOUNS, TURNED) for code in frames for frame in frames[code])
def test_nouns_and_turned_sentences_have_none_either(code: str, frame: str) -> None:
    for statistic in ("growth_rate", "increase", None):
        assert refusals(frame.format(RATES[code]), code, statistic=statistic)


@every_row((code, *row) for code in GOOD for row in product(GOOD[code], VERBS[code]))
def test_what_is_better_when_it_is_more_has_the_sign_of_the_verb(
    code: str, noun: str, verb: tuple[str, int]
) -> None:
    wording = f"{noun} {verb[0].format(RATES[code])}"
    assert outcome(wording, code, statistic="growth_rate") == f"exact {22 * verb[1]} percent"


@every_row(
    (
        ("en", "the inflation rate improved to 5 %", "exact 5 percent"),
        ("en", "the unemployment rate improved from 6 % to 5 %", "exact 5 percent"),
        ("de", "die Arbeitslosenquote verbesserte sich auf 5 %", "exact 5 percent"),
        ("fr", "le taux de chômage s'est amélioré à 5 %", "exact 5 percent"),
        ("es", "la tasa de paro mejoró hasta el 5 %", "exact 5 percent"),
    )
)
def test_a_level_is_read_whatever_improved(code: str, wording: str, said: str) -> None:
    assert outcome(wording, code, statistic="share") == said


@every_row(
    (code, wording)
    for code, wording in (
        ("en", "the deficit fell by 22 %"),
        ("de", "das Defizit sank um 22 %"),
        ("fr", "le déficit a reculé de 22 %"),
        ("es", "el déficit cayó un 22 %"),
        ("ru", "дефицит снизился на 22 %"),
    )
)
def test_verbs_that_say_which_way_are_read(code: str, wording: str) -> None:
    assert outcome(wording, code, statistic="growth_rate") == "exact -22 percent"
