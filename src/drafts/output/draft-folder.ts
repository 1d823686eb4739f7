import type { Language } from "../../base/language/language.ts";
import type { Source } from "../../library/briefing/briefing.ts";
import type { Article } from "../input/article.ts";
import { addSource } from "./add-source.ts";
import type { Draft } from "./drafting.ts";
import { type Existing, isUnedited, withHeader } from "./folder-state.ts";
import { notes } from "./notes.ts";
import type { DraftFolder } from "./save.ts";
import { draftYaml } from "./yaml.ts";

/** A draft of an article, and the ISO date on which it was first made. */
export interface DraftedArticle {
  readonly slug: string;
  readonly madeOn: string;
  readonly draft: Draft;
  readonly article: Article;
}

/** The folder of a draft, with the other sources that the folder already has. */
export const draftFolder = (
  { slug, madeOn, draft, article }: DraftedArticle,
  others: readonly Source[],
  language: Language,
): DraftFolder => {
  const file = draft.file.sources[0]?.file ?? `${slug}.txt`;
  return {
    slug,
    madeOn,
    texts: [{ file, text: article.text }, ...others.map((other) => ({ file: other.file, text: other.text }))],
    yaml: (header) =>
      others.reduce(
        (yaml, other) => addSource(yaml, { source: sourceInput(other), text: other.text }),
        draftYaml(draft, `${header}\n# ${notes(language, "draft")}`, notes(language, "leftOpen")),
      ),
  };
};

/** A source on record in the form of the file. */
const sourceInput = ({ text: _text, ...source }: Source) => ({
  ...source,
  ...(source.caveats.length === 0 ? { caveats: undefined } : {}),
});

/** The folder of a draft with one more source; null if the draft was edited, or already has the source. */
export const folderWithCopy = (
  { slug, madeOn, draft, article }: DraftedArticle,
  sources: readonly Source[],
  existing: Existing | null,
): DraftFolder | null => {
  const [added] = draft.file.sources;
  if (
    existing === null ||
    !isUnedited(existing) ||
    added === undefined ||
    sources.some(
      (source) =>
        source.text === article.text &&
        source.publisher === added.publisher &&
        source.page?.url === added.page?.url,
    )
  )
    return null;
  const ids = new Set(sources.map(({ id }) => id));
  let id = added.id;
  for (let number = 2; ids.has(id); number += 1) id = `${added.id}-${number}`;
  const source = { ...added, id, file: `${id}.${added.language}.txt` };
  return {
    slug,
    madeOn,
    texts: [...sources.map(({ file, text }) => ({ file, text })), { file: source.file, text: article.text }],
    yaml: (header) => addSource(withHeader(existing.yaml, header), { source, text: article.text }),
  };
};
