import { describe, expect, onTestFinished, test } from "vitest";
import { connectDatabase } from "../../../src/store/database/open.ts";
import type { PlannedPrivateNotice, PrivateView } from "../../../src/store/posted/private-views.ts";
import { at, lease } from "../deliveries/ledger.ts";
import type { StoreWorld } from "./world.ts";

const day = Temporal.PlainDate.from("2026-06-02");

const viewOf = (user: string, reference: string, known: readonly string[] = []): PrivateView => ({
  person: `slack:T1/${user}`,
  reference,
  language: "en",
  known,
});

const noticeOf = (
  user: string,
  known: readonly string[],
  hashes: readonly string[],
): PlannedPrivateNotice => ({
  person: `slack:T1/${user}`,
  changes: [{ reference: "town/trees", known, hashes }],
  notice: {
    id: `seen/${user}-${hashes.join("-")}`,
    recipient: `slack:${user}`,
    trouble: { kind: "seen", language: "en", facts: [{ reference: "town/trees", isGone: false }] },
  },
});

/** What the bot showed to one person alone. */
export const describePrivateViews = (world: StoreWorld): void => {
  describe("what a person saw alone", () => {
    test("is found by its fact since a day, as it was seen last", async () => {
      const { privateViews } = world.store;
      await privateViews.record([viewOf("U1", "town/trees"), viewOf("U2", "town/code")], day);
      await privateViews.record(
        [viewOf("U1", "town/trees"), viewOf("U1", "town/trees", ["b", "a"])],
        day.add({ days: 2 }),
      );
      expect(privateViews.takeFresh()).toEqual(["town/code", "town/trees"]);
      expect(privateViews.takeFresh()).toEqual([]);
      expect(await privateViews.references("", 10)).toEqual(["town/code", "town/trees"]);
      expect(await privateViews.references("town/code", 10)).toEqual(["town/trees"]);
      const both = ["town/code", "town/trees"];
      expect(await privateViews.of(both, day)).toEqual([
        viewOf("U1", "town/trees", ["a", "b"]),
        viewOf("U2", "town/code"),
      ]);
      expect(await privateViews.of(both, day.add({ days: 1 }))).toEqual([
        viewOf("U1", "town/trees", ["a", "b"]),
      ]);
      await privateViews.forgetBefore(day.add({ days: 1 }));
      expect(await privateViews.references("", 10)).toEqual(["town/trees"]);
    });

    test("has one notice for the same correction, which names only its recipient", async () => {
      const { privateViews, notices } = world.store;
      await privateViews.record([viewOf("U1", "town/trees"), viewOf("U2", "town/trees")], day);
      await privateViews.plan([noticeOf("U1", [], ["a"]), noticeOf("U2", [], ["gone"])], at("08:30"));
      // Another process planned the same.
      await privateViews.plan([{ ...noticeOf("U1", [], ["a"]) }, noticeOf("U1", [], ["b"])], at("08:30"));
      expect(await privateViews.goneOnce(["town/trees"])).toEqual(["town/trees"]);
      // More facts than SQLite takes values in one statement.
      const many = Array.from({ length: 33_000 }, (_, index) => `town/${index}`);
      expect(await privateViews.goneOnce([...many, "town/trees"])).toEqual(["town/trees"]);
      const claimed = await notices.claimDue(lease("a", "08:31"), 10);
      expect(
        claimed.map(({ id, channel, recipients }) => [id, channel, [...recipients.keys()]]).sort(),
      ).toEqual([
        ["seen/U1-a", "slack:", ["slack:U1"]],
        ["seen/U2-gone", "slack:", ["slack:U2"]],
      ]);
      const { kysely } = await connectDatabase(world.address);
      onTestFinished(() => kysely.destroy());
      expect(
        JSON.stringify(await kysely.selectFrom("notices").select(["channel", "body"]).execute()),
      ).not.toContain("U1");
    });
  });
};
