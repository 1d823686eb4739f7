import { describe, expect, test } from "vitest";
import { generateBriefings } from "../../../bench/briefings.ts";
import { mostPerPage, toolNames, toolResultSchema } from "../../../src/platforms/mcp/tool-result.ts";
import { askerOf } from "../../askers.ts";
import { promises, statusUpdate } from "../../commitments.ts";
import { sensitiveIn, summit, visit } from "../../library.ts";
import { clearedChannel, connectMcp } from "./connect.ts";

type Client = Awaited<ReturnType<typeof connectMcp>>;

const call = async (client: Client, name: string, given: Readonly<Record<string, unknown>>) => {
  const { content, isError, structuredContent } = await client.callTool({ name, arguments: given });
  return { content, isError, data: toolResultSchema.parse(structuredContent) };
};

const promise = {
  reference: "summit/publish",
  kind: "commitment",
  asOf: "2026-03-02",
  text: "The ministry will publish the code by June.",
  actors: [
    { as: "speaker", id: "ada-stone", name: "Ada Stone" },
    { as: "onBehalfOf", id: "ministry", name: "Ministry of Works" },
  ],
  topics: ["Open source"],
  due: "2026-06-30",
  status: "not-rated",
  updates: [],
  figure: null,
  corrections: [],
  sensitivity: [],
  passages: [
    {
      exact: '"We will publish the code by June," she said.',
      citation: "The Herald, 2 Mar 2026",
      url: "https://herald.example/open-code",
      published: "2026-03-02",
      language: "en",
    },
  ],
};

describe("the tools", () => {
  test("are commands that only read, with their options", async () => {
    const { tools } = await (await connectMcp([summit])).listTools();
    expect(tools.map(({ name }) => name)).toEqual(toolNames.toSorted());
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    const who = tools.find(({ name }) => name === "who");
    expect([Object.keys(who?.inputSchema.properties ?? {}), who?.inputSchema.required]).toEqual([
      ["name", "about", "holder", "roles", "page"],
      ["name"],
    ]);
  });

  test("answer with facts as data: passage, citation and date", async () => {
    const client = await connectMcp([summit, visit]);
    const { data, content, isError } = await call(client, "commitments", { who: "ada stone" });
    expect(data.facts[0]).toEqual(promise);
    expect([data.embargoed, data.more, isError]).toEqual([[], 0, false]);
    expect(JSON.stringify(content)).toContain("We will publish the code by June");
  });

  test("find the source of a fact by its reference", async () => {
    const { data } = await call(await connectMcp([summit]), "source", { what: "summit/publish" });
    expect(data.facts).toEqual([promise]);
  });

  test("return excerpts of texts on which no fact rests", async () => {
    const { data } = await call(await connectMcp([{ ...summit, figures: [] }]), "search", {
      words: "offices slow",
    });
    expect([data.facts, data.others.map(({ passages }) => passages)]).toEqual([
      [],
      [[{ exact: "Registrar Ben Stone called 40 offices slow.", citation: "The Herald, 2 Mar 2026" }]],
    ]);
  });

  test("say which people a name may mean, and what to ask for each", async () => {
    const { data } = await call(await connectMcp([summit]), "who", { name: "stone" });
    expect([data.facts, data.next.map(({ command }) => command)]).toEqual([
      [],
      ["who ada-stone", "who ben-stone"],
    ]);
  });

  test("say what was searched if nothing is on record", async () => {
    const { data } = await call(await connectMcp([summit]), "who", { name: "nobody" });
    expect([data.facts, data.others]).toEqual([[], []]);
    expect(data.summary).toMatch(/^Nothing is on record for “nobody”\. Searched: 2 people/u);
  });

  test("give a status with the passages that it rests on, unless editors took it back", async () => {
    const briefing = promises(
      statusUpdate("broken"),
      { takesBack: 1, note: { en: "No." }, by: "Ngoc", at: "2026-07-04T09:00:00Z" },
      statusUpdate("kept", { at: "2026-07-05T09:00:00Z" }),
    );
    const { data } = await call(await connectMcp([briefing]), "commitments", { status: "kept" });
    expect(data.facts[0]?.updates).toEqual([
      {
        status: "kept",
        since: "2026-07-03",
        note: "Half of the code is public.",
        passages: [
          {
            exact: "Half of the code is public now",
            citation: "The Gazette, 3 Jul 2026",
            url: null,
            published: "2026-07-03",
            language: "en",
          },
        ],
      },
    ]);
  });

  test("mark a corrected fact", async () => {
    const corrections = [
      {
        fact: "publish",
        kind: "corrected" as const,
        date: "2026-06-10",
        note: { en: "She said July." },
        before: { en: "By May." },
      },
    ];
    const client = await connectMcp([{ ...summit, corrections }]);
    const { data } = await call(client, "commitments", { who: "ada stone" });
    expect(data.facts[0]).toEqual({
      ...promise,
      corrections: [{ date: "2026-06-10", kind: "corrected", note: "She said July.", before: "By May." }],
    });
  });

  test("say why to take care before a fact is published", async () => {
    const client = await connectMcp([sensitiveIn(summit, "minor")]);
    const { data } = await call(client, "commitments", { who: "ada stone" });
    expect(data.facts[0]).toEqual({ ...promise, sensitivity: ["minor"] });
  });

  test("return long answers in pages, each fact once", async () => {
    const client = await connectMcp(generateBriefings(60));
    const all: string[] = [];
    let page = 1;
    for (let more = 1; more > 0; page += 1) {
      const { data } = await call(client, "commitments", { kind: "commitment", page });
      all.push(...data.facts.map(({ reference }) => reference));
      more = data.more;
    }
    expect(page).toBeGreaterThan(2);
    expect(all.length).toBeGreaterThan(mostPerPage);
    expect(new Set(all).size).toBe(all.length);
  });

  test("refuse a value that an option does not have", async () => {
    const client = await connectMcp([summit]);
    const wrong = await client.callTool({ name: "commitments", arguments: { status: "done" } });
    expect([wrong.isError, JSON.stringify(wrong.content)]).toEqual([true, expect.stringContaining("kept")]);
    const due = await call(client, "commitments", { due: "sometime" });
    expect(due.isError).toBe(true);
  });

  test.each([
    ["source", { fact: "summit/publish" }],
    ["figures", { subject: "code" }],
    ["commitments", { who: "ada stone", stauts: "kept" }],
    ["search", { words: "code", limit: 5 }],
  ])("refuse an option that %s does not have, instead of giving another answer: %o", async (name, given) => {
    const { content, isError } = await (await connectMcp([summit])).callTool({ name, arguments: given });
    expect([isError, JSON.stringify(content)]).toEqual([true, expect.stringContaining("nrecognized key")]);
  });

  test("say that they failed to people who may not ask", async () => {
    const guest = askerOf("en", { group: async () => "external" });
    const client = await connectMcp([summit], guest, ["members"]);
    const { data, isError } = await call(client, "who", { name: "ada" });
    expect([data.facts, isError]).toEqual([[], true]);
  });
});

describe("a briefing under embargo", () => {
  const held = { ...visit, embargo: "2026-07-01T00:00:00Z" };
  const lines = [
    ["who", { name: "ada stone" }],
    ["commitments", {}],
    ["find", { text: "Ada Stone a dit que les écoles devraient ouvrir" }],
    ["search", { words: "écoles" }],
    ["source", { what: "visite/ecoles" }],
    ["figures", {}],
  ] as const;

  test.each(lines)("is in nothing that %s returns to others", async (name, given) => {
    const [holding, unknowing] = [await connectMcp([summit, held]), await connectMcp([summit])];
    expect(await call(holding, name, given)).toEqual(await call(unknowing, name, given));
  });

  const editor = askerOf("en", { channel: clearedChannel, isEditor: async () => true });

  test("is marked if only the data of an open fact show something of it", async () => {
    const topics = [{ id: "open-source", names: { en: "Secret name" }, aliases: [] }];
    const client = await connectMcp([summit, { ...held, topics }], editor);
    const { data } = await call(client, "source", { what: "summit/publish" });
    expect(data.facts.map(({ topics: names }) => names)).toEqual([["Secret name"]]);
    expect(data.embargoed).toEqual(["visite"]);
  });

  test("is marked for an editor in a cleared channel", async () => {
    const client = await connectMcp([summit, held], editor);
    const { data, content } = await call(client, "who", { name: "ada stone" });
    expect(data.embargoed).toEqual(["visite"]);
    expect(data.facts.map(({ reference }) => reference)).toContain("visite/ecoles");
    expect(JSON.stringify(content)).toContain("Under embargo until");
  });
});
