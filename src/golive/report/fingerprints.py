"""What a finding is called, so that it is known again after the file was edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from golive.finding import Finding


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """A name for each finding: from its file, rule and subject, not from its line.

    Those that are alike in all three are counted, so that no two have the same name.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        alike = finding.place.file, finding.rule, finding.subject
        told = "\0".join((*alike, str(seen[alike])))
        seen[alike] += 1
        yield sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]
