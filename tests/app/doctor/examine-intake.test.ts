import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../../src/app/config.ts";
import { examineIntake, type WebhookSettings } from "../../../src/app/doctor/examine-intake.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";

const folderWith = (yaml: string | null): string => {
  const folder = temporaryFolder();
  if (yaml !== null) writeFileSync(join(folder, "intake.yaml"), yaml);
  return folder;
};
const feed = "sources:\n  - { name: gazette, feed: https://gazette.example/rss }\n";
const cms = `${feed}  - { name: cms, webhook: true }\n`;
const neither: WebhookSettings = { hasSecret: false, hasAddress: false };
const both: WebhookSettings = { hasSecret: true, hasAddress: true };

const found = async (yaml: string | null, webhook: WebhookSettings) =>
  (await examineIntake(folderWith(yaml), webhook)).map((finding) => [
    finding.state,
    finding.found,
    finding.remedy,
  ]);

test("an intake without a file, or with one that is right, needs nothing", async () => {
  expect(await found(null, neither)).toEqual([]);
  expect(await found(feed, neither)).toEqual([["ok", "intake.yaml has 1 source of articles.", null]]);
  expect(await found(cms, both)).toEqual([["ok", "intake.yaml has 2 sources of articles.", null]]);
});

test.each([[null], [feed], [cms]])(
  "a secret for articles without an address at which the bot listens is a problem, with %j",
  async (yaml) => {
    expect(await found(yaml, { hasSecret: true, hasAddress: false })).toEqual([
      [
        "failed",
        "ONRECORD_WEBHOOK_SECRET is set, but the bot receives no articles, because ONRECORD_API_URL is not set.",
        "Set ONRECORD_API_URL to the address at which the content management system reaches the bot.",
      ],
    ]);
  },
);

test.each([
  [
    neither,
    "Set ONRECORD_WEBHOOK_SECRET and ONRECORD_API_URL, and let the content management system sign with the secret.",
  ],
  [
    { hasSecret: false, hasAddress: true },
    "Set ONRECORD_WEBHOOK_SECRET, and let the content management system sign with the secret.",
  ],
])("a source that waits for articles without a secret is a problem, with %j", async (webhook, remedy) => {
  expect(await found(cms, webhook)).toEqual([
    ["failed", "No article reaches cms of intake.yaml, because ONRECORD_WEBHOOK_SECRET is not set.", remedy],
  ]);
});

test("a secret that no source uses, and a file with problems, are named", async () => {
  expect(await found(feed, both)).toEqual([
    [
      "failed",
      "ONRECORD_WEBHOOK_SECRET is set, but no source of intake.yaml has webhook: true, so every article is refused.",
      "Add a source with webhook: true to intake.yaml, or remove the secret.",
    ],
  ]);
  expect(await found("sources:\n  - { name: gazette }\n", both)).toEqual([
    ["failed", "intake.yaml has 1 problem.", "npx onrecord check lists each with its position."],
  ]);
});

test("which settings are set is read from the environment, where an empty one counts as unset", () => {
  const ONRECORD_WEBHOOK_SECRET = "0123456789abcdef0123456789abcdef";
  expect([
    readConfig({ ONRECORD_WEBHOOK_SECRET, ONRECORD_API_URL: "" }).webhook,
    readConfig({ ONRECORD_API_URL: "http://127.0.0.1:8430" }).webhook,
  ]).toEqual([
    { hasSecret: true, hasAddress: false },
    { hasSecret: false, hasAddress: true },
  ]);
});
