"""`--save-text DIR`: each document's text in a file of its own, for whoever wants to use the offsets."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from figex.errors import OutputError
from figex.export.output import Whole

if TYPE_CHECKING:
    from figex.facts import Document

MAX_NAME = 120
"""Characters of a file's name that are taken from the document's."""


class SavedTexts:
    """A folder of texts. A name comes from a document's, which is untrusted: it never leaves the folder."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.used: set[str] = set()
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{folder}: can't be made: {(error.strerror or str(error)).lower()}") from error

    def save(self, document: Document) -> None:
        """Write the text, in UTF-8; raises OutputError where that fails."""
        path = os.path.join(self.folder, self._name(document))
        try:
            file = Whole(path)
            try:
                for piece in document.pieces():
                    file.stream.write(piece.encode(errors="replace"))
                file.finish()
            except BaseException:
                file.drop()
                raise
        except OSError as error:
            raise OutputError(f"{path}: can't be written: {(error.strerror or str(error)).lower()}") from error

    def _name(self, document: Document) -> str:
        """`news/a.html` → `news_a.html.txt`; with a digest where that is taken or says less than the document's."""
        name = re.sub(r"[^\w.-]+", "_", document.id, flags=re.ASCII).strip("._-")[:MAX_NAME]
        if not name or name.casefold() in self.used or name != document.id.replace("/", "_").strip("._-"):
            key = f"{document.source}\x00{document.id}\x00{len(self.used)}"
            name = f"{name or 'document'}-{hashlib.blake2b(key.encode(errors='replace'), digest_size=4).hexdigest()}"
        self.used.add(name.casefold())
        return f"{name}.txt"
