"""What the talks were about, and laws that bear on the handover clause: two tracks beside the clause.

The clause (``OfferPhase``), the talks and a law are told apart because each can change while the others
stand: a clause in force was talked about or not, and a law may bear on it whatever is said of it. On every
day of each group there is one phase of the clause and one of the talks, and a law or none.
"""

from pydantic import Field

from geo.codes import LawStatus, TalksStatus
from geo.entries import Span
from geo.text import Text


class TalksPhase(Span):
    """A phase of the talks: what the two sides were negotiating about, and both readings of it."""

    status: TalksStatus = Field(description="what the talks were about")
    account: Text = Field(description="what the sides talked about, and where that was said")


class HandoverLaw(Span):
    """A law of one side that bears on the handover clause while it holds: an overlay, no phase of it."""

    status: LawStatus = Field(description="what it comes down to for the clause")
    account: Text = Field(description="what the law says")
    authors_say: Text = Field(description="what its authors said of its reach, told as theirs")
