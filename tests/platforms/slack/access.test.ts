import { expect, test } from "vitest";
import { z } from "zod";
import type { Asker } from "../../../src/ask/access/asker.ts";
import { defineCommand } from "../../../src/ask/define-command.ts";
import { blocksSchema, controlsIn, visibleText } from "../../fakes/slack/blocks.ts";
import { commandsWithForm } from "../command-with-form.ts";
import { named } from "../named.ts";
import { startOver, ways } from "./ways.ts";

const transport = ways[0]?.[1] ?? expect.unreachable();
const each = { en: "Me", fr: "Moi", vi: "Tôi" };

/** A command that stores its askers. */
const keeper = () => {
  const askers: Asker[] = [];
  const command = defineCommand({
    name: "me",
    description: each,
    example: "",
    options: z.strictObject({}),
    run(_options, { asker }) {
      askers.push(asker);
      return { language: "en", summary: "You.", blocks: [] };
    },
  });
  return { askers, command };
};

test("editors are the people and members of user groups in the setting, and a group is requested once", async () => {
  const { askers, command } = keeper();
  const { slack, send } = await startOver(transport, [command], { editors: named("U5", "S1", "S2") });
  slack.groups.set("S1", ["U2"]);
  for (const id of ["U5", "U6"]) slack.people.set(id, { id });
  for (const user_id of ["U2", "U5", "U6"]) {
    await send(slack.slashCommand({ command: "/onrecord", text: "me", user_id }));
  }
  expect(await Promise.all(askers.map((asker) => asker.isEditor()))).toEqual([true, true, false]);
  expect(await askers[0]?.isEditor()).toBe(true);
  const asked = slack.calls.filter(({ method }) => method === "usergroups.users.list");
  // A group that does not exist is requested again.
  expect(asked.map(({ args }) => args.usergroup).filter((group) => group === "S1")).toEqual(["S1"]);
});

test("in a channel that is not on the allow-list, the bot only says where it is used", async () => {
  const { slack, platform, send } = await startOver(transport, [], { channels: ["C7", "C8"] });
  slack.memberships.set("U2", ["C1", "C8"]);
  slack.people.set("U3", { id: "U3" });
  const textOf = async (channel_id: string, user_id = "U2") => {
    const asked = { command: "/onrecord", text: "who ada", channel_id, user_id };
    const answer = await send(slack.slashCommand(asked));
    return visibleText(z.looseObject({ blocks: blocksSchema }).parse(answer).blocks);
  };
  expect(await textOf("C1")).toBe("This bot is not used in this channel. Ask it in: #C7, #C8");
  expect(await textOf("C7")).toContain("Ada Stone");
  // In direct messages, the bot answers people who are in one of these channels.
  expect(await textOf("D2")).toContain("Ada Stone");
  expect(await textOf("D3", "U3")).toBe("To ask this bot directly, join one of its channels: #C7, #C8");
  expect(await platform.channelProblem("C1", "en")).toBe(
    "it is not one of the channels in SLACK_CHANNELS. Add it there, or choose another.",
  );
});

test("in a channel that is not on the allow-list, the bot opens no form, but says where it is used", async () => {
  const { commands } = commandsWithForm();
  const { slack, send } = await startOver(transport, commands, { channels: ["C7"] });
  const listed = await send(slack.slashCommand({ command: "/onrecord", text: "ask", channel_id: "C7" }));
  const { blocks } = z.looseObject({ blocks: blocksSchema }).parse(listed);
  const [control] = controlsIn(blocks);
  await send(slack.press(control ?? expect.unreachable(), { message: { isEphemeral: true } }));
  await slack.until(() => slack.views.size > 0);
  const [view] = [...slack.views.values()];
  expect(visibleText(blocksSchema.parse(view?.blocks))).toBe(
    "This bot is not used in this channel. Ask it in: #C7",
  );
});

test("a member of a user group in the setting may manage every channel", async () => {
  const { askers, command } = keeper();
  const { slack, send } = await startOver(transport, [command], { managers: named("S1") });
  slack.groups.set("S1", ["U6"]);
  for (const id of ["U6", "U7"]) slack.people.set(id, { id });
  for (const user_id of ["U6", "U7"]) {
    await send(slack.slashCommand({ command: "/onrecord", text: "me", user_id }));
  }
  expect(await Promise.all(askers.map((asker) => asker.mayManage("slack:C1")))).toEqual([true, false]);
});

test("a person is in their own channels and direct message, and in no other people's", async () => {
  const { askers, command } = keeper();
  const { slack, send } = await startOver(transport, [command]);
  slack.memberships.set("U2", ["C1", "C7"]);
  await send(slack.slashCommand({ command: "/onrecord", text: "me" }));
  const [asker = expect.unreachable()] = askers;
  const isIn = (address: string) => asker.isIn(address);
  expect(await Promise.all(["slack:C7", "slack:C8", "slack:D2", "slack:D3"].map(isIn))).toEqual([
    true,
    false,
    true,
    false,
  ]);
  // A person whose memberships cannot be read is in no channel.
  slack.scopes.delete("channels:read");
  slack.scopes.delete("groups:read");
  await send(slack.slashCommand({ command: "/onrecord", text: "me", user_id: "U3" }));
  expect(await askers[1]?.isIn("slack:C7")).toBe(false);
});
