import type { Language } from "../../base/language/language.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import type { Subscription } from "./subscription.ts";

/** A stored subscription whose settings cannot be read. It is not posted until a person corrects them. */
export interface UnreadableSubscription
  extends Pick<Subscription, "key" | "name" | "channel" | "origin" | "managers"> {
  /** The newsroom's language, if the settings have none. */
  readonly language: Language;
  /** At least one. */
  readonly problems: readonly SettingsProblem[];
  /** As they were written: JSON, or null if `digests.yaml` has them. */
  readonly settings: string | null;
}
