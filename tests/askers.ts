import type { Asker } from "../src/ask/access/asker.ts";
import type { Language } from "../src/base/language/language.ts";

/** A reporter in a channel that they may manage, unless fields of their own say otherwise. */
export const askerOf = (language: Language = "en", fields: Partial<Asker> = {}): Asker => ({
  platform: "slack",
  workspace: "T1",
  channel: "slack:C1",
  thread: null,
  user: "U2",
  language,
  isDirect: false,
  readsAlone: true,
  isOperator: false,
  group: async () => "members",
  elsewhere: async () => null,
  isIn: async () => true,
  follow: null,
  followsAlone: true,
  files: [],
  isEditor: async () => false,
  recheck: { isEditor: async () => false, isIn: async () => true },
  whoMayEdit: () => "Editors are named.",
  timeZone: async () => null,
  mayManage: async () => true,
  whoMayManage: () => "Editors may.",
  ...fields,
});

/** Somebody who may not manage the channel. */
export const stranger = askerOf("en", { user: "U9", mayManage: async () => false });
