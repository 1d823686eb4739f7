import { pick } from "../../bench/random.ts";
import { languages } from "../../src/base/language/language.ts";
import { createDraft } from "../../src/drafts/output/draft.ts";
import { draftYaml } from "../../src/drafts/output/yaml.ts";
import { decide } from "../../src/drafts/review/decisions/decide.ts";
import { decisionSchema } from "../../src/drafts/review/decisions/decision.ts";
import { openDraftFile } from "../../src/drafts/review/decisions/draft-file.ts";
import { draftItems } from "../../src/drafts/review/decisions/draft-items.ts";
import { versionOf } from "../../src/drafts/review/version.ts";
import { article, emptyLibrary, facts, text } from "../../tests/drafts/fixture.ts";
import { hostileText } from "../hostile.ts";
import { mutateJson } from "../mutate.ts";
import { printed } from "../printed.ts";
import { chance, integer } from "../random.ts";
import { defineTarget } from "../target.ts";

const draft = createDraft(article, facts, {
  onRecord: emptyLibrary,
  language: "en",
  today: "2026-11-23",
  proposed: new Set(),
});
const yaml = draftYaml(draft, "# draft", "Left open. Complete an entry, or delete it.");
const texts = new Map([["le-quotidien.fr.txt", text]]);
const file = openDraftFile(yaml);
const items = file === null ? [] : draftItems(file, texts);
const whole = versionOf(new Map([["briefing.yaml", yaml], ...texts]));

const fields = [
  "text",
  "kind",
  "due",
  "speaker",
  "names",
  "value",
  "unit",
  "headline",
  "topics",
  "roles",
] as const;

/** Decisions of editors about the parts of a draft, as the desk's page and chat send them. */
export default defineTarget({
  casesPerMillion: 4_000,
  generate(random) {
    const { key, version } = pick(items, random);
    const start = integer(random, 0, text.length - 1);
    const end = start + integer(random, 1, 120);
    const selection = { source: "le-quotidien", start, end, exact: text.slice(start, end) };
    const words = hostileText(random, ["hope", "2027", "jeanne-morel", "claim"], 3);
    const set = { [pick(fields, random)]: pick([words, { fr: words }, [words], null, 40], random) };
    const decision = pick(
      [
        { do: "keep", items: [{ key, version }] },
        { do: "edit", key, version, set, passages: [selection] },
        { do: "edit", key, version, set },
        { do: "drop", key, version },
        { do: "undo", key, version },
        { do: "add", type: "statement", set: { ...set, kind: "claim" }, passages: [selection] },
        { do: "add", type: "person", id: "ada-stone", set: { names: { fr: words } }, passages: [] },
        { do: "merge", key, version, into: "jeanne-morel" },
        { do: "approve", version: whole },
        { do: "reopen" },
      ],
      random,
    );
    return {
      language: pick(languages, random),
      sent: chance(random, 0.6) ? decision : mutateJson(decision, random),
    };
  },
  start: () => ({
    run({ language, sent }) {
      const decision = decisionSchema.safeParse(sent);
      if (!decision.success) return [printed(decision.error.message)];
      const decider = { by: "slack:T1/U1", at: "2026-11-28T18:00:00Z", language, needsSecond: false };
      const outcome = decide({ slug: "digue", yaml, texts }, decision.data, decider);
      if (outcome.decided === "invalid")
        return outcome.problems.map(({ field, message }) => printed(`${field}: ${message}`));
      if (outcome.decided === "changed") return outcome.keys.map(printed);
      // The next editor opens the file again.
      if (openDraftFile(outcome.yaml) === null)
        throw new Error(`The draft cannot be opened:\n${outcome.yaml}`);
      return [printed(outcome.yaml), printed(JSON.stringify(outcome.changes))];
    },
  }),
});
