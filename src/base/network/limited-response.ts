import { collectBytes } from "./collect.ts";

/** The properties that the responses of every HTTP library have. */
interface Answered {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Iterable<[string, string]>;
  readonly body: AsyncIterable<unknown> | null;
}

/** A response that was read to its end. Stops reading and rejects if the body is longer than `mostBytes`. */
export const limitedResponse = async (
  { status, statusText, headers, body }: Answered,
  mostBytes: number,
): Promise<Response> => {
  const bytes = body === null ? new Uint8Array() : await collectBytes(body, mostBytes);
  if (bytes === null) throw new Error(`expected an answer of at most ${mostBytes} bytes; this one is longer`);
  return new Response(bytes.length === 0 ? null : Buffer.from(bytes), {
    status,
    statusText,
    headers: [...headers],
  });
};
