import { OnrecordError } from "../../base/errors.ts";
import type { Library } from "../../library/library.ts";
import { decidePlace } from "../identity/decide.ts";
import { isFree } from "../identity/hold.ts";
import { recognizedArticle } from "../identity/known.ts";
import type { IdentityRecord } from "../identity/record.ts";
import type { Article } from "../input/article.ts";
import { unreadable } from "../input/unreadable.ts";
import { draftFacts } from "../rules/draft-facts.ts";
import { detectLanguage } from "../rules/languages/detect-language.ts";
import { type IntakeSelection, leftOutBy } from "./filter.ts";

/**
 * The error for an article that is not drafted, because editors declined it or because of its source's filter; null if it is drafted.
 * A filter never leaves out articles that are on record already, and nothing leaves out holds and kills, because they change what
 * editors have. `now` is an ISO instant.
 */
export const filteredOut = async (
  article: Article,
  { filter, declined, draftedAs, mustHaveDay }: IntakeSelection,
  { record, library }: { readonly record: IdentityRecord; readonly library: Library },
  now: string,
): Promise<OnrecordError | null> => {
  const recognized = recognizedArticle(article, now);
  if (!isFree(recognized.hold)) return null;
  const { text, section, origin } = article;
  const { place } = decidePlace(await record.similarTo(recognized), recognized);
  // The folder of a draft that was declined may be gone.
  const known = place.as === "new" ? draftedAs : "slug" in place ? [place.slug] : [];
  if (known.length > 0 && known.every((slug) => declined.includes(slug)))
    return leftOut(origin, "filtered-declined");
  if (place.as !== "new") return null;
  if (mustHaveDay && article.published === null && draftFacts(text).source.published === null)
    return leftOut(origin, "filtered-undated");
  if (filter === null) return null;
  const detected = detectLanguage(text);
  const language = detected === "und" ? (article.language ?? detected) : detected;
  const namesOf = (id: string): readonly string[] => {
    const actor = library.actors.get(id);
    return actor === undefined ? [] : Object.values(actor.names);
  };
  const reason = leftOutBy(filter, { text, section, language }, namesOf);
  return reason === null ? null : leftOut(origin, `filtered-${reason.by}`, { kind: reason.kind });
};

const leftOut = (
  origin: string,
  ...reason:
    | ["filtered-declined" | "filtered-undated"]
    | ["filtered-only" | "filtered-except", { kind: string }]
): OnrecordError => {
  const [key, values] = reason;
  const said = unreadable(origin, key, values);
  return new OnrecordError("filtered", said.message, { say: (language) => said.sayIn(language) });
};
