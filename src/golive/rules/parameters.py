"""What a workspace may set of a rule in golive.yaml, beside its severity."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TypeVar, cast

from pydantic import ValidationError

from golive.fields import Shape
from golive.plan import Plan

P = TypeVar("P", bound=Shape)


def parameters(plan: Plan, rule: str, shape: type[P]) -> P:
    """A rule's parameters: as golive.yaml has them, or as they are by default.

    Those that cannot be read are an error in golive.yaml, said there; the rule goes on without.
    """
    setting = plan.settings.rules.get(rule)
    if setting is not None and setting.parameters:
        with suppress(ValidationError):
            return shape.model_validate(setting.parameters)
    return cast(P, _usual(shape))


@cache
def _usual(shape: type[Shape]) -> Shape:
    return shape.model_construct()
