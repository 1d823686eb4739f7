import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { OnrecordError } from "../base/errors.ts";
import { type Language, type LocalizedText, languageTagSchema } from "../base/language/language.ts";
import type { Source } from "../library/briefing/briefing.ts";
import { briefingFileName, readBriefing } from "../library/briefing/read.ts";
import type { ReviewDecision } from "../library/briefing/review-schema.ts";
import { readBriefings } from "../library/briefings-folder.ts";
import { createLibrary } from "../library/create-library.ts";
import type { Library } from "../library/library.ts";
import { embargoedUntil } from "../library/snapshots.ts";
import type { DraftFacts } from "./facts.ts";
import { isOlder, type Known, knownArticle, knownFrom, type Place, placeOf } from "./identity.ts";
import type { Article, Document } from "./input/article.ts";
import { fetchOptionsOf, type NetworkRules } from "./input/fetch.ts";
import { articlesIn, documentFrom, loadDocument } from "./input/read.ts";
import type { Remark } from "./input/remark.ts";
import { unreadable } from "./input/unreadable.ts";
import type { ModelProblem } from "./model/problem.ts";
import type { Proposed } from "./model/propose.ts";
import type { Rejected } from "./model/rejection.ts";
import type { ModelSettings } from "./model/settings.ts";
import { addSource } from "./output/add-source.ts";
import { createDraft } from "./output/draft.ts";
import type { Draft } from "./output/drafting.ts";
import { draftedOn, isUnedited, readExisting, withHeader } from "./output/folder-state.ts";
import { notes } from "./output/notes.ts";
import { type DraftFolder, type PreparedDraft, prepareDraft, type Saved } from "./output/save.ts";
import { slugOf } from "./output/slug.ts";
import { withoutDropped } from "./output/without-dropped.ts";
import { draftYaml } from "./output/yaml.ts";
import { openDraftFile } from "./review/decisions/draft-file.ts";
import { decisionsIn } from "./review/decisions/draft-items.ts";
import { draftFacts } from "./rules/draft-facts.ts";
import { dataOf } from "./work/thrown.ts";
import type { ThrownData } from "./work/thrown-data.ts";

/** What the user says of the articles, which goes before what they say of themselves. */
export interface ToldOfArticles {
  readonly publisher: string | null;
  /** An ISO date. */
  readonly published: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
}

export const nothingTold: ToldOfArticles = { publisher: null, published: null, language: null };

/** The settings of a draft. All of them can be sent to another thread. */
export interface BuilderSettings {
  /** The folder of the briefings. */
  readonly out: string;
  readonly told: ToldOfArticles;
  /** Whether an input that has several articles is refused. */
  readonly onlyOne: boolean;
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
  /** What an editor should know about how the article was read. */
  readonly remarks: readonly Remark[];
  /** Its agency withdrew the article, and the briefing that rests on it was left as it is. */
  readonly isKilled: boolean;
  /** Another version of the article than that of the briefing, which was left as it is. */
  readonly isNewVersion: boolean;
  /** Why the model gave no facts, or null. */
  readonly modelProblem: ModelProblem | null;
  readonly rejected: readonly Rejected[];
}

/** What became of one article of an input. */
export type BuildOutcome =
  | {
      readonly ok: true;
      readonly origin: string;
      readonly workplace: string;
      readonly built: Built;
      /** The state of its folder by which it was decided what becomes of it; null if there was none. */
      readonly seen: string | null;
    }
  | { readonly ok: false; readonly origin: string; readonly error: ThrownData };

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
   * Builds a draft of each article in an input and writes it into a folder of its own in `workplace`, which does not
   * exist yet. Throws an OnrecordError for an input that cannot be read.
   */
  prepare(input: BuildInput, workplace: string, progress: BuildProgress): Promise<readonly BuildOutcome[]>;
}

const load = (input: BuildInput, network: NetworkRules | null): Promise<Document> =>
  input.from === "bytes"
    ? Promise.resolve(documentFrom(input.name, input.bytes))
    : loadDocument(input.place, network === null ? {} : fetchOptionsOf(network));

/** An article with what the user says of it. */
const asTold = (article: Article, { publisher, published }: ToldOfArticles): Article => ({
  ...article,
  ...(publisher === null ? {} : { publisher: { value: publisher, known: "told" } }),
  ...(published === null ? {} : { published: { value: published, known: "told" } }),
});

/** A source on record as it is written in a file. */
const sourceInput = ({ text: _text, ...source }: Source) => ({
  ...source,
  ...(source.caveats.length === 0 ? { caveats: undefined } : {}),
});

/** The articles of one document: of several versions of an item, only the newest. */
const newestOf = (articles: readonly Article[]): readonly Article[] =>
  articles.filter(
    (article, index) =>
      article.item.id === null ||
      !articles.some(
        (other, at) =>
          other.item.id === article.item.id &&
          (isOlder(article, other.item) || (at < index && !isOlder(other, article.item))),
      ),
  );

/** Reads what is on record once, then builds one article after the other. */
export const createBuilder = async (settings: BuilderSettings): Promise<Builder> => {
  const { out, language, model, told } = settings;
  const { briefings } = (await exists(out)) ? await readBriefings(out) : { briefings: [] };
  // Every editor may read a draft, so that it names nobody from a briefing under embargo.
  const now = Temporal.Instant.from(settings.now);
  const open = briefings.filter((briefing) => embargoedUntil(briefing, now) === null);
  const library: Library = createLibrary(open);
  const onRecord: Known[] = briefings.map(knownFrom);
  /** The sources of a folder as it is now: others may have been added in this run. */
  const sourcesOf = async (slug: string): Promise<readonly Source[]> => {
    const read = await readBriefing(join(out, slug));
    return read.ok ? read.briefing.sources : [];
  };

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

  const header = (words: string): string => `${words}\n# ${notes(language, "draft")}`;

  /** The folder of a draft made of an article, with the other sources that its folder has already. */
  const folderOf = async (
    slug: string,
    madeOn: string,
    draft: Draft,
    article: Article,
  ): Promise<DraftFolder> => {
    const others = (await sourcesOf(slug)).slice(1);
    const file = draft.file.sources[0]?.file ?? `${slug}.txt`;
    return {
      slug,
      madeOn,
      texts: [
        { file, text: article.text },
        ...others.map((other) => ({ file: other.file, text: other.text })),
      ],
      yaml: (words) =>
        others.reduce(
          (yaml, other) => addSource(yaml, { source: sourceInput(other), text: other.text }),
          draftYaml(draft, header(words), notes(language, "leftOpen")),
        ),
    };
  };

  /** The folder of a draft with one more source; null if the draft was edited, or has the source already. */
  const withCopy = async (
    slug: string,
    madeOn: string,
    draft: Draft,
    article: Article,
  ): Promise<DraftFolder | null> => {
    const existing = readExisting(join(out, slug));
    const sources = await sourcesOf(slug);
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
      texts: [
        ...sources.map(({ file, text }) => ({ file, text })),
        { file: source.file, text: article.text },
      ],
      yaml: (words) => addSource(withHeader(existing.yaml, words), { source, text: article.text }),
    };
  };

  const remember = (slug: string, place: Place["as"], article: Article): void => {
    const known = knownArticle(slug, article);
    const before = onRecord.findIndex((other) => other.slug === slug);
    if (before < 0) onRecord.push(known);
    else if (place === "copy") {
      const other = onRecord[before];
      onRecord[before] = {
        slug,
        isNew: true,
        sources: [
          ...(other?.sources ?? []),
          ...known.sources.map((source) => ({ ...source, isFirst: false })),
        ],
      };
    } else
      onRecord[before] = {
        ...known,
        sources: [...known.sources, ...(onRecord[before]?.sources.slice(1) ?? [])],
      };
  };

  const prepareOne = async (
    read: Article,
    workplace: string,
    { onPhase }: BuildProgress,
    here: ReadonlySet<string>,
  ): Promise<{ readonly built: Built; readonly seen: string | null }> => {
    const article = asTold(read, told);
    const rules = readFacts(article, told.language);
    const { facts, proposed, rejected, problem } = await withModel(model, rules, onPhase);
    const place = placeOf(onRecord, article);
    const own = place.as === "new" ? null : place.slug;
    const known = libraryBeside(own);
    const draftOf = (today: string): Draft =>
      createDraft(article, facts, { library: known, language, today, proposed });
    const first = draftOf(settings.today);
    const slug = own ?? newSlug(article, first);
    // The day of a draft stays, or building it again tomorrow would change it.
    const madeOn = draftedOn(readExisting(join(out, slug))) ?? settings.today;
    const drafted = madeOn === settings.today ? first : draftOf(madeOn);
    const draft = own === null ? drafted : withoutDropped(drafted, await decisionsOn(join(out, own)));
    const { headline, people = [], statements = [], figures = [] } = draft.file;
    const folder =
      place.as === "copy"
        ? await withCopy(slug, madeOn, draft, article)
        : await folderOf(slug, madeOn, draft, article);
    const untouched = (saved: Saved): PreparedDraft => ({ saved, seen: null });
    const { saved, seen } =
      place.as === "older"
        ? untouched({ saved: "older" })
        : // A file that has an article twice, or in several versions: the first was prepared, and is not in its place yet.
          folder === null || here.has(slug) || place.as === "again"
          ? untouched({ saved: "unchanged" })
          : await prepareDraft(out, folder, workplace);
    if (folder !== null && place.as !== "older") remember(slug, place.as, article);
    const built: Built = {
      slug,
      saved,
      headline,
      counts: { people: people.length, statements: statements.length, figures: figures.length },
      open: draft.open.length,
      unread: facts.language.inFull ? null : facts.language.tag,
      remarks: article.remarks,
      isKilled: saved.saved === "kept" && article.item.status === "canceled",
      isNewVersion:
        saved.saved === "kept" && article.item.status !== "canceled" && article.item.version !== null,
      modelProblem: problem,
      rejected,
    };
    return { built, seen };
  };

  return {
    async prepare(input, workplace, progress) {
      progress.onPhase("fetching");
      const document = await load(input, settings.network);
      progress.onPhase("article");
      const articles = articlesIn(document);
      const { length: count } = articles;
      if (settings.onlyOne && count > 1) throw unreadable(document.origin, "several", { count });
      const read: Article[] = [];
      const failed: BuildOutcome[] = [];
      for (const unread of articles) {
        try {
          read.push(await unread.read());
        } catch (thrown) {
          // One article of a feed must not stop the others.
          if (!(thrown instanceof OnrecordError)) throw thrown;
          failed.push({ ok: false, origin: unread.origin, error: dataOf(thrown) });
        }
      }
      progress.onFinding();
      const built: BuildOutcome[] = [];
      const here = new Set<string>();
      for (const [index, article] of newestOf(read).entries()) {
        const place = join(workplace, String(index + 1));
        const prepared = await prepareOne(article, place, progress, here);
        built.push({ ok: true, origin: article.origin, workplace: place, ...prepared });
        here.add(prepared.built.slug);
      }
      return [...built, ...failed];
    },
  };
};
