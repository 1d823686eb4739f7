import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** A file of the page, as it is sent. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  /** The same, compressed, for browsers that take it. */
  readonly compressed: Buffer;
  /** Changes with the content, so that a browser keeps what it has. */
  readonly tag: string;
}

export interface Assets {
  /** By path, such as `/page/app.ts`. */
  readonly files: ReadonlyMap<string, Asset>;
  /** The modules that the page needs at once. */
  readonly modules: readonly string[];
  /** The path of the module that starts the page. */
  readonly entry: string;
  readonly importMap: string;
}

const pageFolder = fileURLToPath(new URL("./page/", import.meta.url));

/** The page's libraries, as browsers load them. */
const libraries = { preact: "preact", "preact/hooks": "preact/hooks", htm: "htm" } as const;

const resolve = createRequire(import.meta.url).resolve;

const assetOf = (type: string, body: string): Asset => ({
  type,
  body: Buffer.from(body),
  compressed: gzipSync(body, { level: 9 }),
  tag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`,
});

const javascript = "text/javascript; charset=utf-8";

/** Types leave gaps where they were; layout is of no use to a browser. No text of the page begins with white space. */
const withoutGaps = (text: string): string =>
  text.replace(/^[ \t]+|[ \t]+$/gmu, "").replace(/\n{2,}/gu, "\n");

/** Comments at the end lead to files that are not served. */
const withoutSourceMap = (text: string): string => text.replace(/\n\/\/# sourceMappingURL=\S+\s*$/u, "\n");

const libraryFile = (name: string): string => {
  // The package's main file may be for `require`; the module is beside it.
  const found = resolve(name);
  return extname(found) === ".mjs" ? found : found.replace(/\.js$/u, ".mjs");
};

/**
 * Reads the page once. Its modules are TypeScript, whose types are removed here, so that no build step is needed; in the npm
 * package they are JavaScript already.
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
  const modules = [...files].flatMap(([path, { type }]) => (type === javascript ? [path] : []));
  const entry = modules.find((path) => /^\/page\/main\.[jt]s$/u.test(path)) ?? "";
  return { files, modules, entry, importMap: JSON.stringify({ imports }) };
};
