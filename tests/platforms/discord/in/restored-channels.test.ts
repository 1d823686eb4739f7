import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { ids } from "../../../fakes/discord/ids.ts";
import { startBot } from "../bot.ts";

const channel = `discord:${ids.text}`;

test("the channels of a server are checked when the bot joins it again or its permissions change", async () => {
  let heard = Promise.withResolvers<readonly string[]>();
  const { fake } = await startBot({ host: { mayPostAgain: (all) => heard.resolve(all) } });
  const next = (act: () => void): Promise<readonly string[]> => {
    heard = Promise.withResolvers();
    act();
    return heard.promise;
  };
  expect(await next(() => fake.deny(ids.text, PermissionFlagsBits.SendMessages))).toEqual([channel]);
  expect(await next(() => fake.timeOut(Temporal.Instant.from("2026-06-01T08:00Z")))).toContain(channel);
  // The gateway's events arrive in order.
  const invited = next(() => {
    fake.kick();
    fake.invite();
  });
  expect(await invited).toContain(channel);
});
