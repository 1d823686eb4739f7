import type { Library } from "../../library/library.ts";
import { factTypes } from "../../library/search/fact-tags.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";
import type { NamedSpan } from "./named-span.ts";
import type { Asked } from "./reading.ts";

/** Of several people with an office, those whom the articles of the last answer name: “and the director?”. The others stay as other readings. */
export const nearHolders = (
  span: NamedSpan,
  { articles, library }: Pick<Asked, "articles" | "library">,
): NamedSpan => {
  if (span.isName || articles.size === 0) return span;
  const all = [...new Set([...span.ids, ...span.others])];
  const isNear = (id: string): boolean =>
    library.people.get(id)?.roles.some(({ reference }) => articles.has(slugOf(reference))) === true;
  // A former mayor is meant only if no mayor is near.
  const near = [span.ids, span.others].map((ids) => ids.filter(isNear)).find((ids) => ids.length > 0);
  return near === undefined ? span : { ...span, ids: near, others: all.filter((id) => !near.includes(id)) };
};

/** The slugs of the articles that the last answer in a thread cites. If it named people or organizations, an article about others does not count. */
export const articlesOf = (subject: ThreadSubject | null, library: Library): ReadonlySet<string> => {
  if (subject === null) return new Set();
  const cited = new Set(subject.facts.map(slugOf));
  if (subject.actors.length === 0) return cited;
  return new Set(
    subject.actors.flatMap((id) => {
      const theirs = library
        .heads({ types: factTypes, actors: [id] }, mostFacts)
        .map(({ reference }) => slugOf(reference));
      const both = theirs.filter((slug) => cited.has(slug));
      return both.length > 0 ? both : theirs;
    }),
  );
};

const mostFacts = 20;

const slugOf = (reference: string): string => reference.split("/")[0] ?? reference;
