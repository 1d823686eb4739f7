import { chmod, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkBriefings } from "../../src/library/check.ts";
import { briefingYaml } from "../library/briefing/fixture.ts";
import { gazetteText, newsroom } from "./editing-newsroom.ts";

const kept = `/update summit/publish status:kept note:"All of it is public." source:gazette/published`;

describe("/update", () => {
  test("writes a status with its source into the file, seals it, and all else keeps its bytes", async () => {
    const { say, yaml, folder } = await newsroom();
    expect(await say(kept)).toBe("The status of summit/publish is now: Kept.");
    const written = await yaml();
    expect(written).toBe(
      briefingYaml
        .replace("status: reviewed", "version: 2\nstatus: reviewed")
        .replace(
          "    published: { date: 2026-03-02, known: text }\n",
          `    published: { date: 2026-03-02, known: text }
  - id: gazette
    file: gazette.en.txt
    publisher: The Gazette
    language: en
    published:
      date: 2026-07-01
      known: text
    caveats: []
`,
        )
        .replace(
          `        exact: "« Nous publierons le code »"\n`,
          `        exact: "« Nous publierons le code »"
    updates:
      - status: kept
        note:
          en: All of it is public.
        passages:
          - source: gazette
            exact: The ministry published all of its code on Monday.
        by: slack:T1/U2
        at: 2026-07-02T08:00:00Z
`,
        ),
    );
    expect(await readFile(join(folder, "summit", "gazette.en.txt"), "utf8")).toBe(gazetteText);
    expect((await checkBriefings(folder)).ok).toBe(true);
    expect(
      await say("/commitments history:summit/publish"),
    ).toBe(`KEPT · Ada Stone: She will publish the code. (on behalf of Ministry of Works)
  Status: Kept (as of 1 July 2026)
  │ « Nous publierons le code »
    The Herald, 2 Mar 2026 · /source summit/publish

History
-------

1. Kept (as of 1 July 2026) All of it is public.
  │ The ministry published all of its code on Monday.
    The Gazette, 1 Jul 2026

Written by slack:T1/U2, 2 July 2026`);
  });

  test("keeps the rights of the briefing's file", async () => {
    const { say, folder } = await newsroom();
    const path = join(folder, "summit", "briefing.yaml");
    await chmod(path, 0o640);
    await say(kept);
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  test("of an editor who was erased names no one", async () => {
    const { say, yaml, rewrite } = await newsroom();
    await say(kept);
    await rewrite((await yaml()).replace("slack:T1/U2", "erased"));
    await say("/help");
    const lines = ["/commitments history:summit/publish", "/source summit/publish", "/update summit/publish"];
    for (const line of lines)
      expect(await say(line)).toContain("\n\nWritten on 2 July 2026 by an editor whose name was erased");
  });

  test("leaves the number of outlets that report the promise as it was", async () => {
    const { say } = await newsroom();
    await say(kept);
    const answer = await say("/source summit/publish");
    expect(answer).toContain("• Publisher: The Gazette");
    expect(answer).not.toMatch(/outlet/u);
  });

  test("adds to the history, takes a status back, and the file refuses to lose any of it", async () => {
    const { say, yaml, rewrite, folder } = await newsroom();
    await say(
      `/update summit/publish status:in-progress note:"A part is public." passage:"Minister Ada Stone welcomed the report."`,
    );
    await say(kept);
    const sealed = await yaml();
    expect(await say(`/update summit/publish takes-back:2 note:"It was another code."`)).toBe(
      "The update of summit/publish is taken back. It stays in the history.",
    );
    expect(await say("/commitments kind:commitment")).toContain("Status: In progress (as of 2 March 2026)");
    await rewrite(sealed);
    expect((await checkBriefings(folder)).lines[0]).toContain(
      "expected all 3 updates that were sealed; got 2",
    );
    expect(await say(kept)).toBe(
      "summit cannot be updated: there are problems in its file. npx onrecord check names them.",
    );
  });

  test("is recorded with who, what was before, and what is now", async () => {
    const { say, store } = await newsroom();
    await say(kept);
    const entries = await store.audit.entries(Temporal.Instant.from("2026-01-01T00:00:00Z"), null);
    expect(
      entries.map(({ what, subject, before, after, who }) => ({ what, subject, before, after, who })),
    ).toEqual([
      {
        what: "commitment-updated",
        subject: "summit/publish",
        before: "not-rated",
        after: "kept",
        who: "slack:T1/U2",
      },
    ]);
  });

  test.each([
    [
      "status:kept note:Public.",
      "passage",
      "A status needs a source: give a fact in source, or words of the briefing’s own sources in passage.",
    ],
    ["status:kept source:gazette/published", "note", "Say in a sentence what happened."],
    ["note:Public. source:gazette/published", "status", "Give one of status, takes-back and confirms."],
    [
      "status:kept takes-back:1 note:Public. source:gazette/published",
      "takes-back",
      "Give one of status, takes-back and confirms.",
    ],
    [
      `status:kept note:Public. source:nowhere`,
      "source",
      "There is no fact and no briefing called “nowhere” that everyone may see. Draft and approve the article first.",
    ],
    [
      `status:kept note:Public. source:gazette`,
      "passage",
      "A status needs a source: give a fact in source, or words of the briefing’s own sources in passage.",
    ],
    [
      `status:kept note:Public. source:gazette passage:"Users paid nothing."`,
      "passage",
      "These words are not in The Gazette. Copy them from the text, word for word.",
    ],
    [
      `status:kept note:Public. source:gazette passage:Users`,
      "passage",
      "These words are in several places of The Gazette. Copy more of the sentence.",
    ],
    ["takes-back:1 note:Wrong.", "takes-back", "Update 1 is no status that holds."],
    ["confirms:1", "confirms", "Update 1 does not wait for a second editor."],
  ])("refuses %s at the option %s", async (given, option, problem) => {
    const { answer, yaml } = await newsroom();
    const { summary, problems } = await answer(`/update summit/publish ${given}`);
    expect({ summary, problems }).toEqual({ summary: problem, problems: { [option]: problem } });
    expect(await yaml()).toBe(briefingYaml);
  });

  test("is for editors, and for commitments", async () => {
    const { say, yaml } = await newsroom();
    expect(await say(kept, "U2", { isEditor: async () => false })).not.toContain("is now");
    expect(await say(kept.replace("publish", "follow"))).toBe(
      "summit/follow is no commitment. Only commitments have a status.",
    );
    expect(await yaml()).toBe(briefingYaml);
  });

  test("finds the words of another briefing's source", async () => {
    const { say } = await newsroom();
    expect(
      await say(`/update summit/publish status:partly-kept note:Paid. source:gazette passage:"Users paid."`),
    ).toBe("The status of summit/publish is now: Partly kept.");
    expect(await say("/source summit/publish")).toContain("│ Users paid.");
  });

  test("of two editors at once both are written", async () => {
    const { answer, yaml } = await newsroom();
    const line = (status: string) => kept.replace("kept", status);
    await Promise.all([answer(line("in-progress")), answer(line("stalled"), "U3")]);
    expect([...(await yaml()).matchAll(/^ {6}- status: (.*)$/gmu)].map(([, status]) => status)).toEqual([
      "in-progress",
      "stalled",
    ]);
  });
});

describe("a verdict that needs a second editor", () => {
  test("counts once another editor confirms it", async () => {
    const { say } = await newsroom({ verdictsNeedSecond: true });
    const statusLine = async () =>
      (await say("/commitments kind:commitment"))
        .split("\n")
        .find((line) => line.startsWith("  Status"))
        ?.trim();
    expect(await say(kept)).toBe(
      "Kept is recorded for summit/publish. It counts once another editor confirms it: they type /update summit/publish.",
    );
    expect(await statusLine()).toBe(undefined);
    expect(await say("/update summit/publish confirms:1")).toBe(
      "This is your own update. Another editor has to confirm it.",
    );
    // In a direct message on Discord, an address has no server.
    expect(await say("/update summit/publish confirms:1", "U2", { workspace: null })).toBe(
      "This is your own update. Another editor has to confirm it.",
    );
    expect(await say("/update summit/publish confirms:1", "U3")).toBe(
      "The update of summit/publish is confirmed. It counts from now on.",
    );
    expect(await statusLine()).toBe("Status: Kept (as of 1 July 2026)");
  });

  test("is shown to editors alone, with a button to confirm it for other editors than its own", async () => {
    const { say, answer } = await newsroom({ verdictsNeedSecond: true });
    await answer(kept);
    expect(await say("/commitments history:summit/publish")).toContain(
      "1. A status waits for a second editor.",
    );
    expect(await say("/source summit/publish")).not.toContain("Kept");
    const lines = async (user: string) =>
      (await answer("/update summit/publish", user)).blocks.flatMap((block) =>
        block.kind === "controls" ? block.controls.map(({ line }) => line) : [],
      );
    expect(await lines("U2")).toEqual([
      "update fact:summit/publish status:? note:? source:? passage:?",
      "update fact:summit/publish takes-back:1 note:?",
    ]);
    expect(await lines("U3")).toContain("update summit/publish confirms:1");
  });

  test.each(["in-progress", "stalled", "unverifiable", "not-rated"])("is not %s", async (status) => {
    const { say } = await newsroom({ verdictsNeedSecond: true });
    expect(await say(kept.replace("kept", status))).toContain("is now");
  });
});

describe("/commitments status:", () => {
  test("shows the commitments that have a status", async () => {
    const { say } = await newsroom();
    await say(kept);
    expect(await say("/commitments status:kept")).toContain("She will publish the code.");
    expect(await say("/commitments status:overdue")).toContain("None on record.");
  });
});
