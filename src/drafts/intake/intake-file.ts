import { join } from "node:path";
import { z } from "zod";
import { followDeclared, readDeclared } from "../../base/files/declared-file.ts";
import type { Problem } from "../../base/files/problem.ts";
import { readYaml } from "../../base/files/yaml-file.ts";
import type { Logger } from "../../base/logger.ts";
import { intakeSourceSchema, type WrittenSource } from "./source.ts";

/** The file that names the sources of articles, in the folder of the briefings. */
const intakeFileName = "intake.yaml";

const intakeFileSchema = z.strictObject({
  sources: z.array(intakeSourceSchema).describe("Where articles come from by themselves."),
});

/** The same without checking the entries, because each is checked by itself. */
const looseFileSchema = z.strictObject({ sources: z.array(z.unknown()) });

/** The JSON Schema of `intake.yaml`, for text editors that complete and check. */
export const intakeJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(intakeFileSchema, { io: "input" }), null, 2)}\n`;

/** The result of reading: the entries without problems, and the problems of the others. */
export interface IntakeReading {
  readonly sources: readonly WrittenSource[];
  readonly problems: readonly Problem[];
}

const none: IntakeReading = { sources: [], problems: [] };

/** Reads the text of an `intake.yaml`. Pure. */
export const parseIntake = (file: string, text: string): IntakeReading => {
  const read = readYaml(file, text, looseFileSchema);
  if (!read.ok) return { sources: [], problems: read.problems };
  const { value, problemAt, readPart } = read.file;
  const sources: WrittenSource[] = [];
  const problems: Problem[] = [];
  for (const index of value.sources.keys()) {
    const at = ["sources", index];
    const entry = readPart(at, intakeSourceSchema);
    if (!entry.ok) problems.push(...entry.problems);
    else if (sources.some(({ name }) => name === entry.value.name)) {
      const message = `the name ${entry.value.name} is taken by an entry above. Give this one another name.`;
      problems.push(problemAt([...at, "name"], message));
    } else sources.push(entry.value);
  }
  return { sources, problems };
};

/** Reads the `intake.yaml` of a folder; null if the file does not exist, because it is optional. */
export const readIntake = (folder: string): Promise<IntakeReading | null> =>
  readDeclared(join(folder, intakeFileName), parseIntake, none);

/** Follows the `intake.yaml` of a folder. */
export const followIntake = (folder: string, log: Logger): (() => Promise<IntakeReading>) =>
  followDeclared(
    join(folder, intakeFileName),
    parseIntake,
    none,
    { without: "so it names no sources of articles", kept: "The sources stay as they were." },
    log,
  );
