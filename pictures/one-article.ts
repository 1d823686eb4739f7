import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Control } from "../src/answer/answer.ts";
import type { Reply } from "../src/answer/reply.ts";
import { noBuildWatch } from "../src/drafts/drafter.ts";
import { createDrafts } from "../src/drafts/drafts.ts";
import { createWorkerThread } from "../src/drafts/work/worker-thread.ts";
import { readBriefings } from "../src/library/briefings-folder.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { folderWriter } from "../src/library/record-writer.ts";
import { readAssets } from "../src/platforms/desk/assets.ts";
import { openStore } from "../src/store/database/open.ts";
import { createTestAsk } from "../tests/ask/create-test-ask.ts";
import { askerOf } from "../tests/askers.ts";
import { arriveOnSlack } from "../tests/platforms/answers/arrived.ts";
import { commands } from "../tests/platforms/answers/ask-every-command.ts";
import { editorCalled, startDesk } from "../tests/platforms/desk/desk.ts";
import { oneArticle } from "./catalogue.ts";
import { type Picture, slackPicture } from "./picture.ts";
import { type Theme, themes } from "./theme.ts";

/** The article whose way `docs/one-article.md` shows. */
const article = `<!doctype html><html lang="en"><head><title>Mayor promises 300 homes by the harbour</title>
<meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2026-05-04">
<link rel="canonical" href="https://herald.example/2026/05/04/harbour-homes"></head><body><article>
<h1>Mayor promises 300 homes by the harbour</h1>
<p>Mayor Ruth Ashdown promised on Monday that the city will build 300 homes by the harbour by the end of 2028.</p>
<p>“We will start with the old fish market,” Ashdown said. The city has set aside 24 million euros for the first 120 homes.</p>
<p>Councillor Tom Bell said the plan has no money for schools. Residents of the harbour hope that rents stay as they are.</p>
</article></body></html>`;

const now = () => Temporal.Instant.from("2026-05-05T08:00:00Z");
const silent = { debug() {}, info() {}, warn() {}, error() {} };

const controlsOf = ({ answer }: Reply): readonly Control[] =>
  answer.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));

/** The files of a draft, by name. */
type Files = Readonly<Record<string, string>>;

/** Photographs the desk's page, with the draft as it was before its review. */
const photographDesk = async (
  browser: Browser,
  slug: string,
  files: Files,
  shows: "queue" | "draft",
  colorScheme: Theme,
): Promise<Buffer> => {
  const takeDowns: (() => Promise<void>)[] = [];
  const desk = await startDesk(createLibrary([]), false, {
    atEnd: (takeDown) => void takeDowns.push(takeDown),
  });
  await rm(join(desk.briefings, "digue"), { recursive: true });
  await desk.write(slug, files);
  const context = await browser.newContext({
    viewport: { width: 1_280, height: shows === "queue" ? 300 : 800 },
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(desk.linkFor(editorCalled("ANNA"), shows === "queue" ? undefined : slug));
  await page.locator("button.primary").click();
  if (shows === "queue") await page.locator(".queued").first().waitFor();
  else {
    await page.locator("article[data-key]").first().waitFor();
    await page.keyboard.press("j");
    await page.locator("article:focus").waitFor();
  }
  const picture = await page.screenshot({ animations: "disabled" });
  await context.close();
  for (const takeDown of takeDowns) await takeDown();
  return picture;
};

/** What the desk's page is made of. If it changes, the pictures are made again. */
const pageAsServed = async (): Promise<string> => {
  const { files } = await readAssets();
  return [...files].map(([path, { body }]) => `${path}\n${body.toString()}`).join("\n");
};

const deskPictures = async (slug: string, files: Files): Promise<readonly Picture[]> => {
  const page = await pageAsServed();
  return (["queue", "draft"] as const).flatMap((shows) =>
    themes.map(
      (theme): Picture => ({
        file: oneArticle[shows](theme),
        messages: [files],
        page,
        photograph: (browser) => photographDesk(browser, slug, files, shows, theme),
      }),
    ),
  );
};

/** Draws the way of one article: its draft on the desk's page, its review in chat, and an answer. */
export const drawOneArticle = async (): Promise<readonly Picture[]> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-one-article-"));
  const briefings = join(folder, "briefings");
  const drafts = createDrafts({
    writer: folderWriter(briefings, join(briefings, ".changes"), () => {}),
    indexFile: join(briefings, ".index.sqlite"),
    now,
    createThread: () => createWorkerThread({ articleMs: 60_000, memoryMb: 512 }),
    network: null,
  });
  const store = await openStore(join(folder, "onrecord.sqlite"));
  const file = { name: "harbour.html", sizeBytes: article.length, read: async () => Buffer.from(article) };
  const { slug } = await drafts.buildFile(file, "en", noBuildWatch);
  const read = await drafts.read(slug);
  if (read.found !== "briefing") throw new Error(`${slug} cannot be reviewed.`);
  const files = Object.fromEntries(
    await Promise.all(
      ["briefing.yaml", ...read.briefing.sources.map((source) => source.file)].map(
        async (name) => [name, await readFile(join(briefings, slug, name), "utf8")] as const,
      ),
    ),
  );
  const onRecord = async () => createLibrary((await readBriefings(briefings)).briefings);
  let library = await onRecord();
  const ask = createTestAsk({
    commands,
    library: () => library,
    now,
    log: silent,
    drafts,
    store: async () => store,
  });
  const editor = askerOf("en", { isEditor: async () => true });
  const first = await ask.line(`decide ${slug}`, editor);
  let reply = first;
  for (let taps = 0; taps < 40; taps += 1) {
    const all = controlsOf(reply).find(({ line }) => line.includes("decision:keep-sure"));
    const next =
      all ??
      controlsOf(reply).find(({ label }) => label === "Keep" || label === "Approve") ??
      controlsOf(reply).find(({ label }) => label === "Drop");
    if (next === undefined) break;
    reply = await ask.line(next.line, editor);
  }
  library = await onRecord();
  if (library.briefings.length === 0) throw new Error(`${slug} is not approved after all its questions.`);
  const line = "commitments ashdown";
  const shown = [
    { name: "decide", line: `decide ${slug}`, reply: first },
    { name: "commitments", line, reply: await ask.line(line, askerOf("en")) },
  ];
  const [decide = [], answer = []] = await arriveOnSlack(shown);
  await drafts.stop();
  await store.close();
  await rm(folder, { recursive: true, force: true });
  return [
    ...(await deskPictures(slug, files)),
    ...themes.map((theme) => slackPicture(oneArticle.decide(theme), decide, "en", theme)),
    ...themes.map((theme) => slackPicture(oneArticle.answer(theme), answer, "en", theme)),
  ];
};
