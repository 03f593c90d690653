"""A picture that is not where the campaign says.

Why: the text goes out with a hole in it, or waits on the morning of the launch while somebody looks
for the file. Pictures lie in the campaign's folder, or below it, so that whoever has the campaign
has them too. Once a text is approved it is an error.
Flagged: `image: {file: images/teaser.png}` or `![The new page](images/teaser.png)` when there is no
such file, or only `Teaser.PNG`; a picture outside the folder.
Fine: a picture on the web; what has gone out.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.message import Status
from golive.campaign.touchpoints import Touchpoint
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.provenance import Origin, origin
from golive.rules.showing import Picture, not_there, pictures

ID = "picture-missing"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each place that names such a picture."""
    found: dict[tuple[Origin, str], list[Touchpoint]] = {}
    for picture in pictures(plan.schedule.touchpoints, plan.drafts):
        if picture.is_outside or picture.name in plan.missing:
            where = _origin(plan, picture), picture.name
            found.setdefault(where, []).append(picture.touchpoint)
    for (at, name), touchpoints in found.items():
        approved = [one for one in touchpoints if one.status is Status.APPROVED]
        message, help = _said(name, plan.missing.get(name))
        yield Problem(
            at.path,
            message,
            label="not there",
            help=help,
            subject=(approved or touchpoints)[0].id,
            severity=Severity.ERROR if approved else None,
            word=at.word,
            place=at.place,
        )


def _origin(plan: Plan, picture: Picture) -> Origin:
    touchpoint = picture.touchpoint
    if picture.field is None:
        return Origin((*touchpoint.copy_paths["image"], "file"))
    return origin(plan, picture.field, touchpoint, picture.written, picture.url)


def _said(name: str, near: str | None) -> tuple[str, str]:
    if near is None:
        return (
            f"The picture {name} is outside the campaign's folder.",
            "copy it there and write images/name.png",
        )
    return not_there(name, near, "the campaign's folder")
