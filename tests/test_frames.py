"""Facts as tables of other libraries: equal values, exact numbers, typed dates."""

import datetime as dt
import sys
from decimal import Decimal

import pytest

import figex

pytestmark = pytest.mark.model
TEXT = "Exports rose 4.5 percent to $27.35 billion in 2019. The plant employs 310 people."


@pytest.fixture(scope="module")
def facts():
    return figex.extract(TEXT, date=dt.date(2020, 3, 1))


def test_pandas(facts):
    pytest.importorskip("pandas")
    frame = figex.to_pandas(facts)
    assert list(frame.columns) == list(figex.COLUMNS)
    assert list(frame["value"]) == [Decimal("4.5"), Decimal(27350000000), Decimal(310)]


def test_polars(facts):
    pytest.importorskip("polars")
    frame = figex.to_polars(facts)
    assert frame["value"].to_list() == [fact.value for fact in facts]
    assert frame["period_start"].to_list()[:2] == [dt.date(2019, 1, 1)] * 2


def test_arrow(facts):
    pytest.importorskip("pyarrow")
    table = figex.to_arrow(facts)
    assert table.column("subject").to_pylist() == [fact.subject for fact in facts]
    assert table.column("value").to_pylist() == [fact.value for fact in facts]


@pytest.mark.parametrize(("name", "make"), [("pandas", figex.to_pandas), ("polars", figex.to_polars)])
def test_a_missing_library_is_named(name, make, facts, monkeypatch):
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(figex.SetupError, match=rf"figex\[{name}\]"):
        make(facts)


def test_extract_many(facts):
    documents = [figex.Document(id=name, text=TEXT, date=dt.date(2020, 3, 1)) for name in ("a", "b")]
    many = list(figex.extract_many(documents))
    assert [fact.doc for fact in many] == ["a"] * 3 + ["b"] * 3
    assert [fact.value for fact in many] == [fact.value for fact in facts] * 2
