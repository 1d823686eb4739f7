import { OnrecordError } from "../errors.ts";
import type { ReceivedFile } from "../files/attachment.ts";
import { collectBytes } from "./collect.ts";

/** The same time limit as for fetching an article. */
const timeoutMs = 20_000;

/** A file that a platform keeps for those who may read the message that it came with. */
export const downloadable = (
  { name, url, sizeBytes }: { readonly name: string; readonly url: string; readonly sizeBytes: number },
  headers: Readonly<Record<string, string>> = {},
): ReceivedFile => ({
  name,
  sizeBytes,
  async read(mostBytes) {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new OnrecordError("article", `HTTP ${response.status}`);
    // The size that a platform tells is not what its server sends: only what comes counts.
    return response.body === null ? new Uint8Array() : collectBytes(response.body, mostBytes);
  },
});
