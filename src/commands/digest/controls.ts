import type { Block, Control } from "../../answer/answer.ts";
import { writeBlanks } from "../../ask/form.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";

const say = messagesOf("commands", "digest/controls");

/** The word that means all suspended digests of a channel, instead of a name. */
export const allSuspended = "all";

/** A button that resumes all suspended digests; none if there are none. */
export const resumeAllControl = (all: readonly Subscription[], language: Language): readonly Block[] =>
  all.some(({ state }) => state.state === "suspended")
    ? [
        {
          kind: "controls",
          controls: [
            {
              label: say(language, "resumeAll"),
              line: `digest resume ${allSuspended}`,
              effect: "follow",
            },
          ],
        },
      ]
    : [];

/** The controls for a digest. Digests of the file are changed in the file. */
export const digestControls = ({ name, origin, state }: Subscription, language: Language): Block => {
  const form = (
    label: "schedule" | "filters" | "pause",
    command: string,
    options: readonly string[],
  ): Control => ({
    label: say(language, label),
    line: writeBlanks({ name: command }, options, {}, { name }),
    effect: "form",
    about: name,
  });
  const ask = (label: "preview" | "resume"): Control => ({
    label: say(language, label),
    line: `digest ${label} ${name}`,
    effect: "follow",
    about: name,
  });
  const changes =
    origin === "file"
      ? []
      : [
          form("schedule", "digest edit", ["schedule", "zone", "missed", "holidays", "skip-empty"]),
          form("filters", "digest edit", ["topic", "person", "organization", "kind", "briefing"]),
          state.state === "active" ? form("pause", "digest pause", ["until"]) : ask("resume"),
        ];
  return { kind: "controls", controls: [ask("preview"), ...changes] };
};
