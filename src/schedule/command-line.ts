import type { Answer } from "../answer.ts";
import type { Library } from "../briefing/library.ts";
import { type Digest, unknownIds } from "../digest.ts";
import { OnrecordError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { createDelivery, type Ledger, type Settlement } from "../storage/ledger.ts";
import { composeDigest, deliver } from "./deliver.ts";
import type { DeclaredDigest } from "./digests-file.ts";
import { address, type PlatformState, subscriptionOf } from "./scheduler.ts";
import { type Schedule, type Slot, slotsAfter } from "./slots.ts";

/** The standing digest of a name, and the digest that it is. Throws a `digest` error that lists the names. */
const findDigest = (name: string, declared: readonly DeclaredDigest[], digests: readonly Digest[]) => {
  const found = declared.find((each) => each.name === name);
  const digest = digests.find((each) => each.name === found?.digest);
  if (found !== undefined && digest !== undefined) return { declared: found, digest };
  const names = declared.map((each) => each.name).join(", ");
  const expected = names === "" ? "none is declared there" : `expected one of ${names}`;
  throw new OnrecordError("digest", `There is no digest called ${name} in digests.yaml: ${expected}.`);
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

const upcoming = (schedule: Schedule, now: Temporal.Instant): string[] => {
  const lines: string[] = [];
  for (const slot of slotsAfter(schedule, now)) {
    lines.push(slotLine(slot, schedule.timeZone));
    if (lines.length === nextSlots) break;
  }
  return lines;
};

export interface PreviewOptions {
  readonly declared: readonly DeclaredDigest[];
  readonly digests: readonly Digest[];
  readonly library: Library;
  readonly now: Temporal.Instant;
  /** Shows an answer as text. */
  readonly render: (answer: Answer) => string;
}

/** What a digest would post now, and its next five slots. Throws a `digest` error for a name that is not declared. */
export const previewDigest = (name: string, options: PreviewOptions): string => {
  const found = findDigest(name, options.declared, options.digests);
  const { declared } = found;
  const answer = composeDigest(found, options.library, options.now);
  const unknown = unknownIds(declared.include, options.library);
  return [
    answer === null ? "There is nothing to say, so nothing would be posted." : options.render(answer),
    "",
    ...(unknown.length === 0 ? [] : [`It asks for what stands in no briefing: ${unknown.join(", ")}.`]),
    `To ${declared.channel.address}, ${declared.cron.expression} in ${declared.timeZone}:`,
    ...upcoming(declared, options.now).map((line) => `  ${line}`),
  ].join("\n");
};

export interface SendOptions {
  readonly declared: readonly DeclaredDigest[];
  readonly digests: readonly Digest[];
  readonly platform: (name: string) => PlatformState;
  readonly library: () => Library;
  readonly ledger: Ledger;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** The outcome in one sentence, and whether it is what was asked for. */
export interface Sent {
  readonly ok: boolean;
  readonly message: string;
}

const sentOf = (settlement: Settlement | null, to: string): Sent => {
  switch (settlement?.state) {
    case undefined:
      return { ok: false, message: `It was sent to ${to} in this very second already.` };
    case "posted":
      return { ok: true, message: `Posted to ${to}.` };
    case "partly-posted":
      return { ok: false, message: `Only the first messages stand in ${to}: ${settlement.reason}` };
    case "empty":
      return { ok: true, message: `There is nothing to say, so nothing was posted to ${to}.` };
    case "released":
    case "failed":
      return { ok: false, message: `Not posted to ${to}: ${settlement.reason}` };
    case "unknown":
      return { ok: false, message: `It may stand in ${to} or not. Look there. ${settlement.reason}` };
    default:
      return settlement satisfies never;
  }
};

/**
 * Posts a digest now. It is on record under a slot of its own, so that it neither takes a scheduled slot's place nor
 * is repeated. Throws a `digest` error for a name that is not declared and for a platform that is off.
 */
export const sendDigest = async (name: string, options: SendOptions): Promise<Sent> => {
  const { declared } = findDigest(name, options.declared, options.digests);
  const addressed = address(declared, options);
  const to = declared.channel.address;
  if (typeof addressed === "string") {
    throw new OnrecordError("digest", `Digest ${name} cannot be posted to ${to}: ${addressed}`);
  }
  const plannedAt = options.now();
  const delivery = createDelivery({
    subscription: subscriptionOf(declared).key,
    slot: `manual-${plannedAt.toString({ smallestUnit: "second" })}`,
    scheduled: false,
    plannedAt,
  });
  return sentOf(await deliver(delivery, addressed, options), to);
};
