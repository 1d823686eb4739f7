import { z } from "zod";
import type { Problem } from "../../base/files/problem.ts";
import { languageSchema } from "../../base/language/language.ts";
import { readBriefings } from "../../library/briefings-folder.ts";
import { createSnapshots } from "../../library/snapshots.ts";
import { type ExportFormat, loadExports } from "./format.ts";
import { recordOfLibrary } from "./record.ts";

export const exportWantedSchema = z.strictObject({
  /** The folder of the briefings. */
  folder: z.string(),
  format: z.string(),
  language: languageSchema,
  publisher: z.string().nullable(),
  /** The instant that decides what is under embargo, and the time zone in which it is a day. */
  at: z.string(),
  timeZone: z.string(),
});
export type ExportWanted = z.infer<typeof exportWantedSchema>;

export type MadeExport =
  | {
      readonly became: "made";
      /** The first one is the export itself. */
      readonly files: ReturnType<ExportFormat["write"]>;
    }
  | { readonly became: "problems"; readonly problems: readonly Problem[] };

/** Exports all facts that everyone may see. Makes nothing if a briefing has problems, because the export would be incomplete. */
export const makeExport = async ({
  folder,
  format: name,
  language,
  publisher,
  at,
  timeZone,
}: ExportWanted): Promise<MadeExport> => {
  const format = (await loadExports()).find((each) => each.name === name);
  if (format === undefined) throw new Error(`There is no export format ${name}.`);
  const { briefings, problems } = await readBriefings(folder);
  if (problems.length > 0) return { became: "problems", problems };
  const now = Temporal.Instant.from(at);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const record = recordOfLibrary(createSnapshots(briefings).at(now), today);
  return { became: "made", files: format.write(record, { language, publisher }) };
};
