"""The same short article in every type that figex reads, made here so that no test needs a tool."""

import gzip
import io
import json

PARAGRAPHS = (
    "Harbour towns trade more",
    "The port of Elmsund handled 4.2 million tonnes of grain in 2021, up 6.5 percent from a year earlier, and its owners earned €31 million.",
    "“We will spend £12 million on cranes,” said Ida Holm, who runs the port’s finances. She expects 340 new jobs.",
    "Rail freight fell 3 percent to $75.4 million in the third quarter.",
)
TEXT = "\n\n".join(PARAGRAPHS) + "\n"
DATE = "2022-02-14"


def html():
    menu = "".join(f'<li><a href="/{i}">Section {i}: $9 deals</a></li>' for i in range(8))
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])
    return (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Harbour towns trade more | The Elm Post</title>"
        f"<meta property='og:title' content='{PARAGRAPHS[0]}'><meta property='article:published_time' content='{DATE}T08:00:00Z'>"
        f"</head><body><nav><ul>{menu}</ul></nav><article><h1>{PARAGRAPHS[0]}</h1>{body}</article>"
        "<aside><h2>Most read in 24h</h2><ul><li><a href='/x'>Bank loses $7 million</a></li></ul></aside>"
        "<footer>Copyright ©1999-2022 The Elm Post. Call 555-0100.</footer></body></html>"
    ).encode()


def docx(paragraphs=PARAGRAPHS):
    import docx as python_docx

    made = python_docx.Document()
    for number, text in enumerate(paragraphs):
        (made.add_heading if number == 0 else made.add_paragraph)(text)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def eml(text=TEXT, subtype="plain", attach=None):
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["To"] = "desk@example.org", "you@example.org"
    message["Subject"], message["Date"] = PARAGRAPHS[0], "Mon, 14 Feb 2022 08:00:00 +0100"
    message.set_content(text, subtype=subtype)
    if attach:
        message.add_attachment(attach, maintype="application", subtype="octet-stream", filename="../../rates.bin")
    return bytes(message)


def pdf(pages):
    """A PDF whose pages are lists of (x, y, text) lines in 10 point Helvetica."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = []
        for x, y, text in lines:
            escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            shown.append(f"BT /F1 10 Tf {x} {y} Td ({escaped}) Tj ET")
        content = "\n".join(shown)
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return out + f"{end}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def wrapped(text, width=62, hyphenate=()):
    """`text` in lines as a typesetter breaks it; words of `hyphenate` are parted where they meet the line's end."""
    lines, line = [], ""
    for word in text.split():
        head, cut, tail = word.partition("|")
        whole = head + tail
        if len(line) + len(whole) + 1 <= width or not line:
            line = f"{line} {whole}".strip()
        elif cut and len(line) + len(head) + 2 <= width:
            lines.append(f"{line} {head}-")
            line = tail
        else:
            lines.append(line)
            line = whole
    return [*lines, line]


def laid_out(paragraphs, *, width=62, per_page=40, header=None):
    """Paragraphs as the pages that `pdf` takes: a gap before each, a running header, a page number below."""
    pages, page, y = [], [], 760
    for text in paragraphs:
        for line in wrapped(text, width):
            if len(page) >= per_page:
                pages.append(page)
                page, y = [], 760
            page.append((72, y, line))
            y -= 13
        y -= 10
    pages.append(page)
    if header:
        for number, lines in enumerate(pages, start=1):
            lines.insert(0, (72, 800, f"{header} {number}"))
            lines.append((290, 40, str(number)))
    return pages


def csv(delimiter=","):
    import csv as module

    file = io.StringIO()
    writer = module.writer(file, delimiter=delimiter, lineterminator="\n")
    writer.writerows([("id", "date", "text"), ("elm-1", DATE, TEXT)])
    return file.getvalue().encode()


def parquet():
    import pyarrow as pa
    from pyarrow import parquet as module

    file = io.BytesIO()
    module.write_table(pa.table({"id": ["elm-1"], "date": [DATE], "text": [TEXT]}), file)
    return file.getvalue()


def jsonl():
    return json.dumps({"id": "elm-1", "date": DATE, "text": TEXT}).encode() + b"\n"


def every_type():
    """Suffix → the bytes of a file with the article."""
    made = {
        ".txt": TEXT.encode(),
        ".md": TEXT.encode(),
        ".html": html(),
        ".pdf": pdf(laid_out(PARAGRAPHS)),
        ".docx": docx(),
        ".eml": eml(),
        ".jsonl": jsonl(),
        ".csv": csv(),
        ".tsv": csv("\t"),
        ".parquet": parquet(),
    }
    return made | {f"{suffix}.gz": gzip.compress(data) for suffix, data in made.items()}
