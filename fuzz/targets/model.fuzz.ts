import { readFileSync } from "node:fs";
import { parseJson } from "../../src/base/text/parse-json.ts";
import { acceptProposals } from "../../src/drafts/model/accept.ts";
import { proposalsSchema } from "../../src/drafts/model/proposal.ts";
import { draftFacts } from "../../src/drafts/rules/draft-facts.ts";
import { mutateJson, mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { chance, integer } from "../random.ts";
import { defineTarget } from "../target.ts";

const text = readFileSync(
  new URL("../../tests/drafts/corpus/known/24-en.txt", import.meta.url),
  "utf8",
).slice(0, 2_500);

const proposalOf = (evidence: string) => ({
  type: "statement",
  evidence,
  block: 2,
  name: "Ada Stone",
  role: "minister",
  organization: "ministry",
  kind: "claim",
  value: 40,
  unit: "offices",
  counts: "offices",
});

/** Answers of a model's endpoint. */
export default defineTarget({
  casesPerMillion: 10_000,
  generate: (random) => {
    const from = integer(random, 0, text.length - 1);
    const answer = { facts: [proposalOf(text.slice(from, from + 80)), proposalOf(text)] };
    const written = JSON.stringify(mutateJson(answer, random, 0.04));
    return chance(random, 0.8) ? written : mutateText([written], random, 3);
  },
  start() {
    const facts = draftFacts(text, { language: "en" });
    return {
      run(answer) {
        const read = proposalsSchema.safeParse(parseJson(answer));
        if (!read.success) return [printed(read.error.message)];
        const accepted = acceptProposals(facts, read.data.facts);
        return [printed(JSON.stringify(accepted.rejected))];
      },
    };
  },
});
