import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { createLanguages } from "../../../../src/platforms/slack/people/asker.ts";
import { startFakeSlack } from "../../../fakes/slack/server.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 1) }));
afterEach(() => void vi.useRealTimers());

const log = { debug() {}, info() {}, warn() {}, error() {} };

const start = async (mostKnown?: number) => {
  const slack = await startFakeSlack();
  onTestFinished(() => slack.stop());
  const client = new WebClient("xoxb-1", { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const profileOf = async (user: string) =>
    (await client.users.info({ user, include_locale: true })).user ?? {};
  const languageOf = createLanguages(client, profileOf, "en", log, mostKnown);
  const asked = () =>
    slack.calls.filter(({ method }) => method === "users.info").map(({ args }) => args.user);
  return { people: slack.people, languageOf, asked };
};

test("a failed request for a person's language is repeated after a minute, and not before", async () => {
  const { people, languageOf, asked } = await start();
  expect([await languageOf("U1", ""), await languageOf("U1", "")]).toEqual(["en", "en"]);
  expect(asked()).toEqual(["U1"]);
  people.set("U1", { id: "U1", locale: "vi-VN" });
  vi.advanceTimersByTime(59_000);
  expect(await languageOf("U1", "")).toBe("en");
  vi.advanceTimersByTime(2_000);
  expect(await languageOf("U1", "")).toBe("vi");
  expect(asked()).toEqual(["U1", "U1"]);
});

test("if the cache is full, the oldest person is requested again", async () => {
  const { people, languageOf, asked } = await start(2);
  for (const id of ["U1", "U2", "U3"]) people.set(id, { id, locale: "fr-FR" });
  for (const id of ["U1", "U2", "U3", "U3", "U2", "U1"]) expect(await languageOf(id, "")).toBe("fr");
  expect(asked()).toEqual(["U1", "U2", "U3", "U1"]);
});
