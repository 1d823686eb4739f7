import { OnrecordError } from "../errors.ts";
import type { ReceivedFile } from "../files/attachment.ts";
import { collectBytes } from "./collect.ts";

/** The same time limit as for fetching an article. */
const timeoutMs = 20_000;

/** A file attached to a message. The platform's server requires `headers`, if there are any. */
export const downloadable = (
  { name, url, sizeBytes }: { readonly name: string; readonly url: string; readonly sizeBytes: number },
  headers: Readonly<Record<string, string>> = {},
): ReceivedFile => ({
  name,
  sizeBytes,
  async read(mostBytes) {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new OnrecordError("article", `HTTP ${response.status}`);
    // The size in the platform's event may be wrong, so the limit applies to the bytes that arrive.
    return response.body === null ? new Uint8Array() : collectBytes(response.body, mostBytes);
  },
});
