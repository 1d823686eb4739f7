import { expect, test } from "vitest";
import { rulesFrom } from "../../../src/drafts/intake/robots.ts";

const address = "https://wire.example/robots.txt";

const isAllowed = (text: string, path: string): boolean =>
  rulesFrom(address, text).isAllowed(`https://wire.example${path}`);

test.each([
  ["User-agent: a\nUser-agent: b\nUser-agent: Onrecord/2.0 # us\nDisallow: /x", false],
  ["User-agent: a\nDisallow: /x\nUser-agent: onrecord\nDisallow: /y", true],
  ["User-agent: *\nUser-agent: a\n\nUser-agent: b\nDisallow: /x", false],
  ["User-agent: onrecord\nAllow: /x$\n\nUser-agent: *\nDisallow: /", true],
  ["USER-AGENT : ONRECORD\rDisallow: /x", false],
  ["User-agent: other\nDisallow: /", true],
  ["User-agent: onrecord\nUser-agent: onrecord\nDisallow: /x\nUser-agent: *\nAllow: /x", false],
])("a group counts for the bot if one of its user agents does: %j", (text, expected) => {
  expect(isAllowed(text, "/x")).toBe(expected);
});

test("a group with thousands of user agents and rules takes no more time than its length", () => {
  const agents = Array.from({ length: 20_000 }, (_, index) => `user-agent:a${index}\n`).join("");
  const text = `${agents}user-agent:*\n${"allow:/\n".repeat(20_000)}disallow:/xy\n`;
  const before = process.cpuUsage();
  expect([isAllowed(text, "/xyz"), isAllowed(text, "/z")]).toEqual([false, true]);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(2_000);
});
