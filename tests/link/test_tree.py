"""What the links ask of a parse: base forms, phrases, subjects."""

import pytest

from figex.link.extent import phrase
from figex.link.parse import Doc
from figex.link.tree import base_form, is_verb, singular
from figex.link.understood import subject_token

SINGULARS = {
    "project": "projects project Projects",
    "country": "countries",
    "person": "people person",
    "bus": "buses bus",
    "shelf": "shelves",
    "class": "classes class",
    "box": "boxes",
    "criterion": "criteria",
    "woman": "women",
    "house": "houses",
    "series": "series",
    "analysis": "analyses analysis",
    "data-centre": "data-centres",
}
BASES = {
    "rise": "rose risen rises rising rise",
    "plan": "planned plans planning",
    "total": "totalled totaled totals totalling totaling",
    "create": "created creates creating",
    "invest": "invested invests investing",
    "carry": "carried carries carrying",
    "agree": "agreed agreeing agrees",
    "repeat": "repeated repeating",
    "charge": "charged charging",
    "widen": "widened widening",
    "add": "added adding",
    "reach": "reaches reached",
    "settle": "settled settling",
    "be": "was were is been being",
}
SUBJECTS = {
    "Sales, which fell in May, hurt the firm.": {"fell": "Sales", "hurt": "Sales"},
    "The combined output of its three mills rose and then fell.": {
        "rose": "combined output of its three mills",
        "fell": "combined output of its three mills",
    },
    "The company plans to invest abroad, cutting costs.": {"invest": "company", "cutting": "company"},
    "Loans issued by banks grew.": {"issued": "Loans", "grew": "Loans"},
    "The minister said output would shrink.": {"shrink": "output"},
    "British tourists, the biggest group, came next.": {"came": "British tourists"},
}


@pytest.mark.parametrize(("wanted", "forms"), SINGULARS.items())
def test_singular(wanted, forms):
    assert {singular(form) for form in forms.split()} == {wanted}


@pytest.mark.parametrize(("wanted", "forms"), BASES.items())
def test_base_form(wanted, forms):
    assert {base_form(form) for form in forms.split()} == {wanted}


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SUBJECTS.items())
def test_subject_of_a_verb(text, wanted, nlp):
    verbs = {token.text: token for token in Doc.read(nlp(text)) if is_verb(token)}
    assert {word: phrase(subject_token(verbs[word])).text for word in wanted} == wanted
