import { expect, onTestFinished, test } from "vitest";
import { type Answer, typedLines } from "../../src/answer/answer.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import type { AttachedFile } from "../../src/base/files/attachment.ts";
import { createLibrary } from "../../src/library/create-library.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { promises, statusUpdate } from "../commitments.ts";
import { summit, visit } from "../library.ts";
import { textOf, wholeTextOf } from "./ask.ts";

const library = createLibrary([promises(statusUpdate("broken")), summit, visit]);

test("/commitments summary counts by status, person, organization and topic, in a table each", async () => {
  expect(await wholeTextOf("/commitments summary", "en", library)).toBe(`Summary of commitments
======================

3 commitments

By status
---------

Status     All
Not rated    2
Broken       1

By person
---------

Person     All  Broken
Ada Stone    3       1

By organization
---------------

Organization       All
Ministry of Works    1

2 commitments are not by an organization.

By topic
--------

Topic        All  Broken
Open source    2       1

A commitment with several topics counts under each of them; one without a topic counts under none.`);
});

test.each([
  ["/commitments summary:person ada", "Ada Stone · Commitments by person"],
  ["/commitments ada summary", "Ada Stone · Summary of commitments"],
  ["/commitments summary status:broken", "Broken · Summary of commitments"],
  ["/commitments summary overdue", "Overdue · Summary of commitments"],
  ["/commitments summary due:2026-06", "due 1 Jun 2026 to 30 Jun 2026 · Summary of commitments"],
  ["/commitments résumé topic:code", "Open source · Summary of commitments"],
])("%s is titled %s", async (line, title) => {
  expect((await textOf(line, "en", library)).split("\n")[0]).toBe(title);
});

test("its buttons lead to the other tables, narrowed in the same way", async () => {
  const ask = await summaryAsk();
  const { answer } = await ask.line("/commitments summary:person ada due:2026-06", askerOf());
  expect(typedLines(answer.footer ?? []).map(({ line }) => line)).toEqual([
    "commitments ada due:2026-06 summary:all",
    "commitments ada due:2026-06 summary:status",
    "commitments ada due:2026-06 summary:organization",
    "commitments ada due:2026-06 summary:topic",
  ]);
});

test("what is not on record is said, and other kinds are not counted as commitments", async () => {
  expect(await textOf("/commitments summary overdue", "en", library)).toBe(`Overdue · Summary of commitments
================================

No commitment is on record for this.`);
  expect(await textOf("/commitments summary kind:hope", "en", library)).toBe(
    "A summary only counts commitments. Leave the kind out.",
  );
  expect(await textOf("/commitments summary xyzzy", "en", library)).toContain(
    "Nothing is on record for “xyzzy”.",
  );
});

test("the history of a commitment is still an option beside it", async () => {
  expect(await textOf("/commitments history:promises/code", "en", library)).toContain("Broken");
});

const summaryAsk = async (warned: string[] = []) =>
  createTestAsk({
    commands: await loadCommands(new URL("../../src/commands/", import.meta.url)),
    library: () => library,
    now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
    log: {
      debug() {},
      info() {},
      error() {},
      warn: (_values: unknown, said?: unknown) => warned.push(String(said)),
    },
  });

/** Asks as a person who gets later messages. Resolves to these messages, when there are no more. */
const later = async (line: string, attach: (file: AttachedFile) => Promise<void>) => {
  const said: string[] = [];
  const warned: string[] = [];
  const done = Promise.withResolvers<void>();
  const say = ({ summary }: Answer): void => void said.push(summary);
  const ask = await summaryAsk(warned);
  const { answer } = await ask.line(
    line,
    askerOf("en", {
      async follow(first) {
        say(first);
        return {
          message: null,
          async replace(answer) {
            say(answer);
            done.resolve();
          },
          async attach(file) {
            await attach(file);
            done.resolve();
          },
        };
      },
    }),
  );
  await done.promise;
  return { answer, said, warned };
};

test("a chart follows as a file, with everything that it shows as alternative text", async () => {
  const files: AttachedFile[] = [];
  const { answer, said } = await later("/commitments summary:person", async (file) => void files.push(file));
  expect(JSON.stringify(answer.blocks)).toContain("A chart of it follows.");
  expect(said).toEqual(["Chart: Commitments by person"]);
  expect(files.map(({ name, alternativeText }) => [name, alternativeText])).toEqual([
    ["chart.png", "Commitments by person\nAda Stone: 3"],
  ]);
});

test("no chart is promised or sent if Node's permission model does not let native code draw it", async () => {
  onTestFinished(() => void Reflect.deleteProperty(process, "permission"));
  const permission = { has: (scope: string) => scope !== "addon" };
  Object.defineProperty(process, "permission", { value: permission, configurable: true });
  const ask = await summaryAsk([]);
  const follow = () => Promise.reject(new Error("Nothing was to follow."));
  const { answer } = await ask.line("/commitments summary", askerOf("en", { follow }));
  expect(JSON.stringify(answer.blocks)).not.toContain("A chart of it follows.");
});

test("if the chart cannot be sent, its message says so", async () => {
  const { said, warned } = await later("/commitments summary", () => Promise.reject(new Error("too large")));
  expect(said).toEqual([
    "Chart: Commitments by status",
    "The chart may be missing here. The table has everything that it shows.",
  ]);
  expect(warned).toEqual(["A chart could not be drawn or sent."]);
});
