import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { type Briefing, type Fact, factsOf, type Source } from "../briefing/briefing.ts";
import { withoutTakenBack } from "../briefing/taken-back.ts";
import { unpackBriefing } from "./stored-briefing.ts";

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
