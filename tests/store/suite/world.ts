import { beforeEach, onTestFinished } from "vitest";
import { connectDatabase, openStore } from "../../../src/store/database/open.ts";
import type { Claim } from "../../../src/store/deliveries/ledger.ts";
import { forgetPerson } from "../../../src/store/people/erasures.ts";
import { parsePerson } from "../../../src/store/people/person-address.ts";
import type { Store } from "../../../src/store/store.ts";
import { at, deliveryOf, lease, told } from "../deliveries/ledger.ts";

export const slot = "2026-06-02T08:30";
export const delivery = deliveryOf(slot);
export const identity = { key: "morning slack:C1", channel: "slack:C1", schedule: "30 8 * * * UTC" };
export const facts = [told("summit/publish")];

/**
 * How several who want the same are let loose on it. On SQLite one after the other: a file that two connections of one
 * process wait for is waited for in vain, since waiting blocks the process. Programs at once have a test of their own.
 */
export type Rush = <Result>(work: readonly (() => Promise<Result>)[]) => Promise<readonly Result[]>;

export const atOnce: Rush = (work) => Promise.all(work.map((each) => each()));

export const inTurn: Rush = async (work) => {
  const results = [];
  for (const each of work) results.push(await each());
  return results;
};

/** A new, empty store for each test, closed after it. */
export interface StoreWorld {
  readonly store: Store;
  readonly address: string;
  readonly rush: Rush;
  /** The same store, opened once more. */
  open(): Promise<Store>;
  claimed(by?: string, time?: string): Promise<Claim>;
  /** Of the channel's newest delivery. */
  stateOf(): Promise<string | undefined>;
}

/** `newAddress` gives that of a new, empty database. */
export const createStoreWorld = (newAddress: () => Promise<string>, rush: Rush): StoreWorld => {
  let address = "";
  let store: Store | null = null;
  const current = (): Store => {
    if (store === null) throw new Error("It is opened before each test.");
    return store;
  };
  const open = async (): Promise<Store> => {
    const opened = await openStore(address);
    onTestFinished(() => opened.close());
    return opened;
  };
  beforeEach(async () => {
    address = await newAddress();
    store = await open();
  });
  return {
    get store() {
      return current();
    },
    get address() {
      return address;
    },
    rush,
    open,
    async claimed(by = "a", time = "08:30") {
      const claim = await current().ledger.claim(delivery, lease(by, time));
      if (claim === null || claim === "busy") throw new Error("It was to be had.");
      return claim;
    },
    stateOf: async () => (await current().ledger.log("slack:C1", 1))[0]?.state,
  };
};

/** Erases a person, as the command line does while bots run. */
export const forgetIn = async ({ address }: Pick<StoreWorld, "address">, written: string) => {
  const database = await connectDatabase(address);
  onTestFinished(() => database.kysely.destroy());
  const person = parsePerson(written);
  if (person === null) throw new Error(`${written} is a person's address.`);
  return forgetPerson(database, person, at("09:00"));
};
