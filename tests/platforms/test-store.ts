import { onTestFinished } from "vitest";
import { openStore } from "../../src/store/database/open.ts";
import type { Store } from "../../src/store/store.ts";
import { databasePath } from "../store/deliveries/ledger.ts";

/** A new, empty store, closed after the test. */
export const newStore = async (): Promise<Store> => {
  const store = await openStore(databasePath());
  onTestFinished(() => store.close());
  return store;
};
