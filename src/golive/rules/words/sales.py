"""Words by which members notice that they are a pipeline, and words that press people to buy."""

from __future__ import annotations

from datetime import date

from golive.rules.listing import Listing, Source, advised

INTEGRATE = Source(
    "Integrate into business: “the sales team must not treat the community members as a pipeline”",
    date(2026, 11, 25),
)

SALES = Listing(
    (
        # What is said of members, in texts for anybody
        *advised(
            INTEGRATE, "say what members get out of it, or leave it out",
            "sales pipeline", "lead pipeline", "pipeline of customers", "pipeline of leads",
            "fill* the pipeline", "fill* our pipeline", "feed* the pipeline", "feed* our pipeline",
            "as a pipeline", "sales funnel", "marketing funnel", "conversion funnel", "new leads",
            "sales leads", "warm leads", "hot leads", "qualified leads", "list of leads",
            "source of leads", "generat* leads", "lead generation", "sales prospect",
            "warm prospect", "upsell", "up-sell", "cross-sell", "share of wallet",
            "monetis* the community", "monetiz* the community", "monetis* members",
            "monetiz* members", "convert* members into", "turn* members into customers",
            "turn* members into buyers", "sales opportunit*", "sales target", "closing deals",
            "close* more deals",
        ),
        # What a shop shouts, in texts for people outside
        *advised(
            INTEGRATE, "say what it is and where one finds it; those who want it will come",
            "buy now", "buy today", "order now", "order today", "shop now", "upgrade now",
            "upgrade today", "last chance to buy", "risk-free", outside=True,
        ),
        *advised(
            INTEGRATE, "say until when it holds, if it ends at all",
            "act now", "limited-time offer", "limited time only", "for a limited time",
            "while stocks last", "while supplies last", "don't miss out", "do not miss out",
            "hurry up", "hurry while", "hurry before", "so hurry", outside=True,
        ),
        *advised(
            INTEGRATE, "name a person who answers questions",
            "book a demo", "request a demo", "talk to sales", "contact sales",
            "contact our sales team", "our sales team will", outside=True,
        ),
    )
)  # fmt: skip
