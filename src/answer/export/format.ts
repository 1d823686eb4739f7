import { z } from "zod";
import { checkDefinition, createKind } from "../../base/kind.ts";
import { functionSchema, type Language } from "../../base/language/language.ts";
import type { ExportedRecord } from "./record.ts";

/** A file of an export. `ending` is added to the name that the operator gave: `.json`. */
export interface ExportedFile {
  readonly ending: string;
  readonly content: string;
}

export interface ExportOptions {
  /** For formats that have only one language. */
  readonly language: Language;
  /** The newsroom's name; null if it is not given. */
  readonly publisher: string | null;
}

/** An export format for other programs. The same record must give the same bytes. */
export interface ExportFormat {
  readonly name: string;
  /** The first file is the export itself; others go beside it. */
  write(record: ExportedRecord, options: ExportOptions): readonly [ExportedFile, ...ExportedFile[]];
}

const kind = createKind<ExportFormat>("export");

const definitionSchema = z.object({
  name: z.string().regex(/^[a-z]+$/u, "expected small letters"),
  write: functionSchema,
});

/** Defines a format: one module in `formats/` with this as its default export, and nothing else to edit. */
export const defineExport = (definition: ExportFormat): ExportFormat => {
  checkDefinition(definitionSchema, definition);
  return kind.define(definition);
};

/** Loads all formats. Each is a file. */
export const loadExports = (): Promise<readonly ExportFormat[]> =>
  kind.load(new URL("formats/", import.meta.url));
