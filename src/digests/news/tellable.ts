import { type Language, localize, onceEach } from "../../base/language/language.ts";
import type { Correction, Fact } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import { factHash, hashOf } from "./fact-hash.ts";
import { correctionKey, factKey } from "./told.ts";

/** A fact as it is told in a language. */
export interface Tellable {
  readonly fact: Fact;
  readonly key: string;
  readonly hash: string;
  readonly isWithdrawn: boolean;
  readonly corrections: readonly { readonly key: string; readonly correction: Correction }[];
}

/** Of a fact that was withdrawn, only that is told, whatever else changes. */
const withdrawnHash = "withdrawn";

const tellableOf = (fact: Fact, all: readonly Correction[], language: Language): Tellable => {
  const key = factKey(fact.reference, language);
  const isWithdrawn = all.some(({ withdrawn }) => withdrawn === true);
  return {
    fact,
    key,
    hash: isWithdrawn ? withdrawnHash : factHash(fact, language),
    isWithdrawn,
    corrections: all.map((correction) => ({
      key: correctionKey(
        key,
        hashOf(correction.date, localize(correction.note, language), String(correction.withdrawn ?? false)),
      ),
      correction,
    })),
  };
};

// A snapshot never changes, and ten thousand channels are told from one.
const known = onceEach((): WeakMap<Library, readonly Tellable[]> => new WeakMap());

/** All facts of a snapshot, newest first. */
export const tellablesOf = (library: Library, language: Language): readonly Tellable[] => {
  const snapshots = known(language);
  const tellables =
    snapshots.get(library) ??
    [...library.facts.values()]
      .sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0))
      .map((fact) => tellableOf(fact, library.corrections.get(fact.reference) ?? [], language));
  snapshots.set(library, tellables);
  return tellables;
};
