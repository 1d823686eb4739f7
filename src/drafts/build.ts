import { stat } from "node:fs/promises";
import { join } from "node:path";
import { OnrecordError } from "../base/errors.ts";
import type { Briefing } from "../library/briefing/briefing.ts";
import { readBriefing } from "../library/briefing/read.ts";
import { readGuards } from "../library/guards.ts";
import { noBriefings, openBriefings } from "../library/opened-briefings.ts";
import { buildArticle } from "./build-article.ts";
import type { BuildContext } from "./build-stops.ts";
import type { Builder, BuilderSettings, BuildInput, BuildOutcome, ToldOfArticles } from "./building.ts";
import { isReplacedBy } from "./identity/decide.ts";
import { recognizedArticle } from "./identity/known.ts";
import { createRecord } from "./identity/record.ts";
import type { Article, Document } from "./input/article.ts";
import { fetchOptionsOf, type NetworkRules } from "./input/fetch.ts";
import { documentFrom, loadDocument } from "./input/load.ts";
import { articlesIn } from "./input/read.ts";
import { unreadable } from "./input/unreadable.ts";
import { filteredOut } from "./intake/filter-article.ts";
import type { Model } from "./model/ask.ts";
import type { ModelSettings } from "./model/settings.ts";
import { actorsBeside } from "./output/on-record.ts";
import { dataOf } from "./work/thrown.ts";

/** Builds one article after the other. Compares them with the record at the time when the builder was made. */
export const createBuilder = async (settings: BuilderSettings): Promise<Builder> => {
  const { context, close } = await openContext(settings);
  return {
    close,
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
          read.push(asTold(await unread.read(), settings.told));
        } catch (thrown) {
          // A problem with one article of a feed must not stop the others.
          if (!(thrown instanceof OnrecordError)) throw thrown;
          failed.push({ ok: false, origin: unread.origin, error: dataOf(thrown) });
        }
      }
      progress.onFinding();
      const built: BuildOutcome[] = [];
      const here = new Set<string>();
      for (const [index, article] of newestOf(read, settings.now).entries()) {
        const { selection, now } = settings;
        const left = selection === undefined ? null : await filteredOut(article, selection, context, now);
        if (left !== null) {
          failed.push({ ok: false, origin: article.origin, error: dataOf(left) });
          continue;
        }
        const place = join(workplace, String(index + 1));
        for (const prepared of await buildArticle(article, place, progress, here, context)) {
          built.push({ ok: true, origin: article.origin, ...prepared });
          here.add(prepared.built.slug);
        }
      }
      return [...built, ...failed];
    },
  };
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const load = (input: BuildInput, network: NetworkRules | null): Promise<Document> => {
  switch (input.from) {
    case "bytes":
      return Promise.resolve(documentFrom(input.name, input.bytes));
    case "document":
      return Promise.resolve(input.document);
    case "place":
      return loadDocument(input.place, network === null ? {} : fetchOptionsOf(network));
    default:
      return input satisfies never;
  }
};

/** An article with the data that the user gave about it. */
const asTold = (article: Article, { publisher, published }: ToldOfArticles): Article => ({
  ...article,
  ...(publisher === null ? {} : { publisher: { value: publisher, known: "told" } }),
  ...(published === null ? {} : { published: { value: published, known: "told" } }),
});

/** The articles of one document. If it has several versions of an item, only the newest. `now` is an ISO instant. */
const newestOf = (articles: readonly Article[], now: string): readonly Article[] => {
  const recognized = articles.map((article) => recognizedArticle(article, now));
  return articles.filter((_, index) => {
    const own = recognized[index];
    return !recognized.some(
      (other, at) => own !== undefined && at !== index && isReplacedBy(own, other, at < index),
    );
  });
};

/** Loads the model when it is first asked, because its code takes long to load. */
const modelLoader = (settings: ModelSettings | null): BuildContext["loadModel"] => {
  if (settings === null) return null;
  let model: Promise<Model> | null = null;
  return () => {
    model ??= import("./model/ask.ts").then(({ createModel }) => createModel(settings));
    return model;
  };
};

/** The record of a run does not change while it lasts. */
const openContext = async (settings: BuilderSettings) => {
  const { out, now, indexFile } = settings;
  // First, because it may throw: an index that is open must be closed.
  const { refuse } = await readGuards(out);
  const { snapshots, slugsWith, close } = (await exists(out))
    ? await openBriefings({ file: indexFile, folder: out }, noLog)
    : noBriefings();
  const read = async (slug: string): Promise<Briefing | null> => {
    const path = join(out, slug);
    const result = refuse(path, await readBriefing(path));
    return result.ok ? result.briefing : null;
  };
  // Every editor may read a draft, so it must not use briefings under embargo.
  const library = snapshots.at(Temporal.Instant.from(now));
  const context: BuildContext = {
    settings,
    record: createRecord({ slugsWith, read }, now),
    loadModel: modelLoader(settings.model),
    library,
    actorsBeside: (own) => (own === null ? library : actorsBeside(library, own)),
  };
  return { context, close };
};

/** The bot and `check` report the problems of briefings. */
const noLog = { error() {}, warn() {}, info() {} };
