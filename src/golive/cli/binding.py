"""schema --write: what editors know of a workspace, written into it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from golive.cli.environment import here
from golive.cli.output import put, reason, say, stop
from golive.cli.writing import listed_files, replace_file

if TYPE_CHECKING:
    from golive.scaffold.editors import Named


def bind() -> None:
    """Write the schemas of the workspace around here, with the names it defines, and bind them.

    A file that golive did not write stays, and is said; so does what is up to date.
    """
    from golive.layout import SETTINGS, find_root
    from golive.scaffold.editors import BINDING, editor_files, is_bound, is_ours
    from golive.settings import channels_of
    from golive.workspace import read_settings

    root = find_root(here())
    if not any(os.path.lexists(root / mark) for mark in (SETTINGS, "campaigns")):
        stop("there is no workspace here; golive init makes one.")
    settings, _, findings = read_settings(root, here())
    if findings:
        stop(f"{SETTINGS} has errors, and its channels cannot be relied on; golive check shows them. "
             "Nothing was written.", 1)  # fmt: skip
    files = editor_files(_campaigns(root), channels_of(settings))
    held = {path: _held(root, path) for path in files}
    foreign = [path for path, text in held.items() if text is not None and not is_ours(path, text)]
    if in_the_way := [path for path in foreign if path != BINDING]:
        stop(f"{in_the_way[0]} holds something that golive did not write; move it away. "
             "Nothing was written.", 1)  # fmt: skip
    new = {path: text for path, text in files.items() if path not in foreign and text != held[path]}
    gone = tuple(_outlived(root, files))
    _write(root, new, gone)
    for line in listed_files(new):
        say(f"Wrote {line}")
    for path in gone:
        say(f"Removed {path}: its campaign is gone")
    if not new and not gone:
        say("The schemas are up to date.")
    if BINDING in foreign and not is_bound(held[BINDING] or "", files[BINDING]):
        say(f"{BINDING} is yours and stays as it is; put this into it:")
        put(files[BINDING].rstrip("\n"))


def for_new_workspace(root: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The editor files of a workspace that is about to be made of some files; none if it has some.

    ``files`` are those of its first campaign and its settings, by path in it.
    """
    from golive.layout import SETTINGS
    from golive.scaffold.editors import BINDING, FOLDER, editor_files
    from golive.settings import channels_of, parse_settings
    from golive.source.reading import read

    if any(os.path.lexists(root / path) for path in ("campaigns", FOLDER, BINDING)):
        return {}
    settings, _ = parse_settings(read(SETTINGS, files[SETTINGS]))
    campaign = _named(
        {path: content for path, content in files.items() if path.startswith("campaigns/")}
    )
    made = editor_files((campaign,), channels_of(settings))
    return {path: text.encode() for path, text in made.items()}


def _campaigns(root: Path) -> Iterator[Named]:
    """The campaigns of a workspace as far as they can be read, however broken."""
    from golive.finding import InvalidCampaign
    from golive.layout import all_campaigns, read_bytes

    for files in all_campaigns(root):
        if files.main is None or files.problem:
            continue
        texts: dict[str, bytes] = {}
        for path in files.paths:
            try:
                texts[path.relative_to(root).as_posix()] = read_bytes(path, root, here())
            except InvalidCampaign:
                continue
        if files.main.relative_to(root).as_posix() in texts:
            yield _named(texts)


def _named(files: Mapping[str, bytes]) -> Named:
    """A campaign by its files, the main one first if there are several."""
    from golive.finding import InvalidCampaign
    from golive.scaffold.defined import defined
    from golive.scaffold.editors import Named
    from golive.source.reading import read

    main = next((path for path in files if path.endswith("/campaign.yaml")), next(iter(files)))
    is_folder = main.count("/") > 1
    name = main.split("/")[1] if is_folder else Path(main).stem
    found = []
    for path, content in files.items():
        try:
            found.append(read(path, content).data)
        except InvalidCampaign:
            say(f"golive: {path} cannot be read, so its names are left out; golive check says why.")
    return Named(name, main, is_folder, defined(found))


def _held(root: Path, path: str) -> str | None:
    """What a file holds, or None if there is none; ends where it is no file of the workspace."""
    from golive.finding import InvalidCampaign
    from golive.layout import leads_out, read_bytes

    if leads_out(root / path, root):
        stop(f"{path} lies behind a link that leads out of the workspace. Nothing was written.", 1)
    if not os.path.lexists(root / path):
        return None
    try:
        return read_bytes(root / path, root, here()).decode("utf-8", "replace")
    except InvalidCampaign as invalid:
        stop(f"{path}: {invalid.findings[0].message} Nothing was written.", 1)


def _outlived(root: Path, files: Mapping[str, str]) -> Iterator[str]:
    """The schemas that golive wrote for campaigns that are no more."""
    from golive.scaffold.editors import FOLDER, is_ours

    for file in sorted((root / FOLDER / "campaigns").glob("*/*.schema.json")):
        path = file.relative_to(root).as_posix()
        if path not in files and is_ours(path, _held(root, path) or ""):
            yield path


def _write(root: Path, files: Mapping[str, str], gone: tuple[str, ...]) -> None:
    try:
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            replace_file(root / path, text.encode())
        for path in gone:
            (root / path).unlink()
            if not any((root / path).parent.iterdir()):
                (root / path).parent.rmdir()
    except OSError as error:
        stop(f"{error.filename or root} cannot be written: {reason(error)}.", 1)
