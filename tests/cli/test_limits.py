"""Each limit of `docs/trust.md` passed in one batch of the real command: a line for each, the rest is done."""

import gzip
import io
import json
import os
import zipfile

import articles
from command import figex

MIB = 1 << 20
GOOD = '{"id": "good", "text": "Costs of $7"}\n'


def zipped(size):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=2) as made:
        made.writestr("word/document.xml", b"0" * size)
    return file.getvalue()


def over():
    """A file over each limit: its name, its bytes (or, of nothing but zeros, their number) and what is said of it."""
    long = "x" * (32 * MIB + 1)
    return [
        ("deep.html", b"<html>" + b"<div>" * 201, "elements nested deeper than 200, which is the limit"),
        ("far.txt.gz", gzip.compress(b"0" * (33 * MIB)), "larger than 32 MiB, which is the limit for its type"),
        ("large.docx", 256 * MIB + 1, "larger than 256 MiB, which is the limit for its type"),
        ("large.html", 16 * MIB + 1, "larger than 16 MiB, which is the limit for its type"),
        (
            "lines.csv",
            f"id,text\na,Sales\nb,{long}\nc,Costs\n".encode(),
            "a line longer than 32 MiB, which is the limit (rows done before that: 1)",
        ),
        (
            "many.html",
            b"<html><body>" + b"<p>x</p>" * 100_001,
            "more than 100,000 elements, which is the limit",
        ),
        ("pages.pdf", articles.pdf([[]] * 3001), "more than 3000 pages, which is the limit"),
        ("ratio.docx", zipped(80 * MIB), "unpacks to more than 150 times its size, which is the limit"),
        (
            "ratio.jsonl.gz",
            gzip.compress((b" " * 999 + b"\n") * 100_000),
            "unpacks to more than 150 times its size, which is the limit",
        ),
        ("size.docx", zipped(513 * MIB), "unpacks to more than 512 MiB, which is the limit"),
    ]


def test_every_limit_in_one_batch(tmp_path):
    (tmp_path / "a.txt").write_text("Sales of $5")
    (tmp_path / "z.txt").write_text("Sales of $9")
    expected = []
    for name, data, said in over():
        with (tmp_path / name).open("wb") as file:
            if isinstance(data, int):
                os.truncate(file.fileno(), data)
            else:
                file.write(data)
        expected.append(f"figex: ./{name}: {said}")
    ran = figex("extract", ".", "-f", "jsonl", cwd=tmp_path)
    assert ran.said[:-1] == expected
    assert ran.code == 1
    assert [json.loads(line)["text"] for line in ran.lines] == ["$5", "$9"]


def test_a_row_over_the_limits_and_the_next_one(tmp_path):
    with (tmp_path / "c.jsonl").open("w") as file:
        file.write(json.dumps({"text": "x" * (33 * MIB)}) + "\n" + GOOD)
    ran = figex("extract", "c.jsonl", "-", cwd=tmp_path, stdin=b"Sales rose. " * (3 * MIB))
    assert ran.said[:-1] == [
        "figex: c.jsonl:1: a line longer than 32 MiB, which is the limit",
        "figex: -: larger than 32 MiB, which is the limit for its type",
    ]
    assert ran.code == 1
    assert len(ran.lines) == 2
