import type { NamedId } from "../../src/ask/access/named-id.ts";

/** Ids in a setting without a workspace or server. */
export const named = (...ids: readonly string[]): readonly NamedId[] =>
  ids.map((id) => ({ workspace: null, id }));
