"""How people write dates beside the names of months and days, and speak of an opening, by language.

Here stand the English short forms in use that golive itself does not write; the names in other
languages come through Babel, from the Unicode CLDR. The phrases are golive's own.
"""

from __future__ import annotations

from collections.abc import Mapping

OTHER_MONTHS = {"Sept": 9}
OTHER_WEEKDAYS = {"Tues": 1, "Weds": 2, "Thur": 3, "Thurs": 3}

ORDINALS = "st|nd|rd|th|er|ère|ste|de|e|[ºª°]"
"""What may be fixed to the number of a day: 12th, 1er, 12e, 1º."""
BETWEEN = "of|de|del|den"
"""What may stand between day and month, or month and year: 12 de octubre de 2026."""
ARTICLES = "the|den|der|dem|le|el|de"
"""What may stand before the number of the day: Monday the 12th, Montag, den 12."""
RANGE = "to|and|or|until|till|through|thru|bis|und|oder|au|et|ou|tot|en|of|t/m|al?|y|e|o"
"""What makes two numbers a range or a list: 12 to 14 October, 12. und 13. Oktober."""
STREETS = (
    "street|road|lane|avenue|drive|close|place|way|court|gardens?|square|terrace|crescent|mews|"
    "hill|row|st|rd|ave"
)
"""What makes “12 March …” an address."""
NAMED_AFTER = (
    r"stra(?:ß|ss)e|platz|allee|rue|avenue|boulevard|place|quai|calle|avenida|plaza|paseo|via|"
    r"piazza|viale|corso|rua|praça|ulica|ulice"
)
"""What is named after a date: Straße des 17. Juni, rue du 4 Septembre."""
COUNTED = "people|persons|men|women|children|staff|more|new|of|per|percent|million|thousand"
"""What is counted, so that the number before it is no day: “in October 12 people joined”."""
NOT_COUNTED = (
    "is|was|as|this|has|does|us|plus|always|perhaps|its|his|hours|opens|starts|launches|begins|ends|"
    "closes|marks|sees|brings"
)
"""What ends in s and is not counted: “October 12 is the day”."""
BEFORE_BARE = {"de": "am|vom|bis|zum|ab|seit|den|dem|der"}
"""What tells a date without a year, 12.10., from the number of a section."""

THIS = {
    "en": "this",
    "de": "diesen|dieser|diesem",
    "nl": "deze|aanstaande",
    "fr": "ce",
    "es": "este",
}
"""“This Friday”: the first one from the day on which it is read."""
NEXT = {
    "en": "next|the coming",
    "de": "nächsten|nächster|nächstem|kommenden|kommender|kommendem",
    "nl": "volgende|komende",
    "es": "próximo|proximo",
}
"""“Next Friday”: the first or the second one, for people do not agree which."""
NEXT_AFTER = {"fr": "prochain", "nl": "aanstaande", "es": "próximo|que viene"}
"""The same behind the day: mardi prochain."""

OPENING: Mapping[str, tuple[str, ...]] = {
    "en": (
        "open", "opens", "opened", "opening", "launch", "launches", "launched", "launching",
        "go live", "goes live", "going live", "went live", "go-live", "live on", "live from",
    ),
    "de": (
        "öffne*", "öffnet", "öffnung", "eröffn*", "start", "starte*", "launch", "geht live",
        "gehen live", "live gehen", "livegang", "los geht", "geht los",
    ),
    "nl": (
        "open", "opent", "openen", "opening", "lanceer*", "lancering", "gaat live", "live gaan",
        "van start", "start", "starten",
    ),
    "fr": (
        "ouvre", "ouvrons", "ouvrent", "ouvrira", "ouverture", "lance", "lançons", "lancement",
        "mise en ligne", "en ligne", "démarr*",
    ),
    "es": (
        "abre", "abrimos", "abren", "abrirá", "abriremos", "apertura", "lanza", "lanzamos",
        "lanzamiento", "inaugura*", "en marcha", "arranca*", "se estrena",
    ),
}  # fmt: skip
"""Words after which a date is taken for that of the launch; ``*`` ends a beginning."""
OPENING_AROUND = {"de": ("geh(?:t|en|e)", "live|online|los|an den start"),
                  "nl": ("ga(?:an|at)", "live|online|open|van start")}  # fmt: skip
"""The same in two parts, with the date between them: “geht am 12. Oktober live”."""
NO_OPENING = {
    "en": "hours?|times?|question|questions|source|day|days|rates?|positions?|plan|until|till|to",
}
"""What makes an opening something else when it follows at once: opening hours."""
UNTIL = (
    "until|till|through|by|before|after|since|closes?|ends?|bis|vor|nach|seit|tot|voor|na|"
    "jusqu\\W\\w+|avant|après|hasta|antes|después"
)
"""What makes the date after it another one than that of the opening: open until 24 December."""
GIVEN_UP = {
    "en": r"instead of|rather than|no longer|not(?: (?:yet|open(?:ing)?|launch(?:ing)?|start(?:ing)?|"
          r"go(?:ing)? live|coming in))*(?: on)?|originally|previously|formerly|"
          r"(?:moved|postponed|delayed|put off|brought forward|rescheduled|shifted|changed) from|"
          r"(?:was|were) (?:to|planned|due|announced|set|meant|supposed)",
    "de": r"statt(?: am| wie)?|anstatt|nicht(?: am| wie)?|ursprünglich|zuvor|verschoben vom|"
          r"(?:war|waren) (?:für|geplant|angekündigt)",
    "nl": r"in plaats van|niet(?: op)?|oorspronkelijk|eerder|verplaatst van|(?:was|stond) gepland",
    "fr": r"au lieu du?|non pas|pas|initialement|reporté(?:e|s)? du|(?:était|étaient) prévu(?:e|s)?",
    "es": r"en lugar de|en vez de|no|inicialmente|aplazad[oa] del|(?:estaba|era) previst[oa]",
}  # fmt: skip
"""What may stand before a date that was given up, on purpose."""
AS_TOLD = {
    "en": r"as (?:we |i )?(?:had )?(?:announced|planned|told|said|promised|first thought)",
    "de": r"(?:wie )?(?:angekündigt|geplant|versprochen)",
    "nl": r"zoals (?:aangekondigd|gepland|beloofd)",
    "fr": r"comme (?:annoncé|prévu|promis)",
    "es": r"como (?:anunciamos|estaba previsto|dijimos)",
}
"""What may stand behind such a date."""
