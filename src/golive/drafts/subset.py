"""The subset of Jinja that copy and templates may use, checked before anything is compiled.

Campaigns and templates arrive from people whom CI must not trust, and Jinja's own sandbox bounds
neither time nor memory: constants are folded while compiling. So names, attributes, constants,
comparisons, conditions, blocks, one unnested loop over a list and a few filters and functions; no
arithmetic, no calls to anything else, and a size that cannot grow.
"""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import nodes

FILTERS = frozenset(
    {"longdate", "shortdate", "weekday", "time", "number", "upper", "lower", "capitalize", "title",
     "trim", "default", "d", "first", "last", "length", "join", "round", "spoken"}
)  # fmt: skip
FUNCTIONS = frozenset({"date", "merge"})
_NEEDS_CALL = {
    "date": "date('T+14')",
    "merge": "merge('first_name')",
    "super": "super()",
    "self": "name the block with super()",
}
TESTS = frozenset({"defined", "undefined", "none"})
MAX_SOURCE = 20_000
MAX_DEPTH = 40
MAX_LOOPS = 20
MAX_ITEMS = 200
"""The most items a loop goes over."""
MAX_JOINED = 50
"""The most values one text may put together with ~."""
MAX_RENDERED = 100_000
"""The most characters one rendered text may have: more than twice the longest limit of a channel."""

_ANYWHERE = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr,
    nodes.Getitem, nodes.If, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or,
    nodes.Not, nodes.Concat, nodes.Test, nodes.Filter, nodes.Call, nodes.For, nodes.Keyword,
)  # fmt: skip
_ONLY_TEMPLATES = (nodes.Block, nodes.Extends)
_CALLED = {
    nodes.Include: "include", nodes.Import: "import", nodes.FromImport: "import",
    nodes.Macro: "macro", nodes.CallBlock: "call", nodes.Assign: "set", nodes.AssignBlock: "set",
    nodes.With: "with", nodes.FilterBlock: "filter", nodes.ScopedEvalContextModifier: "autoescape",
    nodes.Block: "block", nodes.Extends: "extends", nodes.List: "a list", nodes.Dict: "a mapping",
    nodes.Tuple: "a tuple", nodes.Slice: "a slice",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Refused:
    """What a text may not do, and on which of its lines (from 1)."""

    line: int
    message: str
    help: str = "write it in the copy itself, or as a fact under facts:"


def refusal(tree: nodes.Template, *, template: bool) -> Refused | None:
    """The first thing in a parsed text that lies outside the subset, if any."""
    stack: list[tuple[nodes.Node, int, bool]] = [(tree, 0, False)]
    supers: set[int] = set()
    called: set[int] = set()
    loops = joined = 0
    while stack:
        node, depth, looping = stack.pop()
        line = getattr(node, "lineno", 1)
        if depth > MAX_DEPTH:
            return Refused(line, "This expression is nested too deeply.", "write it more simply")
        refused = _refused(node, template, looping, supers)
        if refused:
            return refused
        if isinstance(node, nodes.Call):
            called.add(id(node.node))
        elif isinstance(node, nodes.Name) and node.name in _NEEDS_CALL and id(node) not in called:
            return Refused(line, f"{node.name} needs brackets.", _NEEDS_CALL[node.name])
        elif isinstance(node, nodes.Extends) and depth > 1:
            return Refused(line, "extends stands on the first line.", "move it there")
        loops += isinstance(node, nodes.For)
        joined += len(node.nodes) if isinstance(node, nodes.Concat) else 0
        if loops > MAX_LOOPS or joined > MAX_JOINED:
            return Refused(line, "This text holds too many loops, or joins too much.",
                           "write it more simply")  # fmt: skip
        inside = looping or isinstance(node, nodes.For)
        stack += [(child, depth + 1, inside) for child in node.iter_child_nodes()]
    return None


def _refused(node: nodes.Node, template: bool, looping: bool, supers: set[int]) -> Refused | None:
    line = getattr(node, "lineno", 1)
    allowed = (*_ANYWHERE, *_ONLY_TEMPLATES) if template else _ANYWHERE
    if not isinstance(node, allowed):
        name = _CALLED.get(type(node), type(node).__name__.lower())
        return Refused(line, f"{_what(name)} cannot be used here.")
    match node:
        case nodes.Getattr(attr=attr) if attr.startswith("_"):
            return Refused(line, f"{attr} cannot be reached from here.")
        case nodes.Getitem(arg=nodes.Const(value=str() as key)) if not key.startswith("_"):
            return None
        case nodes.Getitem():
            return Refused(line, "Only a name in quotes may stand in [ ].", "facts['help-line']")
        case nodes.Filter(name=name) if name not in FILTERS:
            return Refused(line, f"There is no filter {name}.", _nearest(name, FILTERS))
        case nodes.Test(name=name) if name not in TESTS:
            return Refused(line, f"There is no test {name}.", _nearest(name, TESTS))
        case nodes.Call(node=nodes.Name(name="super")) if template and not looping:
            return _once(line, supers)
        case nodes.Call(node=nodes.Name(name=name)) if name in FUNCTIONS:
            given = [*node.args, *(keyword.value for keyword in node.kwargs)]
            constant = all(isinstance(arg, nodes.Const) for arg in given)
            if not (constant and node.args) or node.dyn_args or node.dyn_kwargs:
                return Refused(line, f"{name}() takes a text in quotes.", "date('T+14')")
        case nodes.Call(node=nodes.Name(name=name)):
            return Refused(line, f"There is no function {name}.", _nearest(name, FUNCTIONS))
        case nodes.Call():
            return Refused(line, "Nothing can be called here.", "only date('T+14')")
        case nodes.For() if looping:
            return Refused(line, "A loop inside a loop is not allowed.", "loop over one list")
        case nodes.For() if node.recursive or node.else_ or node.test:
            return Refused(line, "Only a plain loop is allowed.", "{% for point in copy.points %}")
        case nodes.For(target=target) if not isinstance(target, nodes.Name):
            return Refused(line, "A loop gives one name.", "{% for point in copy.points %}")
        case nodes.For(iter=things) if not isinstance(things, nodes.Getattr | nodes.Name):
            return Refused(line, "A loop goes over a list.", "{% for point in copy.points %}")
        case nodes.Block() if looping or node.scoped:
            return Refused(line, "A block cannot stand inside a loop.", "put the loop in the block")
        case nodes.Extends(template=target) if not isinstance(target, nodes.Const):
            return Refused(line, "extends needs a name in quotes.", '{% extends "shipped/email" %}')
        case nodes.Const(value=(int() | float()) as value) if abs(value) > 10**12:
            return Refused(line, "This number is too large.", "")
    return None


def _once(line: int, supers: set[int]) -> Refused | None:
    """super() once per template, so that a chain of templates cannot multiply itself."""
    if supers:
        return Refused(line, "super() may stand once in a template.", "repeat the words instead")
    supers.add(line)
    return None


def _what(name: str) -> str:
    known = set(_CALLED.values())
    if name.startswith("a "):
        return name[0].upper() + name[1:]
    return f"{{% {name} %}}" if name in known else "Arithmetic"


def _nearest(name: str, known: frozenset[str]) -> str:
    from golive.suggest import did_you_mean

    return did_you_mean(name, sorted(known), "known here: " + ", ".join(sorted(known)))
