import { pino } from "pino";

/** The part of a logger that Onrecord uses: values first, then one sentence. */
export type Logger = Pick<pino.Logger, "info" | "warn" | "error" | "debug">;

/** Logs lines of JSON to standard error: standard output belongs to answers. */
export const createLogger = (level: string): Logger =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
