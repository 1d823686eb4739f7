import { OnrecordError } from "../../../base/errors.ts";
import type { AllSubscriptions } from "../../../digests/deliveries/current-subscriptions.ts";
import { saySettingsProblem } from "../../../digests/schedules/settings-problem.ts";
import type { Subscription } from "../../../digests/schedules/subscription.ts";

/** The subscription with a name, in any channel. Throws a `digest` error that lists the names if there is none, or more than one. */
export const findSubscription = (
  name: string,
  { readable, unreadable }: Pick<AllSubscriptions, "readable" | "unreadable">,
): Subscription => {
  const isMeant = (each: Pick<Subscription, "name" | "key">): boolean =>
    each.name === name || each.key === name;
  const found = readable.filter(isMeant);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  const broken = unreadable.find(isMeant);
  if (first === undefined && broken !== undefined) {
    const problems = broken.problems.map((problem) => saySettingsProblem(problem, "en")).join(" ");
    throw new OnrecordError("digest", `The settings of ${broken.key} cannot be read. ${problems}`);
  }
  const shown = (
    found.length > 0 ? found.map(({ key }) => JSON.stringify(key)) : readable.map((each) => each.name)
  ).join(", ");
  const expected = shown === "" ? "there is none" : `expected one of ${shown}`;
  const problem =
    found.length > 0 ? `There are several digests called ${name}` : `There is no digest called ${name}`;
  throw new OnrecordError("digest", `${problem}: ${expected}.`);
};
