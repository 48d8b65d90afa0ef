/**
 * Every reliance of the browser's modules on what Streamlit's page does without documenting it, and nothing else. Each
 * says what it relies on, of which version, and why; tests/dashboard/test_streamlit_internals.py names it when a newer
 * version differs. The server's half is serving/streamlit_internals.py.
 */

/**
 * Before Streamlit's own scripts run: no dialog over a lost connection, no icon font, and no theme of Streamlit's.
 *
 * Relies on Streamlit (1.67) reading `window.__streamlit.HOST_CONFIG.blockErrorDialogs` as it starts: a lost connection
 * is told beside the panel, and Streamlit's dialog would lock the map and the timeline. And on its asking for
 * "Material Symbols" by `document.fonts.load`: 375 kB for furniture that this page puts away. And on its reading, as JSON
 * and without care, what the browser keeps under names that begin with `stActiveTheme`: this page has colours of its own,
 * and what is no JSON there would leave it blank.
 * @param {any} [page] the window
 */
export function beforeStreamlit(page = window) {
  page.__streamlit = { HOST_CONFIG: { blockErrorDialogs: true } };
  const { fonts } = page.document;
  const load = fonts.load.bind(fonts);
  fonts.load = (/** @type {string} */ font, /** @type {string | undefined} */ text) =>
    font.includes("Material Symbols") ? Promise.resolve([]) : load(font, text);
  try {
    const { localStorage } = page;
    for (const key of Object.keys(localStorage)) if (key.startsWith("stActiveTheme")) localStorage.removeItem(key);
  } catch {
    // where nothing is kept nothing is read
  }
}

/** Where Streamlit (1.67) writes how its connection fares, on the element around its app: undocumented, made for tests. */
const CONNECTION = "data-test-connection-state";
const CONNECTED = "CONNECTED";

/**
 * Calls `act` whenever Streamlit may have lost its connection or found it again.
 *
 * Relies on CONNECTION around `within`; without it the page takes itself as connected for good.
 * @param {Element} within Streamlit's app @param {() => void} act
 * @returns {() => boolean} whether it is connected now
 */
export function followConnection(within, act) {
  const told = app(within);
  new MutationObserver(act).observe(told, { attributes: true, attributeFilter: [CONNECTION] });
  return () => (told.getAttribute(CONNECTION) ?? CONNECTED) === CONNECTED;
}

/** Where it stands; of a page that is none of Streamlit's, the root. @param {Element} within */
const app = (within) => within.closest(`[${CONNECTION}]`) ?? document.documentElement;

/**
 * Tells, as Streamlit does, how the connection fares, for a page that has none of Streamlit's: followConnection hears it.
 * @param {Element} within the page @param {boolean} connected
 */
export function tellConnection(within, connected) {
  app(within).setAttribute(CONNECTION, connected ? CONNECTED : "DISCONNECTED");
}

/**
 * Puts `link` into the address bar and has Streamlit take the page up from there, as after Back.
 *
 * Relies on Streamlit (1.67) reading the address anew at `popstate`, and on its only noting the address while the
 * connection is lost, so that it asks for no older one when it returns. No documented way sets it without a connection.
 * @param {string} link from the question mark on; that of the address bar is taken up again
 */
export function takeUpLink(link) {
  history[link === location.search ? "replaceState" : "pushState"]({}, "", location.pathname + link);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** What holds all of Streamlit's page. Relies on Streamlit (1.67) rendering into #root. */
export const pageRoot = () => document.getElementById("root");

/** What scrolls the page. Relies on Streamlit (1.67) scrolling its own section, and not the document. */
export const scroller = () => document.querySelector(".stMain");

/** Relies on Streamlit (1.67) putting the whole page into one <main>. @returns {HTMLElement | null} */
export const main = () => document.querySelector("main");

/**
 * The box that the timeline's container lies in, which keeps its place in the page.
 *
 * Relies on Streamlit (1.67) wrapping a container with a key in one box of its own, as streamlit_page.css does.
 * @returns {HTMLElement | null}
 */
export const timelinePlace = () => document.querySelector(".st-key-time")?.parentElement ?? null;

/** How the entry of the history that stands for an open dialog is told from the page's own. */
const ENTRY = "four-islands.dialog";

/**
 * From here until `dialog` is closed, the browser's Back closes it and leaves the page as it is; closed in another way
 * it leaves no entry behind.
 *
 * Relies on Streamlit (1.67) taking the page up anew at `popstate` by a listener that does not capture: this one comes
 * before it and keeps the step from it.
 * @param {HTMLDialogElement} dialog which has just been opened
 */
export function backCloses(dialog) {
  history.pushState({ [ENTRY]: true }, "", location.href);
  let left = false;
  const back = (/** @type {PopStateEvent} */ event) => {
    event.stopImmediatePropagation();
    removeEventListener("popstate", back, true);
    left = true;
    if (dialog.open) dialog.close();
  };
  addEventListener("popstate", back, true);
  dialog.addEventListener(
    "close",
    () => {
      if (left) return;
      // What moved the page meanwhile has put an entry of its own on top: that one is left alone.
      if (history.state?.[ENTRY]) history.back();
      else removeEventListener("popstate", back, true);
    },
    { once: true },
  );
}
