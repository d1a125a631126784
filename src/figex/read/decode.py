"""Bytes → text: the encoding is found out, never assumed."""

from __future__ import annotations

import codecs
import re

from figex.errors import InputError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 comes before UTF-16, whose mark its own begins with."""
SAMPLE_BYTES = 1 << 16
"""What the encoding is guessed from."""
CONTROLS = frozenset(b"\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1c\x1d\x1e\x1f")
"""Bytes that no text holds often."""
UTF8_CHAR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
WESTERN = re.compile(r"[\x00-\x7f€‚„…†‡‰‹‘’“”•–—™›\xa0-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e]*")
LETTERS = re.compile(r"[À-ÿŒœŠšŸŽž]")
MAX_ACCENTED = 0.12
"""Of the letters of a text in a Western encoding, as many as this carry an accent."""


def decode(data: bytes) -> str:
    """The text of a whole document, its line ends made LF as every text reader does.

    Raises InputError for a binary file.
    """
    encoding = encoding_of(data)
    text = data.decode(encoding, errors="replace")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(data: bytes) -> str:
    """The name of the encoding of `data`, which may be the beginning of more; raises InputError for binary data."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return name
    sample = data[:SAMPLE_BYTES]
    if b"\x00" in sample:
        return _wide(sample)
    if sum(byte in CONTROLS for byte in sample[:4096]) > len(sample[:4096]) // 20:
        raise InputError("binary file, not text")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # a sample may end inside a character
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            return "utf-8"
        return _narrow(data)
    return "utf-8"


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark has its zeros on one side: every second byte of English text."""
    half = max(1, len(sample) // 2)
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half // 2 and even < half // 20:
        return "utf-16-le"
    if even > half // 2 and odd < half // 20:
        return "utf-16-be"
    raise InputError("binary file, not text")


def _narrow(data: bytes) -> str:
    """An encoding of single bytes: UTF-8 with a few broken bytes, Windows' Western one, or what statistics say."""
    sample = data[:SAMPLE_BYTES]
    high = sum(byte >= 0x80 for byte in sample)
    inside = sum(len(char) for char in UTF8_CHAR.findall(sample))
    if inside > 0.8 * high:
        return "utf-8"
    western = sample.decode("cp1252", errors="replace")
    letters = sum(char.isalpha() for char in western)
    if WESTERN.fullmatch(western) and len(LETTERS.findall(western)) <= MAX_ACCENTED * max(letters, 1):
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(sample).best()
    if best is None:
        raise InputError("its encoding can't be made out; save it as UTF-8")
    return best.encoding
