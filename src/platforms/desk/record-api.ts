import { z } from "zod";
import type { CommandAnswer } from "../../answer/answer.ts";
import { entriesUpTo } from "../../answer/reply.ts";
import { type Asker, outsideChat } from "../../ask/access/asker.ts";
import type { DeskEditor } from "../../ask/access/desk-links.ts";
import type { Ask } from "../../ask/ask.ts";
import { parsePerson } from "../../store/people/person-address.ts";
import { shownAnswer } from "./shown-answer.ts";

/** The part of `Ask` that the page uses to correct facts and to update commitments. */
export type RecordAsk = Pick<Ask, "command" | "line" | "form" | "submit">;

/** The commands that the page runs. The page's buttons write their lines. */
const allowed: ReadonlySet<string> = new Set(["correct", "update", "source"]);

const isAllowed = (line: string): boolean => allowed.has(/^[a-z-]+/u.exec(line)?.[0] ?? "");

/** The page shows as many facts as this page of an answer in chat, and those before it. */
const shownPages = 5;

const lineSchema = z.string().max(4_000).refine(isAllowed);

const requestSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("find"), words: z.string().trim().min(1).max(200) }),
  z.strictObject({ do: z.literal("ask"), line: lineSchema }),
  z.strictObject({ do: z.literal("form"), line: lineSchema }),
  z.strictObject({
    do: z.literal("submit"),
    line: lineSchema,
    values: z.record(z.string(), z.string().max(4_000)),
  }),
]);

/** Runs a command as the editor: the same as in chat, so that rights, checks and the audit log have one implementation. */
export const answerRecord = async (
  body: unknown,
  editor: DeskEditor,
  ask: RecordAsk,
): Promise<{ readonly status: number; readonly value: unknown }> => {
  const request = requestSchema.safeParse(body);
  const asker = askerOf(editor);
  if (!request.success || asker === null) return { status: 400, value: { problem: "request" } };
  const shown = (answer: CommandAnswer, mostEntries: number) => ({
    status: 200,
    value: shownAnswer(answer, mostEntries, isAllowed),
  });
  const { data } = request;
  switch (data.do) {
    case "find": {
      const line = { command: "search", given: { words: data.words }, page: shownPages };
      return shown((await ask.command(line, asker)).answer, entriesUpTo(shownPages));
    }
    case "ask":
      return shown((await ask.line(data.line, asker)).answer, entriesUpTo(shownPages));
    case "form": {
      const form = await ask.form(data.line, asker);
      return form === null ? { status: 404, value: { problem: "nothing" } } : { status: 200, value: form };
    }
    case "submit":
      return shown((await ask.submit(data.line, data.values, asker)).answer, entriesUpTo(shownPages));
    default:
      return data satisfies never;
  }
};

/** A signed-in editor as an asker: they have the rights, the clearance and the budget that they have in chat. */
const askerOf = ({ address, language, isEditor, isCleared }: DeskEditor): Asker | null => {
  const person = parsePerson(address);
  if (person === null) return null;
  const isIn = async () => false;
  return {
    ...outsideChat,
    ...person,
    channel: null,
    clearance: isCleared,
    isOperator: person.platform === "console",
    language,
    isIn,
    isEditor,
    recheck: { isEditor, isIn },
  };
};
