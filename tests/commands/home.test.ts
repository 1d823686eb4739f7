import { describe, expect, test } from "vitest";
import { said } from "../../src/store/deliveries/reason.ts";
import { askerOf } from "../askers.ts";
import { createDigestWorld } from "../digests/deliveries/digest-world.ts";
import { june } from "../digests/deliveries/world.ts";
import { libraryOf } from "../library.ts";

describe("/home", () => {
  test("shows the newest briefings, what falls due, and the digests", async () => {
    const { say } = await createDigestWorld();
    await say("digest add news weekdays 08:30");
    await say("digest pause news");
    const home = await say("home");
    expect(home).toContain("Nothing is due within a week.");
    expect(home).toContain("• A visit <https://gazette.example/visita>, 4 May 2026");
    expect(home).toContain("news in C1 · Monday to Friday at 08:30, UTC · paused · nothing posted yet");
  });

  test("tells what is overdue from what is due", async () => {
    const { say, time } = await createDigestWorld();
    expect(await say("home")).toContain("Nothing is due within a week.");
    time.now = june("27T08:00");
    expect(await say("home")).toContain("DUE in 3 days · Ada Stone: ");
    time.now = june("30T23:59").add({ minutes: 1 });
    expect(await say("home")).toContain("OVERDUE 1 day · Ada Stone: ");
  });

  test("says so where nothing is on record, and where the digests cannot be looked at yet", async () => {
    const { say } = await createDigestWorld({ library: libraryOf(), ask: { digests: async () => null } });
    const home = await say("home");
    expect(home).toContain("There is no briefing on record yet.");
    expect(home).toContain("Digests are not ready yet. Open this again in a moment.");
  });

  test("shows when a digest comes next, and what became of it last", async () => {
    const { say, fake, time } = await createDigestWorld();
    await say("digest add news weekdays 08:30 zone:Europe/Paris");
    await say("digest now news");
    const line =
      "news in C1 · Monday to Friday at 08:30, Paris time · next: Tuesday 2 June 2026, 08:30 (UTC+02:00)";
    expect(await say("home")).toContain(`${line} · last: posted, Monday 1 June 2026, 10:00 (UTC+02:00)`);
    await say("digest add commitments daily 18:00");
    time.now = june("01T08:05");
    fake.next({
      does: "refuse",
      reason: said("not_in_channel"),
      refusal: { remedy: "suspend", cause: "bot-removed" },
    });
    await say("digest now commitments");
    expect(await say("home")).toContain("last: not posted, or only in part, ");
  });

  test("shows no digest of another server", async () => {
    const { say } = await createDigestWorld();
    await say("digest add news weekdays 08:30");
    expect(await say("home", askerOf("en", { isIn: async () => false }))).toContain(
      "No digest is set up yet.",
    );
  });

  test("shows a person the digests of their own channels, and a whole channel its own alone", async () => {
    const { say, digests } = await createDigestWorld();
    await say("digest add news weekdays 08:30 name:ours");
    const theirs = {
      name: "theirs",
      digest: "news",
      schedule: "weekdays 08:30",
      timeZone: "UTC",
      language: "en",
    };
    // Another channel, and another person's direct messages.
    for (const channel of ["slack:C2", "slack:D2"]) await digests.add(channel, theirs, "T1/U2");
    const isIn = async (channel: string) => channel === "slack:C1";
    const alone = await say("home", askerOf("en", { isIn, channel: "slack:D1" }));
    expect([alone.includes("ours in C1"), alone.includes("theirs")]).toEqual([true, false]);
    const own = { isIn: async (channel: string) => channel === "slack:D2", channel: "slack:D2" };
    const inOwn = await say("home", askerOf("en", { ...own, isDirect: true }));
    expect([inOwn.includes("theirs in your direct messages · "), inOwn.includes("D2")]).toEqual([
      true,
      false,
    ]);
    const everywhere = async () => true;
    const inChannel = askerOf("en", { isIn: everywhere, channel: "slack:C2", readsAlone: false });
    const all = await say("home", inChannel);
    expect([all.includes("ours"), all.includes("theirs in C2"), all.includes("D2")]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
