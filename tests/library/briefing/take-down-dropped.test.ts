import { expect, test } from "vitest";
import { parse } from "yaml";
import { checkBriefingValue } from "../../../src/library/briefing/check-value.ts";
import { takeDown } from "../../../src/library/briefing/take-down.ts";
import { decided, draftedYaml, seen, texts } from "../../drafts/review/decisions/draft.ts";

test("a passage of a fact that an editor dropped is taken down with the decision, and nothing else is", () => {
  const yaml = decided(draftedYaml, {
    do: "drop",
    ...seen(draftedYaml, "statement/compagnie-port-espere-aide"),
  });
  const checked = checkBriefingValue("digue", parse(yaml), texts);
  const briefing = checked.ok ? checked.briefing : expect.unreachable();
  const words = "La Compagnie du Port espère une aide.";
  expect(takeDown(briefing, yaml, [words]).yaml).not.toContain("espère une aide");
  expect(takeDown(briefing, yaml, ["words that are nowhere in it"]).yaml).toBe(yaml);
});
