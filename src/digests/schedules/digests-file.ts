import { join } from "node:path";
import { z } from "zod";
import { followDeclared, readDeclared } from "../../base/files/declared-file.ts";
import type { Problem } from "../../base/files/problem.ts";
import { readYaml } from "../../base/files/yaml-file.ts";
import type { Logger } from "../../base/logger.ts";
import { parseChannel } from "../../store/channel.ts";
import { refuseHolidaysOnly, settingsSchema } from "./settings.ts";
import { unknownKind } from "./stored-subscription.ts";
import type { Subscription } from "./subscription.ts";
import { subscriptionOf } from "./subscription-of.ts";

/** The file that declares digests, in the folder of the briefings. */
const digestsFileName = "digests.yaml";

const channelSchema = z
  .string()
  .regex(/^[a-z]+:\S+$/, "expected a platform and a channel's id, such as slack:C0123456789")
  .transform(parseChannel)
  .describe("Where to post: slack:C0123456789, discord:123456789012345678 or console:terminal.");

const { name, digest, ...otherSettings } = settingsSchema.shape;
const declaredDigestSchema = z
  .strictObject({ name, digest, channel: channelSchema, ...otherSettings })
  .superRefine(refuseHolidaysOnly);

const digestsFileSchema = z.strictObject({
  digests: z.array(declaredDigestSchema).describe("The digests."),
});

/** The same without checking the entries, because each is checked by itself. */
const looseFileSchema = z.strictObject({ digests: z.array(z.unknown()) });

/** The JSON Schema of `digests.yaml`, for text editors that complete and check. */
export const digestsJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(digestsFileSchema, { io: "input" }), null, 2)}\n`;

/** The result of reading: the entries without problems, and the problems of the others. */
export interface DigestsReading {
  readonly digests: readonly Subscription[];
  readonly problems: readonly Problem[];
}

const cronMessage =
  "this key is called schedule now. It takes the same five fields in quotes, or words such as weekdays 08:30.";

const hasCron = (entry: unknown): boolean => typeof entry === "object" && entry !== null && "cron" in entry;

/** Reads the text of a `digests.yaml`. `kinds` are the names of all kinds of digests. Pure. */
export const parseDigests = (file: string, text: string, kinds: readonly string[]): DigestsReading => {
  const read = readYaml(file, text, looseFileSchema);
  if (!read.ok) return { digests: [], problems: read.problems };
  const { value, problemAt, readPart } = read.file;
  const digests: Subscription[] = [];
  const problems: Problem[] = [];
  for (const [index, written] of value.digests.entries()) {
    const at = ["digests", index];
    if (hasCron(written)) {
      problems.push(problemAt([...at, "cron"], cronMessage));
      continue;
    }
    const entry = readPart(at, declaredDigestSchema);
    if (!entry.ok) {
      problems.push(...entry.problems);
    } else if (!kinds.includes(entry.value.digest)) {
      problems.push(problemAt([...at, "digest"], unknownKind(entry.value.digest, kinds)));
    } else if (digests.some((each) => each.name === entry.value.name)) {
      const message = `the name ${entry.value.name} is taken by an entry above. Give this one another name.`;
      problems.push(problemAt([...at, "name"], message));
    } else {
      const { channel, ...settings } = entry.value;
      digests.push(subscriptionOf(settings, channel, "file"));
    }
  }
  return { digests, problems };
};

const none: DigestsReading = { digests: [], problems: [] };

/** Reads the `digests.yaml` of a folder; null if the file does not exist, because it is optional. */
export const readDigests = (folder: string, kinds: readonly string[]): Promise<DigestsReading | null> =>
  readDeclared(join(folder, digestsFileName), (file, text) => parseDigests(file, text, kinds), none);

/**
 * Follows the `digests.yaml` of a folder. If a later reading has problems, the file may have more digests than the result.
 */
export const followDigests = (
  folder: string,
  kinds: readonly string[],
  log: Logger,
): (() => Promise<DigestsReading>) =>
  followDeclared(
    join(folder, digestsFileName),
    (file, text) => parseDigests(file, text, kinds),
    none,
    { without: "so it sets up no digest", kept: "The digests stay as they were." },
    log,
  );
