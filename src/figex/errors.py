"""What can go wrong, in one place so that nothing imports in a circle.

FigexError            one sentence for the user, with what to do about it
├── InputError        a document can't be read (missing, binary, malformed)
├── OutputError       a table can't be written
├── UsageError        an option asks for something that does not exist
└── SetupError        a model or an optional package is missing
"""


class FigexError(Exception):
    """The root: `str()` of it is one line for the user, without a traceback."""


class InputError(FigexError):
    """A document can't be read; the other documents of a batch still are."""


class OutputError(FigexError):
    """The table can't be written where or as it was asked for."""


class UsageError(FigexError):
    """An option names something that does not exist; the message lists what does."""


class SetupError(FigexError):
    """A spaCy model or an optional package is missing; the message holds the install command."""
