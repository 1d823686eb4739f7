import { LineCounter, parse, parseDocument } from "yaml";
import { z } from "zod";
import { withoutWarnings } from "../../base/files/yaml-file.ts";
import { passageSchema } from "../../library/briefing/schema-parts.ts";
import { unknownSpeakerId } from "../output/statements.ts";
import { openHeading } from "../output/yaml.ts";
import { type CommentLines, commentLines, withLineFeeds } from "./comment-lines.ts";

/** An open entry in the comments at the end of the file. */
interface OpenEntry {
  readonly type: string;
  readonly why: string;
  /** The id of the speaker, or "". */
  readonly speaker: string;
  /** The text of the entry, on one line. */
  readonly words: string;
  readonly passages: readonly z.infer<typeof passageSchema>[];
}

export interface Comments {
  /** The comments on a fact, by its path in the file, such as `statements.2`. */
  on(...path: readonly (string | number)[]): readonly string[];
  readonly open: readonly OpenEntry[];
  /** The end of the file if it can no longer be read as entries; otherwise "". */
  readonly unread: string;
}

const text = z.string().catch("");
const localized = z.record(z.string(), z.string()).catch({});
const passages = z.array(passageSchema).catch([]);
const openSchema = z.array(
  z.object({
    "left open": text,
    why: text,
    speaker: text,
    text: localized,
    counts: localized,
    unit: localized,
    value: z.number().nullable().catch(null),
    passages,
  }),
);

/** The comments of a briefing's file, which mark uncertain parts until an editor removes them. */
export const readComments = (saved: string): Comments => {
  const yaml = withLineFeeds(saved);
  // Parsed only when it is needed, because the parsing takes most of the time.
  let comments: CommentLines | null = null;
  return {
    ...readOpen(yaml),
    on(...path) {
      if (comments === null) {
        const counter = new LineCounter();
        const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
        comments = commentLines(yaml, document, counter);
      }
      return textsOn(comments, path);
    },
  };
};

/** The comments on a part, without empty ones. */
export const textsOn = (comments: CommentLines, path: readonly (string | number)[]): readonly string[] =>
  (comments.on(path)?.lines ?? []).map((line) => comments.textAt(line)).filter((comment) => comment !== "");

const first = (texts: Readonly<Record<string, string>>): string => Object.values(texts)[0] ?? "";

const readOpen = (yaml: string): { readonly open: readonly OpenEntry[]; readonly unread: string } => {
  const at = yaml.lastIndexOf(`\n${openHeading}\n`);
  if (at < 0) return { open: [], unread: "" };
  const lines = yaml
    .slice(at + openHeading.length + 2)
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^# ?/u, ""));
  // The first line is a sentence for the editor.
  const entries = lines.slice(1).join("\n");
  try {
    const parsed = openSchema.parse(parse(entries, withoutWarnings) ?? []);
    const open = parsed.map((entry) => ({
      type: entry["left open"],
      why: entry.why,
      speaker: entry.speaker === unknownSpeakerId ? "" : entry.speaker,
      words: [first(entry.text), entry.value === null ? "" : `${entry.value} ${first(entry.unit)}`]
        .filter((words) => words !== "")
        .join(", "),
      passages: entry.passages,
    }));
    return { open, unread: "" };
  } catch {
    return { open: [], unread: lines.join("\n") };
  }
};
