/** What is set up before Streamlit's own scripts run. */
import assert from "node:assert/strict";
import test from "node:test";

import { beforeStreamlit } from "../../dashboard/frame/streamlit_page.js";

test("no dialog locks the page, and of all fonts only Streamlit's icons are never asked for", async () => {
  const asked = [];
  const fonts = { load: async (font, text) => (asked.push([font, text]), ["loaded"]) };
  const page = { document: { fonts }, localStorage: {} };
  beforeStreamlit(page);
  assert.deepEqual(page.__streamlit, { HOST_CONFIG: { blockErrorDialogs: true } });
  assert.deepEqual(await fonts.load('1em "Material Symbols Rounded"'), []);
  assert.deepEqual(await fonts.load("1em Georgia", "a"), ["loaded"]);
  assert.deepEqual(asked, [["1em Georgia", "a"]]);
});

test("of what Streamlit keeps of a theme nothing is left to be read, and where storage is forbidden nothing fails", () => {
  const removeItem = function (key) {
    delete this[key];
  };
  const localStorage = Object.create({ removeItem }, {});
  Object.assign(localStorage, { "stActiveTheme-/-v2": "{", stActiveTheme: "x", "four-islands.theme": "dark" });
  const document = { fonts: { load() {} } };
  beforeStreamlit({ document, localStorage });
  assert.deepEqual(Object.keys(localStorage), ["four-islands.theme"]);
  const forbidden = {
    document,
    get localStorage() {
      throw new DOMException("denied", "SecurityError");
    },
  };
  beforeStreamlit(forbidden);
});
