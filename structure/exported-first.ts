const declaration =
  /^(?<exported>export )?(?:default |(?:async )?(?:function\*? |class |const )(?<name>[\p{L}\p{N}_]+))/gmu;
const beginsFunction =
  /^(?:export )?(?:default |(?:async )?function|class |const [\p{L}\p{N}_]+ =\s+(?:async )?(?:<[^=]*?>)?\()/u;

/**
 * The names of the functions before the exported function of a file, except those that a line before it uses while the file loads. A
 * reader wants to know first what a file is for.
 */
export const functionsBeforeExported = (text: string): readonly string[] => {
  const functions = [...text.matchAll(declaration)]
    .map(({ index, groups }) => ({
      index,
      exported: groups?.exported !== undefined,
      name: groups?.name ?? "",
    }))
    .filter(({ index }) => beginsFunction.test(text.slice(index)));
  const first = functions.find(({ exported }) => exported);
  if (first === undefined) return [];
  const before = text.slice(0, first.index);
  const timesNamed = (name: string): number => before.split(new RegExp(`\\b${name}\\b`, "u")).length - 1;
  return functions
    .filter(({ index, name }) => index < first.index && timesNamed(name) === 1)
    .map(({ name }) => name);
};
