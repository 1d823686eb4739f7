import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore } from "../../src/store/database/open.ts";
import { draftsIn } from "../drafts/drafting.ts";
import { text } from "../drafts/fixture.ts";
import { draftedYaml } from "../drafts/review/decisions/draft.ts";
import { databasePath } from "../store/deliveries/ledger.ts";

const story = `<!doctype html><html lang="en"><head><title>Code to be published</title>
<meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2026-05-04"></head>
<body><article><h1>Code to be published</h1>
<p>Paris, 4 May 2026. Minister Ada Stone will publish the code of 40 public services by June 2026, she said on Monday.</p>
<p>"We will publish the code by June," Ada Stone, minister for digital affairs, said.</p></article></body></html>`;

/** A folder of briefings for editors, a site with one article, and a record, all removed after the test. */
export const startNewsroom = async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-newsroom-"));
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(story);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const store = await openStore(databasePath());
  const now = () => Temporal.Instant.from("2026-06-01T08:00:00Z");
  const drafts = draftsIn(folder, now);
  onTestFinished(async () => {
    await drafts.stop();
    server.closeAllConnections();
    server.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const add = async (slug: string, yaml: string, post: string): Promise<void> => {
    await mkdir(join(folder, slug));
    await writeFile(join(folder, slug, "post.txt"), post);
    await writeFile(join(folder, slug, "briefing.yaml"), yaml);
  };
  return {
    url: `http://127.0.0.1:${port}/code`,
    store,
    drafts: drafts,
    /** Adds a briefing whose only source is `post.txt`. */
    add,
    /** Adds the draft `digue`, which has uncertain parts. */
    addDraft: () => add("digue", draftedYaml.replaceAll("le-quotidien.fr.txt", "post.txt"), text),
    remove: (slug: string): Promise<void> => rm(join(folder, slug), { recursive: true, force: true }),
    write: (slug: string, yaml: string): Promise<void> =>
      writeFile(join(folder, slug, "briefing.yaml"), yaml),
    yamlOf: (slug: string): Promise<string> => readFile(join(folder, slug, "briefing.yaml"), "utf8"),
  };
};
