import type { Answer } from "../../src/answer/answer.ts";
import type { Reply } from "../../src/answer/reply.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import type { Language } from "../../src/base/language/language.ts";
import type { Library } from "../../src/library/library.ts";
import { renderReply, renderText } from "../../src/platforms/console/render.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { libraryOf, summit, visit } from "../library.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Asks the real commands, over two briefings unless another library is given. */
export const replyTo = (
  line: string,
  language: Language = "en",
  library: Library = libraryOf(summit, visit),
): Promise<Reply> =>
  createTestAsk({
    commands,
    library: () => library,
    now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
    log: silent,
  }).line(line, askerOf(language));

/** What is said, all pages of it: entries of later pages are only counted until a reader asks for one of these pages. */
export const answerTo = async (line: string, language?: Language, library?: Library): Promise<Answer> => {
  const { answer, lineOfPage } = await replyTo(line, language, library);
  const isCounted = answer.blocks.some((block) => block.kind === "entry" && block.content.length === 0);
  return isCounted ? (await replyTo(lineOfPage(1_000), language, library)).answer : answer;
};

/** All pages of it as text. */
export const wholeTextOf = async (line: string, language?: Language, library?: Library): Promise<string> =>
  renderText(await answerTo(line, language, library), { styled: false });

/** The same as a person reads it at first in a terminal, in which nothing can be watched. */
export const textOf = async (line: string, language?: Language, library?: Library): Promise<string> =>
  renderReply({ ...(await replyTo(line, language, library)), watchLine: null }, { styled: false });
