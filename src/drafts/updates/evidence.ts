import type { Briefing, Passage, Source } from "../../library/briefing/briefing.ts";
import type { PassageSelector, SourceFile } from "../../library/briefing/schema.ts";
import { idSchema } from "../../library/briefing/schema-parts.ts";
import { createSelectors } from "../output/selector.ts";

/** The evidence of an update, in the form of its briefing. */
export interface Evidence {
  readonly passages: readonly PassageSelector[];
  /** The sources that the briefing does not have yet, with their texts. */
  readonly added: readonly { readonly source: SourceFile; readonly text: string }[];
}

/**
 * The passages in the form of a briefing. A source of another briefing is copied with its text, so that the evidence stays
 * in the folder even if the other briefing changes. Null if a passage cannot be distinguished from its repetitions.
 */
export const evidenceFor = (briefing: Briefing, passages: readonly Passage[]): Evidence | null => {
  const sources = [...briefing.sources];
  const files = new Set(sources.map(({ file }) => file));
  const added: { source: SourceFile; text: string }[] = [];
  const ownSource = (source: Source): Source => {
    const known = sources.find((each) => isSame(each, source));
    if (known !== undefined) return known;
    const id = freeId(
      source.id,
      new Set([...sources.map((each) => each.id), ...[...files].map((file) => file.split(".", 1)[0] ?? "")]),
    );
    const { text, ...rest } = source;
    const file = `${id}.${source.language}.txt`;
    added.push({ source: { ...rest, id, file }, text });
    files.add(file);
    const own = { ...rest, id, file, text };
    sources.push(own);
    return own;
  };
  const selectors = passages.map(({ source, start, end }) => {
    const { id, text } = ownSource(source);
    return createSelectors(id, text).of({ start, end });
  });
  const found = selectors.filter((selector) => selector !== null);
  return found.length < selectors.length ? null : { passages: found, added };
};

const isSame = (one: Source, other: Source): boolean =>
  one.text === other.text && one.publisher === other.publisher && one.page?.url === other.page?.url;

/** The first of `id`, `id-2`, `id-3` that is free. */
const freeId = (id: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `-${number}`;
    const tried = `${id.slice(0, 64 - ending.length).replace(/-$/u, "")}${ending}`;
    if (!taken.has(tried) && idSchema.safeParse(tried).success) return tried;
  }
};
