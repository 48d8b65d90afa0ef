/** The comments in a folder of modules, a line each: `node comments.mjs FOLDER`. */

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";

const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder, { recursive: true }).filter((one) => one.endsWith(".js"))) {
  parse(readFileSync(join(folder, file), "utf8"), {
    ecmaVersion: "latest",
    sourceType: "module",
    onComment: (_, text) => console.log(`${file}: ${text.trim()}`),
  });
}
