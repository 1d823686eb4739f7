import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Completion } from "./complete.ts";

const say = messagesOf("ask", "completion/embargo-marks");

/** The suggestions for a cleared editor. Those that are not `open` to everybody are marked as under embargo. */
export const withEmbargoMarks = (
  open: readonly Completion[],
  all: readonly Completion[],
  language: Language,
): readonly Completion[] => {
  const isOpen = ({ label, value }: Completion): boolean =>
    open.some((each) => each.label === label && each.value === value);
  return all.map((each) =>
    isOpen(each) ? each : { ...each, label: say(language, "embargoed", { label: each.label }) },
  );
};
