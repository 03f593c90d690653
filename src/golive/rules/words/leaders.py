"""Titles by which one knows a senior executive, by language.

Source: the usual titles of chief officers, boards and public offices; "have senior executives
participate and lead these initiatives" is from Six steps to social enterprise, step 5.
``*`` ends a beginning.
"""

from __future__ import annotations

LEADERS: tuple[str, ...] = (
    # English
    "chief", "ceo", "cfo", "coo", "cio", "cto", "cmo", "chro", "cco", "cxo", "president",
    "vice president", "vp", "svp", "evp", "director", "executives", "executive team", "executive board",
    "managing partner",
    "general manager", "chair", "chairman", "chairwoman", "chairperson", "board", "founder",
    "co-founder", "sponsor", "minister", "secretary general", "permanent secretary", "mayor",
    "dean", "provost", "vice chancellor", "rector", "registrar general", "governor",
    "commissioner", "head teacher", "management team", "leadership team",
    # German
    "vorstand*", "geschäftsführer*", "geschäftsleit*", "direktor*", "bürgermeister*",
    "präsident*", "hauptgeschäftsführer*",
    # Dutch
    "directeur", "directrice", "bestuurder", "bestuursvoorzitter", "raad van bestuur", "burgemeester",
    # French
    "pdg", "présidente", "président", "directeur général", "directrice générale", "maire",
    # Spanish and Italian
    "directora general", "director general", "presidente", "presidenta", "consejero delegado",
    "consejera delegada", "alcalde", "alcaldesa", "amministratore delegato",
    "amministratrice delegata", "direttore generale", "direttrice generale", "sindaco",
)  # fmt: skip
