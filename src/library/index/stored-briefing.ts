import { z } from "zod";
import type { Briefing } from "../briefing/briefing.ts";

interface StoredFact {
  readonly passages: readonly { source: unknown }[];
}

/** What is put back into a briefing when it is read from the index. */
interface Linkable {
  readonly sources: readonly { readonly id: string }[];
  readonly people: readonly { readonly roles: readonly StoredFact[] }[];
  readonly statements: readonly StoredFact[];
  readonly figures: readonly StoredFact[];
  readonly events: readonly StoredFact[];
}

// Only this file writes what it reads, and the tables' number changes if the form does: so it is not checked again.
const linkable = z.custom<Linkable>();
const linked = z.custom<Briefing>();

const sourceSchema = z.object({ id: z.string(), text: z.string() });

/** A briefing as JSON, without the texts of its sources; a passage has its source's id in the place of the source. */
export const packBriefing = (briefing: Briefing): string =>
  JSON.stringify(
    { ...briefing, sources: briefing.sources.map(({ text: _text, ...source }) => source) },
    (key, value: unknown) =>
      key === "source" && typeof value === "object" ? sourceSchema.parse(value).id : value,
  );

/** The briefing as it was. `textOf` reads the text of a source by its id, when it is first needed. */
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
  for (const fact of [...people.flatMap(({ roles }) => roles), ...statements, ...figures, ...events])
    for (const passage of fact.passages) passage.source = byId.get(passage.source);
  return linked.parse(content);
};
