import { type Answer, oneLine } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { othersControl } from "./others-control.ts";

const say = messagesOf("digests", "deliveries/taken-down");

/** What replaces a message of a digest that told of a fact that was taken down. A button shows the digest's other facts, as they are when it is pressed. */
export const takenDownAnswer = (language: Language, otherFacts: readonly string[]): Answer => {
  const summary = say(language, "removed");
  return oneLine(language, summary, ...othersControl(language, otherFacts));
};
