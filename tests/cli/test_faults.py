"""Bad rows by the hundred, a full disk, a folder that may not be written to: each has its line, nothing else is lost."""

import csv
import io
import json
import os
import subprocess

import pytest
from command import CAN_BE_REFUSED, UNPRIVILEGED, arguments, environment, figex

BAD = [
    b'{"title": "no text"}',
    b'{"text": 5}',
    b'{"text": null}',
    b'{"text": ["a"]}',
    b'{"id": {}, "text": "a"}',
    b'["text"]',
    b'{"text": "cut off',
    b"no JSON at all",
    b'{"text": "\xff\xfe"}',
    b'{"text": "x", "n": 1' + b"0" * 5000 + b"}",
]


def test_ten_thousand_rows_of_which_five_hundred_are_bad_in_ten_ways(tmp_path):
    rows, bad = [], []
    for number in range(1, 10_001):
        if number % 20 == 11:
            rows.append(BAD[number // 20 % 10])
            bad.append(number)
        else:
            rows.append(json.dumps({"id": f"r{number}", "text": f"Sales ${number}"}).encode())
    (tmp_path / "c.jsonl").write_bytes(b"\n".join(rows))
    ran = figex("extract", "c.jsonl", cwd=tmp_path)
    assert ran.code == 1
    assert len(list(csv.DictReader(io.StringIO(ran.out)))) == 9_500
    assert [line.partition(": ")[2].partition(": ")[0] for line in ran.said[:-1]] == [
        f"c.jsonl:{number}" for number in bad
    ]
    assert ran.said[-1].startswith("figex: 9,500 documents, 9,500 facts, 500 failures, ")


def test_a_corpus_in_which_nothing_fits_does_not_flood_the_terminal(tmp_path):
    (tmp_path / "c.jsonl").write_bytes(b'{"body": "x"}\n' * 5000)
    ran = figex("extract", "c.jsonl", cwd=tmp_path)
    assert (ran.code, len(ran.said)) == (1, 102)
    assert ran.said[100] == "figex: c.jsonl: none of its first 100 rows can be used; the rest is not read"


@pytest.fixture
def rows(tmp_path):
    path = tmp_path / "c.jsonl"
    texts = (" ".join(f"Sales of ${(row * part * 7919) % 99991} rose." for part in range(40)) for row in range(400))
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    return path


@pytest.mark.parametrize("name", ["o.csv", "o.json", "o.jsonl", "o.html", "o.xlsx", "o.parquet", "o.db"])
def test_a_full_disk_is_one_line_and_leaves_the_old_file(tmp_path, rows, name):
    """The disk is full as far as this process goes: no file of it may grow beyond 30 KB."""
    out = tmp_path / name
    if name != "o.db":
        out.write_text("the old table")
    limited = ["bash", "-c", 'ulimit -f 30; trap "" XFSZ; exec "$@"', "-", *arguments("extract", rows, "-o", out)]
    done = subprocess.run(limited, capture_output=True, text=True, env=environment(), timeout=60, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert done.stderr.startswith(f"figex: {out}: can't be written: ")
    left = sorted(path.name for path in tmp_path.iterdir())
    if name == "o.jsonl":
        assert left == ["c.jsonl", "o.jsonl", "o.jsonl.journal", "o.jsonl.part"]
        ran = figex("extract", rows, "-o", out, "--resume")
        assert (ran.code, len(out.read_text().splitlines())) == (0, 400 * 40)
    elif name != "o.db":
        assert left == ["c.jsonl", name]
        assert out.read_text() == "the old table"


@CAN_BE_REFUSED
def test_a_folder_that_may_not_be_written_to(tmp_path, rows):
    (tmp_path / "locked").mkdir(mode=0o500)
    ran = figex("extract", rows, "-o", tmp_path / "locked" / "o.csv", before=UNPRIVILEGED)
    assert (ran.code, ran.said) == (1, [f"figex: {tmp_path}/locked/o.csv: can't be written: permission denied"])


def test_standard_output_that_is_full_or_closed(rows):
    full = subprocess.run(
        ["bash", "-c", 'exec "$@" > /dev/full', "-", *arguments("extract", rows, "-f", "csv", "-q")],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert (full.returncode, full.stderr) == (1, "figex: standard output: can't be written: no space left on device\n")
    closed = subprocess.run(
        ["bash", "-c", 'exec "$@" >&-', "-", *arguments("extract", rows, "-f", "csv", "-q")],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert closed.returncode == 1
    assert closed.stderr.startswith("figex: ")
    assert len(closed.stderr.splitlines()) == 1


def test_no_home_and_a_bare_locale(rows):
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": "/nonexistent"}
    done = subprocess.run(
        arguments("extract", rows, "-f", "jsonl", "-q"), capture_output=True, env=env, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    names = subprocess.run(arguments("extract", "é\udcff.txt"), capture_output=True, env=env, timeout=60, check=False)
    assert names.returncode == 1
    assert len(names.stderr.splitlines()) == 2
