import { expect } from "vitest";
import { parse } from "yaml";
import { createDraft } from "../../../../src/drafts/output/draft.ts";
import { draftYaml } from "../../../../src/drafts/output/yaml.ts";
import { decide } from "../../../../src/drafts/review/decisions/decide.ts";
import type { Decision } from "../../../../src/drafts/review/decisions/decision.ts";
import { openDraftFile } from "../../../../src/drafts/review/decisions/draft-file.ts";
import type { DraftItem } from "../../../../src/drafts/review/decisions/draft-item.ts";
import { draftItems } from "../../../../src/drafts/review/decisions/draft-items.ts";
import { versionOf } from "../../../../src/drafts/review/version.ts";
import { article, emptyLibrary, facts, text } from "../../fixture.ts";

const draft = createDraft(article, facts, {
  onRecord: emptyLibrary,
  language: "en",
  today: "2026-11-23",
  proposed: new Set(),
});

export const draftedYaml = draftYaml(draft, "# draft", "Left open. Complete an entry, or delete it.");
export const texts = new Map([["le-quotidien.fr.txt", text]]);
const at = "2026-11-28T18:00:00Z";

export const itemsOf = (yaml: string): readonly DraftItem[] => {
  const file = openDraftFile(yaml) ?? expect.unreachable();
  return draftItems(file, texts);
};

export const itemOf = (yaml: string, key: string): DraftItem =>
  itemsOf(yaml).find((item) => item.key === key) ??
  expect.unreachable(
    `${key} is none of ${itemsOf(yaml)
      .map((item) => item.key)
      .join(", ")}`,
  );

export const deciding = (
  yaml: string,
  decision: Decision,
  decider: { by: string; at?: string; needsSecond?: boolean } = { by: "slack:T1/U1" },
) =>
  decide({ slug: "digue", yaml, texts }, decision, {
    at,
    language: "en",
    needsSecond: false,
    ...decider,
  });

/** The file after a decision that must be accepted. */
export const decided = (
  yaml: string,
  decision: Decision,
  decider?: Parameters<typeof deciding>[2],
): string => {
  const result = deciding(yaml, decision, decider);
  return result.decided === "yes" ? result.yaml : expect.unreachable(JSON.stringify(result));
};

/** A part as an editor names it in a decision. */
export const seen = (yaml: string, key: string) => ({ key, version: itemOf(yaml, key).version });

/** Words of the article as an editor selects them. */
export const selected = (exact: string) => {
  const start = text.indexOf(exact);
  return { source: "le-quotidien", start, end: start + exact.length, exact };
};

/** The version of the whole draft, as the page gets it. */
export const versionOfYaml = (yaml: string): string =>
  versionOf(new Map([["briefing.yaml", yaml], ...texts]));

/** A file as it is read, and the decisions that it records. */
export const fileOf = (yaml: string) => {
  const { review, ...file } = parse(yaml);
  return { file, review };
};

/** An edit of a part as an editor sees it. */
export const edit = (yaml: string, key: string, set: Readonly<Record<string, unknown>>): Decision => ({
  do: "edit",
  ...seen(yaml, key),
  set,
});

/** A draft from two sources that give two figures. Another briefing, on record, gives a third one: see `tests/library/contradictions`. */
export const floodDraft = {
  "briefing.yaml": `status: draft
headline: { en: The flood }
summary: { en: A flood in Port Marlow. }
sources:
${["courier", "tribune"]
  .map(
    (id) => `  - id: ${id}
    file: ${id}.txt
    publisher: The ${id}
    language: en
    published: { date: 2026-10-19, known: text }`,
  )
  .join("\n")}
organizations:
  - { id: port-marlow, names: { en: City of Port Marlow } }
figures:
${[
  { id: "homes", source: "courier", value: 42 },
  { id: "more-homes", source: "tribune", value: 57 },
]
  .map(
    ({ id, source, value }) => `  - id: ${id}
    value: ${value}
    unit: { en: homes }
    counts: { en: flooded in Port Marlow }
    passages: [{ source: ${source}, exact: "${value} homes" }]`,
  )
  .join("\n")}
`,
  "courier.txt": "The water came at night. In all, 42 homes were flooded.",
  "tribune.txt": "The mayor counts 57 homes.",
} as const;
