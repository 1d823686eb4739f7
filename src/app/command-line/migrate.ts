import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { formatProblem } from "../../base/files/problem.ts";
import { replaceFile } from "../../base/files/replace-file.ts";
import { fileProblem, readText } from "../../base/files/text-file.ts";
import { migrateBriefing } from "../../library/briefing/migrate.ts";
import { briefingFileName } from "../../library/briefing/read.ts";
import { slugsIn } from "../../library/briefings-folder.ts";
import { exitCodes } from "./help.ts";
import { printLine } from "./print.ts";

type Outcome = "changed" | "newest" | "unreadable";

/** Converts every briefing of a folder to the newest version of the format. */
export const migrateAll = async (folder: string): Promise<number> => {
  const outcomes: Outcome[] = [];
  for (const slug of await slugsIn(folder))
    outcomes.push(await migrateFile(join(folder, slug, briefingFileName)));
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  printLine(
    process.stdout,
    `${count("changed")} changed, ${count("newest")} already in the newest version, ${count("unreadable")} not readable.`,
  );
  return count("unreadable") === 0 ? exitCodes.done : exitCodes.failed;
};

/** A file that cannot be migrated does not change. `npx onrecord check` reports why. */
const refuse = (line: string): Outcome => {
  printLine(process.stderr, line);
  return "unreadable";
};

const migrateFile = async (path: string): Promise<Outcome> => {
  const read = await readText(path);
  if (!read.ok) return refuse(formatProblem(read.problem));
  const migrated = migrateBriefing(read.text);
  if (migrated === null) {
    const problem = fileProblem(
      path,
      "expected YAML with keys. The file was not changed. Run npx onrecord check.",
    );
    return refuse(formatProblem(problem));
  }
  if (migrated.changes.length === 0) return "newest";
  // If the file is a symbolic link, write its target and keep the link.
  await replaceFile(await realpath(path), migrated.yaml);
  printLine(process.stdout, `${path}: ${migrated.changes.join("; ")}.`);
  return "changed";
};
