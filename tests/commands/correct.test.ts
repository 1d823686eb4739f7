import { describe, expect, test } from "vitest";
import { checkBriefings } from "../../src/library/check.ts";
import { briefingYaml } from "../library/briefing/fixture.ts";
import { newsroom } from "./editing-newsroom.ts";

const version2 = (yaml: string): string => yaml.replace("status: reviewed", "version: 2\nstatus: reviewed");

const corrections = (fact: string, kind: string, note: string, before = ""): string => `corrections:
  - fact: ${fact}
    date: 2026-07-02
    kind: ${kind}
    note:
      en: ${note}
${before}    at: 2026-07-02T08:00:00Z
`;

const all = (yaml: string): string => yaml.slice(0, yaml.indexOf("corrections:"));

describe("/correct", () => {
  test.each([
    [
      "publish",
      `kind:corrected wording:"She will publish a part." reason:"Not all of it."`,
      version2(briefingYaml).replace("She will publish the code.", "She will publish a part."),
      corrections(
        "publish",
        "corrected",
        "Not all of it.",
        "    before:\n      en: She will publish the code.\n",
      ),
      "summit/publish is corrected. The bot edits the messages that show it.",
    ],
    [
      "welcome",
      `kind:clarified wording:"She praised: \u201cit\u201d." reason:Unclear.`,
      version2(briefingYaml).replace(
        "{ en: The minister received the report. }",
        `{ en: "She praised: “it”." }`,
      ),
      corrections(
        "welcome",
        "clarified",
        "Unclear.",
        "    before:\n      en: The minister received the report.\n",
      ),
      "summit/welcome is clarified. The bot edits the messages that show it.",
    ],
    [
      "offices",
      `kind:corrected wording:41 reason:Miscounted.`,
      version2(briefingYaml).replace("value: 40", "value: 41"),
      corrections("offices", "corrected", "Miscounted.", "    before: 40\n"),
      "summit/offices is corrected. The bot edits the messages that show it.",
    ],
    [
      "ada-role",
      `kind:corrected wording:Secretary reason:Mistranslated.`,
      version2(briefingYaml).replace("{ en: Minister }", "{ en: Secretary }"),
      corrections("ada-role", "corrected", "Mistranslated.", "    before:\n      en: Minister\n"),
      "summit/ada-role is corrected. The bot edits the messages that show it.",
    ],
    [
      "follow",
      `kind:withdrawn wording:none reason:"It was somebody else."`,
      version2(briefingYaml),
      corrections("follow", "withdrawn", "It was somebody else."),
      "summit/follow is withdrawn. The bot edits the messages that show it.",
    ],
    [
      "offices",
      `kind:update reason:"Ten offices have opened since."`,
      version2(briefingYaml),
      corrections("offices", "updated", "Ten offices have opened since."),
      "summit/offices is updated. The bot edits the messages that show it.",
    ],
  ])(
    "writes a correction of %s into its file, and all else keeps its bytes",
    async (fact, given, rest, added, answer) => {
      const { say, yaml, folder } = await newsroom();
      expect(await say(`/correct summit/${fact} ${given}`)).toBe(answer);
      const written = await yaml();
      expect(all(written).trimEnd()).toBe(rest.trimEnd());
      expect(written.slice(all(written).length)).toBe(added);
      expect((await checkBriefings(folder)).ok).toBe(true);
    },
  );

  test("removes the wordings in other languages, and says so", async () => {
    const yaml = briefingYaml.replace(
      "    text: { en: She will publish the code. }\n",
      "    text:\n      en: She will publish the code.\n      fr: Elle publiera le code. # relu\n      vi: Bà sẽ công bố mã.\n",
    );
    const room = await newsroom({ yaml });
    expect(await room.say(`/correct summit/publish kind:corrected wording:"A part." reason:Wrong.`)).toBe(
      `summit/publish is corrected. The bot edits the messages that show it.

Its wordings in other languages were removed, because they say the same as the old one: French and Vietnamese. Write new ones in briefing.yaml.`,
    );
    expect(await room.yaml()).toContain("    text:\n      { en: A part. }\n    topics: [open-source]\n");
  });

  test("is in the history of the fact, with the wordings before, and in the audit log", async () => {
    const { say, store } = await newsroom();
    await say(`/correct summit/publish kind:corrected wording:"A part." reason:"Not all."`);
    await say(`/correct summit/publish kind:clarified wording:"Most of it." reason:"More than half."`);
    await say(`/correct summit/publish kind:updated reason:"It is published now."`);
    await say(`/correct summit/publish kind:kill reason:"The agency killed it."`);
    expect(
      (await say("/source summit/publish"))
        .split("\n")
        .filter((line) => line !== "")
        .slice(3, 13),
    ).toEqual([
      "Corrected on 2 Jul 2026: Not all.",
      "Before: She will publish the code.",
      "Thursday 2 July 2026, 08:00 (UTC)",
      "Clarified on 2 Jul 2026: More than half.",
      "Before: A part.",
      "Thursday 2 July 2026, 08:00 (UTC)",
      "Updated on 2 Jul 2026: It is published now.",
      "Thursday 2 July 2026, 08:00 (UTC)",
      "Retracted on 2 Jul 2026: The agency killed it.",
      "Thursday 2 July 2026, 08:00 (UTC)",
    ]);
    expect(await say("/correct summit/publish kind:clarified reason:Again.")).toBe(
      "summit/publish is already withdrawn. Answers do not use it.",
    );
    const entries = await store.audit.entries(Temporal.Instant.from("2026-01-01T00:00:00Z"), null);
    expect(
      entries.map(({ what, subject, before, after, who }) => [what, subject, before, after, who]).sort(),
    ).toEqual([
      ["fact-corrected", "summit/publish", null, "corrected", "slack:T1/U2"],
      ["fact-corrected", "summit/publish", "clarified", "updated", "slack:T1/U2"],
      ["fact-corrected", "summit/publish", "corrected", "clarified", "slack:T1/U2"],
      ["fact-corrected", "summit/publish", "updated", "retracted", "slack:T1/U2"],
    ]);
  });

  test.each([
    ["publish", "reason:Wrong.", "kind", "Say what kind of correction it is."],
    [
      "publish",
      "kind:withdrawn",
      "reason",
      "Say in a sentence what was wrong or has changed. Readers see it.",
    ],
    [
      "publish",
      `kind:withdrawn wording:"Another." reason:Wrong.`,
      "wording",
      "A fact that is withdrawn keeps its wording: leave the wording out.",
    ],
    [
      "publish",
      `kind:corrected wording:"She will publish the code." reason:Wrong.`,
      "wording",
      "Give the new wording: a correction changes it.",
    ],
    [
      "offices",
      `kind:corrected wording:"about 41" reason:Wrong.`,
      "wording",
      "The wording of a figure is its number in full, such as 2600000000 or 2.6.",
    ],
    [
      "offices",
      `kind:updated wording:50 reason:"Ten offices have opened since."`,
      "wording",
      "An update keeps the wording, because the passage says it: say in the reason what has changed. To change the wording too, change it in briefing.yaml, with a passage that says it.",
    ],
  ])("of %s refuses %s at the option %s", async (fact, given, option, problem) => {
    const { answer, yaml } = await newsroom();
    const { summary, problems } = await answer(`/correct summit/${fact} ${given}`);
    expect({ summary, problems }).toEqual({ summary: problem, problems: { [option]: problem } });
    expect(await yaml()).toBe(briefingYaml);
  });

  test("is for editors, who get a button with a form from a fact, a history and the queue", async () => {
    const { say, answer, yaml, form } = await newsroom();
    const line = `/correct summit/publish kind:withdrawn reason:Wrong.`;
    expect(await say(line, "U2", { isEditor: async () => false })).not.toContain("is withdrawn");
    expect(await yaml()).toBe(briefingYaml);
    await answer("/wrong summit/publish She said a part.", "U5");
    for (const shows of ["/correct summit/publish", "/commitments history:summit/publish", "/queue show 1"]) {
      const { blocks, footer = [] } = await answer(shows);
      const lines = [...blocks, ...footer].flatMap((block) =>
        block.kind === "controls" || block.kind === "menu" ? block.controls.map(({ line }) => line) : [],
      );
      expect(lines, shows).toContain("correct fact:summit/publish kind:? wording:? reason:?");
    }
    expect(
      (await form("correct fact:summit/publish kind:? wording:? reason:?"))?.fields.map(({ name, value }) => [
        name,
        value,
      ]),
    ).toEqual([
      ["kind", ""],
      ["wording", "She will publish the code."],
      ["reason", ""],
    ]);
  });

  test("does not write the old wording of a form over a correction that another editor made meanwhile", async () => {
    const { say, form, submit, yaml } = await newsroom();
    const { line, fields } =
      (await form("correct fact:summit/publish kind:? wording:? reason:?")) ?? expect.unreachable();
    const shown = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    await say(`/correct summit/publish kind:corrected wording:"A part." reason:"Not all."`);
    const corrected = await yaml();
    const answer = await submit(line, { ...shown, kind: "clarified", reason: "Unclear." });
    expect(answer).toContain("summit was not corrected: briefing.yaml changed meanwhile.");
    // The fact as it is now, and its history.
    expect(answer).toContain("Ada Stone: A part.");
    expect(answer).toContain("Before: She will publish the code.");
    expect(await yaml()).toBe(corrected);
    const again =
      (await form("correct fact:summit/publish kind:? wording:? reason:?")) ?? expect.unreachable();
    expect(await submit(again.line, { kind: "clarified", wording: "A part.", reason: "Unclear." })).toBe(
      "summit/publish is clarified. The bot edits the messages that show it.",
    );
  });

  test("writes one correction of two that are made at the same moment, or none if the file has another wording already", async () => {
    const { answer, yaml, rewrite } = await newsroom();
    const withdrawn = "/correct summit/publish kind:withdrawn reason:Wrong.";
    const both = await Promise.all([answer(withdrawn), answer(withdrawn)]);
    expect(both.map(({ summary }) => summary)).toEqual([
      "summit/publish is withdrawn. The bot edits the messages that show it.",
      "summit was not corrected: briefing.yaml changed meanwhile. Check the fact, and try again.",
    ]);
    expect((await yaml()).match(/kind: withdrawn/gu)).toHaveLength(1);
    const saved = (await yaml()).replace("value: 40", "value: 44");
    await rewrite(saved);
    expect(
      (await answer("/correct summit/offices kind:corrected wording:41 reason:Miscounted.")).summary,
    ).toContain("summit was not corrected");
    expect(await yaml()).toBe(saved);
  });

  test("refuses a wording with which the file would not load", async () => {
    const { say, yaml } = await newsroom();
    expect(await say(`/correct summit/publish kind:corrected wording:"a\u202eb" reason:Wrong.`)).toContain(
      "summit was not corrected, because its file would have a problem:",
    );
    expect(await yaml()).toBe(briefingYaml);
  });
});
