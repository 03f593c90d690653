"""HTML as a tree of elements, written so that no text can become a tag."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from golive.markup.html import html_of


def element(tag: str, text: str = "", **attributes: str) -> Element:
    """An element; ``class_`` and ``aria_label`` stand for names that Python does not allow, and
    attributes without a value are left out."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items() if value}
    made = Element(tag, named)
    made.text = text or None
    return made


def added(parent: Element, *children: Element) -> Element:
    """The parent, with some children more."""
    parent.extend(children)
    return parent


def from_markdown(tag: str, markdown: str, heading: int = 2, **attributes: str) -> Element:
    """An element that holds a text in Markdown."""
    inside = ElementTree.fromstring(f"<{tag}>{html_of(markdown, heading)}</{tag}>")
    inside.attrib.update(element(tag, **attributes).attrib)
    return inside


def written(tree: Element) -> str:
    """The tree as HTML, indented."""
    ElementTree.indent(tree)
    return ElementTree.tostring(tree, encoding="unicode", method="html") + "\n"
