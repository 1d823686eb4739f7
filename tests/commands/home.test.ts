import { describe, expect, test } from "vitest";
import { askerOf } from "../askers.ts";
import { createDeskWorld } from "../delivery/desk-world.ts";

describe("/home", () => {
  test("shows the newest briefings, what falls due with its passage, the digests and the language", async () => {
    const { say } = await createDeskWorld();
    await say("digest add news weekdays 08:30");
    await say("digest pause news");
    const home = await say("home");
    expect(home).toContain("No briefing came today. The newest:");
    expect(home).toContain("Due and overdue");
    expect(home).toContain("news in C1 · Monday to Friday at 08:30, UTC · paused");
    expect(home).toContain("You are answered in English.");
  });

  test("shows no digest of another server", async () => {
    const { say } = await createDeskWorld();
    await say("digest add news weekdays 08:30");
    expect(await say("home", askerOf("en", { sees: () => false }))).toContain("No digest is set up yet.");
  });
});
