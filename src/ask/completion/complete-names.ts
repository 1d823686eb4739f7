import { fold } from "../../base/text/fold.ts";
import type { Completion } from "./complete.ts";

/** Those of a few names that what was typed is a part of, in their order. */
export const completeNames = (names: readonly string[], typed: string): readonly Completion[] =>
  names
    .filter((name) => fold(name).includes(fold(typed.trim())))
    .map((name) => ({ label: name, value: name }));
