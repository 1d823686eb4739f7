import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import { replyOf } from "../../../contract/answers.ts";
import type { Block } from "../../../src/answer/answer.ts";
import { suggestionsOf } from "../../../src/platforms/slack/in/suggestions.ts";
import { formModal } from "../../../src/platforms/slack/out/form.ts";
import { createRenderer } from "../../../src/platforms/slack/out/render.ts";
import { modal } from "../../../src/platforms/slack/out/view.ts";
import { askerOf } from "../../askers.ts";
import { messageSchema, suggestionsSchema, viewSchema } from "../../fakes/slack/blocks.ts";
import {
  largeForms,
  longHeadings,
  longLines,
  longLinks,
  longTexts,
  manyButtons,
  manyCompletions,
  manyMenus,
} from "../large.ts";

// The fake checks Slack's limits independently of the bot's own table.
const problemOf = (schema: z.ZodType, value: unknown): string | null =>
  schema.safeParse(value).error?.message ?? null;

const { pagesOf, renderPage } = createRenderer("onrecord");

const problemsOf = (blocks: readonly Block[]): readonly string[] =>
  pagesOf(replyOf({ language: "en", summary: "A summary.", blocks }), Number.POSITIVE_INFINITY).flatMap(
    (page) => problemOf(messageSchema, renderPage(page)) ?? [],
  );

test.each(Object.entries({ manyButtons, manyMenus, longTexts, longHeadings, longLinks }))(
  "%s fit Slack's messages",
  (_, blocks) => {
    fc.assert(
      fc.property(blocks, (some) => {
        expect(problemsOf(some)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  },
);

test("forms fit Slack's modals, with any number and names of fields", () => {
  fc.assert(
    fc.property(largeForms, (form) => {
      expect(
        problemOf(viewSchema, formModal(form, { keep() {}, find: async () => null }, askerOf())),
      ).toBeNull();
    }),
  );
});

test("a page of an answer fits a modal", () => {
  fc.assert(
    fc.property(manyButtons, longLines, (blocks, title) => {
      const [page] = pagesOf(replyOf({ language: "en", summary: "A summary.", blocks }), 1);
      const shown = page === undefined ? [] : renderPage(page).blocks;
      expect(problemOf(viewSchema, modal(title, shown, askerOf()))).toBeNull();
    }),
    { numRuns: 20 },
  );
});

test("any number of suggestions fits Slack's limits", () => {
  fc.assert(
    fc.property(manyCompletions, (all) => {
      expect(problemOf(suggestionsSchema, { options: suggestionsOf(all) })).toBeNull();
    }),
  );
});
