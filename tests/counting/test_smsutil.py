"""The same segments from an independent program, where it is installed (development only).

``smsutil`` takes the bare escape for a letter and an empty text for one message; neither is drawn.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.counting.sms import Encoding, sms_size

smsutil = pytest.importorskip("smsutil")

ANY = st.text(st.characters(exclude_characters="\x1b", codec="utf-8"), min_size=1, max_size=400)
WIDE_AND_NARROW = st.text(st.sampled_from("abc é€{}[]~^|\\\f\n’🎉"), min_size=1, max_size=400)


@given(ANY | WIDE_AND_NARROW)
def test_sms_as_smsutil_splits_it(text: str) -> None:
    parts = smsutil.split(text)
    size = sms_size(text)
    assert size.segments == len(parts.parts)
    in_septets = parts.encoding == "gsm0338"
    assert (size.encoding is Encoding.GSM7) == in_septets
    assert size.units == (parts.total_bytes if in_septets else parts.total_bytes // 2)
