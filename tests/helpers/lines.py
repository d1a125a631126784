"""Tables of the period tests: a text with its {figures} marked, then what is wanted of them, divided by ` | `."""


def rows(*tables):
    """pytest parameters (text, wanted), one for each line; a paragraph ends where a table prints a blank line"""
    return [
        tuple(part.strip() for part in line.replace(BREAK, "\n").split("|"))
        for table in tables
        for line in table.replace("\n\n", BREAK * 2).strip().splitlines()
    ]


BREAK = "\\n"
