import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { digestsJsonSchema } from "../../digests/schedules/digests-file.ts";
import { intakeJsonSchema } from "../../drafts/intake/intake-file.ts";
import { briefingJsonSchema } from "../../library/briefing/schema.ts";
import { printLine } from "./print.ts";

/** The JSON Schemas, by file name. They are written beside the files that they describe. */
export const schemaFiles = (): Readonly<Record<string, string>> => ({
  "briefing.schema.json": briefingJsonSchema(),
  "digests.schema.json": digestsJsonSchema(),
  "intake.schema.json": intakeJsonSchema(),
});

/** Writes the JSON Schemas into the folder of the briefings. */
export const writeSchemas = async (folder: string): Promise<number> => {
  for (const [name, content] of Object.entries(schemaFiles())) {
    const path = join(folder, name);
    await writeFile(path, content);
    printLine(process.stdout, path);
  }
  return 0;
};
