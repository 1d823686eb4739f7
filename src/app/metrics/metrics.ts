import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Ask } from "../../ask/ask.ts";
import type { Ledger } from "../../store/deliveries/ledger.ts";
import type { Waiting } from "../../store/waiting.ts";
import { isOwn, type Stall } from "../stalls.ts";
import { commandOfLine, measuredAsk } from "./measured-ask.ts";
import { measuredLedger } from "./measured-ledger.ts";

export interface MetricsOptions {
  /** The names of all commands. Other input gets the label `other`, so that the number of labels is limited. */
  readonly commands: readonly string[];
  /** If an answer takes longer, the bot acknowledges the command first. */
  readonly acknowledgeAfterMs: number;
  readonly now: () => Temporal.Instant;
  /** The number of briefings in the library, and of those with problems. Read with the metrics. */
  readonly briefings: () => { readonly loaded: number; readonly refused: number };
  /** What waits in the database; null if it is not open. Read with the metrics. */
  readonly waiting: () => Promise<Waiting> | null;
}

/** The bot's metrics, for Prometheus. */
export interface Metrics {
  /** Measures answers. */
  ask(ask: Ask): Ask;
  /** Measures deliveries when they are settled. */
  ledger(ledger: Ledger): Ledger;
  stalled(stall: Stall): void;
  readonly contentType: string;
  /** All metrics, in Prometheus' text format. */
  text(): Promise<string>;
}

const answerSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const latenessSeconds = [1, 2, 5, 10, 30, 60, 300, 900, 3_600];

export const createMetrics = ({
  commands,
  acknowledgeAfterMs,
  now,
  briefings,
  waiting,
}: MetricsOptions): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: "onrecord_answer_seconds",
    help: "How long the bot took to make answers, by platform and command.",
    labelNames: ["platform", "command"],
    buckets: answerSeconds,
    registers,
  });
  const slow = new Counter({
    name: "onrecord_answers_acknowledged_first_total",
    help: `Answers that took longer than ${acknowledgeAfterMs} ms, so that the bot acknowledged the command first.`,
    labelNames: ["platform"],
    registers,
  });
  const deliveries = new Counter({
    name: "onrecord_deliveries_total",
    help: "Deliveries of digests that this process made, by outcome.",
    labelNames: ["state"],
    registers,
  });
  const lateness = new Histogram({
    name: "onrecord_digest_lateness_seconds",
    help: "How long after their planned time digests were posted.",
    buckets: latenessSeconds,
    registers,
  });
  const open = new Gauge({
    name: "onrecord_deliveries_open",
    help: "Deliveries that this process is making now.",
    registers,
  });
  const stalls = new Counter({
    name: "onrecord_stalls_total",
    help: "Times when the bot could not answer for more than 50 ms. own: the bot was computing.",
    labelNames: ["own"],
    registers,
  });
  const known = new Gauge({
    name: "onrecord_briefings",
    help: "Briefings by state: loaded ones are used in answers, refused ones have problems.",
    labelNames: ["state"],
    registers: [],
    collect() {
      const { loaded, refused } = briefings();
      this.set({ state: "loaded" }, loaded);
      this.set({ state: "refused" }, refused);
    },
  });
  registry.registerMetric(known);
  const queues = new Gauge({
    name: "onrecord_waiting",
    help: "What waits, by queue: drafts, requests and reports for an editor, everything else for the bot.",
    labelNames: ["queue"],
    registers: [],
    async collect() {
      // Without a database, the other metrics are still true.
      const counts = await waiting()?.catch(() => null);
      this.reset();
      for (const [queue, count] of Object.entries(counts ?? {})) this.set({ queue }, count);
    },
  });
  registry.registerMetric(queues);
  const names = new Set(commands);
  return {
    ask: (ask) =>
      measuredAsk(ask, ({ platform, line, seconds }) => {
        answers.observe({ platform, command: commandOfLine(line, names) }, seconds);
        if (seconds * 1_000 > acknowledgeAfterMs) slow.inc({ platform });
      }),
    ledger: (ledger) =>
      measuredLedger(ledger, {
        opened: (count) => open.set(count),
        settled({ state, plannedAt }) {
          deliveries.inc({ state });
          if (state === "posted" && plannedAt !== null)
            lateness.observe(Math.max(0, now().since(plannedAt).total("seconds")));
        },
      }),
    stalled: (stall) => stalls.inc({ own: String(isOwn(stall)) }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
};
