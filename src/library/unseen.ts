import { placeIn } from "../base/files/problem.ts";
import { describeHidden, hiddenCharacters } from "../base/text/hidden-characters.ts";
import { mixedScripts } from "../base/text/scripts.ts";
import type { Briefing } from "./briefing/briefing.ts";

/** How many characters are listed for each briefing, because a page may have a soft hyphen in every word. */
const mostPlaces = 5;

/** Problems that readers of a briefing cannot see: hidden characters, and names that mix scripts which look alike. */
export const unseenIn = (briefing: Briefing): readonly string[] => {
  const { slug, sources } = briefing;
  const places = sources.flatMap(({ file, text }) =>
    hiddenCharacters(text).map((found) => {
      const { line, column } = placeIn(text, found.index);
      return `${slug}/${file}:${line}:${column}: ${describeHidden(found)} cannot be seen.`;
    }),
  );
  const more = places.length - mostPlaces;
  const names = namesOf(briefing).flatMap(({ id, name }) => {
    const mixed = mixedScripts(name);
    return [
      ...hiddenCharacters(name).map(
        (found) => `${slug}: ${id}: “${name}” has a ${describeHidden(found)}, which cannot be seen.`,
      ),
      ...(mixed === null
        ? []
        : [
            `${slug}: ${id}: “${name}” mixes ${mixed.scripts.join(" and ")} letters, which look alike: ${mixed.letters.join(" ")}`,
          ]),
    ];
  });
  return [
    ...places.slice(0, mostPlaces),
    ...(more > 0 ? [`${slug}: ${more} more characters cannot be seen.`] : []),
    ...names,
  ];
};

const namesOf = ({ people, organizations }: Briefing) =>
  [...people, ...organizations].flatMap(({ id, names, aliases }) =>
    [...Object.values(names), ...aliases].map((name) => ({ id, name })),
  );
