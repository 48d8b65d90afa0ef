/** "How to read this map": a dialog over the page. In a shadow tree, so that its marks are drawn by the map's own style sheet. */

const STYLES = ["map.css", "reading.css"];

/** Opens the dialog when a link to `#reading` or the map's frame asks for it. @param {string} channel the page's */
export function reading(channel) {
  /** @type {Promise<HTMLDialogElement> | null} */
  let built = null;
  const open = async () => {
    built ??= build();
    try {
      const dialog = await built;
      if (!dialog.open) dialog.showModal();
      dialog.scrollTop = 0;
    } catch (error) {
      built = null; // the next call tries again
      console.warn(error);
    }
  };
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.('a[href="#reading"]');
    if (!link) return;
    event.preventDefault();
    open();
  });
  new BroadcastChannel(channel).addEventListener("message", async ({ data }) => {
    if (data.kind !== "read") return;
    const frame = document.activeElement;
    await open();
    // A dialog gives the focus back to elements of its own page only; the frame hands it on to the button within.
    const back = () => frame instanceof HTMLIFrameElement && frame.contentWindow?.focus();
    (await built)?.addEventListener("close", back, { once: true });
  });
  if (location.hash === "#reading") open();
}

/** @returns {Promise<HTMLDialogElement>} in the document, with its styles, closed */
async function build() {
  const language = document.documentElement.lang;
  const response = await fetch(new URL(`reading.${language}.html`, import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.innerHTML = await response.text();
  document.body.append(host);
  await Promise.all(STYLES.map((name) => styled(shadow, name)));
  const dialog = /** @type {HTMLDialogElement} */ (shadow.querySelector("dialog"));
  // Keys belong to the dialog while it is open: Escape closes it and lets no island go.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  return dialog;
}

/** @param {ShadowRoot} shadow @param {string} name @returns {Promise<void>} when the style sheet holds */
function styled(shadow, name) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(name, import.meta.url).href;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(`${link.href} could not be loaded`)));
    shadow.append(link);
  });
}
