import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Language, type LocalizedText, languageTagSchema } from "../base/language/language.ts";
import type { Briefing } from "../library/briefing/briefing.ts";
import { briefingFileName } from "../library/briefing/read.ts";
import type { ReviewDecision } from "../library/briefing/review-schema.ts";
import { readBriefings } from "../library/briefings-folder.ts";
import { createLibrary } from "../library/create-library.ts";
import type { Library } from "../library/library.ts";
import { embargoedUntil } from "../library/snapshots.ts";
import type { DraftFacts } from "./facts.ts";
import type { Article, Document } from "./input/article.ts";
import { fetchOptionsOf, type NetworkRules } from "./input/fetch.ts";
import { documentFrom, loadDocument, readDocument } from "./input/read.ts";
import type { ModelProblem } from "./model/problem.ts";
import type { Proposed } from "./model/propose.ts";
import type { Rejected } from "./model/rejection.ts";
import type { ModelSettings } from "./model/settings.ts";
import { createDraft } from "./output/draft.ts";
import type { Draft } from "./output/drafting.ts";
import { notes } from "./output/notes.ts";
import { type DraftFolder, draftedOn, prepareDraft, type Saved } from "./output/save.ts";
import { slugOf } from "./output/slug.ts";
import { withoutDropped } from "./output/without-dropped.ts";
import { draftYaml } from "./output/yaml.ts";
import { openDraftFile } from "./review/decisions/draft-file.ts";
import { decisionsIn } from "./review/decisions/draft-items.ts";
import { draftFacts } from "./rules/draft-facts.ts";

/** The settings of a draft. All of them can be sent to another thread. */
export interface BuilderSettings {
  /** The folder of the briefings. */
  readonly out: string;
  /** The article's language if it was given, else null. */
  readonly articleLanguage: string | null;
  /** The editor's language, in which comments are. */
  readonly language: Language;
  readonly model: ModelSettings | null;
  /** An ISO date. */
  readonly today: string;
  /** An ISO instant. */
  readonly now: string;
  /** Null for the public Internet. */
  readonly network: NetworkRules | null;
}

/** The input of a draft: a path, an address, or bytes that came with a name. */
export type BuildInput =
  | { readonly from: "place"; readonly place: string }
  | { readonly from: "bytes"; readonly name: string; readonly bytes: Uint8Array };

/** A draft that was built, in numbers: the whole of it is in its folder. */
export interface Built {
  readonly slug: string;
  readonly saved: Saved;
  readonly headline: LocalizedText;
  readonly counts: { readonly people: number; readonly statements: number; readonly figures: number };
  /** How many facts could not be completed. */
  readonly open: number;
  /** The article's language if the rules do not read it in full, as a BCP 47 tag, else null. */
  readonly unread: string | null;
  /** Why the model gave no facts, or null. */
  readonly modelProblem: ModelProblem | null;
  readonly rejected: readonly Rejected[];
}

/** Which folder holds which article, so that one that comes again finds its own. */
/** A briefing on record, by what an article is recognized by. */
interface Known {
  readonly slug: string;
  readonly texts: readonly string[];
  readonly urls: readonly string[];
}

const knownFrom = ({ slug, sources }: Pick<Briefing, "slug" | "sources">): Known => ({
  slug,
  texts: sources.map(({ text }) => text),
  urls: sources.flatMap(({ page }) => page?.url ?? []),
});

/** The folder that has this very text; else the one that has its address. */
const folderOf = (onRecord: readonly Known[], { text, url }: Article): string | null =>
  (
    onRecord.find(({ texts }) => texts.includes(text)) ??
    (url === null ? undefined : onRecord.find(({ urls }) => urls.includes(url.value)))
  )?.slug ?? null;

const withModel = async (
  settings: ModelSettings | null,
  rules: DraftFacts,
  onPhase: BuildProgress["onPhase"],
): Promise<Proposed> => {
  if (settings === null) return { facts: rules, proposed: new Set(), rejected: [], problem: null };
  // Loaded only if it is used: the rules need none of it.
  const [{ modelFrom }, { proposeFacts }] = await Promise.all([
    import("./model/ask.ts"),
    import("./model/propose.ts"),
  ]);
  onPhase("model");
  const proposed = await proposeFacts(modelFrom(settings), rules);
  onPhase("article");
  return proposed;
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

/** What editors decided about the draft in a folder. */
const decisionsOn = async (folder: string): Promise<readonly ReviewDecision[]> => {
  const yaml = await readFile(join(folder, briefingFileName), "utf8").catch(() => "");
  const file = openDraftFile(yaml);
  return file === null ? [] : decisionsIn(file);
};

/** The progress of a draft. */
export interface BuildProgress {
  onPhase(phase: "fetching" | "article" | "model"): void;
  /** The article is read, and facts are looked for in it. */
  onFinding(): void;
}

export interface Builder {
  /**
   * Builds one draft and writes it into `workplace`, which does not exist yet. Throws an OnrecordError for an article
   * that cannot be read.
   */
  prepare(input: BuildInput, workplace: string, progress: BuildProgress): Promise<Built>;
}

const load = (input: BuildInput, network: NetworkRules | null): Promise<Document> =>
  input.from === "bytes"
    ? Promise.resolve(documentFrom(input.name, input.bytes))
    : loadDocument(input.place, network === null ? {} : fetchOptionsOf(network));

/** Reads what is on record once, then builds one article after the other. */
export const createBuilder = async (settings: BuilderSettings): Promise<Builder> => {
  const { out, language, model } = settings;
  const { briefings } = (await exists(out)) ? await readBriefings(out) : { briefings: [] };
  // Every editor may read a draft, so that it names nobody from a briefing under embargo.
  const now = Temporal.Instant.from(settings.now);
  const open = briefings.filter((briefing) => embargoedUntil(briefing, now) === null);
  const library: Library = createLibrary(open);
  const onRecord = briefings.map(knownFrom);

  /** What is on record without the article itself: the briefing that is drafted anew tells nothing. */
  const libraryBeside = (own: string | null): Library =>
    own !== null && library.bySlug.has(own)
      ? createLibrary(open.filter(({ slug }) => slug !== own))
      : library;

  const newSlug = (article: Article, draft: Draft): string => {
    const digest = createHash("sha256").update(article.text).digest("hex").slice(0, 8);
    const wish = slugOf(Object.values(draft.file.headline)[0] ?? "") || `article-${digest}`;
    let slug = wish;
    for (let number = 2; onRecord.some((other) => other.slug === slug); number += 1)
      slug = `${wish}-${number}`;
    return slug;
  };

  return {
    async prepare(input, workplace, { onPhase, onFinding }) {
      onPhase("fetching");
      const document = await load(input, settings.network);
      onPhase("article");
      const article = readDocument(document);
      onFinding();
      const rules = readFacts(article, settings.articleLanguage);
      const { facts, proposed, rejected, problem } = await withModel(model, rules, onPhase);
      const own = folderOf(onRecord, article);
      const known = libraryBeside(own);
      const draftOf = (today: string): Draft =>
        createDraft(article, facts, { library: known, language, today, proposed });
      const first = draftOf(settings.today);
      const slug = own ?? newSlug(article, first);
      // The day of a draft stays, or building it again tomorrow would change it.
      const madeOn = (await draftedOn(join(out, slug))) ?? settings.today;
      const drafted = madeOn === settings.today ? first : draftOf(madeOn);
      const draft = own === null ? drafted : withoutDropped(drafted, await decisionsOn(join(out, own)));
      const { headline, sources, people = [], statements = [], figures = [] } = draft.file;
      const [source] = sources;
      const folder: DraftFolder = {
        slug,
        madeOn,
        source: { file: source?.file ?? `${basename(slug)}.txt`, text: article.text },
        yaml: (header) =>
          draftYaml(draft, `${header}\n# ${notes(language, "draft")}`, notes(language, "leftOpen")),
      };
      const saved = await prepareDraft(out, folder, workplace);
      onRecord.push({ slug, texts: [article.text], urls: article.url === null ? [] : [article.url.value] });
      return {
        slug,
        saved,
        headline,
        counts: { people: people.length, statements: statements.length, figures: figures.length },
        open: draft.open.length,
        unread: facts.language.inFull ? null : facts.language.tag,
        modelProblem: problem,
        rejected,
      };
    },
  };
};
