"""What people may add to many parts of a campaign, said in the same words each time."""

from __future__ import annotations

NOTE = "A remark for colleagues; shown in the plan, never sent"
QUESTIONS = "What is still undecided; shown in the plan until answered"
WAIVE = "Findings accepted, each with the reason: rule name and sentence"
WAIVER = {"launch-window": "The regulator must be told 30 days ahead."}
"""An example of what ``waive:`` holds."""
