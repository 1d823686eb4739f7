import { join } from "node:path";
import type { Environment } from "../../base/environment.ts";
import { replaceFile } from "../../base/files/replace-file.ts";
import { type Fact, factsOf, slugOfReference } from "../../library/briefing/briefing.ts";
import { readBriefing } from "../../library/briefing/read.ts";
import {
  hasTakenDown,
  type Takedown,
  takedownOf,
  withoutTakenDown,
} from "../../library/briefing/takedown.ts";
import type { RecordWriter } from "../../library/record-writer.ts";
import { readTakedowns } from "../../library/takedowns-file.ts";
import { openDatabase } from "../../store/database/open.ts";
import { toldMessagesOf } from "../../store/told-messages.ts";
import { finishTakedown } from "./finish-takedown.ts";
import { printLine } from "./print.ts";
import { byHandLine } from "./replace-told.ts";

/** What was taken down from a briefing, perhaps by a command that was killed before it had finished. */
export interface TakenDownBefore {
  readonly slug: string;
  /** The fact or the words that the user named. */
  readonly named: string;
  readonly passages: readonly Takedown[];
  /** All facts of the briefing that were taken down. */
  readonly facts: readonly string[];
}

/** Null if the briefing has the fact, or facts that rest on the words: then they are taken down like any others. */
export const takenDownBefore = async (
  briefingsFolder: string,
  target: string,
  words: string,
): Promise<TakenDownBefore | null> => {
  const slug = slugOfReference(target);
  const { passages, facts } = await readTakedowns(briefingsFolder);
  const hash = takedownOf(words)?.sha256;
  const isListed = words === "" ? facts.includes(target) : passages.some(({ sha256 }) => sha256 === hash);
  if (!isListed) return null;
  const result = await readBriefing(join(briefingsFolder, slug));
  const left = result.ok ? factsOf(result.briefing) : [];
  const isThere = words === "" ? left.some(({ reference }) => reference === target) : restOn(left, passages);
  if (isThere) return null;
  const ofBriefing = facts.filter((fact) => fact.startsWith(`${slug}/`));
  return { slug, named: words === "" ? target : `“${words}”`, passages, facts: ofBriefing };
};

/** Whether some fact rests on words that were taken down. */
const restOn = (facts: readonly Fact[], passages: readonly Takedown[]): boolean => {
  const isIn = hasTakenDown(passages);
  return facts.some((fact) => fact.passages.some(({ exact }) => isIn(exact)));
};

/** Removes the words from texts that a killed command had not written yet. */
const maskTexts = async (folder: string, passages: readonly Takedown[]): Promise<void> => {
  const result = await readBriefing(folder);
  if (!result.ok || restOn(factsOf(result.briefing), passages)) return;
  for (const { file, text } of result.briefing.sources) {
    const without = withoutTakenDown(text, passages);
    if (without !== text) await replaceFile(join(folder, file), without);
  }
};

/** Finishes the takedown, or lists the messages for the person who deletes them. */
export const takeDownAgain = async (
  writer: RecordWriter,
  { slug, named, passages, facts }: TakenDownBefore,
  isConfirmed: boolean,
  address: string,
  environment: Environment,
): Promise<number> => {
  const database = await openDatabase(address);
  try {
    const told = await toldMessagesOf(database, facts);
    if (isConfirmed) await writer.change(slug, (briefings) => maskTexts(join(briefings, slug), passages));
    const request = { facts, isIn: hasTakenDown(passages) };
    const became = isConfirmed
      ? await finishTakedown(database, slug, request, environment)
      : told.map((each) => byHandLine(each, [...each.messages.values()], null));
    const lines = [
      `${named} was taken down before. ${told.length === 0 ? "No message on record told of it." : "Messages that told of it:"}`,
      ...became,
      ...(isConfirmed
        ? []
        : [
            "Add --yes to finish what a killed command left, and to replace messages that are not replaced yet.",
          ]),
    ];
    printLine(process.stdout, lines.join("\n"));
    return 0;
  } finally {
    await database.kysely.destroy();
  }
};
