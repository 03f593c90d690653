"""Where the shipped campaigns and templates lie: in the wheel, or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path


def shipped(folder: str) -> Path:
    """The folder ``campaigns`` or ``templates`` as shipped.

    A wheel carries them under ``golive/shipped/``; a checkout, also one installed for editing, has
    them beside ``src/``.
    """
    package = Path(__file__).resolve().parent
    inside = package / "shipped" / folder
    return inside if inside.is_dir() else package.parent.parent / folder
