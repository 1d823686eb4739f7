import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addressOf } from "../../ask/access/asker.ts";
import { terminalUser } from "../../ask/access/terminal-user.ts";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { formatProblem } from "../../base/files/problem.ts";
import { replaceFile } from "../../base/files/replace-file.ts";
import { createLogger } from "../../base/logger.ts";
import { changedFiles } from "../../drafts/review/replace-reviewed.ts";
import { reviewedTexts } from "../../drafts/review/version.ts";
import { type Briefing, factsOf } from "../../library/briefing/briefing.ts";
import { briefingFileName, readBriefing } from "../../library/briefing/read.ts";
import { type TakenDown, takeDown } from "../../library/briefing/take-down.ts";
import { fewestTakedownWords, hasTakenDown, takedownOf } from "../../library/briefing/takedown.ts";
import { addTakedowns, readTakedowns } from "../../library/takedowns-file.ts";
import { createAudit } from "../../store/audit.ts";
import { emptyLog } from "../../store/database/database.ts";
import { isPostgres, openDatabase } from "../../store/database/open.ts";
import { createStoredRecord } from "../../store/record/database-record.ts";
import { findTakenDown, takeDownIn } from "../../store/take-down.ts";
import { type ToldMessages, toldMessagesOf } from "../../store/told-messages.ts";
import { readConfig } from "../config.ts";
import { type OpenedRecord, withRecord } from "../open-record.ts";
import { printLine } from "./print.ts";
import { replacePosted } from "./replace-posted.ts";
import { byHandLine } from "./replace-told.ts";
import { pagesFolder } from "./review.ts";

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
  for (const [file, text] of texts) await replaceFile(join(folder, file), text);
  await replaceFile(join(folder, briefingFileName), yaml);
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

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const messagesLine = ({ channel, plannedAt, messages }: ToldMessages): string =>
  `Posted in ${channel} for ${plannedAt}: ${counted(messages.size, "message", "messages")}, which would be replaced.`;

/** Whether a fact was taken down, and the briefing has no new one with its id. */
const isGone = async (fact: string, briefingsFolder: string, folder: string): Promise<boolean> => {
  const { facts } = await readTakedowns(briefingsFolder);
  if (!facts.includes(fact)) return false;
  const result = await readBriefing(folder);
  return !result.ok || !factsOf(result.briefing).some(({ reference }) => reference === fact);
};

/** Replaces the messages that told of a fact that is gone already, or lists them for the person who deletes them. */
const replaceAgain = async (
  fact: string,
  isConfirmed: boolean,
  address: string,
  environment: Environment,
): Promise<number> => {
  const database = await openDatabase(address);
  try {
    const told = await toldMessagesOf(database, [fact]);
    const became = isConfirmed
      ? await replacePosted(told, database, environment)
      : told.map((each) => byHandLine(each, [...each.messages.values()], null));
    const lines =
      told.length === 0
        ? [`${fact} was taken down before. No message on record told of it.`]
        : [
            `${fact} was taken down before. Messages that told of it:`,
            ...became,
            ...(isConfirmed ? [] : ["Add --yes to replace those that are not replaced yet."]),
          ];
    printLine(process.stdout, lines.join("\n"));
    return 0;
  } finally {
    await database.kysely.destroy();
  }
};

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

const takeDownFrom = async (
  { settings: { briefingsFolder, database: address }, writer }: OpenedRecord,
  target: string,
  words: string,
  isConfirmed: boolean,
  environment: Environment,
): Promise<number> => {
  const slug = target.split("/", 1)[0] ?? "";
  const folder = join(briefingsFolder, slug);
  if (words === "" && (await isGone(target, briefingsFolder, folder)))
    return replaceAgain(target, isConfirmed, address, environment);
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
        `- ${counted(taken.facts.length, "fact", "facts")}: ${taken.facts.join(", ") || "none"};`,
        `- the review page, if there is one;`,
        ...(inRecord === null
          ? []
          : [
              `- in the database: ${counted(inRecord.told, "note", "notes")} of what a channel was told, ${counted(inRecord.contents, "digest", "digests")} being posted (composed again), ${counted(inRecord.lines, "line", "lines")} of buttons.`,
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
    await rm(join(pagesFolder, `${slug}.html`), { force: true });
    await database.kysely.transaction().execute((on) => takeDownIn(on, request));
    await createStoredRecord(database).rewrite(Temporal.Now.instant(), (text) =>
      isIn(text) ? "erase" : null,
    );
    await emptyLog(database);
    await createAudit(database).record({
      at: Temporal.Now.instant(),
      who: addressOf({ platform: "console", workspace: null, user: terminalUser() }),
      channel: null,
      what: "passage-taken-down",
      subject: slug,
      before: null,
      after: null,
    });
    // Only now: until the database was changed, a digest with the fact could still be posted.
    const posted = await toldMessagesOf(database, request.facts);
    for (const line of await replacePosted(posted, database, environment)) printLine(process.stdout, line);
    return 0;
  } finally {
    await database?.kysely.destroy();
  }
};
