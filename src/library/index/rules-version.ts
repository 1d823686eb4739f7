import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** The folders whose code and words decide what an index holds: how briefings are read, and how words are folded and stemmed. */
const folders = ["../../../src/library/", "../../../src/base/", "../../../locales/"].map(
  (path) => new URL(path, import.meta.url),
);

let known: string | null = null;

/** Changes if any of it changes, so that an index which an older version of Onrecord wrote is made anew. */
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
