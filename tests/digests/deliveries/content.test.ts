import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import { answers } from "../../../contract/answers.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import type { answerSchema } from "../../../src/answer/schema.ts";
import { parseContent, serializeContent } from "../../../src/digests/deliveries/content.ts";
import { aspects } from "../../../src/store/deliveries/knowledge.ts";

describe("what was composed for a delivery", () => {
  test("comes back from the record as it was, whatever the answer", () => {
    const facts = fc.array(
      fc.record({
        reference: fc.string(),
        language: fc.string(),
        aspect: fc.constantFrom(...aspects),
        hash: fc.string(),
        moment: fc.date({ noInvalidDate: true }).map((date) => date.toTemporalInstant()),
      }),
    );
    const watermarks = fc.constantFrom(null, { language: "en", day: "2026-05-26" });
    fc.assert(
      fc.property(answers(6), facts, watermarks, (answer, known, watermark) => {
        const content = { answer, facts: known, watermark };
        expect(parseContent(serializeContent(content))).toEqual(content);
      }),
    );
  });

  test("is read by a schema that is the answer's type", () => {
    expectTypeOf<z.infer<typeof answerSchema>>().toEqualTypeOf<Answer>();
  });

  test("is refused where another version wrote it", () => {
    expect(() => parseContent('{"version":3,"said":"hello"}')).toThrow(
      "Another version of Onrecord composed this digest: expected format 2, got format 3. Let that version finish it.",
    );
  });

  test.each([
    "",
    "null",
    "{",
    '{"version":2}',
    '{"version":2,"answer":{"language":"de"},"facts":[],"watermark":null}',
  ])("is refused where it is damaged: %j", (damaged) => {
    expect(() => parseContent(damaged)).toThrow(/^The saved content of a digest cannot be read: ./);
  });

  test("is refused if it has a block that this version does not know", () => {
    const blocks = [{ kind: "video", url: "https://news.example/" }];
    const answer = { language: "en", summary: "", blocks };
    expect(() => parseContent(JSON.stringify({ version: 2, answer, facts: [], watermark: null }))).toThrow(
      /blocks\[0\]/,
    );
  });
});
