"""A screen of a given width: text that fits, and signs a terminal without Unicode can show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from golive.report.printable import in_ascii, printable
from golive.report.wrapping import Part, flowed


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a table's cell, how wide that is, and how far the next one is from it.

    A cell without a width is left out.
    """

    width: int
    parts: Sequence[Part]
    gap: int = 2


@dataclass(frozen=True, slots=True)
class Screen:
    """How wide it is, and whether it shows more than ASCII."""

    width: int
    unicode: bool = True

    def sign(self, text: str) -> str:
        """One of our own signs, or what stands for it in ASCII."""
        return text if self.unicode else in_ascii(text)

    def fit(self, text: str, cells: int, *, pad: bool = True) -> str:
        """A user's text made harmless, and cut with … where it is longer than ``cells``."""
        text = printable(text)
        cells = max(cells, 0)
        if cell_len(text) > cells:
            dots = self.sign("…")
            text = set_cell_size(text, max(cells - len(dots), 0)).rstrip() + dots
        return set_cell_size(text, cells) if pad or cell_len(text) > cells else text

    def line(self, *parts: Part) -> Text:
        """One line of (text, style) parts, cut at the screen's edge."""
        line = Text()
        room = self.width
        for text, style in parts:
            shown = text[:room] if text.isspace() else self.fit(text, room, pad=False)
            line.append(shown, style or None)
            room -= cell_len(shown)
        line.rstrip()
        return line

    def wrapped(self, indent: int, text: str, style: str = "") -> list[Text]:
        """A sentence over as many lines as it needs, each indented."""
        return self.hanging([(" " * indent, "")], indent, (text, style))

    def hanging(self, lead: Sequence[Part], indent: int, *parts: Part) -> list[Text]:
        """Sentences beside what leads them, going on below themselves."""
        lines = flowed(parts, max(self.width - indent, 12)) or [[]]
        below = [(" " * indent, "")]
        return [self.line(*(below if index else lead), *line) for index, line in enumerate(lines)]

    def row(self, indent: int, *row: Cell) -> list[Text]:
        """A table's row; each cell goes on below itself where its text is wider."""
        shown = [(cell, flowed(cell.parts, cell.width)) for cell in row if cell.width]
        lines = []
        for index in range(max(len(flow) for _, flow in shown)):
            parts: list[Part] = [(" " * indent, "")]
            for cell, flow in shown:
                here = flow[index] if index < len(flow) else []
                space = cell.width + cell.gap - sum(cell_len(text) for text, _ in here)
                parts += [*here, (" " * max(space, 0), "")]
            lines.append(self.line(*parts))
        return lines

    def as_many(self, names: Sequence[str], room: int, lines: int = 1) -> str:
        """As many names as fit on some lines, and how many more there are."""
        for shown in range(len(names), 0, -1):
            more = f" +{len(names) - shown}" if shown < len(names) else ""
            text = ", ".join(names[:shown]) + more
            if len(flowed([(text, "")], room)) <= lines:
                return text
        return self.fit(names[0], room - len(more), pad=False) + more


def cells(text: str) -> int:
    """The cells a user's text takes once it is made harmless."""
    return cell_len(printable(text))


def widest(texts: Iterable[str], at_most: int) -> int:
    """The width of a column that holds these texts, within a limit."""
    return min(max((cells(text) for text in texts), default=0), at_most)


def heading(title: str) -> Text:
    """The title of a section."""
    return Text(title, "bold underline")


def on_screen(lines: Iterable[Text], width: int, color: bool) -> str:
    """The lines as one text; markup in what users wrote is never read as such."""
    console = Console(
        file=StringIO(), width=width, force_terminal=color, no_color=not color, highlight=False,
        color_system="standard" if color else None, markup=False, emoji=False,
        legacy_windows=False, _environ={},
    )  # fmt: skip
    with console.capture() as captured:
        for line in lines:
            line.truncate(width)  # a very narrow terminal loses the right-hand edge
            console.print(line, soft_wrap=True)
    return captured.get()
