import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMap, isSeq, parseDocument } from "yaml";
import { withoutWarnings } from "../../src/base/files/yaml-file.ts";
import { appendItem } from "../../src/drafts/updates/append-item.ts";
import { replaceValue } from "../../src/drafts/updates/replace-value.ts";
import { editorsOf, eraseEditors } from "../../src/library/briefing/erase-editors.ts";
import { migrateBriefing } from "../../src/library/briefing/migrate.ts";
import { eraseFromSeals } from "../../src/library/erasing/anonymous-seals.ts";
import { readBase } from "../../src/library/exchange/base-file.ts";
import { hostileText } from "../hostile.ts";
import { mutateJson, mutateText } from "../mutate.ts";
import { printed, printedOrRefused } from "../printed.ts";
import { defineTarget, type Output } from "../target.ts";

const files = [
  `# By hand
headline: { en: Trees }
statements:
  - id: trees
    text: { en: "Trees: a thousand" }
    updates:
      - status: kept
        by: slack:T1/U1
        at: 2026-07-01T09:00:00Z
  - { id: library, text: { en: Books }, updates: [{ status: kept, by: Ngọc Trần }] } # why?
corrections:
  - { fact: trees, withdrawn: true, note: { en: No. } }
review:
  - { of: statement/trees, decision: kept, by: &me "Ngọc" }
  - { of: statement/library, decision: kept, by: *me }
`,
  `{"version":1,"statements":[{"id":"trees","text":{"en":"Trees"},"updates":[{"by":"Ngọc"}]}],"review":[{"by":"slack:T1/U1"}]}`,
  "version: 1\r\nstatements:\r\n- id: trees\r\n  text:\r\n    en: >-\r\n      We will\r\n      plant\r\n  updates:\r\n  - by: |\r\n      Ngọc\r\n",
] as const;

const base = { record: "r", entries: { town: "0123456789abcdef" } } as const;
const seal = `{"fact":"town/trees","number":1,"said":"${"0".repeat(64)}","who":"${"1".repeat(64)}"}\n`;

/** The value of a file as JSON; null if it is not YAML with keys, which the bot never edits. */
const readValue = (yaml: string): string | null => {
  const document = parseDocument(yaml, { ...withoutWarnings, stringKeys: true });
  try {
    return document.errors.length === 0 && isMap(document.contents) ? JSON.stringify(document.toJS()) : null;
  } catch {
    // An alias without an anchor.
    return null;
  }
};

/** Whether the first statement can have updates, as in every briefing that loads. */
const takesUpdates = (yaml: string): boolean => {
  const document = parseDocument(yaml, withoutWarnings);
  const updates: unknown = document.getIn(["statements", 0, "updates"], true);
  return isMap(document.getIn(["statements", 0], true)) && (updates === undefined || isSeq(updates));
};

const must = (holds: boolean, message: string): void => {
  if (!holds) throw new Error(message);
};

/** What commands write into briefings of any form: a new version, updates, corrections, and `erased` for an editor. */
export default defineTarget({
  casesPerMillion: 3_000,
  generate: (random) => ({
    yaml: mutateText(files, random, 3),
    words: hostileText(random, ["kept", "2027", "Ngọc"], 3),
    base: JSON.stringify(mutateJson(base, random)),
    seals: mutateText([seal], random, 3),
  }),
  async start() {
    const folder = await mkdtemp(join(tmpdir(), "onrecord-fuzz-"));
    return {
      async run({ yaml, words, base: written, seals }) {
        const outputs: Output[] = [];
        const migrated = migrateBriefing(yaml);
        if (migrated !== null) {
          outputs.push(...migrated.changes.map(printed));
          must(migrateBriefing(migrated.yaml)?.changes.length === 0, "A second migration changes more.");
        }
        eraseFromSeals(seals, new Map(), new Set(["Ngọc"]));
        const anonymous = eraseEditors(yaml, () => true) ?? yaml;
        if (readValue(yaml) !== null) {
          must(
            editorsOf(anonymous).every((by) => by === "erased"),
            "An editor is left.",
          );
          must(readValue(anonymous) !== null, "The file cannot be read without its editors.");
          const update = { status: "kept", note: { en: words } };
          const has = (text: string, value: unknown) =>
            readValue(text)?.includes(JSON.stringify(value)) === true;
          if (takesUpdates(yaml))
            must(
              has(appendItem(yaml, ["statements", 0, "updates"], update), update),
              "The update is not there.",
            );
          const replaced = replaceValue(yaml, { type: "statement", id: "trees" }, "text", update.note);
          if (replaced !== null) must(has(replaced, update.note), "The wording is not there.");
        }
        await writeFile(join(folder, ".record.json"), written);
        outputs.push(
          ...(await printedOrRefused(async () => [
            printed(JSON.stringify([...(await readBase(folder, "r"))])),
          ])),
        );
        return outputs;
      },
      stop: () => rm(folder, { recursive: true }),
    };
  },
});
