"""figex inside anyone's spaCy pipeline."""

from __future__ import annotations

import subprocess
import sys

import pytest
import spacy
from spacy.tokens import Doc, DocBin
from spacy.util import is_package

from figex.model import MODELS

pytestmark = pytest.mark.model
TEXT = "Exports rose 4.5 percent to 27 billion dollars. Imports fell. Two mines in Chile closed."


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    nlp = spacy.load(next(name for name in MODELS if is_package(name)))
    nlp.add_pipe("figex")
    return nlp


def test_facts_on_a_doc(nlp: spacy.Language) -> None:
    doc = nlp(TEXT)
    assert [str(fact) for fact in doc._.facts] == ["4.5 percent", "27000000000 USD", "2 mine"]
    assert [fact.subject for fact in doc._.facts[:2]] == ["Exports", "Exports"]
    assert all(doc.text[fact.start : fact.end] == fact.text for fact in doc._.facts)


def test_fact_of_a_span(nlp: spacy.Language) -> None:
    doc = nlp(TEXT)
    assert str(doc[6:9]._.fact) == "27000000000 USD"
    assert doc[0:1]._.fact is None


def test_other_components_keep_their_work(nlp: spacy.Language) -> None:
    assert [ent.text for ent in nlp(TEXT).ents] == [ent.text for ent in nlp(TEXT, disable=["figex"]).ents]


def test_docbin_round_trip(nlp: spacy.Language) -> None:
    doc = nlp(TEXT)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    assert again._.facts == doc._.facts


PROCESSES = """
import spacy
nlp = spacy.load({model!r})
nlp.add_pipe("figex")
print([len(doc._.facts) for doc in nlp.pipe([{text!r}] * 2, n_process=2)])
"""


def test_processes() -> None:
    """In a process of its own: spaCy forks, which one that has run Ray's threads may not survive (Python 3.13)."""
    model = next(name for name in MODELS if is_package(name))
    script = [sys.executable, "-c", PROCESSES.format(model=model, text=TEXT)]
    done = subprocess.run(script, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout == "[3, 3]\n", done.stderr


def test_a_doc_without_figures(nlp: spacy.Language) -> None:
    assert nlp("Nothing happened.")._.facts == []
    assert Doc(nlp.vocab, words=["plain"])._.facts == []
