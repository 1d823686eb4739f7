import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** A file of the page. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  /** The body in gzip, for browsers that accept it. */
  readonly compressed: Buffer;
}

export interface Assets {
  /** By path, such as `/page/<version>/main.ts`. The version is a hash of all files, so a browser never has to ask whether a file changed. */
  readonly files: ReadonlyMap<string, Asset>;
  /** The paths of all modules that the page needs to show a view, such as `draft-view`: all but those that it loads on demand. */
  modulesOf(view: string): readonly string[];
  /** The path of the page's main module. */
  readonly entry: string;
  readonly style: string;
  readonly importMap: string;
}

const pageFolder = fileURLToPath(new URL("./page/", import.meta.url));

/** The page's libraries: what its modules import them as. */
const libraries = ["preact", "preact/hooks", "htm"] as const;

const resolve = createRequire(import.meta.url).resolve;

const javascript = "text/javascript; charset=utf-8";

/**
 * Reads the page's files. Types are stripped from its TypeScript modules here, so that no build step is needed. In the npm
 * package they are already JavaScript.
 */
export const readAssets = async (): Promise<Assets> => {
  const files = new Map<string, Asset>();
  const names = (await readdir(pageFolder)).filter(
    (name) => !name.endsWith(".d.ts") && name !== "tsconfig.json",
  );
  for (const name of names.sort()) {
    const text = await readFile(join(pageFolder, name), "utf8");
    if (name.endsWith(".css")) files.set(name, assetOf("text/css; charset=utf-8", text));
    if (name.endsWith(".ts")) files.set(name, assetOf(javascript, withoutGaps(stripTypeScriptTypes(text))));
    if (name.endsWith(".js")) files.set(name, assetOf(javascript, text));
  }
  const imported = new Map<string, string>();
  for (const specifier of libraries) {
    const name = `${specifier.replace("/", "-")}.js`;
    files.set(name, assetOf(javascript, withoutSourceMap(await readFile(libraryFile(specifier), "utf8"))));
    imported.set(specifier, name);
  }
  const version = versionOf(files);
  const pathOf = (name: string): string => `/page/${version}/${name}`;
  const nameOf = (module: string): string => (files.has(`${module}.ts`) ? `${module}.ts` : `${module}.js`);
  const imports = Object.fromEntries([...imported].map(([specifier, name]) => [specifier, pathOf(name)]));
  return {
    files: new Map([...files].map(([name, asset]) => [pathOf(name), asset])),
    modulesOf: (view) =>
      [...imported.values(), ...importedBy(nameOf(view), files, importedBy(nameOf("main"), files))].map(
        pathOf,
      ),
    entry: pathOf(nameOf("main")),
    style: pathOf("style.css"),
    importMap: JSON.stringify({ imports }),
  };
};

const assetOf = (type: string, body: string): Asset => ({
  type,
  body: Buffer.from(body),
  compressed: gzipSync(body, { level: 9 }),
});

/**
 * Removes comments, indentation and blank lines, such as those of stripped types. No string of the page starts a line with white space or
 * `//`, and each comment of the page has lines of its own.
 */
const withoutGaps = (text: string): string =>
  text
    .replace(/^[ \t]*(?:\/\/|\/\*|\*[ /]).*$/gmu, "")
    .replace(/^[ \t]+|[ \t]+$/gmu, "")
    .replace(/\n{2,}/gu, "\n");

/** Removes the source map comment, whose file is not served. */
const withoutSourceMap = (text: string): string => text.replace(/\n\/\/# sourceMappingURL=\S+\s*$/u, "\n");

const libraryFile = (name: string): string => {
  // `require` resolves to the package's CommonJS file. The ES module is beside it.
  const found = resolve(name);
  return extname(found) === ".mjs" ? found : found.replace(/\.js$/u, ".mjs");
};

/** The names of a module and of all that it imports at once, and not on demand. */
const importedBy = (
  name: string,
  files: ReadonlyMap<string, Asset>,
  found = new Set<string>(),
): Set<string> => {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, imported = ""] of files
    .get(name)
    ?.body.toString()
    .matchAll(/ from "\.\/([\w.-]+)"/gu) ?? [])
    importedBy(imported, files, found);
  return found;
};

const versionOf = (files: ReadonlyMap<string, Asset>): string => {
  const hash = createHash("sha256");
  for (const [name, { body }] of files) hash.update(`${name} ${body.length}\n`).update(body);
  return hash.digest("base64url").slice(0, 20);
};
