import { type Answer, type Block, choices, list, note, paragraph } from "../../answer/answer.ts";
import {
  labelled,
  labelOfActor,
  nameOf,
  newestRole,
  type Reader,
  roleLine,
} from "../../answer/fact-lines.ts";
import { words } from "../../answer/words.ts";
import { formatDate } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, type Inline, strong, text } from "../../base/text/inline.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";
import type { NameIndex } from "../../library/names/names.ts";
import { readFrom } from "../../library/recorded.ts";
import { writeBlanks } from "../form.ts";
import { type SortedHolders, sortHolders } from "./holders.ts";

const say = messagesOf("ask", "lookup/which");

/** One that may be meant. */
export interface NameCandidate {
  /** Who or what it is. */
  readonly content: readonly Inline[];
  /** The same in a few words, for a button. */
  readonly label: string;
  /** The command that asks for just this one. */
  readonly line: string;
}

/** A candidate with the command that asks for just this one, to read and to type from. */
export const candidateLine = ({ content, line }: NameCandidate): readonly Inline[] => [
  ...content,
  text(" · "),
  command(line),
];

/** Candidates as a list to read and to type from, and as buttons or a menu: choosing one answers in place. */
export const candidateBlocks = (
  candidates: readonly NameCandidate[],
  { language }: Reader,
): readonly Block[] => [
  list(candidates.map(candidateLine)),
  ...choices(
    words(language, "choose"),
    candidates.map(({ label, line }) => ({ label, line, effect: "replace" })),
  ),
];

/** What somebody asked for by name, and where it is looked for. */
export interface Search<Entity> {
  readonly query: string;
  readonly index: NameIndex;
  readonly entities: ReadonlyMap<string, Entity>;
  /** What was searched, in words: the answer says it if nothing is found. */
  searched(): string;
  present(id: string): NameCandidate;
  /** All who hold or held an office are listed; else the only one who holds it is meant. */
  readonly listsHolders?: boolean;
}

/**
 * The one that is meant; else the answer that asks which, or says that there is none. `readAs` says what was assumed, for the
 * start of the answer; it is empty if nothing was.
 */
export type FoundEntity<Entity> =
  | { readonly found: true; readonly entity: Entity; readonly readAs: readonly Block[] }
  | { readonly found: false; readonly answer: Answer };

/** The answer about what was found, with what was assumed said first. */
export const answerAbout = <Entity>(
  found: FoundEntity<Entity>,
  describe: (entity: Entity) => Answer,
): Answer => {
  if (!found.found) return found.answer;
  const answer = describe(found.entity);
  return { ...answer, blocks: [...found.readAs, ...answer.blocks] };
};

const mostCandidates = 20;

const askWhich = <Entity>(
  { query, present }: Search<Entity>,
  ids: readonly string[],
  reader: Reader,
): Answer => {
  const { language } = reader;
  const question = words(language, "several", { query });
  const all = ids.length;
  const blocks: Block[] = [
    paragraph(text(question)),
    ...candidateBlocks(ids.slice(0, mostCandidates).map(present), reader),
  ];
  if (all > mostCandidates) {
    blocks.push(paragraph(text(words(language, "moreCandidates", { shown: mostCandidates, all }))));
  }
  return { language, summary: question, blocks };
};

/** A briefing as a candidate: headline and date. */
export const presentBriefing = (
  { headline, date, slug }: Briefing,
  ask: string,
  { language }: Reader,
): NameCandidate => {
  const title = localize(headline, language);
  return {
    content: labelled(title, language, text(formatDate(language, date))),
    label: title,
    line: `${ask} ${slug}`,
  };
};

const mostMentions = 5;

/** The briefings that have the words somewhere in their text, so that the reader knows where to look. */
const mentionBlocks = (query: string, reader: Reader): Block[] => {
  const briefings = readFrom(
    reader.library,
    (library) => library.texts.briefingsWith(query),
    (found) => found.map(({ slug }) => slug),
  );
  if (briefings.length === 0) return [];
  const shown = briefings.slice(0, mostMentions);
  const counts = { shown: shown.length, all: briefings.length };
  return [
    paragraph(text(words(reader.language, "mentionedIn"))),
    list(shown.map((briefing) => candidateLine(presentBriefing(briefing, "brief", reader)))),
    ...(shown.length < briefings.length
      ? [paragraph(text(words(reader.language, "moreCandidates", counts)))]
      : []),
  ];
};

/** A button that asks the desk to add what was not found. */
export const deskControl = (query: string, language: Language): readonly Block[] => {
  const label = words(language, "askDesk");
  const line = writeBlanks({ name: "desk" }, ["request"], { request: query });
  return choices(label, [{ label, line, effect: "form" }]);
};

/** Says what was searched, what comes closest, and which briefings have the words. */
export const nothingFound = (
  search: Pick<Search<unknown>, "query" | "searched" | "present">,
  closest: readonly string[],
  reader: Reader,
): Answer => {
  const { language } = reader;
  const summary = words(language, "none", { query: search.query, searched: search.searched() });
  const blocks: Block[] = [paragraph(text(summary))];
  if (closest.length > 0) {
    blocks.push(
      paragraph(text(words(language, "closest"))),
      ...candidateBlocks(closest.map(search.present), reader),
    );
  }
  blocks.push(...mentionBlocks(search.query, reader), ...deskControl(search.query, language));
  return { language, summary, blocks };
};

/** All who have an office, and those who had it or have a similar one. */
const listHolders = <Entity>(
  { query, present }: Search<Entity>,
  { holding, former, similar }: SortedHolders,
  reader: Reader,
): Answer => {
  const { language } = reader;
  const question = say(language, "holders", { query });
  const all = [...holding, ...former, ...similar];
  const candidates = all.slice(0, mostCandidates).map((role): NameCandidate => {
    const isFormer = former.includes(role);
    return {
      ...present(role.person),
      content: [
        ...labelled(nameOf(role.person, reader), language, ...roleLine(role, reader)),
        ...(isFormer ? [text(` · ${say(language, "former")}`)] : []),
      ],
    };
  });
  return {
    language,
    summary: question,
    blocks: [
      paragraph(text(question)),
      ...candidateBlocks(candidates, reader),
      ...(all.length > mostCandidates
        ? [paragraph(text(words(language, "moreCandidates", { shown: mostCandidates, all: all.length })))]
        : []),
    ],
  };
};

/** Says which one was meant, and who else it may be. */
const readAsBlocks = (
  { present }: Pick<Search<unknown>, "present">,
  id: string,
  others: readonly string[],
  reader: Reader,
): readonly Block[] => {
  const name = present(id).label;
  if (others.length === 0) return [note(text(say(reader.language, "readAs", { name })))];
  return [
    note(text(say(reader.language, "readAsOneOf", { name }))),
    ...candidateBlocks(others.map(present), reader),
  ];
};

/** Finds what is meant, and never guesses: what was assumed is said. */
export const findWhich = <Entity>(search: Search<Entity>, reader: Reader): FoundEntity<Entity> => {
  const found = (id: string, readAs: readonly Block[]): FoundEntity<Entity> => {
    const entity = search.entities.get(id);
    if (entity === undefined) throw new Error(`The index names ${id}, which is not in the library.`);
    return { found: true, entity, readAs };
  };
  const match = search.index.search(search.query);
  switch (match.matches) {
    case "one": {
      const { id, assumed, others } = match;
      return found(id, assumed || others.length > 0 ? readAsBlocks(search, id, others, reader) : []);
    }
    case "several":
      return { found: false, answer: askWhich(search, match.ids, reader) };
    case "holders": {
      const sorted = sortHolders(search.query, match.holders, reader);
      const { holding, former, similar } = sorted;
      const [only, another] = search.listsHolders === true ? [...holding, ...former] : holding;
      if (only === undefined || another !== undefined)
        return { found: false, answer: listHolders(search, sorted, reader) };
      const others = [...former, ...similar].map(({ person }) => person);
      const readAs = readAsBlocks(search, only.person, [...new Set(others)], reader);
      return found(only.person, readAs);
    }
    case "none":
      return { found: false, answer: nothingFound(search, match.closest, reader) };
    default:
      return match satisfies never;
  }
};

/** A person or organization as a candidate: name, newest role and its date. `lineOf` asks for just this one. */
export const presentActor =
  (lineOf: (id: string) => string, reader: Reader) =>
  (id: string): NameCandidate => {
    const role = newestRole(id, reader);
    const name = nameOf(id, reader);
    return {
      content:
        role === undefined ? [strong(name)] : labelled(name, reader.language, ...roleLine(role, reader)),
      label: labelOfActor(id, reader),
      line: lineOf(id),
    };
  };

/** The same with the command that says who or what it is. */
export const presentKnown = (id: string, reader: Reader): NameCandidate => {
  const ask = reader.library.people.has(id) ? "who" : "org";
  return presentActor((known) => `${ask} ${known}`, reader)(id);
};
