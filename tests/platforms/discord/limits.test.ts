import fc from "fast-check";
import { expect, test } from "vitest";
import { replyOf } from "../../../contract/answers.ts";
import type { Block } from "../../../src/answer/answer.ts";
import { asItIs } from "../../../src/ask/parsing/parse-line.ts";
import { choicesOf } from "../../../src/platforms/discord/in/autocomplete.ts";
import { modalOf } from "../../../src/platforms/discord/in/form.ts";
import { pagesOf, renderPage } from "../../../src/platforms/discord/out/render.ts";
import { choicesProblem, modalProblem } from "../../fakes/discord/form-rules.ts";
import { messageProblem } from "../../fakes/discord/message-rules.ts";
import {
  largeForms,
  longHeadings,
  longLinks,
  longTexts,
  manyButtons,
  manyCompletions,
  manyMenus,
} from "../large.ts";

// The fake checks Discord's limits independently of the bot's own table.
const problemsOf = (blocks: readonly Block[]): readonly unknown[] =>
  pagesOf(replyOf({ language: "en", summary: "A summary.", blocks }), Number.POSITIVE_INFINITY)
    .map((page) => messageProblem(renderPage(page, { ephemeral: true })))
    .filter((problem) => problem !== null);

test.each(Object.entries({ manyButtons, manyMenus, longTexts, longHeadings, longLinks }))(
  "%s fit Discord's messages",
  (_, blocks) => {
    fc.assert(
      fc.property(blocks, (some) => {
        expect(problemsOf(some)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  },
);

test("forms fit Discord's modals, with any number and names of fields", () => {
  fc.assert(
    fc.property(largeForms, (form) => {
      expect(modalProblem(modalOf(form, asItIs))).toBeNull();
    }),
  );
});

test("any number of suggestions fits Discord's limits", () => {
  fc.assert(
    fc.property(manyCompletions, (all) => {
      expect(choicesProblem({ choices: choicesOf(all) })).toBeNull();
    }),
  );
});
