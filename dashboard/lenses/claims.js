/** The lens "claims": who claimed, by lines around the fill. */

const ids = (/** @type {string} */ listed) => listed.split(" ").filter(Boolean);

/** @type {import("./lens.js").Lens<import("./lens_wording.d.ts").ClaimsWording>} */
export const claims = {
  id: "claims",
  says(state, { wording }) {
    const parties = ids(state.claims);
    if (parties.length === 0) return ids(state.reserved).length > 0 ? wording.reserved : wording.noClaim;
    return parties.length > 1 ? wording.bothClaim : wording.claimedBy[parties[0]];
  },
  stretch: (state) => state.claims,
};
