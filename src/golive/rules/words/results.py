"""Words by which a message that shares results is known, by language.

Source: the labels of such messages in golive's starters and in the launch plans that its format was
drawn from; "communicate your successes, however small they may be" is from Six steps to social
enterprise, step 5. ``*`` ends a beginning.
"""

from __future__ import annotations

from collections.abc import Mapping

RESULTS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "success*", "result*", "thank*", "first week*", "first month", "week one", "achiev*",
        "celebrat*", "highlight*", "number*", "figure*", "winner*", "won", "so far", "learned",
        "learnt", "story", "stories", "outcome*", "what became of", "we did it", "recap*",
        "milestone*", "progress", "how it went", "what your answers did",
    ),
    "de": (
        "erfolg*", "ergebnis*", "danke*", "dank", "erste woche*", "zahlen", "bilanz*",
        "geschafft", "gewinner*", "zwischenstand", "rückblick*", "geschichten",
    ),
    "nl": (
        "succes*", "resulta*", "bedankt", "dank*", "eerste week", "cijfers", "winnaar*",
        "verhalen", "hoogtepunt*", "tussenstand", "terugblik*",
    ),
    "fr": (
        "succès", "réussi*", "résultat*", "merci*", "remerci*", "première semaine", "chiffres",
        "bilan*", "gagnant*", "premiers retours", "témoignage*",
    ),
    "es": (
        "éxito*", "logro*", "resultado*", "gracias", "agradec*", "primera semana", "cifras",
        "balance*", "ganador*", "historias",
    ),
    "it": (
        "success*", "risultat*", "grazie", "ringrazi*", "prima settimana", "numeri", "bilancio",
        "traguard*", "vincitor*", "storie",
    ),
}  # fmt: skip
