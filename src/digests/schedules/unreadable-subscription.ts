import type { Language } from "../../base/language/language.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import type { Subscription } from "./subscription.ts";

/** A subscription on record whose settings cannot be read. It is not posted until a person corrects them. */
export interface UnreadableSubscription
  extends Pick<Subscription, "key" | "name" | "channel" | "origin" | "managers"> {
  /** The newsroom's, if the settings do not say one. */
  readonly language: Language;
  /** At least one. */
  readonly problems: readonly SettingsProblem[];
  /** As they were written: JSON, or null if `digests.yaml` has them. */
  readonly settings: string | null;
}
