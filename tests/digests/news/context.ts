import type { Language } from "../../../src/base/language/language.ts";
import { type DigestContext, includeSchema } from "../../../src/digests/digest.ts";
import { type Change, changesOf } from "../../../src/digests/news/changes.ts";
import type { Library } from "../../../src/library/library.ts";
import { createKnowledge, type Knowledge, type Told } from "../../../src/store/deliveries/knowledge.ts";

export const now = Temporal.ZonedDateTime.from("2026-06-02T08:30[Asia/Ho_Chi_Minh]");

/** What a channel knows in a language that was told all of this, in this order. */
export const knowledgeOf = (
  told: readonly Told[],
  language: Language = "en",
  watermark: string | null = null,
): Knowledge =>
  createKnowledge(
    told
      .filter((each) => each.language === language)
      .map(({ reference, aspect, hash, moment }) => ({
        reference,
        aspect,
        hash,
        momentMs: moment.epochMilliseconds,
      })),
    watermark,
  );

export const contextOf = (
  library: Library,
  told: readonly Told[] = [],
  language: Language = "en",
): DigestContext => ({
  library,
  language,
  include: includeSchema.parse({}),
  now,
  knowledge: knowledgeOf(told, language),
});

/** What a channel was told that was told these changes. */
export const knowing = (changes: readonly Change[], before: readonly Told[] = []): readonly Told[] => [
  ...before,
  ...changes.flatMap(({ told }) => told),
];

export const toldOf = (library: Library): readonly Told[] => knowing(changesOf(contextOf(library)));
