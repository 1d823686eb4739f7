import { z } from "zod";

/** `crash`: an error that nothing caught; `hang`: a case that does not end. */
export const failureKinds = ["exception", "crash", "stall", "hang", "memory", "output"] as const;

const failureSchema = z.object({
  kind: z.enum(failureKinds),
  /** The number of the case; null if the failure belongs to no single case. */
  index: z.number().nullable(),
  detail: z.string(),
  input: z.string().nullable(),
});
export type Failure = z.infer<typeof failureSchema>;

const figuresSchema = z.object({
  cases: z.number(),
  seconds: z.number(),
  slowestMs: z.number(),
  peakMb: z.number(),
  growthKb: z.number(),
});
export type Figures = z.infer<typeof figuresSchema>;

/** A message from the thread of a target. */
export const messageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("failure"), failure: failureSchema }),
  z.object({ type: z.literal("done"), figures: figuresSchema }),
]);
export type Message = z.infer<typeof messageSchema>;

/** The result of a target. */
export interface Report extends Figures {
  readonly target: string;
  readonly seed: number;
  readonly failures: readonly Failure[];
}

export const limitsSchema = z.object({
  /** Processor time of one case, on the thread that would answer. */
  stallMs: z.number().default(1_000),
  /** The time after which a case counts as hanging. */
  hangMs: z.number().default(60_000),
  /** Between the middle and the end of a run. */
  growthBytes: z.number().default(4_000_000),
});
export type Limits = z.infer<typeof limitsSchema>;

export const workSchema = z.object({
  file: z.string(),
  target: z.string(),
  seed: z.number(),
  /** The numbers of the cases. */
  first: z.number(),
  cases: z.number(),
  limits: limitsSchema,
  /** The number of the case under way. */
  progress: z.instanceof(SharedArrayBuffer),
});
export type Work = z.infer<typeof workSchema>;
