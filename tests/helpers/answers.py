"""Tables of the link tests: rows of `text | answers`, the answers of its figures in order and parted by semicolons."""

from figex.link import Mention


def rows(*tables: str) -> list[tuple[str, list[str]]]:
    """Each row's text with its answers."""
    lines = [line.strip() for table in tables for line in table.splitlines() if line.strip()]
    return [
        (text.strip(), [a.strip() for a in answers.split(";")])
        for text, _, answers in (li.rpartition("|") for li in lines)
    ]


def change(mention: Mention) -> str:
    """What is not empty of direction, measure and basis: `up change yoy`, `level`."""
    return " ".join(part for part in (mention.direction, mention.measure, mention.basis) if part)
