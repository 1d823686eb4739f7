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
  /** The ETag, a hash of the content, with which browsers validate their cache. */
  readonly tag: string;
}

export interface Assets {
  /** By path, such as `/page/app.ts`. */
  readonly files: ReadonlyMap<string, Asset>;
  /** The modules to preload: all but those that the page loads on demand. */
  readonly modules: readonly string[];
  /** The path of the page's main module. */
  readonly entry: string;
  readonly importMap: string;
}

const pageFolder = fileURLToPath(new URL("./page/", import.meta.url));

/** The page's libraries, by import specifier. */
const libraries = { preact: "preact", "preact/hooks": "preact/hooks", htm: "htm" } as const;

const resolve = createRequire(import.meta.url).resolve;

const assetOf = (type: string, body: string): Asset => ({
  type,
  body: Buffer.from(body),
  compressed: gzipSync(body, { level: 9 }),
  tag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`,
});

const javascript = "text/javascript; charset=utf-8";

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

/** The paths of a module and of all that it imports at once, and not on demand. */
const importedBy = (
  path: string,
  files: ReadonlyMap<string, Asset>,
  found = new Set<string>(),
): Set<string> => {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name] of files
    .get(path)
    ?.body.toString()
    .matchAll(/ from "\.\/([\w.-]+)"/gu) ?? [])
    importedBy(`/page/${name}`, files, found);
  return found;
};

/**
 * Reads the page's files. Types are stripped from its TypeScript modules here, so that no build step is needed. In the npm
 * package they are already JavaScript.
 */
export const readAssets = async (): Promise<Assets> => {
  const files = new Map<string, Asset>();
  const names = (await readdir(pageFolder)).filter(
    (name) => !name.endsWith(".d.ts") && name !== "tsconfig.json",
  );
  for (const name of names) {
    const text = await readFile(join(pageFolder, name), "utf8");
    if (name.endsWith(".css")) files.set(`/page/${name}`, assetOf("text/css; charset=utf-8", text));
    if (name.endsWith(".ts"))
      files.set(`/page/${name}`, assetOf(javascript, withoutGaps(stripTypeScriptTypes(text))));
    if (name.endsWith(".js")) files.set(`/page/${name}`, assetOf(javascript, text));
  }
  const imports: Record<string, string> = {};
  for (const [specifier, name] of Object.entries(libraries)) {
    const path = `/library/${specifier.replace("/", "-")}.js`;
    files.set(path, assetOf(javascript, withoutSourceMap(await readFile(libraryFile(name), "utf8"))));
    imports[specifier] = path;
  }
  const entry = [...files.keys()].find((path) => /^\/page\/main\.[jt]s$/u.test(path)) ?? "";
  const modules = [...Object.values(imports), ...importedBy(entry, files)];
  return { files, modules, entry, importMap: JSON.stringify({ imports }) };
};
