"""The whole job: plan it, run it on Ray, leave a folder that says that it is complete.

    OUTDIR/facts/NAME.parquet   the facts of a partition (or .jsonl)
    OUTDIR/errors/NAME.jsonl    its rows and documents that failed, each with its reason
    OUTDIR/_job.json            how the facts are made; marks the folder as figex's
    OUTDIR/_manifest.jsonl      a line a partition: its files, documents, facts, errors
    OUTDIR/_SUCCESS             the totals; only there when all partitions are

A job that starts again skips partitions whose facts are there, and in the end removes those that no input has any more.
"""

from __future__ import annotations

import json
import logging
import os
import pickle
import re
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from figex.errors import FigexError, InputError, UsageError
from figex.pipeline import Settings
from figex.ray.files import Folder, found
from figex.ray.partition import NAME, Piece, pieces
from figex.ray.work import ERRORS, FACTS, IN_FLIGHT, Done, Extracting, Target, read_pieces
from figex.read import Options
from figex.read.extra import needed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FORMATS = ("parquet", "jsonl")
JOB, MANIFEST, SUCCESS = "_job.json", "_manifest.jsonl", "_SUCCESS"
DOING = "--engine ray"
SHARE = 0.5
"""What the actors claim of the cluster's CPUs, one a CPU: so those of a lost node find room on the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What to extract, and how; `actors` None is one a CPU of the cluster.

    `inputs` and `output` are local paths, which every node must see, or URIs (`s3://…`).
    """

    inputs: tuple[str, ...]
    output: str
    format: str = "parquet"
    columns: tuple[str, ...] | None = None
    options: Options = field(default_factory=Options)
    settings: Settings = field(default_factory=lambda: Settings(None, None, every=False, keep_furniture=False))
    actors: int | None = None

    def packed(self) -> Job:
        """The same without who listens to it, so that it can travel."""
        options = self.options
        plain = Options(
            text_field=options.text_field,
            id_field=options.id_field,
            date_field=options.date_field,
            date=options.date,
        )
        return replace(self, options=plain)

    def how(self) -> str:
        """Everything besides the documents that the facts depend on."""
        return json.dumps([version("figex"), self.settings, self.format, self.columns])


@dataclass(slots=True)
class Totals:
    """What came of a job; `before` counts the documents that earlier runs of it had finished."""

    partitions: int = 0
    documents: int = 0
    facts: int = 0
    errors: int = 0
    before: int = 0

    def add(self, done: Done) -> None:
        """Count a partition."""
        self.partitions += 1
        self.documents += done.documents
        self.facts += done.facts
        self.errors += done.errors
        self.before += done.documents if done.before else 0


def _nobody(_: Done | FigexError) -> None:
    """Where nobody listens."""


def extract_corpus(
    job: Job, address: str | None = None, report: Callable[[Done | FigexError], None] = _nobody
) -> Totals:
    """Run the job and return its totals; `report` hears of every partition and of inputs that could not be found.

    `address` is the cluster's: None is this machine (or `RAY_ADDRESS`, if set), `auto` the one it belongs to, `ray://…`
    one elsewhere, which then sees the paths with its own eyes and reports when all is done. A Ray that this process is
    connected to already is used. Raises FigexError where the job can't go on; started again it continues.
    """
    needed("ray.data", "ray", DOING)
    if job.format not in FORMATS:
        raise UsageError(f"{job.format}: a job on Ray writes {' or '.join(FORMATS)}")
    with _connected(address):
        try:
            return _elsewhere(job, report) if _is_client() else _run(job, report)
        except _ray_errors() as error:
            raise FigexError(f"the Ray job failed: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    """The line of a remote traceback that says what went wrong first."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return next((line for line in lines if re.match(r"[\w.]+(?:Error|Exception): ", line)), lines[0])


def _is_client() -> bool:
    """Whether Ray is reached by its client, `ray://…`."""
    return bool(needed("ray.util.client", "ray", DOING).ray.is_connected())


def _ray_errors() -> Any:  # noqa: ANN401 -- a class of Ray
    return needed("ray.exceptions", "ray", DOING).RayError


@contextmanager
def _connected(address: str | None) -> Iterator[None]:
    """Connected to Ray, which is left as it was found."""
    # figex sends nothing anywhere
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    ray = needed("ray", "ray", DOING)
    if ray.is_initialized():
        yield
        return
    address = address or os.environ.get("RAY_ADDRESS") or "local"
    local = {"include_dashboard": False} if address == "local" else {}
    try:
        ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR, **local)
    except (ConnectionError, ImportError, ValueError, RuntimeError) as error:
        raise FigexError(f"no Ray at {address}: {' '.join(str(error).split())[:300]}") from error
    try:
        yield
    finally:
        ray.shutdown()


def _elsewhere(job: Job, report: Callable[[Done | FigexError], None]) -> Totals:
    """Ray's client can't run a pipeline of Ray Data itself, but it can start a task that does."""
    ray = needed("ray", "ray", DOING)
    totals: Totals
    totals, heard = ray.get(ray.remote(num_cpus=0, max_retries=0)(_told).remote(job.packed()))
    for one in heard:
        report(one)
    return totals


def _told(job: Job) -> tuple[Totals, list[Done | FigexError]]:
    heard: list[Done | FigexError] = []
    return _run(job, heard.append), heard


def _run(job: Job, report: Callable[[Done | FigexError], None]) -> Totals:
    folder = Folder(job.output)
    target = Target(folder=folder, format=job.format, columns=job.columns)
    totals = Totals()
    plan: list[Piece] = []
    missing: list[FigexError] = []
    for piece in pieces(found(job.inputs, job.options)):
        if isinstance(piece, FigexError):
            missing.append(piece)
        else:
            plan.append(piece)
    if not plan:
        raise missing[0] if missing else InputError("nothing to read")
    for error in missing:
        report(error)
    totals.errors += len(missing)
    lines: dict[str, str] = {}
    for done in _partitions(job, target, plan, _begun(folder, job)):
        if done.failure:
            raise FigexError(done.failure)
        # a block that is lost with its node may be made again after it was counted
        if done.name not in lines:
            totals.add(done)
            report(done)
            lines[done.name] = _line(done, target)
    _complete(folder, sorted(lines.values()), totals)
    return totals


def _begun(folder: Folder, job: Job) -> frozenset[str]:
    """Make or take over the folder; the names of the partitions that are finished in it.

    Raises UsageError where it holds something else.
    """
    there = [name for name in folder.names() if not name.startswith(".")]
    if there and JOB not in there:
        raise UsageError(f"{job.output}: is not empty and holds no job of figex; name another folder with -o")
    folder.make(FACTS, ERRORS)
    folder.remove(SUCCESS)
    about = {"figex": version("figex"), "inputs": job.inputs, **job.settings._asdict(), "columns": job.columns}
    folder.put(JOB, json.dumps(about).encode() + b"\n")
    # a Parquet file is never empty, a JSON Lines file of no facts is
    whole = [name for name, size in folder.sizes(FACTS) if size or job.format == "jsonl"]
    return frozenset(match[0] for name in whole if (match := NAME.match(name)))


def _partitions(job: Job, target: Target, plan: list[Piece], finished: frozenset[str]) -> Iterator[Done]:
    """The pipeline: pieces are read by tasks, their partitions extracted by actors; only the numbers come back here.

    Each partition is a block of its own, so that an actor gets one at a time and no more of them wait than need be.
    """
    ray, data = needed("ray", "ray", DOING), needed("ray.data", "ray", DOING)
    cpus = ray.cluster_resources().get("CPU", 1)
    actors = job.actors or max(1, int(cpus))
    ds = data.from_items([{"piece": pickle.dumps(piece)} for piece in plan])
    ds.context.target_max_block_size = 1
    ds.context.enable_progress_bars = False
    ds.context.print_on_execution_start = False
    ds = ds.map_batches(
        read_pieces,
        batch_size=1,
        batch_format="pyarrow",
        fn_kwargs={"options": job.packed().options, "how": job.how(), "finished": finished},
        # reading takes what CPU time the actors leave: it waits most of the time
        num_cpus=0,
        compute=data.TaskPoolStrategy(size=1 + actors // 2),
    ).map_batches(
        Extracting,
        batch_size=1,
        batch_format="pyarrow",
        fn_constructor_kwargs={"settings": job.settings, "target": target},
        num_cpus=min(1.0, SHARE * cpus / actors),
        compute=data.ActorPoolStrategy(size=actors, max_tasks_in_flight_per_actor=IN_FLIGHT),
    )
    for batch in ds.iter_batches(batch_size=None, batch_format="pyarrow"):
        for row in batch.to_pylist():
            yield Done(**row | {"reasons": tuple(row["reasons"]), "notes": tuple(row["notes"])})


def _line(done: Done, target: Target) -> str:
    """A partition in the manifest."""
    return json.dumps(
        {
            "facts_file": target.file(done.name),
            "errors_file": target.errors(done.name) if done.errors else None,
            "documents": done.documents,
            "facts": done.facts,
            "errors": done.errors,
        }
    )


def _complete(folder: Folder, lines: list[str], totals: Totals) -> None:
    """Remove what earlier runs left of other texts or in other ways; then say what there is, and that it is all."""
    files = {file for line in lines for key, file in json.loads(line).items() if key.endswith("_file")}
    for inside in (FACTS, ERRORS):
        for name in folder.names(inside):
            if NAME.match(name.lstrip(".")) and f"{inside}/{name}" not in files:
                folder.remove(f"{inside}/{name}")
    folder.put(MANIFEST, "".join(f"{line}\n" for line in lines).encode())
    folder.put(SUCCESS, json.dumps(asdict(totals)).encode() + b"\n")
