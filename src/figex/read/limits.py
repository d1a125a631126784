"""What a single input may cost. Passing a limit is one line on stderr; the other inputs are still read."""

MIB = 1 << 20

MAX_FILE_BYTES = 256 * MIB
"""A PDF, DOCX or mail with its pictures and attachments."""
MAX_TEXT_BYTES = 32 * MIB
"""A text file, or the text taken out of any document: some five million words."""
LONG_BYTES = 4 * MIB
"""A plain text file above this is read piece by piece and may have any size."""
MAX_HTML_BYTES = 16 * MIB
MAX_HTML_DEPTH = 200
"""Elements inside each other; real pages stay under 60."""
MAX_HTML_ELEMENTS = 100_000
"""Elements of a page; real pages have some thousands."""
MAX_PDF_PAGES = 3000
MAX_LINE_BYTES = 32 * MIB
"""One row of a corpus; the corpus itself is streamed and may have any size."""
FREE_UNPACKED_BYTES = 64 * MIB
MAX_UNPACKED_RATIO = 150
"""How many times its size a compressed input may grow once it is over FREE_UNPACKED_BYTES; text packs 3 to 20 times."""
MAX_ZIP_BYTES = 512 * MIB
"""All members of a DOCX together, unpacked."""


def size(count: int) -> str:
    """`256 MiB`"""
    return f"{count // MIB} MiB" if count >= MIB else f"{count} bytes"
