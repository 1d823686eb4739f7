// Scripts whose letters look alike: а is Cyrillic, ο is Greek. https://www.unicode.org/Public/security/latest/confusables.txt
const alike = [
  { name: "Latin", letters: /\p{Script=Latin}/u },
  { name: "Cyrillic", letters: /\p{Script=Cyrillic}/u },
  { name: "Greek", letters: /\p{Script=Greek}/u },
  { name: "Armenian", letters: /\p{Script=Armenian}/u },
  { name: "Cherokee", letters: /\p{Script=Cherokee}/u },
  { name: "Coptic", letters: /\p{Script=Coptic}/u },
  { name: "Lisu", letters: /\p{Script=Lisu}/u },
  { name: "Deseret", letters: /\p{Script=Deseret}/u },
  { name: "Osage", letters: /\p{Script=Osage}/u },
  // They are of no script: 𝐀.
  { name: "mathematical", letters: /[\u{1d400}-\u{1d7cb}]/u },
] as const;

/** The scripts of a name, if it mixes scripts that look alike, and the letters of the rarer ones. Null if it has only one. */
export const mixedScripts = (
  name: string,
): { readonly scripts: readonly string[]; readonly letters: readonly string[] } | null => {
  const characters = [...name];
  const found = alike
    .map((script) => ({
      name: script.name,
      letters: characters.filter((character) => script.letters.test(character)),
    }))
    .filter(({ letters }) => letters.length > 0)
    .sort((a, b) => b.letters.length - a.letters.length);
  if (found.length < 2) return null;
  return {
    scripts: found.map(({ name }) => name),
    letters: [...new Set(found.slice(1).flatMap(({ letters }) => letters))],
  };
};
