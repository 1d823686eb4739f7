import { type Block, type Entry, entryStates, heading, type Mark } from "../../answer/answer.ts";
import { type DatedReader, factEntry } from "../../answer/fact-entry.ts";
import { alone } from "../../answer/fact-lines.ts";
import { headEntries } from "../../answer/pages.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { type Fact, kindOf } from "../../library/briefing/briefing.ts";
import type { Disagreement } from "../../library/contradictions/disagreement-of.ts";
import { contradictionsOf } from "../../library/contradictions/find-contradictions.ts";
import type { FactHead } from "../../library/library.ts";
import { referencesOf } from "../../library/recorded.ts";

const say = messagesOf("ask", "lookup/contradicted-entries");

type FactKey = Pick<FactHead, "reference" | "kind">;

export const factKeys = (facts: readonly Fact[]): readonly FactKey[] =>
  facts.map((fact) => ({ reference: fact.reference, kind: kindOf(fact) }));

const disputed = (language: Language): Mark => ({ state: "disputed", text: say(language, "mark") });

/** An entry with the mark that another source contradicts it. Corrections come before the mark. */
const marked = (entry: Entry, about: Disagreement, { language }: DatedReader): Entry => ({
  ...entry,
  marks: [...entry.marks, disputed(language)].toSorted(
    (one, other) => entryStates.indexOf(one.state) - entryStates.indexOf(other.state),
  ),
  notes: [[text(say(language, about))], ...entry.notes],
});

/**
 * Facts as entries, in their order. If another source contradicts a fact, both are marked, and the fact of the other source comes next, so
 * that a reader sees both passages with their sources and dates. `entryOf` makes the entries of the facts themselves.
 */
export const withContradictions = (
  facts: readonly FactKey[],
  entryOf: (fact: Fact, isContradicted: boolean) => Entry,
  reader: DatedReader,
): readonly Entry[] => {
  const found = contradictionsOf(referencesOf(facts), reader.library);
  const given = new Set(facts.map(({ reference }) => reference));
  const disagreements = new Map<string, Disagreement>();
  const listed = new Map<string, FactKey>();
  const list = (key: FactKey, about: Disagreement | undefined): void => {
    if (listed.has(key.reference)) return;
    listed.set(key.reference, key);
    if (about !== undefined) disagreements.set(key.reference, about);
  };
  for (const key of facts) {
    const others = found.get(key.reference) ?? [];
    list(key, others[0]?.about);
    for (const { fact, about } of others) list({ reference: fact.reference, kind: kindOf(fact) }, about);
  }
  return headEntries([...listed.values()], reader, (fact) => {
    const about = disagreements.get(fact.reference);
    const made = given.has(fact.reference)
      ? entryOf(fact, about !== undefined)
      : factEntry(fact, alone, reader);
    return about === undefined ? made : marked(made, about, reader);
  });
};

/** What other sources say against one fact: the mark for the fact, and their facts under a heading. Both are empty if no source contradicts it. */
export const contradictionOf = (
  fact: Fact,
  reader: DatedReader,
): { readonly marks: readonly Mark[]; readonly blocks: readonly Block[] } => {
  const { language } = reader;
  const others = contradictionsOf([fact.reference], reader.library).get(fact.reference) ?? [];
  const [first] = others;
  if (first === undefined) return { marks: [], blocks: [] };
  return {
    marks: [disputed(language)],
    blocks: [
      heading(2, text(say(language, first.about))),
      ...others.map((other) => factEntry(other.fact, alone, reader)),
    ],
  };
};
