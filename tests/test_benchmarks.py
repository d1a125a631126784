"""The annotated passages are sound, the guidelines' example is one, and the benchmarks' own arithmetic is right."""

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from figex.evaluate import evaluate
from figex.evaluate.records import Passage, passages
from figex.evaluate.score import Scores

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "benchmarks" / "gold.jsonl"


def benchmark(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "benchmarks" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "benchmarks"))
        spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gold() -> list[Passage]:
    return passages(str(GOLD))


def test_passages_are_named_once(gold: list[Passage]) -> None:
    names = [passage.id for passage in gold]
    assert len(names) == len(set(names)) > 50


def test_facts_are_in_order_and_what_they_quote_is_there(gold: list[Passage]) -> None:
    for passage in gold:
        starts = [fact.span[0] for fact in passage.facts]
        assert starts == sorted(starts), passage.id
        for fact in passage.facts:
            quoted = [*fact.subject, fact.place or "", fact.speaker or ""]
            assert all(phrase in passage.text for phrase in quoted), (passage.id, fact.text)
        assert all(text in passage.text for text in passage.ignore), passage.id


def test_dates_and_currencies_of_the_passages(gold: list[Passage]) -> None:
    for passage in gold:
        for fact in passage.facts:
            for day in (fact.period_start, fact.period_end):
                assert day is None or re.fullmatch(r"\d{4}-\d\d-\d\d", day), (passage.id, fact.text)
            units = fact.unit if isinstance(fact.unit, list) else [fact.unit]
            assert fact.kind != "money" or all(re.fullmatch("[A-Z]{3}", unit or "") for unit in units)


def test_example_of_the_guidelines(tmp_path: Path) -> None:
    guidelines = (ROOT / "docs" / "annotation.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", guidelines, re.DOTALL)
    row = json.loads(example)
    (tmp_path / "gold.jsonl").write_text(json.dumps(row))
    facts = [
        {**fact, "doc": row["id"], "start": row["text"].index(fact["text"]), "subject": fact["subject"][0]}
        for fact in row["facts"]
    ]
    lines = (json.dumps({**fact, "end": fact["start"] + len(fact["text"])}) for fact in facts)
    (tmp_path / "facts.jsonl").write_text("\n".join(lines))
    scores = evaluate(str(tmp_path / "gold.jsonl"), str(tmp_path / "facts.jsonl"))
    assert scores.rates("fact") == (100.0, 100.0, 100.0)


def test_floors() -> None:
    accuracy = benchmark("accuracy")
    scores = Scores(gold=4, predicted=4)
    scores.right.update({"value": 3, "kind": 2})
    assert accuracy.below(scores, {"value": 75.0, "kind": 50.1}) == ["kind: F1 50.0 is below 50.1"]
    assert "| kind | 50.0 | 50.0 | **50.0** |" in accuracy.as_markdown(scores)


@pytest.mark.model
@pytest.mark.slow
def test_accuracy_is_above_its_floors() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "accuracy.py"), str(GOLD), "--floors"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="module")
def newsquant() -> tuple[ModuleType, Any]:
    module = benchmark("newsquant")
    return module, module.load_model()


NEWSQUANT = [
    # sentence → value, unit, change, concepts of each quantity
    ("Norvex sales rose 4 percent.", [(4, "percentage", "up", ["Norvex", "sales"])]),
    ("Norvex sales rose nearly 4 percent.", [(4, "percentage", "~", ["Norvex", "sales"])]),
    ("The clinic has more than 900 doctors.", [(900, "doctor", ">", ["clinic"])]),
    ("The mill costs 63 cents per share.", [(63, "cent per share", "=", ["mill"])]),
    ("Dozens of people were hurt.", [([12, 120], "people", "=", ["-"])]),
    ("The price rose from $160 to $180.", [([160, 180], "dollar", "=", ["price"])]),
    ("Ida worked for two to three years.", [([2, 3], "year", "=", ["Ida"])]),
    ("Ida sells the mill for PS6m.", [(6_000_000, "pound sterling", "=", ["mill", "Ida"])]),
    ("The bank lends at an interest rate of 4 percent.", [(4, "percentage", "=", ["interest", "rate", "bank"])]),
    ("The best $200 phones sold well.", [(200, "dollar", "=", ["best", "phones"])]),
    ("One of the oldest mills closed.", [(1, "old mill", "=", ["-"])]),
    ("Two years later, the port closed.", [(2, "year", "=", ["-"])]),
    ("Workers get 40 hours a week.", [(40, "hour per week", "=", ["Workers"])]),
    ("The port lies between 2010 and 2015.", []),
    ("The farm posted $400 US bail.", [(400, "dollar", "=", ["bail", "farm"])]),
    ("The field yields 5 barrels of oil.", [(5, "barrel of oil", "=", ["field"])]),
    ("The mill burns 5 tonnes of oil.", [(5, "metric ton", "=", ["oil", "mill"])]),
    ("The fund owns a mill with 30 kilowatts.", [(30, "kilowatt", "=", ["mill", "fund"])]),
    ("The law allows for fines from $200 to $900.", [([200, 900], "dollar", "=", ["fines", "law"])]),
    ("The revenue for the quarter reached $40 million.", [(40_000_000, "dollar", "=", ["revenue", "quarter"])]),
    ("The mill burns 5 tonnes of gas used for heating.", [(5, "metric ton", "=", ["gas", "used", "heating", "mill"])]),
    ("The base Tab 20 has 64 gigabytes of storage.", [(64, "gigabyte", "=", ["storage", "base", "Tab", "20"])]),
    (
        "The profit of $4 million beat a loss of $3 million, more than the loss of $2 million.",
        [
            (4_000_000, "dollar", "=", ["profit"]),
            (3_000_000, "dollar", "=", ["loss", "profit"]),
            (2_000_000, "dollar", "=", ["loss"]),
        ],
    ),
    (
        "The firm has 300 staff, including 40% of the drivers.",
        [(300, "staff", "=", ["firm"]), (40, "percentage", "=", ["drivers"])],
    ),
    (
        "The town hired 12 teachers under the age of 40 years.",
        [(12, "teacher", "=", ["town"]), (40, "year of age", "<", ["teachers"])],
    ),
    ("Norvex — Shares of the miller fell 4%.", [(4, "percentage", "down", ["Norvex", "Shares", "miller"])]),
    ("LONDON — Shares of the miller fell 4%.", [(4, "percentage", "down", ["Shares", "miller"])]),
    ("We dried each sample for 3 minutes.", [(3, "minute", "=", ["sample"])]),
    ("Workers were hurt at two mills.", [(2, "mill", "=", ["-"])]),
    ("The board looked at four mills.", [(4, "mill", "=", ["board"])]),
    ("Half the flats are sold.", [(0.5, "% flat", "=", ["-"])]),
    ("They have a $900 loan and two cars.", [(900, "dollar", "=", ["loan"]), (2, "car", "=", ["-"])]),
    (
        "A tuned 2 litre petrol engine makes under 296 horsepower (224 kW / 300 PS).",
        [
            (2, "litre", "=", ["tuned", "petrol", "engine"]),
            (296, "horsepower", "<", ["tuned", "petrol", "engine"]),
            (224, "kilowatt", "<", ["tuned", "petrol", "engine"]),
            (300, "horsepower", "<", ["tuned", "petrol", "engine"]),
        ],
    ),
    (
        "The pool was 2 degrees Celsius (3.6 degrees Fahrenheit) warmer.",
        [(2, "celsius", "=", ["pool"]), (3.6, "fahrenheit", "=", ["pool"])],
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "expected"), NEWSQUANT)
def test_newsquant(newsquant: tuple[ModuleType, Any], sentence: str, expected: list[tuple[Any, ...]]) -> None:
    module, nlp = newsquant
    names = ("value", "normalized_unit", "change", "referred_concepts")
    assert [tuple(quantity[name] for name in names) for quantity in module.predict(nlp, sentence)] == expected


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("hottest", "hot"),
        ("oldest", "old"),
        ("west", "west"),
        ("latest", "latest"),
        ("tallest", "tall"),
        ("modest", "modest"),
    ],
)
def test_superlative(word: str, plain: str) -> None:
    assert benchmark("newsquant").superlative(word) == plain


def test_newsquant_usage() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "newsquant.py")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "GOLD.json OUT.jsonl" in run.stderr
