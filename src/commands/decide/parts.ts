import { createHash } from "node:crypto";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";

/** The fields of a form that corrects several parts, as many as Discord allows. */
export const severalOptions = ["first", "second", "third", "fourth", "fifth"] as const;
export type SeveralOption = (typeof severalOptions)[number];

/** Writes which parts a form is about, in the order of its fields, as the editor saw them. */
export const writeParts = (items: readonly DraftItem[]): string => items.map(markOf).join(" ");

/** Identifies a part and its version in few characters, because a message has many buttons. */
const markOf = ({ key, version }: Pick<DraftItem, "key" | "version">): string =>
  createHash("sha256").update(`${key} ${version}`).digest("hex").slice(0, 10);

/** The parts of a form by its fields; null for one that has changed since. */
export const readParts = (
  written: string,
  items: readonly DraftItem[],
): readonly { readonly option: SeveralOption; readonly item: DraftItem | null }[] => {
  const marks = written.split(/\s+/u).filter((each) => each !== "");
  return severalOptions.flatMap((option, index) => {
    const mark = marks[index];
    return mark === undefined
      ? []
      : [{ option, item: items.find((item) => !item.isGone && markOf(item) === mark) ?? null }];
  });
};
