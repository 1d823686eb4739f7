import { localize } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import type { Library } from "../../library/library.ts";
import { foldedOf } from "../../library/names/name-words.ts";

/** With more organizations, many have the same initials, and reading all of them would hold up the answer. */
const mostOrganizations = 1_000;
const fewestLetters = 3;

/**
 * The name of the only organization with these initials. In Vietnamese, its first word may be beside them: « Bộ TNMT » is « Bộ Tài nguyên và Môi trường ».
 * Null if there is none.
 */
export const nameOfInitials = (written: string, before: string, library: Library): string | null => {
  if (written.length < fewestLetters || library.organizations.size > mostOrganizations) return null;
  const all = known.get(library) ?? initialsIn(library);
  known.set(library, all);
  const letters = fold(written);
  const [name, ...others] = new Set(
    (all.get(letters) ?? []).flatMap(({ first, rest, name: whole }) =>
      first === null ? [whole] : first === fold(before) ? [rest] : [],
    ),
  );
  return name !== undefined && others.length === 0 ? name : null;
};

interface Named {
  readonly name: string;
  /** Its first word, if the initials are those of the rest. */
  readonly first: string | null;
  readonly rest: string;
}

const known = new WeakMap<Library, ReadonlyMap<string, readonly Named[]>>();

/** “Of” and “and” have no initials. */
const isSmall = (word: string): boolean => /^\p{Ll}{1,3}$/u.test(word) && !/[^\p{ASCII}]/u.test(word);

const initialsIn = ({ organizations }: Library): ReadonlyMap<string, readonly Named[]> => {
  const all = new Map<string, Named[]>();
  const put = (letters: string, named: Named): void => {
    if (letters.length < fewestLetters) return;
    const same = all.get(letters) ?? [];
    if (!same.some(({ name }) => name === named.name)) same.push(named);
    all.set(letters, same);
  };
  for (const { names } of organizations.values()) {
    for (const name of new Set([...Object.values(names), localize(names, "en")])) {
      const words = (name.match(/[\p{L}\p{M}]+/gu) ?? []).filter(
        (word) => !isSmall(word) && fold(word) !== "va",
      );
      const letters = words.map((word) => fold(word).slice(0, 1)).join("");
      const [first = ""] = foldedOf(name);
      // The last words may be its place: « BHXH » is « Bảo hiểm xã hội tỉnh Sông La ».
      for (let length = fewestLetters; length <= letters.length; length += 1)
        put(letters.slice(0, length), { name, first: null, rest: name });
      put(letters.slice(1), { name, first, rest: name.slice(name.indexOf(" ") + 1) });
    }
  }
  return all;
};
