"""Whatever the text, the machine or the accident: no exception, the same facts, each of them in the text.

`fuzz/` holds what is tested here at length; its invariants and its hostile texts are used here.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from invariants import check_facts, check_figures, check_read
from texts import SAMPLES, bytes_of, pieces, text_of

from figex import Document, FigexError, InputError, model, pipeline
from figex.pipeline import Extractor
from figex.read import read

pytestmark = pytest.mark.model
DEADLY = Path(__file__).parent / "helpers" / "deadly"
SEED = 7


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


BROKE = {
    "a lone surrogate": "Sales\ud800 rose 5\udfff percent to $3 million \udc80in May.",
    "a code that ends before its digits": "Gas was sold, while U.S89,673,202. natural gas depots closed.",
    "a period since what is still to come": "2019-05-21\n\nIt is the first reading below 50 since June 2020.",
    "a period that ends before it begins": "Sales rose 5% from 2019 to 2015, and 7% in 2018-2016.",
    "letters that a regex takes for others": "Aſ of Aprıl 2018, sales were 5 mıllion, in Aprİl fİve bıllıon, ſince Auguſt 2017 ſix percent; 3 \u212ag.",
    "a subject that is a blank": "food\u00a0\u00a0cost 9.8 percent more, in 2018, 22 percent more than\u00a0\u00a0in\u00a0\u00a0May.",
    "more figures than a sentence has": "9\ufffe" * 300,
    "a list without an end": '— " 8 ' * 200,
    "a sentence cut inside of figures": "five\nmillion " * 200,
    "one long line": "5 6 " * 500,
}
"""What broke figex once, or may."""


@pytest.mark.parametrize("text", BROKE.values(), ids=BROKE)
def test_what_broke_once(extractor, text):
    check_figures(text)
    facts = extractor.extract(text)
    assert facts or "U.S89" in text
    check_facts(text, facts)


PIECES = st.one_of(
    *(st.sampled_from(kind) for kind in pieces()),
    st.integers(0, 10**15).map(str),
    st.decimals(0, 10**9, places=2).map("{:,}".format),
    st.text(max_size=5),
)
TEXTS = st.builds(str.join, st.sampled_from(["", " ", "\n", " \u200f"]), st.lists(PIECES, max_size=24))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
@example("")
@example("\x00")
@example("\ud800")
@example("$5\u202e m\u0301illion")
def test_facts_of_any_text_are_in_it_in_order(extractor, text):
    check_facts(text, extractor.extract(text))


def hostile(count):
    return [Document(id=str(number), text=text_of(SEED, number)) for number in range(count)]


def test_facts_of_mutated_samples_are_in_them_in_order(extractor):
    for document, facts in extractor.extract_documents(hostile(100)):
        check_facts(document.text, facts)


def test_broken_files_give_documents_or_errors_of_one_line():
    for number in range(300):
        check_read(*bytes_of(SEED, number))


def test_a_reader_that_fails_in_an_unforeseen_way_is_one_line_and_the_rest_goes_on(tmp_path, monkeypatch):
    def broken(source, options):
        raise TypeError("no such\nthing")

    monkeypatch.setattr("figex.read.csv.read", broken)
    (tmp_path / "a.csv").write_text("text\nSales rose 5%.\n")
    (tmp_path / "b.txt").write_text("Sales rose 5%.")
    error, good = read([tmp_path / "a.csv", tmp_path / "b.txt"])
    assert str(error) == f"{tmp_path}/a.csv: can't be read (TypeError: no such thing)"
    assert good.text == "Sales rose 5%."


@pytest.mark.parametrize("piece", ["9\ufffe", '— " 8 ', "up 5% in May, ", "Up 5. "])
def test_time_is_linear(extractor, piece):
    """Four times the text takes about four times the time, however many figures a sentence or a paragraph has."""

    def seconds(text):
        start = time.process_time()
        extractor.extract(text)
        return time.process_time() - start

    text = piece * 100
    once = min(seconds(text) for _ in range(2))
    assert seconds(text * 4) < 8 * once + 0.05


@pytest.mark.parametrize("blank", [" ", "\n", "\u00a0", "\t "])
@pytest.mark.parametrize(
    "sentence",
    [
        "Sales were $9m ($8m_) in_2019, Holm_said on_Monday.",
        "In_2019,_sales of_Norfell rose_5%_to_$9m,_from_$8m_a_year_earlier.",
        "It_sold_5_cars_(or_7_),_and_built_5_km_of_road_in_Kenya_for_$3m_or_about_€2m.",
        "The_price?_A_cool_$3m,_of_which_40%_was_paid_by_June_30,_2019.",
    ],
)
def test_time_is_linear_in_white_space(extractor, sentence, blank):
    """Four times as wide a gap between two words takes about four times the time."""

    def seconds(width):
        start = time.process_time()
        extractor.extract(sentence.replace("_", blank * width))
        return time.process_time() - start

    assert seconds(2_000) < 8 * min(seconds(500) for _ in range(2)) + 0.05


def test_batches_and_processes_change_nothing(extractor, monkeypatch):
    documents = hostile(30)
    expected = list(extractor.extract_documents(documents))
    assert sum(len(facts) for _, facts in expected) > 100
    assert list(extractor.extract_documents(documents, jobs=2)) == expected
    for batch in (1, 7):
        monkeypatch.setattr(model, "BATCH", batch)
        monkeypatch.setattr(pipeline, "PARSED_TOGETHER", batch)
        assert list(extractor.extract_documents(documents)) == expected


SURROUNDINGS = [
    (
        ["-j", "1"],
        {"PYTHONHASHSEED": "0", "TZ": "America/New_York", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ),
    (
        ["-j", "2"],
        {"PYTHONHASHSEED": "4242", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati"},
    ),
]


def test_hash_seed_locale_time_zone_and_jobs_change_no_byte():
    command = [sys.executable, "-m", "figex", "extract", str(SAMPLES), "-f", "jsonl", "-q"]
    running = [
        subprocess.Popen([*command, *jobs], stdout=subprocess.PIPE, env=os.environ | surroundings)
        for jobs, surroundings in SURROUNDINGS
    ]
    outputs = [process.communicate(timeout=120)[0] for process in running]
    assert [process.returncode for process in running] == [0] * len(running)
    assert outputs[0].count(b"\n") > 60
    assert all(one == other for one, other in pairwise(outputs))


@pytest.fixture
def deadly(tmp_path, monkeypatch):
    """Processes started from here die of some texts."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(DEADLY), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("DEADLY_ONCE", str(tmp_path / "died"))
    return tmp_path / "died"


def test_a_process_that_dies_costs_one_document_at_most(extractor, deadly, monkeypatch):
    """Its documents are tried again; the one that kills a second process is named, the others keep their order."""
    monkeypatch.setattr("figex.parallel.CHUNK_DOCUMENTS", 3)
    texts = [f"Sales of plant {number} rose {number} percent." for number in range(1, 20)]
    texts[4] = "POISON rose 5 percent."
    texts[11] = "DEADLY_ONCE rose 12 percent."
    documents = [Document(id=str(number), text=text) for number, text in enumerate(texts)]
    found = dict(enumerate(extractor.extract_documents(documents, jobs=2)))
    assert [document.id for document, _ in found.values()] == [document.id for document in documents]
    failed = found.pop(4)[1]
    assert isinstance(failed, InputError)
    assert str(failed) == "the process that read it died twice"
    assert deadly.exists()
    assert not any(isinstance(facts, FigexError) for _, facts in found.values())
    assert [facts[-1].value for _, facts in found.values()] == [number + 1 for number in found]


@pytest.mark.usefixtures("deadly")
def test_the_command_names_what_killed_its_process_and_writes_the_rest(tmp_path):
    rows = [{"id": f"r{number}", "text": f"Sales rose {number} percent."} for number in range(1, 9)]
    rows[5]["text"] = "POISON rose 5 percent."
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    done = subprocess.run(
        [sys.executable, "-m", "figex", "extract", "rows.jsonl", "-j", "2", "-o", "facts.jsonl"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1
    first, summary = done.stderr.splitlines()
    assert first.endswith(": the process that read it died twice")
    assert "r6" in first
    assert summary.startswith("figex: 7 documents, 7 facts, 1 failure, ")
    written = [json.loads(line)["doc"] for line in (tmp_path / "facts.jsonl").read_text().splitlines()]
    assert written == [row["id"] for row in rows if row["id"] != "r6"]
