import type { Attributes } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import type { Ask } from "../../ask/ask.ts";
import type { Ledger } from "../../store/deliveries/ledger.ts";
import { commandOfLine, measuredAsk } from "../metrics/measured-ask.ts";
import { measuredLedger } from "../metrics/measured-ledger.ts";

export interface TracesOptions {
  /** The collector's address: `http://127.0.0.1:4318/v1/traces`. */
  readonly url: string;
  readonly serviceName: string;
  readonly version: string;
  /** The names of all commands. Other input is `other`. */
  readonly commands: readonly string[];
}

/** Traces of the bot, for a collector of OpenTelemetry. They have no person, channel or text. */
export interface Traces {
  /** Makes a span of each answer. */
  ask(ask: Ask): Ask;
  /** Makes a span of each delivery, from its claim to its end. */
  ledger(ledger: Ledger): Ledger;
  /** Sends the last spans. Never rejects. */
  stop(): Promise<void>;
}

/** The bot must end within ten seconds, and spans are not worth waiting longer. */
const exportTimeoutMillis = 3_000;

export const createTraces = ({ url, serviceName, version, commands }: TracesOptions): Traces => {
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: exportTimeoutMillis });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": serviceName, "service.version": version }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis })],
  });
  const tracer = provider.getTracer("onrecord", version);
  const names = new Set(commands);
  /** Spans are made when they are over, so that the code for answers and deliveries does not depend on them. */
  const span = (name: string, seconds: number, attributes: Attributes): void => {
    const endTime = Date.now();
    tracer.startSpan(name, { startTime: endTime - seconds * 1_000, attributes }).end(endTime);
  };
  return {
    ask: (ask) =>
      measuredAsk(ask, ({ platform, line, seconds }) =>
        span("answer", seconds, {
          "onrecord.command": commandOfLine(line, names),
          "onrecord.platform": platform,
        }),
      ),
    ledger: (ledger) =>
      measuredLedger(ledger, {
        opened() {},
        settled: ({ state, seconds }) => span("delivery", seconds ?? 0, { "onrecord.state": state }),
      }),
    stop: () => provider.shutdown().catch(() => {}),
  };
};
