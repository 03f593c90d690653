"""Words by which a figure counts how often people take part, by language.

Source: Go-live communications (internal & external), 25 October 2017: users "who are posting more than
1 time per week". ``*`` ends a beginning.
"""

from __future__ import annotations

from collections.abc import Mapping

OFTEN: Mapping[str, tuple[str, ...]] = {
    "en": (
        "week*", "daily", "a day", "per day", "month*", "fortnight*", "more than once", "twice",
        "times", "regular*", "again", "return*", "repeat*", "active every",
    ),
    "de": ("woche*", "wöchentlich*", "täglich*", "monat*", "mehr als einmal", "mehrmals",
           "regelmäßig*", "wieder*"),
    "nl": ("week*", "wekelijks*", "dagelijks*", "maand*", "meer dan eens", "vaker", "regelmatig*"),
    "fr": ("semaine*", "hebdomadaire*", "quotidien*", "mois", "mensuel*", "plus d'une fois",
           "régulièrement", "réguliers"),
    "es": ("semana*", "diari*", "mes", "mensual*", "más de una vez", "regular*"),
    "it": ("settiman*", "quotidian*", "giornalier*", "mese", "mensil*", "più di una volta",
           "regolar*"),
}  # fmt: skip
