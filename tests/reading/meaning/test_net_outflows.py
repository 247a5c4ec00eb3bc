"""A net outflow is below zero under a balance, and a flow of money elsewhere."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

OUTFLOWS = [
    ("en", "net outflows of $3 million"),
    ("en", "net outflows fell to $3 million"),
    ("de", "Nettoabflüsse von 3 Millionen Dollar"),
    ("fr", "des sorties nettes de 3 millions de dollars"),
    ("es", "salidas netas de 3 millones de dólares"),
    ("ru", "чистый отток капитала составил 3 млн долларов"),
    ("zh", "净流出300万美元"),
]


@pytest.mark.parametrize(("language", "wording"), OUTFLOWS)
def test_a_net_outflow_is_negative(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="balance") == "exact -3000000 USD"


def test_a_net_inflow_is_positive() -> None:
    assert outcome("net inflows of $3 million", statistic="balance") == "exact 3000000 USD"
    assert outcome("net outflows of $3 million", statistic="flow") == "exact 3000000 USD"
