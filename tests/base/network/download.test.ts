import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { downloadable } from "../../../src/base/network/download.ts";

/** Serves so many bytes in pieces, and tells how many it could send. */
const serve = async (bytes: number) => {
  let sent = 0;
  const piece = Buffer.alloc(10_000, "a");
  const server = createServer((_request, response) => {
    const go = (): void => {
      while (sent < bytes && !response.destroyed) {
        sent += piece.length;
        if (!response.write(piece)) {
          response.once("drain", go);
          return;
        }
      }
      response.end();
    };
    go();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/file`, sent: () => sent };
};

const fileAt = (url: string) => downloadable({ name: "a.txt", url, sizeBytes: 10 });

test("a file is read whole", async () => {
  const { url } = await serve(100_000);
  expect(await fileAt(url).read(100_000)).toEqual(Buffer.alloc(100_000, "a"));
});

test("a file that is larger than it was said to be is read no further than it may be", async () => {
  const { url, sent } = await serve(1_000_000_000);
  expect(await fileAt(url).read(100_000)).toBeNull();
  expect(sent()).toBeLessThan(100_000_000);
});
