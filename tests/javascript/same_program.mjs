/** Whether two folders of modules hold the same programs, whatever their comments and spaces: `node same_program.mjs A B`. */

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";

/** A module's syntax tree, without where in the file each part of it stands. */
function tree(file) {
  const parsed = parse(readFileSync(file, "utf8"), { ecmaVersion: "latest", sourceType: "module" });
  return JSON.stringify(parsed, (key, value) => (key === "start" || key === "end" ? undefined : value));
}

/** What is wrong with a module of the second folder, in words; nothing if it is the first one's. */
function fault(one, other, file) {
  try {
    return tree(join(one, file)) === tree(join(other, file)) ? "" : "another program";
  } catch (error) {
    return error.message;
  }
}

const [one, other] = process.argv.slice(2);
const files = readdirSync(one, { recursive: true }).filter((file) => file.endsWith(".js"));
for (const file of files) {
  const wrong = fault(one, other, file);
  if (wrong) console.log(`${file}: ${wrong}`);
}
console.log(`${files.length} compared`);
