import { describe, expect, test } from "vitest";
import type { ThreadSubject } from "../../../src/store/thread-subjects.ts";
import { at } from "../deliveries/ledger.ts";
import type { StoreWorld } from "./world.ts";

const about = (actor: string): ThreadSubject => ({
  command: "quotes",
  actors: [actor],
  topic: null,
  kind: "denial",
  due: null,
  date: null,
  facts: ["summit/publish"],
  restsOn: ["embargoed"],
});

/** What was asked about last in a thread. */
export const describeThreadSubjects = (world: StoreWorld): void => {
  describe("the subject of a thread", () => {
    const ada = { thread: "slack:C1/1.1", person: "slack:T1/U1" };

    test("is the last one, of one person in one thread, for a day", async () => {
      const { threadSubjects } = world.store;
      await threadSubjects.keep(ada, about("ben"), at("08:00"));
      await threadSubjects.keep(ada, about("ada"), at("08:30"));
      const day = { hours: 24 };
      const found = [
        await threadSubjects.find(ada, at("08:30")),
        await threadSubjects.find(ada, at("08:30").add(day)),
        await threadSubjects.find(ada, at("08:31").add(day)),
        await threadSubjects.find({ ...ada, thread: "slack:C1/2.1" }, at("08:30")),
        await threadSubjects.find({ ...ada, person: "slack:T1/U2" }, at("08:30")),
      ];
      expect(found).toEqual([about("ada"), about("ada"), null, null, null]);
    });
  });
};
