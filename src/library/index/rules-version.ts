import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** The folders whose code and words determine the content of an index: reading briefings, and folding and stemming words. */
const folders = ["../../../src/library/", "../../../src/base/", "../../../locales/"].map(
  (path) => new URL(path, import.meta.url),
);

/** The modules of packages that determine its words, too. An update of a package may change them. */
const modules = ["opencc-js/dict/JPShinjitaiCharacters", "opencc-js/dict/TSCharacters"].map(
  (module) => new URL(import.meta.resolve(module)),
);

let known: string | null = null;

/**
 * A hash of these folders and modules, so that an index from another version of Onrecord is created again. Node's Unicode decides how texts are folded, and its
 * ICU where words of scripts without spaces end.
 */
export const rulesVersion = (): string => {
  known ??= hashOfRules(modules, [process.versions.unicode ?? "", process.versions.icu ?? ""]);
  return known;
};

/** The same with other modules and other versions. */
export const hashOfRules = (read: readonly URL[], versions: readonly string[]): string => {
  const hash = createHash("sha256").update(JSON.stringify(versions));
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.[jt]s$/u.test(name),
    );
    for (const name of names.sort()) hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  for (const module of read) hash.update(readFileSync(module));
  return hash.digest("hex");
};
