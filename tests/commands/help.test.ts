import { describe, expect, test } from "vitest";
import type { Command } from "../../src/ask/command.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import { languages } from "../../src/base/language/language.ts";
import { renderReply } from "../../src/platforms/console/render.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { libraryOf, summit, visit } from "../library.ts";
import { replyTo, textOf, wholeTextOf } from "./ask.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));

const editorsText = async (line: string): Promise<string> => {
  const ask = createTestAsk({
    commands,
    library: () => libraryOf(summit, visit),
    now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const reply = await ask.line(line, askerOf("en", { isEditor: async () => true }));
  return renderReply(reply, { styled: false });
};

const forEditors = commands.filter((command) => command.forEditors).map(({ name }) => name);

describe("/help", () => {
  test("lists tasks, each with a line that works on this record, and says what is on record", async () => {
    const [tasks] = (await textOf("/help")).split("\n\nFind a person: ");
    expect(tasks).toBe(`What Onrecord answers
=====================

• Find a person: /who Ada Stone
• See what they promised: /commitments Ada Stone
• See what is due: /commitments due
• Find where it says so: /find …
• Search everything on record: /search …
• Copy a fact for a story: /attribution visite/ecoles
• See what is new: /since yesterday
• Check the names in a text: /names …
• Follow a topic in this channel: /digest add commitments weekdays 08:30 topic:open-source
• Ask the desk to add something: /desk …
• Get answers in another language: /language vi

On record: 2 briefings, 2 people, 4 statements. Only you see the answers to your commands.`);
  });

  test("leads to more about the command of each task, and to all commands", async () => {
    const reply = await replyTo("/help");
    const lines = (reply.answer.footer ?? []).flatMap((block) =>
      block.kind === "menu" || block.kind === "controls" ? block.controls.map(({ line }) => line) : [],
    );
    expect(lines).toEqual([
      ...["who", "commitments", "find", "search", "attribution", "since", "names", "digest add", "desk"].map(
        (name) => `help ${name}`,
      ),
      "help language",
      "help all",
    ]);
  });

  test("shows the commands of editors to editors alone", async () => {
    expect(forEditors).toEqual([
      "approve",
      "correct",
      "decide",
      "draft",
      "intake",
      "queue",
      "review",
      "token",
      "update",
    ]);
    const named = new RegExp(`/(?:help )?(?:${forEditors.join("|")})\\b`, "u");
    expect(await wholeTextOf("/help")).not.toMatch(named);
    expect(await wholeTextOf("/help all")).not.toMatch(named);
    expect(await editorsText("/help")).toContain(
      "• See what waits for the desk: /queue\n• See which drafts wait: /review\n",
    );
    expect(await textOf("/help approve")).toBe("/approve is for editors.");
    expect(await editorsText("/help approve")).toContain("Fill in: /approve briefing:");
    expect(await textOf("/help aprove")).not.toContain("/approve");
  });

  test("all lists every command that the reader may give, with an example", async () => {
    const lines = (await wholeTextOf("/help all")).split("\n");
    const listed = lines.flatMap((line) => /^• \/([a-z]+)/u.exec(line)?.[1] ?? []);
    expect(listed).toEqual(commands.map(({ name }) => name).filter((name) => !forEditors.includes(name)));
    expect(lines.at(-1)).toBe(
      "Every answer shows the passage it rests on. Without a passage, there is no answer.",
    );
  });

  test("with a command's name explains it, with examples to press", async () => {
    expect(await textOf("/help who")).toBe(`Who a person is, as of when, and what they said, with the passages
==================================================================

• /who Ada Stone

Try “Ada Stone”: /who Ada Stone

name: A name, part of one, or a role

about: What else is asked about them, in a few words

holder: Instead: who held the office before or after them

roles: Instead: all their roles on record, former ones too`);
    expect(await textOf("/help /who")).toBe(await textOf("/help who"));
    expect(await textOf("/aide qui", "fr")).toBe(await textOf("/help who", "fr"));
  });

  test("with a command that changes something offers a form, and never runs its example", async () => {
    expect(await textOf("/help desk")).toContain(
      'Fill in: /desk request:"Who is the new envoy for digital affairs?"',
    );
    expect(await textOf("/help digest pause")).toContain("Fill in: /digest pause name:");
  });

  const leaves = commands.flatMap((command): readonly Command[] =>
    command.subcommands.length === 0 ? [command] : command.subcommands,
  );
  // A place to look for digests is not there, and tokens are not examples of anything.
  const read = leaves.filter(
    ({ name, changes }) => !changes && !/^(?:digest|intake|queue|review|token)/u.test(name),
  );

  test.each(languages)("has examples that find something, in %s", async (language) => {
    for (const { name } of read) {
      const { answer } = await replyTo(`/help ${name}`, language);
      const lines = answer.blocks.flatMap((block) =>
        block.kind === "controls" ? block.controls.map(({ line }) => line) : [],
      );
      expect([name, lines.length > 0]).toEqual([name, true]);
      for (const line of lines) {
        const { answer: found } = await replyTo(`/${line}`, language);
        // What finds nothing can be asked of the desk; what cannot be read has a form, or a problem.
        const isFound = !/"(?:desk request|problems)|"form"/u.test(
          JSON.stringify(found.blocks.filter(({ kind }) => kind === "controls")),
        );
        expect([line, isFound]).toEqual([line, true]);
      }
    }
  });

  test("is the answer to nothing at all", async () => {
    expect(await textOf("/")).toBe(await textOf("/help"));
  });

  test("is where a command that does not exist leads to", async () => {
    expect(await textOf("/whom gill")).toBe(`There is no command “whom”. /help lists all commands.

Did you mean /who gill?

/who gill`);
    expect(await textOf("/nonsense gill")).toBe("There is no command “nonsense”. /help lists all commands.");
  });

  test("is not needed for words that are no command: they are searched for", async () => {
    expect(await textOf("publish code")).toBe(await textOf("/search publish code"));
  });

  test("keeps the words after a mistyped command, also for the command's name in another language", async () => {
    expect(await textOf("/whoo ada stone")).toContain("Did you mean /who ada stone?\n\n/who ada stone");
    expect(await textOf("/quii ada", "fr")).toContain("/qui ada");
    const long = "x".repeat(4_000);
    const line = await textOf(`/whoo ${long}`);
    expect(line).toContain(`Did you mean /who ${"x".repeat(55)}…?`);
    expect(line).toContain(`: /who ${long}`);
  });

  test("says that there is no command of a name, and which is close", async () => {
    expect(await textOf("/help me")).toBe("There is no command “me”. /help lists all commands.");
    expect(await textOf("/help whoo")).toContain("Did you mean /who?");
  });
});

test("a text without end that begins like a command is named by its beginning", async () => {
  const [first] = (await textOf(`/${"<".repeat(5_000)}`)).split("\n");
  expect(first).toBe(`There is no command “${"<".repeat(59)}…”. /help lists all commands.`);
});
