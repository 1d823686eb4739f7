import { languages } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { closest } from "../../base/text/suggest.ts";
import type { Option } from "./option.ts";
import { mistypedKey, otherNamesOf } from "./other-names.ts";

/**
 * The choice that a value names in any language, such as `hope` for `souhait`, also with a typing error; the value as it is if it names none, or
 * several.
 */
export const choiceCalled = (choices: NonNullable<Option["choices"]>, typed: string): string => {
  if (choices.some(({ value }) => value === typed)) return typed;
  const wanted = foldedChoice(typed.trim());
  const named = namesOfChoices(choices);
  const called = named.filter(([, names]) => names.some((name) => foldedChoice(name) === wanted));
  const [only, ...others] = called.map(([value]) => value);
  if (only !== undefined) return others.length > 0 ? typed : only;
  return mistypedKey(typed.trim(), named) ?? typed;
};

/** Whether a choice is called that in some language, without a typing error. */
export const isChoiceName = (choices: NonNullable<Option["choices"]>, typed: string): boolean =>
  namesOfChoices(choices).some(([, names]) =>
    names.some((name) => foldedChoice(name) === foldedChoice(typed)),
  );

/** The choice that a value may mean; null if it is like none. */
export const closestChoice = (choices: NonNullable<Option["choices"]>, typed: string): string | null => {
  const all = namesOfChoices(choices);
  const near = closest(
    typed,
    all.flatMap(([, each]) => each),
  );
  return all.find(([, each]) => near !== null && each.includes(near))?.[0] ?? null;
};

/** Without the ending of a plural. */
const foldedChoice = (text: string): string => fold(text).replace(/s$/u, "");

/** Each choice with all its names. */
const namesOfChoices = (choices: NonNullable<Option["choices"]>) =>
  choices.map(
    ({ value, label }) =>
      [
        value,
        [value, ...languages.map((language) => label(language)), ...otherNamesOf("choice", value)],
      ] as const,
  );
