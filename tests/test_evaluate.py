"""A small gold set of our own whose scores are worked out by hand."""

import json
from pathlib import Path

import pytest

from figex.errors import InputError, UsageError
from figex.evaluate import as_record, as_text, evaluate
from figex.evaluate.records import occurrences
from figex.evaluate.score import likeness

TEXT = (
    "Lorvik's exports rose 4 percent to 30 million kroner ($2.8 million) in 2019. "
    "The port hired 5 pilots and 15 clerks for its 10-year plan."
)
GOLD = {
    "id": "port",
    "date": "2020-02-01",
    "text": TEXT,
    "ignore": ["10-year"],
    "facts": [
        {"text": "4 percent", "kind": "percent", "value": 4, "unit": "percent", "direction": "up", "measure": "change",
         "subject": ["Lorvik's exports", "exports"], "period_start": "2019-01-01", "period_end": "2019-12-31"},
        {"text": "30 million kroner", "kind": "money", "value": 30_000_000, "unit": ["NOK", "DKK"], "direction": "up",
         "subject": ["Lorvik's exports"], "period_start": "2019-01-01", "period_end": "2019-12-31"},
        {"text": "$2.8 million", "kind": "money", "value": 2_800_000, "unit": "USD", "subject": ["Lorvik's exports"],
         "equivalent_of": 1, "period_start": "2019-01-01", "period_end": "2019-12-31"},
        {"text": "5 pilots", "kind": "count", "value": 5, "unit": "pilot", "subject": ["port"]},
    ],
}  # fmt: skip


def at(text: str, **fields: object) -> dict[str, object]:
    start = TEXT.index(text)
    return {"doc": "port", "start": start, "end": start + len(text), "text": text, **fields}


FACTS = [
    at("4 percent", id=1, kind="percent", value=4, unit="percent", direction="up", measure="change",
       subject="exports of Lorvik port", period_start="2019-01-01", period_end="2019-12-31"),
    at("30 million kroner", id=2, kind="money", value=30_000_000, unit="DKK", qualifier="~", subject="Lorvik's exports",
       period_start="2019-01-01", period_end="2019-12-31"),
    at("$2.8 million", id=3, kind="money", value="2800000", unit="USD", subject="port", equivalent_of=2,
       period_start="2019-01-01", period_end="2019-12-31"),
    at("15 clerks", id=4, kind="count", value=15, unit="clerk"),
    at("10-year", id=5, kind="duration", value=10),
]  # fmt: skip
"""Of four annotated facts three are found, of five reported one counts as spurious and one is ignored."""

EXPECTED = {
    # row: right pairs; every row has 4 annotated and 4 counted reported facts, so P = R = F1 = right / 4
    "value": 3,
    "kind": 3,
    "unit": 3,
    "qualifier": 2,
    "direction": 2,
    "measure": 3,
    "basis": 3,
    "subject (relaxed)": 2,
    "subject (strict)": 1,
    "period": 3,
    "place": 3,
    "speaker": 3,
    "modality": 3,
    "equivalent_of": 3,
    "fact": 1,
}


def written(path: Path, rows: list[object]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    return written(tmp_path / "gold.jsonl", [GOLD]), written(tmp_path / "facts.jsonl", FACTS)


def test_every_row(files: tuple[str, str]) -> None:
    record = as_record(evaluate(*files))
    assert (record["gold"], record["predicted"]) == (4, 4)
    assert record["scores"] == {row: dict.fromkeys(("P", "R", "F1"), 25.0 * n) for row, n in EXPECTED.items()}
    assert record["recall_by_kind"] == {"count": "0/1", "money": "2/2", "percent": "1/1"}


def test_unequal_precision_and_recall(tmp_path: Path) -> None:
    scores = evaluate(written(tmp_path / "g", [GOLD]), written(tmp_path / "f", FACTS[:1]))
    assert scores.rates("value") == (100.0, 25.0, 40.0)


def test_listing(files: tuple[str, str]) -> None:
    listing = as_text(evaluate(*files), errors=9).split("- port: ")[1:]
    assert [entry.splitlines()[0] for entry in listing] == [
        "wrong qualifier, direction: 30 million kroner",
        "wrong subject (relaxed): $2.8 million",
        "missed: 5 pilots",
        "spurious: 15 clerks",
    ]
    assert "gold up  |  got –" in listing[0]
    assert as_text(evaluate(*files)).count("- port") == 0
    assert as_text(evaluate(*files), errors=1).count("- port") == 1


def test_nothing_extracted(tmp_path: Path) -> None:
    scores = evaluate(written(tmp_path / "g", [GOLD]), written(tmp_path / "f", []))
    assert scores.rates("value") == (0.0, 0.0, 0.0)


def test_facts_of_other_documents_are_counted_apart(tmp_path: Path) -> None:
    stranger = {**FACTS[0], "doc": "elsewhere"}
    scores = evaluate(written(tmp_path / "g", [GOLD]), written(tmp_path / "f", [*FACTS, stranger]))
    assert (scores.predicted, scores.strangers) == (4, 1)


@pytest.mark.parametrize(
    ("value", "high", "kind", "matches"),
    [
        (2013, 2016, "period", True),
        (2013, 2016.1, "period", True),
        (2013, 2017, "period", False),
        (2013, 2016, "number", False),
        (2013, None, "period", False),
        (None, None, "period", False),
        ("NaN", 2016, "period", False),
    ],
)
def test_same_figure(tmp_path: Path, value: object, high: object, kind: str, matches: bool) -> None:
    years = {"text": "2013 to 2016", "kind": "period", "value": 2013, "value_high": 2016}
    gold = {"id": 1, "text": "from 2013 to 2016", "facts": [years]}
    fact = {"doc": "1", "start": 5, "end": 17, "kind": kind, "value": value, "value_high": high}
    scores = evaluate(written(tmp_path / "g", [gold]), written(tmp_path / "f", [fact]))
    assert scores.right["value"] == matches


@pytest.mark.parametrize(
    ("needle", "text", "found"),
    [
        ("5", "15 of 5.5 by 5", [13]),
        ("5 percent", "2.5 percent or 5 percent", [15]),
        ("5%", "5% and 5%", [0, 7]),
        ("300", "more than 1,300", [12]),
        ("9", "no such digit", []),
        ("", "text", []),
    ],
)
def test_occurrences(needle: str, text: str, found: list[int]) -> None:
    assert [start for start, _ in occurrences(needle, text)] == found


@pytest.mark.parametrize(
    ("a", "b", "f1"),
    [
        ("exports of steel", "the steel exports", 1.0),
        ("steel exports", "exports", 2 / 3),
        ("steel exports", "imports", 0.0),
        ("National Bank of Lorvik", "Lorvik", 0.5),
        ("its", None, 1.0),
    ],
)
def test_likeness(a: str, b: str | None, f1: float) -> None:
    assert likeness(a, b) == pytest.approx(f1)


FAULTY_GOLD = [
    ("", "no annotated passage"),
    ("{", "gold:1: "),
    ('{"id": "a", "text": "x"}', 'gold:1: object missing required field "facts"'),
    ('{"id": "a", "text": "x", "facts": [{"text": "7 cows", "kind": "count", "value": 7}]}', "'7 cows' occurs 0 times"),
    ('{"id": "a", "text": "7 x", "facts": [{"text": "7", "kind": "cows", "value": 7}]}', "facts[0].kind"),
    ('{"id": "a", "text": "7 x", "facts": [{"text": "7", "kind": "count", "value": "x"}]}', "facts[0].value"),
    ('{"id": "a", "text": "7 x", "facts": [{"text": "7", "kind": "count", "value": 7, "equivalent_of": 3}]}', "is 3"),
]


@pytest.mark.parametrize(("line", "message"), FAULTY_GOLD)
def test_faulty_gold(tmp_path: Path, line: str, message: str) -> None:
    gold = tmp_path / "gold"
    gold.write_text(line)
    with pytest.raises(InputError) as caught:
        evaluate(str(gold), written(tmp_path / "f", FACTS))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        evaluate(str(tmp_path / "none"), str(tmp_path / "none"))


def test_fact_without_offsets(tmp_path: Path) -> None:
    with pytest.raises(InputError, match='facts:2: object missing required field "start"'):
        evaluate(written(tmp_path / "g", [GOLD]), written(tmp_path / "facts", [FACTS[0], {"doc": "port", "value": 1}]))


def test_files_that_do_not_belong_together(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no fact is from a passage"):
        evaluate(written(tmp_path / "g", [GOLD]), written(tmp_path / "f", [{**FACTS[0], "doc": "elsewhere"}]))
