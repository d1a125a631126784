"""A batch that is killed at any moment goes on with `--resume` and ends as an undisturbed one does."""

import json
import random
import signal
import sqlite3
import subprocess
import time

import pytest
from command import arguments, environment, figex

ROWS = 2000


QUICK = {"FAKE_SLOW": "0.008"}


def text(number):
    lines = [f"Plant {number} earned ${number + part} million." for part in range(number % 5)]
    lines += ["SLOW"] if number % 3 == 0 else []
    lines += ["FAIL"] if number % 250 == 7 else []
    return "\n".join(lines)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    path = tmp_path_factory.mktemp("corpus") / "rows.jsonl"
    rows = [{"id": f"r{number % 1000}", "text": text(number)} for number in range(ROWS)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


@pytest.fixture(scope="module")
def undisturbed(corpus):
    ran = figex("extract", corpus, "-o", corpus.with_name("whole.jsonl"), **QUICK)
    assert ran.code == 1
    return corpus.with_name("whole.jsonl").read_bytes(), ran


def killed(command, seconds, number=signal.SIGKILL):
    """Whether the command was still at work after some time, and was ended by the signal."""
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=environment(**QUICK))
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(number)
        process.wait(timeout=20)
        return True
    return False


def database_facts(path):
    with sqlite3.connect(path) as database:
        return database.execute(
            "SELECT d.source, d.doc, d.turn, f.id, f.text, f.value FROM facts f JOIN documents d USING (document_id) ORDER BY 1, 2, 3, 4"
        ).fetchall()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_json_lines_killed_ten_times(tmp_path, corpus, undisturbed, seed):
    chance = random.Random(seed)  # noqa: S311 -- moments, not secrets
    out = tmp_path / "facts.jsonl"
    command = arguments("extract", corpus, "-o", out, "--resume")
    kills = sum(killed(command, chance.uniform(0.3, 1.1)) for _ in range(10))
    ran = figex("extract", corpus, "-o", out, "--resume", **QUICK)
    assert kills >= 5
    assert out.read_bytes() == undisturbed[0]
    assert ran.code == 1
    assert ran.said[:-1] == undisturbed[1].said[:-1], "what failed in an earlier run is said again"
    assert "before that" in ran.said[-1]
    assert [file.name for file in tmp_path.iterdir()] == ["facts.jsonl"]


@pytest.mark.slow
def test_sqlite_killed_ten_times(tmp_path, corpus):
    chance = random.Random(7)  # noqa: S311 -- moments, not secrets
    whole, out = tmp_path / "whole.db", tmp_path / "facts.db"
    figex("extract", corpus, "-o", whole, **QUICK)
    command = arguments("extract", corpus, "-o", out, "--resume")
    kills = sum(killed(command, chance.uniform(0.3, 1.1)) for _ in range(10))
    ran = figex("extract", corpus, "-o", out, "--resume", **QUICK)
    assert kills >= 5
    assert ran.code == 1
    assert database_facts(out) == database_facts(whole)
    assert len({row[:3] for row in database_facts(out)}) > 1000, "a repeated id is another document"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["facts.db", "whole.db"]


@pytest.fixture
def small(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"id": str(number), "text": f"Sales ${number}"}) + "\n" for number in range(20)))
    return path


def interrupted(small, tmp_path, stop_at=10):
    """An output that a run has left in the middle of its work."""
    rows = small.read_text().splitlines(keepends=True)
    small.write_text("".join([*rows[:stop_at], '{"id": "bug", "text": "BOOM"}\n', *rows[stop_at:]]))
    ran = figex("extract", small, "-o", tmp_path / "facts.jsonl")
    assert ran.code == 1
    small.write_text("".join(rows))
    return rows


def result(small, tmp_path, *more):
    ran = figex("extract", small, "-o", tmp_path / "facts.jsonl", "--resume", *more)
    assert ran.code == 0, ran.err
    rows = [json.loads(line) for line in small.read_text().splitlines()]
    facts = [json.loads(line) for line in (tmp_path / "facts.jsonl").read_text().splitlines()]
    assert [(fact["doc"], f"Sales {fact['text']}") for fact in facts] == [(row["id"], row["text"]) for row in rows]
    return ran.said[-1]


def test_an_interrupted_run_leaves_no_whole_looking_file_and_is_gone_on_with(small, tmp_path):
    interrupted(small, tmp_path)
    assert sorted(file.name for file in tmp_path.glob("facts*")) == ["facts.jsonl.journal", "facts.jsonl.part"]
    assert "10 documents, 10 facts, before that 10 documents with 10 facts" in result(small, tmp_path)


def test_a_run_without_resume_begins_anew(small, tmp_path):
    interrupted(small, tmp_path)
    ran = figex("extract", small, "-o", tmp_path / "facts.jsonl")
    assert ran.said[-1].startswith("figex: 20 documents, 20 facts, ")
    assert sorted(file.name for file in tmp_path.glob("facts*")) == ["facts.jsonl"]


@pytest.mark.parametrize(
    ("changed", "kept"),
    [
        (lambda rows: rows, 10),
        (lambda rows: rows[:4] + rows[5:], 4),
        (lambda rows: [*rows[:4], '{"id": "new", "text": "Sales $99"}\n', *rows[4:]], 4),
        (lambda rows: [*rows[:7], rows[7].replace("$7", "$77"), *rows[8:]], 7),
        (lambda rows: rows[::-1], 0),
        (lambda rows: rows[:6], 6),
    ],
)
def test_where_the_input_has_changed_the_rest_is_done_again(small, tmp_path, changed, kept):
    rows = interrupted(small, tmp_path)
    small.write_text("".join(changed(rows)))
    said = result(small, tmp_path)
    assert (f"before that {kept} document" in said) == (kept > 0)


@pytest.mark.parametrize(
    "option", [["-k", "money"], ["--keep-furniture"], ["--date", "2020-01-01"], ["--columns", "doc,text"]]
)
def test_where_the_options_have_changed_all_is_done_again(small, tmp_path, option):
    interrupted(small, tmp_path)
    assert "before that" not in result(small, tmp_path, *option)


@pytest.mark.parametrize("cut", [1, 30, 200, 700])
@pytest.mark.parametrize("name", ["facts.jsonl.part", "facts.jsonl.journal"])
def test_a_file_that_lost_its_end_is_gone_on_with_before_it(small, tmp_path, name, cut):
    interrupted(small, tmp_path)
    left = tmp_path / name
    left.write_bytes(left.read_bytes()[:-cut])
    result(small, tmp_path)


@pytest.mark.parametrize("rubbish", [b"", b"\x00\xff\n", b"[1,2]\n", b'{"figex": 5}\n'])
def test_a_journal_that_is_none_is_begun_anew(small, tmp_path, rubbish):
    interrupted(small, tmp_path)
    (tmp_path / "facts.jsonl.journal").write_bytes(rubbish)
    assert "before that" not in result(small, tmp_path)


def test_a_journal_with_rubbish_in_it_is_followed_up_to_there(small, tmp_path):
    interrupted(small, tmp_path)
    journal = tmp_path / "facts.jsonl.journal"
    lines = journal.read_bytes().splitlines(keepends=True)
    for number, rubbish in ((5, b'["a"]\n'), (3, b'{"a": 1}\n'), (2, b"null\n")):
        lines[number] = rubbish
    journal.write_bytes(b"".join(lines))
    assert "before that 1 document with 1 fact" in result(small, tmp_path)


def test_a_polite_interrupt_says_how_to_go_on(small, tmp_path):
    small.write_text('{"text": "SLOW $5"}\n' * 300)
    process = subprocess.Popen(
        arguments("extract", small, "-o", tmp_path / "facts.jsonl"), stderr=subprocess.PIPE, env=environment()
    )
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=20)[1].decode()
    assert process.returncode == 130
    assert "; the same command with --resume goes on" in said
    ran = figex("extract", small, "-o", tmp_path / "facts.jsonl", "--resume")
    assert ran.code == 0
    assert "before that" in ran.said[-1]
    assert len((tmp_path / "facts.jsonl").read_text().splitlines()) == 300
