import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Briefing } from "../src/library/briefing/briefing.ts";
import { briefingFileName } from "../src/library/briefing/read.ts";

// Fields that a briefing has and its file does not.
const found = new Set(["reference", "briefing", "asOf", "type", "person", "start", "end"]);

const fileOf = ({ slug: _slug, date: _date, ...briefing }: Briefing): string =>
  stringify(
    JSON.parse(
      JSON.stringify(briefing, (key, value) => {
        if (found.has(key) || (key === "text" && typeof value === "string")) return undefined;
        return key === "source" && typeof value === "object" ? value.id : value;
      }),
    ),
  );

/** Writes a briefing as a folder. */
export const writeBriefing = async (folder: string, briefing: Briefing): Promise<void> => {
  const path = join(folder, briefing.slug);
  await mkdir(path);
  await writeFile(join(path, briefingFileName), fileOf(briefing));
  for (const { file, text } of briefing.sources) await writeFile(join(path, file), text);
};
