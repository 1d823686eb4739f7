import { describe, expect, test } from "vitest";
import discord from "../../../src/platforms/discord/index.ts";
import { readDiscordSettings } from "../../../src/platforms/discord/settings.ts";

describe("Discord's settings", () => {
  test("need only a token", () => {
    expect(readDiscordSettings({ DISCORD_TOKEN: "a.b-c.d_e" })).toEqual({
      token: "a.b-c.d_e",
      guildIds: [],
      editors: [],
      channels: [],
      apiUrl: "https://discord.com/api",
    });
    expect(discord.configure({})).toEqual({ on: false, turnOn: "set DISCORD_TOKEN." });
  });

  test("can name several servers and another address", () => {
    expect(
      readDiscordSettings({
        DISCORD_TOKEN: "a.b.c",
        DISCORD_GUILD_ID: "1300000000000000010, 1300000000000000011",
        DISCORD_API_URL: "http://127.0.0.1:1/api/",
      }),
    ).toEqual({
      token: "a.b.c",
      guildIds: ["1300000000000000010", "1300000000000000011"],
      editors: [],
      channels: [],
      apiUrl: "http://127.0.0.1:1/api",
    });
  });

  test.each([
    [{ DISCORD_TOKEN: "s3cret" }, "DISCORD_TOKEN: expected a bot token, three parts joined by dots"],
    [
      { DISCORD_TOKEN: "a.b.c", DISCORD_GUILD_ID: "s3cret" },
      "DISCORD_GUILD_ID: expected server ids of 17 to 20 digits, separated by commas",
    ],
    [
      { DISCORD_GUILD_ID: "1300000000000000010" },
      "DISCORD_TOKEN: it is not set, but DISCORD_GUILD_ID needs it. Set it to the bot token.",
    ],
    [
      { DISCORD_TOKEN: "a.b.c", DISCORD_API_URL: "https://s3cret.example/api/v10" },
      "DISCORD_API_URL: expected an address without the version, such as https://discord.com/api",
    ],
    [
      { DISCORD_TOKEN: "a.b.c", DISCORD_API_URL: "s3cret" },
      "DISCORD_API_URL: expected an address such as https://discord.com/api",
    ],
  ])("%j are refused without showing the value", (environment, message) => {
    const configure = () => discord.configure(environment);
    expect(configure).toThrow(message);
    expect(configure).not.toThrow("s3cret");
  });
});
