"""How figex reads a text, for whoever wonders why.

Its figures and refusals with the rules that decided, what the parser saw, and the rule behind each link.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from figex.export.cells import cell, visible
from figex.furniture import furniture
from figex.link import link, prepare
from figex.model import load_model
from figex.recognise import claims
from figex.times import dateline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rich.console import RenderableType

    from figex.facts import Fact, Figure
    from figex.link import Sentence
    from figex.link.parse import Token

LINKED = (
    "subject",
    "relation",
    "direction",
    "measure",
    "basis",
    "period",
    "place",
    "speaker",
    "modality",
    "equivalent_of",
)
"""The fields that a link decides, in the order in which they are shown."""
DEFAULTS = {"measure": "level", "modality": "actual"}
FURNITURE = "furniture"


def explain(
    text: str, date: date | None = None, model: str | None = None, *, width: int = 100, colour: bool = False
) -> str:
    """What `figex explain` prints: lines of at most `width` columns, with a terminal's colours or plain.

    `date` is the publication date, else one is looked for in the text. Raises SetupError when the model is missing.
    """
    page = io.StringIO()
    console = Console(
        file=page, width=width, force_terminal=colour, no_color=not colour, highlight=False, legacy_windows=False
    )
    for part in _explained(text, date, model):
        console.print(part)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines())


def _explained(text: str, date: date | None, model: str | None) -> Iterator[RenderableType]:
    """Sentence by sentence."""
    nlp = load_model(model)
    date = date or dateline(text)
    figures, refusals = claims(text, date)
    hidden = furniture(text)
    read = [figure for figure in figures if not _is_in(figure, hidden)]
    article = prepare(text, read, date)
    for sentence in article.sentences:
        if sentence.proxy is not None:
            sentence.parsed(nlp(sentence.proxy.text))
    facts = link(article, "")
    passed_over = [(figure.start, figure.end, FURNITURE) for figure in figures if _is_in(figure, hidden)]
    passed_over += [(refusal.start, refusal.end, refusal.why) for refusal in refusals]
    for number, sentence in enumerate(article.sentences, start=1):
        own = [fact for fact in facts if sentence.start <= fact.start < sentence.end]
        others = sorted(other for other in passed_over if sentence.start <= other[0] < sentence.end)
        yield from _sentence(number, sentence, own, others)
    if not figures and not refusals:
        yield Text("No number in it.", style="dim")


def _is_in(figure: Figure, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(start <= figure.start < end for start, end in stretches)


def _sentence(
    number: int, sentence: Sentence, facts: list[Fact], others: list[tuple[int, int, str]]
) -> Iterator[RenderableType]:
    """A sentence's title and, where it holds numbers, all that was made of them."""
    yield Text.assemble((f"{number}  ", "bold cyan"), (visible(sentence.text), "bold"))
    if facts or others:
        yield _numbers(sentence, others)
    if sentence.doc is not None:
        yield _titled("the parser sees", Text(visible(sentence.doc.text)))
        for root in (token for token in sentence.doc if token.head.i == token.i):
            yield _indented(_branch(root))
        for fact in facts:
            yield _indented(_links(fact))
    yield Text("")


def _titled(title: str, content: Text) -> Text:
    return Text.assemble(("   " + title + "  ", "dim"), content)


def _indented(content: RenderableType) -> Table:
    grid = Table.grid(padding=(0, 0, 0, 3))
    grid.add_row("", content)
    return grid


def _numbers(sentence: Sentence, others: list[tuple[int, int, str]]) -> Table:
    """Figures and what is none, in the order of the text, with the rules that decided."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    for title in ("   at", "text", "figure", "rules of recognition"):
        table.add_column(title, overflow="fold")
    text = sentence.article_text
    rows = [(f.start, f.end, f.kind, str(f), " ".join(f.why)) for f in sentence.figures]
    rows += [(start, end, "", "", why) for start, end, why in others]
    for start, end, kind, value, why in sorted(rows):
        style = "green" if kind else "red"
        claim = Text(f"{kind} {value}", style) if kind else Text("none", style)
        table.add_row(Text(f"   {start}–{end}", "dim"), Text(visible(text[start:end])), claim, Text(why, "dim"))
    return table


def _branch(root: Token) -> Tree:
    """The parse as a tree: each word with its dependency and tag, below the word that it hangs on."""
    tree = Tree(_word(root), guide_style="dim")
    todo = [(root, tree)]
    while todo:
        token, branch = todo.pop()
        todo += [(child, branch.add(_word(child))) for child in token.children]
    return tree


def _word(token: Token) -> Text:
    return Text.assemble(visible(token.text), (f"  {token.dep_} {token.tag_}", "dim"))


def _links(fact: Fact) -> Group:
    """A fact's fields, each with the rule that found it; fields without a finding are left out."""
    rules = _rules(fact)
    head = Text.assemble((f"#{fact.id}  {visible(fact.text)}", "bold green"), ("  " + visible(str(fact)), "green"))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=max(map(len, LINKED)) + 2)
    for name in LINKED:
        value = getattr(fact, name)
        if value is not None and (value != DEFAULTS.get(name) or name in rules):
            rule = Text(", ".join(rules.pop(name, [])), "dim")
            grid.add_row(Text(f"  {name}", "dim"), Text(_shown(fact, name)), rule)
    for name, found in rules.items():
        grid.add_row(Text(f"  {name}", "dim"), Text(_shown(fact, name)), Text(", ".join(found), "dim"))
    return Group(head, grid)


def _shown(fact: Fact, name: str) -> str:
    value = getattr(fact, name, None)
    if name == "equivalent_of" and value is not None:
        return f"#{value}"
    if name == "period" and value is not None:
        return f"{visible(value)}  [{cell(fact.period_start) or '…'} to {cell(fact.period_end) or '…'}]"
    return visible(cell(value))


def _rules(fact: Fact) -> dict[str, list[str]]:
    """`("subject:worth", "unit:next_noun")` → the rules by field"""
    rules: dict[str, list[str]] = {}
    for entry in fact.links:
        name, _, rule = entry.partition(":")
        rules.setdefault(name, []).append(rule)
    return rules
