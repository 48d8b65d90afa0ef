/** A lens that only a test knows: how many of a day's sources are strong. */

/** @type {import("./lens.js").Lens<{mostly: string, partly: string}>} */
export const strength = {
  id: "strength",
  says: ({ sources: [all, strong] }, { wording }) => (strong * 2 >= all ? wording.mostly : wording.partly),
  stretch: ({ sources: [all, strong] }) => String(strong * 2 >= all),
};
