import { z } from "zod";
import { oneLine } from "../answer/answer.ts";
import type { Asker } from "../ask/access/asker.ts";
import { notOpen, recorderOf } from "../ask/access/recorded.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { beginWork, type WorkInView } from "../ask/open-work.ts";
import { optionalChoice } from "../ask/parsing/option.ts";
import { OnrecordError } from "../base/errors.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";

const say = messagesOf("commands", "export");

/** The formats with their own names, which are the same in all languages. A spreadsheet's is the first. */
const formatLabels = {
  csv: "CSV",
  json: "JSON",
  claimreview: "ClaimReview",
  ninjs: "ninjs",
  markdown: "Markdown",
  ical: "iCalendar",
  atom: "Atom",
} as const;
type FormatName = keyof typeof formatLabels;
export const exportedInChat: readonly FormatName[] = [
  "csv",
  "json",
  "claimreview",
  "ninjs",
  "markdown",
  "ical",
  "atom",
];

export default defineCommand({
  name: "export",
  changes: true,
  localNames: textsOf("commands", "export", "commandName"),
  description: textsOf("commands", "export", "description"),
  example: "",
  options: z.strictObject({
    format: optionalChoice(
      textsOf("commands", "export", "option.format"),
      exportedInChat,
      (format) => () => formatLabels[format],
    ),
  }),
  async run({ format: chosen }, context) {
    const { asker, language } = context;
    const format = chosen ?? "csv";
    if (!(await mayExport(asker)))
      return oneLine(context.language, say(language, "mayNot", { who: asker.whoMayManage() }));
    if (asker.follow === null)
      return oneLine(context.language, say(language, "commandLine", { line: commandLineOf(format) }));
    const [recorder, store] = await Promise.all([recorderOf(context), context.store()]);
    if (recorder === null || store === null) return notOpen(language);
    const { audit, by } = recorder;
    await audit.record({ ...by, what: "record-exported", subject: format, before: null, after: null });
    const work = { work: "export", line: `export ${format}` } as const;
    void send(format, await beginWork(work, asker.follow, store, context), context);
    return oneLine(context.language, say(language, "follows", { format: formatLabels[format] }));
  },
});

/** Editors, and those who may manage the channel in which they ask. A direct message is everyone's own. */
const mayExport = async (asker: Asker): Promise<boolean> => {
  const { isOperator, isDirect, channel } = asker;
  if (isOperator || (await asker.isEditor())) return true;
  return !isDirect && channel !== null && asker.mayManage(channel);
};

/** Sends the files after the answer, which does not wait for them. Never rejects. */
const send = async (format: FormatName, work: WorkInView, context: CommandContext): Promise<void> => {
  const { language, log, now, timeZone, exportRecord } = context;
  const label = formatLabels[format];
  try {
    const said = await work.follow(oneLine(context.language, say(language, "making", { format: label })));
    try {
      const made = await exportRecord(format, language);
      const day = now.toZonedDateTimeISO(timeZone).toPlainDate();
      if (made.became === "made")
        for (const { ending, content } of made.files)
          await said.attach({ name: `onrecord-${day}${ending}`, content });
      if (made.became === "made") await work.finish(label);
      const last =
        made.became === "problems"
          ? say(language, "problems", { count: made.problems.length })
          : say(language, "made", { format: label });
      await said.replace(oneLine(context.language, last));
    } catch (error) {
      log.error({ err: error, format }, "The record could not be exported, or its file could not be sent.");
      const line = commandLineOf(format);
      const problem =
        error instanceof OnrecordError
          ? `${error.sayIn(language)} ${say(language, "commandLine", { line })}`
          : say(language, "failed", { line });
      await said.replace(oneLine(context.language, problem));
    }
    await work.end();
  } catch (error) {
    work.leave();
    log.error({ err: error, format }, "The message with an export could not be sent.");
  }
};

const commandLineOf = (format: FormatName): string => `npx onrecord export --format ${format} --out record`;
