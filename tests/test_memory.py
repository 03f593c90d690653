"""A verdict survives being kept, to the last sign."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from golive.finding import Finding, Label, Place, Severity
from golive.memory import dumps, loads
from golive.source.document import Text
from golive.verdicts import Compiled, Verdict, Waived

WORDS = st.text(max_size=8)
NUMBERS = st.integers(0, 9)
PLACES = st.builds(
    Place, st.sampled_from(["a.yaml", "b/ü.yaml"]), NUMBERS, NUMBERS, NUMBERS, NUMBERS
)
FINDINGS = st.builds(
    Finding,
    WORDS,
    st.sampled_from(Severity),
    PLACES,
    WORDS,
    WORDS,
    WORDS,
    st.lists(st.builds(Label, PLACES, WORDS), max_size=2).map(tuple),
    WORDS,
    WORDS,
)
MANY = st.lists(FINDINGS, max_size=3).map(tuple)
WAIVED = st.lists(st.builds(Waived, FINDINGS, WORDS), max_size=2).map(tuple)
VERDICTS = st.lists(st.builds(Verdict, WORDS, MANY, WAIVED), max_size=3).map(tuple)


@given(VERDICTS, MANY, WORDS)
def test_what_is_kept_comes_back(
    verdicts: tuple[Verdict, ...], findings: tuple[Finding, ...], written: str
) -> None:
    texts = {name: Text(name, written) for name in ("a.yaml", "b/ü.yaml", "c.yaml")}
    results = (None,) * len(verdicts)
    pictures = {Path("/w/a"): {"there.png": None, written: "near.png", "none.png": ""}}
    compiled = Compiled(Path("/w"), 3, verdicts, results, findings, texts, pictures=pictures)
    found = loads("key", dumps("key", compiled))
    assert found is not None
    assert (found.verdicts, found.findings) == (verdicts, findings)
    assert [one.part for one in found.findings] == [one.part for one in findings]
    assert (found.root, found.asked, found.results) == (Path("/w"), 3, results)
    assert found.pictures == pictures
    assert loads("another", dumps("key", compiled)) is None
    for finding in found.all_findings:
        assert found.texts[finding.place.file].characters == written
    assert "c.yaml" not in found.texts
