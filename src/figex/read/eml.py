"""`.eml`: the body of a mail as plain text, else its HTML; the subject is the title, attachments are passed over."""

from __future__ import annotations

from email import policy
from email.errors import MessageError
from email.parser import BytesParser
from typing import TYPE_CHECKING, Any

from figex.errors import InputError
from figex.facts import Document
from figex.read.decode import decode
from figex.read.html import page
from figex.read.row import as_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.read.source import Options, Source

HEADER_BYTES = 1 << 16


def read(source: Source, options: Options) -> Iterator[Document]:
    """The mail as one document."""
    data = source.whole()
    if b":" not in data[:HEADER_BYTES]:
        raise InputError("no mail: it has no headers")
    try:
        message: Any = BytesParser(policy=policy.default).parsebytes(data)
        body = message.get_body(preferencelist=("plain", "html"))
        subject, sent = message["subject"], message["date"]
        attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    except (MessageError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise InputError(f"not a sound mail ({error})") from error
    for name in attached:
        options.note(f"{source.name}: attachment {name} passed over")
    day = as_date(str(sent)) if sent else None
    title = str(subject) if subject else None
    if body is not None and body.get_content_type() == "text/html":
        text = page(decode(_content(body)), source.name, options).text
    else:
        text = decode(_content(body)) if body is not None else ""
    yield Document(id=source.name, text=text, date=day, title=title, source=source.name)


def _content(part: Any) -> bytes:  # noqa: ANN401 -- a part of a mail
    """The bytes of a part as UTF-8, whatever it was sent in."""
    payload: bytes = part.get_payload(decode=True) or b""
    charset = part.get_content_charset()
    try:
        return payload.decode(charset).encode() if charset else payload
    except (LookupError, UnicodeDecodeError):
        return payload
