/** What a source's number stands for, beside the number itself, for pointer and keyboard alike. */

/** @param {Element} panel the container that Streamlit fills */
export function sourceNotes(panel) {
  const note = document.createElement("div");
  note.className = "source-note";
  note.setAttribute("role", "note"); // a tooltip may hold no links
  note.id = "source-note";
  note.hidden = true;
  (panel.closest("main") ?? document.body).append(note);
  /** @type {HTMLAnchorElement | null} */
  let mark = null;
  let told = "";

  /** @param {Event} event */
  function offer(event) {
    const link = /** @type {Element} */ (event.target).closest?.(".cites a");
    if (!(link instanceof HTMLAnchorElement) || link === mark) return;
    const source = panel.querySelector(link.hash);
    if (!source) return;
    dismiss();
    mark = link;
    told = source.textContent ?? "";
    note.replaceChildren(...source.cloneNode(true).childNodes);
    note.hidden = false;
    link.setAttribute("aria-describedby", note.id);
    const at = link.getBoundingClientRect();
    const room = note.getBoundingClientRect();
    note.style.left = `${Math.max(8, Math.min(at.left, innerWidth - room.width - 8))}px`;
    note.style.top = `${at.bottom + 6 + room.height > innerHeight ? at.top - room.height - 6 : at.bottom + 6}px`;
  }
  function dismiss() {
    if (note.contains(document.activeElement)) mark?.focus();
    mark?.removeAttribute("aria-describedby");
    mark = null;
    note.hidden = true;
  }
  /** @param {Event} event */
  function leave(event) {
    const to = /** @type {FocusEvent | PointerEvent} */ (event).relatedTarget;
    if (to instanceof Node && (note.contains(to) || mark?.contains(to))) return;
    dismiss();
  }

  panel.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.(".cites a");
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault(); // the note is the answer; the list of sources stays where it is
    offer(event);
    if (/** @type {PointerEvent} */ (event).detail === 0) note.querySelector("a")?.focus(); // by keyboard
  });
  panel.addEventListener("pointerover", offer);
  panel.addEventListener("focusin", offer);
  for (const place of [panel, note]) {
    place.addEventListener("pointerout", leave);
    place.addEventListener("focusout", leave);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && mark) {
      event.stopImmediatePropagation(); // the first Escape closes the note, the next lets the island go
      dismiss();
    }
  }, true);
  // The note belongs to a panel that Python has written anew.
  new MutationObserver(() => mark && told !== panel.querySelector(mark.hash)?.textContent && dismiss()).observe(panel, { childList: true, subtree: true });
}
