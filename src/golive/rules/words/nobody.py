"""Names that are nobody's in particular.

Source: owner columns of published launch plans ("All", "TBD", "Anyone else"), and the words people
use there in the languages golive meets most.
"""

from __future__ import annotations

NOBODY: tuple[str, ...] = (
    "all", "all of us", "all staff", "all teams", "all departments", "anybody", "anyone",
    "anyone else", "different teams", "each team", "everybody", "everyone", "everyone else",
    "multiple", "n/a", "na", "name", "no one", "nobody", "none", "open", "other", "others", "owner",
    "several", "somebody", "someone", "someone else", "staff", "tba", "tbc", "tbd", "team",
    "to be agreed", "to be announced", "to be confirmed", "to be decided", "to be determined",
    "unassigned", "unknown", "us", "various", "volunteer", "volunteers", "we", "who", "whoever",
    "x", "xx", "xxx",
    # German
    "alle", "jeder", "jemand", "keiner", "niemand", "n. n", "n.n", "noch offen", "offen", "wir",
    # Dutch
    "allemaal", "iedereen", "iemand", "n.t.b", "ntb", "nader te bepalen", "wie",
    # French
    "chacun", "quelqu'un", "tous", "tout le monde", "à confirmer", "à définir", "à déterminer",
    "équipe",
    # Spanish and Italian
    "alguien", "equipo", "por confirmar", "por definir", "por determinar", "todos", "da definire",
    "qualcuno", "squadra", "tutti",
)  # fmt: skip
