import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Source } from "../library/briefing/briefing.ts";
import { briefingFileName, readBriefing } from "../library/briefing/read.ts";
import type { ReviewDecision } from "../library/briefing/review-schema.ts";
import { type BuildContext, countsIn, type PreparedArticle, prepareStops } from "./build-stops.ts";
import type { BuildProgress, Built } from "./building.ts";
import { findFacts } from "./find-facts.ts";
import { decidePlace } from "./identity/decide.ts";
import type { Place } from "./identity/decision.ts";
import { isFree } from "./identity/hold.ts";
import { recognizedArticle } from "./identity/known.ts";
import type { IdentityRecord } from "./identity/record.ts";
import type { Article } from "./input/article.ts";
import { createDraft } from "./output/draft.ts";
import { type DraftedArticle, draftFolder, folderWithCopy } from "./output/draft-folder.ts";
import type { Draft } from "./output/drafting.ts";
import { draftedOn, readExisting } from "./output/folder-state.ts";
import { remarksOnDraft } from "./output/remarks.ts";
import { type PreparedDraft, prepareDraft } from "./output/save.ts";
import { slugOf } from "./output/slug.ts";
import { traceOf } from "./output/trace.ts";
import { withoutDropped } from "./output/without-dropped.ts";
import { openDraftFile } from "./review/decisions/draft-file.ts";
import { decisionsIn } from "./review/decisions/draft-items.ts";

/**
 * Prepares the results of one article: its draft, and the drafts in which it stops a source. `here` has the folders of other
 * articles of the same document, which are not moved to their places yet.
 */
export const buildArticle = async (
  article: Article,
  workplace: string,
  { onPhase }: BuildProgress,
  here: ReadonlySet<string>,
  context: BuildContext,
): Promise<readonly PreparedArticle[]> => {
  const { settings, record, actorsBeside } = context;
  const { out, told, language, now, today } = settings;
  const recognized = recognizedArticle(article, now);
  const onRecord = await record.similarTo(recognized);
  // A source cannot be marked if its draft is not moved to its place yet.
  const { place, stops } = decidePlace(
    isFree(recognized.hold) ? onRecord : onRecord.filter(({ slug }) => !here.has(slug)),
    recognized,
  );
  const stopped = await prepareStops(stops, article, workplace, context);
  if (place.as === "stop") return stopped;
  const { facts, proposed, rejected, problem } = await findFacts(
    article,
    told.language,
    context.loadModel,
    onPhase,
  );
  const own = slugIn(place);
  const draftOf = (day: string): Draft =>
    createDraft(article, facts, { onRecord: actorsBeside(own), language, today: day, proposed });
  const first = draftOf(today);
  const slug = own ?? (await newSlug(article, first, record));
  // The day of a draft stays, or building it again tomorrow would change it.
  const madeOn = draftedOn(readExisting(join(out, slug))) ?? today;
  const drafted = madeOn === today ? first : draftOf(madeOn);
  const draft = own === null ? drafted : withoutDropped(drafted, await decisionsOn(join(out, own)));
  const { headline, people = [], statements = [], figures = [] } = draft.file;
  const { saved, seen }: PreparedDraft =
    // The document has an article twice, or in several versions. The first one is prepared, but not moved to its place yet.
    here.has(slug) && place.as !== "left"
      ? { saved: { saved: "unchanged" }, seen: null }
      : await prepareFolder(place, { slug, madeOn, draft, article }, workplace, context);
  if (place.as === "version" && place.ifKept !== null && saved.saved === "kept") {
    const marked = await prepareStops([place.ifKept], article, workplace, context);
    return [...marked, ...stopped];
  }
  if (place.as === "new" || place.as === "version") await record.addFirst(slug, recognized);
  else if (saved.saved === "added") await record.addCopy(slug, recognized);
  const built: Built = {
    slug,
    saved,
    headline,
    counts: countsIn({ people, statements, figures }),
    open: draft.open.length,
    unread: facts.language.inFull ? null : facts.language.tag,
    remarks: [...article.remarks, ...remarksOnDraft(article, draft, saved)],
    // A draft whose file has problems is not on record, and cannot be marked.
    stopped:
      place.as === "new" && saved.saved === "kept" && !isFree(recognized.hold)
        ? {
            status: article.item.status === "canceled" ? "canceled" : "withheld",
            note: article.item.note ?? "?",
          }
        : null,
    isNewVersion: saved.saved === "kept" && article.item.version !== null,
    modelProblem: problem,
    rejected,
    trace: traceOf(facts),
  };
  return [{ workplace, built, placing: { put: "folder", seen } }, ...stopped];
};

/** The editors' decisions about the draft in a folder. */
const decisionsOn = async (folder: string): Promise<readonly ReviewDecision[]> => {
  const yaml = await readFile(join(folder, briefingFileName), "utf8").catch(() => "");
  const file = openDraftFile(yaml);
  return file === null ? [] : decisionsIn(file);
};

/** The current sources of a folder. Some may have been added in this run. */
const sourcesOf = async (folder: string): Promise<readonly Source[]> => {
  const read = await readBriefing(folder);
  return read.ok ? read.briefing.sources : [];
};

const newSlug = async (article: Article, draft: Draft, record: IdentityRecord): Promise<string> => {
  const digest = createHash("sha256").update(article.text).digest("hex").slice(0, 8);
  const wish = slugOf(Object.values(draft.file.headline)[0] ?? "") || `article-${digest}`;
  let slug = wish;
  for (let number = 2; await record.has(slug); number += 1) slug = `${wish}-${number}`;
  return slug;
};

/** The folder to which an article belongs; null for a new draft. */
const slugIn = (place: Exclude<Place, { as: "stop" }>): string | null =>
  place.as === "new" ? null : place.slug;

const prepareFolder = async (
  place: Exclude<Place, { as: "stop" }>,
  drafted: DraftedArticle,
  workplace: string,
  { settings: { out, language } }: BuildContext,
): Promise<PreparedDraft> => {
  const folder = join(out, drafted.slug);
  switch (place.as) {
    case "left":
      return { saved: { saved: place.because === "older" ? "older" : `held-${place.because}` }, seen: null };
    case "unchanged":
      return { saved: { saved: "unchanged" }, seen: null };
    case "copy": {
      const copy = folderWithCopy(drafted, await sourcesOf(folder), readExisting(folder));
      return copy === null
        ? { saved: { saved: "unchanged" }, seen: null }
        : prepareDraft(out, copy, workplace);
    }
    case "new":
    case "version":
      return prepareDraft(out, draftFolder(drafted, (await sourcesOf(folder)).slice(1), language), workplace);
    default:
      return place satisfies never;
  }
};
