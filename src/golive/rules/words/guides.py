"""Words by which a guide for those who answer is known, by language.

Source: the labels of such messages in golive's starters and in the launch plans that its format was
drawn from; "training should be a guide to contributions" is from Integrate into
Business. ``*`` ends a beginning.
"""

from __future__ import annotations

from collections.abc import Mapping

GUIDES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "guide*", "how to", "training*", "trained", "script*", "briefing*", "practise", "practice",
        "handbook*", "playbook*", "manual*", "talking points", "q&a", "faq*", "what to say",
        "what the service desk says", "what you say", "questions and answers", "rehears*",
        "instruction*", "workshop*", "onboarding", "cheat sheet*", "crib sheet*", "house rules",
        "what to tell", "if a customer asks", "if a caller asks", "if somebody asks you", "if you are asked",
    ),
    "de": (
        "leitfaden", "leitfäden", "schulung*", "anleitung*", "handbuch", "einweisung*",
        "sprachregelung*", "training*", "fragen und antworten", "workshop*", "briefing*",
    ),
    "nl": (
        "handleiding*", "training*", "instructie*", "uitleg", "belscript*", "gids",
        "vragen en antwoorden", "werksessie*", "draaiboek*",
    ),
    "fr": (
        "guide*", "formation*", "mode d'emploi", "argumentaire*", "questions réponses",
        "foire aux questions", "atelier*", "consignes",
    ),
    "es": (
        "guía*", "formación*", "capacitación*", "manual*", "instrucciones",
        "preguntas y respuestas", "taller*", "argumentario*",
    ),
    "it": (
        "guida", "guide", "formazione", "istruzioni", "manuale", "domande e risposte",
        "laboratorio",
    ),
}  # fmt: skip
