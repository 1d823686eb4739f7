import { expect, test } from "vitest";
import { replyOf } from "../../../contract/answers.ts";
import { paragraph } from "../../../src/answer/answer.ts";
import { text } from "../../../src/base/text/inline.ts";
import { postedAnswer } from "../../../src/platforms/shared/remember-answer.ts";

const blocks = [paragraph(text("We will plant trees."))];
const place = { channel: "slack:C1", thread: "1.1" };
const posted = new Map([["0", "2.1"]]);

test("an answer that rests on a briefing under embargo is never remembered", () => {
  const reply = replyOf({ language: "en", summary: "Trees", blocks });
  const restsOn = { briefings: ["town"], archive: false, embargoed: ["town"] };
  const held = { answer: { ...reply.answer, restsOn } };
  expect(postedAnswer(held, place, [{ blocks }], posted)).toBeNull();
  expect(postedAnswer(reply, place, [{ blocks }], posted)).toEqual({
    ...place,
    pages: [{ language: "en", summary: "Trees", blocks }],
    posted,
  });
});

test("an answer of which no message was posted is not remembered", () => {
  const reply = replyOf({ language: "en", summary: "Trees", blocks });
  expect(postedAnswer(reply, place, [{ blocks }], new Map())).toBeNull();
});
