import { expect, test } from "vitest";
import { ids } from "../../fakes/discord/ids.ts";
import { colleagueUser } from "../../fakes/discord/people.ts";
import { createHostWith } from "../host.ts";
import { named } from "../named.ts";
import { startNewsroom } from "../newsroom.ts";
import { seen, startBot } from "./bot.ts";

test("an editor on Discord privately drafts a briefing from a message, and approves it", async () => {
  const { drafts, store, url, yamlOf } = await startNewsroom();
  const { host } = createHostWith({ drafts, store: async () => store });
  const { fake } = await startBot({ host: { ask: host.ask }, settings: { editors: named(ids.asker) } });
  fake.say(ids.text, `Have you seen ${url} ?`);
  const [message] = fake.messages;
  const drafting = fake.onMessage("Draft a briefing", message ?? expect.unreachable());
  await fake.until(() => fake.files.length > 0 && drafting.replies.length === 3);
  expect(drafting.replies.map((reply) => seen(reply).split("\n")[0])).toEqual([
    `Drafting a briefing from ${url}. The result will follow here.`,
    "Draft: Code to be published",
    "code-to-be-published.html",
  ]);
  expect(drafting.replies.map(({ flags }) => flags & 64)).toEqual([64, 64, 64]);
  expect(fake.files.map(({ name }) => name)).toEqual(["code-to-be-published.html"]);
  expect(fake.files[0]?.text).toMatch(/^<!doctype html>/iu);
  const approving = fake.press(drafting.replies[1] ?? expect.unreachable(), "Approve");
  await fake.until(() => approving.replies.length > 0);
  expect(await yamlOf("code-to-be-published")).toContain("status: reviewed");
});

test("an Edit button on Discord shows a part's content only to editors, even in a channel", async () => {
  const { drafts, store, addDraft } = await startNewsroom();
  await addDraft();
  const { host } = createHostWith({ drafts, store: async () => store });
  const { fake } = await startBot({ host: { ask: host.ask }, settings: { editors: named(ids.asker) } });
  const formOf = async (user?: typeof colleagueUser) => {
    const asked = fake.command("decide", { briefing: "digue" });
    await fake.until(() => asked.replies.length > 0);
    const opened = fake.press(asked.replies[0] ?? expect.unreachable(), "Edit", user && { user });
    await fake.until(() => opened.modal !== null);
    return JSON.stringify(opened.modal);
  };
  expect(await formOf()).toContain('value":"Jeanne Morel"');
  expect(await formOf(colleagueUser)).not.toContain('value":"Jeanne Morel"');
});
