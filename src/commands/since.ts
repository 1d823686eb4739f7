import { z } from "zod";
import { type Answer, note, oneLine, paragraph, titled } from "../answer/answer.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { dateProblem } from "../ask/lookup/date-problem.ts";
import { momentInWords } from "../ask/lookup/moment-in-words.ts";
import { optionalText } from "../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { instantIn } from "../base/time/say-instant.ts";
import { changedSince, readSeen, type SeenBefore } from "../digests/news/seen.ts";
import { ordered, wholeChangeEntry } from "../digests/news/shown-changes.ts";
import type { Library } from "../library/library.ts";
import { readFrom } from "../library/recorded.ts";
import { formatPerson } from "../store/channel.ts";
import type { Sightings } from "../store/sightings.ts";
import type { Store } from "../store/store.ts";

const say = messagesOf("commands", "since");

type Why = "since" | "lastAsked" | "firstAsked";

export default defineCommand({
  name: "since",
  localNames: textsOf("commands", "since", "commandName"),
  description: textsOf("commands", "since", "description"),
  example: textsOf("commands", "since", "example"),
  options: z.strictObject({
    time: optionalText(textsOf("commands", "since", "option.time"), null, null, {
      isValue: (typed, { isPast }) => isPast(typed),
    }),
  }),
  async run({ time }, context) {
    const store = await context.store();
    return store === null
      ? oneLine(context.language, say(context.language, "soon"))
      : tellNews(time, store, context);
  },
});

/** The start of the period, and its reason; null if the typed text is not a time. */
const startOf = async (
  time: string | null,
  store: Store,
  { asker, language, now }: CommandContext,
  timeZone: string,
): Promise<{ readonly at: Temporal.Instant; readonly why: Why } | null> => {
  if (time !== null) {
    const at = momentInWords(time, now.toZonedDateTimeISO(timeZone), "past", language);
    return at === null ? null : { at: at.toInstant(), why: "since" };
  }
  const last = await store.people.lastAsked(formatPerson(asker));
  if (last !== null && Temporal.Instant.compare(last, now) <= 0) return { at: last, why: "lastAsked" };
  return { at: now.subtract({ hours: 7 * 24 }), why: "firstAsked" };
};

/** The briefings that may have changed since a moment: those with a newer sighting, and those that the bot has not recorded yet. */
const seenBefore = async (
  at: Temporal.Instant,
  sightings: Sightings,
  { told }: Library,
): Promise<SeenBefore> => {
  const looked = sightings.looked();
  const unseen = looked === null ? null : told.since(looked.mark, looked.at);
  const slugs = [
    ...new Set([
      ...(await sightings.seenAfter(at)),
      ...(unseen ?? told.page("", Number.MAX_SAFE_INTEGER)).map(({ slug }) => slug),
    ]),
  ];
  return readSeen(slugs, await sightings.seenBy(at, slugs));
};

const tellNews = async (time: string | null, store: Store, context: CommandContext): Promise<Answer> => {
  const { asker, language, library, now } = context;
  const timeZone = (await asker.timeZone()) ?? context.timeZone;
  const start = await startOf(time, store, context, timeZone);
  if (start === null) {
    const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
    const problem = dateProblem(time ?? "", today, "past", language);
    return oneLine(language, problem ?? say(language, "unread", { typed: time ?? "" }));
  }
  const said = (at: Temporal.Instant) => instantIn(language, at, timeZone);
  const beginning = await store.sightings.beginning();
  const isBefore = beginning !== null && Temporal.Instant.compare(start.at, beginning) < 0;
  const digest = { library, language, now: now.toZonedDateTimeISO(timeZone) };
  // If the bot had recorded nothing at that time, it cannot know what changed since.
  const seen =
    beginning === null
      ? new Map()
      : await seenBefore(isBefore ? beginning : start.at, store.sightings, library);
  const changes = readFrom(
    library,
    (each) => changedSince({ ...digest, library: each }, seen),
    (all) => all.map(({ fact }) => fact.reference),
  );
  const summary = say(language, "title", { count: changes.length });
  // Record the time only for a question without a time: a reader who asked about last week still wants the later news.
  if (time === null) await store.people.asked(formatPerson(asker), now);
  return titled(
    1,
    language,
    summary,
    paragraph(...say.inline(language, start.why, { time: said(start.at) })),
    ...(isBefore ? [note(...say.inline(language, "beginning", { time: said(beginning) }))] : []),
    ...ordered(changes).map((change) => wholeChangeEntry(change, digest)),
  );
};
