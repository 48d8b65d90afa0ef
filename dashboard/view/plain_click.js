/** Whether a click is meant for this page; with another button or a modifier it opens a new tab or window, or saves. */

/** @param {MouseEvent} event */
export const plainClick = (event) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
