import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const logger = new URL("../../src/base/logger.ts", import.meta.url).href;

/** What is logged of a failed request, by the program as it runs: to standard error, as JSON. */
const loggedOf = (failure: Readonly<Record<string, unknown>>): unknown => {
  const program = `
    const { createLogger } = await import(${JSON.stringify(logger)});
    const err = Object.assign(new Error("It failed"), ${JSON.stringify(failure)});
    createLogger("info").error({ err, id: "1f" }, "Answering failed.");`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  return JSON.parse(stderr);
};

test("an error is logged with its reason, and without the address and the body of its request", () => {
  const logged = loggedOf({
    url: "https://discord.com/api/v10/webhooks/1/a-token",
    requestBody: { json: { content: "somebody's answer" } },
    status: 400,
  });
  expect(logged).toMatchObject({
    level: "error",
    msg: "Answering failed.",
    id: "1f",
    err: { message: "It failed", status: 400 },
  });
  expect(JSON.stringify(logged)).not.toMatch(/a-token|somebody's answer/u);
});

test("text that looks like a secret is not logged, in any field", () => {
  const secret = [
    "xoxb-123456789012-abcdefABCDEF",
    "xapp-1-A0123-456-abcdef0123456789",
    "T0123/B0456/abcdefghijklmnop",
    "MTMwMDAwMDAwMDAwMDAwMDAwMg.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789AB",
    "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4",
    "hunter2",
  ];
  const [slack, app, hook, discord, interaction, password] = secret;
  const logged = JSON.stringify(
    loggedOf({
      config: { headers: { Authorization: `Bearer ${slack}` }, app },
      cause: `POST https://hooks.slack.com/commands/${hook} failed`,
      token: `Bot ${discord}`,
      route: `/webhooks/1300000000000000001/${interaction}`,
      database: `postgres://onrecord:${password}@db.example/onrecord`,
    }),
  );
  expect(secret.filter((each) => logged.includes(each))).toEqual([]);
  expect(logged).toContain("postgres://onrecord:[password]@db.example/onrecord");
});

test.each([
  ["a log collector", ""],
  ["a terminal", "process.stderr.isTTY = true;"],
])("%s is sent nothing that a terminal acts on, of messages, values and stacks", (_, setUp) => {
  const hostile = "\u001b]0;owned\u0007 \u009b2J \u007f ton\u202e\u2066";
  const program = `
    ${setUp}
    const { createLogger } = await import(${JSON.stringify(logger)});
    const hostile = ${JSON.stringify(hostile)};
    createLogger("info").error({ err: new Error(hostile), [hostile]: hostile }, "It failed: " + hostile);`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  // The colour of the level is the log's own.
  const shown = stderr.replace(`\u001b[31merror\u001b[39m`, "error");
  expect(shown).toContain("It failed: ");
  expect(shown).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
});
