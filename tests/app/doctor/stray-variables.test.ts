import { expect, test } from "vitest";
import { strayVariables } from "../../../src/app/doctor/stray-variables.ts";
import { failedFinding } from "../../../src/platforms/shared/doctor/finding.ts";

const known = ["SLACK_EDITORS", "DISCORD_GUILD_ID", "ONRECORD_DESK"];
const remedy = "Correct its name in .env, or in the place where it is set. .env.example lists all names.";

test("a variable that nothing reads is named where another one was meant, and its value is not shown", () => {
  const environment = {
    SLACK_EDITOR: "U1",
    DISCORD_GUILD_IDS: "1",
    ONRECORD_CHANNEL: "hunter2",
    // Read, empty, and of other programs.
    SLACK_EDITORS: "U1",
    SLACK_EDITOS: " ",
    SLACK_WEBHOOK_URL: "https://hooks.example/",
    PATH: "/usr/bin",
  };
  expect(strayVariables(environment, known)).toEqual([
    failedFinding(
      "settings",
      "DISCORD_GUILD_IDS is set, but Onrecord does not use it. Did you mean DISCORD_GUILD_ID?",
      remedy,
    ),
    failedFinding("settings", "ONRECORD_CHANNEL is set, but Onrecord does not use it.", remedy),
    failedFinding(
      "settings",
      "SLACK_EDITOR is set, but Onrecord does not use it. Did you mean SLACK_EDITORS?",
      remedy,
    ),
  ]);
});
