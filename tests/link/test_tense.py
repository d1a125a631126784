"""When a clause happens: the [word]s of a sentence and the tense of the clause that each stands in."""

import re

import pytest

from figex.link.parse import Doc
from figex.link.tense import tense_at

CLAUSES = """
    The mill [sold] plate abroad. | past
    The mill was [sold] last year. | past
    The mill has [sold] plate since March. | perfect
    The mill [sells] plate and [employs] workers. | present present
    The mill will [sell] plate. | future
    The mill could [sell] plate. | future
    The mill plans to [sell] plate. | future
    The mill expects sales to [rise]. | future
    Sales are likely to [rise] this year. | future
    Output is expected to [shrink]. | future
    Sales would have [risen] more. | past
    Profit [fell], [hitting] the shares. | past past
    Shipments, which [make] up a part of the total, [fell]. | present past
    The agency [puts] the number at nine. | past
    We [see] exports down, with [half] of it to the north, said the analyst. | future future
    Nine [mills] were added last year. | past
    Revenue [leapt] by a tenth. | past
    The yard is to [shed] workers. | future
    Quarterly [results] | none
"""


def rows(table):
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(CLAUSES))
def test_tense(marked, wanted, nlp):
    doc = Doc.read(nlp(marked.replace("[", "").replace("]", "")))
    words = re.findall(r"\[(\w+)\]", marked)
    found = [tense_at(next(t for t in doc if t.text == word)) or "none" for word in words]
    assert found == wanted.split()
