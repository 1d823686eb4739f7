import { z } from "zod";
import type { Language } from "../../base/language/language.ts";
import { sayAge } from "../../base/time/say-age.ts";
import { urgencyOf } from "../../digests/desk/draft-words.ts";
import type { Drafts } from "../../drafts/drafts.ts";
import type { QueuedDraft } from "../../drafts/review/queue.ts";
import { isDeclined, readWaiting, type WaitingDraft } from "../../drafts/review/waiting.ts";
import type { ChangedBy } from "../../store/audit.ts";
import type { Store } from "../../store/store.ts";
import { dayInWords, publisherInWords } from "./source-words.ts";

/** The page shows the most urgent ones. */
const mostShown = 200;

/** The queue as the page shows it: the most urgent drafts first. */
export const queueForPage = async (
  drafts: Drafts,
  store: Store | null,
  language: Language,
  now: Temporal.Instant,
): Promise<{ readonly drafts: readonly ReturnType<typeof rowOf>[]; readonly more: number }> => {
  const all = store === null ? unnumbered(await drafts.queue()) : await readWaiting(drafts, store, now);
  const waiting = all.filter((each) => !isDeclined(each));
  const shown = waiting.slice(0, mostShown);
  return { drafts: shown.map((each) => rowOf(each, language, now)), more: waiting.length - shown.length };
};

const rowOf = (waiting: WaitingDraft, language: Language, now: Temporal.Instant) => {
  const { slug, headline, publisher, language: writtenIn, date } = waiting.draft;
  const { number, state, by, seenAt } = waiting.entry;
  return {
    ...{ slug, headline, language: writtenIn, number, state, by },
    publisher: publisherInWords(language, publisher),
    date: dayInWords(language, date),
    urgency: urgencyOf(waiting, language),
    age: sayAge(language, seenAt, now),
  };
};

/** The drafts while the database is not open, so that editors can read them. */
const unnumbered = (drafts: readonly QueuedDraft[]): readonly WaitingDraft[] =>
  drafts.map((draft, index) => {
    const savedAt = Temporal.Instant.from(draft.savedAt);
    const { slug } = draft;
    const entry = {
      number: index + 1,
      slug,
      seenAt: savedAt,
      state: "open" as const,
      by: null,
      changedAt: savedAt,
    };
    return { draft, entry, isWatched: false };
  });

const requestSchema = z.strictObject({
  number: z.int().min(1),
  change: z.enum(["take", "release", "decline"]),
});

/** What became of a change, as an HTTP status and the value of the answer. */
interface QueueChange {
  readonly status: number;
  readonly value: { readonly state: string; readonly by: string | null } | { readonly problem: string };
}

/** Changes a draft in the queue, if the editor may see it. */
export const changeQueue = async (
  body: unknown,
  drafts: Drafts,
  { draftQueue }: Store,
  by: ChangedBy,
): Promise<QueueChange> => {
  const request = requestSchema.safeParse(body);
  if (!request.success) return { status: 400, value: { problem: "request" } };
  const { number, change } = request.data;
  const entry = await draftQueue.find(number);
  const read = entry === null ? null : await drafts.read(entry.slug);
  const nothing = { status: 404, value: { problem: "nothing" } };
  if (read?.found !== "briefing" || read.briefing.status !== "draft") return nothing;
  const outcome = await draftQueue.change(number, change, by);
  if (outcome.became === "nothing") return nothing;
  const { state, by: who } = outcome.entry;
  return { status: outcome.became === "changed" ? 200 : 409, value: { state, by: who } };
};
