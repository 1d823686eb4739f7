import { describe, expect, test } from "vitest";
import { languages } from "../src/base/language/language.ts";
import { type Composed, type Digest, includeSchema } from "../src/digests/digest.ts";
import { createLibrary } from "../src/library/create-library.ts";
import type { Library } from "../src/library/library.ts";
import { renderText } from "../src/platforms/console/render.ts";
import {
  createKnowledge,
  type Knowledge,
  noKnowledge,
  type Told,
} from "../src/store/deliveries/knowledge.ts";
import { textsOf } from "./answers.ts";
import { at, readLibrary } from "./library.ts";
import { isInOrder } from "./renderer.ts";

/** A digest, and a library that gives it something to say. */
export interface DigestUnderTest {
  readonly digest: Digest;
  /** The briefing that Onrecord comes with, unless another library is given. */
  readonly library?: Library;
}

/** What a channel knows that was told this, in one language. */
const knowledgeOf = ({ facts }: Composed): Knowledge =>
  createKnowledge(
    facts.map(({ moment, ...fact }) => ({ ...fact, momentMs: moment.epochMilliseconds })),
    null,
  );

const placeOf = ({ reference, aspect, hash }: Told): string => `${reference} ${aspect} ${hash}`;

/** What every digest must hold. */
export const describeDigest = ({ digest, library }: DigestUnderTest): void => {
  const compose = async (language: string, knowledge: Knowledge, from = library): Promise<Composed> =>
    digest.compose({
      library: from ?? (await readLibrary()),
      language,
      include: includeSchema.parse({}),
      now: at.toZonedDateTimeISO("Asia/Ho_Chi_Minh"),
      knowledge,
    });

  describe(`the digest ${digest.name}`, () => {
    test("is described in each language", () => {
      expect(languages.filter((language) => digest.description(language).trim() === "")).toEqual([]);
    });

    describe.each(languages)("in %s", (language) => {
      test("says something, in that language, and shows all of it", async () => {
        const { isEmpty, answer } = await compose(language, noKnowledge);
        expect([isEmpty, answer.language, answer.summary.trim() === ""]).toEqual([false, language, false]);
        const shown = renderText(answer, { styled: false });
        expect(isInOrder(shown, textsOf(answer.blocks))).toBe(true);
      });

      test("says so if there is nothing to say", async () => {
        const { isEmpty, answer, facts } = await compose(language, noKnowledge, createLibrary([]));
        expect([isEmpty, facts]).toEqual([true, []]);
        expect(renderText(answer, { styled: false }).trim()).not.toBe("");
      });

      test("says the same whenever it is composed from the same", async () => {
        expect(await compose(language, noKnowledge)).toEqual(await compose(language, noKnowledge));
      });

      test("tells a channel each fact once", async () => {
        const first = await compose(language, noKnowledge);
        const places = first.facts.map(placeOf);
        expect(places).toEqual([...new Set(places)]);
        expect((await compose(language, knowledgeOf(first))).facts).toEqual([]);
      });
    });
  });
};
