import { z } from "zod";
import { messageOfThread } from "../../base/thread.ts";
import type { ExportWanted, MadeExport } from "./make-export.ts";

const madeSchema = z.custom<MadeExport>();

/** Enough for some ten thousand briefings, and little enough for the bot to continue beside it. */
const mostMemoryMb = 1_024;
const longestMs = 10 * 60_000;

/** Makes an export in a thread, so that the bot answers meanwhile. Rejects if that takes too long or too much memory, or if `signal` stops it. */
export const exportInThread = async (wanted: ExportWanted, signal: AbortSignal): Promise<MadeExport> => {
  const module = new URL("./export-thread.ts", import.meta.url);
  const made = await messageOfThread(module, wanted, {
    name: "export",
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
  });
  return madeSchema.parse(made);
};
