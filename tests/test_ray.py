"""figex on Ray: the same facts whatever dies on the way. The machines of the cluster are processes of this one."""

import csv
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from figex.errors import FigexError, InputError, OutputError, UsageError
from figex.export.text import json_record
from figex.facts import COLUMNS
from figex.ray import Job, extract_corpus, extract_dataset
from figex.ray.files import Folder, filesystem, found
from figex.ray.partition import NAME, partitions, pieces
from figex.ray.work import extracted
from figex.read import Options, read

pytest.importorskip("ray")
pytest.importorskip("pyarrow")

SENTENCES = (
    "Exports of {goods} rose {share} percent to ${amount} million in {year}, the ministry said.",
    "The port of {town} handled {amount} million tonnes of {goods} last year, up from {few} million.",
    "{town}'s central bank expects inflation of {few} to {more} percent in {year}.",
    "The weather was mild and the harbour quiet.",
    "Sales at the mill in {town} fell by €{amount} million, a drop of {share}%.",
    "About {more},000 workers were hired in {town} in {year}.",
)
BAD = ['{"id": "no-text"}', "not json at all", '{"id": "number", "text": 5}']
MEGABYTE = 10**6
DEADLY = Path(__file__).parent / "helpers" / "deadly"


def texts(count, seed):
    chance = random.Random(seed)  # noqa: S311
    for _ in range(count):
        yield " ".join(
            chance.choice(SENTENCES).format(
                goods=chance.choice(["grain", "timber", "copper"]),
                town=chance.choice(["Elmsund", "Norhaven", "Vetia"]),
                share=chance.randint(10, 150) / 10,
                amount=chance.randint(2, 900),
                few=chance.randint(2, 9),
                more=chance.randint(10, 40),
                year=chance.randint(2001, 2021),
            )
            for _ in range(6)
        )


def rows(count, seed):
    return [{"id": f"{seed}-{n}", "date": "2022-02-14", "text": text} for n, text in enumerate(texts(count, seed))]


def as_jsonl(documents):
    return "".join(json.dumps(row) + "\n" for row in documents)


def as_csv(documents):
    file = io.StringIO()
    writer = csv.DictWriter(file, ["id", "date", "text"])
    writer.writeheader()
    writer.writerows(documents)
    return file.getvalue()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """A folder with a partition or more a file: JSON Lines with bad rows, CSV, Parquet, and texts."""
    import pyarrow as pa
    from pyarrow import parquet

    folder = tmp_path_factory.mktemp("corpus")
    for number in range(6):
        (folder / f"news-{number}.jsonl").write_text(as_jsonl(rows(24, number)))
    with (folder / "news-3.jsonl").open("a") as file:
        file.write("".join(f"{line}\n" for line in BAD))
    (folder / "table.csv").write_text(as_csv(rows(40, 10)))
    parquet.write_table(pa.Table.from_pylist(rows(40, 11)), folder / "table.parquet")
    (folder / "letters").mkdir()
    for number, text in enumerate(texts(5, 12)):
        (folder / "letters" / f"{number}.txt").write_text(text)
    (folder / "letters" / "photo.txt").write_bytes(bytes(range(256)) * 8)
    return folder


@pytest.fixture(scope="module")
def expected(corpus):
    """The facts of the corpus as `-j 1` makes them, and how many inputs fail."""
    from figex.pipeline import Extractor

    documents = list(read(str(corpus)))
    good = [document for document in documents if not isinstance(document, FigexError)]
    lines = [json_record(fact, COLUMNS) for _, facts in Extractor().extract_documents(good) for fact in facts]
    return sorted(lines), len(documents) - len(good)


def start(**more):
    import ray

    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    ray.shutdown()
    ray.init(log_to_driver=False, logging_level="error", **more)


@pytest.fixture(scope="module")
def machine():
    """A Ray of this machine alone."""
    import ray

    start(address="local", num_cpus=2, include_dashboard=False, object_store_memory=100 * MEGABYTE)
    yield
    ray.shutdown()


@pytest.fixture
def nodes():
    """A cluster of two nodes with a CPU each; the second may be taken away."""
    import ray
    from ray.cluster_utils import Cluster

    ray.shutdown()
    size = {"num_cpus": 1, "object_store_memory": 100 * MEGABYTE}
    cluster = Cluster(initialize_head=True, head_node_args={**size, "include_dashboard": False})
    second = cluster.add_node(**size)
    start(address=cluster.address)
    yield cluster, second
    ray.shutdown()
    cluster.shutdown()


def job(corpus, output, **more):
    return Job(**{"inputs": (str(corpus),), "output": str(output), "format": "jsonl", "actors": 2} | more)


def lines(output):
    return sorted(line for file in (output / "facts").iterdir() for line in file.read_bytes().splitlines())


def state(output):
    return {file.name: file.stat().st_mtime_ns for file in (output / "facts").iterdir()}


def check_whole(output, totals, expected):
    facts, failures = expected
    assert lines(output) == facts
    assert (totals.facts, totals.errors) == (len(facts), failures)
    manifest = [json.loads(line) for line in (output / "_manifest.jsonl").read_text().splitlines()]
    assert sum(entry["facts"] for entry in manifest) == len(facts)
    assert {entry["facts_file"] for entry in manifest} == {f"facts/{name}" for name in state(output)}
    assert json.loads((output / "_SUCCESS").read_text())["facts"] == len(facts)
    assert not list(output.rglob(".*"))


# What needs no Ray


def test_importing_figex_or_its_part_for_ray_does_not_load_ray():
    code = "import sys, figex, figex.ray, figex.cli; sys.exit('ray' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def parts(inputs, how="", options=None):
    options = options or Options()
    return [part for piece in pieces(found(inputs, options)) for part in partitions(piece, options)]


def test_partitions_are_the_same_for_the_same_files_and_hold_every_document(corpus):
    first, second = parts([str(corpus)]), parts([str(corpus)])
    assert [part.name("a") for part in first] == [part.name("a") for part in second]
    assert sum(len(part.documents) for part in first) == 6 * 24 + 40 + 40 + 5
    assert all(NAME.fullmatch(part.name("a")) for part in first)
    assert not {part.name("a") for part in first} & {part.name("b") for part in first}


def test_a_long_corpus_is_cut_into_partitions_and_rows_keep_their_numbers(tmp_path):
    file = tmp_path / "long.jsonl"
    file.write_text('{"text": "Nothing."}\n' * 2500)
    first, *rest = parts([str(file)])
    assert [first.documents[0].id, rest[0].documents[0].id] == ["1", str(len(first.documents) + 1)]
    assert sum(len(part.documents) for part in [first, *rest]) == 2500


def test_a_changed_text_changes_the_name_of_its_partition_alone(tmp_path):
    documents = rows(2500, 1)
    names = []
    for _ in range(2):
        (tmp_path / "long.jsonl").write_text(as_jsonl(documents))
        names.append([part.name("") for part in parts([str(tmp_path)])])
        documents[1700]["text"] += " Prices rose 3%."
    assert [one == other for one, other in zip(*names, strict=True)].count(False) == 1


def test_a_file_that_changes_while_it_is_read_is_a_failure_after_the_rows_before(tmp_path):
    file = tmp_path / "long.jsonl"
    file.write_text('{"text": "Nothing."}\n' * 9000)
    blocks = []

    def meddle(size):
        blocks.append(size)
        if len(blocks) == 2:
            os.truncate(file, 100_000)

    *_, last = parts([str(file)], options=Options(advance=meddle))
    assert last.errors[0].startswith(f"{file}: changed while it was read (rows done before that: ")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("nothing.jsonl", "nothing.jsonl: no such file or directory"),
        ("file:///nowhere/at/all", "file:///nowhere/at/all: no such file or folder (globs are for local paths)"),
    ],
)
def test_inputs_that_are_not_there(given, error):
    (one,) = found([given], Options())
    assert isinstance(one, InputError)
    assert str(one) == error


def test_standard_input_and_unknown_filesystems_are_refused():
    with pytest.raises(UsageError, match="standard input"):
        list(found(["-"], Options()))
    with pytest.raises(UsageError, match="nope://"):
        filesystem("nope://bucket/key")


def test_a_folder_behind_a_uri_is_read_like_a_local_one(corpus):
    uri = f"file://{corpus}"
    there, here = parts([uri]), parts([str(corpus)])
    assert [len(part.documents) for part in there] == [len(part.documents) for part in here]
    letters = [document.id for part in there for document in part.documents if document.id.endswith(".txt")]
    assert letters == [f"{uri}/letters/{number}.txt" for number in range(5)]


def test_a_file_appears_whole_and_replaces_another(tmp_path):
    folder = Folder(f"file://{tmp_path}/out")
    folder.make("facts")
    for data in (b"one", b"two"):
        folder.put("facts/a", data)
    assert folder.read("facts/a") == b"two"
    assert folder.sizes("facts") == [("a", 3)]
    folder.remove("facts/a")
    folder.remove("facts/a")
    assert folder.names("facts") == folder.names("elsewhere") == []
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="can't be written"):
        Folder(str(tmp_path / "file")).make("facts")


def test_a_text_that_figex_fails_on_is_one_failure():
    class Failing:
        def extract_documents(self, documents):
            for document in documents:
                if "bug" in document.text:
                    raise RecursionError("too deep")
                yield document, []

    documents = [document for part in parts_of_texts(["fine", "a bug", "fine"]) for document in part.documents]
    results = [found if isinstance(found, list) else str(found) for _, found in extracted(Failing(), documents)]
    assert results == [[], "internal error: RecursionError: too deep", []]


def parts_of_texts(some):
    from figex.facts import Document
    from figex.ray.partition import Partition

    return [Partition("x", documents=[Document(id=str(n), text=text) for n, text in enumerate(some)])]


# One machine


@pytest.mark.ray
@pytest.mark.model
def test_the_facts_are_those_of_one_process_and_a_second_run_repeats_nothing(machine, corpus, expected, tmp_path):
    heard = []
    totals = extract_corpus(job(corpus, tmp_path / "out"), report=heard.append)
    check_whole(tmp_path / "out", totals, expected)
    reasons = sorted(reason.removeprefix(f"{corpus}/") for done in heard for reason in done.reasons)
    assert reasons == [
        "letters/photo.txt: binary file, not text",
        'news-3.jsonl:25: no "text" field (fields: id); use --text-field',
        "news-3.jsonl:26: not JSON: expecting value at column 1",
        'news-3.jsonl:27: "text" is a number, not text',
    ]
    written = [json.loads(line) for file in (tmp_path / "out" / "errors").iterdir() for line in file.open()]
    assert sorted(error["reason"].removeprefix(f"{corpus}/") for error in written) == reasons

    before = state(tmp_path / "out")
    again = extract_corpus(job(corpus, tmp_path / "out", actors=1))
    assert again == replace(totals, before=totals.documents)
    assert state(tmp_path / "out") == before


@pytest.mark.ray
@pytest.mark.model
def test_a_job_that_was_broken_off_goes_on(machine, corpus, expected, tmp_path):
    output = tmp_path / "out"
    seen = []

    def stop(done):
        seen.append(done)
        if len(seen) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        extract_corpus(job(corpus, output), report=stop)
    before = state(output)
    assert len(before) >= 3
    assert not (output / "_SUCCESS").exists()
    totals = extract_corpus(job(corpus, output))
    check_whole(output, totals, expected)
    assert totals.before >= sum(done.documents for done in seen)
    assert {name: time for name, time in state(output).items() if name in before} == before


@pytest.mark.ray
@pytest.mark.model
def test_only_what_has_changed_is_done_again_and_what_is_gone_is_removed(machine, tmp_path):
    inputs, output = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    for number in range(3):
        (inputs / f"{number}.jsonl").write_text(as_jsonl(rows(5, number)))
    extract_corpus(job(inputs, output, actors=1))
    before = state(output)
    (inputs / "0.jsonl").unlink()
    (inputs / "1.jsonl").write_text(as_jsonl(rows(6, 1)))
    totals = extract_corpus(job(inputs, output, actors=1))
    assert (totals.partitions, totals.documents, totals.before) == (2, 11, 5)
    assert [name for name in state(output) if name in before] == [name for name in before if name.startswith("2.")]
    assert len(state(output)) == 2


@pytest.mark.ray
@pytest.mark.model
def test_parquet_has_exact_types_and_the_asked_for_columns(machine, tmp_path):
    import pyarrow as pa
    from pyarrow import dataset

    (tmp_path / "in.jsonl").write_text(as_jsonl(rows(5, 3)))
    columns = ("doc", "value", "unit", "period_start")
    extract_corpus(job(tmp_path / "in.jsonl", tmp_path / "out", format="parquet", columns=columns, actors=1))
    table = dataset.dataset(tmp_path / "out" / "facts").to_table()
    assert table.schema.names == list(columns)
    assert table.schema.field("value").type == pa.decimal128(38, 12)
    assert table.schema.field("period_start").type == pa.date32()
    assert table.num_rows > 20


@pytest.mark.ray
@pytest.mark.model
def test_what_stops_a_job(machine, corpus, tmp_path):
    (tmp_path / "precious.txt").write_text("mine")
    with pytest.raises(UsageError, match="is not empty"):
        extract_corpus(job(corpus, tmp_path))
    with pytest.raises(UsageError, match="writes parquet or jsonl"):
        extract_corpus(job(corpus, tmp_path / "out", format="xlsx"))
    with pytest.raises(InputError, match="no such file"):
        extract_corpus(job(corpus / "nothing", tmp_path / "out"))
    settings = job(corpus, tmp_path).settings._replace(model="no_such_model")
    with pytest.raises(FigexError, match="no spaCy model 'no_such_model'"):
        extract_corpus(job(corpus, tmp_path / "out", settings=settings))

    def spoil():
        shutil.rmtree(tmp_path / "out" / "facts")
        (tmp_path / "out" / "facts").write_text("no folder")

    with pytest.raises(FigexError, match="can't be written"):
        extract_corpus(job(corpus, tmp_path / "out", actors=1), report=once(spoil)[0])
    assert not (tmp_path / "out" / "_SUCCESS").exists()


@pytest.mark.ray
@pytest.mark.model
def test_a_dataset_of_texts_becomes_a_dataset_of_facts(machine):
    import pyarrow as pa
    import ray

    given = [*rows(8, 5), {"id": "odd", "text": None}, {"text": "Rates rose to 4 percent."}]
    facts = extract_dataset(ray.data.from_items(given), kinds=("percent",), actors=1)
    table = pa.concat_tables(pa.table(block) for block in facts.iter_batches(batch_format="pyarrow", batch_size=None))
    assert table.schema.names == [*COLUMNS, "error"]
    assert table.schema.field("value").type == pa.decimal128(38, 12)
    made = table.to_pylist()
    assert [(row["doc"], row["error"]) for row in made if row["error"]] == [("odd", '"text" is null, not text')]
    assert {row["kind"] for row in made if not row["error"]} == {"percent"}
    nameless = [row for row in made if row["sentence"] == "Rates rose to 4 percent."]
    assert [len(row["doc"]) > 10 for row in nameless] == [True]


# Two nodes


def once(action):
    """A listener that does `action` when the first partition is finished."""
    heard = []

    def listen(done):
        heard.append(done)
        if len(heard) == 1:
            action()

    return listen, heard


@pytest.mark.ray
@pytest.mark.model
def test_an_actor_that_is_killed_is_replaced(nodes, corpus, expected, tmp_path):
    from ray._private.state import actors

    def kill():
        alive = [one for one in actors().values() if one["State"] == "ALIVE" and "MapWorker" in one["ActorClassName"]]
        assert len({one["Address"]["NodeID"] for one in alive}) == 2
        os.kill(alive[0]["Pid"], signal.SIGKILL)

    listen, heard = once(kill)
    totals = extract_corpus(job(corpus, tmp_path / "out"), report=listen)
    check_whole(tmp_path / "out", totals, expected)
    assert len(heard) == totals.partitions
    assert max(one["NumRestarts"] for one in actors().values()) == 1


@pytest.mark.ray
@pytest.mark.model
def test_the_work_of_a_node_that_is_lost_is_done_by_the_others(nodes, corpus, expected, tmp_path):
    import ray
    from ray._private.state import actors

    cluster, second = nodes
    listen, _ = once(lambda: cluster.remove_node(second, allow_graceful=False))
    totals = extract_corpus(job(corpus, tmp_path / "out"), report=listen)
    check_whole(tmp_path / "out", totals, expected)
    assert [node["Alive"] for node in ray.nodes()].count(True) == 1
    assert max(one["NumRestarts"] for one in actors().values()) == 1


# The command


def figex(*given, **more):
    return subprocess.run(
        [sys.executable, "-m", "figex", "extract", *map(str, given)],
        capture_output=True,
        text=True,
        check=False,
        **more,
    )


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (["--engine", "spark", "-o", "out"], 'figex: no engine "spark" (engines: ray)'),
        (["--address", "auto", "-o", "out"], "figex: --address is a cluster's: say --engine ray"),
        (["--engine", "ray"], "figex: --engine ray writes a folder: name it with -o"),
        (["--engine", "ray", "-o", "out", "-f", "csv"], "figex: csv: a job on Ray writes parquet or jsonl"),
    ],
)
def test_wrong_usage_of_the_command(given, line, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Prices rose 3%."}\n')
    ran = figex("a.jsonl", *given, cwd=tmp_path)
    assert (ran.returncode, ran.stderr.splitlines()) == (2, [line])


@pytest.mark.ray
@pytest.mark.model
def test_the_command_says_what_failed_and_writes_the_rest(tmp_path):
    documents = as_jsonl(rows(5, 1)) + "".join(f"{line}\n" for line in BAD)
    (tmp_path / "a.jsonl").write_text(documents)
    ran = figex("a.jsonl", "-o", "out/", "--engine", "ray", "-j", "1", cwd=tmp_path)
    assert ran.returncode == 1
    *said, summary = ran.stderr.splitlines()
    assert said == [
        'figex: a.jsonl:6: no "text" field (fields: id); use --text-field',
        "figex: a.jsonl:7: not JSON: expecting value at column 1",
        'figex: a.jsonl:8: "text" is a number, not text',
    ]
    assert summary.startswith("figex: 5 documents, ")
    assert ran.stdout == ""
    assert (tmp_path / "out" / "_SUCCESS").exists()
    assert [file.suffix for file in Path(tmp_path / "out" / "facts").iterdir()] == [".parquet"]


@pytest.mark.ray
@pytest.mark.model
def test_a_text_that_kills_its_process_is_one_failure(tmp_path):
    documents = rows(20, 1)
    documents.insert(10, {"id": "deadly", "text": "The POISON rose 5 percent."})
    (tmp_path / "a.jsonl").write_text(as_jsonl(documents))
    deadly = {**os.environ, "PYTHONPATH": os.pathsep.join([str(DEADLY), os.environ.get("PYTHONPATH", "")])}
    ran = figex("a.jsonl", "-o", "out/", "--engine", "ray", "-j", "1", "-f", "jsonl", cwd=tmp_path, env=deadly)
    assert ran.returncode == 1
    assert "figex: deadly: the process that read it died twice" in ran.stderr.splitlines()
    assert json.loads((tmp_path / "out" / "_SUCCESS").read_text())["documents"] == 21
    assert {json.loads(line)["doc"] for line in lines(tmp_path / "out")} == {row["id"] for row in rows(20, 1)}
