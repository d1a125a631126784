"""Each format, read back by its natural reader, gives equal values."""

import csv
import io
import json
import sqlite3
from dataclasses import replace
from datetime import date
from decimal import Decimal

import harbour
import pytest

from figex.errors import OutputError, SetupError, UsageError
from figex.export import FORMATS, Style, columns_of, format_of, make_writer, write
from figex.export.cells import amount, humane, plain, plural
from figex.facts import COLUMNS

FACTS = harbour.facts()
RECORDS = [fact.record() for fact in FACTS]


def written(name, *documents, **style):
    stream = io.BytesIO()
    writer = make_writer(name, stream, Style(**style))
    for document, facts in documents or [(harbour.document(), FACTS)]:
        writer.write(document, facts)
    writer.close()
    return stream.getvalue()


def numbers_as_decimals(record):
    return {name: Decimal(value) if isinstance(value, int | float) else value for name, value in record.items()}


def from_json(record):
    dated = {
        name: date.fromisoformat(record[name]) if record[name] else None for name in ("period_start", "period_end")
    }
    return record | dated


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("27E+9", "27000000000"),
        ("6.90", "6.9"),
        ("0.00000012", "0.00000012"),
        ("1.2E-7", "0.00000012"),
        ("100", "100"),
        ("1E+2", "100"),
        ("-9500000.0", "-9500000"),
        ("-0.0", "0"),
        ("0", "0"),
        ("123456789012345678901234567890.123456789", "123456789012345678901234567890.123456789"),
    ],
)
def test_numbers_are_printed_exactly(number, printed):
    assert plain(Decimal(number)) == printed


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("27000000000", "27 bn"),
        ("1250000", "1.25 m"),
        ("224210000000", "224.21 bn"),
        ("1234567", "1,234,567"),
        ("60000000000000", "60 tn"),
        ("31000", "31,000"),
        ("1150", "1,150"),
        ("6.9", "6.9"),
        ("-2500000", "-2.5 m"),
        ("0.6667", "0.6667"),
    ],
)
def test_numbers_for_people(number, shown):
    assert humane(Decimal(number)) == shown


def test_figures_for_people():
    assert [amount(fact) for fact in FACTS] == [
        "4.2 m tonnes",
        "6.5 %",
        "> 31 m EUR",
        "35.2 m USD",
        "12 m GBP",
        "340 jobs",
        "3–4 %",
        "75.4 m USD",
        "18.25 m USD",
        "16 m USD",
        "2013–2016",
        "3 ×",
        "~ 58.24 USD/barrel",
    ]


@pytest.mark.parametrize(
    ("noun", "several"),
    [
        ("job", "jobs"),
        ("country", "countries"),
        ("day", "days"),
        ("branch", "branches"),
        ("bus", "buses"),
        ("person", "people"),
        ("square foot", "square feet"),
        ("TEU", "TEU"),
        ("", ""),
    ],
)
def test_counted_nouns_for_people(noun, several):
    assert plural(noun) == several


def test_json_lines_and_json_hold_exact_numbers():
    lines = written("jsonl").decode().splitlines()
    assert [from_json(json.loads(line, parse_float=Decimal, parse_int=Decimal)) for line in lines] == RECORDS
    assert '"value":4200000,' in lines[0]
    assert '"value":58.24,' in lines[-1]
    assert [from_json(row) for row in json.loads(written("json"), parse_float=Decimal, parse_int=Decimal)] == RECORDS
    assert json.loads(written("json", (harbour.document(), []))) == []


def test_a_line_of_json_is_one_line_for_every_reader():
    fact = replace(FACTS[0], subject="a\u2028b\u2029c\x85d\ne\x0cf\ud800")
    line = written("jsonl", (harbour.document(), [fact])).decode()
    assert len(line.splitlines()) == 1
    assert json.loads(line)["subject"] == "a\u2028b\u2029c\x85d\ne\x0cf�"


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_csv_and_tsv_read_back(name, delimiter):
    text = written(name, raw=True).decode()
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert tuple(rows[0]) == COLUMNS
    for row, record in zip(rows, RECORDS, strict=True):
        for column, value in record.items():
            expected = "" if value is None else plain(value) if isinstance(value, Decimal) else str(value)
            assert row[column] == expected
    assert "\r" not in text


def test_pandas_and_polars_read_the_csv():
    import pandas as pd
    import polars as pl

    data = written("csv")
    assert pd.read_csv(io.BytesIO(data))["value"].tolist() == [float(fact.value) for fact in FACTS]
    assert pl.read_csv(io.BytesIO(data), infer_schema_length=None)["subject"].to_list() == [
        "'=SUM(A1:A9)" if fact.subject.startswith("=") else fact.subject for fact in FACTS
    ]
    assert pd.read_csv(io.BytesIO(written("tsv")), sep="\t").shape == (len(FACTS), len(COLUMNS))
    assert pd.read_json(io.BytesIO(written("jsonl")), lines=True).shape == (len(FACTS), len(COLUMNS))
    assert pl.read_ndjson(io.BytesIO(written("jsonl"))).shape == (len(FACTS), len(COLUMNS))


DANGEROUS = ["=1+1", "+12,000", "-$78.3 B", "@SUM(A1)", "\tx", "\rx"]


@pytest.mark.parametrize("text", DANGEROUS)
@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_formulas_are_disarmed_but_numbers_and_marks_stay(name, text):
    fact = replace(FACTS[0], subject=text, value=Decimal(-5), qualifier=">=")
    delimiter = "\t" if name == "tsv" else ","

    def row(**style):
        table = written(name, (harbour.document("-"), [replace(fact, doc="-")]), **style).decode()
        return next(csv.DictReader(io.StringIO(table, newline=""), delimiter=delimiter))

    assert row()["subject"] == f"'{text}"
    assert (row()["value"], row()["qualifier"], row()["doc"]) == ("-5", ">=", "-")
    assert row(raw=True)["subject"] == text


def test_the_mark_for_excel_comes_first():
    assert written("csv", bom=True).startswith(b"\xef\xbb\xbfdoc,id,")
    assert written("csv").startswith(b"doc,id,")


def test_xlsx_has_typed_cells_and_no_formula():
    import openpyxl

    facts = [*FACTS, *(replace(FACTS[0], subject=text, value=Decimal("6.9")) for text in DANGEROUS[:4])]
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", (harbour.document(), facts))))
    sheet = book.active
    head, *rows = sheet.iter_rows()
    assert [cell.value for cell in head] == list(COLUMNS)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:X{len(facts) + 1}"
    for row, fact in zip(rows, facts, strict=True):
        for cell, (name, value) in zip(row, fact.record().items(), strict=True):
            if isinstance(value, Decimal):
                assert cell.data_type == "n"
                assert Decimal(str(cell.value)) == value
            elif isinstance(value, date):
                assert cell.is_date
                assert cell.value.date() == value
            elif isinstance(value, str):
                assert (cell.data_type, cell.value) == ("s", value), name
            else:
                assert cell.value == value
    marked = [row[COLUMNS.index("subject")].quotePrefix for row in rows]
    assert marked == [fact.subject[0] in "=+-@" for fact in facts]


def test_parquet_has_exact_decimals_and_days():
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from pyarrow import parquet

    data = written("parquet")
    table = parquet.read_table(io.BytesIO(data))
    assert table.to_pylist() == RECORDS
    assert pa.types.is_decimal(table.schema.field("value").type)
    assert table.schema.field("period_start").type == pa.date32()
    assert pl.read_parquet(io.BytesIO(data))["value"].to_list() == [fact.value for fact in FACTS]
    assert pd.read_parquet(io.BytesIO(data))["value"].tolist() == [fact.value for fact in FACTS]


def test_parquet_leaves_out_what_it_cannot_hold_and_says_so():
    from pyarrow import parquet

    said = []
    facts = [replace(FACTS[0], value=Decimal("1E+30")), replace(FACTS[0], value=Decimal("1E-13"))]
    table = parquet.read_table(io.BytesIO(written("parquet", (harbour.document(), facts), note=said.append)))
    assert table["value"].to_pylist() == [None, None]
    assert len(said) == 2


def test_sqlite_has_documents_and_facts_and_replaces_what_comes_again(tmp_path):
    path = tmp_path / "facts.db"
    more = [replace(FACTS[0], doc="b", id=1, value=Decimal(value)) for value in ("1E+30",)]
    write([*FACTS, *more], path)
    write(FACTS[:-3], path)
    database = sqlite3.connect(path)
    database.row_factory = sqlite3.Row
    rows = [dict(row) for row in database.execute("SELECT * FROM facts ORDER BY document_id DESC, id")]
    kept = [{name: row[name] for name in COLUMNS} for row in rows if row["doc"] != "b"]
    decimals = [
        {
            name: Decimal(str(row[name])) if name in {"value", "value_high"} and row[name] is not None else row[name]
            for name in row
        }
        for row in kept
    ]
    assert [from_json(row) for row in decimals] == RECORDS[:-3]
    assert [row["value"] for row in rows if row["doc"] == "b"] == ["1" + "0" * 30]
    assert [tuple(row) for row in database.execute("SELECT doc, facts FROM documents ORDER BY doc")] == [
        ("b", 1),
        ("elmsund.txt", 10),
    ]
    indexed = {row["name"] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    assert {"facts_subject", "facts_kind", "facts_period_start", "facts_document_id"} <= indexed
    database.close()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["facts.db"]


@pytest.mark.parametrize(
    ("prepared", "reason"),
    [
        (b"no database at all, but some text" * 99, "file is not a database"),
        (None, 'has a table "facts" with other columns'),
    ],
)
def test_sqlite_spares_a_file_that_is_not_its_own(tmp_path, prepared, reason):
    path = tmp_path / "facts.db"
    if prepared:
        path.write_bytes(prepared)
    else:
        with sqlite3.connect(path) as database:
            database.execute("CREATE TABLE facts (a, b)")
    before = path.read_bytes()
    with pytest.raises(OutputError, match=reason):
        write(FACTS, path)
    assert not prepared or path.read_bytes() == before


def test_markdown_is_a_table_whatever_the_cells_hold():
    fact = replace(FACTS[0], subject="a | b\n<b>*c*</b> [d](e) `f` \\")
    lines = written("markdown", (harbour.document(), [fact])).decode().splitlines()
    assert len(lines) == 3
    assert r"a \| b &lt;b>\*c\*&lt;/b> \[d](e) \`f\` \\" in lines[2]
    assert lines[1].count("--:") == 2


@pytest.mark.parametrize("width", [30, 44, 60, 80, 100, 140, 200])
def test_the_table_fits_any_width(width):
    table = written("table", width=width).decode()
    assert max(map(len, table.splitlines())) <= width
    assert "port of Elmsund" in " ".join(table.split()) or width < 60
    assert "75.4 m" in table


def test_the_table_shows_what_fits_and_what_is_asked_for():
    wide = written("table", width=200).decode()
    assert all(
        title in wide
        for title in ("Subject", "Relation", "Figure", "Measure", "Period", "Speaker", "Place", "Sentence")
    )
    assert "\x1b" not in wide
    assert "▲ 6.5 %" in wide
    asked = written("table", width=100, columns=("value", "unit", "doc")).decode()
    assert asked.split()[:3] == ["value", "unit", "doc"]
    names = "very/" * 30 + "long.txt", "b"
    several = written("table", *((harbour.document(name), harbour.facts(name)) for name in names), width=80).decode()
    lines = several.splitlines()
    assert lines.count("b") == 1
    assert max(map(len, lines)) <= 80
    assert sum(line.startswith("…") and line.endswith("/very/long.txt") for line in lines) == 1
    assert "\x1b[" in written("table", colour=True).decode()
    assert written("table", (harbour.document(), [])) == b""


def test_the_table_cannot_steer_the_terminal():
    document, facts = harbour.hostile()
    fact = replace(facts[0], subject="\x1b[2J\x1b]0;owned\x07 \u202egnp.exe\r\n\x9b31m")
    shown = written("table", (document, [fact]), width=120).decode()
    assert not any(char in shown for char in "\x1b\x07\x9b\r\u202e")


def test_names_of_formats_and_columns():
    assert format_of("CSV", None) == "csv"
    assert format_of(None, "a.XLSX") == "xlsx"
    assert format_of(None, None) is None
    assert columns_of("doc, value,doc") == ("doc", "value")
    for wrong in (lambda: format_of("xml", None), lambda: format_of(None, "a.xml"), lambda: columns_of("doc,sum")):
        with pytest.raises(UsageError, match=r"(formats|columns): "):
            wrong()


def test_a_missing_extra_is_named_with_its_install_line(monkeypatch):
    import sys

    for name, module in (("parquet", "pyarrow"), ("xlsx", "openpyxl")):
        with monkeypatch.context() as without:
            without.setitem(sys.modules, module, None)
            with pytest.raises(SetupError, match=rf"pip install 'figex\[{name}\]'"):
                written(name)


def test_the_library_writes_every_format(tmp_path):
    for known in FORMATS.values():
        if known.suffixes:
            write(FACTS, tmp_path / f"facts{known.suffixes[0]}")
    write(FACTS, tmp_path / "facts.txt", "table")
    with pytest.raises(UsageError):
        write(FACTS, tmp_path / "facts")
    assert len(list(tmp_path.iterdir())) == len(FORMATS)
