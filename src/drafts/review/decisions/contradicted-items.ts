import { factLine } from "../../../answer/fact-lines.ts";
import { formatDate } from "../../../base/language/format.ts";
import { type Language, localize } from "../../../base/language/language.ts";
import { plainLine } from "../../../base/text/inline.ts";
import { type Briefing, type Fact, factsOf } from "../../../library/briefing/briefing.ts";
import { contradictionsInDraft } from "../../../library/contradictions/find-contradictions.ts";
import type { Library } from "../../../library/library.ts";
import type { ItemContradiction } from "./draft-item.ts";
import { writeItemKey } from "./item-key.ts";
import type { Review } from "./review-of.ts";

/**
 * A review whose parts know which other sources contradict them, in the draft or on record. Such a part is not sure, so that an editor decides
 * about it alone.
 */
export const withContradictedItems = (
  review: Review,
  briefing: Briefing,
  library: Library,
  language: Language,
): Review => {
  const found = contradictionsInDraft(briefing, library);
  const byKey = new Map(
    factsOf(briefing).map((fact) => [writeItemKey(fact), found.get(fact.reference) ?? []]),
  );
  const items = review.items.map((item) => {
    const contradictions = (byKey.get(item.key) ?? []).map(({ about, fact }): ItemContradiction => {
      const [{ exact, source }] = fact.passages;
      return {
        about,
        text: lineOf(fact, briefing, library, language),
        exact,
        publisher: source.publisher,
        date: formatDate(language, source.published.date),
      };
    });
    if (contradictions.length === 0 || item.isGone) return item;
    return {
      ...item,
      contradictions,
      state: item.state === "sure" ? ("uncertain" as const) : item.state,
    };
  });
  return { ...review, items };
};

/** A fact in one line. A person of a draft is not on record, so the draft has the name. */
const lineOf = (fact: Fact, { people }: Briefing, library: Library, language: Language): string => {
  if (fact.type !== "role")
    return plainLine(factLine(fact, { speaker: false, kindOfFact: false }, { library, language }));
  const person = people.find(({ id }) => id === fact.person) ?? library.people.get(fact.person);
  return `${localize(person?.names ?? { en: fact.person }, language)} · ${localize(fact.title, language)}`;
};
