import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { LanguageModel } from "ai";
import type { Briefing } from "../briefing/briefing.ts";
import { type Language, languageTagSchema } from "../i18n/language.ts";
import { createLibrary, type Library } from "../library/library.ts";
import { readBriefings } from "../library/shelf.ts";
import type { DraftFacts } from "./facts.ts";
import type { Article } from "./input/article.ts";
import { type ReadOptions, readArticle } from "./input/read.ts";
import type { ModelProblem } from "./model/problem.ts";
import type { Proposed } from "./model/propose.ts";
import type { Rejected } from "./model/rejection.ts";
import { createDraft } from "./output/draft.ts";
import type { Draft } from "./output/drafting.ts";
import { notes } from "./output/notes.ts";
import { type DraftFolder, draftedOn, type Saved, saveDraft } from "./output/save.ts";
import { slugOf } from "./output/slug.ts";
import { draftYaml } from "./output/yaml.ts";
import { draftFacts } from "./rules/draft-facts.ts";

export interface BuilderOptions extends ReadOptions {
  /** The folder of the briefings. */
  readonly out: string;
  /** The article's language where it is told, else null. */
  readonly articleLanguage: string | null;
  /** The editor's language, in which comments are. */
  readonly language: Language;
  readonly model: LanguageModel | null;
  /** An ISO date. */
  readonly today: string;
}

export interface Built {
  readonly slug: string;
  readonly saved: Saved;
  readonly draft: Draft;
  /** The article's language where the rules do not read it in full, as a BCP 47 tag, or null. */
  readonly unread: string | null;
  /** Why the model gave nothing, or null. */
  readonly modelProblem: ModelProblem | null;
  readonly rejected: readonly Rejected[];
}

/** Which folder holds which article, so that one that comes again finds its own. */
interface Shelved {
  readonly slug: string;
  readonly texts: readonly string[];
  readonly urls: readonly string[];
}

const shelve = ({ slug, sources }: Pick<Briefing, "slug" | "sources">): Shelved => ({
  slug,
  texts: sources.map(({ text }) => text),
  urls: sources.flatMap(({ page }) => page?.url ?? []),
});

/** The folder that has this very text; else the one that has its address. */
const folderOf = (shelf: readonly Shelved[], { text, url }: Article): string | null =>
  (
    shelf.find(({ texts }) => texts.includes(text)) ??
    (url === null ? undefined : shelf.find(({ urls }) => urls.includes(url.value)))
  )?.slug ?? null;

const withModel = async (model: LanguageModel | null, rules: DraftFacts): Promise<Proposed> => {
  if (model === null) return { facts: rules, proposed: new Set(), rejected: [], problem: null };
  // Loaded only where it is used: the rules need none of it.
  const { proposeFacts } = await import("./model/propose.ts");
  return proposeFacts(model, rules);
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const readFacts = (article: Article, told: string | null): DraftFacts => {
  const { marked } = article;
  if (told !== null) return draftFacts(article.text, { marked, language: told });
  const facts = draftFacts(article.text, { marked });
  // Pages often declare the language of their frame: it counts only where the text itself is too short to tell.
  const declared = languageTagSchema.safeParse(article.language?.replace("_", "-"));
  return facts.language.tag === "und" && declared.success
    ? draftFacts(article.text, { marked, language: declared.data })
    : facts;
};

/** How far a draft is: its article is read, or facts are looked for in it. */
export type BuildStage = "reading" | "finding";

/** What is told of a draft while it is built. */
export interface BuildWatch {
  onStage(stage: BuildStage): void;
  /** Right before it is written, with what was there: where this rejects, nothing is. */
  onWriting(slug: string, before: "draft" | null): Promise<void>;
}

const unwatched: BuildWatch = { onStage() {}, async onWriting() {} };

export interface Builder {
  /** Builds one draft. Throws an OnrecordError for an article that cannot be read. */
  build(input: string, watch?: BuildWatch): Promise<Built>;
}

/** Reads what is on record once, then builds one article after the other. */
export const createBuilder = async (options: BuilderOptions): Promise<Builder> => {
  const { out, language, model } = options;
  const { briefings } = (await exists(out)) ? await readBriefings(out) : { briefings: [] };
  const library: Library = createLibrary(briefings);
  const shelf = briefings.map(shelve);

  /** What is on record beside the article itself: nobody is known from the briefing that is drafted anew. */
  const libraryBeside = (own: string | null): Library =>
    own !== null && library.bySlug.has(own)
      ? createLibrary(briefings.filter(({ slug }) => slug !== own))
      : library;

  const newSlug = (article: Article, draft: Draft): string => {
    const digest = createHash("sha256").update(article.text).digest("hex").slice(0, 8);
    const wish = slugOf(Object.values(draft.file.headline)[0] ?? "") || `article-${digest}`;
    let slug = wish;
    for (let number = 2; shelf.some((other) => other.slug === slug); number += 1) slug = `${wish}-${number}`;
    return slug;
  };

  return {
    async build(input, { onStage, onWriting } = unwatched) {
      onStage("reading");
      const article = await readArticle(input, options);
      onStage("finding");
      const rules = readFacts(article, options.articleLanguage);
      const { facts, proposed, rejected, problem } = await withModel(model, rules);
      const own = folderOf(shelf, article);
      const known = libraryBeside(own);
      const draftOf = (today: string): Draft =>
        createDraft(article, facts, { library: known, language, today, proposed });
      const first = draftOf(options.today);
      const slug = own ?? newSlug(article, first);
      // The day of a draft stays, or building it again tomorrow would change it.
      const madeOn = (await draftedOn(join(out, slug))) ?? options.today;
      const draft = madeOn === options.today ? first : draftOf(madeOn);
      const [source] = draft.file.sources;
      const folder: DraftFolder = {
        slug,
        madeOn,
        source: { file: source?.file ?? `${basename(slug)}.txt`, text: article.text },
        yaml: (header) =>
          draftYaml(draft, `${header}\n# ${notes(language, "draft")}`, notes(language, "leftOpen")),
      };
      const saved = await saveDraft(out, folder, (before) => onWriting(slug, before));
      shelf.push({ slug, texts: [article.text], urls: article.url === null ? [] : [article.url.value] });
      const unread = facts.language.inFull ? null : facts.language.tag;
      return { slug, saved, draft, unread, modelProblem: problem, rejected };
    },
  };
};
