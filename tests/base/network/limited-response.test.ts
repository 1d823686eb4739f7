import { expect, test } from "vitest";
import { limitedResponse } from "../../../src/base/network/limited-response.ts";

const longStream = () => {
  const pulled = { pieces: 0 };
  const body = (async function* () {
    for (;;) {
      pulled.pieces += 1;
      yield new Uint8Array(100);
    }
  })();
  return { pulled, body };
};

test("an answer is read to its end, with its status and headers", async () => {
  const answered = new Response("as it is", { status: 429, headers: { "retry-after": "3" } });
  const limited = await limitedResponse(answered, 8);
  expect([limited.status, limited.headers.get("retry-after"), await limited.text()]).toEqual([
    429,
    "3",
    "as it is",
  ]);
});

test("an answer without a body stays one", async () => {
  expect((await limitedResponse(new Response(null, { status: 204 }), 8)).body).toBe(null);
});

test("an answer that is longer is read no further", async () => {
  const { pulled, body } = longStream();
  const answered = { status: 200, statusText: "", headers: [], body };
  await expect(limitedResponse(answered, 1_000)).rejects.toThrow("at most 1000 bytes");
  expect(pulled.pieces).toBe(11);
});
