/**
 * Holds the page's modules and style sheets to the browsers that dashboard/package.json names.
 *
 * Modules: no language feature of ES2024 or later, no interface that one of those browsers lacks.
 * Their imports: a room knows the rooms below it, and no part of the page another (pyproject.toml says the same of Python).
 * Style sheets: what every browser had by the end of BASELINE, and beyond it only what is listed here, each
 * with the versions it came with, or with what a reader is without where it is missing.
 */
import { readFileSync } from "node:fs";

import css from "@eslint/css";
import browserslist from "browserslist";
import compat from "eslint-plugin-compat";
import esx from "eslint-plugin-es-x";

const needed = JSON.parse(
  readFileSync(new URL("../../dashboard/package.json", import.meta.url), "utf-8"),
).browserslist;

const BASELINE = 2022;

/** Newer than BASELINE: kind, name, and the first versions of Chrome, Firefox and Safari with it. */
const NEWER = [
  ["selector", "has", 105, 121, 15.4],
  ["function", "color-mix", 111, 113, 16.2],
  ["property", "container-type", 105, 110, 16],
  ["at-rule", "container", 105, 110, 16],
  // Older Safaris leave an outline's corners square, which is all that counts against it.
  ["property", "outline", 94, 88, 16.4],
];

/** Missing in some browser: kind, name, and what one is without there. */
const SPARED = [
  ["property", "scrollbar-width", "a thin scrollbar; it is as wide as elsewhere"],
  ["property", "user-select", "Safari knows it by its own prefix"],
  ["property", "print-color-adjust", "Chrome knows it by its own prefix"],
  ["property", "forced-color-adjust", "only Windows forces colours, and Safari does not run there"],
  ["property", "content-visibility", "only used with ::details-content"],
  ["selector", "details-content", "closed details open on paper by handout.js instead"],
  ["property", "orphans", "single lines may stand alone on paper"],
  ["property", "widows", "single lines may stand alone on paper"],
  ["at-rule", "page", "paper keeps the browser's own margins"],
  ["value", "break-after avoid", "a heading may end a sheet of paper"],
];

const oldest = (/** @type {string[]} */ browsers, /** @type {string} */ name) =>
  Math.min(
    ...browsers.filter((one) => one.startsWith(`${name} `)).map((one) => parseFloat(one.split(" ")[1])),
  );

const wanted = browserslist(needed);
const had = browserslist(`baseline ${BASELINE}`);
for (const name of ["chrome", "edge", "firefox", "safari", "ios_saf"]) {
  if (!(oldest(had, name) <= oldest(wanted, name))) {
    throw new Error(`${name} ${oldest(wanted, name)} is older than what Baseline ${BASELINE} describes`);
  }
}
for (const [, name, ...versions] of NEWER) {
  for (const [at, browser] of ["chrome", "firefox", "safari"].entries()) {
    if (!(versions[at] <= oldest(wanted, browser))) {
      throw new Error(`${name} needs ${browser} ${versions[at]}, newer than ${oldest(wanted, browser)}`);
    }
  }
}

const allowed = [...NEWER, ...SPARED];
const named = (/** @type {string} */ kind) =>
  allowed.filter(([one]) => one === kind).map(([, name]) => name);
/** @type {Record<string, string[]>} */
const values = {};
for (const one of named("value")) {
  const [property, value] = one.split(" ");
  (values[property] ??= []).push(value);
}

/** The rooms, the lowest first; those on one line are parts of the page. */
const ORDER = [
  ["words"],
  ["view"],
  ["moments"],
  ["lenses"],
  ["cards"],
  ["serving"],
  ["frame"],
  ["panel", "map", "timeline", "lists", "reference", "story", "cite"],
  ["embed"],
  ["pack", "site"],
];
const directions = ORDER.flatMap((rooms, at) =>
  rooms.map((room) => {
    const others = ORDER.slice(at)
      .flat()
      .filter((one) => one !== room);
    // Only a page without Streamlit feeds page.js itself.
    const group = [...others.map((one) => `../${one}/*`), ...(room === "site" ? [] : ["../*.js"])];
    const message = `${room} knows only the rooms below it`;
    return {
      files: [`${room}/*.js`],
      rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }] }] },
    };
  }),
);

export default [
  ...directions,
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  {
    files: ["**/*.js"],
    plugins: { compat, "es-x": esx },
    languageOptions: { ecmaVersion: "latest", sourceType: "module" },
    settings: { browsers: needed },
    rules: {
      // ES2023 is the last of which the browsers know all that the modules use.
      ...esx.configs["flat/no-new-in-es2024"].rules,
      ...esx.configs["flat/no-new-in-es2025"].rules,
      ...esx.configs["flat/no-new-in-esnext"].rules,
      "compat/compat": "error",
    },
  },
  {
    files: ["**/*.css"],
    plugins: { css },
    language: "css/css",
    rules: {
      "css/use-baseline": [
        "error",
        {
          available: BASELINE,
          allowAtRules: named("at-rule"),
          allowFunctions: named("function"),
          allowProperties: named("property"),
          allowPropertyValues: values,
          allowSelectors: named("selector"),
        },
      ],
    },
  },
];
