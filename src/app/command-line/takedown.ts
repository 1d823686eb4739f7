import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { formatProblem } from "../../base/files/problem.ts";
import { replaceFile } from "../../base/files/replace-file.ts";
import { createLogger } from "../../base/logger.ts";
import { counted } from "../../base/text/counted.ts";
import { changedFiles } from "../../drafts/review/replace-reviewed.ts";
import { reviewedTexts } from "../../drafts/review/version.ts";
import { type Briefing, factsOf, slugOfReference } from "../../library/briefing/briefing.ts";
import { briefingFileName, readBriefing } from "../../library/briefing/read.ts";
import { type TakenDown, takeDown } from "../../library/briefing/take-down.ts";
import { fewestTakedownWords, hasTakenDown, takedownOf } from "../../library/briefing/takedown.ts";
import { addTakedowns } from "../../library/takedowns-file.ts";
import { isPostgres, openDatabase } from "../../store/database/open.ts";
import { findTakenDown } from "../../store/take-down.ts";
import { type ToldMessages, toldMessagesOf } from "../../store/told-messages.ts";
import { readConfig } from "../config.ts";
import { type OpenedRecord, withRecord } from "../open-record.ts";
import { finishTakedown } from "./finish-takedown.ts";
import { printLine } from "./print.ts";
import { takeDownAgain, takenDownBefore } from "./takedown-again.ts";

/** `npx onrecord takedown <briefing>/<fact>` or `<briefing> <words>`: shows what would be removed, and removes it with `--yes`. */
export const takedown = (
  target: string,
  words: string,
  isConfirmed: boolean,
  environment: Environment,
): Promise<number> => {
  const config = readConfig(environment);
  const log = createLogger(config.logLevel ?? "warn");
  return withRecord(config, log, (record) => takeDownFrom(record, target, words, isConfirmed, environment));
};

const refusal = (problem: string): OnrecordError =>
  new OnrecordError("briefing", `Nothing was taken down: ${problem}`);

const read = async (folder: string): Promise<Briefing> => {
  const result = await readBriefing(folder);
  if (result.ok) return result.briefing;
  throw refusal(
    `the briefing has problems. Fix them first.\n${result.problems.map(formatProblem).join("\n")}`,
  );
};

/** The passages to take down: those of a fact, or the words that the user typed. */
const passagesOf = (briefing: Briefing, target: string, words: string): readonly string[] => {
  const facts = factsOf(briefing).filter(({ reference }) => reference === target);
  if (target.includes("/") && facts.length === 0) throw refusal(`there is no fact ${target}.`);
  if (!target.includes("/") && words === "") {
    throw refusal(`expected a fact such as ${target}/its-id, or the words of a passage after ${target}.`);
  }
  const passages = words === "" ? facts.flatMap((fact) => fact.passages.map(({ exact }) => exact)) : [words];
  const short = passages.find((passage) => takedownOf(passage) === null);
  if (short !== undefined) {
    throw refusal(
      `a passage needs at least ${fewestTakedownWords} words to be recognized if it comes back. Type the whole sentence after the briefing's name.`,
    );
  }
  return passages;
};

const writeFiles = async (folder: string, { yaml, texts }: TakenDown): Promise<void> => {
  // The file first: a briefing with facts whose passages are gone from its texts would not load, if the command is killed here.
  await replaceFile(join(folder, briefingFileName), yaml);
  for (const [file, text] of texts) await replaceFile(join(folder, file), text);
};

/** Throws if the briefing would have problems afterwards, or would still contain the words. */
const tryOut = async (folder: string, slug: string, taken: TakenDown, isIn: (text: string) => boolean) => {
  if (taken.texts.size === 0) throw refusal(`no source of ${slug} has these words.`);
  if (isIn(taken.yaml)) {
    throw refusal(
      `${slug}/${briefingFileName} has the words in another place, such as the headline, a text or a comment. Change it there first.`,
    );
  }
  const scratch = await mkdtemp(join(tmpdir(), "onrecord-takedown-"));
  try {
    await cp(folder, join(scratch, slug), { recursive: true });
    await writeFiles(join(scratch, slug), taken);
    const result = await readBriefing(join(scratch, slug));
    if (result.ok) return;
    const problems = result.problems
      .map((problem) => formatProblem(problem).replaceAll(scratch, ""))
      .join("\n");
    throw refusal(`the briefing would not load without the passage. Change this first:\n${problems}`);
  } finally {
    await rm(scratch, { recursive: true });
  }
};

const messagesLine = ({ channel, plannedAt, messages }: ToldMessages): string =>
  `Posted in ${channel} for ${plannedAt}: ${counted(messages.size, "message")}, which would be replaced.`;

const takeDownFrom = async (
  { settings: { briefingsFolder, database: address }, writer }: OpenedRecord,
  target: string,
  words: string,
  isConfirmed: boolean,
  environment: Environment,
): Promise<number> => {
  const slug = slugOfReference(target);
  const folder = join(briefingsFolder, slug);
  const again = await takenDownBefore(briefingsFolder, target, words);
  if (again !== null) return takeDownAgain(writer, again, isConfirmed, address, environment);
  const briefing = await read(folder);
  const passages = passagesOf(briefing, target, words);
  const takedowns = passages.flatMap((passage) => takedownOf(passage) ?? []);
  const isIn = hasTakenDown(takedowns);
  const yaml = await readFile(join(folder, briefingFileName), "utf8");
  const taken = takeDown(briefing, yaml, passages);
  await tryOut(folder, slug, taken, isIn);
  const request = { facts: taken.facts, isIn };
  const hasDatabase = isPostgres(address) || existsSync(address);
  const database = hasDatabase || isConfirmed ? await openDatabase(address) : null;
  try {
    const told = database === null ? [] : await toldMessagesOf(database, request.facts);
    const inRecord = database === null ? null : await findTakenDown(database, request);
    printLine(
      process.stdout,
      [
        isConfirmed
          ? `Taken down from ${slug}:`
          : `This would be taken down from ${slug}. Nothing was changed yet:`,
        ...[...taken.texts.keys()].map((file) => `- the words in ${file}, which are replaced by […];`),
        `- ${counted(taken.facts.length, "fact")}: ${taken.facts.join(", ") || "none"};`,
        `- the review page, if there is one;`,
        ...(inRecord === null
          ? []
          : [
              `- in the database: ${counted(inRecord.told, "note")} of what a channel was told, ${counted(inRecord.contents, "digest")} being posted (composed again), ${counted(inRecord.lines, "line")} of buttons.`,
            ]),
        ...(isConfirmed ? [] : [...told.map(messagesLine), "Add --yes to remove it."]),
      ].join("\n"),
    );
    if (!isConfirmed || database === null) return 0;
    await writer.change(slug, async (briefings) => {
      if (changedFiles(join(briefings, slug), reviewedTexts(yaml, briefing)).length > 0)
        throw refusal(`${slug} was saved at this moment. Run the command again.`);
      // Write the list first: if anything fails after this, the check still refuses the words.
      await addTakedowns(briefings, { passages: takedowns, facts: taken.facts });
      await writeFiles(join(briefings, slug), taken);
    });
    for (const line of await finishTakedown(database, slug, request, environment))
      printLine(process.stdout, line);
    return 0;
  } finally {
    await database?.kysely.destroy();
  }
};
