import pg from "pg";
import { recordChannel } from "./database-record.ts";

export interface RecordListening {
  /** Connects, or connects again after the connection was lost. Rejects if the server cannot be reached. */
  connect(): Promise<void>;
  close(): Promise<void>;
}

const connectTimeoutMs = 5_000;

/** Listens for changes of the record in Postgres, on a connection of its own. */
export const listenToRecord = (url: string, onChange: () => void): RecordListening => {
  let client: pg.Client | null = null;
  const drop = async (of: pg.Client): Promise<void> => {
    if (client === of) client = null;
    await of.end().catch(() => {});
  };
  return {
    async connect() {
      if (client !== null) return;
      const next = new pg.Client({
        connectionString: url,
        connectionTimeoutMillis: connectTimeoutMs,
        keepAlive: true,
        // Counted like the bot's other connections, so that a restore sees that a bot runs.
        application_name: "onrecord",
      });
      next.on("error", () => void drop(next));
      next.on("end", () => void drop(next));
      next.on("notification", onChange);
      try {
        await next.connect();
        await next.query(`LISTEN ${recordChannel}`);
      } catch (error) {
        await drop(next);
        throw error;
      }
      client = next;
      // What was written before the connection was ready.
      onChange();
    },
    async close() {
      if (client !== null) await drop(client);
    },
  };
};
