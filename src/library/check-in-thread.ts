import { once } from "node:events";
import { z } from "zod";
import { startThread } from "../base/thread.ts";
import type { CheckReport } from "./check.ts";

const reportSchema = z.tuple([z.custom<CheckReport>()]);

/**
 * Checks every briefing of a folder in a thread, so that the bot answers meanwhile. Its memory is free again when it ends. Rejects if the
 * folder cannot be read, or if `signal` stops it.
 */
export const checkInThread = async (folder: string, signal: AbortSignal): Promise<CheckReport> => {
  const { worker, end } = startThread(new URL("./check-thread.ts", import.meta.url), folder, {
    name: "check",
  });
  try {
    const [report] = reportSchema.parse(await once(worker, "message", { signal }));
    return report;
  } finally {
    await end();
  }
};
