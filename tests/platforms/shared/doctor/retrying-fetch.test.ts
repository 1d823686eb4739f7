import { createServer, type RequestListener } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { createRetryingFetch } from "../../../../src/platforms/shared/doctor/retrying-fetch.ts";

/** A platform on loopback; resolves to its address. */
const serve = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`;
};

const { signal } = new AbortController();

test.each([
  ["is waited for once", "0", [429, 200], 200, 2],
  ["that continues is returned", "0", [429, 429], 429, 2],
  ["of more than a minute is not waited for", "61", [429], 429, 1],
  ["without a time is not waited for", null, [429], 429, 1],
] as const)("a rate limit %s", async (_, retryAfter, statuses, status, requests) => {
  let asked = 0;
  const url = await serve((_request, response) => {
    response
      .writeHead(statuses[asked] ?? 500, retryAfter === null ? {} : { "retry-after": retryAfter })
      .end("…");
    asked += 1;
  });
  const response = await createRetryingFetch({ requestTimeoutMs: 5_000, signal })(url);
  expect({ status: response.status, asked }).toEqual({ status, asked: requests });
});

test("a request without a response times out", async () => {
  const url = await serve(() => {});
  const asked = createRetryingFetch({ requestTimeoutMs: 20, signal })(url);
  await expect(asked).rejects.toMatchObject({ name: "TimeoutError" });
});

test("stopping the bot ends a wait", async () => {
  const stopping = new AbortController();
  const url = await serve((_request, response) => {
    response.writeHead(429, { "retry-after": "60" }).end(() => stopping.abort());
  });
  const asked = createRetryingFetch({ requestTimeoutMs: 5_000, signal: stopping.signal })(url);
  await expect(asked).rejects.toMatchObject({ name: "AbortError" });
});
