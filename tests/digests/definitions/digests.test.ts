import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textsOf } from "../../../contract/answers.ts";
import { languages } from "../../../src/base/language/language.ts";
import { parseContent, serializeContent } from "../../../src/digests/deliveries/content.ts";
import { type Digest, loadDigests } from "../../../src/digests/digest.ts";
import { previewAnswer } from "../../../src/digests/news/preview.ts";
import { factKinds } from "../../../src/library/briefing/briefing.ts";
import { libraryFrom, writings } from "../../libraries.ts";
import { createChannel, headingsOf, referencesOf } from "./channel.ts";

/** Those that tell everything; `watches` tells only what its channel watches. */
const digests = (await loadDigests(new URL("../../../src/digests/definitions/", import.meta.url))).filter(
  ({ tellsWatched }) => tellsWatched !== true,
);

/** A digest of one library after one of another, in the same channel. */
const secondDigests = (digest: Digest) =>
  fc
    .record({
      before: writings,
      after: writings,
      kinds: fc.subarray([...factKinds]),
      topics: fc.subarray(["code", "schools"]),
      language: fc.constantFrom(...languages),
    })
    .map(({ before, after, kinds, topics, language }) => {
      const channel = createChannel(digest);
      const include = { kinds, topics };
      channel.post({ library: libraryFrom(before), include, language });
      const asked = { library: libraryFrom(after), include, language, on: "2026-06-05" };
      return { channel, asked, composed: channel.compose(asked) };
    });

describe.each(digests)("the digest of $name", (digest) => {
  test("of anything after anything shows a fact once, in one line, with the source of its passage", () => {
    fc.assert(
      fc.property(secondDigests(digest), ({ asked: { library }, composed }) => {
        const shown = referencesOf(composed);
        expect([...new Set(shown)]).toEqual(shown);
        const publishers = shown.map((reference) => [
          library.facts.get(reference)?.passages[0].source.publisher,
        ]);
        expect(
          composed.answer.blocks.flatMap((block) =>
            block.kind === "entry" ? [block.quotes.map(({ citation }) => citation[0]?.text)] : [],
          ),
        ).toEqual(publishers);
      }),
    );
  });

  test("is empty once its facts are told, and never else says nothing", () => {
    fc.assert(
      fc.property(secondDigests(digest), ({ channel, asked, composed }) => {
        expect([composed.facts.length === 0, headingsOf(composed).length === 0]).toEqual([
          composed.isEmpty,
          composed.isEmpty,
        ]);
        channel.told.push(...composed.facts);
        expect(channel.compose(asked).facts).toEqual([]);
      }),
    );
  });

  test("accounts for every fact: it is shown, or left out for a reason, and not both", () => {
    fc.assert(
      fc.property(secondDigests(digest), ({ asked: { library }, composed }) => {
        const shown = new Set(referencesOf(composed));
        const leftOut = composed.leftOut.map(({ reference }) => reference);
        expect([...shown, ...leftOut].sort()).toEqual([...library.facts.keys()].sort());
      }),
    );
  });

  test("comes back from the record as it was composed", () => {
    fc.assert(
      fc.property(secondDigests(digest), ({ composed: { answer, facts, watermark } }) => {
        const content = { answer, facts, watermark };
        expect(parseContent(serializeContent(content))).toEqual(content);
      }),
    );
  });

  test("has no empty text, line or list, which platforms refuse", () => {
    fc.assert(
      fc.property(secondDigests(digest), fc.boolean(), ({ composed }, skipIfEmpty) => {
        const lines = [composed.answer, previewAnswer(composed, skipIfEmpty)].flatMap(
          ({ summary, blocks }) => [
            [summary],
            ...blocks.map((block) =>
              block.kind === "controls" ? block.controls.map(({ label }) => label) : textsOf([block]),
            ),
          ],
        );
        expect(lines.filter((texts) => texts.length === 0 || texts.includes(""))).toEqual([]);
      }),
    );
  });
});
