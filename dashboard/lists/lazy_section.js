/** A section that costs nothing while it is closed: it follows the view only while open, and when it is opened. */

/**
 * @param {{open: boolean, addEventListener: (kind: string, act: () => void) => void}} details
 * @param {(view: import("../view/link.js").View) => void} show
 * @returns {(view: import("../view/link.js").View) => void} to be called with each view
 */
export function lazySection(details, show) {
  /** @type {import("../view/link.js").View | null} that is yet to be shown */
  let due = null;
  const fill = () => {
    if (!due || !details.open) return;
    const view = due;
    due = null;
    show(view);
  };
  details.addEventListener("toggle", fill);
  return (view) => {
    due = view;
    fill();
  };
}
