import { fold, wordsOf } from "../../base/text/fold.ts";
import type { Library } from "../../library/library.ts";
import { spellings } from "../../library/merge.ts";
import { idsIn } from "../../library/names/names.ts";

/** Whether a person or organization in a new article is already on record. */
export type OnRecord =
  | { readonly found: "same"; readonly id: string }
  /** The people or organizations that the name may mean, for an editor to choose from. */
  | {
      readonly found: "maybe";
      readonly candidates: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly found: "nobody" };

const folded = (name: string): string => wordsOf(fold(name)).join(" ");

const mostProposed = 3;

/**
 * Looks a name up among people and organizations. Only the same spelling, apart from case and accents, counts as the same,
 * and only if one of them has that name. A part of a name or a typing error is a proposal.
 */
export const findOnRecord = (library: Library, type: "person" | "organization", name: string): OnRecord => {
  const entities = type === "person" ? library.people : library.organizations;
  const match = (type === "person" ? library.names.people : library.names.actors).search(name);
  const known = idsIn(match).flatMap((id) => entities.get(id) ?? []);
  const same = known.filter((entity) =>
    spellings(entity).some((spelling) => folded(spelling) === folded(name)),
  );
  const [only, another] = same;
  if (only !== undefined && another === undefined) return { found: "same", id: only.id };
  if (known.length === 0) return { found: "nobody" };
  return {
    found: "maybe",
    candidates: (same.length > 0 ? same : known)
      .slice(0, mostProposed)
      .map((entity) => ({ id: entity.id, name: spellings(entity)[0] ?? entity.id })),
  };
};
