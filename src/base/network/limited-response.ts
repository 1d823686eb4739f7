import { collectBytes } from "./collect.ts";

/** A part of a response, as each library has it. */
interface Answered {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Iterable<[string, string]>;
  readonly body: AsyncIterable<unknown> | null;
}

/** A response that was read to its end; rejects if it is longer than it may be, and reads no further then. */
export const limitedResponse = async (
  { status, statusText, headers, body }: Answered,
  mostBytes: number,
): Promise<Response> => {
  const bytes = body === null ? new Uint8Array() : await collectBytes(body, mostBytes);
  if (bytes === null) throw new Error(`expected an answer of at most ${mostBytes} bytes; a longer one came`);
  return new Response(bytes.length === 0 ? null : Buffer.from(bytes), {
    status,
    statusText,
    headers: [...headers],
  });
};
