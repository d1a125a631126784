"""Texts too long to hold: read in pieces, with the same text and the same facts as in one."""

from pathlib import Path

import pytest

from figex.errors import FigexError
from figex.facts import Document
from figex.pipeline import Extractor
from figex.read import read
from figex.read import txt as reader
from figex.read.long import PIECE_CHARACTERS, LongText

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
ARTICLES = "\n\n".join(path.read_text(encoding="utf-8") for path in SAMPLES if path.stem != "copied-page")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_pieces_make_the_whole(tmp_path, encoding, line_end):
    text = (ARTICLES.replace("₹", "Rs") + "\n\n") * 60
    path = tmp_path / "long.txt"
    path.write_bytes(text.replace("\n", line_end).encode(encoding))
    pieces = list(LongText.of(str(path), path.read_bytes()[: 1 << 16])())
    assert "".join(pieces) == text
    assert len(pieces) > 1
    assert all(len(piece) <= PIECE_CHARACTERS * 2 for piece in pieces)
    assert all(piece.endswith("\n\n") for piece in pieces[:-1])


def test_a_text_without_any_gap(tmp_path):
    path = tmp_path / "one-word.txt"
    path.write_text("x" * 700_000)
    pieces = list(LongText(str(path), "utf-8")())
    assert "".join(pieces) == "x" * 700_000
    assert max(map(len, pieces)) <= PIECE_CHARACTERS * 2


@pytest.mark.model
def test_the_same_facts_as_in_one(tmp_path, monkeypatch):
    text = (ARTICLES + "\n\n") * 20
    path = tmp_path / "long.txt"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(reader, "LONG_BYTES", 1000)
    (document,) = read(path)
    assert isinstance(document, Document)
    assert document.parts is not None
    extractor = Extractor()
    ((_, facts),) = extractor.extract_documents([document])
    assert not isinstance(facts, FigexError)
    assert [fact.id for fact in facts] == list(range(1, len(facts) + 1))
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)
    assert len(facts) == 20 * len(extractor.extract(ARTICLES))


@pytest.mark.model
def test_a_file_that_has_gone_fails_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "LONG_BYTES", 10)
    gone, there = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in (gone, there):
        path.write_text("Sales rose 5 percent to 3 million euros.")
    documents = list(read([gone, there]))
    gone.unlink()
    results = [result for _, result in Extractor().extract_documents(documents)]
    assert isinstance(results[0], FigexError)
    assert len(results[1]) == 2
