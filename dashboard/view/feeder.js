/**
 * Who feeds the page with views: the store tells it here where the view comes to rest. With Streamlit that is the panel's
 * component, since what a component sets runs the part of the script again that the component stands in: that one alone.
 *
 * The store and the panel may come as bundles of their own, each with a copy of this module, and in either order. What they
 * share stands at the page's window.
 */

/** @typedef {import("./link.js").View & {revision: number}} Settled `revision` is that of the last view that the feeder set */
/** @typedef {{tell?: (view: Settled) => void, untold?: Settled}} Shared `untold` came to rest before there was a feeder */

const SHARED = "four-islands.feeder";

/** @returns {Shared} */
function shared() {
  const page = /** @type {{[SHARED]?: Shared}} */ (globalThis);
  return (page[SHARED] ??= {});
}

/** Tells the feeder of a settled view, at once or as soon as there is one. @param {Settled} view */
export function tellFeeder(view) {
  const feeder = shared();
  if (feeder.tell) feeder.tell(view);
  else feeder.untold = view;
}

/** From now on `tell` is called with each settled view, and no other feeder's. @param {(view: Settled) => void} tell */
export function feedBy(tell) {
  const feeder = shared();
  const { untold } = feeder;
  feeder.tell = tell;
  delete feeder.untold;
  if (untold) tell(untold);
}
