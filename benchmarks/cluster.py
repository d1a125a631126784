"""What Ray costs on one machine: the same corpus with `-j N` and with `--engine ray -j N`, side by side.

    python benchmarks/cluster.py [--documents 100000] [--jobs 2]

Documents are two sentences long. For each run: documents a second, CPU seconds of all its processes, and the memory of
the driver (the command's own process) at a quarter, half and the end of the run, which must not grow with the corpus.
The facts of both runs are compared. Run it on an idle machine; CPU seconds are still comparable on a busy one.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
TICKS = os.sysconf("SC_CLK_TCK")
MEGABYTE_OF_KB = 1024
SHORT, LONG = 40, 240


def corpus(path: Path, count: int) -> None:
    """`count` documents: a sentence of the samples with its digits turned, and one without figures."""
    plain = itertools.cycle((HERE / "prose.txt").read_text(encoding="utf-8").splitlines())
    files = sorted((HERE.parent / "samples").glob("*.txt"))
    articles = [file.read_text(encoding="utf-8") for file in files if file.stem != "copied-page"]
    sentences = [
        f"{sentence.strip().rstrip('.')}."
        for article in articles
        for line in article.split("\n\n")
        for sentence in line.split(". ")
        if SHORT < len(sentence) < LONG and any(map(str.isdigit, sentence))
    ]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            turn, at = divmod(number, len(sentences))
            shift = str.maketrans("3456789", "".join("3456789"[(i + turn) % 7] for i in range(7)))
            text = f"{sentences[at].translate(shift)} {next(plain)}"
            file.write(json.dumps({"id": f"d{number}", "date": "2022-02-14", "text": text}) + "\n")


@dataclass
class Watched:
    """A run that is looked at once a second: the driver's memory in MB, the CPU seconds of it and what it started."""

    process: subprocess.Popen[bytes]
    begun: float = field(default_factory=time.perf_counter)
    memory: list[float] = field(default_factory=list)
    cpu: dict[int, float] = field(default_factory=dict)

    def watch(self) -> None:
        while self.process.poll() is None:
            self._look()
            time.sleep(1)

    def _look(self) -> None:
        parents = {}
        for folder in Path("/proc").iterdir():
            if not folder.name.isdigit():
                continue
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(folder.name)] = (int(fields[1]), (int(fields[11]) + int(fields[12])) / TICKS)
        for pid in parents:
            if self._ours(pid, parents):
                self.cpu[pid] = parents[pid][1]
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return
        found = [line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")]
        self.memory += [int(kilobytes) / MEGABYTE_OF_KB for kilobytes in found]

    def _ours(self, pid: int, parents: dict[int, tuple[int, float]]) -> bool:
        while pid in parents:
            if pid == self.process.pid:
                return True
            pid = parents[pid][0]
        return False


def run(name: str, count: int, *options: str) -> float:
    """Run the command, print what it took, return its documents a second."""
    command = [sys.executable, "-m", "figex", "extract", *options]
    watched = Watched(subprocess.Popen(command, stderr=subprocess.DEVNULL))
    thread = threading.Thread(target=watched.watch)
    thread.start()
    code = watched.process.wait()
    seconds = time.perf_counter() - watched.begun
    thread.join()
    quarters = [
        round(watched.memory[min(len(watched.memory) - 1, len(watched.memory) * part // 4)]) for part in (1, 2, 4)
    ]
    print(
        f"{name:<12} {count / seconds:8.1f} documents/s {seconds:8.1f} s {sum(watched.cpu.values()):8.1f} CPU s"
        f"   driver {' → '.join(map(str, quarters))} MB, at most {round(max(watched.memory))} MB   exit code {code}",
        flush=True,
    )
    return count / seconds


def main() -> None:
    """Both runs and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source, facts, out = (str(folder / name) for name in ("corpus.jsonl", "facts.jsonl", "out"))
        corpus(folder / "corpus.jsonl", given.documents)
        jobs = ["-j", str(given.jobs)]
        here = run(f"-j {given.jobs}", given.documents, source, "-o", facts, *jobs)
        there = run("ray", given.documents, source, "-o", out, "-f", "jsonl", "--engine", "ray", *jobs)
        print(f"ray / -j {given.jobs}: {there / here:.2f}")
        lines = sorted((folder / "facts.jsonl").read_bytes().splitlines())
        parts = sorted(line for file in (folder / "out" / "facts").iterdir() for line in file.read_bytes().splitlines())
        print(f"{len(lines):,} facts, {'the same' if lines == parts else f'{len(set(lines) ^ set(parts)):,} differ'}")


if __name__ == "__main__":
    main()
