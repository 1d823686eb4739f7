import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";

/** The fields of a form that corrects several parts, as many as Discord allows. */
export const severalOptions = ["first", "second", "third", "fourth", "fifth"] as const;
export type SeveralOption = (typeof severalOptions)[number];

/** Writes which parts a form is about, in the order of its fields, and the version of each that the editor saw. */
export const writeParts = (items: readonly Pick<DraftItem, "key" | "version">[]): string =>
  items.map(({ key, version }) => `${key}@${version}`).join(" ");

export const readParts = (
  written: string,
): readonly { readonly option: SeveralOption; readonly key: string; readonly version: string }[] => {
  const parts = written.split(/\s+/u).filter((each) => each !== "");
  return severalOptions.flatMap((option, index) => {
    const [key, version] = parts[index]?.split("@") ?? [];
    return key === undefined || version === undefined ? [] : [{ option, key, version }];
  });
};
