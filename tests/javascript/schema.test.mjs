import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("../../data/schema/", import.meta.url);

/** Every pattern of a schema. @param {any} held @returns {string[]} */
const patterns = (held) =>
  held !== null && typeof held === "object"
    ? [...(typeof held.pattern === "string" ? [held.pattern] : []), ...Object.values(held).flatMap(patterns)]
    : [];

test("every pattern of the schemas is one of ECMA-262, as JSON Schema asks", () => {
  const found = readdirSync(folder).flatMap((name) => patterns(JSON.parse(readFileSync(new URL(name, folder), "utf8"))));
  assert.ok(found.length > 20);
  for (const one of found) assert.doesNotThrow(() => new RegExp(one, "u"), one);
});
