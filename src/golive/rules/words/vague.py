"""Texts of links that say nothing by themselves, by language.

Source: WCAG 2 technique F84 (“click here”, “more”), read on 2026-11-25; the others mean the same.
"""

from __future__ import annotations

from collections.abc import Mapping

VAGUE: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        (
            "click here", "click", "click this", "click this link", "click the link", "here",
            "see here", "go here", "this", "this link", "this page", "this article", "the link",
            "link", "more", "read more", "see more", "learn more", "find out more", "more info",
            "more information", "more details", "details", "read on", "continue", "go", "website",
            "url",
        )
    ),
    "de": frozenset(
        (
            "hier", "hier klicken", "klicken sie hier", "klick hier", "mehr", "mehr lesen",
            "weiterlesen", "mehr erfahren", "mehr infos", "weitere informationen", "link",
            "dieser link", "weiter", "details",
        )
    ),
    "nl": frozenset(
        (
            "hier", "klik hier", "lees meer", "meer", "meer lezen", "meer info",
            "meer informatie", "lees verder", "deze link", "link", "verder",
        )
    ),
    "fr": frozenset(
        (
            "ici", "cliquez ici", "clique ici", "en savoir plus", "lire plus", "lire la suite",
            "plus", "plus d'infos", "plus d’infos", "ce lien", "lien", "suite",
        )
    ),
    "es": frozenset(
        (
            "aquí", "haz clic aquí", "haga clic aquí", "pincha aquí", "leer más", "ver más", "más",
            "más información", "saber más", "este enlace", "enlace",
        )
    ),
    "it": frozenset(
        (
            "qui", "clicca qui", "leggi di più", "scopri di più", "continua", "di più",
            "maggiori informazioni", "questo link", "link",
        )
    ),
}  # fmt: skip
