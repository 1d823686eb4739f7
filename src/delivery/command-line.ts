import type { Answer } from "../answer/answer.ts";
import { unknownIds } from "../digest.ts";
import { OnrecordError } from "../errors.ts";
import type { Library } from "../library/library.ts";
import { previewAnswer } from "../news/preview.ts";
import { describeSchedule } from "../schedule/describe.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { type Slot, slotsAfter } from "../schedule/slots.ts";
import type { Subscription } from "../schedule/subscription.ts";
import type { Settlement } from "../storage/ledger.ts";
import type { Ended } from "./outcome.ts";
import type { OpenSchedule } from "./run.ts";

/** The subscriptions of a name, in whatever channel. Throws a `digest` error that lists the names. */
export const findSubscription = (name: string, roster: readonly Subscription[]): Subscription => {
  const found = roster.filter((each) => each.name === name || each.key === name);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  const shown = (
    found.length > 0 ? found.map(({ key }) => JSON.stringify(key)) : roster.map((each) => each.name)
  ).join(", ");
  const expected = shown === "" ? "there is none" : `expected one of ${shown}`;
  const problem =
    found.length > 0 ? `There are several digests called ${name}` : `There is no digest called ${name}`;
  throw new OnrecordError("digest", `${problem}: ${expected}.`);
};

const nextSlots = 5;

/** `EDT`, `GMT+7`: what people there call the offset. */
const abbreviationOf = (at: Temporal.Instant, timeZone: string): string =>
  new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "short" })
    .formatToParts(at.epochMilliseconds)
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;

/** `Mon 2026-11-02 08:30 -05:00 EST = 2026-11-02 13:30 UTC`. */
const slotLine = ({ label, at }: Slot, timeZone: string): string => {
  const local = at.toZonedDateTimeISO(timeZone);
  const minutes = (time: Temporal.ZonedDateTime): string =>
    time.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
  const day = local.toLocaleString("en-GB", { weekday: "short" });
  const skipped =
    local.toPlainDateTime().toString({ smallestUnit: "minute" }) === label
      ? ""
      : ` (clocks skip ${label.slice(11)} on that day)`;
  return `${day} ${minutes(local)} ${local.offset} ${abbreviationOf(at, timeZone)} = ${minutes(local.withTimeZone("UTC"))} UTC${skipped}`;
};

const upcoming = (schedule: Schedule, now: Temporal.Instant): string[] =>
  slotsAfter(schedule, now)
    .take(nextSlots)
    .map((slot) => slotLine(slot, schedule.timeZone))
    .toArray();

export interface PreviewOptions extends Pick<OpenSchedule, "digests"> {
  readonly library: Library;
  /** What the channel was told before. */
  readonly reported: ReadonlyMap<string, string>;
  readonly now: Temporal.Instant;
  /** Shows an answer as text. */
  readonly render: (answer: Answer) => string;
}

/** What a digest would post now, what it leaves out and why, and its next five slots. */
export const previewDigest = (subscription: Subscription, options: PreviewOptions): string => {
  const { digests, library, reported, now, render } = options;
  const { channel, include, language, schedule, skipIfEmpty } = subscription;
  const digest = digests.find(({ name }) => name === subscription.digest);
  if (digest === undefined) {
    throw new OnrecordError("digest", `There is no digest of the kind ${subscription.digest}.`);
  }
  const zoned = now.toZonedDateTimeISO(schedule.timeZone);
  const composed = digest.compose({ library, language, include, now: zoned, reported });
  const unknown = unknownIds(include, library);
  return [
    render(previewAnswer(composed, skipIfEmpty)),
    "",
    ...(unknown.length === 0 ? [] : [`It asks for what stands in no briefing: ${unknown.join(", ")}.`]),
    `To ${channel.address}, ${describeSchedule(schedule, "en")}:`,
    ...upcoming(schedule, now).map((line) => `  ${line}`),
  ].join("\n");
};

/** The outcome in one sentence, and whether it is what was asked for. */
export interface Sent {
  readonly ok: boolean;
  readonly message: string;
}

const settled = (settlement: Settlement, to: string): Sent => {
  switch (settlement.state) {
    case "posted":
      return { ok: true, message: `Posted to ${to}.` };
    case "empty":
      return { ok: true, message: `There is nothing to say, so nothing was posted to ${to}.` };
    case "released":
    case "failed":
    case "missed":
      return { ok: false, message: `Not posted to ${to}, or not all of it: ${settlement.reason}` };
    case "uncertain":
    case "unknown":
      return { ok: false, message: `It may stand in ${to} or not. Look there. ${settlement.reason}` };
    default:
      return settlement satisfies never;
  }
};

/** What became of a digest that was sent at once. */
export const sentOf = (ended: Ended | string | null, to: string): Sent => {
  if (ended === null) return { ok: false, message: `It was sent to ${to} in this very second already.` };
  if (typeof ended === "string") return { ok: false, message: `Not posted to ${to}: ${ended}` };
  return settled(ended.settlement, to);
};
