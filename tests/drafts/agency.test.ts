import { describe, expect, test } from "vitest";
import { articleKeys } from "../../src/library/article-keys.ts";
import { readIndex } from "../../src/library/index/briefing-index.ts";
import { openIndexSnapshot } from "../../src/library/index/index-file.ts";
import { createNewsroom, newsItem, railway, schools } from "./agency.ts";

const acme = { guid: "urn:newsml:acme:1", version: 1, hour: 10 };
const beta = { guid: "urn:newsml:beta:9", version: 1, hour: 11, provider: "BETA" };
const kill = {
  status: "canceled",
  version: 2,
  hour: 12,
  more: "<edNote>KILL: wrong person</edNote>",
} as const;

const page = (text: string, address = "https://paper.example/story/1"): string =>
  `<!doctype html><html lang=en><head><title>Schools plan</title><link rel=canonical href="${address}"></head><body><article><h1>Schools plan</h1>${text
    .split("\n\n")
    .map((each) => `<p>${each}</p>`)
    .join("")}</article></body></html>`;

test("the index has the drafts that were there at the last build, and not those that are gone", async () => {
  const { built, remove, indexFile } = await createNewsroom();
  const slugsOf = (address: string) =>
    readIndex(openIndexSnapshot(indexFile)).slugsWith(articleKeys({ text: "", address, item: null }));
  await built("a.html", page(schools, "https://paper.example/story/1"));
  await built("b.html", page(railway, "https://paper.example/story/2"));
  const before = slugsOf("paper.example/story/1");
  await remove("schools-plan");
  expect(await built("c.html", page(schools, "https://paper.example/story/3"))).toEqual([
    "schools-plan: new",
  ]);
  expect([before, slugsOf("paper.example/story/1")]).toEqual([["schools-plan"], []]);
});

describe("a copy that another agency sent", () => {
  test("is unchanged if it comes again", async () => {
    const { built, sources } = await createNewsroom();
    expect([
      await built("a.xml", newsItem(acme)),
      await built("b.xml", newsItem(beta)),
      await built("b.xml", newsItem(beta)),
      await built("a.xml", newsItem(acme)),
    ]).toEqual([
      ["schools-plan: new"],
      ["schools-plan: added"],
      ["schools-plan: unchanged"],
      ["schools-plan: unchanged"],
    ]);
    expect(await sources()).toEqual({
      "schools-plan": ["ACME 1 free: Schools plan", "BETA 1 free: Schools plan"],
    });
  });

  test("is withdrawn alone if its agency withdraws it", async () => {
    const { built, sources, yamlOf } = await createNewsroom();
    await built("a.xml", newsItem(acme));
    await built("b.xml", newsItem(beta));
    expect(await built("bkill.xml", newsItem({ ...beta, ...kill }))).toEqual(["schools-plan: stopped"]);
    expect(await sources()).toEqual({
      "schools-plan": ["ACME 1 free: Schools plan", "BETA 2 canceled: Schools plan"],
    });
    expect(await yamlOf("schools-plan")).toContain('note: "KILL: wrong person"\n');
    expect(await built("bkill.xml", newsItem({ ...beta, ...kill }))).toEqual(["schools-plan: unchanged"]);
  });

  test("becomes a draft of its own in its next version, and leaves the other agency's article", async () => {
    const { built, sources } = await createNewsroom();
    const next = { ...beta, version: 2, hour: 12, headline: "Railway hires", text: railway };
    await built("a.xml", newsItem(acme));
    await built("b.xml", newsItem(beta));
    expect([
      await built("b2.xml", newsItem(next)),
      await built("b2.xml", newsItem(next)),
      await built("b.xml", newsItem(beta)),
    ]).toEqual([["railway-hires: new"], ["railway-hires: unchanged"], ["railway-hires: older"]]);
    expect(await sources()).toEqual({
      "railway-hires": ["BETA 2 free: Railway hires"],
      "schools-plan": ["ACME 1 free: Schools plan", "BETA 1 free: Schools plan"],
    });
    expect(await built("kill.xml", newsItem({ ...beta, ...kill, version: 3, hour: 13 }))).toEqual([
      "railway-hires: stopped",
      "schools-plan: stopped",
    ]);
  });

  test("keeps its own embargo: what is held back is never added to another draft", async () => {
    const { built, sources } = await createNewsroom();
    const until = (year: number) => ({ more: `<embargoed>${year}-12-01T10:00:00Z</embargoed>` });
    await built("e1.xml", newsItem({ ...acme, ...until(2026) }));
    await built("e2.xml", newsItem({ ...beta, ...until(2030) }));
    await built("w1.xml", newsItem({ guid: "urn:x:w1", provider: "GAMMA", status: "withheld" }));
    expect(await sources()).toEqual({
      "schools-plan": ["ACME 1 free: Schools plan"],
      "schools-plan-2": ["BETA 1 free: Schools plan"],
      "schools-plan-3": ["GAMMA - withheld: Schools plan"],
    });
  });
});

describe("a number that two publishers gave", () => {
  const nitf = (holder: string, headline: string, text: string): string =>
    `<?xml version="1.0"?><nitf><head><docdata><doc-id id-string="1001"/><date.issue norm="20260301T100000Z"/>${holder === "" ? "" : `<doc.copyright holder="${holder}"/>`}</docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content>${text
      .split("\n\n")
      .map((each) => `<p>${each}</p>`)
      .join("")}</body.content></body></nitf>`;

  test.each(["Paper One", ""])("does not make two articles one (first publisher: %j)", async (first) => {
    const { built } = await createNewsroom();
    expect([
      await built("n1.xml", nitf(first, "Schools plan", schools)),
      await built("n2.xml", nitf("Paper Two", "Railway hires", railway)),
      await built("n2.xml", nitf("Paper Two", "Railway hires", `${railway}\n\nMore.`)),
    ]).toEqual([["schools-plan: new"], ["railway-hires: new"], ["railway-hires: replaced"]]);
  });

  test("of feeds does not either", async () => {
    const { built } = await createNewsroom();
    const feed = (paper: string, title: string, text: string): string =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>${paper}</title><item><title>${title}</title><guid isPermaLink="false">10023456</guid><link>https://${paper}.example/a</link><description>${text}</description></item></channel></rss>`;
    expect([
      await built("g1.xml", feed("one", "Schools plan", schools)),
      await built("g2.xml", feed("two", "Railway hires", railway)),
    ]).toEqual([["schools-plan: new"], ["railway-hires: new"]]);
  });

  test("is no kill of the other's article, and a global id of another publisher only holds it back", async () => {
    const { built, sources, yamlOf } = await createNewsroom();
    await built("a.xml", newsItem(acme));
    expect(await built("kill.xml", newsItem({ ...acme, ...kill, provider: "BETA" }))).toEqual([
      "schools-plan: stopped",
    ]);
    expect(await sources()).toEqual({ "schools-plan": ["ACME 1 withheld: Schools plan"] });
    expect(await yamlOf("schools-plan")).toContain('note: "BETA: KILL: wrong person"\n');
    expect(
      await built(
        "b.xml",
        newsItem({
          ...acme,
          version: 3,
          hour: 13,
          provider: "BETA",
          headline: "Railway hires",
          text: railway,
        }),
      ),
    ).toEqual(["railway-hires: new"]);
  });
});

describe("what an agency stopped", () => {
  const atAddress = { guid: "https://paper.example/story/1" };

  test("is not freed by its page", async () => {
    const { built, sources } = await createNewsroom();
    await built("kp.xml", newsItem({ ...atAddress, ...kill }));
    expect(await built("page.html", page(schools))).toEqual(["schools-plan: held-canceled"]);
    expect(await sources()).toEqual({ "schools-plan": ["ACME 2 canceled: Schools plan"] });
  });

  test("keeps its embargo if its page came early", async () => {
    const { built, yamlOf } = await createNewsroom();
    const embargo = "<embargoed>2030-12-01T10:00:00Z</embargoed>";
    await built("emu.xml", newsItem({ ...atAddress, more: embargo, text: schools.replace("40", "41") }));
    const before = await yamlOf("schools-plan");
    expect(await built("page.html", page(schools))).toEqual(["schools-plan: held-embargo"]);
    expect(await yamlOf("schools-plan")).toBe(before);
  });

  test("stays withdrawn if the same version comes again, until a newer one comes", async () => {
    const { built, sources } = await createNewsroom();
    const item = { guid: "urn:x:acme:kv" };
    const stopped = newsItem({ ...item, status: "canceled", more: "<edNote>KILL</edNote>" });
    expect([
      await built("kv1.xml", newsItem(item)),
      await built("kv2.xml", stopped),
      await built("kv1.xml", newsItem(item)),
    ]).toEqual([["schools-plan: new"], ["schools-plan: stopped"], ["schools-plan: held-canceled"]]);
    expect(await sources()).toEqual({ "schools-plan": ["ACME - canceled: Schools plan"] });
    await built("kv3.xml", newsItem({ ...acme, ...kill }));
    expect([
      await built("kv4.xml", newsItem({ ...acme, version: 3, hour: 13 })),
      (await sources())["schools-plan-2"],
    ]).toEqual([["schools-plan-2: replaced"], ["ACME 3 free: Schools plan"]]);
  });

  test("is withdrawn by one document that has it before and after its kill", async () => {
    const { built } = await createNewsroom();
    const inside = (xml: string): string => xml.replace('<?xml version="1.0"?>', "");
    const item = { guid: "urn:x:acme:kv" };
    const both = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${inside(newsItem(item))}${inside(newsItem({ ...item, status: "canceled" }))}</itemSet></newsMessage>`;
    expect(await built("both.xml", both)).toEqual(["schools-plan: new"]);
    expect(await built("kv1.xml", newsItem(item))).toEqual(["schools-plan: held-canceled"]);
  });
});

describe("a draft that an editor has changed", () => {
  test("is marked by a kill, and keeps what the editor did", async () => {
    const { built, edit, yamlOf } = await createNewsroom();
    await built("a.xml", newsItem(acme));
    const edited = await edit(
      "schools-plan",
      "headline:\n  en: Schools plan\n",
      "headline:\n  en: Mine # and a comment\n",
    );
    expect(await built("kill.xml", newsItem({ ...acme, ...kill }))).toEqual(["schools-plan: stopped"]);
    const stopped = await yamlOf("schools-plan");
    expect(stopped).toBe(
      edited.replace(
        '      version: "1"\n      sent: 2026-03-01T10:00:00Z\n',
        '      version: "2"\n      sent: 2026-03-01T12:00:00Z\n      status: canceled\n      note: "KILL: wrong person"\n',
      ),
    );
    // The editor has seen to it.
    const seen = await edit("schools-plan", "      status: canceled\n", "");
    expect(await built("kill.xml", newsItem({ ...acme, ...kill }))).toEqual(["schools-plan: unchanged"]);
    expect(await yamlOf("schools-plan")).toBe(seen);
  });

  test("is marked by a newer version that is withheld, or under embargo", async () => {
    const { built, edit, sources, yamlOf } = await createNewsroom();
    await built("a.xml", newsItem(acme));
    await edit("schools-plan", "# draft of", "# mine: draft of");
    const embargoed = newsItem({
      ...acme,
      version: 2,
      hour: 12,
      more: "<embargoed>2030-12-01T10:00:00Z</embargoed>",
    });
    expect(await built("a2.xml", embargoed)).toEqual(["schools-plan: stopped"]);
    expect(await sources()).toEqual({ "schools-plan": ["ACME 2 withheld: Schools plan"] });
    expect(await yamlOf("schools-plan")).toContain("note: 2030-12-01T10:00:00Z\n");
  });

  test("stays as it is once it is reviewed: an editor withdraws it", async () => {
    const { build, built, edit, yamlOf } = await createNewsroom();
    await built("a.xml", newsItem(acme));
    const reviewed = await edit("schools-plan", "status: draft", "status: reviewed");
    const [outcome] = await build("kill.xml", newsItem({ ...acme, ...kill }));
    expect(outcome?.ok === true ? [outcome.built.saved, outcome.built.stopped] : outcome).toEqual([
      { saved: "kept", diff: "" },
      { status: "canceled", note: "KILL: wrong person" },
    ]);
    expect(await yamlOf("schools-plan")).toBe(reviewed);
  });
});

test("an address that many articles have does not make two of them one", async () => {
  const { built } = await createNewsroom();
  const list = "https://gov.example/press-releases";
  const release = (title: string, text: string): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Gov</title><item><title>${title}</title><link>${list}</link><description>${text}</description></item></channel></rss>`;
  expect([
    await built("r1.xml", release("Schools plan", schools)),
    await built("r2.xml", release("Railway hires", railway)),
    await built("r1.xml", release("Schools plan", `${schools} More.`)),
  ]).toEqual([["schools-plan: new"], ["railway-hires: new"], ["schools-plan: replaced"]]);
});

test("a release with an embargo line keeps one folder after an editor has removed its status", async () => {
  const { built, edit, yamlOf } = await createNewsroom();
  const release = `Schools plan\n\nEMBARGOED UNTIL 06:00 GMT ON 1 DECEMBER 2030\n\n${schools}\n`;
  await built("plain.txt", release);
  const edited = await edit("schools-plan", "      status: withheld\n", "");
  expect(await built("plain.txt", release)).toEqual(["schools-plan: kept"]);
  expect(await yamlOf("schools-plan")).toBe(edited);
});
