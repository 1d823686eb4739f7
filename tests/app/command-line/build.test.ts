import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text as collect } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BuildOptions, runBuild } from "../../../src/app/command-line/build/run.ts";
import { runReview } from "../../../src/app/command-line/review.ts";
import { nothingTold } from "../../../src/drafts/building.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { folderWriter } from "../../../src/library/record-writer.ts";
import { createInProcessThread, onlyLoopback } from "../../drafts/drafting.ts";
import { listedAudit } from "../../listed-audit.ts";

let folder: string;
let out: string;
let news: string;
const servers: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-build-"));
  out = join(folder, "briefings");
  news = join(folder, "news");
  await mkdir(news);
});
afterEach(async () => {
  log = listedAudit();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true, force: true });
});

const article = (title: string): string =>
  `${title}\n\nThe minister said on Tuesday that the new harbour of the town would open in May, after many years of work.\n`;

const named = (title: string): string =>
  `${title}\n\nThe minister of ports, Jane Roe, said on Tuesday that the new harbour would open in May.\n`;

/** What an editor has to enter before an approval. */
const completed = (yaml: string): string =>
  yaml.replaceAll('publisher: "?"', "publisher: The Gazette").replaceAll('date: "?"', "date: 2026-11-20");

const build = async (
  inputs: readonly string[],
  changes: Partial<BuildOptions> = {},
  standardInput = "",
): Promise<{ code: number; printed: string }> => {
  const stdout = new PassThrough();
  const printed = collect(stdout);
  const stdin = (async function* () {
    yield Buffer.from(standardInput);
  })();
  const code = await runBuild(
    inputs,
    {
      out,
      indexFile: join(out, ".index.sqlite"),
      changes: join(folder, "changes"),
      told: { ...nothingTold, language: "en" },
      model: false,
      update: false,
      explain: false,
      language: "en",
      environment: {},
      thread: createInProcessThread(),
      network: null,
      today: "2026-11-23",
      now: "2026-11-23T08:00:00Z",
      ...changes,
    },
    { stdin, stdout, stderr: new PassThrough() },
  );
  stdout.end();
  return { code, printed: (await printed).replaceAll(folder, "…") };
};

let log = listedAudit();

const review = async (slug: string, isApproval: boolean): Promise<{ code: number; printed: string }> => {
  const stdout = new PassThrough();
  const printed = collect(stdout);
  const approve = isApproval ? log.recorder("console:ada") : null;
  const options = {
    writer: folderWriter(out, join(folder, "changes"), () => {}),
    pages: join(folder, "pages"),
    approve,
    withdraw: null,
    language: "en" as const,
  };
  const code = await runReview(slug, options, { stdout, stderr: stdout });
  stdout.end();
  return { code, printed: (await printed).replaceAll(folder, "…") };
};

describe("build", () => {
  test("says for each fact which rule found it, and what makes it doubt it", async () => {
    const text =
      'Dock vote\n\nMayor Ida Wren promised to open the dock by June 2027. "It is late," yodelled Luc Vidal, 43, a diver. The port lost 4,000 jobs.\n';
    await writeFile(join(news, "dock.txt"), text);
    const { printed } = await build([join(news, "dock.txt")], { explain: true });
    expect(printed.split("\n").slice(0, -3)).toEqual([
      "dock-vote: The publisher and the day of publication are not known. Enter both before you approve the draft.",
      "dock-vote: how its 6 facts were found",
      "  person: Ida Wren",
      "    by the title “Mayor”",
      "  person: Luc Vidal",
      "    by the title “diver”",
      "  statement: Mayor Ida Wren promised to open the dock by June 2027.",
      "    by the verb “promised” and its subject",
      '  statement: "It is late,"',
      "    a name is beside the quotation, with a verb that the rules do not know",
      "    ? Another subject of the sentence may be the one who says it.",
      "  quotation: It is late,",
      "    a name is beside the quotation, with a verb that the rules do not know",
      "    ? Another subject of the sentence may be the one who says it.",
      "  figure: 4,000 jobs",
      "    by the number in “4,000 jobs”",
    ]);
  });

  test("writes a draft that passes its check, with the text as it came", async () => {
    await writeFile(join(news, "a.txt"), article("Harbour opens"));
    const { code, printed } = await build([join(news, "a.txt")]);
    expect(code).toBe(0);
    expect(printed).toMatch(
      /^harbour-opens: The publisher and the day of publication are not known\. Enter both before you approve the draft\.\nnew draft {2}harbour-opens {2}.*\nTo review it: npx onrecord review harbour-opens\n$/u,
    );
    const { briefings, problems } = await readBriefings(out);
    expect(problems).toEqual([]);
    expect(briefings.map(({ slug, status, sources }) => [slug, status, sources[0]?.text])).toEqual([
      ["harbour-opens", "draft", article("Harbour opens")],
    ]);
  });

  test("goes on past what cannot be read, ends with a table, and fails if any failed", async () => {
    await writeFile(join(news, "a.txt"), article("First harbour"));
    await writeFile(join(news, "b.html"), new Uint8Array(100));
    await writeFile(join(news, "c.md"), `# ${article("Third harbour")}`);
    const { code, printed } = await build([news, join(folder, "none.txt")]);
    expect(code).toBe(1);
    expect(printed.split("\n").map((line) => line.replace(/ {2}\d.*$/u, ""))).toEqual([
      "first-harbour: The publisher and the day of publication are not known. Enter both before you approve the draft.",
      "third-harbour: The publisher and the day of publication are not known. Enter both before you approve the draft.",
      "new draft  first-harbour",
      "failed     …/news/b.html: this is not a text file. Save its text as a file and use that.",
      "new draft  third-harbour",
      "failed     …/none.txt: there is no such file or folder.",
      "4 articles, 2 failed.",
      "If they have the same publisher or day, build them again with --publisher or --published.",
      "To review a draft: npx onrecord review with its name, such as first-harbour",
      "",
    ]);
    expect((await readdir(out)).sort()).toEqual(["first-harbour", "third-harbour"]);
  });

  test("changes nothing when it runs again, on another day as well", async () => {
    await writeFile(join(news, "a.txt"), article("Harbour opens"));
    await build([news]);
    const before = await readFile(join(out, "harbour-opens", "briefing.yaml"), "utf8");
    const { printed } = await build([news], { today: "2026-12-01" });
    expect(printed).toMatch(/^unchanged /u);
    expect(await readFile(join(out, "harbour-opens", "briefing.yaml"), "utf8")).toBe(before);
  });

  test("gives two articles with one headline a folder each, and one article that comes twice only one", async () => {
    await writeFile(join(news, "a.txt"), article("Harbour opens"));
    await writeFile(join(news, "b.txt"), `${article("Harbour opens")}And more.\n`);
    await writeFile(join(news, "c.txt"), article("Harbour opens"));
    await build([news]);
    expect((await readdir(out)).sort()).toEqual(["harbour-opens", "harbour-opens-2"]);
    const { printed } = await build([news]);
    expect(printed).toMatch(
      /^unchanged {2}harbour-opens .*\nunchanged {2}harbour-opens-2 .*\nunchanged {2}harbour-opens /u,
    );
  });

  test("leaves a folder that an editor has touched, and shows the difference only when asked", async () => {
    await writeFile(join(news, "a.txt"), article("Harbour opens"));
    await build([news]);
    const path = join(out, "harbour-opens", "briefing.yaml");
    const edited = (await readFile(path, "utf8")).replace("Harbour opens", "The harbour opens at last");
    await writeFile(path, edited);
    const quiet = await build([news]);
    expect([quiet.code, quiet.printed.split("\n", 1)[0]]).toEqual([
      0,
      "harbour-opens: To see what would change: --update",
    ]);
    const { printed } = await build([news], { update: true });
    expect(printed).toMatch(/^-.*The harbour opens at last$/mu);
    expect(printed).toMatch(/^edited since, left as it is {2}harbour-opens /mu);
    expect(await readFile(path, "utf8")).toBe(edited);
  });

  test("does not take people for known from the article's own briefing", async () => {
    await writeFile(join(news, "a.txt"), named("Harbour opens"));
    await build([news]);
    const path = join(out, "harbour-opens", "briefing.yaml");
    const draft = await readFile(path, "utf8");
    await writeFile(path, completed(draft).replace("status: draft", "status: reviewed"));
    const { printed } = await build([news], { update: true });
    expect(printed.split("\n").filter((line) => /^[-+] /u.test(line))).toEqual([
      "-    publisher: The Gazette",
      '+    publisher: "?"',
      "-      date: 2026-11-20",
      '+      date: "?"',
    ]);
    await writeFile(join(news, "b.txt"), named("Second harbour"));
    await build([join(news, "b.txt")]);
    expect(await readFile(join(out, "second-harbour", "briefing.yaml"), "utf8")).toContain(
      "  # Already on record under this id.\n  - id: jane-roe\n",
    );
  });

  test("does not take people for known from a briefing under embargo, until it has ended", async () => {
    const second = join(out, "second-harbour", "briefing.yaml");
    await writeFile(join(news, "b.txt"), named("Second harbour"));
    await build([join(news, "b.txt")]);
    const before = await readFile(second, "utf8");
    await rm(join(out, "second-harbour"), { recursive: true });
    await writeFile(join(news, "a.txt"), named("Harbour opens"));
    await build([join(news, "a.txt")]);
    const path = join(out, "harbour-opens", "briefing.yaml");
    const draft = await readFile(path, "utf8");
    const reviewed = completed(draft)
      .replace("status: draft", "status: reviewed\nembargo: 2026-11-24T08:00:00Z")
      .replaceAll("jane-roe", "the-secret-id");
    await writeFile(path, reviewed);
    await build([join(news, "b.txt")]);
    expect(await readFile(second, "utf8")).toBe(before);
    await rm(join(out, "second-harbour"), { recursive: true });
    await build([join(news, "b.txt")], { now: "2026-11-24T08:00:00Z" });
    expect(await readFile(second, "utf8")).toContain("  - id: the-secret-id\n");
  });

  test("says that the rules do not read an article's language, and drafts what needs no language", async () => {
    const text =
      "Die Stadt gibt 250 Millionen Euro für neue Schulen aus, sagte die Bürgermeisterin Anna Weber.\n";
    const { code, printed } = await build(["-"], { told: { ...nothingTold, language: "de" } }, text);
    expect([code, printed]).toEqual([
      0,
      expect.stringMatching(
        /: Onrecord does not read the language of this article \(German\): the draft has only the source and the figures\./u,
      ),
    ]);
    expect(printed).toContain("0 people, 0 statements, 1 figure");
  });

  test("words a quotation without the comma of the sentence around it, which stays in the passage", async () => {
    const text =
      "Fares\n\n“We will not raise the fares of buses or trams this year,” said Mayor Jane Porter on Monday.\n";
    await build(["-"], {}, text);
    const [slug = ""] = await readdir(out);
    const yaml = await readFile(join(out, slug, "briefing.yaml"), "utf8");
    expect(yaml).toMatch(/en: We will not raise the fares of buses or trams this year$/mu);
    expect(yaml).toContain("exact: “We will not raise the fares of buses or trams this year,”");
  });

  test("reads standard input", async () => {
    expect((await build(["-"], {}, article("Harbour opens"))).code).toBe(0);
    expect(await readdir(out)).toEqual(["harbour-opens"]);
  });

  test("fetches an address, which stays the address of the same folder when the page changes", async () => {
    let title = "Harbour opens";
    const server = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "text/plain" }).end(article(title));
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The server has no port.");
    const url = `http://127.0.0.1:${address.port}/2026/11/20/harbour`;
    await build([url], { network: onlyLoopback });
    title = "Harbour opens late";
    expect((await build([url], { network: onlyLoopback })).printed).toMatch(
      /^harbour-opens: what changed in its text:\n {2}- Harbour opens\n {2}\+ Harbour opens late\ndraft replaced {2}harbour-opens /u,
    );
    expect(await readFile(join(out, "harbour-opens", "briefing.yaml"), "utf8")).toMatch(
      /published:\n {6}date: 2026-11-20\n {6}known: url\n {4}retrieved: 2026-11-23\n/u,
    );
    expect(await readdir(out)).toEqual(["harbour-opens"]);
    expect((await build([url])).printed).toMatch(/^failed .*not on the public Internet/u);
  });

  test("keeps the rules' draft when the model fails, and says so in one line", async () => {
    await writeFile(join(news, "a.txt"), article("Harbour opens"));
    const server = createServer((_request, response) => {
      response.writeHead(429).end("{}");
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The server has no port.");
    const environment = { MODEL_URL: `http://127.0.0.1:${address.port}/v1`, MODEL_NAME: "small" };
    const { code, printed } = await build([news], { model: true, environment });
    expect([code, printed.split("\n")[1]]).toEqual([
      0,
      "harbour-opens: the model gets too many requests or has no credit left (HTTP 429). The draft made by the rules is kept.",
    ]);
    expect(await readdir(out)).toEqual(["harbour-opens"]);
  });

  test("asks for something to build from", async () => {
    await expect(build([])).rejects.toThrow(/expected a file, a folder, an address or -/u);
  });
});

describe("review", () => {
  beforeEach(async () => {
    await writeFile(join(news, "a.txt"), article("Harbour opens"));
    await build([news]);
  });

  test("writes one page", async () => {
    expect(await review("harbour-opens", false)).toEqual({
      code: 0,
      printed: "The review page is in …/pages/harbour-opens.html.\n",
    });
    expect(await readdir(join(folder, "pages"))).toEqual(["harbour-opens.html"]);
  });

  test("approves nothing whose publisher is not known", async () => {
    expect(await review("harbour-opens", true)).toEqual({
      code: 1,
      printed:
        "The publisher in harbour-opens is still “?”. Enter the name of the publisher, then approve the briefing.\n",
    });
    expect((await readBriefings(out)).briefings.map(({ status }) => status)).toEqual(["draft"]);
  });

  test("approves nothing whose date of publication is not known", async () => {
    const path = join(out, "harbour-opens", "briefing.yaml");
    await writeFile(path, (await readFile(path, "utf8")).replace('publisher: "?"', "publisher: The Gazette"));
    expect(await review("harbour-opens", true)).toEqual({
      code: 1,
      printed: "The day of publication in harbour-opens is still “?”. Enter it, then approve the briefing.\n",
    });
  });

  test("approves a draft by its status and the approval, so that comments and layout stay", async () => {
    const path = join(out, "harbour-opens", "briefing.yaml");
    const named = completed(await readFile(path, "utf8"));
    await writeFile(path, named);
    const { code, printed } = await review("harbour-opens", true);
    expect([code, printed.split("\n", 1)[0]]).toEqual([
      0,
      "harbour-opens is approved: its facts are used in answers from now on.",
    ]);
    const approval =
      "review:\n  - of: approval\n    decision: approved\n    by: console:ada\n    at: 2026-11-28T18:00:00Z\n\n";
    expect(await readFile(path, "utf8")).toBe(
      named
        .replace("\nstatus: draft\n", "\nstatus: reviewed\n")
        .replace("# left open\n", `${approval}# left open\n`),
    );
    expect((await readBriefings(out)).briefings.map(({ status }) => status)).toEqual(["reviewed"]);
    expect((await review("harbour-opens", true)).printed).toMatch(/^harbour-opens was approved already\./u);
    expect(log.lines()).toEqual(["console:ada briefing-approved harbour-opens"]);
  });

  test("approves no other state than that of the page that was written", async () => {
    const path = join(out, "harbour-opens", "briefing.yaml");
    await review("harbour-opens", false);
    const named = completed(await readFile(path, "utf8"));
    await writeFile(path, named);
    expect(await review("harbour-opens", true)).toEqual({
      code: 1,
      printed:
        "harbour-opens was not approved: it has changed since it was reviewed (briefing.yaml). Review it again first.\n",
    });
    expect([await readFile(path, "utf8"), log.lines()]).toEqual([named, []]);
    await review("harbour-opens", false);
    expect((await review("harbour-opens", true)).code).toBe(0);
  });

  test("tells the problems of a folder that does not hold, and approves nothing", async () => {
    const path = join(out, "harbour-opens", "briefing.yaml");
    const broken = (await readFile(path, "utf8")).replace("publisher:", "publishr:");
    await writeFile(path, broken);
    const { code, printed } = await review("harbour-opens", true);
    expect(code).toBe(1);
    expect(printed).toContain("publishr");
    expect(await readFile(path, "utf8")).toBe(broken);
  });

  test.each(["none", "../../digests/news", ""])("expects the name of a folder, not %j", async (slug) => {
    await expect(review(slug, false)).rejects.toThrow(/expected the name of a folder/u);
  });
});
