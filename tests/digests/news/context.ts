import type { Language } from "../../../src/base/language/language.ts";
import { type DigestContext, includeSchema } from "../../../src/digests/digest.ts";
import { type Change, changesOf } from "../../../src/digests/news/changes.ts";
import type { Library } from "../../../src/library/library.ts";

export const now = Temporal.ZonedDateTime.from("2026-06-02T08:30[Asia/Ho_Chi_Minh]");

export const contextOf = (
  library: Library,
  reported: ReadonlyMap<string, string> = new Map(),
  language: Language = "en",
): DigestContext => ({ library, language, include: includeSchema.parse({}), now, reported });

/** What a channel knows that was told these changes. */
export const knowing = (
  changes: readonly Change[],
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> =>
  new Map([...before, ...changes.flatMap(({ told }) => told.map(({ key, hash }) => [key, hash] as const))]);

export const toldOf = (library: Library): ReadonlyMap<string, string> =>
  knowing(changesOf(contextOf(library)));
