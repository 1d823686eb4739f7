import type { Language } from "../../base/language/language.ts";
import type { Library } from "../../library/library.ts";
import type { Knowledge, Told } from "../../store/deliveries/knowledge.ts";
import { type DigestContext, includeSchema } from "../digest.ts";
import { type Change, changesOf } from "./changes.ts";

/** Everything, whatever its kind. */
export const everything = includeSchema.parse({});

/**
 * What of a library differs from what was known of it, by the rules that digests go by. That a date came nearer is
 * nothing that the library says.
 */
export const changedSince = (context: Omit<DigestContext, "include">): readonly Change[] =>
  changesOf({ ...context, include: everything }).flatMap((change) =>
    change.mark === null ? [] : [{ ...change, due: null }],
  );

/** What is to be kept as known from now on. */
export const seenFirst = (
  library: Library,
  language: Language,
  knowledge: Knowledge,
  now: Temporal.Instant,
): readonly Told[] =>
  changedSince({ library, language, knowledge, now: now.toZonedDateTimeISO("UTC") }).flatMap(({ told }) =>
    told.filter(({ aspect }) => aspect !== "due"),
  );
