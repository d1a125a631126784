"""Every type of input: the same article gives the same text, and what is broken is one line."""

import gzip
import io
import json
import zipfile
from datetime import date

import articles
import pytest

from figex.errors import FigexError
from figex.read import Options, read
from figex.read.decode import decode
from figex.read.row import as_date


def read_bytes(tmp_path, name, data, **options):
    (tmp_path / name).write_bytes(data)
    return list(read(tmp_path / name, Options(**options)))


def only(found):
    assert len(found) == 1
    assert not isinstance(found[0], FigexError), found[0]
    return found[0]


@pytest.mark.parametrize("suffix", sorted(articles.every_type()))
def test_the_same_article_in_every_type_has_the_same_text(tmp_path, suffix):
    document = only(read_bytes(tmp_path, f"elm{suffix}", articles.every_type()[suffix]))
    assert document.text == articles.TEXT
    is_row = any(corpus in suffix for corpus in (".jsonl", ".csv", ".tsv", ".parquet"))
    assert document.id == ("elm-1" if is_row else str(tmp_path / f"elm{suffix}"))
    if is_row or ".html" in suffix or ".eml" in suffix:
        assert document.date == date(2022, 2, 14)


ENCODED = "Profit rose 4% to €5 million – “a record”, the bank’s chief said.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENCODED, "utf-8"),
        (ENCODED, "utf-8-sig"),
        (ENCODED, "utf-16"),
        (ENCODED, "utf-16-le"),
        (ENCODED, "utf-16-be"),
        (ENCODED, "utf-32"),
        (ENCODED, "cp1252"),
        ("The firm paid £5 million.", "latin-1"),
        ("Société Générale’s profit was €5 million, Nestlé’s was higher.", "cp1252"),
        ("Доход компании вырос на 5 процентов и составил 7 миллионов рублей в прошлом году.", "cp1251"),
        ("El año pasado la economía creció un 5 % según el Banco de España.", "cp1252"),
        ("plain ASCII, 5 percent", "ascii"),
        ("", "utf-8"),
    ],
)
def test_the_encoding_is_found_out(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_few_broken_bytes_in_utf_8_are_replaced_and_the_rest_stays():
    assert decode("“Sales – €5 million” ".encode() * 9 + b"\xff\n") == "“Sales – €5 million” " * 9 + "�\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_one(end):
    assert decode(f"Sales rose.{end}{end}Costs fell.{end}".encode()) == "Sales rose.\n\nCosts fell.\n"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)),
        b"\x7fELF\x02\x01\x01" + b"\x00" * 60,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\x01\x02\x03\x04" * 99,
    ],
)
def test_binary_is_no_text(data):
    with pytest.raises(FigexError, match="binary file, not text"):
        decode(data)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2018-04-24", date(2018, 4, 24)),
        ("2018-04-24T09:30:00Z", date(2018, 4, 24)),
        ("2018-04-24 09:30:00+08:00", date(2018, 4, 24)),
        ("20180424", date(2018, 4, 24)),
        (20180424, date(2018, 4, 24)),
        ("April 24, 2018", date(2018, 4, 24)),
        ("24 Apr 2018", date(2018, 4, 24)),
        ("Tue, 24 Apr 2018 09:30:00 +0800", date(2018, 4, 24)),
        (date(2018, 4, 24), date(2018, 4, 24)),
        ("04/05/2018", None),
        ("2018-13-01", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        (True, None),
        ([2018], None),
        ("9" * 5000, None),
    ],
)
def test_dates_are_read_where_they_are_clear(value, expected):
    assert as_date(value) == expected


ROWS = [
    ('{"id": "a", "text": "x"}', "a"),
    ('{"id": 7, "text": "x"}', "7"),
    ('{"id": 12345678901234567890123, "text": "x"}', "12345678901234567890123"),
    ('{"text": "x"}', "4"),
    ('{"id": null, "text": "x"}', "5"),
    ('{"id": "e", "text": ""}', "e"),
    ('{"title": "x", "body": "y"}', 'FILE:7: no "text" field (fields: title, body); use --text-field'),
    ("{}", 'FILE:8: no "text" field (it has no fields); use --text-field'),
    ('{"text": 5}', 'FILE:9: "text" is a number, not text'),
    ('{"text": null}', 'FILE:10: "text" is null, not text'),
    ('{"text": ["x"]}', 'FILE:11: "text" is a list, not text'),
    ('{"id": {}, "text": "x"}', 'FILE:12: "id" is an object, not a name or a number'),
    ('["text"]', "FILE:13: not a JSON object (figex reads one object a line, each with a text field)"),
    ('{"text": "x"', "FILE:14: not JSON: expecting ',' delimiter at column 13"),
    ("text", "FILE:15: not JSON: expecting value at column 1"),
    ("[" * 100_000, "FILE:16: not usable JSON: nested too deeply"),
    ('{"text": "x", "n": ' + "9" * 5000 + "}", "FILE:17: not usable JSON: a number in it is too long"),
    ('{"id": "s", "text": "a \\ud800 b"}', "s"),
]


def test_each_row_is_a_document_or_a_line_that_says_why_not(tmp_path):
    path = tmp_path / "c.jsonl"
    path.write_bytes("\n".join(row for row, _ in ROWS).encode() + b'\n\n{"text": "\xff"}\n')
    found = list(read(path))
    assert len(found) == len(ROWS) + 1
    for document, (_, expected) in zip(found, ROWS, strict=False):
        shown = str(document).replace(str(path), "FILE") if isinstance(document, FigexError) else document.id
        assert shown.startswith(expected), (shown, expected)
    assert str(found[-1]) == f"{path}:20: not UTF-8"
    assert found[-2].text == "a � b"


def test_fields_have_other_names(tmp_path):
    row = {"key": "k1", "body": "Sales rose.", "day": "2020-01-02", "text": "no"}
    names = {"text_field": "body", "id_field": "key", "date_field": "day"}
    document = only(read_bytes(tmp_path, "c.jsonl", json.dumps(row).encode(), **names))
    assert (document.id, document.text, document.date) == ("k1", "Sales rose.", date(2020, 1, 2))
    for option in ("id_field", "date_field"):
        (error,) = read_bytes(tmp_path, "c.jsonl", b'{"body": "x"}', **{"text_field": "body", option: "key"})
        assert str(error).endswith(f'no "key" field (fields: body); use --{option.replace("_", "-")}')


def test_a_date_that_is_not_understood_is_noted_and_left_out(tmp_path):
    notes = []
    document = only(read_bytes(tmp_path, "c.jsonl", b'{"text": "x", "date": "04/05/2018"}', note=notes.append))
    assert document.date is None
    assert notes == [f"{tmp_path}/c.jsonl:1: date '04/05/2018' not understood, left out (write it as 2018-04-24)"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_json_lines_in_other_encodings(tmp_path, encoding):
    text = '{"text": "€5 million"}\n{"text": "£6"}\n'
    assert [row.text for row in read_bytes(tmp_path, "c.jsonl", text.encode(encoding))] == ["€5 million", "£6"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("id,text\na,Sales $1\nb,Costs $2\n", ["a", "b"]),
        ('id;text\na;"one; two\nlines"\n', ["a"]),
        ("\ufefftext|id\nSales|a\n", ["a"]),
        ("text\nSales\n\nCosts\n", ["1", "2"]),
        ("id,text,more\na,x,y\nb,x\nc,x,y,z\n", ["a", "FILE:3: 2 cells where the header has 3", "c"]),
        ("title,body\na,b\n", ['FILE: no "text" field (fields: title, body); use --text-field']),
        ("id,text\n", []),
        ("", []),
    ],
)
def test_csv_rows(tmp_path, table, expected):
    found = read_bytes(tmp_path, "c.csv", table.encode())
    path = str(tmp_path / "c.csv")
    assert [str(one).replace(path, "FILE") if isinstance(one, FigexError) else one.id for one in found] == expected


def test_csv_in_windows_encoding_and_with_long_fields(tmp_path):
    table = "id,text\na,It’s £5 million\nb," + "long " * 60_000 + "\n"
    first, second = read_bytes(tmp_path, "c.csv", table.encode("cp1252"))
    assert first.text == "It’s £5 million"
    assert len(second.text) == 300_000


def test_parquet_rows(tmp_path):
    import pyarrow as pa
    from pyarrow import parquet

    day = date(2020, 1, 2)
    rows = {"id": [1, 2, None], "text": ["Sales", None, "Costs"], "date": [day, day, None], "other": [b"\xff"] * 3}
    parquet.write_table(pa.table(rows), tmp_path / "c.parquet")
    first, second, third = read(tmp_path / "c.parquet")
    assert (first.id, first.date, third.id, third.date) == ("1", day, "3", None)
    assert str(second).endswith('c.parquet: row 2: "text" is null, not text')
    parquet.write_table(pa.table({"body": ["x"]}), tmp_path / "d.parquet")
    assert str(*read(tmp_path / "d.parquet")).endswith('no "text" field (fields: body); use --text-field')


def zip_bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b"0" * (80 << 20))
    return file.getvalue()


def zip_of(name):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(name, b"<x/>")
    return file.getvalue()


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>x&c;&f;</w:t></w:r></w:p></w:body></w:document>"""


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"%PDF-1.7 rubbish", "not a sound PDF file"),
        ("a.pdf", b"", "not a sound PDF file"),
        ("a.pdf", articles.pdf([[]]), "no text in it: its pages are pictures, which need OCR first"),
        ("a.docx", b"PK\x03\x04 rubbish", "not a DOCX file"),
        ("a.docx", zip_of("other.xml"), "a zip file, but not a DOCX file"),
        ("a.docx", zip_of("word/document.xml"), "not a sound DOCX file"),
        ("a.docx", zip_bomb(), "unpacks to more than 150 times its size, which is the limit"),
        ("a.eml", b"no headers here", "no mail: it has no headers"),
        ("a.parquet", b"PAR1 rubbish PAR1", "not a sound Parquet file"),
        ("a.html", b"\x00\x01\x02", "binary file, not text"),
        (
            "a.html",
            b"<div>" * 5000 + b"Sales rose to 5 million in the year.",
            "elements nested deeper than 200, which is the limit",
        ),
        ("a.txt.gz", b"no gzip", "not a sound gzip file"),
        ("a.txt.gz", gzip.compress(b"Sales rose 5 percent. " * 99, mtime=0)[:-20], "the gzip file is cut off"),
        ("a.txt.gz", gzip.compress(b"0" * (100 << 20)), "larger than 32 MiB, which is the limit for its type"),
        (
            "a.jsonl.gz",
            gzip.compress((b" " * 999 + b"\n") * 100_000),
            "unpacks to more than 150 times its size, which is the limit",
        ),
    ],
)
def test_what_is_broken_or_too_much_is_one_line_and_the_rest_goes_on(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("Sales rose.")
    error, good = read([tmp_path / name, tmp_path / "good.txt"])
    assert isinstance(error, FigexError)
    assert str(error).startswith(f"{tmp_path / name}: {reason}")
    assert "\n" not in str(error)
    assert good.text == "Sales rose."


def test_a_line_without_end_is_one_row_of_the_corpus(tmp_path, monkeypatch):
    monkeypatch.setattr("figex.read.jsonl.MAX_LINE_BYTES", 100)
    long, good = read_bytes(tmp_path, "c.jsonl", b'{"text": "' + b"x" * 1000 + b'"}\n{"text": "y"}\n')
    assert "c.jsonl:1: a line longer than 100 bytes" in str(long)
    assert good.text == "y"


def test_xml_entities_are_not_resolved(tmp_path):
    sound = zipfile.ZipFile(io.BytesIO(articles.docx()))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in sound.namelist():
            made.writestr(name, ENTITIES if name == "word/document.xml" else sound.read(name))
    (found,) = read_bytes(tmp_path, "e.docx", file.getvalue())
    assert "root:" not in getattr(found, "text", "")
    assert len(getattr(found, "text", "")) < 100


def test_a_missing_extra_is_named_with_its_install_line(tmp_path, monkeypatch):
    import sys

    for module, extra, data in (
        ("trafilatura", "html", articles.html()),
        ("pypdfium2", "pdf", articles.every_type()[".pdf"]),
        ("docx", "docx", articles.docx()),
        ("pyarrow.parquet", "parquet", articles.parquet()),
    ):
        with monkeypatch.context() as without:
            without.setitem(sys.modules, module, None)
            (error,) = read_bytes(tmp_path, f"a.{extra}", data)
        assert str(error).endswith(f"pip install 'figex[{extra}]'"), error


def test_mail_bodies(tmp_path):
    plain = only(read_bytes(tmp_path, "a.eml", articles.eml("Sales: £5 million.\n", attach=b"\x00rates")))
    assert (plain.text, plain.title, plain.date) == ("Sales: £5 million.\n", articles.PARAGRAPHS[0], date(2022, 2, 14))
    page = "<html><body><p>Sales were £5 million in the year, the board said.</p></body></html>"
    html = only(read_bytes(tmp_path, "b.eml", articles.eml(page, subtype="html")))
    assert "£5 million" in html.text
    assert "<p>" not in html.text


def test_word_tables_are_rows(tmp_path):
    import docx

    made = docx.Document()
    made.add_paragraph("Results")
    table = made.add_table(rows=2, cols=2)
    for number, text in enumerate(["Income", "€5 million", "Costs", "€4 million"]):
        table.cell(number // 2, number % 2).text = text
    made.add_paragraph("The end.")
    made.save(tmp_path / "t.docx")
    assert (
        only(list(read(tmp_path / "t.docx"))).text
        == "Results\n\nIncome | €5 million\n\nCosts | €4 million\n\nThe end.\n"
    )
