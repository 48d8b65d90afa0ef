/** A group's state as the attributes of what is drawn of it, by which the style sheets colour and hatch. Pure but for `mark`. */

/**
 * The record's codes, as the public contract names them, and what the styles go by: `slot`, in which of the two ways
 * its administrator's side is drawn; `controlKind`, what the control comes down to; `claimedBy`, the slots of those who
 * claim it; `step` of the offer; `talking` where talks were held.
 * @param {import("./moments.js").State} state
 * @param {Pick<import("./moments.js").Moments, "slots" | "controls" | "claimants" | "steps" | "talking">} moments
 * @returns {Record<string, string | undefined>} by their names in `dataset`; undefined: the attribute is absent
 */
export function attributesOf(state, { slots, controls, claimants, steps, talking }) {
  const { administration, control, claims, reserved, offer, talks, law, certainty, evidence } = state;
  const held = claims.split(" ");
  return {
    administration,
    control,
    claims,
    reserved,
    offer,
    talks,
    law: law ?? undefined,
    certainty,
    evidence,
    slot: slots[administration],
    controlKind: controls[control],
    claimedBy: claimants.filter(([party]) => held.includes(party)).map(([, , slot]) => slot).join(" "),
    step: String(steps[offer]),
    talking: talking.includes(talks) ? "" : undefined,
  };
}

/** Gives `element` the attributes, and takes away those that are undefined. @param {HTMLElement | SVGElement} element @param {Record<string, string | undefined>} attributes */
export function mark({ dataset }, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) delete dataset[name];
    else if (dataset[name] !== value) dataset[name] = value;
  }
}
