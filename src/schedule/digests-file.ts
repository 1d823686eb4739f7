import { join } from "node:path";
import { z } from "zod";
import { idSchema } from "../briefing/schema.ts";
import { includeSchema } from "../digest.ts";
import { languageSchema } from "../i18n/language.ts";
import type { Problem } from "../problem.ts";
import { didYouMean } from "../suggest.ts";
import { problemIn, readText, shownPath } from "../text-file.ts";
import { readYaml } from "../yaml-file.ts";
import { type Cron, parseCron } from "./cron.ts";

/** The file that declares the standing digests, in the folder of the briefings. */
export const digestsFileName = "digests.yaml";

const cronSchema = z
  .string()
  .transform((written, context): Cron => {
    const parsed = parseCron(written);
    if (parsed.ok) return parsed.cron;
    context.addIssue({ code: "custom", message: parsed.problem });
    return z.NEVER;
  })
  .describe(
    "When, in five fields: minute, hour, day of month, month, day of week. 30 8 * * mon-fri is half past eight on workdays.",
  );

/** The zone's name as the time zone database writes it, or null where it has none of this name. */
const timeZoneNamed = (written: string): string | null => {
  // A fixed offset such as +07:00 is a zone to Temporal, but it would be an hour off for half of the year.
  if (!/^[a-z]/i.test(written)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(written).timeZoneId;
  } catch {
    return null;
  }
};

const timeZoneSchema = z
  .string()
  .transform((written, context): string => {
    const timeZone = timeZoneNamed(written);
    if (timeZone !== null) return timeZone;
    const hint = didYouMean(written, Intl.supportedValuesOf("timeZone")).trim();
    const message = "expected an IANA time zone such as Europe/Paris";
    context.addIssue({ code: "custom", message: hint === "" ? message : `${message} (${hint})` });
    return z.NEVER;
  })
  .describe("The IANA time zone of the schedule, such as Asia/Ho_Chi_Minh.");

const channelSchema = z
  .string()
  .regex(/^[a-z]+:\S+$/, "expected a platform and a channel's id, such as slack:C0123456789")
  .transform((address) => {
    const [platform = "", ...id] = address.split(":");
    return { address, platform, id: id.join(":") };
  })
  .describe("Where to post: slack:C0123456789, discord:123456789012345678 or console:terminal.");

const declaredDigestSchema = z.strictObject({
  name: idSchema.describe("What this digest is called here, once in the file."),
  digest: z.string().describe("Which digest it is, such as commitments."),
  channel: channelSchema,
  cron: cronSchema,
  timeZone: timeZoneSchema,
  language: languageSchema,
  include: includeSchema.prefault({}).describe("What goes in. Without it, everything."),
});

/** A standing digest, as the file declares it. */
export type DeclaredDigest = z.infer<typeof declaredDigestSchema>;

const digestsFileSchema = z.strictObject({
  digests: z.array(declaredDigestSchema).describe("The standing digests."),
});

/** The same, with its entries unchecked: each is checked by itself. */
const looseFileSchema = z.strictObject({ digests: z.array(z.unknown()) });

/** The JSON Schema of `digests.yaml`, for editors that complete and check while one types. */
export const digestsJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(digestsFileSchema, { io: "input" }), null, 2)}\n`;

/** What was read: the entries that are right, and what is wrong with the others. */
export interface DigestsReading {
  readonly digests: readonly DeclaredDigest[];
  readonly problems: readonly Problem[];
}

/** Reads the text of a `digests.yaml`. `kinds` are the names of the digests there are. Pure. */
export const parseDigests = (file: string, text: string, kinds: readonly string[]): DigestsReading => {
  const read = readYaml(file, text, looseFileSchema);
  if (!read.ok) return { digests: [], problems: read.problems };
  const { value, problemAt, readPart } = read.file;
  const digests: DeclaredDigest[] = [];
  const problems: Problem[] = [];
  for (const index of value.digests.keys()) {
    const entry = readPart(["digests", index], declaredDigestSchema);
    if (!entry.ok) {
      problems.push(...entry.problems);
    } else if (!kinds.includes(entry.value.digest)) {
      const { digest } = entry.value;
      const message = `there is no digest of this kind; ${JSON.stringify(digest)} came.${didYouMean(digest, kinds)} Expected one of ${kinds.join(", ")}.`;
      problems.push(problemAt(["digests", index, "digest"], message));
    } else if (digests.some(({ name }) => name === entry.value.name)) {
      const message = `the name ${entry.value.name} is taken by an entry above. Give this one another name.`;
      problems.push(problemAt(["digests", index, "name"], message));
    } else {
      digests.push(entry.value);
    }
  }
  return { digests, problems };
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Reads the `digests.yaml` of a folder; null where there is none, since digests are not for everyone. */
export const readDigests = async (
  folder: string,
  kinds: readonly string[],
): Promise<DigestsReading | null> => {
  const path = join(folder, digestsFileName);
  try {
    const text = await readText(path);
    return text.ok
      ? parseDigests(shownPath(path), text.text, kinds)
      : { digests: [], problems: [text.problem] };
  } catch (error) {
    if (isMissing(error)) return null;
    const reason = error instanceof Error ? error.message : String(error);
    return { digests: [], problems: [problemIn(path, `expected a file that can be read: ${reason}.`)] };
  }
};
