"""The contract of the command line: what goes in, what comes out, where, and with which exit code."""

import csv
import io
import json
import signal
import subprocess
import time

import pytest
from command import arguments, environment, figex, on_terminal

TEXT = "Exports rose $5 million.\nImports fell $6.50 billion.\nTax is %5 now.\n"
VALUES = ["5000000", "6500000000", "5"]


@pytest.fixture
def here(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("Sales $7\n")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 8)
    folder = tmp_path / "news"
    (folder / "deep").mkdir(parents=True)
    (folder / "z.txt").write_text("Rent $8\n")
    (folder / "deep" / "y.md").write_text("Rates $9\n")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n")
    (folder / ".hidden.txt").write_text("Secret $10\n")
    return tmp_path


def values(ran):
    return [row["value"] for row in csv.DictReader(io.StringIO(ran.out))]


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def docs(ran):
    return [row["doc"] for row in csv.DictReader(io.StringIO(ran.out))]


@pytest.mark.parametrize(
    ("given", "stdin", "expected"),
    [
        (["a.txt"], None, VALUES),
        (["a.txt", "b.txt"], None, [*VALUES, "7"]),
        (["b.txt", "a.txt"], None, ["7", *VALUES]),
        (["a.txt", "a.txt", "./a.txt"], None, VALUES),
        (["news"], None, ["8", "9"]),
        (["news/*.txt"], None, ["8"]),
        (["news/**/*.md"], None, ["9"]),
        ([], TEXT, VALUES),
        (["-"], TEXT, VALUES),
        (["b.txt"], TEXT, ["7"]),
        (["b.txt", "-"], TEXT, ["7", *VALUES]),
        (["empty.txt"], None, []),
        (["a.txt", "-k", "money"], None, VALUES[:2]),
        (["a.txt", "-k", "money,percent"], None, VALUES),
        (["a.txt", "-k", "period"], None, []),
    ],
)
def test_every_way_in_gives_its_facts_and_exit_0(here, given, stdin, expected):
    ran = figex("extract", *given, stdin=stdin, cwd=here)
    assert (ran.code, values(ran)) == (0, expected), ran.err


def test_a_document_is_named_by_its_path_as_given(here):
    assert docs(figex("extract", "a.txt", "news", cwd=here)) == ["a.txt"] * 3 + ["news/z.txt", "news/deep/y.md"]


@pytest.mark.parametrize(
    ("given", "code", "line"),
    [
        (["missing.txt"], 1, "figex: missing.txt: no such file or directory"),
        (["photo.txt"], 1, "figex: photo.txt: binary file, not text"),
        (["*.nothing"], 1, "figex: *.nothing: no file matches"),
        (
            ["a.txt", "-f", "xml"],
            2,
            'figex: no format "xml" (formats: table, csv, tsv, json, jsonl, markdown, html, sqlite, parquet, xlsx)',
        ),
        (["a.txt", "-o", "facts.xml"], 2, 'figex: no format for the suffix ".xml": name it with -f'),
        (["a.txt", "-k", "sum"], 2, 'figex: no kind "sum" (kinds: money, percent, count'),
        (["a.txt", "--columns", "doc,amount"], 2, 'figex: no column "amount" (columns: doc, id, kind, subject'),
        (["a.txt", "--date", "24/4/2018"], 2, 'figex: "24/4/2018" is no date (write it as 2018-04-24)'),
        (["a.txt", "-f", "parquet"], 2, "figex: parquet is a binary format: name a file with -o"),
        (["a.txt", "-f", "csv", "--resume"], 2, "figex: --resume needs a file that can be gone on with"),
        (["a.txt", "--stdin-name", "x.html"], 2, "figex: --stdin-name names what is piped in, but an INPUT is named"),
        (["a.txt", "-o", "news"], 1, "figex: news: is a folder; name a file in it"),
        (
            ["a.txt", "-o", "no/such/facts.csv"],
            1,
            "figex: no/such/facts.csv: can't be written: no such file or directory",
        ),
        ([], 2, "figex: standard input is empty; name a file, or pipe some text in"),
        (["-"], 2, "figex: standard input is empty; name a file, or pipe some text in"),
    ],
)
def test_what_is_wrong_is_one_line_and_an_exit_code(here, given, code, line):
    ran = figex("extract", *given, cwd=here)
    assert ran.code == code
    assert ran.said[0].startswith(line)
    assert "Traceback" not in ran.err
    assert not any(value for value in values(ran)), "facts of a run that failed"


def test_one_bad_input_does_not_stop_the_others(here):
    ran = figex("extract", "missing.txt", "photo.txt", "b.txt", cwd=here)
    assert (ran.code, values(ran)) == (1, ["7"])
    assert len(ran.said) == 3
    assert ran.said[-1].startswith("figex: 1 document, 1 fact, 2 failures, ")


def test_a_document_that_fails_in_extraction_is_named(here):
    (here / "c.txt").write_text("FAIL $1")
    ran = figex("extract", "c.txt", "b.txt", cwd=here)
    assert (ran.code, values(ran), ran.said[0]) == (1, ["7"], "figex: c.txt: could not be extracted")


def test_a_bug_is_one_line_and_debug_shows_where(here):
    (here / "c.txt").write_text("BOOM")
    ran = figex("extract", "c.txt", cwd=here)
    assert (ran.code, ran.said) == (1, ["figex: internal error: TypeError: boom (--debug shows where)"])
    assert "Traceback" in figex("extract", "c.txt", "--debug", cwd=here).err


def test_a_file_name_cannot_steer_the_terminal(here):
    ran = figex("extract", "no\x1b]2;such\nfile", cwd=here)
    assert ran.said[0] == r"figex: no\x1b]2;such\nfile: no such file or directory"


def test_quiet_and_verbose(here):
    assert figex("extract", "b.txt", "-q", cwd=here).err == ""
    said = figex("extract", "news", "-v", cwd=here).said
    assert "figex: news/picture.png: skipped, its type is not known" in said


def test_exit_status_for_no_facts(here):
    assert [figex("extract", name, "-e", cwd=here).code for name in ("empty.txt", "b.txt", "missing.txt")] == [4, 0, 1]


def test_format_by_option_by_suffix_and_by_default(here):
    assert figex("extract", "b.txt", cwd=here).lines[0].startswith("doc,id,kind")
    assert json.loads(figex("extract", "b.txt", "-f", "jsonl", cwd=here).out)["value"] == 7
    for name, start in {
        "o.csv": "doc,",
        "o.tsv": "doc\t",
        "o.json": "[\n{",
        "o.jsonl": '{"doc"',
        "o.md": "| doc ",
    }.items():
        assert figex("extract", "b.txt", "-o", name, cwd=here).out == ""
        assert (here / name).read_text().startswith(start)
    figex("extract", "b.txt", "-o", "o.csv", "-f", "json", cwd=here)
    assert (here / "o.csv").read_text().startswith("[")
    assert figex("extract", "b.txt", "-o", "-", cwd=here).lines[0].startswith("doc,")
    assert "Subject" in figex("extract", "b.txt", "-f", "table", cwd=here).out


def test_columns_are_chosen_and_ordered(here):
    ran = figex("extract", "b.txt", "--columns", "value,doc", cwd=here)
    assert ran.out == "value,doc\n7,b.txt\n"


def test_the_date_option_reaches_every_document(here):
    (here / "c.jsonl").write_text('{"text": "$1", "date": "2020-05-06"}\n')
    assert json.loads(figex("extract", "c.jsonl", "-f", "jsonl", cwd=here).out)["period_start"] == "2020-05-06"
    ran = figex("extract", "c.jsonl", "-f", "jsonl", "--date", "2018-04-24", cwd=here)
    assert json.loads(ran.out)["period_start"] == "2018-04-24"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", b"<html><body><article><p>Exports rose $5 million in the year.</p></article></body></html>"),
        ("rows.jsonl", b'{"id": "page.html", "text": "Exports rose $5 million."}\n'),
        (None, b"<!doctype html><html><body><p>Exports rose $5 million in the year.</p></body></html>"),
        (None, b'{"text": "Exports rose $5 million."}\n'),
        (None, b"Exports rose $5 million."),
    ],
)
def test_stdin_has_a_type_by_name_or_by_looks(here, name, data):
    ran = figex("extract", *(["--stdin-name", name] if name else []), stdin=data, cwd=here)
    assert values(ran) == ["5000000"], ran.err
    assert docs(ran) == ["page.html" if name else "1" if data.startswith(b"{") else "-"]


def test_an_output_is_not_read_as_input(here):
    for _ in range(2):
        ran = figex("extract", "news", "-o", "news/facts.csv", cwd=here)
        assert (ran.code, len((here / "news/facts.csv").read_text().splitlines())) == (0, 3)


def test_texts_are_saved_as_offsets_mean_them(here):
    (here / "c.jsonl").write_text(
        '{"id": "../../evil", "text": "Cost\\u2028 $1"}\n{"id": "../../evil", "text": "Cost $2"}\n'
    )
    ran = figex("extract", "a.txt", "c.jsonl", "--save-text", "texts", "-f", "jsonl", cwd=here)
    texts = {path.name: path.read_text() for path in (here / "texts").iterdir()}
    assert ran.code == 0
    assert len(texts) == 3
    assert texts["a.txt.txt"] == TEXT
    for line in ran.lines:
        fact = json.loads(line)
        assert any(text[fact["start"] : fact["end"]] == fact["text"] for text in texts.values())


def test_help_and_version_and_schema():
    assert "Turn economic prose into a table of facts" in figex("--help").out
    assert figex("--version").out.startswith("figex 0.")
    schema = json.loads(figex("schema").out)
    assert list(schema["properties"])[:4] == ["doc", "id", "kind", "subject"]
    shown = figex("extract", "--help").out
    assert all(
        panel in shown for panel in ("What goes in", "What comes out", "How it runs", "figex extract article.txt")
    )
    assert figex("nonsense").code == 2


@pytest.mark.parametrize(
    "given", [["--help"], ["--version"], ["schema"], ["extract", "--help"], ["extract", "x", "-f", "y"]]
)
def test_what_needs_no_model_loads_none(given):
    code = (
        "import sys, figex.cli\n"
        f"sys.argv = ['figex', *{given!r}]\n"
        "try: figex.cli.main()\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'quantulum3', 'babel', 'numpy', 'trafilatura', 'pyarrow', 'jinja2', 'msgspec'}\n"
        "print('LOADED', sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([*arguments()[:1], "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert "LOADED []" in done.stdout


def test_the_module_runs_like_the_command():
    done = subprocess.run(
        [*arguments()[:1], "-m", "figex", "--version"], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.startswith("figex 0.")


def test_completion_knows_formats_kinds_and_columns():
    asked = {
        "figex extract -f par": "parquet",
        "figex extract -k mon": "money",
        "figex extract --columns doc,subj": "doc,subject",
    }
    for words, expected in asked.items():
        ran = figex(_FIGEX_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1))
        assert expected in ran.out, (words, ran)


def test_a_closed_pipe_is_quiet(here):
    (here / "many.jsonl").write_text('{"text": "Exports rose $5 million."}\n' * 5000)
    shell = f"{' '.join(arguments('extract', 'many.jsonl', '-f', 'jsonl', '-q'))} | head -1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {shell}"],
        capture_output=True,
        cwd=here,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert (done.returncode, len(done.stdout.splitlines()), done.stderr) == (0, 1, b"")


def test_facts_stream_document_by_document(here):
    process = subprocess.Popen(
        arguments("extract", "-f", "jsonl", "--stdin-name", "x.jsonl"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    process.stdin.write(b'{"text": "Sales $1"}\n')
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["value"] == 1
    process.stdin.close()
    process.wait(timeout=20)
    process.stdout.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_leaves_the_old_file_and_no_other(here, number):
    (here / "slow.jsonl").write_text('{"text": "SLOW $5 million"}\n' * 3000)
    (here / "facts.csv").write_text("the old table\n")
    before = files(here)
    process = subprocess.Popen(
        arguments("extract", "slow.jsonl", "-o", "facts.csv"), cwd=here, stderr=subprocess.PIPE, env=environment()
    )
    deadline = time.monotonic() + 20
    while not any(name.endswith(".part") for name in files(here)) and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.3)
    process.send_signal(number)
    said = process.communicate(timeout=20)[1].decode()
    assert process.returncode == 130
    assert said.startswith("figex: interrupted after ")
    assert "Traceback" not in said
    assert (here / "facts.csv").read_text() == "the old table\n"
    assert files(here) == before


def test_on_a_terminal_there_is_a_table_and_no_input_is_wrong_usage(here):
    code, shown = on_terminal("extract", "a.txt", cwd=here)
    assert code == 0
    assert "\x1b[" in shown
    assert "Subject" in shown
    code, shown = on_terminal("extract", "a.txt", cwd=here, NO_COLOR="1")
    assert "\x1b[3" not in shown
    code, shown = on_terminal("extract", cwd=here)
    assert code == 2
    assert "Usage: figex extract" in shown


def test_progress_is_for_terminals_and_leaves_no_trace(here):
    (here / "slow.jsonl").write_text('{"text": "SLOW $5 million"}\n' * 150)
    code, shown = on_terminal("extract", "slow.jsonl", "-o", "facts.jsonl", cwd=here)
    assert code == 0
    assert "documents, " in shown
    assert shown.count("\x1b[?25l") == shown.count("\x1b[?25h") > 0, "the cursor is hidden and shown again"
    ran = figex("extract", "slow.jsonl", "-o", "facts.jsonl", cwd=here, FORCE_COLOR="1")
    assert "\x1b" not in ran.err
    assert len(ran.said) == 1


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_missing_model_is_one_line(tmp_path, jobs):
    """Also where the processes that look for it are others."""
    (tmp_path / "a.txt").write_text("Sales rose 5% in May.")
    done = subprocess.run(
        [
            *arguments()[:1],
            "-m",
            "figex",
            "extract",
            str(tmp_path),
            "-j",
            jobs,
            "--model",
            "en_none",
            "-o",
            "facts.csv",
        ],
        capture_output=True,
        text=True,
        env=environment(),
        cwd=tmp_path,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("figex: no spaCy model 'en_none' can be loaded")
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "facts.csv").exists()


@pytest.mark.model
@pytest.mark.slow
def test_the_same_article_in_every_type_gives_the_same_facts(tmp_path):
    """The real command, with the real recogniser."""
    import articles

    for suffix, data in articles.every_type().items():
        (tmp_path / f"elm{suffix}").write_bytes(data)
    done = subprocess.run(
        [*arguments()[:1], "-m", "figex", "extract", str(tmp_path), "--date", articles.DATE, "-f", "jsonl", "-v"],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    documents, last = [], 0
    for line in done.stdout.splitlines():
        fact = json.loads(line)
        if fact["id"] <= last or not documents:
            documents.append([])
        last = fact["id"]
        documents[-1].append({name: value for name, value in fact.items() if name != "doc"})
    assert len(documents) == len(articles.every_type())
    assert len(documents[0]) >= 6
    assert all(facts == documents[0] for facts in documents)
