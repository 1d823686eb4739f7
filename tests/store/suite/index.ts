import { describeAudit } from "./audit.ts";
import { describeDeliveries } from "./deliveries.ts";
import { describeIntake } from "./intake.ts";
import { describeLeases } from "./leases.ts";
import { describeOnceKeys } from "./once-keys.ts";
import { describePeople } from "./people.ts";
import { describePosted } from "./posted.ts";
import { describePrivateViews } from "./private-views.ts";
import { describeQueue } from "./queue.ts";
import { describeRecord } from "./record.ts";
import { describeRetention } from "./retention.ts";
import { describeSubscriptions } from "./subscriptions.ts";
import { describeTakeDown } from "./take-down.ts";
import { describeThreadSubjects } from "./thread-subjects.ts";
import { describeTold } from "./told.ts";
import { describeWatches } from "./watches.ts";
import { createStoreWorld, type Rush } from "./world.ts";

/** What every store does, on whichever database. `newAddress` gives that of a new, empty one. */
export const describeStore = (newAddress: () => Promise<string>, rush: Rush): void => {
  const world = createStoreWorld(newAddress, rush);
  describeDeliveries(world);
  describeLeases(world);
  describeTold(world);
  describeTakeDown(world);
  describePosted(world);
  describePrivateViews(world);
  describeSubscriptions(world);
  describeAudit(world);
  describePeople(world);
  describeRetention(world);
  describeOnceKeys(world);
  describeThreadSubjects(world);
  describeIntake(world);
  describeRecord(world);
  describeWatches(world);
  describeQueue(world);
};
