"""Inputs that are cut, added to, replaced or removed while the command is at work: each has its line, the rest is done."""

import json
import os
import subprocess
import threading

import pytest
from command import CAN_BE_REFUSED, UNPRIVILEGED, arguments, environment, figex

ROWS = 3000


@pytest.fixture
def corpus(tmp_path):
    """While its first row is extracted the shell command in MEDDLE runs."""
    rows = [{"id": f"r{number}", "text": f"Plant {number} earned ${number}. {number:060}"} for number in range(ROWS)]
    rows[0]["text"] += " MEDDLE"
    (tmp_path / "c.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "z.txt").write_text("Costs of $7")
    return tmp_path


@pytest.mark.parametrize(
    ("meddle", "said", "whole"),
    [
        ("truncate -s -50000 c.jsonl", "changed while it was read", False),
        ("truncate -s 10 c.jsonl", "changed while it was read", False),
        ("tr 1 2 < c.jsonl > d && cat d > c.jsonl", "changed while it was read", False),
        ("""echo '{"text": "x"}' >> c.jsonl""", "grew while it was read, what came last may be missing", True),
        ("rm c.jsonl", None, True),
        ("tr 1 2 < c.jsonl > d && mv d c.jsonl", None, True),
        ("chmod 0 c.jsonl", None, True),
    ],
)
def test_a_corpus(corpus, meddle, said, whole):
    ran = figex("extract", "c.jsonl", "z.txt", "-o", "o.jsonl", cwd=corpus, MEDDLE=meddle)
    facts = [json.loads(line) for line in (corpus / "o.jsonl").read_text().splitlines()]
    *rows, last = [(fact["doc"], fact["text"]) for fact in facts]
    assert last == ("z.txt", "$7")
    assert rows == [(f"r{number}", f"${number}") for number in range(len(rows))]
    assert (len(rows) == ROWS) == whole
    kept = len(rows) + (said is not None and said.startswith("grew"))  # the row that was added has no figure
    assert ran.said[:-1] == ([f"figex: c.jsonl: {said} (rows done before that: {kept:,})"] if said else [])
    assert ran.code == (1 if said else 0)
    assert not list(corpus.glob("o.jsonl.*"))


@pytest.mark.parametrize("output", [["-o", "o.db"], ["-o", "o.html"], ["-o", "o.jsonl", "--save-text", "texts"]])
def test_a_long_text_that_is_another_when_its_facts_are_written(tmp_path, output):
    (tmp_path / "a.txt").write_text("MEDDLE with $5\n" + "Sales rose.\n" * 400_000)
    (tmp_path / "b.txt").write_text("Costs of $7")
    ran = figex("extract", "a.txt", "b.txt", *output, cwd=tmp_path, MEDDLE="echo more >> a.txt")
    assert (ran.code, ran.said[0]) == (1, "figex: a.txt: changed while it was read")
    assert ran.said[1].startswith("figex: 1 document, 1 fact, 1 failure")
    assert "$7" in (tmp_path / output[1]).read_bytes().decode(errors="replace")
    if "texts" in output:
        assert [file.name for file in (tmp_path / "texts").iterdir()] == ["b.txt.txt"]


def test_files_of_a_folder_that_vanish_after_they_were_listed(tmp_path):
    """The first is a pipe, so that the others are listed and nothing is read until something is written to it."""
    os.mkfifo(tmp_path / "a.txt")
    for name in ("b.txt", "c.txt", "d.pdf", "e.jsonl", "f.txt"):
        (tmp_path / name).write_text("Costs of $7")

    def meddle():
        with (tmp_path / "a.txt").open("w") as pipe:
            for gone in ("b.txt", "d.pdf", "e.jsonl"):
                (tmp_path / gone).unlink()
            pipe.write("Sales of $5")

    meddler = threading.Thread(target=meddle)
    meddler.start()
    ran = figex("extract", ".", "-f", "jsonl", cwd=tmp_path)
    meddler.join()
    assert ran.code == 1
    assert ran.said[:-1] == [f"figex: ./{gone}: no such file or directory" for gone in ("b.txt", "d.pdf", "e.jsonl")]
    assert [json.loads(line)["text"] for line in ran.lines] == ["$5", "$7", "$7"]


def test_links_that_lead_nowhere_or_to_themselves(tmp_path):
    (tmp_path / "a.txt").symlink_to("a.txt")
    (tmp_path / "b.txt").symlink_to("nowhere")
    (tmp_path / "c.txt").write_text("Costs of $7")
    ran = figex("extract", ".", "a.txt", "-f", "csv", "--columns", "text", cwd=tmp_path)
    assert (ran.code, ran.lines) == (1, ["text", "$7"])
    assert ran.said[:-1] == [
        "figex: ./a.txt: too many levels of symbolic links",
        "figex: ./b.txt: no such file or directory",
    ]


@CAN_BE_REFUSED
def test_what_may_not_be_read(tmp_path):
    for name in ("a.txt", "locked/b.txt", "shut/c.txt", "z.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Costs of $7")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "locked").chmod(0)
    ran = figex("extract", ".", "locked/b.txt", "-f", "csv", "--columns", "text", cwd=tmp_path, before=UNPRIVILEGED)
    (tmp_path / "locked").chmod(0o700)
    assert (ran.code, ran.lines) == (1, ["text", "$7", "$7"])
    assert ran.said[:-1] == [f"figex: {name}: permission denied" for name in ("./a.txt", "./locked", "locked/b.txt")]


def test_a_pipe_whose_writer_dies_in_the_middle_of_a_row(tmp_path):
    os.mkfifo(tmp_path / "c.jsonl")
    feed = 'printf \'{"text": "Sales of $5"}\\n{"text": "Cos\' > c.jsonl'
    command = ["bash", "-c", f'({feed}) & exec "$@"', "-", *arguments("extract", "c.jsonl", "-f", "jsonl")]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, env=environment(), timeout=60, check=False
    )
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)
    assert done.stderr.startswith("figex: c.jsonl:2: not JSON: ")
