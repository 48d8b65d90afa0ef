"""The codes of the record that tests are asked for, by group: what data/ holds, in the order of its ids."""

from pathlib import Path

from geo.loading import DATA, read_codes

INVENTED = Path(__file__).with_name("invented_record")
"""Another record: two islands, two claimants, a handover clause of 1921, all of them invented."""

_CODES = read_codes(DATA)
ISLANDS = tuple(_CODES["islands"])
CLAIMANTS = tuple(_CODES["claimants"])
REGIONS = tuple(_CODES["regions"])
OFFER_STATUSES = tuple(_CODES["offer_statuses"])
