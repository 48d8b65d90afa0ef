"""The codes of the record that tests are asked for, by group: what data/ holds, in the order of its ids."""

from pathlib import Path

from geo.loading import DATA, read_vocabulary

INVENTED = Path(__file__).with_name("invented_record")
"""Another record: two islands, two claimants, a handover clause of 1921, all of them invented."""

CODES = read_vocabulary(DATA)[1]
ISLANDS = tuple(CODES["islands"])
CLAIMANTS = tuple(CODES["claimants"])
REGIONS = tuple(CODES["regions"])
OFFER_STATUSES = tuple(CODES["offer_statuses"])
