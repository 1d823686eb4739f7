import { type Document, isNode, LineCounter, parse, parseDocument } from "yaml";
import { z } from "zod";
import { withoutWarnings } from "../../base/files/yaml-file.ts";
import { passageSchema } from "../../library/briefing/schema-parts.ts";
import { unknownSpeakerId } from "../output/statements.ts";
import { openHeading } from "../output/yaml.ts";

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
export const readComments = (yaml: string): Comments => {
  // Parsed only when it is needed, because the parsing takes most of the time.
  let beside: Comments["on"] | null = null;
  return {
    ...readOpen(yaml),
    on(...path) {
      if (beside === null) {
        const counter = new LineCounter();
        beside = commentsBeside(
          yaml,
          parseDocument(yaml, { lineCounter: counter, prettyErrors: false }),
          counter,
        );
      }
      return beside(...path);
    },
  };
};

/** Finds the comments on a fact in a file that is parsed already. The document must not be changed since. */
export const commentsBeside = (yaml: string, document: Document, counter: LineCounter): Comments["on"] => {
  const lines = yaml.split("\n");
  const commentIn = (line: number): string | null =>
    /^\s*#\s?(.*)$/u.exec(lines[line] ?? "")?.[1]?.trim() ?? null;
  return (...path) => {
    const node = document.getIn(path, true);
    if (!isNode(node) || !node.range) return [];
    // Lines count from 0 here. A comment on a fact is in the lines above it, or between its own lines.
    const start = counter.linePos(node.range[0]).line - 1;
    const end = counter.linePos(node.range[1]).line - 1;
    const found: string[] = [];
    for (let line = start - 1; commentIn(line) !== null; line -= 1) found.unshift(commentIn(line) ?? "");
    for (let line = start; line < end; line += 1) {
      const comment = commentIn(line);
      if (comment !== null) found.push(comment);
    }
    return found.filter((comment) => comment !== "");
  };
};

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
