"""How the parser is run: on one thread, with numpy's products, words kept while they are few."""

import subprocess
import sys

import numpy as np
import pytest
from thinc.api import NumpyOps, get_current_ops, set_current_ops
from threadpoolctl import threadpool_info

from figex import model
from figex.model import Model

TEXTS = ["Exports rose 5% to $5 in May.", "The mill has 5 workers."]


@pytest.fixture(scope="module")
def loaded():
    return Model()


def blas_threads():
    return {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}


def test_parses_come_in_order(loaded):
    assert [doc.text for doc in loaded.parsed(TEXTS)] == TEXTS


def test_one_thread_while_parsing_and_as_before_afterwards(loaded):
    before = blas_threads()
    assert before
    assert [blas_threads() for _ in loaded.parsed(TEXTS)] == [{1}, {1}]
    assert blas_threads() == before


def test_products_are_numpys(loaded):
    assert not loaded.nlp.get_pipe("tagger").model.ops.use_blis


@pytest.mark.parametrize("shape", [(7, 5, 3), (1, 96, 2), (4, 3, 1), (0, 4, 3)])
def test_maxout_is_thincs(loaded, shape):
    values = np.random.default_rng(5).standard_normal(shape).astype("f")
    best, _ = loaded.nlp.get_pipe("tagger").model.ops.maxout(values)
    assert best.tolist() == (NumpyOps().maxout(values)[0].tolist() if shape[0] else [])


def test_ops_that_someone_has_chosen_stay():
    class Chosen(NumpyOps):
        name = "chosen"

    before = get_current_ops()
    try:
        set_current_ops(Chosen())
        assert type(model.load_model().get_pipe("tagger").model.ops) is Chosen
    finally:
        set_current_ops(before)


@pytest.mark.parametrize(("limit", "kept"), [(1, False), (10**9, True)])
def test_new_words_are_kept_while_few_are_known(loaded, monkeypatch, limit, kept):
    monkeypatch.setattr(model, "VOCABULARY", limit)
    word = f"Quillhaven{limit}"
    with loaded.zone():
        list(loaded.parsed([f"{word} grew."]))
    assert (word in loaded.nlp.vocab.strings) is kept


def test_spacy_alone_is_all_of_spacy_but_its_command_line():
    """In a process of its own, for here spaCy is imported long since."""
    ask = """
import sys
from figex.model import import_spacy_alone, load_model
import_spacy_alone()
import spacy
assert not {"spacy.cli", "requests"} & set(sys.modules)
assert [token.tag_ for token in load_model()("Sales rose")] == ["NNS", "VBD"]
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
import spacy.cli
assert spacy.cli.download.__module__ == "spacy.cli.download"
"""
    subprocess.run([sys.executable, "-c", ask], check=True)


def test_spacy_that_is_there_stays_as_it_is():
    before = sys.modules["spacy.cli"]
    model.import_spacy_alone()
    assert sys.modules["spacy.cli"] is before
