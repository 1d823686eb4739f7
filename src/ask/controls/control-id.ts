import { type ControlEffect, controlEffects } from "../../answer/answer.ts";
import { idOfLine } from "../../store/line-id.ts";

// What a platform keeps of a control is an id of two parts: what comes of it, and the line. A bot of another version
// must be able to tell that an id is not one of its own, so that the first character is the version of this form.
const version = "1";

const letters: Readonly<Record<ControlEffect, string>> = {
  follow: "f",
  replace: "r",
  share: "s",
  form: "q",
};

/** What comes of a control, apart from all others of its message by an index: `1f0`. */
export const writeEffect = (effect: ControlEffect, index: number): string =>
  `${version}${letters[effect]}${index.toString(36)}`;

/** What each option of a menu begins with if they have different effects: `1f:`. */
export const writeOption = (effect: ControlEffect, kept: string): string =>
  `${version}${letters[effect]}:${kept}`;

/** The characters that this takes. */
export const optionStart = 3;

/** The id of a menu whose options say each what comes of it: `1m0`. */
export const writeMixed = (index: number): string => `${version}${mixed}${index.toString(36)}`;

const mixed = "m";

/** A control as it was written, with what its option says instead if it is of such a menu. */
export const readOption = (written: {
  readonly effect: string;
  readonly line: string;
}): { readonly effect: string; readonly line: string } =>
  written.effect.startsWith(`${version}${mixed}`)
    ? { effect: written.line.slice(0, optionStart - 1), line: written.line.slice(optionStart) }
    : written;

/** Null if it is none, or one of another version. */
export const readEffect = (written: string): ControlEffect | null =>
  controlEffects.find((effect) => written.startsWith(`${version}${letters[effect]}`)) ?? null;

const keptMark = "=";

/** A line in so many characters, at least 23: itself, or the id under which it is kept. */
export const writeKept = (line: string, mostCharacters: number): string =>
  line.length <= mostCharacters && !line.startsWith(keptMark) ? line : `${keptMark}${idOfLine(line)}`;

/** Where lines are kept that are too long for a platform. */
export interface KeptLines {
  /** Not waited for: a person takes longer to use a control than a line takes to be written. */
  keep(lines: readonly string[]): void;
  /** Null if it was never kept, or longer ago than lines are kept for. */
  find(id: string): Promise<string | null>;
}

/** The line that was written; null if it was kept and is no more. */
export const readKept = async (written: string, lines: KeptLines): Promise<string | null> =>
  written.startsWith(keptMark) ? lines.find(written.slice(keptMark.length)) : written;
