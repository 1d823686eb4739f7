import { OnrecordError } from "../../../base/errors.ts";
import type { Subscription } from "../../../digests/schedules/subscription.ts";

/** The subscriptions of a name, in whatever channel. Throws a `digest` error that lists the names. */
export const findSubscription = (name: string, roster: readonly Subscription[]): Subscription => {
  const found = roster.filter((each) => each.name === name || each.key === name);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  const shown = (
    found.length > 0 ? found.map(({ key }) => JSON.stringify(key)) : roster.map((each) => each.name)
  ).join(", ");
  const expected = shown === "" ? "there is none" : `expected one of ${shown}`;
  const problem =
    found.length > 0 ? `There are several digests called ${name}` : `There is no digest called ${name}`;
  throw new OnrecordError("digest", `${problem}: ${expected}.`);
};
