/** The English messages of each wing, from `locales/en/<wing>.json`. Their keys are the keys of every language. */
export interface English {
  readonly answer: typeof import("../../../locales/en/answer.json", { with: { type: "json" }});
  readonly ask: typeof import("../../../locales/en/ask.json", { with: { type: "json" }});
  readonly base: typeof import("../../../locales/en/base.json", { with: { type: "json" }});
  readonly commands: typeof import("../../../locales/en/commands.json", { with: { type: "json" }});
  readonly digests: typeof import("../../../locales/en/digests.json", { with: { type: "json" }});
  readonly drafts: typeof import("../../../locales/en/drafts.json", { with: { type: "json" }});
  readonly platforms: typeof import("../../../locales/en/platforms.json", { with: { type: "json" }});
  readonly store: typeof import("../../../locales/en/store.json", { with: { type: "json" }});
}
