import { OnrecordError } from "../../base/errors.ts";
import type { Library } from "../../library/library.ts";
import { decidePlace } from "../identity/decide.ts";
import { isFree } from "../identity/hold.ts";
import { type Known, recognizedArticle } from "../identity/known.ts";
import type { Article } from "../input/article.ts";
import { unreadable } from "../input/unreadable.ts";
import { detectLanguage } from "../rules/languages/language.ts";
import { type IntakeFilter, leftOutBy } from "./filter.ts";

/**
 * The error for an article that a source's filter leaves out; null if it is drafted. Articles that are on record already, and holds and
 * kills, are never left out, because they change what editors have. `now` is an ISO instant.
 */
export const filteredOut = (
  article: Article,
  filter: IntakeFilter,
  onRecord: readonly Known[],
  library: Library,
  now: string,
): OnrecordError | null => {
  const recognized = recognizedArticle(article, now);
  if (!isFree(recognized.hold) || decidePlace(onRecord, recognized).place.as !== "new") return null;
  const { text, section, origin } = article;
  const detected = detectLanguage(text);
  const language = detected === "und" ? (article.language ?? detected) : detected;
  const namesOf = (id: string): readonly string[] => {
    const actor = library.actors.get(id);
    return actor === undefined ? [] : Object.values(actor.names);
  };
  const reason = leftOutBy(filter, { text, section, language }, namesOf);
  if (reason === null) return null;
  const said = unreadable(origin, `filtered-${reason.by}`, { kind: reason.kind });
  return new OnrecordError("filtered", said.message, { say: (language) => said.sayIn(language) });
};
