import { z } from "zod";

/** Why a delivery failed or was delayed: a key with its values. `say-reason.ts` has the words. */
export type Reason =
  /** The message of a platform or a library, verbatim. */
  | { readonly key: "said"; readonly text: string }
  | { readonly key: "paused" }
  | { readonly key: "suspended"; readonly why: Reason }
  | { readonly key: "removed" }
  | { readonly key: "unreadable" }
  | { readonly key: "late"; readonly minutes: number }
  | { readonly key: "late-and-merged"; readonly minutes: number }
  | { readonly key: "too-late"; readonly minutes: number }
  | { readonly key: "superseded" }
  | { readonly key: "not-public" }
  /** The last refusal, and why the bot does not retry. */
  | { readonly key: "given-up"; readonly refusal: Reason; readonly why: Reason }
  | { readonly key: "tried"; readonly times: number }
  | { readonly key: "uncomposed"; readonly why: Reason }
  | { readonly key: "restored" }
  | { readonly key: "updated" }
  | { readonly key: "channel-busy" }
  | { readonly key: "stopped" }
  | { readonly key: "http-status"; readonly status: number }
  | { readonly key: "other-answer" }
  | { readonly key: "unlisted"; readonly variable: string }
  | { readonly key: "no-channel" }
  | { readonly key: "no-message" }
  | { readonly key: "other-server"; readonly platform: string }
  | { readonly key: "no-answer"; readonly seconds: number }
  | { readonly key: "rate-limited"; readonly seconds: number }
  | { readonly key: "no-history" }
  | { readonly key: "no-metadata" }
  | { readonly key: "no-cursor" }
  | { readonly key: "too-many"; readonly most: number }
  | { readonly key: "terminal" };

const within = z.lazy(() => reasonSchema);

const alone = <Key extends string>(key: Key) => z.strictObject({ key: z.literal(key) });
const minutes = <Key extends string>(key: Key) =>
  z.strictObject({ key: z.literal(key), minutes: z.number() });
const seconds = <Key extends string>(key: Key) =>
  z.strictObject({ key: z.literal(key), seconds: z.number() });

const reasonSchema: z.ZodType<Reason> = z.discriminatedUnion("key", [
  z.strictObject({ key: z.literal("said"), text: z.string() }),
  alone("paused"),
  z.strictObject({ key: z.literal("suspended"), why: within }),
  alone("removed"),
  alone("unreadable"),
  minutes("late"),
  minutes("late-and-merged"),
  minutes("too-late"),
  alone("superseded"),
  alone("not-public"),
  z.strictObject({ key: z.literal("given-up"), refusal: within, why: within }),
  z.strictObject({ key: z.literal("tried"), times: z.number() }),
  z.strictObject({ key: z.literal("uncomposed"), why: within }),
  alone("restored"),
  alone("updated"),
  alone("channel-busy"),
  alone("stopped"),
  z.strictObject({ key: z.literal("http-status"), status: z.number() }),
  alone("other-answer"),
  z.strictObject({ key: z.literal("unlisted"), variable: z.string() }),
  alone("no-channel"),
  alone("no-message"),
  z.strictObject({ key: z.literal("other-server"), platform: z.string() }),
  seconds("no-answer"),
  seconds("rate-limited"),
  alone("no-history"),
  alone("no-metadata"),
  alone("no-cursor"),
  z.strictObject({ key: z.literal("too-many"), most: z.number() }),
  alone("terminal"),
]);

/** Makes a reason from the message of a platform or a library. */
export const said = (text: string): Reason => ({ key: "said", text });

/** Writes a reason for the database. */
export const formatReason = (reason: Reason): string => JSON.stringify(reason);

/** Reads a reason from the database. A reason that this version does not know is shown verbatim. */
export const parseReason = (written: string): Reason => {
  try {
    return reasonSchema.parse(JSON.parse(written));
  } catch {
    return said(written);
  }
};

/** The same for a reason in a larger JSON value. */
export const storedReason = z.unknown().transform((value) => parseReason(JSON.stringify(value)));

/** Why the bot gives up a delivery: `why`, with the last refusal if there was one. */
export const givenUp = (refusal: Reason | null, why: Reason): Reason =>
  refusal === null ? why : { key: "given-up", refusal, why };
