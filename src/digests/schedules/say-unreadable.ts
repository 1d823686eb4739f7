import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, type Inline, joined, text } from "../../base/text/inline.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { writtenSettings } from "./settings.ts";
import { type SettingsProblem, saySettingsProblem } from "./settings-problem.ts";
import type { UnreadableSubscription } from "./unreadable-subscription.ts";

const say = messagesOf("digests", "schedules/say-unreadable");

/** The option of `digest edit` that corrects a setting; null if none does. */
export const optionOf = ({ setting }: SettingsProblem): string | null => {
  switch (setting) {
    case "schedule":
    case "digest":
    case "holidays":
      return setting;
    case "timeZone":
      return "zone";
    case "file":
    case "other":
      return null;
    default:
      return setting satisfies never;
  }
};

/** The options of `digest edit` that correct all problems; null if it cannot. */
export const editOptions = ({ problems, settings }: UnreadableSubscription): readonly string[] | null => {
  if (settings === null || writtenSettings(parseJson(settings)) === null) return null;
  const options = problems.map(optionOf);
  return options.every((option) => option !== null) ? options : null;
};

/** How to correct it: with `digest edit` if possible, otherwise by removing it and setting it up again. */
const howTo = (subscription: UnreadableSubscription, language: Language): readonly Inline[] => {
  const { name, origin } = subscription;
  if (origin === "file") return [];
  const options = editOptions(subscription);
  return options === null
    ? say.inline(language, "remove", { remove: command(`digest remove ${name}`) })
    : say.inline(language, "edit", {
        edit: command(`digest edit ${name} ${options.map((option) => `${option}:…`).join(" ")}`),
      });
};

/** The problems of a subscription's settings, and how to correct them. */
export const sayUnreadable = (subscription: UnreadableSubscription, language: Language): readonly Inline[] =>
  joined(
    [
      ...subscription.problems.map((problem) => [text(saySettingsProblem(problem, language))]),
      howTo(subscription, language),
    ].filter((part) => part.length > 0),
    " ",
  );
