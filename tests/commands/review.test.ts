import { expect, test } from "vitest";
import type { DeskEditor } from "../../src/ask/access/desk-links.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import type { Drafts } from "../../src/drafts/drafts.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { draftsIn } from "../drafts/drafting.ts";
import { libraryOf } from "../library.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const library = libraryOf();
const now = () => Temporal.Instant.from("2026-11-28T18:00:00Z");
const drafts: Drafts = draftsIn("/there/is/no/such/folder", now);

test("the link to the desk's page asks later whether its editor still is one, and still is in the cleared channel", async () => {
  const linked: DeskEditor[] = [];
  const ask = createTestAsk({
    commands,
    library: () => library,
    now,
    log: silent,
    drafts,
    embargo: { library: () => null, channels: ["slack:C1"] },
    reviewing: {
      links: { minutes: 15, linkFor: (editor) => `https://desk.example/${linked.push(editor)}` },
      needsSecond: false,
    },
  });
  let [isEditor, isIn] = [true, true];
  const recheck = {
    isEditor: async () => isEditor,
    isIn: async (channel: string) => isIn && channel === "slack:C1",
  };
  // As on Discord: what came with the line says that they are an editor, and always will.
  const asker = askerOf("en", { isEditor: async () => true, isIn: async () => true, recheck });
  await ask.line("review", asker);
  await ask.line("review", { ...asker, channel: "slack:C2" });
  const granted = async () =>
    Promise.all(linked.flatMap((editor) => [editor.isEditor(), editor.isCleared()]));
  expect(await granted()).toEqual([true, true, true, false]);
  isIn = false;
  expect(await granted()).toEqual([true, false, true, false]);
  [isEditor, isIn] = [false, true];
  expect(await granted()).toEqual([false, false, false, false]);
});

test.each([
  ["en", "No draft waits for its review.\nTo make one, type /draft and the link of an article."],
  ["es", "Ningún borrador espera revisión.\nPara crear uno, escriba /draft y el enlace de un artículo."],
] as const)("an empty queue says how to make a draft, in %s", async (language, said) => {
  const ask = createTestAsk({ commands, library: () => library, now, log: silent, drafts });
  const { answer } = await ask.line("review", askerOf(language, { isEditor: async () => true }));
  expect(renderText(answer, { styled: false }).replace(/\n-+\n\n/u, "\n")).toBe(said);
});
