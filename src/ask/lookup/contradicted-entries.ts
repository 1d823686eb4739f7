import { type Block, type Entry, entryStates, heading, type Mark } from "../../answer/answer.ts";
import { type DatedReader, entriesOf, factEntry } from "../../answer/fact-entry.ts";
import { alone } from "../../answer/fact-lines.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { Fact } from "../../library/briefing/briefing.ts";
import { kindOf } from "../../library/briefing/fact-kind.ts";
import type { Disagreement } from "../../library/contradictions/disagreement-of.ts";
import { contradictionsOf } from "../../library/contradictions/find-contradictions.ts";
import { referencesOf } from "../../library/recorded.ts";

const say = messagesOf("ask", "lookup/contradicted-entries");

const disputed = (language: Language): Mark => ({ state: "disputed", text: say(language, "mark") });

/** An entry with the mark that another source contradicts it. Corrections come before the mark. */
const marked = (entry: Entry, about: Disagreement, { language }: DatedReader): Entry => ({
  ...entry,
  marks: [...entry.marks, disputed(language)].toSorted(
    (one, other) => entryStates.indexOf(one.state) - entryStates.indexOf(other.state),
  ),
  notes: [[text(say(language, about))], ...entry.notes],
});

/** A fact in the order of the answer, with what another source says against it. */
interface Listed {
  readonly fact: Fact;
  readonly about: Disagreement | undefined;
}

/**
 * Facts as entries, in their order. If another source contradicts a fact, both are marked, and the fact of the other source comes next, so
 * that a reader sees both passages with their sources and dates. `entryOf` makes the entries of the facts themselves.
 */
export const withContradictions = (
  facts: readonly Fact[],
  entryOf: (fact: Fact, isContradicted: boolean) => Entry,
  reader: DatedReader,
): readonly Entry[] => {
  const found = contradictionsOf(referencesOf(facts), reader.library);
  const given = new Set(facts.map(({ reference }) => reference));
  const shown = new Set<string>();
  const once = (fact: Fact, about: Disagreement | undefined): readonly Listed[] => {
    if (shown.has(fact.reference)) return [];
    shown.add(fact.reference);
    return [{ fact, about }];
  };
  const listed = facts.flatMap((fact) => {
    const others = found.get(fact.reference) ?? [];
    return [...once(fact, others[0]?.about), ...others.flatMap((other) => once(other.fact, other.about))];
  });
  const compose = ({ fact, about }: Listed): Entry => {
    const made = given.has(fact.reference)
      ? entryOf(fact, about !== undefined)
      : factEntry(fact, alone, reader);
    return about === undefined ? made : marked(made, about, reader);
  };
  return entriesOf(listed, reader, compose, ({ fact }) => ({
    counts: kindOf(fact),
    reference: fact.reference,
  }));
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
