import { join } from "node:path";
import type { Library } from "../library/library.ts";
import type { BuilderSettings, Built, Placing } from "./building.ts";
import type { Stop } from "./identity/decision.ts";
import type { IdentityRecord } from "./identity/record.ts";
import type { Article } from "./input/article.ts";
import type { Model } from "./model/ask.ts";
import type { ActorsOnRecord } from "./output/on-record.ts";
import { noteOfStop, type PreparedStop, prepareStop } from "./output/prepare-stop.ts";
import { openDraftFile } from "./review/decisions/draft-file.ts";

/** The context in which drafts are made. */
export interface BuildContext {
  readonly settings: BuilderSettings;
  readonly record: IdentityRecord;
  /** Null without a model. All articles of a run share it, and its budget. */
  readonly loadModel: (() => Promise<Model>) | null;
  readonly library: Library;
  /** The people and organizations on record without those that only the briefing has that is drafted again: it must not influence its own draft. */
  actorsBeside(own: string | null): ActorsOnRecord;
}

/** A prepared draft, and how to put it in its place. */
export interface PreparedArticle {
  readonly workplace: string;
  readonly built: Built;
  readonly placing: Placing;
}

/** The number of facts of each type in a draft. */
export const countsIn = ({
  people,
  statements,
  figures,
}: Record<"people" | "statements" | "figures", readonly unknown[]>) => ({
  people: people.length,
  statements: statements.length,
  figures: figures.length,
});

/** The result for a draft that was marked, or for a reviewed briefing that was not. */
const stoppedAs = (
  prepared: Exclude<PreparedStop, { stopped: "unread" }>,
  stop: Stop,
  article: Article,
): Omit<PreparedArticle, "workplace"> => {
  const { briefing } = prepared;
  const isMarked = prepared.stopped === "marked";
  return {
    built: {
      slug: stop.slug,
      saved: isMarked ? { saved: "stopped" } : { saved: "kept", diff: "" },
      headline: briefing.headline,
      counts: countsIn(briefing),
      open: isMarked ? (openDraftFile(prepared.yaml)?.open().length ?? 0) : 0,
      unread: null,
      remarks: article.remarks,
      stopped: { status: stop.status, note: noteOfStop(article, stop) ?? "?" },
      isNewVersion: false,
      modelProblem: null,
      rejected: [],
      trace: [],
    },
    placing: isMarked
      ? { put: "file", yaml: prepared.yaml, texts: prepared.texts }
      : { put: "folder", seen: null },
  };
};

/** Marks the sources that an article stops, draft by draft. */
export const prepareStops = async (
  stops: readonly Stop[],
  article: Article,
  workplace: string,
  { settings, record }: BuildContext,
): Promise<readonly PreparedArticle[]> => {
  const prepared: PreparedArticle[] = [];
  for (const [slug, own] of Map.groupBy(stops, (stop) => stop.slug)) {
    const [first] = own;
    const place = join(workplace, "stops");
    const stopped = await prepareStop(settings.out, slug, own, article, place);
    if (first === undefined || stopped.stopped === "unread") continue;
    for (const stop of own) await record.stop(stop, article.item);
    prepared.push({ workplace: place, ...stoppedAs(stopped, first, article) });
  }
  return prepared;
};
