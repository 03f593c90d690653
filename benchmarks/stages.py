"""Where the time of a check goes: the stages of the pipeline, and the costliest rules.

    python benchmarks/stages.py            100 campaigns, the best of five rounds

CPU milliseconds for each campaign, in one process, once everything is loaded.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from generate import write_workspace

from golive.campaign.parsing import parse
from golive.drafts.rendering import render, renderer
from golive.layout import all_campaigns
from golive.plan import Others, Plan
from golive.rules.catalogue import RULES
from golive.rules.checking import check
from golive.rules.people import met_elsewhere
from golive.schedule.resolving import resolve
from golive.settings import channels_of
from golive.workspace import read_campaign, read_settings, read_templates

T = TypeVar("T")
TODAY = date(2026, 12, 1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Show where the time of a check goes.")
    parser.add_argument("--campaigns", type=int, default=100, metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="K")
    parser.add_argument("--rules", type=int, default=12, metavar="N", help="how many rules to list")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="golive-benchmark-") as name:
        root = Path(name)
        write_workspace(root, arguments.campaigns)
        rounds = [costs(root) for _ in range(arguments.rounds + 1)][1:]
    print(table(rounds, arguments.campaigns, arguments.rules))


def costs(root: Path) -> dict[str, float]:
    """CPU seconds of each stage and rule, for all campaigns of a workspace."""
    spent: defaultdict[str, float] = defaultdict(float)

    def timed(name: str, work: Callable[..., T], *given: Any) -> T:
        started = time.process_time()
        done = work(*given)
        spent[name] += time.process_time() - started
        return done

    gc.collect()
    gc.disable()
    settings, _, _ = read_settings(root, root)
    channels = channels_of(settings)
    engine = renderer(read_templates(root, root)[0])
    resolved = []
    for files in all_campaigns(root):
        source = timed("read", read_campaign, files, root, root)
        campaign = timed("parse", parse, source)
        schedule, _ = timed("resolve", resolve, campaign, settings, channels)
        resolved.append((files.name, source, campaign, schedule))
    others = Others({name: met_elsewhere(schedule, channels) for name, _, _, schedule in resolved})
    for name, source, campaign, schedule in resolved:
        drafts, faq, _ = timed("render", render, engine, campaign, settings, channels, schedule)
        plan = Plan(name, source, campaign, settings, channels, schedule, drafts,
                    others.without(name), TODAY, faq)  # fmt: skip
        timed("all rules, with places and waivers", check, plan)
        again = Plan(name, source, campaign, settings, channels, schedule, drafts,
                     others.without(name), TODAY, faq)  # fmt: skip
        for rule in RULES:
            timed(f"  {rule.ID}", lambda rule=rule, plan=again: list(rule.check(plan)))
    gc.enable()
    return spent


def table(rounds: list[dict[str, float]], campaigns: int, rules: int) -> str:
    """The best round of each stage; rules by what they cost, the costliest first."""
    best = {name: min(one[name] for one in rounds) * 1000 / campaigns for name in rounds[0]}
    lines = [f"CPU ms a campaign, best of {len(rounds)} rounds of {campaigns}", ""]
    stages = {name: cost for name, cost in best.items() if not name.startswith(" ")}
    lines += [f"{name:<40}{cost:>8.2f}" for name, cost in stages.items()]
    lines.append(f"{'together':<40}{sum(stages.values()):>8.2f}")
    lines += ["", f"The costliest of {len(RULES)} rules"]
    dear = sorted((name for name in best if name.startswith(" ")), key=lambda name: -best[name])
    lines += [f"{name:<40}{best[name]:>8.2f}" for name in dear[:rules]]
    lines.append(f"{'  the others':<40}{sum(best[name] for name in dear[rules:]):>8.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
