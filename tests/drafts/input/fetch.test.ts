import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { languages } from "../../../src/base/language/language.ts";
import { type FetchOptions, fetchDocument } from "../../../src/drafts/input/fetch.ts";

const servers: Server[] = [];

/** Serves on a free port of the loopback interface; returns the port, and the paths that were asked for. */
const serve = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ port: number; asked: string[] }> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { port: address.port, asked };
};

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const loopback: FetchOptions = {
  isAllowed: (address) => address === "127.0.0.1",
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
};

const page = (
  response: ServerResponse,
  headers: Record<string, string> = { "content-type": "text/html" },
): void => {
  response.writeHead(200, headers).end("<p>Hello</p>");
};

describe("fetching", () => {
  test("gives the bytes, the address after redirects, and what the server says they are", async () => {
    const { port } = await serve((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/new#part" }).end();
      else page(response, { "content-type": 'text/html; charset="windows-1258"' });
    });
    const origin = `http://127.0.0.1:${port}/old`;
    expect(await fetchDocument(origin, loopback)).toEqual({
      origin,
      bytes: Buffer.from("<p>Hello</p>"),
      format: "html",
      charset: "windows-1258",
      url: `http://127.0.0.1:${port}/new`,
    });
  });

  test("reads compressed pages", async () => {
    const { port } = await serve((_request, response) => {
      response
        .writeHead(200, { "content-type": "text/plain", "content-encoding": "gzip" })
        .end(gzipSync("Hello"));
    });
    const { bytes } = await fetchDocument(`http://127.0.0.1:${port}/`, loopback);
    expect(Buffer.from(bytes).toString()).toBe("Hello");
  });

  test("stops at 10 MB, also of what was sent compressed", async () => {
    const { port } = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
      response.end(gzipSync(Buffer.alloc(10_000_001, "a")));
    });
    await expect(fetchDocument(`http://127.0.0.1:${port}/`, loopback)).rejects.toThrow(/larger than 10 MB/u);
  });

  test("stops after its time, also when the page drips in", async () => {
    const { port } = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).write("<p>");
    });
    await expect(fetchDocument(`http://127.0.0.1:${port}/`, { ...loopback, timeoutMs: 100 })).rejects.toThrow(
      /no answer within 0.1 s/u,
    );
  });

  test("follows five redirects, not six", async () => {
    const { port, asked } = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      response.writeHead(302, { location: `/${step + 1}` }).end();
    });
    await expect(fetchDocument(`http://127.0.0.1:${port}/0`, loopback)).rejects.toThrow(
      /redirected more than 5/u,
    );
    expect(asked).toHaveLength(6);
  });

  test.each([
    [401, /behind a login/u],
    [403, /behind a login/u],
    [404, /no page at this address/u],
    [503, /answered HTTP 503/u],
  ])("says what HTTP %i means", async (status, message) => {
    const { port } = await serve((_request, response) => {
      response.writeHead(status).end();
    });
    await expect(fetchDocument(`http://127.0.0.1:${port}/`, loopback)).rejects.toThrow(message);
  });

  test.each([["image/png", /got image\/png/u]])("refuses %s", async (type, message) => {
    const { port } = await serve((_request, response) => page(response, { "content-type": type }));
    await expect(fetchDocument(`http://127.0.0.1:${port}/`, loopback)).rejects.toThrow(message);
  });
});

describe("an address that is not on the public Internet", () => {
  test.each(["localhost", "127.0.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.1"])(
    "is refused however it is written: %s",
    async (host) => {
      const { port, asked } = await serve((_request, response) => page(response));
      await expect(fetchDocument(`http://${host}:${port}/`)).rejects.toThrow(/not on the public Internet/u);
      expect(asked).toEqual([]);
    },
  );

  test.each(["[::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]"])("is refused as IPv6: %s", async (host) => {
    await expect(fetchDocument(`http://${host}/`)).rejects.toThrow(/not on the public Internet/u);
  });

  test("is told in each language", async () => {
    const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    const failed = await fetchDocument("http://news.example/", { resolve }).catch((error: unknown) => error);
    expect(
      failed instanceof OnrecordError ? languages.map((language) => failed.sayIn(language)) : failed,
    ).toEqual([
      "http://news.example/: news.example is not on the public Internet: only pages that everybody can reach are read.",
      "http://news.example/: news.example no está en la Internet pública: solo se leen páginas abiertas a todo el mundo.",
      "http://news.example/\u00a0: news.example n’est pas sur l’Internet public\u00a0: seules les pages accessibles à tout le monde sont lues.",
      "http://news.example/: news.example không nằm trên Internet công cộng: bot chỉ đọc những trang ai cũng truy cập được.",
    ]);
  });

  test("is refused when a public name leads there, and when only one of several addresses does", async () => {
    const { port, asked } = await serve((_request, response) => page(response));
    const resolve = async () => [
      { address: "93.184.216.34", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ];
    await expect(fetchDocument(`http://news.example:${port}/`, { resolve })).rejects.toThrow(
      /news\.example is not on the public Internet/u,
    );
    expect(asked).toEqual([]);
  });

  test("is refused after a redirect, to a name and to an address", async () => {
    for (const target of ["http://inside.example/", "http://10.0.0.1/", "http://[::1]/"]) {
      const { port } = await serve((_request, response) => {
        response.writeHead(302, { location: target }).end();
      });
      const resolve = async (host: string) => [
        { address: host === "outside.example" ? "127.0.0.1" : "127.0.0.2", family: 4 },
      ];
      await expect(
        fetchDocument(`http://outside.example:${port}/`, { ...loopback, resolve }),
      ).rejects.toThrow(/is not on the public Internet/u);
    }
  });

  test("is refused when the name resolves differently at the second time", async () => {
    const { port, asked } = await serve((_request, response) => {
      response.writeHead(302, { location: "/again", connection: "close" }).end();
    });
    const answers = ["127.0.0.1", "127.0.0.2"];
    const resolve = async () => [{ address: answers.shift() ?? "", family: 4 }];
    await expect(fetchDocument(`http://news.example:${port}/`, { ...loopback, resolve })).rejects.toThrow(
      /not on the public Internet/u,
    );
    expect(asked).toEqual(["/"]);
  });
});

test.each([
  ["ftp://example.org/", /starts with https/u],
  ["file:///etc/passwd", /starts with https/u],
  ["http://", /expected an address such as/u],
])("%s is refused before anything is asked", async (address, message) => {
  await expect(fetchDocument(address)).rejects.toThrow(message);
});

test("a password in an address is refused without being shown", async () => {
  const attempt = fetchDocument("https://me:secret@example.org/");
  await expect(attempt).rejects.toThrow(/without a name and a password/u);
  await expect(attempt).rejects.not.toThrow(/secret/u);
});

test("a redirect to another scheme is refused", async () => {
  const { port } = await serve((_request, response) => {
    response.writeHead(302, { location: "file:///etc/passwd" }).end();
  });
  await expect(fetchDocument(`http://127.0.0.1:${port}/`, loopback)).rejects.toThrow(/starts with https/u);
});
