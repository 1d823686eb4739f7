import { type Answer, type Block, command, type Inline, list, paragraph, strong, text } from "./answer.ts";
import type { NameIndex } from "./briefing/names.ts";
import { labelled, nameOf, type Reader, roleLine } from "./cite.ts";
import { words } from "./i18n/words.ts";

/** What somebody asked for by name, and where it is looked for. */
export interface Search<Entity> {
  readonly query: string;
  readonly index: NameIndex;
  readonly entities: ReadonlyMap<string, Entity>;
  /** What was searched, in words: it is said where nothing is found. */
  searched(): string;
  /** A line that presents a candidate, with the command that asks for just that one. */
  present(id: string): readonly Inline[];
}

/** The one that is meant; else the answer that asks which, or says that there is none. */
export type Found<Entity> =
  | { readonly found: true; readonly entity: Entity }
  | { readonly found: false; readonly answer: Answer };

const mostCandidates = 20;

const askWhich = <Entity>(
  { query, present }: Search<Entity>,
  ids: readonly string[],
  { language }: Reader,
): Answer => {
  const question = words(language, "several", { query });
  const all = ids.length;
  const blocks: Block[] = [paragraph(text(question)), list(ids.slice(0, mostCandidates).map(present))];
  if (all > mostCandidates) {
    blocks.push(paragraph(text(words(language, "moreCandidates", { shown: mostCandidates, all }))));
  }
  return { language, summary: question, blocks };
};

/** Says what was searched, and what comes closest. */
export const nothingFound = (
  search: Pick<Search<unknown>, "query" | "searched" | "present">,
  closest: readonly string[],
  { language }: Reader,
): Answer => {
  const summary = words(language, "none", { query: search.query, searched: search.searched() });
  const blocks: Block[] = [paragraph(text(summary))];
  if (closest.length > 0) {
    blocks.push(paragraph(text(words(language, "closest"))), list(closest.map(search.present)));
  }
  return { language, summary, blocks };
};

/** Finds what is meant, and never guesses. */
export const findWhich = <Entity>(search: Search<Entity>, reader: Reader): Found<Entity> => {
  const match = search.index.search(search.query);
  switch (match.matches) {
    case "one": {
      const entity = search.entities.get(match.id);
      if (entity === undefined) throw new Error(`The index names ${match.id}, which is not in the library.`);
      return { found: true, entity };
    }
    case "several":
      return { found: false, answer: askWhich(search, match.ids, reader) };
    case "none":
      return { found: false, answer: nothingFound(search, match.closest, reader) };
    default:
      return match satisfies never;
  }
};

/** A person or organization as a candidate: name, newest role, and the command that asks for just this one. */
export const presentActor =
  (ask: string, reader: Reader) =>
  (id: string): readonly Inline[] => {
    const role = reader.library.people.get(id)?.roles[0];
    const name = nameOf(id, reader);
    return [
      ...(role === undefined ? [strong(name)] : labelled(name, reader.language, ...roleLine(role, reader))),
      text(" · "),
      command(`${ask} ${id}`),
    ];
  };
