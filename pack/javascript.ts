import { existsSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";

const relative = /(?<quote>["'])(?<path>\.{1,2}\/[^"'\n]+\.)ts\k<quote>/gu;

/** A module's imports and worker threads, each a relative path to a `.ts` file, as they are named in the package. */
export const renameImports = (text: string, module: URL): string =>
  text.replaceAll(relative, (written, quote: string, path: string) =>
    existsSync(new URL(`${path}ts`, module)) ? `${quote}${path}js${quote}` : written,
  );

/** A TypeScript module as JavaScript: its types become spaces, so that lines and columns stay the same. */
export const toJavaScript = (text: string, module: URL): string =>
  renameImports(stripTypeScriptTypes(text), module);
