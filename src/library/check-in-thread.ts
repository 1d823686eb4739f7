import { z } from "zod";
import { messageOfThread } from "../base/thread.ts";
import type { CheckReport } from "./check.ts";

const reportSchema = z.custom<CheckReport>();

/**
 * Checks every briefing of a folder in a thread, so that the bot answers meanwhile. Its memory is free again when it ends. Rejects if the
 * folder cannot be read, or if `signal` stops it.
 */
export const checkInThread = async (folder: string, signal: AbortSignal): Promise<CheckReport> => {
  const module = new URL("./check-thread.ts", import.meta.url);
  return reportSchema.parse(await messageOfThread(module, folder, { name: "check", signal }));
};
