import type { Block, CommandAnswer, Control } from "../../answer/answer.ts";
import { citeOnce } from "../../answer/cite.ts";
import { containDirection } from "../../answer/contain-direction.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { plainLine } from "../../base/text/inline.ts";
import type { ShownAnswer, ShownBlock, ShownControl } from "./page/record-data.ts";

const say = messagesOf("platforms", "desk/page");

/** An answer with its first entries, and only with buttons whose lines are allowed. Pure. */
export const shownAnswer = (
  whole: CommandAnswer,
  mostEntries: number,
  isAllowed: (line: string) => boolean,
): ShownAnswer => {
  const answer = containDirection(whole);
  const { language } = answer;
  const blocks = citeOnce([...answer.blocks, ...(answer.footer ?? [])]);
  const entries = blocks.filter(({ kind }) => kind === "entry");
  const shown = new Set(entries.slice(0, mostEntries));
  const blockOf = (block: Block): readonly ShownBlock[] => {
    switch (block.kind) {
      case "heading":
        return [{ is: "heading", text: plainLine(block.content) }];
      case "paragraph":
        return [{ is: "text", text: plainLine(block.content) }];
      case "note":
        return [{ is: "note", text: plainLine(block.content) }];
      case "list":
        return block.items.map((item) => ({ is: "text", text: plainLine(item) }));
      case "preformatted":
        return [{ is: "text", text: block.text }];
      case "passage":
        return [{ is: "passage", exact: block.exact, citation: plainLine(block.citation) }];
      case "controls":
      case "menu": {
        const controls = shownControls(block.controls, isAllowed);
        return controls.length === 0 ? [] : [{ is: "controls", controls }];
      }
      case "entry": {
        if (!shown.has(block)) return [];
        const { reference, counts, marks, content, notes, quotes } = block;
        return [
          {
            is: "entry",
            reference,
            marks: marks.map(({ text }) => text),
            text: plainLine(content),
            notes: notes.map(plainLine),
            quotes: quotes.map(({ exact, citation }) => ({ exact, citation: plainLine(citation) })),
            controls: reference === null ? [] : editsOf(reference, counts === "commitment", language),
          },
        ];
      }
      default:
        return block satisfies never;
    }
  };
  return {
    summary: answer.summary,
    blocks: blocks.flatMap(blockOf),
    more: entries.length - shown.size,
    problems: answer.problems ?? {},
  };
};

/** What an editor can do with a fact. */
const editsOf = (reference: string, isCommitment: boolean, language: Language): readonly ShownControl[] => [
  { label: say(language, "record.correct"), line: `correct ${reference}`, hasForm: false },
  ...(isCommitment
    ? [{ label: say(language, "record.update"), line: `update ${reference}`, hasForm: false }]
    : []),
];

const shownControls = (
  controls: readonly Control[],
  isAllowed: (line: string) => boolean,
): readonly ShownControl[] =>
  controls
    .filter(({ line, effect }) => isAllowed(line) && effect !== "share" && effect !== "share-anyway")
    .map(({ label, line, effect }) => ({ label, line, hasForm: effect === "form" }));
