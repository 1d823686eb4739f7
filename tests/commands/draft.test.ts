import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { Asker, Follow } from "../../src/ask/access/asker.ts";
import type { DeskLinks } from "../../src/ask/access/desk-links.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import type { AttachedFile } from "../../src/base/files/attachment.ts";
import { noBuildWatch } from "../../src/drafts/drafter.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { openStore } from "../../src/store/database/open.ts";
import type { Store } from "../../src/store/store.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { newsItem } from "../drafts/agency.ts";
import { libraryOf, summit } from "../library.ts";
import { startNewsroom } from "../platforms/newsroom.ts";
import { databasePath } from "../store/deliveries/ledger.ts";
import { leftWork } from "../store/left-work.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const log = { debug() {}, info() {}, warn() {}, error() {} };

/** Keeps what is said later: each message, with all that stood in its place, one after the other. */
const createFollower = ({ isFixed = false } = {}) => {
  const said: string[][] = [];
  const { promise: attached, resolve } = Promise.withResolvers<AttachedFile>();
  const follow: Follow = async ({ summary }) => {
    const message = [summary];
    said.push(message);
    return {
      message: null,
      async replace(answer) {
        if (isFixed) throw new Error("it is gone");
        message.push(answer.summary);
      },
      async attach(file) {
        resolve(file);
      },
    };
  };
  return { said, follow, attached };
};

const newsroom = async (
  records: {
    readonly store?: () => Promise<Store | null>;
    readonly failed?: () => void;
    readonly links?: DeskLinks;
  } = {},
) => {
  const { drafts, store, ...rest } = await startNewsroom();
  const ask = createTestAsk({
    commands,
    library: () => libraryOf(summit),
    now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
    store: records.store ?? (async () => store),
    drafts,
    reviewing: { links: records.links ?? null, needsSecond: false },
    embargo: { library: () => null, channels: ["slack:C9"] },
    log: { ...log, error: records.failed ?? log.error },
  });
  const editor = { isEditor: async () => true };
  const answerTo = async (line: string, fields = {}) =>
    (await ask.line(line, askerOf("en", { ...editor, ...fields }))).answer;
  return {
    ...rest,
    drafts,
    store,
    ask: answerTo,
    say: async (line: string, fields = {}) => renderText(await answerTo(line, fields), { styled: false }),
  };
};

describe("/draft", () => {
  test("drafts a briefing from a link, once, and writes it to the audit log", async () => {
    const { url, say, store, yamlOf } = await newsroom();
    const drafted = await say(`draft Look at ${url}!`.replace("!", " please"));
    expect(drafted).toMatch(/^Draft: Code to be published\n-+\n/);
    expect(drafted).toMatch(/\d+ (?:person|people), \d+ statements?, \d+ figures?; /);
    expect(await yamlOf("code-to-be-published")).toContain("status: draft");
    expect(await say(`draft ${url}`)).toContain("This draft already existed, and nothing in it has changed.");
    const entries = await store.audit.entries(Temporal.Instant.fromEpochMilliseconds(0), null);
    expect(entries[0]).toMatchObject({
      who: "slack:T1/U2",
      what: "briefing-drafted",
      subject: "code-to-be-published",
      after: url,
    });
  });

  test("ends in buttons to decide fact by fact, to approve it and to get its page, and in a terminal in a link to it", async () => {
    const links: DeskLinks = { minutes: 15, linkFor: (_, slug) => `https://desk.example/${slug}` };
    const { url, say } = await newsroom({ links });
    const said = (await say(`draft ${url}`)).split("\n");
    expect(said.slice(said.indexOf("Decide fact by fact."))).toEqual([
      "Decide fact by fact.",
      "",
      "Review on the desk’s page <https://desk.example/code-to-be-published>",
      "",
      "The link is yours alone. It works once, for 15 minutes.",
      "",
      "Fact by fact: /decide code-to-be-published",
      expect.stringMatching(/^Approve: \/approve code-to-be-published version:/u),
      "Send the page again: /review code-to-be-published format:page",
    ]);
    expect(await say("review code-to-be-published format:page")).toContain(
      "Fact by fact: /decide code-to-be-published",
    );
  });

  test("puts a draft that was declined back into the queue", async () => {
    const { url, say, store } = await newsroom();
    await say(`draft ${url}`);
    expect(await say("queue kind:draft")).toContain("1 · Draft · Code to be published");
    await say("queue decline 1");
    await say(`draft ${url}`);
    expect(await store.draftQueue.find(1)).toMatchObject({ slug: "code-to-be-published", state: "open" });
  });

  test("at once twice makes one draft", async () => {
    const { url, say } = await newsroom();
    const both = await Promise.all([say(`draft ${url}`), say(`draft ${url}`)]);
    expect(both.map((said) => said.includes("nothing in it has changed")).toSorted()).toEqual([false, true]);
  });

  test("is at work at once where something can follow, and sends the page to review it on", async () => {
    const { url, say } = await newsroom();
    const { said, follow, attached } = createFollower();
    expect(await say(`draft ${url}`, { follow })).toBe(
      `Drafting a briefing from ${url}. The result will follow here.`,
    );
    const file = await attached;
    expect(said).toEqual([
      [`${url}: reading the article…`, `${url}: looking for facts…`, "Draft: Code to be published"],
    ]);
    expect(file.name).toBe("code-to-be-published.html");
    expect(file.content).toMatch(/^<!doctype html>/iu);
  });

  test("reports the result in a message of its own if the first one cannot be changed", async () => {
    const { url, say } = await newsroom();
    const { said, follow, attached } = createFollower({ isFixed: true });
    await say(`draft ${url}`, { follow });
    await attached;
    expect(said.flat()).toEqual([
      `${url}: reading the article…`,
      `${url}: looking for facts…`,
      "Draft: Code to be published",
    ]);
    expect(said).toHaveLength(3);
  });

  test("whose result does not arrive is left to be settled, as made if it was made", async () => {
    const left = async (drafts: number): Promise<readonly unknown[]> => {
      const { promise: isOver, resolve: failed } = Promise.withResolvers<void>();
      const { url, say, store } = await newsroom({ failed });
      for (let before = 1; before < drafts; before += 1) await say(`draft ${url}`);
      let isFirst = true;
      const follow: Follow = async () => {
        if (!isFirst) throw new Error("Slack is away");
        isFirst = false;
        const away = async () => {
          throw new Error("Slack is away");
        };
        return { message: { channel: "slack:D1", id: "1.1" }, replace: away, attach: away };
      };
      await say(`draft ${url}`, { follow });
      await isOver;
      const claimed = await leftWork(store.notices, Temporal.Instant.from("2026-06-01T08:02:00Z"));
      return claimed
        .flatMap(({ troubles }) => troubles)
        .map((trouble) => ({ made: null, ...trouble, line: null }));
    };
    const trouble = { kind: "interrupted", language: "en", work: "draft", line: null };
    const message = { channel: "slack:D1", id: "1.1" };
    expect(await left(1)).toEqual([{ ...trouble, message, made: "code-to-be-published" }]);
    // It stays as it is: the next bot says how to ask again.
    expect(await left(2)).toEqual([{ ...trouble, message, made: null }]);
  });

  test("is made from a file if the message has no link", async () => {
    const { say, yamlOf } = await newsroom();
    const text =
      "Code to be published\n\nMinister Ada Stone will publish the code of 40 services by June, she said.\n";
    const file = { name: "../the story.txt", sizeBytes: text.length, read: async () => Buffer.from(text) };
    expect(await say("draft see the file", { files: [file] })).toMatch(/^Draft: Code to be published\n/);
    expect(await yamlOf("code-to-be-published")).toContain("status: draft");
    const empty = { ...file, read: async () => Buffer.from("") };
    expect(await say("draft see the file", { files: [empty] })).toBe(
      "No draft was made. the_story.txt: it is empty.",
    );
    const large = { ...file, sizeBytes: 11_000_000 };
    expect(await say("draft see the file", { files: [large] })).toMatch(
      /^No draft was made\. the_story\.txt: .*10 MB/,
    );
    const larger = { ...file, read: async () => null };
    expect(await say("draft see the file", { files: [larger] })).toMatch(
      /^No draft was made\. the_story\.txt: .*10 MB/,
    );
    const picture = { ...file, name: "a.png" };
    expect(await say("draft see the file", { files: [picture] })).toMatch(/^This message has no link/);
  });

  test("counts what was found in the asker's language", async () => {
    const { url, say } = await newsroom();
    expect(await say(`draft ${url}`, { language: "fr" })).toMatch(
      /\d+ personnes?, \d+ déclarations?, \d+ chiffres?\u202f; .* incomplets?\./u,
    );
  });

  test("says in the reader's language why a file cannot be read, without its path", async () => {
    const { say } = await newsroom();
    const file = { name: "bài.txt", sizeBytes: 0, read: async () => Buffer.from("{\\rtf1 x}") };
    const lost = { ...file, read: () => Promise.reject(new Error("HTTP 404")) };
    expect([
      await say("draft see the file", { files: [file], language: "fr" }),
      await say("draft see the file", { files: [lost], language: "vi" }),
    ]).toEqual([
      "Aucun brouillon n’a été préparé. bài.txt\u00a0: c’est un document RTF, qui n’est pas lu. Enregistrez-en le texte dans un fichier et utilisez-le.",
      "Chưa soạn được bản nháp. bài.txt: không kết nối được (HTTP 404). Hãy thử lại sau.",
    ]);
  });

  test("says in a sentence what keeps an article from being read", async () => {
    const { say } = await newsroom();
    expect(await say("draft http://10.0.0.1/secret")).toMatch(
      /^No draft was made\. http:\/\/10\.0\.0\.1\/secret: /,
    );
    expect(await say("draft nothing but words")).toMatch(
      /^This message has no link and no file that can be read\./,
    );
  });

  test.each(["draft https://news.example/", "approve summit", "review summit"])(
    "%s is for editors, and whoever is none is told who they are",
    async (line) => {
      const { say } = await newsroom();
      expect(await say(line, { isEditor: async () => false })).toBe(
        "Only editors may do this. Editors are named.",
      );
    },
  );
});

describe("what cannot be recorded is not changed", () => {
  const slug = "code-to-be-published";
  test("while the database is not open, which is said", async () => {
    const { drafts, say, url, yamlOf } = await newsroom({ store: async () => null });
    const sentence = "Nothing can be changed yet: the database is not open. Try again in a moment.";
    expect(await say(`draft ${url}`)).toBe(sentence);
    await expect(yamlOf(slug)).rejects.toThrow("ENOENT");
    await drafts.build(url, "en", noBuildWatch);
    const before = await yamlOf(slug);
    expect(await say(`approve ${slug}`)).toBe(sentence);
    expect(await yamlOf(slug)).toBe(before);
  });

  test("where writing to the audit log fails", async () => {
    const store = await openStore(databasePath());
    await store.close();
    const { drafts, say, url, yamlOf } = await newsroom({ store: async () => store });
    expect(await say(`draft ${url}`)).toMatch(/^Something went wrong.* the number [0-9a-f]{8} /u);
    await expect(yamlOf(slug)).rejects.toThrow("ENOENT");
    await drafts.build(url, "en", noBuildWatch);
    const before = await yamlOf(slug);
    expect(await say(`approve ${slug}`)).toMatch(/^Something went wrong.* the number [0-9a-f]{8} /u);
    expect(await yamlOf(slug)).toBe(before);
  });
});

describe("/approve", () => {
  test("sets a draft to reviewed, once, and writes it to the audit log", async () => {
    const { url, say, store, yamlOf } = await newsroom();
    await say(`draft ${url}`);
    expect(await say("approve code-to-be-published")).toMatch(/^code-to-be-published is approved: /);
    expect(await yamlOf("code-to-be-published")).toContain("status: reviewed");
    expect(await say("approve code-to-be-published")).toBe("code-to-be-published was approved already.");
    const entries = await store.audit.entries(Temporal.Instant.fromEpochMilliseconds(0), null);
    expect(entries.filter(({ what }) => what === "briefing-approved")).toMatchObject([
      { who: "slack:T1/U2", subject: "code-to-be-published", before: "draft", after: "reviewed" },
    ]);
  });

  test("approves what was on the page, and nothing that it became since", async () => {
    const { url, ask, say, yamlOf, write } = await newsroom();
    const slug = "code-to-be-published";
    const lineOf = async () => {
      const controls = (await ask(`draft ${url}`)).blocks.flatMap((block) =>
        block.kind === "controls" ? block.controls : [],
      );
      return controls.find(({ label }) => label === "Approve")?.line ?? expect.unreachable();
    };
    const early = await lineOf();
    expect(early).toMatch(/^approve code-to-be-published version:[0-9a-f]{32}(?:\.[0-9a-f]{8})+$/u);
    await write(slug, (await yamlOf(slug)).replace("Code to be published", "Code to be hidden"));
    const refused = await ask(early);
    expect(refused.summary).toBe(
      `${slug} was not approved: it has changed since it was reviewed (briefing.yaml). Review it again first.`,
    );
    expect(refused.blocks.at(-1)).toMatchObject({
      controls: [{ label: "Send the page again", line: `review ${slug} format:page` }],
    });
    expect(await yamlOf(slug)).toContain("status: draft");
    expect(await say(await lineOf())).toMatch(/^code-to-be-published is approved: /);
    expect(await say(early)).toBe(`${slug} was approved already.`);
  });

  test("says that there is no such briefing, even if the name leads out of the folder", async () => {
    const { say } = await newsroom();
    for (const slug of ["nothing", "..", "../briefings"]) {
      expect(await say(`approve ${slug}`)).toBe(
        `There is no briefing called “${slug}”. If its file has problems, npx onrecord check names them.`,
      );
    }
  });
});

describe("an article that its agency stops", () => {
  const file = (name: string, content: string) => ({
    files: [{ name, sizeBytes: content.length, read: async () => Buffer.from(content) }],
  });
  const acme = { guid: "urn:newsml:acme:1", version: 1, hour: 10 };
  const kill = newsItem({
    ...acme,
    version: 2,
    hour: 12,
    status: "canceled",
    more: "<edNote>KILL: error</edNote>",
  });
  const labelsIn = ({ blocks }: Answer) =>
    blocks.flatMap((block) => (block.kind === "controls" ? block.controls.map(({ label }) => label) : []));

  test("is marked in a draft that an editor has changed, which cannot be approved then", async () => {
    const { ask, say, yamlOf, write } = await newsroom();
    const drafted = await ask("draft see the file", file("a.xml", newsItem(acme)));
    expect(labelsIn(drafted)).toEqual(["Fact by fact", "Approve", "Send the page again"]);
    await write("schools-plan", (await yamlOf("schools-plan")).replace("en: Schools plan", "en: Schools"));
    const killed = await ask("draft see the file", file("kill.xml", kill));
    expect(renderText(killed, { styled: false })).toContain(
      "Its agency withdrew this article (KILL: error). The draft says so now, and cannot be approved until an editor has seen to it.",
    );
    expect(labelsIn(killed)).toEqual(["Fact by fact", "Send the page again"]);
    // In chat, too, nothing offers to approve it as a whole.
    const answers: Answer[] = [];
    const { promise: attached, resolve } = Promise.withResolvers<AttachedFile>();
    const replace = async (answer: Answer): Promise<void> => void answers.push(answer);
    const follow: Follow = async () => ({ message: null, replace, attach: async (page) => resolve(page) });
    await ask("draft see the file", { ...file("kill.xml", kill), follow });
    await attached;
    const inChat = answers.map((answer) => renderText(answer, { styled: false })).join("\n");
    expect(inChat).toMatch(/^Decide fact by fact\.$/mu);
    expect(await say("approve schools-plan")).toContain("its agency withdrew the article (KILL: error)");
  });

  test("is said of a reviewed briefing, which stays, as a newer version is", async () => {
    const { say, yamlOf } = await newsroom();
    await say("draft see the file", file("a.xml", newsItem(acme)));
    await say("approve schools-plan");
    const reviewed = await yamlOf("schools-plan");
    const newer = await say(
      "draft see the file",
      file("a2.xml", newsItem({ ...acme, version: 2, hour: 11 })),
    );
    expect(newer).toContain(
      "A newer version of this article came, but an editor has changed the briefing: it stays as it is.",
    );
    // There is nothing to decide.
    expect(newer).not.toContain("fact by fact");
    expect(await say("draft see the file", file("kill.xml", kill))).toContain(
      "Its agency withdrew this article (KILL: error). The briefing stays as it is. To withdraw it: npx onrecord review schools-plan --withdraw",
    );
    expect(await yamlOf("schools-plan")).toBe(reviewed);
  });

  test("is drafted with what an editor should know of how it was read", async () => {
    const { say } = await newsroom();
    const held = `Schools plan\n\nEMBARGOED UNTIL 06:00 GMT ON 1 DECEMBER 2030\n\nMinister Ada Stone will build 40 schools, she said.\n`;
    const said = await say("draft see the file", file("release.txt", held));
    expect(said).toContain("“EMBARGOED UNTIL 06:00 GMT ON 1 DECEMBER 2030”");
    expect(said).not.toContain("Approve");
  });
});

test("/review sends the page again", async () => {
  const { url, say } = await newsroom();
  await say(`draft ${url}`);
  const { follow, attached } = createFollower();
  expect(await say("review code-to-be-published format:page", { follow })).toBe(
    "The review page for code-to-be-published will follow here.",
  );
  expect((await attached).name).toBe("code-to-be-published.html");
  expect(await say("review nothing", { follow })).toMatch(/^There is no briefing called “nothing”/);
});

test("a briefing under embargo and a file with problems get the same refusals, and stay as they are", async () => {
  const { url, say, yamlOf, write } = await newsroom();
  await say(`draft ${url}`);
  const slug = "code-to-be-published";
  const drafted = await yamlOf(slug);
  const refusals = async (yaml: string) => {
    await write(slug, yaml);
    const said = [];
    for (const line of [`review ${slug}`, `approve ${slug}`, `draft ${url}`]) said.push(await say(line));
    expect(await yamlOf(slug)).toBe(yaml);
    return said;
  };
  const embargoed = await refusals(`embargo: 2026-06-02T00:00:00Z\n${drafted}`);
  expect(embargoed[2]).toContain("cannot be drafted from here");
  expect(await refusals(`headline: []\n${drafted}`)).toEqual(embargoed);
});

test("a briefing under embargo is there for editors in a cleared channel alone, who read the answer alone", async () => {
  const { url, say, yamlOf, write } = await newsroom();
  await say(`draft ${url}`);
  const slug = "code-to-be-published";
  await write(slug, `embargo: 2026-06-02T00:00:00Z\n${await yamlOf(slug)}`);
  const lines = [`review ${slug}`, `approve ${slug}`, `draft ${url}`];
  const said = async (fields = {}) => {
    const all = [];
    for (const line of lines) all.push((await say(line, fields)).split("\n")[0]);
    return all;
  };
  const hidden = [
    `There is no briefing called “${slug}” to show. If its file has problems, npx onrecord check names them.`,
    `There is no briefing called “${slug}”. If its file has problems, npx onrecord check names them.`,
    `No draft was made. ${url}: it cannot be drafted from here. If its file has problems, npx onrecord check names them.`,
  ];
  expect(await said()).toEqual(hidden);
  expect(await said({ channel: "slack:C9", readsAlone: false })).toEqual(hidden);
  // The answer would be theirs alone, but what follows it stands in a thread.
  const { follow } = createFollower();
  const inThread = { channel: "slack:C9", follow, followsAlone: false };
  expect((await said(inThread))[0]).toBe(hidden[0]);
  expect(
    (await say(`review ${slug} format:page`, { channel: "slack:C9" }))
      .split("\n")
      .filter((line) => line !== ""),
  ).toEqual([
    "Under embargo until Tuesday 2 June 2026, 00:00 (UTC); only editors see this: Code to be published",
    `To write the review page: npx onrecord review ${slug}`,
    `Fact by fact: /decide ${slug}`,
  ]);
  // A list that names it rests on it as well.
  expect((await say("review", { channel: "slack:C9" })).split("\n")[0]).toBe(
    "Under embargo until Tuesday 2 June 2026, 00:00 (UTC); only editors see this: Code to be published",
  );
  expect(await say("review")).not.toContain("Code to be published");
});

/** Ada Stone under another id, with a spelling and an organization that no other briefing has. */
const secretBriefing = `status: reviewed
embargo: 2026-06-02T00:00:00Z
headline: { en: Code to be hidden }
summary: { en: The minister changes her mind. }
sources:
  - { id: post, file: post.txt, publisher: The Post, language: en, published: { date: 2026-05-20, known: text } }
organizations:
  - { id: ministry-of-secrets, names: { en: Ministry of Digital Secrets }, aliases: [The Herald] }
people:
  - id: ada-the-secret
    names: { en: Ada Secret-Stone }
    aliases: [Ada Stone]
    roles:
      - id: secret-role
        title: { en: Minister of secrets }
        organization: ministry-of-secrets
        passages: [{ source: post, exact: Minister of secrets Ada Stone }]
`;

test("a draft takes nothing from a briefing under embargo, for every editor who makes or reads it", async () => {
  const { url, say, add, remove, yamlOf } = await newsroom();
  const draft = async (fields: Partial<Asker>) => {
    await remove("code-to-be-published");
    const { said, follow, attached } = createFollower();
    const answer = await say(`draft ${url}`, { ...fields, follow });
    return [answer, said, (await attached).content, await yamlOf("code-to-be-published")];
  };
  const without = await draft({});
  expect(JSON.stringify(without)).toContain("id: ada-stone");
  await add("secret", secretBriefing, "Minister of secrets Ada Stone hides the code.");
  for (const fields of [{}, { channel: "slack:C9" }, { followsAlone: false }]) {
    expect(await draft(fields)).toEqual(without);
  }
});

test("a broken file is shown to editors in a cleared channel alone: its embargo cannot be read", async () => {
  const { url, say, yamlOf, write } = await newsroom();
  await say(`draft ${url}`);
  const slug = "code-to-be-published";
  await write(slug, `embrago: 2026-06-02T00:00:00Z\n"secret of the summit": 1\n${await yamlOf(slug)}`);
  const hidden = `There is no briefing called “${slug}”. If its file has problems, npx onrecord check names them.`;
  expect(await say(`approve ${slug}`)).toBe(hidden);
  expect(await say(`approve ${slug}`, { channel: "slack:C9", readsAlone: false })).toBe(hidden);
  const cleared = await say(`approve ${slug}`, { channel: "slack:C9" });
  expect(cleared).toMatch(/^code-to-be-published cannot be approved: there are problems in its file\./u);
  expect(cleared).toContain("secret of the summit");
});
