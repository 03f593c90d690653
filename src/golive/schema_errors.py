"""What pydantic objects to, said as one would to somebody who writes plans."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from golive.finding import DataPath, Finding, Place, Severity
from golive.source.document import Source, locate
from golive.source.traps import CURLY
from golive.suggest import did_you_mean, nearest

KeyHelp = Callable[[str, type[Any]], str]
M = TypeVar("M", bound=BaseModel)

_WANTED = {
    "string_type": "a text",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "dict_type": "names with values, one per line",
    "model_type": "keys with values, one per line",
    "model_attributes_type": "keys with values, one per line",
    "tuple_type": "a list, one item per line, each after a dash",
    "list_type": "a list, one item per line, each after a dash",
}


_NAMED = ("dict_type", "model_type", "model_attributes_type")
_SECTIONS = (*_NAMED, "tuple_type", "list_type")


def read_as(model: type[M], data: Mapping[str, Any]) -> tuple[M | None, Sequence[Any]]:
    """Data as a model, or what pydantic objects to.

    A section whose contents are all commented out counts as absent.
    """
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        faults = error.errors()
    empty = [fault["loc"] for fault in faults if _is_empty_section(fault, model)]
    return read_as(model, _without(data, empty)) if empty else (None, faults)


def _is_empty_section(fault: Mapping[str, Any], model: type[BaseModel]) -> bool:
    """Whether a key of golive's own has nothing where names or a list may stand.

    One that people chose, such as an audience's name, says something by itself.
    """
    return (
        fault["type"] in _SECTIONS
        and fault["input"] is None
        and _model_at(model, fault["loc"][:-1]) is not None
    )


def _without(data: Any, places: Iterable[tuple[Any, ...]]) -> Any:
    """The same data without the keys at some places."""
    inside: dict[Any, list[tuple[Any, ...]]] = {}
    for step, *rest in places:
        inside.setdefault(step, []).append(tuple(rest))
    if isinstance(data, list):
        return [_without(item, inside.get(at, ())) for at, item in enumerate(data)]
    if not inside or not isinstance(data, dict):
        return data
    return {
        key: _without(value, inside.get(key, ()))
        for key, value in data.items()
        if () not in inside.get(key, ())
    }


def explain(
    error: Mapping[str, Any],
    source: Source,
    model: type[BaseModel],
    key_help: KeyHelp = lambda key, model: "",
    at: DataPath = (),
) -> Finding:
    """One of pydantic's errors as a finding at its place; ``at`` leads to what was validated."""
    kind, loc = error["type"], _path_in(source, (*at, *error["loc"]))
    context, is_key = error.get("ctx", {}), "[key]" in error["loc"]
    if kind not in ("extra_forbidden", "missing") and _in_curly_quotes(error["input"]):
        place = locate(source, loc, key=is_key)
        return _finding(place, "Curly quotes are not quotes to YAML.", 'write plain ones: "…"')
    if kind == "extra_forbidden":
        owner = _model_at(model, error["loc"][:-1]) or model
        key = str(error["loc"][-1])
        place = locate(source, loc, key=True)
        return unknown_key(place, key, _keys(owner), key_help(key, owner))
    if kind == "missing":
        where = (
            locate(source, loc[:-1], key=True)
            if loc[:-1]
            else Place(source.texts[0].name, 1, 1, 1, 2)
        )
        name = error["loc"][-1]
        example = _example(model, error["loc"])
        return _finding(where, f"{_thing(loc[:-1])} has no {name}.", f"add {name}: {example}")
    if kind == "golive":
        path = (*loc, *context["at"])
        return _finding(locate(source, path, key=is_key), context["message"], context["help"])
    place = locate(source, loc)
    value = error["input"]
    if kind in ("enum", "literal_error"):
        return _not_one_of(source, loc, value, context["expected"], is_key)
    if kind in ("string_too_short", "string_too_long"):
        if kind == "string_too_short":
            return _finding(
                place,
                f"{_name(loc)} is empty.",
                "write something, or leave the key out",
            )
        message = f"{_name(loc)} is longer than {context['max_length']:,} characters."
        return _finding(place, message, "shorten it; long texts go under copy: body:")
    wanted = _WANTED.get(kind)
    if wanted is None:
        return _finding(place, f"{_name(loc)} cannot be read: {error['msg']}.", "")
    if value is None:
        return _finding(place, f"{_name(loc)} is empty.", "write something, or leave the key out")
    if isinstance(value, bool) and kind == "string_type":
        word = str(value).lower()
        return _finding(place, f"{word} is not a text here.", f'put quotes around it: "{word}"')
    message = f"{_name(loc)} should be {wanted}, not {_called(value)}."
    return _finding(place, message, _way_out(kind, value))


def unknown_key(place: Place, key: str, known: Any, help: str = "") -> Finding:
    """A key nobody knows, with the nearest one that exists."""
    message = f"There is no key {key} here." if key.strip() else "This key has no name."
    return _finding(place, message, help or did_you_mean(key, known))


def _finding(place: Place, message: str, help: str) -> Finding:
    return Finding("format", Severity.ERROR, place, message, help=help)


def _path_in(source: Source, loc: tuple[Any, ...]) -> DataPath:
    """pydantic's location as a path in the data: without its marks for keys and validators."""
    path: list[str | int] = []
    data: Any = source.data
    for step in loc:
        if step == "[key]":
            continue
        if (isinstance(data, dict) and step in data) or (
            isinstance(data, list) and isinstance(step, int)
        ):
            data = data[step]
            path.append(step)
        elif isinstance(data, dict) and step == loc[-1]:
            path.append(step)
    return tuple(path)


def _model_at(model: type[BaseModel], loc: tuple[Any, ...]) -> type[BaseModel] | None:
    """The model that stands at a location, followed through mappings and lists."""
    here: Any = model
    for step in loc:
        here = _peel(here)
        if isinstance(here, type) and issubclass(here, BaseModel):
            fields = here.model_fields.items()
            here = next((f.annotation for name, f in fields if (f.alias or name) == step), None)
        elif get_origin(here) is dict:
            here = get_args(here)[1]
        elif get_origin(here) is tuple:
            here = get_args(here)[0]
    here = _peel(here)
    return here if isinstance(here, type) and issubclass(here, BaseModel) else None


def _peel(annotation: Any) -> Any:
    while get_origin(annotation) in (Annotated, Union, UnionType):
        annotation = get_args(annotation)[0]
    return annotation


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _example(model: type[BaseModel], loc: tuple[Any, ...]) -> str:
    owner = _model_at(model, loc[:-1]) if loc[:-1] else model
    for name, field in (owner.model_fields if owner else {}).items():
        if (field.alias or name) == loc[-1] and field.examples:
            value = field.examples[0]
            if isinstance(value, dict):
                return "{" + ", ".join(f"{key}: {item}" for key, item in value.items()) + "}"
            return str(value)
    return "…"


def _thing(path: DataPath) -> str:
    if not path:
        return "The campaign"
    return f"{path[-1]}" if isinstance(path[-1], str) else f"Item {path[-1] + 1} of {path[-2]}"


def _name(path: DataPath) -> str:
    return _thing(path) if path else "This file"


def _called(value: Any) -> str:
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list"
    if value is True or value is False:
        return str(value).lower()
    return f"“{str(value)[:40]}”"


def _way_out(kind: str, value: Any) -> str:
    if kind == "string_type" and isinstance(value, dict):
        return "if the text holds { } or a colon, put quotes around it"
    if kind == "string_type" and isinstance(value, list):
        return "write one text without dashes; if it starts with [, put quotes around it"
    if kind.startswith("bool"):
        return "write true for yes, false for no"
    if kind in ("tuple_type", "list_type") and isinstance(value, dict):
        return "put a dash before the first key of each item"
    if kind in _NAMED and isinstance(value, list):
        return "give each a name and a colon in place of its dash"
    return ""


def _in_curly_quotes(value: Any) -> bool:
    return isinstance(value, str) and value[:1] in CURLY and value[-1:] in CURLY and len(value) > 1


def _not_one_of(source: Source, path: DataPath, value: Any, expected: str, key: bool) -> Finding:
    choices = expected.replace("'", "").replace(" or ", ", ").split(", ")
    listed = ", ".join(choices[:-1]) + f" or {choices[-1]}" if len(choices) > 1 else choices[0]
    close = nearest(str(value), choices)
    help = f"did you mean {close}?" if close else f"write {listed}"
    message = f"{_called(value)} is not one of {listed}."
    return _finding(locate(source, path, key=key), message, help)
