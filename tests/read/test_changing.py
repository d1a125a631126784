"""Inputs that another program writes to, cuts, replaces or removes while they are read."""

import gzip
import json
import os
from contextlib import nullcontext
from pathlib import Path

import articles
import pytest

from figex.errors import FigexError
from figex.export.formats import Style
from figex.export.resume import ResumableJsonl
from figex.facts import Document
from figex.read import Options, read
from figex.read import txt as reader
from figex.read.long import LongText

CHANGED = "changed while it was read"
GREW = "grew while it was read, what came last may be missing"
ROWS = 5000


def cut(path):
    os.truncate(path, path.stat().st_size * 2 // 3)


def emptied(path):
    os.truncate(path, 0)


def added_to(path):
    """A row and the beginning of another."""
    added = {".jsonl": b'{"text": "Sales"}\n{"text": "Co', ".csv": b"a,Sales\nb,Co", ".tsv": b"a\tSales\nb\tCo"}
    with path.open("ab") as file:
        file.write(added.get(path.suffix, b"more"))


def written_over(path):
    size = path.stat().st_size
    path.write_bytes(b"x" * size * 2)


def written_into(path):
    with path.open("r+b") as file:
        file.seek(-9, os.SEEK_END)
        file.write(b"y")


def removed(path):
    path.unlink()


def replaced(path):
    other = path.with_name("other")
    other.write_bytes(path.read_bytes() * 2)
    other.replace(path)


def untouched(path):
    pass


def text_of(number):
    """Half of it is of letters that do not pack, so that a packed corpus is longer than a buffer too."""
    return f"Sales of plant {number} rose to ${number} million. {number * 7919**9:x} {number * 104729**9:x}"


def corpus(suffix):
    rows = [{"id": str(number), "text": text_of(number)} for number in range(ROWS)]
    if suffix in {".csv", ".tsv"}:
        mark = "," if suffix == ".csv" else "\t"
        return "\n".join([f"id{mark}text", *(f"{row['id']}{mark}{row['text']}" for row in rows), ""]).encode()
    lines = "".join(json.dumps(row) + "\n" for row in rows).encode()
    return gzip.compress(lines) if suffix.endswith(".gz") else lines


MEDDLING = [
    (removed, None),
    (replaced, None),
    (cut, CHANGED),
    (emptied, CHANGED),
    (written_over, CHANGED),
    (written_into, CHANGED),
    (added_to, GREW),
]
"""A file that is removed or replaced is read as it was when it was opened: that is one whole file."""


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".tsv", ".jsonl.gz"])
@pytest.mark.parametrize(("meddle", "said"), [(untouched, None), *MEDDLING])
def test_a_corpus_keeps_its_rows_and_says_where_it_changed(tmp_path, suffix, meddle, said):
    path = tmp_path / f"c{suffix}"
    path.write_bytes(corpus(suffix))
    (tmp_path / "good.txt").write_text("Sales rose.")
    reading = read([path, tmp_path / "good.txt"])
    rows = [next(reading)]
    meddle(path)
    *more, last = reading
    assert last.text == "Sales rose."
    rows += more
    if said:
        error = rows.pop()
        assert str(error) == f"{path}: {said} (rows done before that: {len(rows):,})"
    if said == GREW and rows[-1].text == "Sales":
        rows.pop()
    assert [(row.id, row.text) for row in rows] == [(str(number), text_of(number)) for number in range(len(rows))]
    assert len(rows) == ROWS or said == CHANGED or suffix == ".jsonl.gz"


DOCUMENTS = [suffix for suffix in articles.every_type() if not any(corpus in suffix for corpus in ("jsonl", "sv"))]


@pytest.mark.parametrize("suffix", DOCUMENTS)
@pytest.mark.parametrize(("meddle", "said"), MEDDLING)
def test_a_document_that_changes_is_no_document(tmp_path, suffix, meddle, said):
    """Parquet is one here too: its index stands at its end."""
    path = tmp_path / f"a{suffix}"
    path.write_bytes(articles.every_type()[suffix])
    (tmp_path / "good.txt").write_text("Sales rose.")
    read_so_far = []

    def advance(count):
        if not read_so_far:
            meddle(path)
        read_so_far.append(count)

    first, good = read([path, tmp_path / "good.txt"], Options(advance=advance))
    assert good.text == "Sales rose."
    if said:
        assert str(first) == f"{path}: {CHANGED if suffix == '.parquet' else said}"
    else:
        assert first.text == articles.TEXT


@pytest.mark.parametrize(
    ("meddle", "said", "said_again"),
    [
        (untouched, None, None),
        (removed, None, "no such file or directory"),
        (replaced, None, CHANGED),
        (cut, CHANGED, CHANGED),
        (written_over, CHANGED, CHANGED),
        (written_into, CHANGED, CHANGED),
        (added_to, CHANGED, CHANGED),
    ],
)
def test_a_long_text_is_the_same_at_each_reading_or_none(tmp_path, monkeypatch, meddle, said, said_again):
    monkeypatch.setattr(reader, "LONG_BYTES", 1000)
    path = tmp_path / "long.txt"
    text = "Sales of the plant rose.\n\n" * 40_000
    path.write_text(text)
    (document,) = read(path)
    pieces = document.pieces()
    first = next(pieces)
    meddle(path)
    for expected, before in ((said, first), (said_again, "")):
        with pytest.raises(FigexError, match=expected) if expected else nullcontext():
            assert before + "".join(pieces) == text
        pieces = document.pieces()


def test_a_long_text_that_is_another_by_the_time_it_is_opened_again(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "LONG_BYTES", 10)
    path = tmp_path / "a.txt"
    path.write_text("Sales rose 5 percent to 3 million euros.")
    reading = read([path])
    document = next(reading)
    replaced(path)
    with pytest.raises(FigexError, match=CHANGED):
        document.whole()


def test_a_long_text_that_has_gone_is_no_obstacle_for_the_journal(tmp_path):
    gone = Document(id="a.txt", text="", parts=LongText(str(tmp_path / "a.txt"), "utf-8"))
    with ResumableJsonl(str(tmp_path / "facts.jsonl"), "jsonl", Style()) as output:
        assert list(output.pending([gone])) == [gone]
        output.failed(gone, FigexError("no such file or directory"))


def test_a_disk_that_fails(tmp_path):
    """Linux lets a process open its own memory as a file, and fails to read its beginning."""
    memory = Path("/proc/self/mem")
    if not memory.exists():
        pytest.skip("no such file here")
    (tmp_path / "a.txt").symlink_to(memory)
    (tmp_path / "b.txt").write_text("Sales rose.")
    error, good = read(tmp_path)
    assert str(error) == f"{tmp_path}/a.txt: input/output error"
    assert good.text == "Sales rose."


def test_a_link_to_itself_fails_alone(tmp_path):
    (tmp_path / "a.txt").symlink_to("a.txt")
    (tmp_path / "b.txt").write_text("Sales rose.")
    for given in (tmp_path, [tmp_path / "a.txt", tmp_path / "b.txt"]):
        error, good = read(given)
        assert str(error) == f"{tmp_path}/a.txt: too many levels of symbolic links"
        assert good.text == "Sales rose."
