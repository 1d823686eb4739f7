import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Answer } from "../../../src/answer/answer.ts";
import type { answerSchema } from "../../../src/answer/schema.ts";
import { parseContent, serializeContent } from "../../../src/digests/deliveries/content.ts";
import { answers } from "../../answers.ts";

describe("what was composed for a delivery", () => {
  test("comes back from the record as it was, whatever the answer", () => {
    const facts = fc.array(fc.record({ key: fc.string(), hash: fc.string() }));
    fc.assert(
      fc.property(answers(6), facts, (answer, known) => {
        expect(parseContent(serializeContent({ answer, facts: known }))).toEqual({ answer, facts: known });
      }),
    );
  });

  test("is read by a schema that is the answer's type", () => {
    expectTypeOf<z.infer<typeof answerSchema>>().toEqualTypeOf<Answer>();
  });

  test("is refused where another version wrote it", () => {
    expect(() => parseContent('{"version":2,"said":"hello"}')).toThrow(
      "The record holds a digest that was composed by another version of Onrecord: expected format 1, format 2 came. Let that version finish it.",
    );
  });

  test.each(["", "null", "{", '{"version":1}', '{"version":1,"answer":{"language":"de"},"facts":[]}'])(
    "is refused where it is damaged: %j",
    (damaged) => {
      expect(() => parseContent(damaged)).toThrow(/^The record holds a digest that cannot be read: ./);
    },
  );

  test("is refused where it has a block that this version does not know", () => {
    const blocks = [{ kind: "video", url: "https://news.example/" }];
    const answer = { language: "en", summary: "", blocks };
    expect(() => parseContent(JSON.stringify({ version: 1, answer, facts: [] }))).toThrow(/blocks\[0\]/);
  });
});
