import { createServer } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkPagesOfSources } from "../../../src/app/command-line/check-sources.ts";
import { listenAt, stopServer } from "../../../src/platforms/shared/served.ts";
import { limits, onlyLoopback } from "../../drafts/drafting.ts";
import { articleText, briefingYaml, makeFolder, writeBriefing } from "../../library/briefing/fixture.ts";

const pageOf = (text: string): string =>
  `<!doctype html><html lang="en"><head><title>Open code</title></head><body><article><h1>Open code</h1>${text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `<p>${line}</p>`)
    .join("")}</article></body></html>`;

/** A website whose article is what `pages` has at its path. An article that is an address redirects to it. */
const serve = async (pages: Map<string, string>): Promise<string> => {
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    response
      .writeHead(page === undefined ? 404 : page.startsWith("/") ? 302 : 200, {
        "content-type": "text/html; charset=utf-8",
        ...(page?.startsWith("/") ? { location: page } : {}),
      })
      .end(page);
  });
  const port = await listenAt(server, { host: "127.0.0.1", port: 0 }, "a port");
  onTestFinished(() => stopServer(server));
  return `http://127.0.0.1:${port}`;
};

test("the pages of sources are fetched again, and what is gone, changed or moved is shown with the difference", async () => {
  const pages = new Map([["/open-code", pageOf(articleText)]]);
  const origin = await serve(pages);
  const url = `${origin}/open-code`;
  const briefingsFolder = await makeFolder();
  const yaml = briefingYaml.replace(
    "    published:",
    `    page: { url: ${url}, language: en }\n    published:`,
  );
  await writeBriefing(briefingsFolder, "summit", { "briefing.yaml": yaml, "herald.txt": articleText });
  const check = () =>
    checkPagesOfSources(
      {
        briefingsFolder,
        changesFolder: join(briefingsFolder, "changes"),
        indexFile: join(briefingsFolder, ".index.sqlite"),
        draftLimits: limits,
      },
      onlyLoopback,
    );
  expect(await check()).toEqual({
    lines: ["1 page of a source was read again: 0 passages gone, 0 changed, 0 moved."],
    ok: true,
  });
  const later = articleText
    // The other words around this passage are those of another paragraph.
    .replace("welcomed the report.\n", "welcomed the report.\nIt rained.\n")
    .replace("She hopes that others follow.", "Others were silent.")
    .replaceAll("40 offices", "90 offices")
    .replace("« Nous publierons le code », she", "« Nous publierons le code ». Later, she");
  pages.set("/open-code", "/later").set("/later", pageOf(later));
  const page = `${url}, which leads to ${origin}/later now`;
  expect(await check()).toEqual({
    lines: [
      `summit/follow: gone from ${page}`,
      "  - She hopes that others follow.",
      `summit/offices: changed at ${page}`,
      "  - 40 offices slow",
      "  + 90 offices slow.",
      `summit/publish: moved; other words are around it at ${page}`,
      "  = « Nous publierons le code »",
      "1 page of a source was read again: 1 passage gone, 1 changed, 1 moved.",
    ],
    ok: false,
  });
  pages.clear();
  const { lines, ok } = await check();
  expect([...lines, ok]).toEqual([
    `could not be read: ${url}: there is no page at this address (HTTP 404).`,
    "0 pages of sources were read again: 0 passages gone, 0 changed, 0 moved; 1 page could not be read.",
    true,
  ]);
});

test("a page whose website’s rules cannot be read is named by its own address", async () => {
  const briefingsFolder = await makeFolder();
  const url = "http://nowhere.invalid/open-code";
  const yaml = briefingYaml.replace(
    "    published:",
    `    page: { url: ${url}, language: en }\n    published:`,
  );
  await writeBriefing(briefingsFolder, "summit", { "briefing.yaml": yaml, "herald.txt": articleText });
  const { lines } = await checkPagesOfSources(
    {
      briefingsFolder,
      changesFolder: join(briefingsFolder, "changes"),
      indexFile: join(briefingsFolder, ".index.sqlite"),
      draftLimits: limits,
    },
    onlyLoopback,
  );
  expect(lines[0]).toMatch(
    new RegExp(`^could not be read: ${url}: http://nowhere\\.invalid/robots\\.txt: `, "u"),
  );
});
