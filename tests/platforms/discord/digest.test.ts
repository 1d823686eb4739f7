import { PermissionFlagsBits } from "discord.js";
import { describe, expect, test } from "vitest";
import type { Ask } from "../../../src/ask/ask.ts";
import type { RunningPlatform } from "../../../src/digests/posting.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { allowed } from "../../fakes/discord/guild.ts";
import { ids } from "../../fakes/discord/ids.ts";
import type { Interaction } from "../../fakes/discord/state.ts";
import { seen, startBot } from "./bot.ts";

const manager = allowed | PermissionFlagsBits.ManageChannels;
const channel = `discord:${ids.text}`;
const callback = "/interactions/{interaction_id}/{interaction_token}/callback";
const original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";

const start = async (
  wrap: (ask: Ask) => Ask = (ask) => ask,
  wait: { readonly acknowledgeAfterMs?: number } = {},
) => {
  let running: RunningPlatform | null = null;
  const world = await createDigestWorld({
    platform: () => (running === null ? { on: false, why: "off" } : { on: true, platform: running }),
  });
  const { fake: discord, platform } = await startBot({ host: { ...wait, ask: wrap(world.ask) } });
  running = platform;
  const answered = async (interaction: Interaction): Promise<string> => {
    await discord.until(() => interaction.replies.length > 0);
    return interaction.replies.map(seen).join("\n");
  };
  const give = (
    command: string,
    options: Readonly<Record<string, string>> = {},
    permissions = manager,
    locale = "en-US",
  ): Promise<string> => answered(discord.command(`digest ${command}`, options, { locale, permissions }));
  return { ...world, discord, give, answered };
};

describe("a channel's digests on Discord", () => {
  test("are set up, shown, edited, paused, resumed, posted, reported and removed", async () => {
    const { digests, discord, give } = await start();
    const settings = { zone: "Europe/Paris", topic: "open", "skip-empty": "yes" };
    expect(await give("add", { digest: "commitments", schedule: "weekdays 08:30", ...settings })).toMatch(
      /“commitments” is set up in this channel\.[\s\S]+<t:1780381800:F>[\s\S]+\/digest remove commitments/,
    );
    expect(await give("list")).toContain("Monday to Friday at 08:30, Paris time");
    expect(await give("edit", { name: "commitments", schedule: "noon" })).toContain("is changed");
    expect(await give("pause", { name: "commitments", until: "2 weeks" })).toContain("<t:1781474400:F>");
    expect(await give("resume", { name: "commitments" })).toContain("is running again");
    expect(await give("now", { name: "commitments" })).toBe("“commitments” is posted.");
    expect(await give("log", { name: "commitments" })).toContain("sent by hand · posted");
    expect(discord.messages.map(({ channel_id }) => channel_id)).toEqual([ids.text]);
    expect(
      (await digests.inChannel(channel)).map(({ schedule, managers }) => [schedule.written, managers]),
    ).toEqual([["noon", [ids.asker]]]);
    expect(await give("remove", { name: "commitments" })).toContain("is removed");
    expect(await digests.inChannel(channel)).toEqual([]);
    expect(discord.problems).toEqual([]);
  });

  test("are edited in a form, which shows the current values, and opens again if one is wrong", async () => {
    const { digests, discord, give, answered } = await start();
    await give("add", { digest: "commitments", schedule: "weekdays 08:30", zone: "Europe/Paris" });
    const list = discord.command("digest list", {}, { permissions: manager });
    await answered(list);
    const by = { permissions: manager };
    const shown = discord.press(list.replies[0] ?? expect.unreachable(), "Edit schedule", by);
    await discord.until(() => shown.modal !== null);
    expect(shown.modal?.components.map(({ component }) => [component.custom_id, component.value])).toEqual([
      ["schedule", "weekdays 08:30"],
      ["zone", "Europe/Paris"],
      ["missed", "late"],
      ["holidays", undefined],
      ["skip-empty", undefined],
    ]);
    const values = { schedule: "weekdays 08:30", zone: "Europe/Paris", missed: "late", "skip-empty": "no" };
    const refused = discord.submit(shown, { ...values, schedule: "whenever" }, by);
    expect(await answered(refused)).toContain("Schedule: ");
    const again = discord.press(refused.replies[0] ?? expect.unreachable(), "Fill in again", by);
    await discord.until(() => again.modal !== null);
    expect(again.modal?.components[0]?.component.value).toBe("whenever");
    expect(await answered(discord.submit(again, { ...values, schedule: "noon" }, by))).toContain(
      "is changed",
    );
    expect((await digests.inChannel(channel)).map(({ schedule }) => schedule.written)).toEqual(["noon"]);
    expect(discord.problems).toEqual([]);
  });

  test("are changed only by members who may manage channels", async () => {
    const { digests, discord, give } = await start();
    expect(await give("add", { digest: "news", schedule: "noon" }, allowed, "fr")).toBe(
      "Seules les personnes qui gèrent ce canal peuvent modifier ses digests. Sur Discord, ce sont les membres qui ont la permission «\u00a0Gérer les salons\u00a0».",
    );
    expect(await digests.inChannel(channel)).toEqual([]);
    expect(
      await give("add", { digest: "news", schedule: "noon" }, PermissionFlagsBits.Administrator),
    ).toContain("is set up");
    expect(discord.problems).toEqual([]);
  });

  test("are changed once by a command that Discord delivers twice", async () => {
    const { answered, digests, discord, give } = await start();
    const options = { digest: "news", schedule: "noon" };
    const interaction = discord.command("digest add", options, { permissions: manager });
    discord.deliverAgain(interaction);
    await answered(interaction);
    await give("list");
    expect([interaction.callbacks, (await digests.inChannel(channel)).map(({ name }) => name)]).toEqual([
      1,
      ["news"],
    ]);
  });

  test("are answered later if the answer takes long: it is deferred privately, and replaces the deferral", async () => {
    const gate = Promise.withResolvers<void>();
    const slow = (ask: Ask): Ask => ({
      ...ask,
      async command(line, asker) {
        await gate.promise;
        return ask.command(line, asker);
      },
    });
    const { answered, discord } = await start(slow, { acknowledgeAfterMs: 50 });
    discord.forget();
    const interaction = discord.command("digest list", {}, { permissions: manager });
    await discord.until(() => interaction.deferred);
    expect(discord.requests.map(({ route, body }) => [route, body])).toEqual([
      [callback, { type: 5, data: { flags: 64 } }],
    ]);
    gate.resolve();
    expect(await answered(interaction)).toContain("No digest is set up in this channel.");
    expect(discord.requests.map(({ method, route, status }) => [method, route, status])).toEqual([
      ["POST", callback, 204],
      ["PATCH", original, 200],
    ]);
    expect([interaction.replies.map(({ flags }) => flags & 64), discord.problems]).toEqual([[64], []]);
  });
});
