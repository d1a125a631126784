"""figex on Ray Data, for corpora that outgrow one machine.

    inputs ──reading tasks──▶ partitions of documents ──an actor each holds an Extractor──▶ facts/ errors/ _SUCCESS

`extract_corpus` is the whole job, which can be killed and started again; `extract_dataset` is the middle of it, for
who has a pipeline of Ray Data already. Ray itself is imported when one of them is called.
"""

from __future__ import annotations

from figex.ray.dataset import extract_dataset
from figex.ray.job import Job, Totals, extract_corpus

__all__ = ["Job", "Totals", "extract_corpus", "extract_dataset"]
