import { mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sayIntakeProblem } from "../../../src/drafts/intake/problem.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";
import {
  createIntakeWorld,
  datedPageOf,
  feedOf,
  headlineOf,
  listingOf,
  pageOf,
  serveGazette,
} from "./world.ts";

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** A world with one source: the Gazette's feed. */
const gazette = async (answer: Parameters<typeof createIntakeWorld>[0], draftsPerHour = 60) => {
  const world = await createIntakeWorld(answer);
  world.declare({ name: "gazette", feed: `${world.origin}/feed`, draftsPerHour });
  return world;
};

test("a feed of 50 items gives 50 drafts once, also when it is read again and after a restart", async () => {
  const world = await gazette(serveGazette(upTo(50)));
  await world.run({ minutes: 20 });
  await world.run({ minutes: 20 });
  expect(await world.items()).toEqual({ gazette: { drafted: 50 } });
  expect(await world.drafted()).toEqual(
    upTo(50)
      .map((number) => headlineOf(number).toLowerCase().replaceAll(" ", "-"))
      .sort(),
  );
  const pages = world.asked.map(({ path }) => path).filter((path) => path.startsWith("/story"));
  expect([pages.length, new Set(pages).size]).toEqual([50, 50]);
  expect((await world.store.audit.entries(world.now().subtract({ hours: 1 }), null)).length).toBe(50);
}, 300_000);

test("a page of links gives a draft of each article once, politely, and none of pages that do not say when they were published", async () => {
  let numbers = upTo(12);
  const world = await createIntakeWorld(({ path, headers }, response) => {
    const number = /^\/story-(\d+)$/u.exec(path)?.[1];
    const etag = `"${numbers.length}"`;
    if (path === "/robots.txt") response.end("User-agent: *\nDisallow: /story-3\nCrawl-delay: 2\n");
    else if (path === "/news" && headers["if-none-match"] === etag) response.writeHead(304).end();
    else if (path === "/news")
      response.writeHead(200, { "content-type": "text/html", etag }).end(listingOf(numbers));
    else if (number !== undefined)
      response.writeHead(200, { "content-type": "text/html" }).end(datedPageOf(Number(number)));
    else response.writeHead(200, { "content-type": "text/html" }).end(pageOf(77));
  });
  world.declare({ name: "gazette", page: `${world.origin}/news`, draftsPerHour: 10 });
  await world.run({ minutes: 14 });
  expect(await world.items()).toEqual({ gazette: { drafted: 9, failed: 1, waiting: 3 } });
  numbers = upTo(14);
  await world.run({ minutes: 60 });
  await world.run({ minutes: 60 });
  expect(await world.items()).toEqual({ gazette: { drafted: 13, failed: 1, filtered: 1 } });
  const pages = world.asked.map(({ path }) => path).filter((path) => path.startsWith("/story"));
  expect([pages.length, new Set(pages).size, pages.includes("/story-3")]).toEqual([13, 13, false]);
  expect(new Set(world.asked.map(({ headers }) => headers["user-agent"]))).toEqual(new Set(["Onrecord"]));
  expect(world.asked.map(({ path }) => path)).not.toContain("/about");
  expect((await world.drafted()).length).toBe(13);
}, 300_000);

test("a feed is asked under the bot's name, with what it said last, and not again before its time", async () => {
  const world = await gazette(serveGazette([1]));
  await world.run({ minutes: 31 });
  const polls = world.asked.filter(({ path }) => path === "/feed");
  expect(polls.map(({ at, headers }) => [at, headers["user-agent"], headers["if-none-match"]])).toEqual([
    ["08:00:00", "Onrecord", undefined],
    ["08:15:00", "Onrecord", '"1"'],
    ["08:30:00", "Onrecord", '"1"'],
  ]);
}, 60_000);

test("at most as many items are drafted in an hour as the source allows, and the rest later", async () => {
  const world = await gazette(serveGazette(upTo(5)), 2);
  await world.run({ minutes: 55 });
  expect(await world.items()).toEqual({ gazette: { drafted: 2, waiting: 3 } });
  await world.run({ minutes: 60 });
  expect(await world.items()).toEqual({ gazette: { drafted: 4, waiting: 1 } });
}, 60_000);

test("a feed that fails is asked less and less often, then as before, and the time it asks for is kept", async () => {
  let status = 503;
  let retryAfter = "";
  const world = await gazette(({ path, ...asked }, response) => {
    if (path !== "/feed" || status === 200) serveGazette([1])({ path, ...asked }, response);
    else response.writeHead(status, retryAfter === "" ? {} : { "retry-after": retryAfter }).end();
  });
  await world.runHours(2);
  expect(world.times("/feed")).toEqual(["08:00:00", "08:30:00", "09:30:00"]);
  const [source] = await world.store.intakeSources.all();
  expect([source?.failures, sayIntakeProblem(source?.problem ?? "", "en")]).toEqual([
    3,
    `${world.origin}/feed: the server answered HTTP 503 instead of the page. Try again later.`,
  ]);
  retryAfter = "36000";
  await world.runHours(10);
  expect(world.times("/feed").slice(3)).toEqual(["11:30:00"]);
  status = 200;
  await world.runHours(3);
  expect(world.times("/feed").slice(4)).toEqual([
    "21:30:00",
    "21:45:00",
    "22:00:00",
    "22:15:00",
    "22:30:00",
    "22:45:00",
  ]);
  const [well] = await world.store.intakeSources.all();
  expect([well?.failures, well?.problem]).toEqual([0, null]);
}, 60_000);

test("robots.txt is kept: its rules for the bot, and the time between two requests", async () => {
  const world = await gazette((asked, response) => {
    if (asked.path !== "/robots.txt") return serveGazette([1, 2, 3])(asked, response);
    response.writeHead(200).end("User-agent: onrecord\nDisallow: /story-2\nCrawl-delay: 30\n");
  });
  await world.run({ minutes: 5 });
  expect(world.asked.map(({ at, path }) => `${at} ${path}`)).toEqual([
    "08:00:00 /robots.txt",
    "08:00:00 /feed",
    "08:00:30 /story-1",
    "08:01:30 /story-3",
  ]);
  expect(await world.items()).toEqual({ gazette: { drafted: 2, failed: 1 } });
  const [failed] = await world.store.intakeItems.failed("gazette", 5);
  expect(sayIntakeProblem(failed?.problem ?? "", "fr")).toBe(
    `${world.origin}/story-2\u00a0: le robots.txt du site n’autorise pas les robots à lire cette page.`,
  );
}, 60_000);

test("nothing is asked of a website whose robots.txt cannot be read", async () => {
  const world = await gazette(({ path }, response) => {
    response.writeHead(path === "/robots.txt" ? 500 : 200).end();
  });
  await world.run({ minutes: 5 });
  expect(world.asked.map(({ path }) => path)).toEqual(["/robots.txt"]);
}, 60_000);

test("a page that fails for now is asked again later, and one that is gone is not", async () => {
  let isDown = true;
  const world = await gazette((asked, response) => {
    if (asked.path === "/story-1" && isDown) response.writeHead(503).end();
    else if (asked.path === "/story-2") response.writeHead(410).end();
    else serveGazette([1, 2, 3])(asked, response);
  });
  await world.run({ minutes: 4 });
  expect(await world.items()).toEqual({ gazette: { drafted: 1, waiting: 1, failed: 1 } });
  isDown = false;
  await world.run({ minutes: 4 });
  expect(await world.items()).toEqual({ gazette: { drafted: 2, failed: 1 } });
  expect([world.times("/story-1").length, world.times("/story-2").length]).toEqual([2, 1]);
}, 60_000);

test("a page that fails every time is given up after five attempts, and says why", async () => {
  const world = await gazette((asked, response) => {
    if (asked.path === "/story-1") response.writeHead(500).end();
    else serveGazette([1])(asked, response);
  });
  await world.runHours(3);
  expect(world.times("/story-1").map((time) => time.slice(0, 5))).toEqual([
    "08:01",
    "08:06",
    "08:16",
    "08:36",
    "09:16",
  ]);
  expect(await world.items()).toEqual({ gazette: { failed: 1 } });
}, 60_000);

test("an item that the feed has whole is drafted without its page, even if the feed drops it meanwhile", async () => {
  const body = pageOf(1).replace(/^.*<article>|<\/article>.*$/gu, "");
  let items = 1;
  const world = await gazette(({ path }, response) => {
    if (path !== "/feed") return response.writeHead(404).end();
    const whole = `<item><title>${headlineOf(1)}</title><link>http://gazette.example/one</link><guid>urn:gazette:1</guid><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${body}]]></content:encoded></item>`;
    return response
      .writeHead(200, { "content-type": "application/rss+xml" })
      .end(
        feedOf("http://gazette.example", []).replace("</channel>", `${items === 1 ? whole : ""}</channel>`),
      );
  });
  // The bot ends when it has seen the item.
  await world.run({ minutes: 1 }, (parts) => ({
    ...parts,
    items: { ...parts.items, claim: () => Promise.reject(new Error("killed")) },
  }));
  expect(await world.items()).toEqual({ gazette: { waiting: 1 } });
  items = 0;
  await world.run({ minutes: 30 });
  expect(await world.problems("gazette")).toEqual([]);
  expect(await world.drafted()).toEqual(["ministry-1-opens-its-archive"]);
  expect(world.asked.map(({ path }) => path)).toEqual(["/robots.txt", "/feed", "/feed", "/feed"]);
}, 60_000);

test("an item whose words change is drafted again into the same draft", async () => {
  let summary = "Archive 1.";
  const world = await gazette((asked, response) => {
    if (asked.path === "/feed") {
      response
        .writeHead(200, { "content-type": "application/rss+xml" })
        .end(feedOf(`http://${asked.headers.host}`, [1]).replace("Archive 1.", summary));
    } else if (asked.path === "/story-1") {
      response.writeHead(200, { "content-type": "text/html" }).end(pageOf(1).replace("in June", summary));
    } else response.writeHead(404).end();
  });
  await world.run({ minutes: 5 });
  summary = "in July";
  await world.run({ minutes: 16 });
  expect(await world.drafted()).toEqual(["ministry-1-opens-its-archive"]);
  expect(world.times("/story-1")).toHaveLength(2);
  expect(await world.items()).toEqual({ gazette: { drafted: 1 } });
}, 60_000);

test("an item that an editor declined is not drafted again, also if its words change and its folder is gone", async () => {
  let words = "in June";
  const world = await gazette((asked, response) => {
    if (asked.path === "/feed") {
      response
        .writeHead(200, { "content-type": "application/rss+xml" })
        .end(feedOf(`http://${asked.headers.host}`, [1]).replace("Archive 1.", words));
    } else if (asked.path === "/story-1") {
      response.writeHead(200, { "content-type": "text/html" }).end(pageOf(1).replace("in June", words));
    } else response.writeHead(404).end();
  });
  await world.run({ minutes: 5 });
  const slug = "ministry-1-opens-its-archive";
  await world.store.draftQueue.see([slug], world.now());
  await world.store.draftQueue.change(1, "decline", { at: world.now(), who: "slack:T1/U5", channel: null });
  const path = join(world.folder, slug, "briefing.yaml");
  const before = await readFile(path, "utf8");
  words = "in July";
  await world.run({ minutes: 16 });
  expect([await world.items(), await readFile(path, "utf8")]).toEqual([{ gazette: { filtered: 1 } }, before]);
  await rm(join(world.folder, slug), { recursive: true });
  words = "in August";
  await world.run({ minutes: 16 });
  expect([await world.items(), await world.drafted()]).toEqual([{ gazette: { filtered: 1 } }, []]);
  // An editor wants it after all.
  await world.store.draftQueue.reopen(slug, { at: world.now(), who: "slack:T1/U5", channel: null });
  words = "in May";
  await world.run({ minutes: 16 });
  expect([await world.items(), await world.drafted()]).toEqual([{ gazette: { drafted: 1 } }, [slug]]);
}, 60_000);

test("of two processes, one works, and the other takes over when it is gone", async () => {
  const world = await gazette(serveGazette([1]));
  const other = { by: "other", now: world.now(), until: world.now().add({ minutes: 2 }) };
  expect(await world.store.intakeItems.take(other)).toBe(true);
  await world.run({ minutes: 1 });
  expect(world.asked).toEqual([]);
  await world.run({ minutes: 2 });
  expect(await world.items()).toEqual({ gazette: { drafted: 1 } });
}, 60_000);

test("a process keeps the intake while one step takes minutes", async () => {
  const world = await gazette(serveGazette([1]));
  const taken: boolean[] = [];
  await world.run({ seconds: 20 }, (parts) => ({
    ...parts,
    async build(input, filter, watch) {
      for (let minute = 0; minute < 5; minute += 1) {
        await world.pass({ minutes: 1 });
        const other = { by: "other", now: world.now(), until: world.now().add({ minutes: 2 }) };
        taken.push(await world.store.intakeItems.take(other));
      }
      return parts.build(input, filter, watch);
    },
  }));
  expect([taken, await world.items()]).toEqual([Array(5).fill(false), { gazette: { drafted: 1 } }]);
}, 60_000);

test("a process that was paused while it drafted writes nothing after another one has taken over", async () => {
  const world = await gazette(serveGazette([1]));
  await world.run({ seconds: 20 }, (parts) => ({
    ...parts,
    async build(input, filter, watch) {
      world.advance({ minutes: 3 });
      const other = { by: "other", now: world.now(), until: world.now().add({ minutes: 2 }) };
      expect(await world.store.intakeItems.take(other)).toBe(true);
      return parts.build(input, filter, watch);
    },
  }));
  expect(await world.drafted()).toEqual([]);
  expect(await world.items()).toEqual({ gazette: { drafting: 1 } });
  await world.run({ minutes: 20 });
  expect(await world.drafted()).toEqual(["ministry-1-opens-its-archive"]);
}, 60_000);

test("an article that comes from two sources is one draft", async () => {
  const world = await createIntakeWorld((asked, response) =>
    serveGazette([1])({ ...asked, path: asked.path.replace(/^\/copy$/u, "/feed") }, response),
  );
  world.declare(
    { name: "gazette", feed: `${world.origin}/feed` },
    { name: "copy", feed: `${world.origin}/copy` },
  );
  await world.run({ minutes: 5 });
  expect(await world.items()).toEqual({ gazette: { drafted: 1 }, copy: { drafted: 1 } });
  expect(await world.drafted()).toEqual(["ministry-1-opens-its-archive"]);
}, 60_000);

test("the files of a folder are drafted once, oldest first, and one that is still written only when it is complete", async () => {
  const world = await createIntakeWorld((_, response) => void response.end());
  const drop = join(temporaryFolder(), "drop");
  world.declare({ name: "agency", folder: drop, everyMinutes: 1 });
  await world.run({ seconds: 30 });
  expect((await world.store.intakeSources.all())[0]?.problem).toContain("drop");
  await mkdir(join(drop, "monday"), { recursive: true });
  const write = async (name: string, content: string, secondsAgo: number) => {
    const path = join(drop, name);
    await writeFile(path, content);
    const at = (world.now().epochMilliseconds - secondsAgo * 1_000) / 1_000;
    await utimes(path, at, at);
  };
  const ninjs = (version: string, body: string) =>
    JSON.stringify({
      uri: "urn:agency:1",
      version,
      versioncreated: "2026-06-01T07:00:00Z",
      headline: "Archive to open",
      language: "en",
      body_text: body,
    });
  await write(
    "monday/2.json",
    ninjs("2", "Minister Ada Stone will open the archive in July, she said."),
    600,
  );
  await write("1.json", ninjs("1", "Minister Ada Stone will open the archive in June, she said."), 900);
  await write("notes.xyz", "no article", 900);
  await write(".hidden.txt", "no article", 900);
  await write("late.txt", "Town to plant trees\n\nMayor Ben Reed will plant 100 trees, he said.\n", -60);
  await world.run({ minutes: 3 });
  expect(await world.items()).toEqual({ agency: { drafted: 3 } });
  expect(await world.drafted()).toEqual(["archive-to-open", "town-to-plant-trees"]);
  expect(await readFile(join(world.folder, "archive-to-open", "briefing.yaml"), "utf8")).toContain("in July");
  await world.run({ minutes: 5 });
  await rm(join(drop, "1.json"));
  await world.run({ minutes: 5 });
  expect(await world.items()).toEqual({ agency: { drafted: 3 } });
}, 60_000);

test("a filter leaves out new articles, says why, and lets pass what is on record", async () => {
  let item = 1;
  const world = await createIntakeWorld((asked, response) => serveGazette([item])(asked, response));
  const feed = `${world.origin}/feed`;
  world.declare({
    name: "gazette",
    feed,
    filter: { only: { words: ["office 1"] }, except: { languages: ["fr"] } },
  });
  await world.run({ minutes: 1 });
  item = 2;
  await world.run({ minutes: 16 });
  expect(await world.items()).toEqual({ gazette: { drafted: 1, filtered: 1 } });
  expect(await world.drafted()).toEqual(["ministry-1-opens-its-archive"]);
  // The same article from another source with a filter that it does not pass is the draft that exists.
  item = 1;
  world.declare({ name: "other", feed, filter: { only: { words: ["nowhere"] } } });
  await world.run({ minutes: 1 });
  expect(await world.items()).toEqual({ other: { drafted: 1 } });
}, 60_000);
