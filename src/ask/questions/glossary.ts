import { createKind } from "../../base/kind.ts";

/** Words of the news in a language, by their English ones, which are the same in every language. */
type Glossary = Readonly<Record<string, readonly string[]>>;

/** In a module of its own, because the module that loads the words waits for their modules, which import this one. */
export const glossaryKind = createKind<Glossary>("glossary");

/**
 * Defines the glossary of a language: the default export of `locales/<language>/glossary.ts`. For each word of the news, after its English one, it has the
 * ways to write it: `home: logement, maison; rent: loyer`.
 */
export const defineGlossary = (written: string): Glossary =>
  glossaryKind.define(
    Object.fromEntries(
      written.split(";").map((entry) => {
        const [concept = "", ways = ""] = entry.split(":");
        return [concept.trim(), ways.split(",").map((way) => way.trim())];
      }),
    ),
  );
