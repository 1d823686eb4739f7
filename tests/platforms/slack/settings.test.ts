import { describe, expect, test } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { readSlackSettings } from "../../../src/platforms/slack/settings.ts";

const secret = "0123456789abcdef0123456789abcdef";

const errorOf = (environment: Readonly<Record<string, string>>): unknown => {
  try {
    return readSlackSettings(environment);
  } catch (error) {
    return error instanceof OnrecordError ? error.message : error;
  }
};

const hint = ".\n.env.example explains every variable.";

describe("Slack's settings", () => {
  test("name the people who may manage every channel, and refuse an invalid id", () => {
    const environment = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
    const managers = readSlackSettings({ ...environment, SLACK_MANAGERS: "U012AB, slack:T1/W345" })?.managers;
    expect(managers).toEqual([
      { workspace: null, id: "U012AB" },
      { workspace: "T1", id: "W345" },
    ]);
    expect(errorOf({ ...environment, SLACK_MANAGERS: "@ada" })).toBe(
      `SLACK_MANAGERS: expected ids of users such as U0123ABCD and of user groups such as S0123ABCD, or with their workspace T0123ABCD/U0123ABCD, separated by commas${hint}`,
    );
  });

  test("are null if no variable is set", () => {
    expect(readSlackSettings({})).toBeNull();
  });

  test("choose Socket Mode if there is an app-level token", () => {
    expect(readSlackSettings({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" })).toEqual({
      botToken: "xoxb-1",
      transport: { mode: "socket", appToken: "xapp-1" },
      command: "onrecord",
      managers: [],
      editors: [],
      channels: [],
      apiUrl: "https://slack.com/api/",
    });
  });

  test("choose HTTP on loopback if there is a signing secret", () => {
    expect(
      readSlackSettings({
        SLACK_BOT_TOKEN: "xoxb-1",
        SLACK_SIGNING_SECRET: secret,
        SLACK_PORT: "8080",
        SLACK_COMMAND: "record",
        SLACK_API_URL: "https://slack-gov.com/api",
      }),
    ).toEqual({
      botToken: "xoxb-1",
      transport: { mode: "http", signingSecret: secret, host: "127.0.0.1", port: 8080 },
      command: "record",
      managers: [],
      editors: [],
      channels: [],
      apiUrl: "https://slack-gov.com/api/",
    });
  });

  test.each([
    [{ SLACK_BOT_TOKEN: "hunter2" }, `SLACK_BOT_TOKEN: expected a bot token, which starts with xoxb-${hint}`],
    [
      { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "hunter2" },
      `SLACK_SIGNING_SECRET: expected a signing secret of 32 hexadecimal digits${hint}`,
    ],
    [
      { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_PORT: "web" },
      `SLACK_PORT: expected a port number${hint}`,
    ],
    [
      { SLACK_APP_TOKEN: "xapp-1" },
      "SLACK_BOT_TOKEN: it is not set, but SLACK_APP_TOKEN needs it. Set it to the bot token.",
    ],
    [
      { SLACK_BOT_TOKEN: "xoxb-1" },
      "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: neither is set, but SLACK_BOT_TOKEN needs one of them. Set the first for Socket Mode, or the second for HTTP.",
    ],
  ])("%j are refused by name, without showing a value", (environment, message) => {
    expect(errorOf(environment)).toBe(message);
  });
});
