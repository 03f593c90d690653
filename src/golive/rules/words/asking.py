"""How a text in English asks for something, without a link.

A request begins with what to do: at the beginning of a sentence, after a comma or colon, or after
“please”. Source: golive's own reading of published launch messages, 2026-11-25.
"""

from __future__ import annotations

import re

_DONE_AT_ONCE = (
    r"answer|bring|call|comment|come|drop|email|leave|let(?=\s+(?:me|us|them)\s+know)|mail|message|"
    r"name|nominate|phone|post|put|raise|reply(?!\s+(?:with\s+)?stop\b)|respond|ring|rsvp|say|scan|"
    r"send|share|show|speak|stop|talk|tell|text|volunteer|vote|write"
)
"""What a reader can do where they are, with no address given: answer, ring, come, scan."""
_DONE_ELSEWHERE = (
    r"add|apply|ask|book|check|choose|click|complete|contact|download|enter|explore|fill|find|follow|"
    r"give|go|help|invite|join|keep|log|look(?!\s+forward)|meet|open|pick|read|register|report|"
    r"reserve|return|save|search|see(?!\s+you)|set|sign|start|submit|subscribe|suggest|switch|take|"
    r"tap|test|try|turn|upload|use|visit|watch"
)
_BEGINNING = (
    r"(?:^|[.!?:;,–—*_\"“‘(]\s*|\n\s*(?:[-*+]\s+|\d+\.\s+|\n\s*)|\b(?:please|then|just|simply|so)\s+)"
    r"(?:please\s+)?"
)

ASKS_AT_ONCE = re.compile(
    rf"{_BEGINNING}(?:{_DONE_AT_ONCE})\b"
    r"|\b(?:repl(?:y|ies)|answers?)\s+(?:here|below|to\s+(?:this|me|us)|reach(?:es)?)\b"
    r"|\byou\s+can\s+(?:reply|write\s+to|ring|call|reach)\b"
    r"|\byou(?:\s+can|\s+will)?\s+find\b[^.!?]{0,120}\b(?:on|at|in|under|behind|beside)\b",
    re.IGNORECASE,
)
"""A request that needs no address, or words that say where a thing is."""
ASKS = re.compile(
    rf"{_BEGINNING}(?:{_DONE_AT_ONCE}|{_DONE_ELSEWHERE})\b",
    re.IGNORECASE,
)
"""Any request: enough where somebody says it aloud, and can say where."""
