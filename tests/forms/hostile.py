"""Texts that break what is put together by hand: each form is tried with all of them."""

from __future__ import annotations

HOSTILE = {
    "quotes": "She said \"no\" and 'yes' and `maybe`",
    "angle brackets": "<script>alert(1)</script> & </title> <!-- --> ]]>",
    "line ends": "one\r\nBcc: all@example.com\r\n\r\ntwo\u2028three\u0085four",
    "right to left": "abc\u202egnp.exe\u202c \u2066x",
    "nothing": "a\x00b\x07c\x1b[31mred\x7f",
    "a formula": "=cmd|'/C calc'!A0",
    "very long": "x" * 10_000,
    "braces": "{{ 7*7 }} {% x %} ${x} %s %(a)s {0} \\n \\u0041",
    "markdown": '**[a](javascript:alert(1))** ![b](//c "d") | e | _f_ ~g~ #h\n---\n- [ ] i',
    "chat marks": "<!channel> <@U123> *bold* &lt; :smile: @everyone",
    "half a character": "\ud83d",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🇳🇱é\u0301\u200b\ufeff",
}
"""Each text under what is hostile in it."""
