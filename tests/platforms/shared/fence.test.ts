import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { createFence, HeldBack } from "../../../src/platforms/shared/fence.ts";
import { createCertificate } from "../../fakes/certificate.ts";
import { type HttpStep, onHttpStep } from "../../fakes/http-steps.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";

const stoppedPost = fileURLToPath(new URL("./stopped-post.ts", import.meta.url));

/** Starts a server on loopback, and stops it after the test. */
const addressOf = async (server: Server, scheme: "http" | "https"): Promise<string> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `${scheme}://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/post`;
};

/** A server on loopback that stores requests. `bytes` counts all bytes received, including those of incomplete requests. */
const serve = async (
  answer: RequestListener = (_request, response) => void response.end("done"),
): Promise<{ readonly url: string; readonly came: string[]; bytes(): number }> => {
  const came: string[] = [];
  const sockets = new Set<IncomingMessage["socket"]>();
  const server = createServer(async (request, response) => {
    came.push(await text(request));
    answer(request, response);
  });
  server.on("connection", (socket) => sockets.add(socket));
  return {
    url: await addressOf(server, "http"),
    came,
    bytes: () => [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0),
  };
};

const init = (body: string) => ({ method: "POST", headers: { "content-type": "text/plain" }, body });

const start = () => {
  const fence = createFence(1_000_000);
  onTestFinished(() => fence.close());
  const send = (url: string, body: string, mayLeave: () => boolean) =>
    fence.around(mayLeave, async () => fence.send(url, init(body)));
  return { fence, send };
};

test("a request is completely written in the turn of the event loop in which mayLeave is called", async () => {
  const { url, came } = await serve();
  const { send } = start();
  const happened: string[] = [];
  onHttpStep("is written", () => happened.push("written"));
  for (const body of ["first", "x".repeat(100_000)]) {
    await send(url, body, () => {
      happened.push("asked");
      process.nextTick(() => happened.push("turn is over"));
      return true;
    });
  }
  const turn = ["asked", "written", "turn is over"];
  expect(happened).toEqual([...turn, ...turn]);
  expect(came).toEqual(["first", "x".repeat(100_000)]);
});

test.each<[HttpStep, number]>([
  ["is made", 0],
  ["is made", 1],
  ["has its connection", 0],
])(
  "no byte is sent if the process was suspended when the request %s, after %i others",
  async (step, others) => {
    const { url, came, bytes } = await serve();
    const { send } = start();
    for (let n = 0; n < others; n += 1) await send(url, `${n}`, () => true);
    const before = bytes();
    let isLate = false;
    onHttpStep(step, () => {
      isLate = true;
    });
    await expect(send(url, "late", () => !isLate)).rejects.toBeInstanceOf(HeldBack);
    expect([came.length, bytes() - before]).toEqual([others, 0]);
  },
);

// undici opens a second connection for a request right after a response; the third request finds one of them free.
test.each([1, 3])(
  "over TLS, too, post %i is sent in that turn: it arrives even if the process is suspended right after",
  async (posts) => {
    const { key, cert } = createCertificate();
    const { promise: arrived, resolve } = Promise.withResolvers<number>();
    let came = 0;
    const server = createTlsServer({ key, cert }, async (request, response) => {
      const { length } = await text(request);
      came += 1;
      response.end("done");
      if (came === posts) resolve(length);
    });
    const folder = temporaryFolder();
    writeFileSync(join(folder, "certificate.pem"), cert);
    const program = spawn(process.execPath, [stoppedPost, await addressOf(server, "https"), String(posts)], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, "certificate.pem") },
      stdio: "inherit",
    });
    onTestFinished(() => void program.kill("SIGKILL"));
    expect(await arrived).toBe(40_000);
    expect(program.exitCode).toBeNull();
  },
);

test("after a request that was not sent, the next one is sent", async () => {
  const { url, came } = await serve();
  const { send } = start();
  await expect(send(url, "late", () => false)).rejects.toBeInstanceOf(HeldBack);
  expect((await send(url, "in time", () => true))?.status).toBe(200);
  expect(came).toEqual(["in time"]);
});

test("mayLeave is called separately for concurrent requests", async () => {
  const { url, came } = await serve();
  const { send } = start();
  const names = ["a", "b", "c", "d"];
  const results = await Promise.allSettled(names.map((name) => send(url, name, () => name < "c")));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "rejected"]);
  expect(came.toSorted()).toEqual(["a", "b"]);
});

test("a response is returned unchanged, and no redirect is followed", async () => {
  const { url, came } = await serve((_request, response) =>
    response.writeHead(307, { location: "/elsewhere", "set-cookie": ["a=1", "b=2"] }).end("elsewhere"),
  );
  const { send } = start();
  const answer = await send(url, "post", () => true);
  expect(answer).toMatchObject({ status: 307, ok: false });
  expect(answer?.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(await answer?.text()).toBe("elsewhere");
  expect(came).toEqual(["post"]);
});

test("a request outside a post is not handled", () => {
  expect(start().fence.send("http://127.0.0.1:1/", init("history"))).toBeNull();
});

test("a proxy that Node's own fetch uses is used, too", async () => {
  const { url, came } = await serve();
  const through: string[] = [];
  const proxy = createServer();
  proxy.on("connect", ({ url: target = "" }: IncomingMessage, near) => {
    through.push(target);
    const { hostname, port } = new URL(`http://${target}`);
    const far = connect(Number(port), hostname, () => {
      near.write("HTTP/1.1 200 Connection established\r\n\r\n");
      far.pipe(near).pipe(far);
    });
    near.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
  });
  vi.stubEnv("NODE_USE_ENV_PROXY", "1");
  vi.stubEnv("HTTP_PROXY", new URL(await addressOf(proxy, "http")).origin);
  vi.stubEnv("NO_PROXY", "");
  onTestFinished(() => void vi.unstubAllEnvs());
  const { send } = start();
  expect((await send(url, "post", () => true))?.status).toBe(200);
  await expect(send(url, "late", () => false)).rejects.toBeInstanceOf(HeldBack);
  expect(came).toEqual(["post"]);
  expect(through[0]).toBe(new URL(url).host);
});
