import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext } from "playwright-core";
import { z } from "zod";
import { launchChromium } from "../pictures/chromium.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { readAssets } from "../src/platforms/desk/assets.ts";
import { listenAt, stopServer } from "../src/platforms/shared/served.ts";
import { editorCalled, startDesk, type TestDesk } from "../tests/platforms/desk/desk.ts";
import { filesWithFacts } from "../tests/platforms/desk/many-facts.ts";
import { median, percentile } from "./compare.ts";

const rounds = 20;

/** Notes when the page's content is on the screen: in the first frame after it is in the document. */
const noteWhenShown = `globalThis.shown = new Promise((resolve) => {
  const look = () => {
    if (document.querySelector("article[data-key], li.queued") === null) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  };
  look();
});`;

interface Load {
  readonly shownMs: number;
  /** The processor time of the browser's main thread. */
  readonly taskMs: number;
}

const metricsSchema = z.array(z.object({ name: z.string(), value: z.number() }));

/** Opens an address in a new tab. */
const load = async (context: BrowserContext, address: string): Promise<Load> => {
  const page = await context.newPage();
  await page.addInitScript(noteWhenShown);
  const client = await context.newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address);
  const shownMs = z.number().parse(await page.evaluate("shown"));
  const metrics = metricsSchema.parse((await client.send("Performance.getMetrics")).metrics);
  const taskMs = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
  await page.close();
  return { shownMs, taskMs };
};

const inWords = (loads: readonly Load[]): string => {
  const shown = loads.map(({ shownMs }) => shownMs);
  return `${Math.round(percentile(shown, 50))} ms, at worst ${Math.round(Math.max(...shown))} ms (${Math.round(median(loads.map(({ taskMs }) => taskMs)))} ms of the page's processor time)`;
};

/** Loads each address in turn, so that all of them meet the same machine: in a browser that has nothing of it, and in one that opened it before. */
const compare = async (
  browser: Browser,
  what: string,
  addresses: Readonly<Record<string, string>>,
  { origin, cookie }: { readonly origin: string; readonly cookie: string },
): Promise<void> => {
  const [name = "", value = ""] = cookie.split("=");
  const open = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width: 1_280, height: 900 } });
    await context.addCookies([{ name, value, url: origin }]);
    return context;
  };
  const first = new Map<string, Load[]>();
  const again = new Map<string, Load[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [whose, address] of Object.entries(addresses)) {
      const context = await open();
      const loads = [await load(context, address), await load(context, address)] as const;
      await context.close();
      // The first round warms up the server and the browser.
      if (round === 0) continue;
      first.set(whose, [...(first.get(whose) ?? []), loads[0]]);
      again.set(whose, [...(again.get(whose) ?? []), loads[1]]);
    }
  }
  for (const [when, loads] of [
    ["first opened", first],
    ["opened again", again],
  ] as const)
    for (const [whose, measured] of loads) console.log(`${what}, ${whose}, ${when}: ${inWords(measured)}`);
};

/** The page as the browser shows it, without its scripts: what a server could send at best. */
const serveStatic = async (browser: Browser, desk: TestDesk, address: string, cookie: string) => {
  const [name = "", value = ""] = cookie.split("=");
  const context = await browser.newContext();
  await context.addCookies([{ name, value, url: desk.origin }]);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator("article[data-key]").first().waitFor();
  const html = (await page.content()).replaceAll(
    /<script[\s\S]*?<\/script>|<link rel="modulepreload"[^>]*>/gu,
    "",
  );
  await context.close();
  const { files } = await readAssets();
  const style = [...files].find(([path]) => path.endsWith(".css"))?.[1].compressed ?? Buffer.alloc(0);
  const server = createServer(({ url = "" }, response) => {
    response.setHeader(
      "content-type",
      url.endsWith(".css") ? "text/css; charset=utf-8" : "text/html; charset=utf-8",
    );
    response.setHeader("content-encoding", "gzip");
    response.end(url.endsWith(".css") ? style : gzipSync(html));
  });
  const port = await listenAt(server, { host: "127.0.0.1", port: 0 }, "");
  return { address: `http://127.0.0.1:${port}/`, stop: () => stopServer(server) };
};

/** How long it takes until the desk's page shows a draft, beside a page of the same content without a script. */
export const pageLoads = async (): Promise<void> => {
  const takeDowns: (() => Promise<void>)[] = [];
  const desk = await startDesk(createLibrary([]), false, {
    atEnd: (takeDown) => void takeDowns.push(takeDown),
  });
  const browser = await launchChromium();
  const { cookie } = await desk.signIn(editorCalled("ANNA"));
  for (const count of [40, 500]) {
    await desk.write(`facts-${count}`, filesWithFacts(count));
    const address = `${desk.origin}/draft/facts-${count}`;
    const peer = await serveStatic(browser, desk, address, cookie);
    await compare(
      browser,
      `a draft of ${count} facts`,
      { "the desk's page": address, "a page without a script": peer.address },
      { origin: desk.origin, cookie },
    );
    await peer.stop();
  }
  await compare(browser, "the queue", { "the desk's page": desk.origin }, { origin: desk.origin, cookie });
  await browser.close();
  for (const takeDown of takeDowns) await takeDown();
};
