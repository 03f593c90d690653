"""Sentences in lines of a given width, broken between words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, chop_cells

from golive.report.printable import printable

Part = tuple[str, str]
"""A text and its style."""
GLUE = "\N{NO-BREAK SPACE}"
"""A space at which no line ends."""


def flowed(parts: Sequence[Part], room: int) -> list[list[Part]]:
    """Sentences in lines no wider than ``room``, broken between words.

    Only a word wider than a line is broken itself, after a hyphen or slash if it has one.
    """
    room = max(room, 2)
    lines: list[list[Part]] = []
    left = 0
    for text, style in parts:
        for word in printable(text.replace("\n", " ")).split(" "):
            for piece in _pieces(word, room) if word else ():
                wide = cell_len(piece)
                if not lines or wide + 1 > left:
                    lines.append([(piece, style)])
                    left = room - wide
                else:
                    before, its = lines[-1][-1]
                    if its == style:
                        lines[-1][-1] = (f"{before} {piece}", style)
                    else:
                        lines[-1] += [(f" {piece}", style)]
                    left -= wide + 1
    return [[(text.replace(GLUE, " "), style) for text, style in line] for line in lines]


def _pieces(word: str, room: int) -> Iterator[str]:
    near = 4 * room  # enough for letters that take no cell of their own; words may be huge
    while len(word) > near or cell_len(word) > room:
        head = next(iter(chop_cells(word[:near], room)), word[:near])
        end = max(head.rfind(sign) for sign in f"-/{GLUE}") + 1 or len(head)
        yield word[:end]
        word = word[end:]
    yield word


def glued(facts: Iterable[str], dot: str) -> str:
    """Facts with dots between them; a line ends after a dot or a comma, and never begins with one."""
    shown = (fact.replace(" ", GLUE).replace(f",{GLUE}", ", ") for fact in facts if fact)
    return f"{GLUE}{dot} ".join(shown)


def paragraph(text: str, width: int, indent: int = 0, first: str = "") -> list[str]:
    """A text in lines of at most ``width`` cells, the first behind ``first``, all others indented."""
    lead = first or " " * indent
    lines = ["".join(text for text, _ in line) for line in flowed([(text, "")], width - indent)]
    return [f"{lead}{lines[0]}" if lines else lead.rstrip(), *(" " * indent + x for x in lines[1:])]
