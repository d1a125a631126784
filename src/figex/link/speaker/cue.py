"""What a credit is, and the place in a sentence where a rule looks for one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from figex.link.tree import base_form

if TYPE_CHECKING:
    from figex.link.speaker.words import Word


@dataclass(frozen=True, slots=True)
class Credit:
    """The words `who` are credited at offset `at` for the text of `reach`, without `gap`: their own phrase.

    With `follows`, what is credited comes after `at` (`X said …`), else it is mostly what comes before it.
    """

    who: list[Word]
    at: int
    reach: tuple[int, int]
    gap: tuple[int, int]
    rule: str
    follows: bool


@dataclass(slots=True, eq=False)
class Place:
    """A word of a sentence, by its index: where a rule is asked whether it credits somebody.

    `base` is its dictionary form, taken as a verb.
    """

    words: list[Word]
    i: int
    word: Word = field(init=False)
    base: str = field(init=False)

    def __post_init__(self) -> None:
        self.word = self.words[self.i]
        self.base = base_form(self.word.text)

    @property
    def next(self) -> str:
        """The word after it, lower case."""
        return self.words[self.i + 1].lower if self.i + 1 < len(self.words) else ""

    @property
    def limits(self) -> tuple[int, int]:
        """The sentence."""
        return self.words[0].start, self.words[-1].end
