import { z } from "zod";
import type { Briefing, Passage } from "../briefing/briefing.ts";
import { isRepeatedIn } from "../briefing/source.ts";

interface StoredPassage {
  source: unknown;
  readonly isRepeated?: boolean;
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

const packPassages = (passages: readonly Passage[]) =>
  passages.map(({ source, ...passage }) => ({
    source: source.id,
    ...passage,
    ...(isRepeatedIn(source.text, passage.exact) ? { isRepeated: true } : {}),
  }));

const packFact = <Fact extends { readonly passages: readonly Passage[] }>(fact: Fact) => ({
  ...fact,
  passages: packPassages(fact.passages),
});

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

/** The original briefing. `textOf` reads the text of a source by its id, when it is first needed. */
export const unpackBriefing = (json: string, textOf: (source: string) => string): Briefing => {
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
      const value = passage.isRepeated === true;
      Object.defineProperty(passage, "isRepeated", { value, enumerable: false });
    }
  return linked.parse(content);
};
