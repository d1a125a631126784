"""The sample articles and the facts committed beside them, which must stay true."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from figex.export import write
from figex.facts import Document
from figex.pipeline import Extractor

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))
LEAST = 10


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.model
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_facts_of_a_sample(path: Path, extractor: Extractor, tmp_path: Path) -> None:
    document = Document(id=path.name, text=path.read_text(encoding="utf-8"))
    ((_, facts),) = extractor.extract_documents([document])
    write(facts, tmp_path / "facts.jsonl")
    expected = path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    found = (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in found] == [json.loads(line) for line in expected]
    assert len(found) >= LEAST


def test_there_are_six() -> None:
    assert len(SAMPLES) == 6
