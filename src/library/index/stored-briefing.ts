import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import {
  type Briefing,
  type Fact,
  factsOf,
  type Passage,
  type Source,
  withoutTakenBack,
} from "../briefing/briefing.ts";
import { isFoundBefore } from "../passages/text-fragment.ts";

interface StoredPassage {
  source: unknown;
  readonly isFoundBefore?: boolean;
}

interface StoredPassages {
  readonly passages: readonly StoredPassage[];
}

/** A statement with its updates; only status updates have passages. */
interface StoredStatement extends StoredPassages {
  readonly updates: readonly Partial<StoredPassages>[];
}

/** The parts of a briefing that get their sources back when it is read from the index. */
interface Linkable {
  readonly sources: readonly { readonly id: string }[];
  readonly people: readonly { readonly roles: readonly StoredPassages[] }[];
  readonly statements: readonly StoredStatement[];
  readonly figures: readonly StoredPassages[];
  readonly events: readonly StoredPassages[];
}

// Only this code writes the data that it reads, and an index from another version is created again, so the data need no check.
const linkable = z.custom<Linkable>();
const linked = z.custom<Briefing>();

/** A briefing as JSON, without the texts of its sources. A passage has the id of its source instead of the source. */
export const packBriefing = (briefing: Briefing): string =>
  JSON.stringify({
    ...briefing,
    sources: briefing.sources.map(({ text: _text, ...source }) => source),
    people: briefing.people.map((person) => ({ ...person, roles: person.roles.map(packFact) })),
    statements: briefing.statements.map((statement) => ({
      ...packFact(statement),
      updates: statement.updates.map((update) => (update.type === "status" ? packFact(update) : update)),
    })),
    figures: briefing.figures.map(packFact),
    events: briefing.events.map(packFact),
  });

const packPassages = (passages: readonly Passage[]) =>
  passages.map(({ source, ...passage }) => ({
    source: source.id,
    ...passage,
    ...(isFoundBefore(source.text, passage) ? { isFoundBefore: true } : {}),
  }));

const packFact = <Fact extends { readonly passages: readonly Passage[] }>(fact: Fact) => ({
  ...fact,
  passages: packPassages(fact.passages),
});

/** The original briefing. `textOf` reads the text of a source by its id, when it is first needed. */
const unpackBriefing = (json: string, textOf: (source: string) => string): Briefing => {
  const content: unknown = JSON.parse(json);
  const { sources, people, statements, figures, events } = linkable.parse(content);
  const byId = new Map<unknown, object>();
  for (const source of sources) {
    let text: string | undefined;
    Object.defineProperty(source, "text", {
      enumerable: true,
      get: () => {
        text ??= textOf(source.id);
        return text;
      },
    });
    byId.set(source.id, source);
  }
  const updates = statements.flatMap((statement) => statement.updates);
  const roles = people.flatMap((person) => person.roles);
  for (const { passages = [] } of [...roles, ...statements, ...updates, ...figures, ...events])
    for (const passage of passages) {
      passage.source = byId.get(passage.source);
      // It is no part of the briefing as it is in its file.
      const value = passage.isFoundBefore === true;
      Object.defineProperty(passage, "isFoundBefore", { value, enumerable: false });
    }
  return linked.parse(content);
};

/** A briefing as in its file, and as answers use it: without retracted facts. */
export interface ReadBriefing {
  readonly whole: Briefing;
  /** All its facts, including retracted ones, in the order in which the index numbers them. */
  readonly facts: readonly Fact[];
  readonly used: Briefing;
  /** The length of its JSON, in characters. In memory, it takes some seven bytes for each. */
  readonly size: number;
}

/** In characters of JSON. One of seven facts has 6,000. */
const mostKept = 4_000_000;

const contentRow = z.object({ content: z.string() });
const textRow = z.object({ text: z.string() });

/**
 * Reads briefings by their numbers. While anything refers to one of a briefing's sources, as all its facts do, the same
 * object is returned. So all facts of a source share one source object. The most recently read briefings are also kept.
 */
export const createBriefingReader = (database: DatabaseSync): ((number: number) => ReadBriefing) => {
  const contentOf = database.prepare("select content from briefings where number = ?");
  const textOf = database.prepare("select text from texts where briefing = ? and source = ?");
  const kept = new LRUCache<number, ReadBriefing>({ maxSize: mostKept });
  const alive = new Map<number, WeakRef<ReadBriefing>>();
  const ofSource = new WeakMap<Source, ReadBriefing>();
  const registry = new FinalizationRegistry<number>((number) => {
    if (alive.get(number)?.deref() === undefined) alive.delete(number);
  });
  return (number) => {
    const known = alive.get(number)?.deref();
    const read =
      known ??
      readBriefing(
        contentRow.parse(contentOf.get(number)).content,
        (source) => textRow.parse(textOf.get(number, source)).text,
      );
    if (known === undefined) {
      alive.set(number, new WeakRef(read));
      registry.register(read, number);
      for (const source of read.whole.sources) ofSource.set(source, read);
    }
    if (!kept.has(number)) kept.set(number, read, { size: read.size });
    else kept.get(number);
    return read;
  };
};

const readBriefing = (content: string, textOf: (source: string) => string): ReadBriefing => {
  const whole = unpackBriefing(content, textOf);
  return { whole, facts: factsOf(whole), used: withoutTakenBack(whole), size: content.length };
};
