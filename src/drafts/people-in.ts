import type { Stretch } from "../library/passages/sentences.ts";
import { draftFacts } from "./rules/draft-facts.ts";

/** A person in a text, recognized by the words around the name. */
export interface NamedPerson {
  readonly name: string;
  /** Every place that names them, in the order of the text. */
  readonly places: readonly Stretch[];
}

/** The people whom a text names, in its order, on record or not. The rules take most of half a second to load. */
export const peopleIn = (text: string): readonly NamedPerson[] =>
  draftFacts(text)
    .people.map(({ name, spans }) => ({ name, places: spans.map(({ start, end }) => ({ start, end })) }))
    .toSorted((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
