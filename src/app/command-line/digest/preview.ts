import type { Answer } from "../../../answer/answer.ts";
import { OnrecordError } from "../../../base/errors.ts";
import { terminalText } from "../../../base/text/terminal-text.ts";
import type { OpenSchedule } from "../../../digests/deliveries/open-schedule.ts";
import { unknownIds, type Watched } from "../../../digests/digest.ts";
import { previewAnswer } from "../../../digests/news/preview.ts";
import { describeSchedule } from "../../../digests/schedules/describe.ts";
import type { Schedule } from "../../../digests/schedules/schedule.ts";
import { type Slot, slotsAfter } from "../../../digests/schedules/slots.ts";
import type { Subscription } from "../../../digests/schedules/subscription.ts";
import type { Library } from "../../../library/library.ts";
import type { Knowledge } from "../../../store/deliveries/knowledge.ts";

const nextSlots = 5;

export interface PreviewOptions extends Pick<OpenSchedule, "digests"> {
  readonly library: Library;
  /** What the channel was told in the digest's language. */
  readonly knowledge: Knowledge;
  readonly watched: Watched;
  readonly now: Temporal.Instant;
  /** Renders an answer as text. */
  readonly render: (answer: Answer) => string;
}

/** What a digest would post now, what it leaves out and why, and its next five slots. */
export const printedPreview = (subscription: Subscription, options: PreviewOptions): string => {
  const { digests, library, knowledge, watched, now, render } = options;
  const { channel, include, language, schedule, skipIfEmpty } = subscription;
  const digest = digests.find(({ name }) => name === subscription.digest);
  if (digest === undefined) {
    throw new OnrecordError("digest", `There is no kind of digest called ${subscription.digest}.`);
  }
  const zoned = now.toZonedDateTimeISO(schedule.timeZone);
  const composed = digest.compose({ library, language, include, now: zoned, knowledge, watched });
  const unknown = unknownIds(include, library);
  const below = [
    ...(unknown.length === 0 ? [] : [`It names something that no briefing has: ${unknown.join(", ")}.`]),
    `To ${channel.address}, ${describeSchedule(schedule, "en")}:`,
    ...upcoming(schedule, now).map((line) => `  ${line}`),
  ];
  return [render(previewAnswer(composed, skipIfEmpty)), "", terminalText(below.join("\n"))].join("\n");
};

/** The usual name of the offset, such as `EDT` or `GMT+7`. */
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
