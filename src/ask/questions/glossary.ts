import { createKind } from "../../base/kind.ts";

/** Words of the news in a language, by their English ones, which are the same in every language. */
export type Glossary = Readonly<Record<string, readonly string[]>>;

/** In a module of its own, because the module that loads the words waits for their modules, which import this one. */
export const glossaryKind = createKind<Glossary>("glossary");

/** Defines the glossary of a language: the default export of `locales/<language>/glossary.ts`. */
export const defineGlossary = glossaryKind.define;
