import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** The folders whose code and words determine the content of an index: reading briefings, and folding and stemming words. */
const folders = ["../../../src/library/", "../../../src/base/", "../../../locales/"].map(
  (path) => new URL(path, import.meta.url),
);

let known: string | null = null;

/** A hash of these folders, so that an index from another version of Onrecord is created again. */
export const rulesVersion = (): string => {
  if (known !== null) return known;
  const hash = createHash("sha256");
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.[jt]s$/u.test(name),
    );
    for (const name of names.sort()) hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  known = hash.digest("hex");
  return known;
};
