/** What a source's number stands for, beside the number itself, for pointer, finger and keyboard alike. */

import { main } from "../frame/streamlit_page.js";
import { pressedWithin } from "../view/pressed_within.js";

/** Between number and note, in pixels; page.css lets the note take the pointer on its way across. */
const GAP = 6;

/** @param {Element} panel the container that Streamlit fills @param {import("../words/wording.d.ts").PanelWording} wording */
export function sourceNotes(panel, wording) {
  const note = document.createElement("div");
  note.className = "source-note";
  note.setAttribute("role", "note"); // a tooltip may hold no links
  note.id = "source-note";
  note.hidden = true;
  (main() ?? document.body).append(note);
  const pressed = pressedWithin(note);
  /** @type {HTMLAnchorElement | null} */
  let mark = null;
  let told = "";

  /** @param {EventTarget | null} target @returns {HTMLAnchorElement | null} the number it is, or lies within */
  const markAt = (target) => (target instanceof Element ? target.closest(".cites a") : null);

  /** @param {Event} event */
  function offer({ target }) {
    const link = markAt(target);
    const source = link && link !== mark && panel.querySelector(link.hash);
    if (!source) return;
    dismiss();
    mark = link;
    told = source.textContent ?? "";
    note.replaceChildren(...source.cloneNode(true).childNodes, inList(link.hash));
    note.hidden = false;
    link.setAttribute("aria-describedby", note.id);
    place();
  }

  /** The way from the note to its place in the folded list. @param {string} hash the source's */
  function inList(hash) {
    const way = document.createElement("a");
    way.className = "in-list";
    way.href = hash;
    way.textContent = wording.inList;
    way.addEventListener("click", (event) => {
      event.preventDefault(); // the address tells the view and nothing else
      const source = panel.querySelector(hash);
      const list = source?.closest("details");
      if (!source || !list) return;
      dismiss();
      list.open = true;
      source.scrollIntoView({ block: "center" });
      source.querySelector("a")?.focus({ preventScroll: true });
    });
    return way;
  }

  /** Beside its number, wherever that has come to. */
  function place() {
    if (!mark) return;
    const at = mark.getBoundingClientRect();
    const room = note.getBoundingClientRect();
    const above = at.bottom + GAP + room.height > innerHeight;
    note.style.left = `${Math.max(8, Math.min(at.left, innerWidth - room.width - 8))}px`;
    note.style.top = `${above ? at.top - room.height - GAP : at.bottom + GAP}px`;
  }

  function dismiss() {
    if (note.contains(document.activeElement)) mark?.focus();
    mark?.removeAttribute("aria-describedby");
    mark = null;
    note.hidden = true;
  }

  /** The panel says something else: a note stays, at its place, while its number stands and means the same. */
  function renew() {
    if (!mark) return;
    if (panel.contains(mark) && panel.querySelector(mark.hash)?.textContent === told) return place();
    // A number that is gone takes no focus.
    if (!panel.contains(mark) && note.contains(document.activeElement)) {
      const heading = /** @type {HTMLElement | null} */ (panel.querySelector("h2"));
      heading?.setAttribute("tabindex", "-1");
      heading?.focus({ preventScroll: true });
    }
    dismiss();
  }

  /** @param {FocusEvent | PointerEvent} event */
  function leave(event) {
    // A lifted finger leaves what it touched; what it touches next decides.
    if (pressed() || (event instanceof PointerEvent && event.pointerType === "touch")) return;
    const to = event.relatedTarget;
    if (to instanceof Node && (note.contains(to) || mark?.contains(to))) return;
    dismiss();
  }

  panel.addEventListener("click", (event) => {
    if (!markAt(event.target)) return;
    event.preventDefault(); // the note is the answer; the list of sources stays where it is
    offer(event);
    if (/** @type {PointerEvent} */ (event).detail === 0) note.querySelector("a")?.focus(); // by keyboard
  });
  panel.addEventListener("pointerover", offer);
  panel.addEventListener("focusin", offer);
  for (const place of [/** @type {HTMLElement} */ (panel), note]) {
    place.addEventListener("pointerout", leave);
    place.addEventListener("focusout", leave);
  }
  document.addEventListener("pointerdown", ({ target }) => {
    if (mark && !note.contains(/** @type {Node} */ (target)) && markAt(target) !== mark) dismiss();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && mark) {
      event.stopImmediatePropagation(); // the first Escape closes the note, the next lets the island go
      dismiss();
    }
  }, true);
  addEventListener("scroll", ({ target }) => !note.contains(/** @type {Node} */ (target)) && place(), true);
  addEventListener("resize", place);
  new MutationObserver(renew).observe(panel, { childList: true, subtree: true, characterData: true });
}
