import { z } from "zod";
import { type Answer, choices, list, oneLine, paragraph } from "../answer/answer.ts";
import { asEditor, pageAgain } from "../ask/access/editing.ts";
import { notOpen, recorderOf } from "../ask/access/recorded.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { folderOption } from "../ask/lookup/find-briefing.ts";
import { optionalText } from "../ask/parsing/option.ts";
import { formatProblem } from "../base/files/problem.ts";
import { formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Drafts } from "../drafts/drafts.ts";
import { buildMessages } from "../drafts/messages.ts";
import { sayHindrance } from "../drafts/review/hindrance.ts";
import { filesChangedSince } from "../drafts/review/version.ts";

const say = messagesOf("commands", "approve");

interface Request {
  readonly slug: string;
  /** The state that the editor reviewed; null if the line names none. */
  readonly version: string | null;
}

export default defineCommand({
  name: "approve",
  forEditors: true,
  changes: true,
  localNames: textsOf("commands", "approve", "commandName"),
  description: textsOf("commands", "approve", "description"),
  example: textsOf("commands", "approve", "example"),
  options: z.strictObject({
    briefing: folderOption,
    version: optionalText(textsOf("commands", "approve", "option.version")),
  }),
  run: ({ briefing, version }, context) =>
    asEditor(context, (drafts) => approve({ slug: briefing.toLowerCase(), version }, drafts, context)),
});

const approve = async (
  { slug, version }: Request,
  drafts: Drafts,
  context: CommandContext,
): Promise<Answer> => {
  const { language } = context;
  const answerOf = (...lines: readonly string[]): Answer => ({
    language,
    summary: lines[0] ?? "",
    blocks: lines.map((line) => paragraph(text(line))),
  });
  const read = await drafts.read(slug);
  if (read.found === "nothing") return answerOf(say(language, "nothing", { slug }));
  if (read.found === "problems") {
    const summary = say(language, "problems", { slug });
    const problems = list(read.problems.map((problem) => [text(formatProblem(problem))]));
    return oneLine(language, summary, problems);
  }
  const changed = (files: readonly string[]): Answer => {
    const answer = answerOf(buildMessages(language, "changed", { slug, files: formatList(language, files) }));
    return { ...answer, blocks: [...answer.blocks, ...choices(slug, [pageAgain(slug, language)])] };
  };
  if (version !== null && version !== read.version && read.briefing.status !== "reviewed") {
    return changed(filesChangedSince(version, read.texts));
  }
  if (context.reviewing.needsSecond && read.briefing.status !== "reviewed")
    return answerOf(say(language, "secondEditor"));
  const recorder = await recorderOf(context);
  if (recorder === null) return notOpen(language);
  const approval = await drafts.approve(slug, read, recorder);
  switch (approval.became) {
    case "changed":
      return changed(approval.files);
    case "publisher-unknown":
    case "date-unknown":
    case "held":
      return answerOf(sayHindrance(language, slug, approval));
    case "already-reviewed":
      return answerOf(buildMessages(language, "alreadyReviewed", { slug }));
    case "approved":
      break;
    default:
      return approval satisfies never;
  }
  const open = read.openCount;
  return answerOf(
    buildMessages(language, "approved", { slug }),
    ...(open === 0 ? [] : [buildMessages(language, "stillOpen", { count: open })]),
  );
};
